import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeSum } from '../../src/queue/redis/edition.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'horing-kode-'));
  mkdirSync(join(root, 'workers'));
  mkdirSync(join(root, 'whole'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A sum is kept for as long as the program runs, so that each program here has a name of its own. */
let programs = 0;
function sumOf(source: string, parts: Record<string, string>): string {
  programs += 1;
  const entry = join(root, 'workers', `thread-${programs}.js`);
  writeFileSync(entry, source);
  for (const [name, content] of Object.entries(parts)) writeFileSync(join(root, 'whole', name), content);
  return codeSum(entry);
}

test('the code is what the entry says and all it reaches', () => {
  const source = "import './other.js';";
  writeFileSync(join(root, 'workers', 'other.js'), 'one');
  const one = sumOf(source, {});
  expect(sumOf(source, {})).toBe(one);
  writeFileSync(join(root, 'workers', 'other.js'), 'another');
  expect(sumOf(source, {})).not.toBe(one);
});

test('of a part that is put together, its name says what it is', () => {
  const of = (part: string) => `import { run } from "../whole/${part}";`;
  const one = sumOf(of('chunk-ABCD2345.js'), { 'chunk-ABCD2345.js': 'one' });
  expect(sumOf(of('chunk-ABCD2345.js'), { 'chunk-ABCD2345.js': 'not read' })).toBe(one);
  expect(sumOf(of('chunk-EFGH2345.js'), { 'chunk-EFGH2345.js': 'one' })).not.toBe(one);
});

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { SPEECH } from '../wire.ts';

/** What a compiled module imports of ours. */
const IMPORTED = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** A part of the built program (bundle/program.ts): its name has a sum of all it holds and reaches. */
const PART = /[/\\]whole[/\\][^/\\]+-[A-Z0-9]{8}\.js$/;

const sums = new Map<string, string>();

/**
 * What tells this program's stages from those of another edition: a sum of all code that a worker's thread can reach, and of
 * the versions of what it depends on, and how they speak. The pages, the commands and the benches may differ.
 */
export function editionHere(): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const code = codeSum(join(import.meta.dirname, '..', '..', '..', 'workers', `thread.${extension}`));
  return createHash('sha256').update(`${SPEECH} ${code}`).digest('hex').slice(0, 8);
}

/** A sum of all code that a module of ours can reach, itself among it, and of the versions of what that depends on. */
export function codeSum(module: string): string {
  const found = sums.get(module) ?? sumOf(module);
  sums.set(module, found);
  return found;
}

function sumOf(module: string): string {
  const extension = extname(module);
  const sum = createHash('sha256');
  const waiting = [module];
  const seen = new Set(waiting);
  const parts: string[] = [];
  for (const path of waiting) {
    if (PART.test(path)) {
      parts.push(basename(path));
      continue;
    }
    const source = readFileSync(path, 'utf8');
    parts.push(createHash('sha256').update(source).digest('hex'));
    if (!path.endsWith(extension)) continue;
    for (const [, to = ''] of source.matchAll(IMPORTED)) {
      const target = join(dirname(path), to);
      if (seen.has(target) || !existsSync(target)) continue;
      seen.add(target);
      waiting.push(target);
    }
  }
  for (const part of parts.sort()) sum.update(part);
  return sum.update(dependencies(dirname(module))).digest('hex');
}

function dependencies(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')).dependencies ?? {});
  }
  return '';
}

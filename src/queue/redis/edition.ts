import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a compiled module imports of ours. */
const IMPORTED = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;

let known: string | null = null;

/**
 * What tells this program's stages from those of another edition: a sum of all code that a worker's thread can reach, and of
 * the versions of what it depends on. The pages, the commands and the benches may differ.
 */
export function editionHere(): string {
  known ??= sumOf(join(import.meta.dirname, '..', '..', '..', 'workers'));
  return known;
}

function sumOf(workers: string): string {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const sum = createHash('sha256');
  const waiting = [join(workers, `thread.${extension}`)];
  const seen = new Set(waiting);
  const parts: string[] = [];
  for (const path of waiting) {
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
  return sum.update(dependencies(workers)).digest('hex').slice(0, 8);
}

function dependencies(from: string): string {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')).dependencies ?? {});
  }
  return '';
}

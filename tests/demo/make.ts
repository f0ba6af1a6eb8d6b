import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFiles } from './maker/files.ts';

const files = await makeFiles();
for (const [path, bytes] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
console.log(`${files.size} filer skrevet`);

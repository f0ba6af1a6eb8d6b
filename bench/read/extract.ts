/** Reads the files it is given as the pipeline does, and writes beside each what it says: a process of its own, to be timed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { compileSparingly } from '../../src/commands/compiling.ts';
import { extract } from '../../src/stages/extract.ts';

compileSparingly();
for (const path of process.argv.slice(2)) {
  const read = await extract({ name: path, bytes: new Uint8Array(readFileSync(path)) });
  writeFileSync(`${path}.ours.txt`, read.kind === 'text' ? read.text : '');
}

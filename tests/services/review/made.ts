import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill } from '../../../bench/desk-made.ts';

/** A consultation as the desk's bench makes it, in a place of its own: its folder, and the database of a run that has ended. */
export async function made(answers: number): Promise<{ root: string; folder: string; database: string }> {
  const root = await mkdtemp(join(tmpdir(), 'horing-benk-'));
  const folder = join(root, 'benk');
  const database = join(root, 'benk.sqlite');
  await mkdir(join(folder, 'responses'), { recursive: true });
  await writeFile(join(folder, 'consultation.yaml'), 'title: Benk\nowner: Direktoratet for benker\n');
  fill(database, folder, answers);
  return { root, folder, database };
}

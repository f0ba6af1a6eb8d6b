import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { bytesIfThere, copyAside, readIfThere, replaceFile } from '../note-files.ts';

/** Formats people write in. */
const EDITABLE = /\.(?:docx|odt|xlsx)$/;
/** Beside the files: the sum of each as it was written, and as it was last read. Lost, every file is taken for changed. */
const SUMS = '.skrevet.json';
const Sums = z.record(z.string(), z.object({ written: z.string(), read: z.string().optional() }));

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The file as somebody has changed it since it was written, unless `unread` is asked and that was read before; else null. */
export async function changedFile(folder: string, name: string, unread = false): Promise<Uint8Array | null> {
  const found = await bytesIfThere(join(folder, name)).catch(() => null);
  if (found === null) return null;
  const known = (await sumsIn(folder))[name];
  const sum = sumOf(found);
  return known?.written === sum || (unread && known?.read === sum) ? null : new Uint8Array(found);
}

/** Remembers that what a changed file says was taken in, so that it is not taken in again. */
export async function rememberRead(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const sums = await sumsIn(folder);
  await remember(folder, { ...sums, [name]: { written: '', ...sums[name], read: sumOf(bytes) } });
}

/**
 * Writes a file whole; one of a kind that people write in is copied first when somebody has changed it.
 * @returns the copy's name; null: none was needed
 */
export async function writeKeeping(folder: string, name: string, content: Uint8Array | string): Promise<string | null> {
  const path = join(folder, name);
  if (!EDITABLE.test(name)) {
    await replaceFile(path, content);
    return null;
  }
  const changed = await changedFile(folder, name);
  const copy = changed && (await copyAside(path, changed));
  const bytes = Buffer.from(content);
  await replaceFile(path, bytes);
  await remember(folder, { ...(await sumsIn(folder)), [name]: { written: sumOf(bytes) } });
  return copy;
}

async function sumsIn(folder: string): Promise<z.infer<typeof Sums>> {
  try {
    return Sums.parse(JSON.parse((await readIfThere(join(folder, SUMS))) ?? ''));
  } catch {
    return {};
  }
}

async function remember(folder: string, sums: z.infer<typeof Sums>): Promise<void> {
  await replaceFile(join(folder, SUMS), `${JSON.stringify(sums, null, 2)}\n`);
}

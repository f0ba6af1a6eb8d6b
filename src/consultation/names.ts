import { type PathLike, promises, type Stats } from 'node:fs';
import { basename, join } from 'node:path';

/*
 * File names are bytes. Those of an old Windows or a badly unpacked archive are no UTF-8: asked for as text they can't be
 * opened again, and two of them may look the same. Each is shown as Latin-1, by a name that no other has, and opened by its
 * bytes.
 */

/** A thing in a folder. */
export interface Entry {
  /** As it is shown and told of; no two in a folder have the same. */
  name: string;
  /** What it is opened by: text where the name is text. */
  path: string | Buffer;
  isDirectory: boolean;
  isFile: boolean;
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What lies in a folder, by name. @throws as `readdir` does */
export async function entriesOf(folder: string | Buffer): Promise<Entry[]> {
  const found = await promises.readdir(folder as PathLike, { withFileTypes: true, encoding: 'buffer' });
  const named = found.map((entry) => ({
    entry,
    bytes: entry.name as unknown as Buffer,
    name: decoded(entry.name as unknown as Buffer),
  }));
  const taken = new Set(named.map(({ name }) => name));
  return named
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ entry, bytes, name }) => ({
      name: name ?? free(bytes.toString('latin1'), taken),
      path: name === null || typeof folder !== 'string' ? within(folder, bytes) : join(folder, name),
      isDirectory: entry.isDirectory(),
      isFile: entry.isFile(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function decoded(bytes: Buffer): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

const within = (folder: string | Buffer, name: Buffer): Buffer =>
  Buffer.concat([Buffer.from(folder as string), Buffer.from('/'), name]);

/** A name that nothing has yet, with a number before its ending where it must. */
function free(name: string, taken: Set<string | null>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let one = name;
  for (let number = 2; taken.has(one); number += 1) one = `${stem} (${number})${ending}`;
  taken.add(one);
  return one;
}

/**
 * What a name in a folder is opened by, and what lies there: a link is told as one.
 * @throws Error when there is nothing of that name, or it leads out of the folder
 */
export async function placeIn(
  folder: string | Buffer,
  name: string,
): Promise<{ path: string | Buffer; status: Stats }> {
  // Whether a backslash parts folders is the system's to say.
  if (['', '.', '..'].includes(name) || basename(name) !== name || name.includes('\0'))
    throw new Error(`leads elsewhere: ${name}`);
  if (typeof folder === 'string') {
    const path = join(folder, name);
    const status = await promises.lstat(path).catch(() => null);
    if (status !== null) return { path, status };
  }
  const entry = (await entriesOf(folder)).find((one) => one.name === name);
  if (entry === undefined) throw new Error(`no file: ${name}`);
  return { path: entry.path, status: await promises.lstat(entry.path) };
}

/**
 * All files below a folder, by their path from there with forward slashes, in order. A folder within that can't be opened
 * stands for itself.
 * @throws as `readdir` does, where the folder itself can't be read
 */
export async function filesBelow(folder: string): Promise<Entry[]> {
  const walk = async (entries: Entry[], above: string): Promise<Entry[]> => {
    const found: Entry[] = [];
    for (const entry of entries) {
      const named = { ...entry, name: `${above}${entry.name}` };
      if (!entry.isDirectory) found.push(named);
      else {
        const within = await entriesOf(entry.path).catch(() => null);
        if (within === null) found.push(named);
        else found.push(...(await walk(within, `${named.name}/`)));
      }
    }
    return found;
  };
  return (await walk(await entriesOf(folder), '')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

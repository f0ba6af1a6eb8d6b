import { chmodSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import type Client from 'better-sqlite3';
import { type Db, openClient, refuseNewer } from '../open.ts';

/**
 * A backup is one SQLite file: the database as it stood at one moment and, by choice, files in SQLite's own archive format
 * (the table `sqlar`), so that `sqlite3 <file> -Ax` takes them out where there is no Høringsanalyse.
 */
const ARCHIVE = `CREATE TABLE IF NOT EXISTS sqlar
  (name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)`;

/** What is nobody's to have back: who was signed in then, and who had tried. */
const PASSING = ['sessions', 'login_attempts'];

/** A file in a backup. */
export interface KeptFile {
  /** With forward slashes. */
  name: string;
  modified: Date;
  content: Uint8Array;
}

/** A consultation's folder as a backup knows of it. */
export interface KeptFolder {
  id: string;
  folder: string;
  slug: string;
}

/** Copies the database while others read and write it; what is decided meanwhile is wholly in the copy, or not at all. */
export async function copyDatabase(db: Db, path: string): Promise<void> {
  // All that is left in one step: a copy in several would begin anew each time somebody writes.
  await db.$client.backup(path, { progress: () => 0x7fffffff });
  chmodSync(path, 0o600);
}

/** A backup that is being made, or is there to be looked into and taken from. */
export interface BackupFile {
  add(file: KeptFile): void;
  /** One at a time: a consultation may be larger than the memory. */
  files(): Iterable<KeptFile>;
  names(): string[];
  /** What SQLite finds wrong with the file, and files in it that can't be taken out; none: nothing. */
  faults(): string[];
  /** Where the consultations' folders were, by id. */
  folders(): KeptFolder[];
  moveFolder(id: string, folder: string): void;
  /** Leaves the database alone: as it was copied, but for who was signed in. */
  dropFiles(): void;
  close(): void;
}

/** @throws SqliteError when it is no database, and DatabaseError when a later version made it */
export function openBackup(path: string): BackupFile {
  const client = openClient(path);
  try {
    refuseNewer(client);
    // One plain file, without another beside it.
    client.pragma('journal_mode = DELETE');
    client.exec(ARCHIVE);
    for (const table of PASSING) if (hasTable(client, table)) client.exec(`DELETE FROM ${table}`);
  } catch (error) {
    client.close();
    throw error;
  }
  const contentOf = (name: string): KeptFile => {
    const { mtime, sz, data } = client
      .prepare<[string], { mtime: number; sz: number; data: Buffer | null }>(
        'SELECT mtime, sz, data FROM sqlar WHERE name = ?',
      )
      .get(name) ?? { mtime: 0, sz: 0, data: null };
    const bytes = data ?? Buffer.alloc(0);
    const content = bytes.length === sz ? bytes : inflateSync(bytes, { maxOutputLength: Math.max(1, sz) });
    if (content.length !== sz) throw new Error(`cut off: ${name}`);
    return { name, modified: new Date(mtime * 1000), content };
  };
  const insert = client.prepare('INSERT INTO sqlar VALUES (?, ?, ?, ?, ?)');
  return {
    add({ name, modified, content }) {
      const packed = deflateSync(content, { level: 1 });
      // Packed also where that takes more: the packing has a sum by which damage is seen. What is as long as it was is not packed.
      const same = content.length === 0 || packed.length === content.length;
      insert.run(name, 0o100600, Math.floor(modified.getTime() / 1000), content.length, same ? content : packed);
    },
    *files() {
      // By name, so that another query may run on the connection meanwhile.
      for (const name of this.names()) yield contentOf(name);
    },
    names: () => client.prepare<[], string>('SELECT name FROM sqlar ORDER BY name').pluck().all(),
    faults() {
      const found = faultsIn(client);
      if (found.length > 0) return found;
      return this.names().filter((name) => {
        try {
          contentOf(name);
          return false;
        } catch {
          return true;
        }
      });
    },
    folders: () =>
      hasTable(client, 'consultations')
        ? client.prepare<[], KeptFolder>('SELECT id, folder, slug FROM consultations ORDER BY slug').all()
        : [],
    moveFolder: (id, folder) => {
      client.prepare('UPDATE consultations SET folder = ? WHERE id = ?').run(folder, id);
    },
    dropFiles() {
      client.exec('DROP TABLE sqlar');
      client.exec('VACUUM');
    },
    close: () => client.close(),
  };
}

const hasTable = (client: Client.Database, name: string): boolean =>
  client.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(name) !== undefined;

/** What SQLite finds wrong with a database, at most a hundred lines. */
export function faultsIn(client: Client.Database): string[] {
  const found = client.pragma('integrity_check') as { integrity_check: string }[];
  return found.map(({ integrity_check: said }) => said).filter((said) => said !== 'ok');
}

/**
 * Makes the database one plain file that no other program has open, which SQLite does only for who is alone with it.
 * @returns false when a desk or a run has it open
 */
export function takeAlone(client: Client.Database): boolean {
  client.pragma('busy_timeout = 500');
  try {
    client.pragma('wal_checkpoint(TRUNCATE)');
    return client.pragma('journal_mode = DELETE', { simple: true }) === 'delete';
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}

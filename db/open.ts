import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type Client from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { DatabaseError } from './damage/fault.ts';
import * as schema from './schema.ts';

export type Db = BetterSQLite3Database<typeof schema> & { $client: Client.Database };

/**
 * better-sqlite3 as this Node can run it. From 13 it is built on Node-API 10 and runs on every Node that has that (22.14,
 * 23.6 and newer); an older Node would crash in it. 12 is built on V8 and runs on those; on Node 24.19 and newer
 * it would abort when a statement is collected while no context is entered (nodejs/node#65446).
 */
export function openClient(path: string, options?: Client.Options): Client.Database {
  const engine = Number(process.versions.napi) >= 10 ? 'better-sqlite3' : 'better-sqlite3-node20';
  const Database: typeof Client = createRequire(import.meta.url)(engine);
  return new Database(path, options);
}

/** The migrations lie beside the sources; compiled code finds them by walking up to the project. */
function migrationsFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'db', 'migrations');
    if (existsSync(join(candidate, 'meta'))) return candidate;
  }
  throw new Error('db/migrations is missing from the installation');
}

const migrations = (): MigrationMeta[] => readMigrationFiles({ migrationsFolder: migrationsFolder() });

const STATEMENTS_KEPT = 200;

/**
 * drizzle prepares a statement for every query it runs, and a Node-API object is freed only when the event loop turns: a
 * save of 100,000 rows in one transaction would hold 100,000 statements (500 MB). So each text is prepared once. That is
 * safe since no query is left half read: all(), get() and run() end before the next begins.
 */
export function prepareOnce(client: Client.Database): void {
  const prepare = client.prepare.bind(client);
  const kept = new Map<string, Client.Statement<unknown[]>>();
  client.prepare = ((source: string) => {
    const known = kept.get(source);
    // The shape of rows is the asker's to choose anew.
    if (known) return known.reader ? known.raw(false).pluck(false).expand(false) : known;
    if (kept.size >= STATEMENTS_KEPT) kept.clear();
    const statement = prepare<unknown[]>(source);
    kept.set(source, statement);
    return statement;
  }) as Client.Database['prepare'];
}

/**
 * A transaction that reads before it writes is refused, not made to wait, when somebody has written in between. So all of
 * them ask for the right to write when they begin, and wait there (`busy_timeout`).
 */
function beginAtOnce(db: BetterSQLite3Database<typeof schema>, isThere: () => boolean): void {
  const begin = db.transaction.bind(db);
  db.transaction = (work, options) => {
    if (!isThere()) throw new DatabaseError('SQLITE_GONE', 'the database file is gone or emptied');
    return begin(work, { behavior: 'immediate', ...options });
  };
}

/**
 * Whether the file that was opened still is the one at its path, with something in it. SQLite goes on writing in a file
 * that somebody has deleted, and all of it is lost when the program ends.
 */
function watched(path: string): () => boolean {
  if (path === ':memory:') return () => true;
  const opened = statSync(path);
  return () => {
    const now = statSync(path, { throwIfNoEntry: false });
    return now !== undefined && now.ino === opened.ino && now.dev === opened.dev && now.size > 0;
  };
}

/** When the last change that was made to the schema was written; -1: none was made. */
function lastMigration(client: Client.Database): number {
  const table = client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (table === undefined) return -1;
  const last = client.prepare('SELECT max(created_at) AS made FROM __drizzle_migrations').get() as {
    made: number | null;
  };
  return last.made ?? -1;
}

/** @throws DatabaseError when a later version has changed the schema: what this one would write might mean something else */
export function refuseNewer(client: Client.Database, known: readonly MigrationMeta[] = migrations()): void {
  if (lastMigration(client) > Math.max(...known.map(({ folderMillis }) => folderMillis)))
    throw new DatabaseError('SQLITE_NEWER', 'the database has a later schema');
}

/**
 * Brings the schema up to date, in drizzle's own record: all of it or nothing, and once when two programs open a database at
 * the same time. (drizzle's `migrate` begins without the right to write, and tells of a full disk as a ROLLBACK that failed.)
 */
function migrated(client: Client.Database, known: readonly MigrationMeta[]): void {
  client
    .transaction(() => {
      client.exec(
        'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
      );
      const last = lastMigration(client);
      for (const { folderMillis, hash, sql } of known) {
        if (folderMillis <= last) continue;
        for (const statement of sql) client.exec(statement);
        client.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)').run(hash, folderMillis);
      }
    })
    .immediate();
}

/**
 * Opens (and creates or migrates) the database file; `:memory:` gives one that lives with the process.
 * WAL with synchronous=FULL: a transaction that has returned survives kill -9 and power loss.
 */
export function openDatabase(path: string): Db {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const client = openClient(path);
  try {
    keepToOwner(path);
    return prepared(client, path);
  } catch (error) {
    client.close();
    throw error;
  }
}

/** The answers are in it: nobody else on the machine may read it, nor what SQLite lays beside it with the same mode. */
function keepToOwner(path: string): void {
  if (path === ':memory:') return;
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    // Another's file, or a disk that knows no modes or is read-only.
    if (!['EPERM', 'EROFS', 'ENOTSUP', 'EINVAL'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
  }
}

/** So long is waited for others who make the same database at the same moment. */
const PATIENCE = { tries: 100, milliseconds: 50 };

/** A new database is switched by who has it alone, and SQLite waits for nobody there, whatever its busy timeout is. */
function writeAhead(client: Client.Database): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let left = PATIENCE.tries; ; left -= 1)
    try {
      client.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (left === 0 || !(error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')) throw error;
      Atomics.wait(clock, 0, 0, PATIENCE.milliseconds);
    }
}

/**
 * Pages of the write-ahead log, 32 MB, before they are written into the file: rows whose keys are hashes lie on pages all over it,
 * and each page is written there once for all that has been put on it meanwhile.
 */
const CHECKPOINT_PAGES = 8_000;

function prepared(client: Client.Database, path: string): Db {
  const known = migrations();
  client.pragma('busy_timeout = 5000');
  refuseNewer(client, known);
  writeAhead(client);
  client.pragma('synchronous = FULL');
  client.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  if (lastMigration(client) < Math.max(...known.map(({ folderMillis }) => folderMillis))) migrated(client, known);
  prepareOnce(client);
  const db = drizzle(client, { schema, casing: 'snake_case' });
  beginAtOnce(db, watched(path));
  return db;
}

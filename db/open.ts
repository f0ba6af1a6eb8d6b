import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type Client from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as schema from './schema.ts';

export type Db = BetterSQLite3Database<typeof schema> & { $client: Client.Database };

/**
 * better-sqlite3 as this Node can run it. From 13 it is built on Node-API 10 and runs on every Node that has that (22.14,
 * 23.6 and newer); an older Node would crash in it. 12 is built on V8 and runs on those; on Node 24.19 and newer
 * it would abort when a statement is collected while no context is entered (nodejs/node#65446).
 */
export function openClient(path: string): Client.Database {
  const engine = Number(process.versions.napi) >= 10 ? 'better-sqlite3' : 'better-sqlite3-node20';
  const Database: typeof Client = createRequire(import.meta.url)(engine);
  return new Database(path);
}

/** The migrations lie beside the sources; compiled code finds them by walking up to the project. */
function migrationsFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'db', 'migrations');
    if (existsSync(join(candidate, 'meta'))) return candidate;
  }
  throw new Error('db/migrations is missing from the installation');
}

const STATEMENTS_KEPT = 200;

/**
 * drizzle prepares a statement for every query it runs, and a Node-API object is freed only when the event loop turns: a
 * save of 100,000 rows in one transaction would hold 100,000 statements (500 MB). So each text is prepared once. That is
 * safe since no query is left half read: all(), get() and run() end before the next begins.
 */
function prepareOnce(client: Client.Database): void {
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
 * Opens (and creates or migrates) the database file; `:memory:` gives one that lives with the process.
 * WAL with synchronous=FULL: a transaction that has returned survives kill -9 and power loss.
 */
export function openDatabase(path: string): Db {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const client = openClient(path);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('busy_timeout = 5000');
  prepareOnce(client);
  const db = drizzle(client, { schema, casing: 'snake_case' });
  migrate(db, { migrationsFolder: migrationsFolder() });
  return db;
}

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as schema from './schema.ts';

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };

/** The migrations lie beside the sources, also when the compiled code runs from dist/. */
const MIGRATIONS = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../../db/migrations' : './migrations', import.meta.url),
);

/**
 * Opens (and creates or migrates) the database file; `:memory:` gives one that lives with the process.
 * WAL with synchronous=FULL: a transaction that has returned survives kill -9 and power loss.
 */
export function openDatabase(path: string): Db {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const client = new Database(path);
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  client.pragma('busy_timeout = 5000');
  const db = drizzle(client, { schema, casing: 'snake_case' });
  migrate(db, { migrationsFolder: MIGRATIONS });
  return db;
}

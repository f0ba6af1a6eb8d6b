import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Db, openClient, prepareOnce } from './open.ts';
import * as schema from './schema.ts';

/**
 * The database as it stands at one moment, for who reads of it for long while others write: a connection of its own in the
 * middle of a read. SQLite keeps what it reads in its write-ahead log, so nothing is copied. It is closed with
 * the database, or when nobody holds it.
 */
export function atOneMoment({ $client: client }: Db): Db {
  const reader = openClient(client.name, { readonly: true });
  prepareOnce(reader);
  begin(reader);
  const beside = readers.get(client) ?? new Set();
  readers.set(client, beside.add(new WeakRef(reader)));
  return drizzle(reader, { schema, casing: 'snake_case' });
}

/**
 * To be called before several begin to read, each by a connection of its own.
 * @returns whether all that have begun since read of the same moment: no other connection has written
 */
export function stillAs({ $client: client }: Db): () => boolean {
  const version = () => client.pragma('data_version', { simple: true });
  const before = version();
  return () => version() === before;
}

/** Those that read beside a connection. */
const readers = new WeakMap<Db['$client'], Set<WeakRef<Db['$client']>>>();

/** Closes a database and what still reads beside it: the last to close brings the write-ahead log into the database. */
export function closeDatabase({ $client: client }: Db): void {
  for (const reader of readers.get(client) ?? []) reader.deref()?.close();
  client.close();
}

/** The moment is that of the first read. */
function begin(reader: Db['$client']): void {
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM sqlite_schema').get();
}

/**
 * Brings a moment to now where what is read of it still stands: the write-ahead log grows for as long as somebody reads of an
 * older one, and is begun anew when all of it is in the database and nobody reads of it.
 * @param stands asked while nobody can write
 */
export function moveOn({ $client: client }: Db, { $client: reader }: Db, stands: () => boolean): void {
  const move = client.transaction(() => {
    if (!stands()) return;
    reader.exec('COMMIT');
    begin(reader);
  });
  move.immediate();
  client.pragma('wal_checkpoint(PASSIVE)');
  move.immediate();
}

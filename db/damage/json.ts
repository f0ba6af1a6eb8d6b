import { customType } from 'drizzle-orm/sqlite-core';
import { DatabaseError } from './fault.ts';

/** What is kept as JSON, read back. @throws DatabaseError when it can't be: a page of the database is damaged */
export function readJson(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    throw new DatabaseError('SQLITE_CORRUPT', 'what is kept as JSON is none');
  }
}

/** A column of JSON. (drizzle's own tells of a damaged one as a fault of the program.) */
export const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: readJson,
});

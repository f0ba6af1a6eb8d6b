import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from './open.ts';

/**
 * Inserts rows by the thousand: drizzle writes the query anew for each, which takes several times as long as the insert.
 * What a row leaves out is null.
 */
export function insertAll<T extends SQLiteTable>(db: Db, table: T, rows: Iterable<T['$inferInsert']>): void {
  const columns = Object.entries(getTableColumns(table));
  const places = Object.fromEntries(columns.map(([key]) => [key, sql.placeholder(key)]));
  const statement = db.$client.prepare(
    db
      .insert(table)
      .values(places as never)
      .toSQL().sql,
  );
  for (const row of rows)
    statement.run(
      ...columns.map(([key, column]) => {
        const value = row[key as keyof typeof row] ?? null;
        return value === null ? null : column.mapToDriverValue(value);
      }),
    );
}

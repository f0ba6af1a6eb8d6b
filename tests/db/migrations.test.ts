import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Client from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { describe, expect, test } from 'vitest';
import { openClient, openDatabase } from '../../db/open.ts';
import { analyse } from '../../src/services/analyse.ts';
import { small } from '../services/upkeep/small.ts';

const FOLDER = 'db/migrations';
const journal = JSON.parse(readFileSync(join(FOLDER, 'meta', '_journal.json'), 'utf8')) as {
  entries: { idx: number; tag: string }[];
};

/** A database as it was made when these were all the migrations there were. */
function asOf(idx: number): { path: string; client: Client.Database } {
  const root = mkdtempSync(join(tmpdir(), 'horing-skjema-'));
  const folder = join(root, 'migrations');
  cpSync(FOLDER, folder, { recursive: true });
  const entries = journal.entries.filter((entry) => entry.idx <= idx);
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify({ ...journal, entries }));
  const path = join(root, 'horing.sqlite');
  const client = openClient(path);
  migrate(drizzle(client), { migrationsFolder: folder });
  return { path, client };
}

const tablesOf = (client: Client.Database): string[] =>
  client
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'response_search%' AND name NOT LIKE '__drizzle%' ORDER BY name",
    )
    .pluck()
    .all();
const columnsOf = (client: Client.Database, table: string): string[] =>
  client.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
const rowsOf = (client: Client.Database, table: string, columns: string[]): unknown[] =>
  client
    .prepare(`SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM "${table}" ORDER BY rowid`)
    .raw()
    .all();

/** A database with something in every table, by its columns. */
async function filled(): Promise<Awaited<ReturnType<typeof small>>> {
  const made = await small('skjema');
  const { $client: client } = made.workspace.db;
  for (const table of tablesOf(client)) {
    if (client.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined) continue;
    const columns = client
      .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
      .all(table);
    const values = columns.map(({ name, type }) =>
      /int|real/iu.test(type) ? '7' : name === 'consultation_id' ? "'en annen'" : `'{"æøå":"${name}"}'`,
    );
    client.exec(`INSERT INTO "${table}" VALUES (${values.join(', ')})`);
  }
  return made;
}

describe('a database of an earlier version', () => {
  for (const { idx, tag } of journal.entries)
    test(`${tag}: every row in it is there after opening it, and it is of use`, async () => {
      const { workspace, folder, consultation, root } = await filled();
      const newest = workspace.db.$client;
      const { path, client: old } = asOf(idx);
      const before = new Map<string, { columns: string[]; rows: unknown[] }>();
      for (const table of tablesOf(old)) {
        const columns = columnsOf(old, table);
        const rows = rowsOf(newest, table, columns);
        expect(rows.length, table).toBeGreaterThan(0);
        const put = old.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`);
        for (const row of rows) put.run(...(row as unknown[]));
        before.set(table, { columns, rows });
      }
      if (idx >= 2) old.exec("INSERT INTO response_search (rowid, respondent, forms) VALUES (1, 'blåbær', 'tåre')");
      old.close();
      workspace.close();

      const db = openDatabase(path);
      for (const [table, { columns, rows }] of before) expect(rowsOf(db.$client, table, columns), table).toEqual(rows);
      const found = db.$client
        .prepare("SELECT count(*) FROM response_search WHERE response_search MATCH 'tåre'")
        .pluck();
      expect(found.get()).toBe(idx >= 2 ? 1 : 0);
      expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
      // And it is of use: the next run makes what is new, keeps what people have decided and says so in the note.
      const { responses, note } = await analyse(
        { ...workspace, db, settings: { ...workspace.settings, reports: join(root, 'nye') } },
        folder,
      );
      expect(responses).toBe(2);
      expect(readFileSync(note, 'utf8')).toContain('To kommuner har svart.');
      expect(
        db.$client.prepare('SELECT count(*) FROM corrections WHERE consultation_id = ?').pluck().get(consultation.id),
      ).toBe(1);
      db.$client.close();
    });
});

import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { atOneMoment, closeDatabase, moveOn } from '../../db/moment.ts';
import { type Db, openDatabase } from '../../db/open.ts';
import { recordRun, runCounts } from '../../db/work.ts';

let path: string;
let root: string;
let db: Db;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'horing-oyeblikk-'));
  path = join(root, 'horing.sqlite');
  db = openDatabase(path);
  write();
});
afterEach(async () => {
  closeDatabase(db);
  await rm(root, { recursive: true, force: true });
});

let written = 0;
function write(): void {
  written += 1;
  const key = 'x'.repeat(400_000);
  const run = { consultationId: 'h', stage: 'extract', key, error: null, milliseconds: 1 };
  recordRun(db, { ...run, subject: `${written}` });
}
const seen = (of: Db): number => runCounts(of, 'h').get('extract') ?? 0;
const logSize = async (): Promise<number> => (await stat(`${path}-wal`)).size;

test('who reads of one moment sees nothing that is written after it', () => {
  const moment = atOneMoment(db);
  write();
  expect(seen(db) - seen(moment)).toBe(1);
  expect(seen(atOneMoment(db))).toBe(seen(db));
  expect(() =>
    recordRun(moment, { consultationId: 'h', stage: 's', subject: 's', key: '', error: null, milliseconds: 1 }),
  ).toThrow(/readonly/u);
});

test('a moment is moved on while what is read of it stands, and no other time', () => {
  const moment = atOneMoment(db);
  const before = seen(moment);
  write();
  moveOn(db, moment, () => false);
  expect(seen(moment)).toBe(before);
  moveOn(db, moment, () => true);
  expect(seen(moment)).toBe(before + 1);
});

test('the write-ahead log is begun anew when who reads is moved on, and grows while it is not', async () => {
  const moment = atOneMoment(db);
  const rounds = async (move: boolean) => {
    const before = await logSize();
    for (let round = 0; round < 10; round += 1) {
      for (let each = 0; each < 3; each += 1) write();
      if (move) moveOn(db, moment, () => true);
    }
    return (await logSize()) - before;
  };
  const grown = await rounds(false);
  expect(grown).toBeGreaterThan(5_000_000);
  moveOn(db, moment, () => true);
  expect(await rounds(true)).toBe(0);
});

test('a database that is closed leaves no log behind, though somebody read beside it', async () => {
  atOneMoment(db);
  write();
  closeDatabase(db);
  await expect(logSize()).rejects.toThrow('ENOENT');
});

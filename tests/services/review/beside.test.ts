import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { idAt, numberOf } from '../../../db/many/ids.ts';
import { judgedColumns } from '../../../db/many/judged.ts';
import { taggedColumns } from '../../../db/many/tagged.ts';
import { atOneMoment, closeDatabase, stillAs } from '../../../db/moment.ts';
import { type Db, openDatabase } from '../../../db/open.ts';
import { loadConsultation } from '../../../src/consultation/consultation.ts';
import { isCounted, PASSAGE_KINDS } from '../../../src/domain.ts';
import type * as Beside from '../../../src/services/large/beside.ts';
import { built } from '../../queue/built.ts';
import { made } from './made.ts';

let root: string;
let db: Db;
let id: string;
beforeEach(async () => {
  const place = await made(30);
  root = place.root;
  db = openDatabase(place.database);
  ({ id } = await loadConsultation(place.folder));
});
afterEach(async () => {
  closeDatabase(db);
  await rm(root, { recursive: true, force: true });
});

const COUNTED = PASSAGE_KINDS.filter(isCounted);
const read = (from: Db) => ({ judged: judgedColumns(from, id), tagged: taggedColumns(from, id, COUNTED) });

const { readBeside } = await built<typeof Beside>('src/services/large/beside.js');

/** With a thread, however few answers there are. */
function beside(moment: Db, isStill: () => boolean) {
  const columns = readBeside(moment, id, isStill, true);
  return { judged: columns.judged(), tagged: columns.tagged() };
}

test('a thread reads what the caller would have read', () => {
  const asked: boolean[] = [];
  const isStill = () => asked.push(true) > 0;
  const here = read(db);
  expect(here.tagged.rows.length).toBeGreaterThan(100);
  expect(here.judged.rows.length).toBeGreaterThan(30);
  expect(beside(atOneMoment(db), isStill)).toEqual(here);
  // It is asked of what a thread has told alone.
  expect(asked).toHaveLength(2);
});

test('when somebody has written since the moment, the caller reads that moment itself', () => {
  const isStill = stillAs(db);
  const moment = atOneMoment(db);
  const before = read(moment);
  expect(isStill()).toBe(true);
  const other = openDatabase(db.$client.name);
  other.$client.exec('DELETE FROM tags WHERE rowid % 2 = 0; DELETE FROM stances');
  closeDatabase(other);
  expect(isStill()).toBe(false);
  expect(read(db)).not.toEqual(before);
  expect(beside(moment, isStill)).toEqual(before);
});

test('a thread that cannot read leaves it to the caller', () => {
  const elsewhere = new Proxy(db.$client, {
    get(client, key) {
      const found: unknown = Reflect.get(client, key);
      if (key === 'name') return join(root, 'ingen.sqlite');
      return typeof found === 'function' ? found.bind(client) : found;
    },
  });
  expect(beside({ ...db, $client: elsewhere } as Db, () => true)).toEqual(read(db));
});

test('ids are found by their letters, and no others', () => {
  const { ids } = taggedColumns(db, id, COUNTED).places;
  const all = db.$client.prepare('SELECT id FROM passages ORDER BY rowid').pluck().all() as string[];
  expect(all.map((one) => numberOf(ids, one))).toEqual(all.map((_, number) => number));
  expect(all.map((_, number) => idAt(ids, number))).toEqual(all);
  for (const none of ['', 'x', all[0]?.slice(1) ?? '', `${all[0]}\n`, all[0]?.toUpperCase() ?? '', 'æøå'])
    expect(numberOf(ids, none)).toBe(-1);
});

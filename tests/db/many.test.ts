import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replaceStances, stancesOf, stanceValues } from '../../db/findings.ts';
import { openDatabase } from '../../db/open.ts';
import { hashOf, hashOfJson } from '../../src/ids.ts';
import { Saving } from '../../src/pipeline/saving.ts';

test('an object is summed in pieces as its whole JSON would be', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue())), (value) => {
      expect(hashOfJson(value)).toBe(hashOf(JSON.stringify(value)));
    }),
  );
  const odd = {
    left: undefined,
    lists: [undefined, { gone: undefined }],
    text: '\ud800ø',
    many: Array(20_000).fill('æøå'),
  };
  expect(hashOfJson(odd)).toBe(hashOf(JSON.stringify(odd)));
});

test('rows by the thousand are kept as they were given, what is null too', () => {
  const db = openDatabase(':memory:');
  const stance = { value: 'supports' as const, confidence: 0.5, because: [] };
  const rows = [
    { scope: 'overall' as const, subject: 'a', target: '', stance: null, inheritedFrom: null },
    { scope: 'passage' as const, subject: 'p', target: '', stance, inheritedFrom: null },
    { scope: 'theme' as const, subject: 'a', target: 't', stance, inheritedFrom: 'b' },
  ];
  replaceStances(db, 'h', rows);
  expect(stancesOf(db, 'h')).toEqual(rows.map((row) => ({ ...row, consultationId: 'h' })));
  expect(stanceValues(db, 'h')).toEqual({
    passage: new Map([['p', 'supports']]),
    theme: new Map([['a t', 'supports']]),
  });
  db.$client.close();
});

test('pieces are saved together, and one that the database refuses takes none of its company with it in half', async () => {
  const db = openDatabase(':memory:');
  const kept = () => db.$client.prepare('SELECT subject FROM stage_runs ORDER BY subject').pluck().all();
  const put = (subject: string, told: string[]) => ({
    save: () =>
      void db.$client
        .prepare(
          "INSERT INTO stage_runs (consultation_id, stage, subject, key, milliseconds) VALUES ('h', 's', ?, 'k', 1)",
        )
        .run(subject),
    saved: () => void told.push(subject),
  });
  const told: string[] = [];
  const saving = new Saving(db);
  saving.add(put('a', told));
  saving.add(put('b', told));
  expect([kept(), told]).toEqual([[], []]);
  await expect.poll(kept).toEqual(['a', 'b']);
  expect(told).toEqual(['a', 'b']);
  saving.add(put('c', told));
  saving.add(put('b', told));
  expect(() => saving.flush()).toThrow('UNIQUE');
  expect([kept(), told]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
  db.$client.close();
});

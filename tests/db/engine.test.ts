import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { openClient, openDatabase } from '../../db/open.ts';
import { DIST } from '../queue/built.ts';

// Thousands of statements lie waiting for the collector. It comes by itself while the program waits, outside any context
// (what better-sqlite3 12 does not survive on Node 24), when forced, and at the end. A small nursery brings it often.
const LIFE = `
import { sql } from 'drizzle-orm';
import { openDatabase } from ${JSON.stringify(`${DIST}db/open.js`)};
const db = openDatabase(':memory:');
let sum = 0;
for (let round = 0; round < 150; round++) {
  for (let query = 0; query < 100; query++) sum += db.get(sql.raw('select 1 as one -- ' + round + ' ' + query)).one;
  Array.from({ length: 5000 }, (_, at) => ({ at }));
  if (round % 50 === 49) await gc({ type: 'major', execution: 'async' });
  await new Promise((later) => setTimeout(later, 5));
}
console.log(sum);
`;

describe('the database on this Node', () => {
  test('thousands of queries, and the collector at work between them', () => {
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      ['--expose-gc', '--max-semi-space-size=1', '--input-type=module', '--eval', LIFE],
      { encoding: 'utf8' },
    );
    expect({ status, signal, stdout, stderr }).toEqual({ status: 0, signal: null, stdout: '15000\n', stderr: '' });
  });

  test('one text asked in two ways, more texts than are kept, and one that fails: each answer has the shape asked for', () => {
    const { $client: client } = openDatabase(':memory:');
    const two = 'SELECT 1 AS one, 2 AS two';
    expect(client.prepare(two).raw().get()).toEqual([1, 2]);
    expect(client.prepare(two).get()).toEqual({ one: 1, two: 2 });
    expect(client.prepare(two).pluck().all()).toEqual([1]);
    expect(client.prepare(two).all()).toEqual([{ one: 1, two: 2 }]);
    for (let text = 0; text < 500; text++) expect(client.prepare(`SELECT ${text}`).pluck().get()).toBe(text);
    client.exec('CREATE TABLE once (word TEXT UNIQUE)');
    const put = (word: string) => client.prepare('INSERT INTO once VALUES (?)').run(word).changes;
    expect(put('høring')).toBe(1);
    expect(() => put('høring')).toThrow('UNIQUE');
    expect(put('svar')).toBe(1);
    client.close();
    expect(() => put('notat')).toThrow('not open');
  });

  test('full-text search keeps å apart from a', () => {
    const client = openClient(':memory:');
    client.exec(`CREATE VIRTUAL TABLE words USING fts5(form, tokenize = "unicode61 remove_diacritics 0")`);
    client.prepare('INSERT INTO words VALUES (?)').run('blåbær og tare');
    const found = (word: string) => client.prepare('SELECT count(*) FROM words WHERE words MATCH ?').pluck().get(word);
    expect(['blåbær', 'BLÅBÆR', 'blabær', 'tåre'].map(found)).toEqual([1, 1, 0, 0]);
    client.close();
  });
});

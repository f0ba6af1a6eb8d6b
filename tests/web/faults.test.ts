import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { applyCorrections } from '../../src/corrections/apply.ts';
import { settle } from '../../src/corrections/draft.ts';
import { readLog } from '../../src/pipeline/log.ts';
import { loadState } from '../../src/services/state.ts';
import { inWhole } from '../services/in-whole.ts';
import { analysedDemo, type Demo, deskOf } from './desk/demo.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await analysedDemo();
}, 180_000);
afterAll(() => demo?.close());

type Client = Awaited<ReturnType<typeof deskOf>>;
const act = (markdown: string) => JSON.stringify({ decision: { kind: 'text', slot: 'summary', markdown } });
const LONG = 'Ord som tar plass. '.repeat(900);

/** As if the disk were full: the database may not grow. */
function fill({ workspace }: Client): () => void {
  const client = workspace.db.$client;
  client.pragma('wal_checkpoint(TRUNCATE)');
  client.pragma(`max_page_count = ${String(client.pragma('page_count', { simple: true }))}`);
  return () => client.pragma('max_page_count = 1000000');
}

/** Another program that holds the database to itself. */
function lock({ workspace }: Client): () => void {
  workspace.db.$client.pragma('busy_timeout = 50');
  const other = openDatabase(workspace.settings.database).$client;
  other.exec('BEGIN IMMEDIATE');
  return () => {
    other.exec('ROLLBACK');
    other.close();
  };
}

/** What is in memory is what the log says. */
function holds({ desk, workspace }: Client): void {
  const { state, orphans } = applyCorrections(loadState(workspace.db, desk.consultation), desk.log());
  expect(inWhole(settle(desk.lists().draft))).toEqual(inWhole(state));
  expect(desk.lost().flatMap(({ ids }) => ids)).toEqual(orphans.map(({ id }) => id));
}

describe.each([
  ['full', fill, 'Disken er full'],
  ['locked', lock, 'opptatt av et annet program'],
] as const)('a database that is %s', (_, spoil, told) => {
  test('a key: told that it is not saved, nothing is changed, and the next one is saved', async () => {
    const kari = await deskOf(demo, 'Kari');
    const before = kari.desk.log().length;
    const mend = spoil(kari);
    let reply = await kari.send('/avgjor', { act: act(LONG) });
    for (let more = 0; reply.status === 200 && more < 50; more += 1)
      reply = await kari.send('/avgjor', { act: act(`${more} ${LONG}`) });
    expect(reply.status).toBe(503);
    const { said } = (await reply.json()) as { said: string };
    expect(said).toContain(told);
    expect(said).toContain('ikke lagret');
    const kept = kari.desk.log().length;
    holds(kari);
    mend();
    expect((await kari.send('/avgjor', { act: act('Det gikk.') })).status).toBe(200);
    expect(kari.desk.log()).toHaveLength(kept + 1);
    expect(kept).toBeGreaterThanOrEqual(before);
    kari.close();
  });

  test('a form without script: the page says so, and holds all that was written to be sent again', async () => {
    const kari = await deskOf(demo, 'Kari');
    const mend = spoil(kari);
    const written = `Mitt sammendrag «med tegn» & mer.\n${LONG}`;
    let fields = {
      til: '/notat',
      act: JSON.stringify({ decision: { kind: 'text', slot: 'summary' } }),
      markdown: written,
    };
    let reply = await kari.post('/avgjor', fields);
    for (let more = 0; reply.status === 303 && more < 50; more += 1) {
      fields = { ...fields, markdown: `${more} ${written}` };
      reply = await kari.post('/avgjor', fields);
    }
    expect(reply.status).toBe(503);
    const page = await reply.text();
    expect(page).toContain(told);
    expect(page).toContain('Prøv igjen');
    expect(page).toContain(fields.markdown.replaceAll('&', '&amp;'));
    mend();
    expect((await kari.post('/avgjor', fields)).status).toBe(303);
    expect(kari.desk.lists().draft.state.texts.get('summary')).toBe(fields.markdown);
    kari.close();
  });

  test('several as one: none of them, also not in memory', async () => {
    const kari = await deskOf(demo, 'Kari');
    const { responses, themes } = kari.desk.lists().draft.state;
    const passages = responses.flatMap((response) => response.passages.map((passage) => passage.id)).slice(0, 400);
    const before = kari.desk.log();
    const mend = spoil(kari);
    const outcome = kari.desk.decideAll(
      'Kari',
      passages.map((passageId) => ({ kind: 'tag', passageId, themeId: themes[0]?.id ?? '', on: true })),
    );
    expect(outcome.kind).toBe('not-saved');
    expect(kari.desk.log()).toBe(before);
    holds(kari);
    mend();
    kari.close();
  });
});

test('many as one: who held the log holds it as it was, and what is in memory is what the database has', async () => {
  const kari = await deskOf(demo, 'Kari');
  const { responses, themes } = kari.desk.lists().draft.state;
  const passages = responses.flatMap((response) => response.passages.map((passage) => passage.id)).slice(0, 3);
  const [before, note] = [kari.desk.log(), kari.desk.note()];
  const count = before.length;
  const inDatabase = () => readLog(kari.workspace.db, kari.desk.consultation.id);
  kari.desk.decideAll(
    'Kari',
    passages.map((passageId) => ({ kind: 'tag', passageId, themeId: themes[0]?.id ?? '', on: true })),
  );
  expect([before.length, kari.desk.log().length]).toEqual([count, count + 3]);
  expect(kari.desk.log()).toEqual(inDatabase());
  expect(kari.desk.note()).not.toBe(note);
  kari.desk.undoLast('Kari');
  expect(kari.desk.log()).toEqual(inDatabase());
  holds(kari);
  kari.close();
});

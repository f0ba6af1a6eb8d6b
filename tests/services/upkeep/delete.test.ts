import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { appendCorrection } from '../../../db/corrections.ts';
import { openDatabase } from '../../../db/open.ts';
import { placesOf } from '../../../db/places.ts';
import { tablesOfConsultation } from '../../../db/upkeep/erase.ts';
import type { Decision } from '../../../src/corrections/decision.ts';
import { readLog } from '../../../src/pipeline/log.ts';
import { forgetJobs } from '../../../src/queue/forget.ts';
import { answerKey, fileKey, inputKey, jobId, queueName } from '../../../src/queue/wire.ts';
import { analyse } from '../../../src/services/analyse.ts';
import { openDesk } from '../../../src/services/review/open.ts';
import { openDrafts } from '../../../src/services/writing/drafts.ts';
import { horingHere } from '../../commands/horing.ts';
import { redisServer, startRedis } from '../../queue/redis.ts';
import { small, WORDS } from './small.ts';

/** Whether some file below a folder holds a text, in whatever bytes stand there. */
const holds = (folder: string, text: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));

/** With the words of the search in the database, as when the desk has been open. */
async function searched(name?: string) {
  const made = await small(name);
  const desk = await openDesk(made.workspace, made.folder);
  await desk.ready();
  return made;
}

test('a deleted consultation is in no table and no byte of the database, and another one stands', async () => {
  const { root, workspace, folder, env, consultation } = await small();
  const client = workspace.db.$client;
  client
    .prepare("INSERT INTO drafts VALUES (?, 'Kari', '/notat', 'kladd', '', '{}', '', '', 1, '')")
    .run(consultation.id);
  client.prepare("INSERT INTO consultation_roles VALUES ('kari', ?, 'leser')").run(consultation.id);
  client.prepare("INSERT INTO search_rows VALUES (7, ?, 'r', 'h')").run(consultation.id);
  client.exec(`INSERT INTO response_search (rowid, respondent, forms) VALUES (7, 'kvitnes', '${WORDS.kvitnes}')`);
  const hash = client.prepare('SELECT hash FROM source_files LIMIT 1').pluck().get();
  client.prepare("INSERT INTO scanned_pages VALUES (?, 'e', '{}')").run(`${hash}:1`);
  client.exec("INSERT INTO consultations VALUES ('annen', 'annen', '/borte/annen', 'En annen', '{}', 0)");
  client.exec("INSERT INTO note_versions (consultation_id, at, hash, snapshot) VALUES ('annen', '', '', '{}')");
  workspace.close();
  expect(holds(root, WORDS.kvitnes).length).toBeGreaterThan(2);

  const unasked = await horingHere(env, 'delete', folder);
  expect(unasked).toMatchObject({ code: 2, err: expect.stringContaining('--ja') });
  const { code, out, err } = await horingHere(env, 'delete', folder, '--ja', '--med-mappen');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Slettet «Høring på øya»');
  expect([existsSync(folder), existsSync(join(root, 'reports', 'hoering-paa-oeya'))]).toEqual([false, false]);
  for (const text of [...Object.values(WORDS), 'Kvitnes', 'kladd', consultation.id])
    expect(holds(root, text), text).toEqual([]);

  const { $client: after } = openDatabase(env.HORING_DB);
  const tables = after
    .prepare<[], string>(
      "SELECT DISTINCT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'consultation_id' WHERE m.type = 'table'",
    )
    .pluck()
    .all();
  // A table that comes later is deleted from, or this says which it is.
  expect(tables.filter((name) => name !== 'search_rows').sort()).toEqual(tablesOfConsultation());
  const left = (table: string) => after.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  for (const table of [...tables.filter((name) => name !== 'note_versions'), 'extracts', 'scanned_pages'])
    expect(left(table), table).toBe(0);
  expect([left('consultations'), left('note_versions')]).toEqual([1, 1]);
  after.close();
});

test('one whose folder is gone is deleted by its name; with the desk open nothing is deleted', async () => {
  const { workspace, folder, env } = await small('gammel');
  rmSync(folder, { recursive: true });
  const open = await horingHere(env, 'delete', 'gammel', '--ja');
  expect(open).toMatchObject({ code: 2, err: expect.stringContaining('Steng den først') });
  workspace.close();
  expect(await horingHere(env, 'delete', 'gammel', '--ja')).toMatchObject({ code: 0 });
  expect(await horingHere(env, 'delete', 'gammel', '--ja')).toMatchObject({ code: 2 });
});

test('a copy of a consultation is never taken for it, and nothing goes', async () => {
  const { workspace, folder, env } = await small('den ene');
  workspace.close();
  const copy = join(dirname(folder), 'kopien');
  cpSync(folder, copy, { recursive: true });
  for (const args of [['--ja', '--med-mappen'], ['--ja'], ['--fjernede']])
    expect(await horingHere(env, 'delete', copy, ...args)).toMatchObject({
      code: 2,
      err: expect.stringContaining('to kopier av samme høring'),
    });
  expect([existsSync(folder), existsSync(copy)]).toEqual([true, true]);
  expect(await horingHere(env, 'delete', folder, '--ja')).toMatchObject({ code: 0 });
});

test('one that was moved since it was run goes from where it is, also by a link', async () => {
  const { root, workspace, folder, env } = await small('flyttet');
  workspace.close();
  const moved = join(root, 'arkiv', 'nytt navn');
  mkdirSync(dirname(moved));
  renameSync(folder, moved);
  const link = join(root, 'lenke');
  symlinkSync(moved, link);
  const { code, out } = await horingHere(env, 'delete', link, '--ja', '--med-mappen');
  expect([code, out]).toEqual([0, expect.stringContaining('med mappen')]);
  expect([existsSync(moved), readdirSync(root).includes('lenke')]).toEqual([false, false]);
});

test('a link to the folder is the folder, and no copy of it', async () => {
  const { root, workspace, folder, env } = await small('lenket');
  workspace.close();
  symlinkSync(dirname(folder), join(root, 'annen vei'));
  expect(await horingHere(env, 'status', join(root, 'annen vei', 'lenket'))).toMatchObject({ code: 0 });
});

test('a new folder where an earlier consultation lay is not deleted for it', async () => {
  const { workspace, folder, env, consultation } = await small('samme navn');
  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, 'responses'), { recursive: true });
  const before = await horingHere(env, 'delete', folder, '--ja', '--med-mappen');
  expect(before).toMatchObject({ code: 2, err: expect.stringContaining('ikke noe kjennemerke') });
  await analyse(workspace, folder);
  workspace.close();
  const aside = `samme-navn-${consultation.id.slice(0, 8)}`;
  const { code, out } = await horingHere(env, 'delete', aside, '--ja', '--med-mappen');
  expect([code, out]).toEqual([0, expect.stringContaining('Den røres ikke')]);
  expect(existsSync(folder)).toBe(true);
  expect(await horingHere(env, 'status', folder)).toMatchObject({ code: 0 });
});

test('the text of an answer that is taken out goes with the next run, and the rest of it when it is asked for', async () => {
  const { root, workspace, folder, env } = await searched('uttrekk');
  const extracts = () => workspace.db.$client.prepare('SELECT count(*) FROM extracts').pluck().get();
  expect(extracts()).toBe(2);
  rmSync(join(folder, 'responses', 'Fagervik.txt'));
  await analyse(workspace, folder);
  expect(extracts()).toBe(1);
  workspace.close();
  const { code, out } = await horingHere(env, 'delete', folder, '--fjernede');
  expect(code, out).toBe(0);
  expect(out).toContain('1 tidligere utgave av notatet');
  expect(holds(root, WORDS.fagervik)).toEqual([]);
  expect(holds(root, 'Fagervik')).toEqual([]);
  expect(holds(root, WORDS.kvitnes).length).toBeGreaterThan(1);
});

test('what was decided and is being written of an answer that is taken out goes with it; of one that is changed, nothing', async () => {
  const { root, workspace, folder, env, consultation } = await small('avgjort');
  const { db } = workspace;
  const answerOf = (name: string) =>
    db.$client
      .prepare<[string], { id: string; passage: string }>(
        `SELECT r.id, min(p.id) AS passage FROM responses r JOIN passages p ON p.response_id = r.id
         WHERE r.respondent LIKE ? || '%' GROUP BY r.id`,
      )
      .get(name) ?? { id: '', passage: '' };
  const say = (decision: Decision, before: unknown = '') => {
    const id = randomUUID();
    const at = '2026-03-01T10:00:00.000Z';
    appendCorrection(db, { id, consultationId: consultation.id, who: 'Kari', at, decision, before, why: '' });
    return id;
  };
  const [fagervik, kvitnes] = [answerOf('Fagervik'), answerOf('Kvitnes')];
  say({ kind: 'respondent', responseId: fagervik.id, name: 'Tåkeheimen lag' }, 'Fagervik kommune');
  const undone = say({ kind: 'text', slot: `passage:${fagervik.passage}`, markdown: 'angrefristord' });
  say({ kind: 'undo', of: undone }, 'angrefristord');
  say({ kind: 'text', slot: `passage:${fagervik.passage}`, markdown: 'merknadshemmelighet' });
  say({ kind: 'text', slot: `page:${'f'.repeat(64)}:1`, markdown: 'siderettelsesord' });
  say({ kind: 'text', slot: `passage:${kvitnes.passage}`, markdown: 'merknad som står' });
  openDrafts(workspace, consultation.id).keep('Kari', {
    ...{ key: `/svar/${fagervik.id}#merknad`, text: 'utkastord', from: '', seen: {}, label: '' },
    ...{ page: `/svar/${fagervik.id}`, revision: 0 },
  });
  // The one is taken out, and the other sent anew: another answer, of which something may be put on what has come.
  rmSync(join(folder, 'responses', 'Fagervik.txt'));
  writeFileSync(join(folder, 'responses', 'svar fra Kvitnes.txt'), 'Høringssvar fra Kvitnes kommune\n\nVi er imot.\n');
  const early = await horingHere(env, 'delete', folder, '--fjernede');
  expect(early).toMatchObject({ code: 2, err: expect.stringContaining('Kjør først: horing run') });
  await analyse(workspace, folder);
  workspace.close();
  const { code, out } = await horingHere(env, 'delete', folder, '--fjernede');
  expect([code, out]).toEqual([0, expect.stringContaining('5 avgjørelser om dem')]);
  for (const text of [
    'Tåkeheimen',
    'Fagervik',
    'angrefristord',
    'merknadshemmelighet',
    'siderettelsesord',
    'utkastord',
  ])
    expect(holds(root, text), text).toEqual([]);
  const after = openDatabase(env.HORING_DB);
  expect(readLog(after, consultation.id)).toHaveLength(2);
  const [place] = [...placesOf(after, consultation.id).values()].filter(({ lost }) => lost);
  expect(place).toMatchObject({ respondent: 'Kvitnes kommune', path: 'svar fra Kvitnes.txt' });
  after.$client.close();
});

const binary = redisServer();
test.skipIf(binary === null)(
  'what Redis kept of the answers goes too; a Redis that is gone stops it in words',
  async () => {
    const redis = await startRedis(binary ?? '');
    const { Queue } = await import('bullmq');
    const { workspace, folder, env } = await small('kø');
    const key = workspace.db.$client
      .prepare("SELECT key FROM stage_runs WHERE stage = 'extract'")
      .pluck()
      .get() as string;
    workspace.close();
    const { hostname: host, port } = new URL(redis.url);
    // Of an edition that is not this one's: what lies there is the same answers.
    const queue = new Queue(queueName('tidligere'), { connection: { host, port: Number(port) }, prefix: 'horing' });
    await queue.add('extract', WORDS.kvitnes, { jobId: jobId(key) });
    await queue.add('extract', 'en annens', { jobId: 'extract-annen-1' });
    const answers = new Redis(redis.url);
    await answers.set(answerKey('horing', 'tidligere', jobId(`${key}:mer`)), WORDS.kvitnes);
    await answers.set(answerKey('horing', 'tidligere', 'extract-annen-1'), 'en annens');
    await answers.set(inputKey('horing', 'tidligere', jobId(key)), WORDS.kvitnes);
    await answers.set(inputKey('horing', 'tidligere', 'extract-annen-1'), 'en annens');
    // Whose pages they are can't be told by their ids.
    await answers.set(fileKey('horing', 'tidligere', 'skann'), WORDS.kvitnes);
    await answers.set(answerKey('horing', 'tidligere', 'recognise-sum-1-motor'), WORDS.kvitnes);
    expect(await horingHere({ ...env, REDIS_URL: redis.url }, 'delete', folder, '--ja')).toMatchObject({
      code: 0,
      err: '',
    });
    expect((await queue.getJobs()).map(({ id }) => id)).toEqual(['extract-annen-1']);
    expect(await answers.keys('horing:svar:*')).toEqual([answerKey('horing', 'tidligere', 'extract-annen-1')]);
    expect(await answers.keys('horing:arbeid:*')).toEqual([inputKey('horing', 'tidligere', 'extract-annen-1')]);
    expect(await answers.keys('horing:fil:*')).toEqual([]);
    await queue.close();
    answers.disconnect();
    await redis.stop();
    await expect(forgetJobs(redis.url, new Set())).rejects.toThrow('svarer ikke');
  },
);

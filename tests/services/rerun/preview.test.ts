import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../../db/lock.ts';
import { writeNote } from '../../../src/services/report.ts';
import { openDesk } from '../../../src/services/review/open.ts';
import { changesSeen, isWorkedOn, previewRun } from '../../../src/services/shelf/preview.ts';
import { createApp } from '../../../src/web/app.tsx';
import { BODIES, hearing, letter, MATTERS } from './letters.ts';

let here: Awaited<ReturnType<typeof hearing>>;
beforeEach(async () => {
  here = await hearing(6);
});
afterEach(() => here.close());

const preview = (all = false) => previewRun(here.workspace, here.folder, { all });
/** All that is kept of a consultation, as one mark. */
const kept = () => {
  here.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = readFileSync(here.workspace.settings.database);
  return createHash('sha256').update(bytes).digest('hex');
};
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('horing-forhandsvis-'));

test('before anything has been run, and before anybody has decided anything, nobody is asked', async () => {
  expect(await preview()).toEqual({ changes: null, lost: [] });
  await here.run();
  expect(isWorkedOn(here.workspace, here.id)).toBe(false);
  const [theme] = (await here.seen()).state.themes;
  here.decide({ kind: 'theme-status', themeId: theme?.id ?? '', status: 'confirmed' });
  expect(isWorkedOn(here.workspace, here.id)).toBe(true);
});

test('a letter that has changed: the decisions that would lose their place are told, and nothing is written', async () => {
  await here.run();
  const { state } = await here.seen();
  const answer = state.responses.find(({ respondent }) => respondent.startsWith('Granli'));
  const tag = state.tags.find(({ passageId }) => answer?.passages.some(({ id }) => id === passageId));
  if (!answer || !tag) throw new Error('no tag');
  here.decide({ kind: 'tag', passageId: tag.passageId, themeId: tag.themeId, on: false });
  here.decide({ kind: 'theme-status', themeId: tag.themeId, status: 'confirmed' });
  await writeNote(here.workspace, here.folder);
  here.put('Granli.txt', letter('Granli', ['Vi har ikke mer å si.']));
  const before = kept();
  const would = await preview();
  expect(kept()).toBe(before);
  expect(would.lost.map(({ correction, place }) => [correction.decision.kind, place.respondent])).toEqual([
    ['tag', 'Granli turlag'],
  ]);
  expect(changesSeen(would)).toBe(true);
  expect(leftovers()).toEqual([]);
  // What was foretold is what comes.
  const { changes, lost } = await here.run();
  expect(lost).toBe(1);
  const bare = (one: typeof changes) => one?.themes.changed.map(({ after, tags }) => [after.id, tags.length]);
  expect(bare(changes)).toEqual(bare(would.changes));
});

test('a new answer beside confirmed themes changes nothing that has been seen; before that it may', async () => {
  await here.run();
  const { themes } = (await here.seen()).state;
  for (const { id } of themes) here.decide({ kind: 'theme-status', themeId: id, status: 'confirmed' });
  here.put('ny.txt', letter('Nyheim', [MATTERS.fee[0]]));
  const would = await preview();
  expect(would.changes?.arrived.map(({ who }) => who.name)).toEqual(['Nyheim turlag']);
  expect(changesSeen(would)).toBe(false);
});

test('in the desk: the run waits, is let be with all as it was, or is made when somebody says so', async () => {
  await here.run();
  const { state } = await here.seen();
  const answer = state.responses[0];
  here.decide({ kind: 'sector', responseId: answer?.id ?? '', sector: 'research' });
  here.remove(`${BODIES.find((name) => answer?.respondent.startsWith(name))}.txt`);
  const desk = await openDesk(here.workspace, here.folder);
  await desk.ready();
  const before = kept();
  const ended = () =>
    new Promise<void>((resolve) => {
      const stop = desk.run.watch(({ running }) => {
        if (running) return;
        stop();
        resolve();
      });
    });
  let end = ended();
  expect(desk.run.start()).toBe(true);
  expect(desk.run.start()).toBe(false);
  await end;
  expect(desk.run.state().waiting?.preview.lost).toHaveLength(1);
  expect(kept()).toBe(before);
  const app = createApp({ desk, who: () => ({ name: 'Kari', role: 'administrator' }), hosts: ['localhost'] });
  const page = async (path: string) => (await app.request(`http://localhost${path}`)).text();
  expect(await page('/')).toContain('Ingenting er endret ennå.');
  const told = await page('/forhandsvis');
  expect(told).toContain(`href="/svar/${answer?.id}"`);
  expect(told).toContain('Én avgjørelse ville mistet plassen sin');
  expect(told).toContain('action="/analyse?sikker=1"');
  desk.run.leave();
  expect(await page('/forhandsvis')).toContain('ingen kjøring som venter');
  expect(desk.run.state().waiting).toBeNull();
  end = ended();
  desk.run.start({ sure: true });
  // She closes the browser in the middle of it.
  const events = await app.request('http://localhost/hendelser');
  const reader = events.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await end;
  expect(await page('/')).toContain('mistet plassen sin');
  expect([desk.run.state().error, desk.lost().length]).toEqual([null, 1]);
  await desk.ready();
});

test('while it is being run elsewhere: told in plain words', async () => {
  await here.run();
  const release = takeLock(`${here.workspace.settings.database}.turer.lock`);
  await expect(preview()).rejects.toThrow(/analyseres allerede/);
  release?.();
});

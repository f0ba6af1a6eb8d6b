import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replacePoints, replaceStances } from '../../db/findings.ts';
import { atOneMoment } from '../../db/moment.ts';
import { type Db, openDatabase } from '../../db/open.ts';
import { type Consultation, loadConsultation } from '../../src/consultation/consultation.ts';
import { applyOne } from '../../src/corrections/apply.ts';
import type { Correction, Decision } from '../../src/corrections/decision.ts';
import { leadBack, openDraft, settle } from '../../src/corrections/draft.ts';
import type { Stance } from '../../src/domain.ts';
import { inFull, whenAsked } from '../../src/services/large.ts';
import { loadState } from '../../src/services/state.ts';
import type { ConsultationState } from '../../src/state.ts';
import { toldOnTheme } from '../../src/told.ts';
import { asOfMany, inWhole } from './in-whole.ts';
import { made } from './review/made.ts';

let root: string;
let db: Db;
let consultation: Consultation;
beforeEach(async () => {
  const place = await made(30);
  root = place.root;
  db = openDatabase(place.database);
  consultation = await loadConsultation(place.folder);
});
afterEach(async () => {
  db.$client.close();
  await rm(root, { recursive: true, force: true });
});

test.each([whenAsked, asOfMany])('the desk reads from the database what a run has in memory: %o', (read) => {
  const [desk, run] = [loadState(atOneMoment(db), consultation, read), loadState(db, consultation)];
  expect(run.responses[0]?.text).toContain('Vi ');
  expect(run.tags[0]?.because).toHaveLength(1);
  expect(inWhole(desk)).toEqual(inWhole(run));
  expect(JSON.stringify(desk.responses)).not.toContain('Vi støtter forslaget');
});

test('what the desk reads is of the moment it was loaded: a run that writes meanwhile changes nothing of it', () => {
  const desk = loadState(atOneMoment(db), consultation, asOfMany);
  const before = loadState(db, consultation);
  db.$client.exec(`
    UPDATE responses SET text = 'Vi har sendt et nytt svar.';
    UPDATE tags SET because = '[]';
    DELETE FROM stances`);
  expect(inWhole(desk)).toEqual(inWhole(before));
  expect(loadState(atOneMoment(db), consultation, asOfMany).responses[0]?.text).toBe('Vi har sendt et nytt svar.');
});

/** A passage's place, and between which of its words it is divided. */
function dividing({ responses }: ConsultationState, passageId: string) {
  const response = responses.find(({ passages }) => passages.some(({ id }) => id === passageId));
  const passage = response?.passages.find(({ id }) => id === passageId);
  if (!response || !passage) throw new Error('no such passage');
  const { start, end } = passage;
  const until = response.text.indexOf(' ', start + 10);
  return { responseId: response.id, passageId, start, end, until, from: until + 1 };
}

test('decisions keep the texts and reasons the machine gave, moved to another theme or led back', () => {
  const [desk, run] = [loadState(atOneMoment(db), consultation, asOfMany), loadState(db, consultation)];
  const [draft, whole] = [openDraft(desk), openDraft(run)];
  const [first, second] = run.themes.map((theme) => theme.id);
  const response = run.responses[1];
  const tag = run.tags.find((one) => one.themeId === second);
  if (!first || !second || !response || !tag) throw new Error('nothing to decide on');
  const decisions: Decision[] = [
    { kind: 'sector', responseId: response.id, sector: 'research' },
    { kind: 'stance', responseId: response.id, themeId: first, stance: 'opposes' },
    { kind: 'tag', passageId: tag.passageId, themeId: second, on: true },
    { kind: 'split', ...dividing(run, tag.passageId) },
    // One that is divided is there no more.
    { kind: 'tag', passageId: tag.passageId, themeId: first, on: true },
    { kind: 'text', slot: `passage:${tag.passageId}`, markdown: 'Se her.' },
    { kind: 'theme-merge', themeId: second, into: first },
    { kind: 'passage', passageId: crypto.randomUUID(), responseId: response.id, start: 2, end: response.text.length },
    { kind: 'passage', passageId: crypto.randomUUID(), responseId: response.id, start: 2, end: 1_000_000 },
  ];
  for (const [index, decision] of decisions.entries()) {
    const correction: Correction = { id: `${index}`, who: 'Kari', at: '', decision, before: null, why: '' };
    applyOne(draft, correction);
    applyOne(whole, correction);
    expect(inWhole(settle(draft))).toEqual(inWhole(settle(whole)));
  }
  expect(draft.orphans).toHaveLength(3);
  expect(draft.orphans).toEqual(whole.orphans);
  leadBack(draft, 0);
  expect(inWhole(settle(draft))).toEqual(inWhole(settle(openDraft(run))));
});

test.each([
  ['wish', 'supports-with-reservations'],
  ['against', 'opposes'],
  ['for', 'supports'],
] as const)(
  'who stands behind a point (%s) does more than mention its theme, and is unread where no side was found',
  (side, value) => {
    const [first, second] = loadState(db, consultation).responses;
    const theme = loadState(db, consultation).themes[0]?.id ?? '';
    if (!first || !second) throw new Error('no answers');
    const members = [first, second].map(({ id, passages: [passage] }) => ({
      responseId: id,
      passageId: passage?.id ?? '',
      start: 3,
      end: 20,
    }));
    const text = first.text.slice(3, 20);
    const point = { id: 'p', themeId: theme, side, members, words: [], single: false, text };
    replacePoints(db, consultation.id, [point]);
    const read = (stance: Stance, confidence: number) => ({ value: stance, confidence, because: [] });
    replaceStances(db, consultation.id, [
      { scope: 'theme', subject: first.id, target: theme, stance: read('neutral', 0.3), inheritedFrom: null },
      { scope: 'theme', subject: second.id, target: theme, stance: read('opposes', 0.8), inheritedFrom: null },
    ]);
    for (const large of [inFull, whenAsked, asOfMany]) {
      const state = loadState(atOneMoment(db), consultation, large);
      const [one, two] = [first, second].map(
        ({ id }) => state.responses.find((response) => response.id === id)?.byTheme.get(theme) ?? null,
      );
      expect(one?.value).toBe(value);
      expect(toldOnTheme(one ?? null)).toEqual({ stance: null, unsure: false });
      expect(one?.because).toEqual([{ rule: 'in-point', cue: text, source: 'text', start: 3, end: 20 }]);
      expect(toldOnTheme(two ?? null)).toEqual({ stance: 'opposes', unsure: false });
    }
  },
);

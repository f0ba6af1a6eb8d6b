import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { atOneMoment, closeDatabase } from '../../../db/moment.ts';
import { type Db, openDatabase } from '../../../db/open.ts';
import { type Consultation, loadConsultation } from '../../../src/consultation/consultation.ts';
import { applyOne, follow } from '../../../src/corrections/apply.ts';
import type { Correction, Decision } from '../../../src/corrections/decision.ts';
import { openDraft } from '../../../src/corrections/draft.ts';
import { idOf } from '../../../src/ids.ts';
import { sumsOf as sumsOfNote } from '../../../src/report/held/sums.ts';
import { attention } from '../../../src/services/review/attention.ts';
import { Lists } from '../../../src/services/review/lists.ts';
import { leastSure, sumsOf } from '../../../src/services/review/quality.ts';
import { loadState } from '../../../src/services/state.ts';
import { asOfMany, tagInWhole } from '../in-whole.ts';
import { made } from './made.ts';

const ANSWERS = 40;
let root: string;
let machine: string;
let consultation: Consultation;
beforeEach(async () => {
  const place = await made(ANSWERS);
  root = place.root;
  machine = place.database;
  consultation = await loadConsultation(place.folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Rows as several runs leave them: in no order, beside another consultation's, and with what few answers have. */
function disturbed(by: number): Db {
  const path = join(root, `${randomUUID()}.sqlite`);
  copyFileSync(machine, path);
  const db = openDatabase(path);
  const config = JSON.stringify([{ rule: 'config', cue: 'gitt', source: 'config' }]);
  db.$client.exec(`
    CREATE TEMP TABLE p AS SELECT * FROM passages;
    DELETE FROM passages;
    INSERT INTO passages SELECT * FROM p ORDER BY substr(id, ${1 + (by % 8)});
    DROP TABLE p;
    UPDATE passages SET kind = 'heading', heading = 'Innledning' WHERE rowid % 5 = ${by % 5};
    UPDATE tags SET confidence = (rowid * 37 + ${by}) % 100 / 100.0;
    CREATE TEMP TABLE t AS SELECT * FROM tags WHERE rowid % 3 = ${by % 3};
    DELETE FROM tags WHERE rowid % 3 = ${by % 3};
    INSERT INTO tags SELECT 'annen ' || passage_id, theme_id, 'annen', 0.9, because FROM t;
    INSERT INTO tags SELECT * FROM t;
    DROP TABLE t;
    UPDATE stances SET stance = NULL WHERE scope = 'overall' AND rowid % 7 = ${by % 7};
    UPDATE responses SET identity = json_set(identity, '$.withheld', json('true')) WHERE position % 9 = ${by % 9};
    UPDATE responses SET identity = json_set(identity, '$.respondent.because', json('${config}')) WHERE position % 4 = ${by % 4};
    UPDATE responses SET date = NULL WHERE position % 6 = ${by % 6};
    UPDATE responses SET identity = json_set(identity, '$.date.value', NULL) WHERE position % 12 = ${by % 6};
  `);
  return db;
}

/** What pages are made of, in its order. */
const told = (lists: Lists) => ({
  tags: lists.themes.map(({ id }) => (lists.tagsOfTheme.get(id) ?? []).map(tagInWhole)),
  speaking: lists.themes.map(({ id }) => lists.speakers(id).counted()),
  rows: [...lists.rows.values()].map(({ response, respondent, elsewhere, given, themes, tags, unplaced, text }) => ({
    ...{ id: response.id, respondent, elsewhere, given, tags, unplaced, counted: text.counted },
    themes: themes.toSorted(),
  })),
  sums: sumsOf(lists),
  note: sumsOfNote([...lists.rows.values()]),
  unsure: leastSure(lists).map(tagInWhole),
  waiting: attention(lists).map((item) => [item.kind, item.weight, 'response' in item ? item.response.id : '']),
});

function counted(lists: Lists) {
  const { speaking, rows, sums, note } = told(lists);
  return { speaking, rows, sums, note };
}

const decision = fc.record({ kind: fc.nat(6), at: fc.nat(1000), to: fc.nat(1000) });

test('lists of what is read when asked for are those of what is read at once, and stay so as people decide', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.array(decision, { maxLength: 12 }), (by, steps) => {
      const db = disturbed(by);
      const [desk, whole] = [loadState(atOneMoment(db), consultation, asOfMany), loadState(db, consultation)];
      const starts = whole.responses.map(({ passages }) => passages.map(({ start }) => start));
      expect(starts).toEqual(starts.map((own) => own.toSorted((a, b) => a - b)));
      const themeOf = (n: number) => whole.themes[n % whole.themes.length]?.id ?? '';
      const chosen = steps.map(({ kind, at, to }): Decision => {
        const response = whole.responses[at % ANSWERS];
        const responseId = response?.id ?? '';
        const passageId = response?.passages[to % 8]?.id ?? '';
        if (kind === 0) return { kind: 'tag', passageId, themeId: themeOf(to), on: at % 2 === 0 };
        if (kind === 1) return { kind: 'stance', responseId, themeId: themeOf(to), stance: 'opposes' };
        if (kind === 2) return { kind: 'theme-merge', themeId: themeOf(at), into: themeOf(to) };
        if (kind === 3) return { kind: 'respondent', responseId, name: `Navn ${to}` };
        if (kind === 4)
          return { kind: 'passage-stance', responseId, passageId, themeId: themeOf(to), stance: 'supports' };
        if (kind === 5) return { kind: 'other-hearing', responseId, on: true };
        return { kind: 'sector', responseId, sector: 'research' };
      });
      const log = chosen.map(
        (decision, n): Correction => ({ id: idOf(n), who: 'Ada', at: '', decision, before: null, why: '' }),
      );
      const lists = [desk, whole].map((state) => new Lists(openDraft(state), []));
      const [read, held] = lists;
      if (!read || !held) throw new Error('no lists');
      expect(told(read)).toEqual(told(held));
      for (const correction of log)
        for (const one of lists) {
          applyOne(one.draft, correction);
          one.take({ come: [correction], gone: [] }, log);
        }
      expect(told(read)).toEqual(told(held));
      // A new tag stands last in its list, and in its place when the list is made anew.
      expect(counted(read)).toEqual(counted(new Lists(read.draft, log)));
      for (const one of lists) one.take({ come: [], gone: [...follow(one.draft, []).gone] }, []);
      expect(told(read)).toEqual(told(held));
      closeDatabase(db);
    }),
    { numRuns: 15 },
  );
});

import { expect, test } from 'vitest';
import { applyOne, follow } from '../../../src/corrections/apply.ts';
import type { Correction, Decision } from '../../../src/corrections/decision.ts';
import { openDraft } from '../../../src/corrections/draft.ts';
import { idOf } from '../../../src/ids.ts';
import { Lists } from '../../../src/services/review/lists.ts';
import { sumsOf } from '../../../src/services/review/quality.ts';
import { LETTERS, stateOf } from '../../export/sample.ts';

const told = (lists: Lists) => ({
  tags: lists.themes.map(({ id }) => new Set(lists.tagsOfTheme.get(id))),
  speaking: lists.themes.map(({ id }) => lists.speakers(id).counted()),
  sums: sumsOf(lists),
  rows: [...lists.rows.values()].map(({ themes, tags, unplaced }) => ({ themes: new Set(themes), tags, unplaced })),
});

/** Lists that have been looked at, so that a decision finds all of them made. */
function looked() {
  const lists = new Lists(openDraft(stateOf(LETTERS)), []);
  told(lists);
  return lists;
}

const correction = (decision: Decision, index = 0): Correction => ({
  id: idOf('lists', index),
  who: 'Ada',
  at: '2025-04-01T10:00:00Z',
  decision,
  before: null,
  why: '',
});

test('themes that are merged, and apart again, have the tags they would have if all were made anew', () => {
  const lists = looked();
  const [from, into] = lists.themes.map(({ id }) => id);
  if (!from || !into) throw new Error('no themes');
  const apart = told(lists);
  const merged = correction({ kind: 'theme-merge', themeId: from, into });
  applyOne(lists.draft, merged);
  lists.take({ come: [merged], gone: [] }, [merged]);
  expect(told(lists)).toEqual(told(new Lists(lists.draft, [merged])));
  expect(lists.themes).toHaveLength(apart.tags.length - 1);
  follow(lists.draft, []);
  lists.take({ come: [], gone: [merged] }, []);
  expect(told(lists)).toEqual(apart);
});

test('a theme that is rejected, and stands again, changes what is counted of every answer that has it', () => {
  const lists = looked();
  const [theme] = lists.themes;
  if (!theme) throw new Error('no themes');
  const before = told(lists);
  const rejected = correction({ kind: 'theme-status', themeId: theme.id, status: 'rejected' });
  applyOne(lists.draft, rejected);
  lists.take({ come: [rejected], gone: [] }, [rejected]);
  expect(told(lists)).toEqual(told(new Lists(lists.draft, [rejected])));
  expect(sumsOf(lists).withoutTheme).toBeGreaterThan(before.sums.withoutTheme);
  follow(lists.draft, []);
  lists.take({ come: [], gone: [rejected] }, []);
  expect(told(lists)).toEqual(before);
});

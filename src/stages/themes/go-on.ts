import { isCountedTag, type Tag, THIN_TAG, type Theme } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { idOf } from '../../ids.ts';
import { proposals } from '../../themes/sections.ts';
import { code } from './code.ts';
import { findMore } from './more.ts';
import { followProposal } from './proposal.ts';
import {
  type Distinct,
  distinctTexts,
  type Given,
  type Kept,
  type Outcome,
  spread,
  type ThemesInput,
  type ThemesOutput,
} from './rows.ts';

/**
 * Goes on from the themes that people have begun on: none of them goes but by a person's decision, and a passage that was
 * coded keeps its tags. What is new or changed (passages, themes) is coded; what would now be read otherwise is a
 * suggestion. Further themes come beside, marked as new; none is divided under the hands of who works with it.
 */
export function goOn(input: ThemesInput, kept: Kept): ThemesOutput {
  const rejected = input.previous.filter(({ status }) => status === 'rejected');
  const refused = new Set(rejected.map(({ id }) => id));
  const known = new Map<string, Theme>();
  for (const { fresh: _, ...theme } of [...input.previous, ...input.codebook])
    if (!refused.has(theme.id) && !known.has(theme.id)) known.set(theme.id, theme);
  const rows = distinctTexts(input.passages);
  const standing = standingTags(rows, kept, known);
  const idOfSection = (heading: string) => idOf(input.consultationId, 'theme', heading);
  const sections = new Map(
    proposals(input.background).flatMap(({ heading }) => {
      const theme = known.get(idOfSection(heading));
      return theme === undefined ? [] : [[heading.toLowerCase(), theme] as const];
    }),
  );
  const isSection = new Set([...sections.values()].map(({ id }) => id));
  const coded = code(
    rows,
    [...known.values()].filter(({ id }) => !isSection.has(id)),
    input,
  );

  // The proposal is followed in the same passages as ever: those that no other theme has.
  const open = rows.flatMap(({ silent }, r) => {
    const others = standing.on(r, coded[r] ?? []).filter(({ themeId }) => !isSection.has(themeId));
    return silent || others.some(isCountedTag) ? [] : [r];
  });
  const pick = (indices: readonly number[]): Distinct[] => indices.flatMap((r) => rows[r] ?? []);
  const followed = followProposal(pick(open), input, sections, rejected);
  open.forEach((r, i) => {
    coded[r] = [...(followed.given[i] ?? []), ...(coded[r] ?? [])];
  });
  const given = coded.map((tags, r) => standing.on(r, tags));

  const rest = open.filter((r) => !given[r]?.some(isCountedTag));
  const soFar = [...known.values(), ...followed.themes.filter(({ id }) => !known.has(id))];
  // What is like a theme that is there is no other theme.
  const more = asRaisedAnew(
    findMore(pick(rest), input, { taken: soFar, rejected: [...rejected, ...known.values()], parentId: null }),
    rest.map((r) => !standing.leftOut(r)),
  );
  rest.forEach((r, i) => {
    given[r] = [...(more.given[i] ?? []), ...(given[r] ?? [])];
  });
  const themes = [...soFar, ...more.themes].map((theme) => (known.has(theme.id) ? theme : { ...theme, fresh: true }));
  return { themes, ...spread(rows, given, input) };
}

/** What each row has from before, and what new reading is let in beside it. */
function standingTags(rows: readonly Distinct[], kept: Kept, known: ReadonlyMap<string, Theme>) {
  const same = new Set(kept.themes.filter((id) => known.has(id)));
  const seen = new Set(kept.passages);
  const byPassage = groupBy(kept.tags, ({ passageId }) => passageId);
  // The same text has the same tags: that of one passage is that of all.
  const before = rows.map(({ passages }) => {
    const passage = passages.find(({ id }) => seen.has(id));
    return passage === undefined ? null : (byPassage.get(passage.id) ?? []).map((tag) => within(tag, passage.start));
  });
  return {
    /** Seen before, and without a theme then as well. */
    leftOut: (r: number): boolean => before[r]?.some(isCountedTag) === false,
    /** The tags of a row of which the engine now reads `tags`. */
    on(r: number, tags: readonly Tag[]): Tag[] {
      const own = before[r]?.filter(({ themeId }) => same.has(themeId));
      if (own === undefined) return [...tags];
      const beside = tags.flatMap((tag) => {
        if (!same.has(tag.themeId)) return [tag];
        if (own.some(({ themeId }) => themeId === tag.themeId) || !isCountedTag(tag)) return [];
        return known.get(tag.themeId)?.status === 'confirmed' ? [suggested(tag)] : [];
      });
      return [...own, ...beside].sort((a, b) => b.confidence - a.confidence);
    },
  };
}

/** A tag with its reasons as offsets into its passage. */
function within(tag: Tag, passageStart: number): Tag {
  const because = tag.because.map((reason) =>
    reason.start === undefined || reason.end === undefined
      ? reason
      : { ...reason, start: reason.start - passageStart, end: reason.end - passageStart },
  );
  return { ...tag, because };
}

/** What would count, as a suggestion. */
function suggested(tag: Tag): Tag {
  return { ...tag, confidence: Math.round(1000 * THIN_TAG * tag.confidence) / 1000 };
}

/** Without themes that most passages were there for, and without a theme, when none was found in them. */
function asRaisedAnew({ themes, given }: Outcome, isNew: readonly boolean[]): { themes: Theme[]; given: Given } {
  const raised = new Set(
    themes.flatMap(({ id }) => {
      const own = isNew.filter((_, i) => given[i]?.some(({ themeId }) => themeId === id));
      return own.filter(Boolean).length >= own.length / 2 ? [id] : [];
    }),
  );
  return {
    themes: themes.filter(({ id }) => raised.has(id)),
    given: given.map((tags) => tags.filter(({ themeId }) => raised.has(themeId))),
  };
}

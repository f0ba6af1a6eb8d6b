import type { Theme } from '../../domain.ts';
import { idOf } from '../../ids.ts';
import { isRejected, keepIds } from '../../themes/match.ts';
import { type Limits, WHOLE } from '../../themes/matrix/choose.ts';
import { inPieces } from '../../themes/pieces.ts';
import { type Proposal, propose } from '../../themes/propose.ts';
import { proposeBesideStanding } from '../../themes/standing/standing.ts';
import { subjectOf } from '../../themes/subject.ts';
import { type Distinct, type Given, type Outcome, stopForms, type ThemesInput, tagsOf, theme } from './rows.ts';

/*
 * Beside a codebook or a proposal that most passages have a place in, what is left is greetings and single remarks as
 * much as matters of their own: a further theme must be one of many passages, alike, raised by more than a few.
 */
const SHARE_BESIDE = 0.15;
const BESIDE = { fewest: 1, size: 20, voices: 'groups', fine: null, tight: 2 } as const;
/*
 * Beside themes that people work with. What is left may be one new matter alone, that is no tighter than itself; that most of
 * a theme has come since (`go-on.ts`) tells it from what was left over before. However many there are, so many may come.
 */
const ANEW = { ...BESIDE, tight: 0 } as const;
const ROOM_ANEW = 3;

/** A theme that holds this share of the placed passages, and this many, may be several. */
const LARGE_SHARE = 0.18;
const LARGE = 30;
const WITHIN: Limits = { fewest: 2, most: 4, size: 8, least: WHOLE.least, voices: 'groups', fine: null, tight: 1.5 };

/*
 * Letters about one proposal raise many matters. Where there are passages enough they are divided finer than a person
 * would, and what several letters do not carry is dissolved: measured on coded real answers, fewer themes to begin with
 * run several matters together.
 */
const MANY = 120;
const FINE = { most: 20, fine: 12 } as const;
/** Of the groups that must raise such a theme: what one letter in ten raises is a letter's own concern. */
const SHARE = 0.12;

interface Known {
  /** Themes of this run so far. */
  taken: readonly Theme[];
  rejected: readonly Theme[];
  parentId: string | null;
}

/** What was found, and which of it stands in every consultation: that is one thing, and not divided further. */
interface FreeOutcome extends Outcome {
  standing: ReadonlySet<string>;
}

/**
 * What was found, as proposed themes: those that most respondents raise first, with the ids of the last run where they
 * are the same, without rejected ones.
 */
function asThemes(
  found: Proposal,
  rows: readonly Distinct[],
  input: ThemesInput,
  { taken, rejected, parentId }: Known,
): FreeOutcome {
  const bare = found.themes.map((each) => ({ ...each, keywords: [] }));
  const before = keepIds(
    bare,
    input.previous.filter((each) => each.status === 'proposed' && each.parentId === parentId),
  );
  const used = new Set([...taken, ...rejected].map(({ id }) => id));
  const ids = bare.map((each, t): string | null => {
    if (each.rows.length === 0 || isRejected(each, rejected)) return null;
    let id = before[t] ?? null;
    for (let again = 1; id === null || used.has(id); again += 1) {
      id = idOf(input.consultationId, 'theme', parentId ?? '', each.label, again);
    }
    used.add(id);
    return id;
  });
  const raised = bare.map(() => new Set<string>());
  found.placed.forEach((placed, r) => {
    for (const { theme: t } of placed) for (const respondent of rows[r]?.respondents ?? []) raised[t]?.add(respondent);
  });
  const themes = bare
    .flatMap(({ label, words }, t) => {
      const id = ids[t] ?? null;
      return id === null ? [] : [{ by: raised[t]?.size ?? 0, theme: { ...theme(id, label), parentId, words } }];
    })
    .sort((a, b) => b.by - a.by || a.theme.label.localeCompare(b.theme.label, 'nb'))
    .map((each) => each.theme);
  const standing = new Set(bare.flatMap((each, t) => (each.standing ? (ids[t] ?? []) : [])));
  return { themes, given: tagsOf(found, ids), standing };
}

/** What tells no theme from another: what the letters and their headings say the consultation is about, and its own stop words. */
function subjectOfLetters(input: ThemesInput): Set<string> {
  const subject = subjectOf(
    input.passages.flatMap(({ text, heading, group }) => [
      { text, group },
      ...(heading === null ? [] : [{ text: heading, group }]),
    ]),
  );
  return new Set([...subject, ...stopForms(input)]);
}

/** Whether a theme was found by the machine, and only confirmed: it says nothing of which others there are. */
const isFound = ({ words, description }: Theme): boolean => words.length > 0 && description === '';

/**
 * Themes of their own in the rows that neither the codebook nor the proposal has a place for. Beside themes that people
 * work with only what is plainly a theme of its own.
 */
export function findMore(rows: readonly Distinct[], input: ThemesInput, known: Known): FreeOutcome {
  const { taken } = known;
  const subject = subjectOfLetters(input);
  if (rows.length >= MANY && taken.every(isFound) && input.kept === undefined) {
    const groups = new Set(rows.map(({ group }) => group)).size;
    const limits = { ...WHOLE, ...FINE, least: Math.max(WHOLE.least, Math.ceil(SHARE * groups)) };
    const labels = new Set(taken.map(({ label }) => label));
    const found = inPieces(rows, (pieces) =>
      proposeBesideStanding(pieces, input.background, limits, { subject, taken: labels }),
    );
    return asThemes(found, rows, input, known);
  }
  const respondents = new Set(input.passages.map(({ respondent }) => respondent)).size;
  const limits: Limits =
    taken.length === 0
      ? WHOLE
      : {
          ...(input.kept === undefined ? BESIDE : ANEW),
          most: Math.max(input.kept === undefined ? 0 : ROOM_ANEW, WHOLE.most - taken.length),
          least: Math.max(WHOLE.least, Math.ceil(SHARE_BESIDE * respondents)),
        };
  const found = inPieces(rows, (pieces) => propose(pieces, input.background, limits, subject));
  return asThemes(found, rows, input, known);
}

/** Divides large themes; a sub-theme's tags stand beside its parent's. */
export function subdivide(
  rows: readonly Distinct[],
  given: Given,
  input: ThemesInput,
  known: Known,
  standing: ReadonlySet<string>,
): Theme[] {
  const placed = given.filter((tags) => tags.length > 0).length;
  const found: Theme[] = [];
  for (const parent of known.taken) {
    const own = rows.flatMap((_, r) => (given[r]?.[0]?.themeId === parent.id ? [r] : []));
    const divided = known.taken.some(({ parentId }) => parentId !== null);
    if (divided || standing.has(parent.id) || own.length < LARGE || own.length < LARGE_SHARE * placed) continue;
    const ownRows = own.flatMap((r) => rows[r] ?? []);
    const proposal = propose(ownRows, input.background, WITHIN, subjectOfLetters(input));
    if (proposal.themes.length < WITHIN.fewest) continue;
    const sub = asThemes(proposal, ownRows, input, {
      ...known,
      taken: [...known.taken, ...found],
      parentId: parent.id,
    });
    found.push(...sub.themes);
    own.forEach((r, i) => {
      given[r]?.push(...(sub.given[i] ?? []));
    });
  }
  return found;
}

import type { Evidence } from '../../domain.ts';
import { CueFinder, wordTest } from '../../language/cues/patterns.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Row } from '../division.ts';
import type { Limits } from '../matrix/choose.ts';
import type { Placed } from '../place.ts';
import { type Found, type Proposal, propose } from '../propose.ts';
import { classes, MATTERS } from './matters.ts';

const finder = new CueFinder<number>(
  MATTERS.flatMap(({ raisedBy }, cue) => raisedBy.map((pattern) => ({ cue, pattern }))),
  classes,
);
const isWordOf = MATTERS.map(({ words }) => wordTest(words));

/** Above this share of the rows a matter is what the consultation is about, and is divided as all else. */
const MOST = 0.3;
/** Reasons shown of a row. */
const REASONS = 4;
/** How sure a row is by one reason, and by each further one. */
const SURE = 0.5;
const SURER = 0.1;
const WORDS_SHOWN = 15;
/** A row with a reason in every so many words speaks of the standing matter and of nothing else. */
const SPENT = 20;
/** What the standing matters take of the number that the rest is divided into. */
const TAKES = 0.5;

/** A row's words, and the reasons it has for each matter that it raises. */
interface Read {
  words: readonly string[];
  reasons: ReadonlyMap<number, readonly Evidence[]>;
}

function read(text: string): Read {
  const tokens = tokenize(text);
  const words = tokens.map((token) => token.text.normalize('NFC').replaceAll('\u00ad', '').toLowerCase());
  const reasons = new Map<number, Evidence[]>();
  for (const { cue, from, to } of finder.find(words)) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const known = reasons.get(cue) ?? [];
    if (known.some((each) => (each.end ?? 0) > start)) continue;
    known.push({ rule: 'theme-word', cue: text.slice(start, end), source: 'text', start, end });
    reasons.set(cue, known);
  }
  return { words, reasons };
}

/** Standing matters as themes; `forms` are the normal forms of their words, which tell no other theme. */
interface Standing {
  themes: Found[];
  placed: Placed[][];
  forms: ReadonlySet<string>;
}

/** The matters that enough groups raise, by their numbers. */
function raised(rows: readonly Row[], reads: readonly Read[], least: number): number[] {
  return MATTERS.flatMap((_, m) => {
    const own = rows.filter((__, r) => reads[r]?.reasons.has(m));
    return new Set(own.map(({ group }) => group)).size >= least && own.length <= MOST * rows.length ? [m] : [];
  });
}

/** The groups that use each of a matter's words, most first. */
function usersOf(m: number, rows: readonly Row[], reads: readonly Read[]): [word: string, groups: Set<string>][] {
  const users = new Map<string, Set<string>>();
  rows.forEach(({ group }, r) => {
    for (const word of reads[r]?.words ?? []) {
      if (isWordOf[m]?.(word) === true) users.set(word, (users.get(word) ?? new Set()).add(group));
    }
  });
  return [...users].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
}

function standingIn(rows: readonly Row[], least: number, taken: ReadonlySet<string>): Standing {
  const reads = rows.map(({ text }) => read(text));
  const english = rows.filter(({ language }) => language === 'en').length * 2 > rows.length;
  const found = raised(rows, reads, least).map((m) => ({
    m,
    label: (english ? MATTERS[m]?.english : MATTERS[m]?.name) ?? '',
    users: usersOf(m, rows, reads),
  }));
  const kept = found.filter(({ label }) => !taken.has(label));
  const placed = reads.map(({ reasons }) =>
    kept
      .flatMap(({ m }, theme): Placed[] => {
        const because = reasons.get(m) ?? [];
        const confidence = Math.round(100 * Math.min(0.9, SURE + SURER * because.length)) / 100;
        return because.length === 0 ? [] : [{ theme, confidence, because: because.slice(0, REASONS) }];
      })
      .sort((a, b) => b.confidence - a.confidence || a.theme - b.theme),
  );
  const themes = kept.map(({ label, users }, theme) => ({
    label,
    words: users.slice(0, WORDS_SHOWN).map(([word, own]) => ({
      word,
      weight: Math.round((100 * own.size) / (users[0]?.[1].size ?? 1)) / 100,
    })),
    rows: placed.flatMap((each, r) => (each[0]?.theme === theme ? [r] : [])),
    standing: true,
  }));
  const words = found.flatMap(({ users }) => users.map(([word]) => word));
  return { themes, placed, forms: new Set(words.flatMap((word) => [normalForm(word), normalForm(word, 'en')])) };
}

/**
 * Finds the matters that stand in every consultation, and themes of the consultation's own in what else the rows say.
 * @param rows the texts, identical ones once
 * @param background the proposal's text, '' for none
 * @param subject normal forms of what the whole consultation is about
 * @param taken labels that are in use already
 */
export function proposeBesideStanding(
  rows: readonly Row[],
  background: string,
  limits: Limits,
  { subject, taken }: { subject: ReadonlySet<string>; taken: ReadonlySet<string> },
): Proposal {
  const standing = standingIn(rows, limits.least, taken);
  const left = rows.flatMap(({ text }, r) => {
    const reasons = (standing.placed[r] ?? []).reduce((sum, { because }) => sum + because.length, 0);
    return reasons === 0 || reasons * SPENT < text.split(/\s+/u).length ? [r] : [];
  });
  const found = propose(
    left.flatMap((r) => rows[r] ?? []),
    background,
    { ...limits, most: Math.floor(limits.most - TAKES * standing.themes.length) },
    new Set([...subject, ...standing.forms]),
  );
  const placed = standing.placed.map((each) => [...each]);
  left.forEach((r, i) => {
    for (const each of found.placed[i] ?? []) placed[r]?.push({ ...each, theme: standing.themes.length + each.theme });
  });
  return { themes: [...standing.themes, ...found.themes], placed, stability: found.stability };
}

import type { Evidence } from '../../domain.ts';
import { CueFinder, wordTest } from '../../language/cues/patterns.ts';
import { normalForm } from '../../language/normal.ts';
import { type Token, tokenize } from '../../language/tokens.ts';
import type { Limits } from '../choose.ts';
import type { Row } from '../division.ts';
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
  tokens: readonly Token[];
  words: readonly string[];
  reasons: ReadonlyMap<number, readonly Evidence[]>;
}

function read(text: string): Read {
  const tokens = tokenize(text);
  const words = tokens.map((token) => token.text.toLowerCase());
  const reasons = new Map<number, Evidence[]>();
  for (const { cue, from, to } of finder.find(words)) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const known = reasons.get(cue) ?? [];
    if (known.some((each) => (each.end ?? 0) > start)) continue;
    known.push({ rule: 'theme-word', cue: text.slice(start, end), source: 'text', start, end });
    reasons.set(cue, known);
  }
  return { tokens, words, reasons };
}

/** Standing matters as themes; `forms` are the normal forms of their words, which tell no other theme. */
interface Standing {
  themes: Found[];
  placed: Placed[][];
  forms: ReadonlySet<string>;
}

/**
 * Finds the matters that stand in every consultation.
 * @param least groups that must raise one
 */
function standingIn(rows: readonly Row[], least: number): Standing {
  const reads = rows.map(({ text }) => read(text));
  const kept = MATTERS.flatMap((_, m) => {
    const own = rows.filter((__, r) => reads[r]?.reasons.has(m));
    return new Set(own.map(({ group }) => group)).size >= least && own.length <= MOST * rows.length ? [m] : [];
  });
  const placed = reads.map(({ reasons }) =>
    kept
      .flatMap((m, theme): Placed[] => {
        const because = reasons.get(m) ?? [];
        const confidence = Math.round(100 * Math.min(0.9, SURE + SURER * because.length)) / 100;
        return because.length === 0 ? [] : [{ theme, confidence, because: because.slice(0, REASONS) }];
      })
      .sort((a, b) => b.confidence - a.confidence || a.theme - b.theme),
  );
  const forms = new Set<string>();
  const users = kept.map(() => new Map<string, Set<string>>());
  rows.forEach(({ group, language }, r) => {
    for (const word of reads[r]?.words ?? []) {
      kept.forEach((m, theme) => {
        if (isWordOf[m]?.(word) !== true) return;
        forms.add(normalForm(word, language));
        const own = users[theme]?.get(word) ?? new Set();
        users[theme]?.set(word, own.add(group));
      });
    }
  });
  const english = rows.filter(({ language }) => language === 'en').length * 2 > rows.length;
  const themes = kept.map((m, theme) => {
    const words = [...(users[theme] ?? [])]
      .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
      .slice(0, WORDS_SHOWN);
    const most = words[0]?.[1].size ?? 1;
    return {
      label: (english ? MATTERS[m]?.english : MATTERS[m]?.name) ?? '',
      words: words.map(([word, own]) => ({ word, weight: Math.round((100 * own.size) / most) / 100 })),
      rows: placed.flatMap((each, r) => (each[0]?.theme === theme ? [r] : [])),
      standing: true,
    };
  });
  return { themes, placed, forms };
}

/**
 * Finds the standing matters, and themes of the consultation's own in what else the rows say.
 * @param least groups that must raise a standing matter
 * @param rest the same as in `propose`, for the themes of its own
 */
export function proposeBesideStanding(
  rows: readonly Row[],
  least: number,
  ...[background, limits, subject]: readonly [string, Limits, ReadonlySet<string>]
): Proposal {
  const standing = standingIn(rows, least);
  const left = rows.flatMap(({ text }, r) => {
    const reasons = (standing.placed[r] ?? []).reduce((sum, { because }) => sum + because.length, 0);
    return reasons === 0 || reasons * SPENT < text.split(/\s+/u).length ? [r] : [];
  });
  const most = Math.floor(limits.most - TAKES * standing.themes.length);
  const found = propose(
    left.flatMap((r) => rows[r] ?? []),
    background,
    { ...limits, most },
    new Set([...subject, ...standing.forms]),
  );
  const placed = standing.placed.map((each) => [...each]);
  left.forEach((r, i) => {
    for (const each of found.placed[i] ?? []) placed[r]?.push({ ...each, theme: standing.themes.length + each.theme });
  });
  return { themes: [...standing.themes, ...found.themes], placed, stability: found.stability };
}

import type { Evidence } from '../../domain.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Reading } from './sentence/read.ts';
import type { Subject } from './subject.ts';

/** A theme put on a passage, and why. */
export interface ThemeTag {
  passageId: string;
  themeId: string;
  because?: readonly Evidence[];
}

/** What a theme is known by. */
export interface KnownTheme {
  label: string;
  keywords: readonly string[];
}

/** A theme made ready. */
export interface ReadTheme {
  /** The words of each keyword in normal form. */
  keywords: readonly string[][];
  /** It is named for what the hearing is about: the theme is the proposal itself. */
  namesSubject: boolean;
}

/** How plainly a sentence speaks of a theme, 0–1. */
export type Relevance = number;

/** What a kind of reason tells: words chosen to find the theme tell it; what surrounds it, or is only like it, hints. */
const RULE_WORTH: Readonly<Record<string, number>> = { keyword: 1, label: 0.7, description: 0.35, related: 0.35 };
const OTHER_RULE = 0.8;
/** A part of a keyword says less than a keyword that stands whole. */
const PARTIAL = 0.5;
/** Reasons stand weightiest first: what each later one is worth of the first. */
const RANK = [1, 0.8, 0.6, 0.5] as const;
/** What reasons beside the plainest add. */
const BESIDE = 0.15;
/** From here a sentence can hand its theme on to the next. */
const HANDS_ON = 0.4;
/** What is handed on to a sentence that leans on the one before, or stands under its colon. */
const CARRIED = 0.7;
/** A sentence with no theme's words: after one that had them, or alone with the theme; elsewhere in the passage. */
const NEAR = 0.45;
const FAR = 0.2;
/** Where the passage as a whole is what is like the theme, each sentence of it. */
const WHOLE = 0.7;

/** Openers that lean on the sentence before. */
const LEANS =
  /^(?:[-–•*▪\uf0b7]|\(?[a-z\d]{1,2}[.)]\s|(?:dette|denne|disse|desse|det|den|de|dei|slik|slike|slikt|derfor|difor|dermed|her|da|då|videre|vidare|også|i tillegg|samtidig|samstundes|likevel|imidlertid|derimot|men|for det|this|these|it|they|such|therefore|thus|hence|however|moreover|furthermore|in addition)(?!\p{L}))/iu;

/** Shortest word of a reason that is looked for elsewhere, and how much of its end may differ by inflection. */
const SHORTEST = 5;
const ENDING = 3;
/** A theme's words looked for in an answer: enough to know it by, few enough for a letter of a hundred pages. */
const MOST_TERMS = 24;

/** Words by which a theme is known in an answer outside the places of its reasons. */
export interface Term {
  stems: string[];
  worth: number;
}

const wordsOf = (phrase: string): string[] =>
  phrase.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '' && !isStopword(word));
const formsOf = (phrase: string): string[] => wordsOf(phrase).map((word) => normalForm(word));
/** The words of a reason as they can be met again in another form. */
const stemsOf = (cue: string): string[] =>
  wordsOf(cue.toLowerCase())
    .filter((word) => word.length >= SHORTEST)
    .map((word) => word.slice(0, Math.max(SHORTEST, word.length - ENDING)));

/** Prepares a theme to be met in answers. */
export function readTheme({ label, keywords }: KnownTheme, subject: Subject): ReadTheme {
  return {
    keywords: keywords.map(formsOf).filter((forms) => forms.length > 0),
    namesSubject: (label.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).some(subject.isCore),
  };
}

/** Worth of each of a tag's reasons. */
function worths(because: readonly Evidence[], whole: readonly string[][]): number[] {
  return because.map(({ rule, cue }, rank) => {
    const forms = rule === 'keyword' && whole.length > 0 ? new Set(formsOf(cue)) : null;
    const partial = forms !== null && !whole.some((keyword) => keyword.every((form) => forms.has(form)));
    return (RULE_WORTH[rule] ?? OTHER_RULE) * (partial ? PARTIAL : 1) * (RANK[rank] ?? RANK[RANK.length - 1] ?? 1);
  });
}

/** The words of a theme's tags in one answer. */
export function termsOf(tags: readonly ThemeTag[], theme: ReadTheme | undefined): Term[] {
  const terms = new Map<string, Term>();
  for (const { because = [] } of tags) {
    const worth = worths(because, theme?.keywords ?? []);
    for (const [rank, { cue }] of because.entries()) {
      const stems = stemsOf(cue);
      const key = stems.join(' ');
      const mine = worth[rank] ?? 0;
      if (stems.length > 0 && (terms.get(key)?.worth ?? 0) < mine) terms.set(key, { stems, worth: mine });
    }
  }
  return [...terms.values()].sort((a, b) => b.worth - a.worth).slice(0, MOST_TERMS);
}

/**
 * How much each sentence of a passage is about each of its themes. A sentence is about the themes whose words it holds; one
 * that leans on the sentence before, or stands under its colon, goes on about what that was about.
 * @param tags the passage's tags
 * @param terms the words of each theme in the answer, plainest first
 * @param themes the themes, made ready
 * @returns by tag, then by sentence
 */
export function relevances(
  tags: readonly ThemeTag[],
  terms: ReadonlyMap<string, readonly Term[]>,
  themes: ReadonlyMap<string, ReadTheme>,
  text: string,
  readings: readonly Reading[],
): Relevance[][] {
  const sentences = readings.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const own = tags.map(({ themeId, because = [] }) => {
    const worth = worths(because, themes.get(themeId)?.keywords ?? []);
    return readings.map(({ start, end }, at): Relevance => {
      let most = 0;
      let all = 0;
      for (const [rank, place] of because.entries()) {
        if (place.start === undefined || place.start < start || place.start >= end) continue;
        most = Math.max(most, worth[rank] ?? 0);
        all += worth[rank] ?? 0;
      }
      const met = terms.get(themeId)?.find(({ stems }) => stems.every((stem) => sentences[at]?.includes(stem)));
      most = Math.max(most, met?.worth ?? 0);
      return Math.min(1, most + BESIDE * Math.max(0, all - most));
    });
  });
  const spoken = readings.map((_, at) => Math.max(0, ...own.map((row) => row[at] ?? 0)));
  return own.map((row) => {
    if (row.every((each) => each < HANDS_ON)) return row.map((mine) => Math.max(mine, WHOLE));
    const result: Relevance[] = [];
    let lead = 0;
    for (const [at, mine] of row.entries()) {
      const sentence = sentences[at] ?? '';
      const before = result[at - 1] ?? 0;
      let relevance = mine;
      if (mine < HANDS_ON) {
        if (LEANS.test(sentence) && before >= HANDS_ON) relevance = Math.max(mine, CARRIED * before);
        else if ((spoken[at] ?? 0) < HANDS_ON)
          relevance = Math.max(mine, before >= HANDS_ON || tags.length === 1 ? NEAR : FAR);
        relevance = Math.max(relevance, CARRIED * lead);
      }
      result.push(relevance);
      if (sentence.endsWith(':')) lead = relevance;
    }
    return result;
  });
}

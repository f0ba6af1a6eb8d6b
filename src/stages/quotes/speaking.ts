import type { Evidence, Language, Sector, Stance, Theme } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { type AboutTheme, aboutness, aboutTheme } from './about.ts';
import { IDEAL, wholeSentences } from './sentence.ts';

/** A sentence is quoted under the theme it is most about; under another when it is nearly as much about that. */
const NEARLY = 0.8;
/** How plainly of the theme a sentence must speak to stand for it. */
const ABOUT = 0.9;
/** Sentences of a theme that are read, of each position. */
const MOST_READ = 200;
/** Figures, paragraphs or examples. */
const EVIDENCE = /\d|§|for eksempel|til dømes|f\.eks\.|for example|undersøk|erfaring|forskning|forsking/iu;

/** A tagged passage that may be quoted. */
export interface QuotablePassage {
  passageId: string;
  themeId: string;
  confidence: number;
  because: Pick<Evidence, 'rule' | 'cue' | 'start'>[];
  responseId: string;
  sector: Sector;
  page: number;
  /** Offset of the passage in the response's text. */
  start: number;
  text: string;
  stance: Stance | null;
  /** What the respondent holds on the theme as a whole; absent: what the passage says. */
  position?: Stance | null;
  language?: Language;
  /** Name of the sender, to know whose view «NFKK mener …» is. */
  respondent?: string;
}

export interface SpeakingInput {
  themes: Theme[];
  /** Those of an answer in one part. */
  passages: QuotablePassage[];
}

/** A sentence that speaks of a theme. */
export interface Spoken extends Pick<QuotablePassage, 'passageId' | 'responseId' | 'sector' | 'page'> {
  language: Language | undefined;
  respondent: string | undefined;
  /** Offsets in the response's text. */
  start: number;
  end: number;
  said: string;
  /** What its sender holds on the theme. */
  position: Stance | null;
  /** How well it stands for the theme, its side apart. */
  worth: number;
  /** How well it stands for the theme that it stands best for. */
  best: number;
}

/** What is held on a theme, and the sentences that speak best of it. */
export interface SpokenOn {
  themeId: string;
  positions: (Stance | null)[];
  spoken: Spoken[];
}

/**
 * The sentences of some answers that may be quoted under each theme, as far as their own words and tags tell: of each position
 * those that speak best of it, so that the best of several parts are the best of all (`together`).
 */
export function speaking({ themes, passages }: SpeakingInput): SpokenOn[] {
  const terms = new Map(themes.map((theme) => [theme.id, aboutTheme(theme)] as const));
  const found = new Map(
    themes.map(({ id }) => [id, { themeId: id, positions: new Set<Stance | null>(), spoken: [] as Spoken[] }]),
  );
  for (const passage of passages) found.get(passage.themeId)?.positions.add(positionOf(passage));
  const byPassage = groupBy(passages, ({ passageId }) => passageId);
  for (const ofAnswer of groupBy(byPassage.values(), ([passage]) => passage?.responseId).values()) {
    const about = ofAnswer.flatMap((tags) => aboutIn(tags, terms));
    const best = new Map<string, number>();
    for (const { said, worth } of about) best.set(said, Math.max(best.get(said) ?? 0, worth));
    for (const { themeId, ...one } of about)
      found.get(themeId)?.spoken.push({ ...one, best: best.get(one.said) ?? one.worth });
  }
  return Array.from(found.values(), ({ themeId, positions, spoken }) => ({
    themeId,
    positions: [...positions],
    spoken: foremost(spoken),
  }));
}

/** What was found in two parts, as if they had been one. */
export function together(one: readonly SpokenOn[], other: readonly SpokenOn[]): SpokenOn[] {
  return [...groupBy([...one, ...other], ({ themeId }) => themeId)].map(([themeId, both]) => ({
    themeId,
    positions: [...new Set(both.flatMap(({ positions }) => positions))],
    spoken: foremost(both.flatMap(({ spoken }) => spoken)),
  }));
}

/** Whether a sentence is most about this theme, or nearly so. */
export const isMostlyOn = ({ worth, best }: Spoken): boolean => worth >= NEARLY * best;

/** What can be read of a theme's sentences: the best of those most about it, and of all. */
function foremost(spoken: readonly Spoken[]): Spoken[] {
  return [...new Set([...toRead(spoken.filter(isMostlyOn)), ...toRead(spoken)])];
}

/** The best of the sentences, as many of each position: a few are quoted of thousands that could be. */
export function toRead(spoken: readonly Spoken[]): Spoken[] {
  return [...groupBy(spoken, ({ position }) => position).values()].flatMap((same) => {
    const sorted = [...same].sort((a, b) => b.worth - a.worth || (earlier(a, b) ? -1 : 1));
    const distinct = new Map<string, Spoken>();
    for (const one of sorted) {
      if (distinct.size >= MOST_READ) break;
      if (!distinct.has(one.said)) distinct.set(one.said, one);
    }
    return [...distinct.values()];
  });
}

/** Whether a sentence stands before another, in any order that is always the same. */
export function earlier(a: Pick<Spoken, 'responseId' | 'start'>, b: Pick<Spoken, 'responseId' | 'start'>): boolean {
  if (a.responseId !== b.responseId) return a.responseId < b.responseId;
  return a.start < b.start;
}

/** The sentences of a passage that speak of the themes of its tags. */
function aboutIn(
  tags: readonly QuotablePassage[],
  terms: ReadonlyMap<string, AboutTheme>,
): (Omit<Spoken, 'best'> & { themeId: string })[] {
  const [passage] = tags;
  if (passage === undefined) return [];
  const { text, passageId, responseId, sector, page, language, respondent } = passage;
  return wholeSentences(text).flatMap((sentence) => {
    const said = text.slice(sentence.start, sentence.end);
    const start = passage.start + sentence.start;
    const end = passage.start + sentence.end;
    const forms = new Set(sentence.words.map((word) => normalForm(word)));
    return tags.flatMap((tag) => {
      const theme = terms.get(tag.themeId);
      if (theme === undefined) return [];
      const reasons = tag.because.filter((each) => each.start !== undefined && each.start >= start && each.start < end);
      const about = aboutness(theme, forms, reasons);
      if (about < ABOUT) return [];
      const words = sentence.words.length;
      const worth =
        (about / Math.sqrt(Math.max(words, IDEAL.from))) *
        (words >= IDEAL.from ? 1 : 0.5) *
        (EVIDENCE.test(said) ? 1.15 : 1) *
        (0.5 + tag.confidence / 2);
      const position = positionOf(tag);
      const { themeId } = tag;
      return [
        { themeId, passageId, responseId, sector, page, language, respondent, start, end, said, position, worth },
      ];
    });
  });
}

const positionOf = ({ position, stance }: QuotablePassage): Stance | null =>
  position === undefined ? stance : position;

import type { Evidence, Language, Quote, Sector, Stance, Theme } from '../domain.ts';
import { groupBy } from '../group.ts';
import { idOf } from '../ids.ts';
import { normalForm } from '../language/normal.ts';
import { isStopword } from '../language/stopwords.ts';
import { tokenize } from '../language/tokens.ts';
import { IDEAL, type QuotableSentence, quotableSentences, speaksForOther } from './quotes/sentence.ts';

/** At most so many quotes of one side under a theme: three can be read, five are skipped. */
const PER_SIDE = 3;
/** A sentence is quoted under the theme it is most about; under another when it is nearly as much about that. */
const NEARLY = 0.8;
/** Two quotes that share so many of their words say the same: the second is left out. */
const ALIKE = 0.6;
/** Surer than this of a reading of one sentence, or it counts as neutral. */
const SURE = 0.5;
/** From here the sentence declares its support; below, it finds something good, and a wish in it weighs more. */
const DECLARED = 0.75;

/** A tagged passage that may be quoted. */
export interface QuotablePassage {
  passageId: string;
  themeId: string;
  confidence: number;
  because: Evidence[];
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

export interface QuotesInput {
  themes: Theme[];
  passages: QuotablePassage[];
}

interface Candidate {
  passage: QuotablePassage;
  sentence: QuotableSentence;
  start: number;
  end: number;
  side: Quote['side'];
  score: number;
  /** None of the theme's words: in the passage, but not plainly about the theme. For views nobody else speaks for. */
  loose: boolean;
  forms: Set<string>;
}

/**
 * Chooses sentences that stand for each theme: by the sentence's own stance, central to the theme, self-contained, of
 * readable length, spread over respondents and sectors, without personal data. A view that few hold is forced in. Greedy,
 * with explicit ties, so the same input gives the same quotes.
 */
export function quotes(input: QuotesInput): Quote[] {
  const read = new Map<string, { sentence: QuotableSentence; forms: Set<string> }[]>();
  const sentencesOf = (passage: QuotablePassage) => {
    let found = read.get(passage.passageId);
    if (!found) {
      found = quotableSentences(passage.text, passage.language).map((sentence) => ({
        sentence,
        forms: new Set(sentence.words.map((word) => normalForm(word))),
      }));
      read.set(passage.passageId, found);
    }
    return found;
  };
  const byTheme = groupBy(input.passages, (passage) => passage.themeId);
  const candidates = new Map(
    input.themes.map((theme) => {
      const weights = themeWords(theme);
      const found = (byTheme.get(theme.id) ?? []).flatMap((passage) =>
        sentencesOf(passage).flatMap(({ sentence, forms }) => candidate(passage, sentence, forms, weights)),
      );
      return [theme.id, found] as const;
    }),
  );
  const best = new Map<string, number>();
  for (const found of candidates.values())
    for (const one of found) best.set(placeOf(one), Math.max(best.get(placeOf(one)) ?? 0, one.score));
  const used = new Set<string>();
  return input.themes.flatMap((theme) => {
    const all = candidates.get(theme.id) ?? [];
    const own = all.filter((one) => !one.loose && one.score >= NEARLY * (best.get(placeOf(one)) ?? 0));
    const positions = (byTheme.get(theme.id) ?? []).map(positionOf);
    const divided = positions.includes('opposes') && positions.some((position) => position?.startsWith('supports'));
    const heard = new Map<string, number>();
    const chosen: Candidate[] = [];
    for (const side of ['for', 'against', 'wish'] as const) {
      const free = own.filter((one) => one.side === side && !used.has(placeOf(one)));
      // The few who hold a view must be heard also where their sentences are more about another theme.
      const anywhere = all.filter((one) => one.side === side && !used.has(placeOf(one)));
      const picked = spread(free, chosen, heard);
      const unheard = picked.length === 0 && divided && side !== 'wish';
      for (const one of unheard ? spread(anywhere, chosen, heard, 1) : picked) {
        chosen.push(one);
        used.add(placeOf(one));
      }
    }
    return chosen.map(({ passage, start, end, side }) => ({
      id: idOf(theme.id, passage.responseId, start, end),
      themeId: theme.id,
      responseId: passage.responseId,
      passageId: passage.passageId,
      start,
      end,
      page: passage.page,
      side,
    }));
  });
}

const positionOf = ({ position, stance }: QuotablePassage): Stance | null =>
  position === undefined ? stance : position;
const placeOf = (one: Candidate): string => `${one.passage.responseId} ${one.start}`;

/** Weights of a theme's words in normal form: what the machine found, and what the codebook says. */
function themeWords(theme: Theme): Map<string, number> {
  const weights = new Map<string, number>();
  const heaviest = theme.words.reduce((most, word) => Math.max(most, word.weight), Number.MIN_VALUE);
  for (const { word, weight } of theme.words) weights.set(normalForm(word), weight / heaviest);
  for (const phrase of [theme.label, ...theme.keywords])
    for (const token of tokenize(phrase))
      if (token.kind === 'word' && !isStopword(token.text)) weights.set(normalForm(token.text), 1);
  return weights;
}

/**
 * The side a sentence speaks for by its own words. Against: it opposes, or tells of a problem, in an answer that opposes. For:
 * it supports by itself. Wish: it asks for a change, or supports with a reservation. Null: it argues nothing.
 */
function sideOf(passage: QuotablePassage, sentence: QuotableSentence): Quote['side'] | null {
  const own = sentence.confidence >= SURE || sentence.stance === 'neutral' ? sentence.stance : 'neutral';
  const position = positionOf(passage);
  if (own === 'opposes') return position === 'opposes' ? 'against' : 'wish';
  if (own === 'supports') {
    if (position === 'opposes') return null;
    return sentence.wishes && sentence.confidence < DECLARED ? 'wish' : 'for';
  }
  if (own === 'supports-with-reservations') return position === 'opposes' && !sentence.wishes ? null : 'wish';
  if (sentence.problem && position === 'opposes' && passage.stance === 'opposes') return 'against';
  return sentence.wishes ? 'wish' : null;
}

function candidate(
  passage: QuotablePassage,
  sentence: QuotableSentence,
  forms: Set<string>,
  weights: Map<string, number>,
): Candidate[] {
  const side = sideOf(passage, sentence);
  const said = passage.text.slice(sentence.start, sentence.end);
  if (side === null || speaksForOther(said, passage.respondent ?? said)) return [];
  const start = passage.start + sentence.start;
  const end = passage.start + sentence.end;
  let central = 0;
  for (const form of forms) central += weights.get(form) ?? 0;
  const carried = passage.because.filter(
    (evidence) => evidence.start !== undefined && evidence.start >= start && evidence.start < end,
  ).length;
  const loose = central === 0 && carried === 0;
  const words = sentence.words.length;
  const score =
    ((loose ? 0.01 : central === 0 ? carried / 2 : central + carried) / Math.sqrt(Math.max(words, IDEAL.from))) *
    (words >= IDEAL.from ? 1 : 0.5) *
    (sentence.evidence ? 1.15 : 1) *
    (0.5 + passage.confidence / 2) *
    (sentence.stance === 'neutral' ? 0.7 : 0.7 + 0.3 * sentence.confidence);
  return [{ passage, sentence, start, end, side, score: Math.round(score * 1e6) / 1e6, loose, forms }];
}

/**
 * The best, then the best of those left: respondents already heard on this side are barred, on another side at a third;
 * sectors already heard at half weight; what has been said is not said again.
 */
function spread(
  candidates: Candidate[],
  before: readonly Candidate[],
  heard: Map<string, number>,
  most = PER_SIDE,
): Candidate[] {
  const chosen: Candidate[] = [];
  const sectors = new Map<Sector, number>();
  while (chosen.length < most) {
    let best: Candidate | null = null;
    let bestScore = 0;
    for (const one of candidates) {
      if (chosen.some((other) => other.passage.responseId === one.passage.responseId)) continue;
      if ([...before, ...chosen].some((other) => alike(one.forms, other.forms))) continue;
      const score =
        one.score / 2 ** (sectors.get(one.passage.sector) ?? 0) / 3 ** (heard.get(one.passage.responseId) ?? 0);
      if (score > bestScore || (score === bestScore && best !== null && earlier(one, best))) {
        best = one;
        bestScore = score;
      }
    }
    if (!best) break;
    chosen.push(best);
    sectors.set(best.passage.sector, (sectors.get(best.passage.sector) ?? 0) + 1);
  }
  for (const one of chosen) heard.set(one.passage.responseId, (heard.get(one.passage.responseId) ?? 0) + 1);
  return chosen;
}

function alike(a: Set<string>, b: Set<string>): boolean {
  let shared = 0;
  for (const form of a) if (b.has(form)) shared += 1;
  return shared / Math.min(a.size, b.size) > ALIKE;
}

function earlier(a: Candidate, b: Candidate): boolean {
  if (a.passage.responseId !== b.passage.responseId) return a.passage.responseId < b.passage.responseId;
  return a.start < b.start;
}

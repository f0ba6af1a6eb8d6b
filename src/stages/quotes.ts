import type { Evidence, Quote, Sector, Stance, Theme } from '../domain.ts';
import { groupBy } from '../group.ts';
import { idOf } from '../ids.ts';
import { normalForm } from '../language/normal.ts';
import { findPersonal } from '../language/personal.ts';
import { isStopword } from '../language/stopwords.ts';
import { sentences, tokenize } from '../language/tokens.ts';

export const QUOTES_VERSION = 1;

/** At most so many quotes of one side under a theme: three can be read, five are skipped. */
const PER_SIDE = 3;
/** Words of a good quote: long enough to stand alone, short enough to be read. */
const SHORTEST = 8;
const IDEAL = { from: 15, to: 60 };
const LONGEST = 80;

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
}

export interface QuotesInput {
  themes: Theme[];
  passages: QuotablePassage[];
}

interface Candidate {
  passage: QuotablePassage;
  start: number;
  end: number;
  side: Quote['side'];
  score: number;
}

/** A sentence that leans on the one before it says nothing alone. */
const LEANING =
  /^(?:dette|disse|det samme|slik|slike|derfor|dermed|videre|likevel|imidlertid|men|og|eller|han|hun|de|den|dei|dette|desse|difor|likevel|this|these|however|therefore|they|it)\b/i;
const WISH =
  /(?<![\p{L}])(?:bør|burde|må|ber om|ønsker|ønskjer|anbefaler|tilrår|foreslår|føreslår|etterlyser|etterlyser|forutsetter|føreset|should|recommend|propose)(?![\p{L}])/iu;
const FIGURES = /\d|§|for eksempel|til dømes|f\.eks\.|for example/i;

/**
 * Chooses sentences that stand for each theme: central to it, whole, self-contained, of readable length, spread over
 * respondents and sectors, without personal data. Greedy, with explicit ties, so the same input gives the same quotes.
 */
export function quotes(input: QuotesInput): Quote[] {
  const byTheme = groupBy(input.passages, (passage) => passage.themeId);
  return input.themes.flatMap((theme) => {
    const words = themeWords(theme);
    const candidates = (byTheme.get(theme.id) ?? []).flatMap((passage) => candidatesIn(passage, words));
    return (['for', 'against', 'wish'] as const).flatMap((side) =>
      spread(candidates.filter((candidate) => candidate.side === side)).map((candidate) => ({
        id: idOf(theme.id, candidate.passage.responseId, candidate.start, candidate.end),
        themeId: theme.id,
        responseId: candidate.passage.responseId,
        passageId: candidate.passage.passageId,
        start: candidate.start,
        end: candidate.end,
        page: candidate.passage.page,
        side,
      })),
    );
  });
}

/** Weights of a theme's words in normal form: what the machine found, and what the codebook says. */
function themeWords(theme: Theme): Map<string, number> {
  const weights = new Map<string, number>();
  const heaviest = Math.max(...theme.words.map((word) => word.weight), Number.MIN_VALUE);
  for (const { word, weight } of theme.words) weights.set(normalForm(word), weight / heaviest);
  for (const phrase of [theme.label, ...theme.keywords])
    for (const token of tokenize(phrase))
      if (token.kind === 'word' && !isStopword(token.text)) weights.set(normalForm(token.text), 1);
  return weights;
}

function sideOf(stance: Stance | null, sentence: string): Quote['side'] {
  if (stance === 'opposes') return 'against';
  if (stance === 'supports' && !WISH.test(sentence)) return 'for';
  return 'wish';
}

function candidatesIn(passage: QuotablePassage, weights: Map<string, number>): Candidate[] {
  return sentences(passage.text).flatMap(({ start, end }) => {
    const sentence = passage.text.slice(start, end);
    const words = tokenize(sentence).filter((token) => token.kind === 'word' || token.kind === 'number');
    const whole = /^[«"“\p{Lu}\d]/u.test(sentence) && /[.!»”"]$/.test(sentence);
    if (!whole || words.length < SHORTEST || words.length > LONGEST || findPersonal(sentence).length > 0) return [];
    let central = 0;
    for (const form of new Set(words.map((word) => normalForm(word.text)))) central += weights.get(form) ?? 0;
    const carried = passage.because.filter(
      (evidence) =>
        evidence.start !== undefined && evidence.start >= passage.start + start && evidence.start < passage.start + end,
    ).length;
    // A sentence with none of the theme's words is in the passage, but not about the theme.
    if (central === 0 && carried === 0) return [];
    const length = words.length >= IDEAL.from && words.length <= IDEAL.to ? 1 : 0.5;
    const score =
      ((central + carried) / Math.sqrt(words.length)) *
      length *
      (LEANING.test(sentence) ? 0.4 : 1) *
      (FIGURES.test(sentence) ? 1.15 : 1) *
      (0.5 + passage.confidence / 2);
    const rounded = Math.round(score * 1e6) / 1e6;
    return [
      {
        passage,
        start: passage.start + start,
        end: passage.start + end,
        side: sideOf(passage.stance, sentence),
        score: rounded,
      },
    ];
  });
}

/** The best, then the best of those left with respondents already heard barred and sectors already heard at half weight. */
function spread(candidates: Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  const heard = new Map<Sector, number>();
  while (chosen.length < PER_SIDE) {
    let best: Candidate | null = null;
    let bestScore = 0;
    for (const candidate of candidates) {
      if (chosen.some((other) => other.passage.responseId === candidate.passage.responseId)) continue;
      const score = candidate.score / 2 ** (heard.get(candidate.passage.sector) ?? 0);
      const tied = best !== null && score === bestScore;
      if (score > bestScore || (tied && before(candidate, best))) {
        best = candidate;
        bestScore = score;
      }
    }
    if (!best) break;
    chosen.push(best);
    heard.set(best.passage.sector, (heard.get(best.passage.sector) ?? 0) + 1);
  }
  return chosen;
}

function before(a: Candidate, b: Candidate | null): boolean {
  if (!b) return true;
  if (a.passage.responseId !== b.passage.responseId) return a.passage.responseId < b.passage.responseId;
  return a.start < b.start;
}

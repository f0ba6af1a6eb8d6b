import type { Judged, Stance } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { aimOf } from './aim.ts';
import { isOwn } from './holder.ts';
import type { ReadPassage } from './letter.ts';
import { type Aimed, type Said, saidOn } from './said-on.ts';
import type { Reading } from './sentence/read.ts';
import { type ReadTheme, type Relevance, relevances, type ThemeTag, termsOf } from './speaks-of.ts';
import type { Subject } from './subject.ts';

/** A sentence that hardly speaks of the theme settles nothing. */
const LEAST_RELEVANT = 0.3;
/** Less than this in all is a mention. */
const LEAST = 0.25;
/** How plainly of the theme a sentence must speak for what it declares to be aimed at the theme; «for» most of all. */
const AIMED = 0.7;
const AIMED_WHOLE = 0.75;
const AIMED_AGAINST = 0.4;
/** Further sentences that say the same add so much. */
const FURTHER = 0.35;
/** Agreement with so much beside it asks for a change. */
const BESIDE = 0.4;
/** What another clause of the sentence asks for. */
const OTHER_CLAUSE = 0.2;
/** A mention, and a guess from what the answer holds as a whole. */
const MENTIONED = 0.4;
const GUESSED = 0.3;
const MOST_REASONS = 4;

/** An item of a list. */
const LISTED = /^(?:[-–•*▪\uf0b7]|\(?[a-z\d]{1,2}[.)]\s)/iu;

/** The sender's own judgement, said to be one. */
const OWN = /(?<!\p{L})(?:mener|meiner|synes|synest|vurderer|vurderes|finner|finn|believe|think)(?!\p{L})/iu;

const VALUE = { for: 'supports', wish: 'supports-with-reservations', against: 'opposes' } as const;

/** What the answer holds as a whole makes one reading of a doubtful sentence likelier than another. */
const LIKELIER: Readonly<Record<'for' | 'against' | 'open', Readonly<Record<Said['side'], number>>>> = {
  for: { for: 1, wish: 1.1, against: 0.65 },
  against: { for: 0.3, wish: 0.85, against: 1.25 },
  open: { for: 0.7, wish: 1, against: 0.8 },
};

/** An answer, and what the hearing is about. */
export interface Letter {
  text: string;
  respondent: string;
  subject: Subject;
}

interface Vote extends Said {
  weight: number;
  start: number;
}

/**
 * Reads what an answer holds on each of its themes, from the sentences that speak of the theme. What is declared of the
 * proposal as a whole says nothing of a theme unless the theme's own words stand in it.
 * @param letter the answer's text, its sender and what the hearing is about
 * @param tags the themes of its passages
 * @param read the passages that count, in order, with their sentences read
 * @param overall what the answer holds on the whole, where that could be read
 * @param themes the themes, made ready
 * @returns for each theme `supports`, `supports-with-reservations` (asks for a change), `opposes`, or `neutral` (mentions)
 */
export function stanceByTheme(
  letter: Letter,
  tags: readonly ThemeTag[],
  read: readonly ReadPassage[],
  overall: Stance | null,
  themes: ReadonlyMap<string, ReadTheme> = new Map(),
): { themeId: string; stance: Judged<Stance> }[] {
  const { text } = letter;
  const byPassage = groupBy(tags, ({ passageId }) => passageId);
  const terms = new Map(
    [...groupBy(tags, ({ themeId }) => themeId)].map(([id, own]) => [id, termsOf(own, themes.get(id))] as const),
  );
  const likelier =
    LIKELIER[overall === 'opposes' ? 'against' : overall === null || !overall.startsWith('supports') ? 'open' : 'for'];
  const sentence = ({ start, end }: Reading): string => text.slice(start, end);
  const votes = new Map<string, Vote[]>();
  const plainest = new Map<string, Relevance>();
  let asking = false;
  for (const { passage, readings } of read) {
    const own = byPassage.get(passage.id) ?? [];
    const said = readings.map((reading) => {
      const sentence = text.slice(reading.start, reading.end);
      // «Vi ber om at:» asks for each item below it, also where the items are passages of their own.
      asking &&= LISTED.test(sentence) || endsInColon(text, reading.start);
      const asked = asking;
      if (sentence.endsWith(':')) asking = reading.acts.some(({ act }) => act === 'demand');
      let found: Said[] | undefined;
      return () => {
        found ??= saidOn(reading, sentence, aimed(letter, reading, overall), asked);
        return found;
      };
    });
    if (own.length === 0 || readings.length === 0) continue;
    const places = new Map(
      own.map(({ themeId, because = [] }) => [themeId, because.flatMap(({ start }) => start ?? [])]),
    );
    const relevant = relevances(own, terms, themes, text, readings);
    for (const [index, { themeId }] of own.entries()) {
      const list = votes.get(themeId) ?? [];
      votes.set(themeId, list);
      const isSubject = themes.get(themeId)?.namesSubject === true;
      for (const [at, reading] of readings.entries()) {
        const relevance = relevant[index]?.[at] ?? 0;
        plainest.set(themeId, Math.max(relevance, plainest.get(themeId) ?? 0));
        // Only what speaks of a theme is asked for its side; of the proposal itself every declaration speaks.
        if (relevance < LEAST_RELEVANT && !(isSubject && reading.declared)) continue;
        for (const each of said[at]?.() ?? []) {
          const about = each.general && isSubject ? 1 : relevance;
          const enough = each.general ? AIMED_WHOLE : each.side === 'for' ? AIMED : AIMED_AGAINST;
          if (about < (each.declared ? enough : LEAST_RELEVANT)) continue;
          const apart = inOtherClause(each, sentence(reading), reading.start, places.get(themeId) ?? [])
            ? OTHER_CLAUSE
            : 1;
          for (const vote of isSubject ? onSubject(each, sentence(reading)) : [leaning(each, overall)])
            list.push({ ...vote, start: reading.start, weight: vote.strength * about * apart * likelier[vote.side] });
        }
      }
    }
  }
  return [...votes].map(([themeId, list]) => {
    const found = judge(list);
    // Who is against, and plainly speaks of the theme, hardly does it without meaning something by it.
    const guess = found.value === 'neutral' && overall === 'opposes' && (plainest.get(themeId) ?? 0) >= AIMED;
    return { themeId, stance: guess ? { ...found, value: 'opposes' as const, confidence: GUESSED } : found };
  });
}

/** Where the clause after «men» begins. */
const MEN = /,? (?:men|but)(?!\p{L})/iu;
/** A clause that names something of its own: a definite noun, and nothing that points back. */
const NAMES_OWN = /\p{L}{4,}(?:en|et|ene|ane|a|the)(?!\p{L})/iu;
const POINTS_BACK = /(?<!\p{L})(?:det|den|dette|denne|de|dei|disse|desse|it|this|they|these)(?!\p{L})/iu;

/** «Prinsippet er godt, men innretningen må endres»: what is asked for is not asked of the principle. */
function inOtherClause({ because }: Said, sentence: string, offset: number, places: readonly number[]): boolean {
  const men = MEN.exec(sentence);
  const at = because[0]?.start;
  if (men === null || at === undefined) return false;
  const cut = offset + men.index;
  const own = places.filter((place) => place >= offset && place < offset + sentence.length);
  if (at < cut || own.length === 0 || own.some((place) => place >= cut)) return false;
  const between = sentence.slice(men.index + men[0].length, at - offset);
  return NAMES_OWN.test(between) && !POINTS_BACK.test(between);
}

/** Who is not against, and finds something not inquired into, asks for it. */
function leaning(said: Said, overall: Stance | null): Said {
  const gap = said.side === 'against' && !said.declared && said.because[0]?.rule === 'gap';
  return gap && overall !== 'opposes' ? { ...said, side: 'wish' } : said;
}

/** What a sentence says on a theme that is the proposal itself: who agrees in the main agrees, and a detail that is asked for
 * leaves that standing. */
function onSubject(said: Said, sentence: string): Said[] {
  if (said.side === 'wish' && said.general)
    return [
      { ...said, side: 'for', strength: 0.75 * said.strength },
      { ...said, strength: 0.3 * said.strength },
    ];
  if (said.side === 'wish' && !said.declared) return [{ ...said, strength: 0.5 * said.strength }];
  if (said.side === 'for' && !said.declared && OWN.test(sentence)) return [{ ...said, strength: 0.6 }];
  return [said];
}

function aimed({ text, respondent, subject }: Letter, reading: Reading, overall: Stance | null): Aimed {
  // A supporter who asks for what the proposal gives asks for no change.
  const proposed =
    overall?.startsWith('supports') === true &&
    reading.acts.some(({ act }) => act === 'demand') &&
    subject.agrees(text.slice(reading.start, reading.end)) === 1;
  if (!reading.declared) return { aim: 'open', own: true, proposed };
  const before = text.slice(reading.start, reading.because[0]?.start ?? reading.start);
  return { aim: aimOf(text, reading, subject), own: isOwn(before, respondent), proposed };
}

/** Whether what stands before an offset is a colon, white space apart. */
function endsInColon(text: string, offset: number): boolean {
  return text
    .slice(Math.max(0, offset - 20), offset)
    .trimEnd()
    .endsWith(':');
}

/** Measured (docs/method.md): only from 0.8 are nine of ten right, so what lies just below is told below 0.7. */
function calibrated(confidence: number): number {
  return confidence < 0.6 || confidence >= 0.8 ? confidence : 0.6 + 0.45 * (confidence - 0.6);
}

/** Joins what the sentences say: the side that is plainest; agreement only where little stands beside it. */
function judge(votes: readonly Vote[]): Judged<Stance> {
  const sum = (side: Said['side']): number => {
    const own = votes.filter((vote) => vote.side === side).map(({ weight }) => weight);
    const most = Math.max(0, ...own);
    return most + FURTHER * (own.reduce((total, each) => total + each, 0) - most);
  };
  const sums = { for: sum('for'), wish: sum('wish'), against: sum('against') };
  const all = sums.for + sums.wish + sums.against;
  let side: Said['side'] = 'against';
  for (const other of ['wish', 'for'] as const) if (sums[other] > sums[side]) side = other;
  const top = sums[side];
  if (top < LEAST) return { value: 'neutral', confidence: MENTIONED, because: [] };
  if (side === 'for' && all - top > BESIDE * top) side = 'wish';
  const confidence = calibrated(Math.min(0.9, Math.min(1, top) * (0.35 + (0.55 * top) / all)));
  return {
    value: VALUE[side],
    confidence: Math.round(confidence * 100) / 100,
    because: votes
      .filter((vote) => vote.side === side)
      .sort((a, b) => b.weight - a.weight || a.start - b.start)
      .flatMap(({ because }) => because)
      .slice(0, MOST_REASONS),
  };
}

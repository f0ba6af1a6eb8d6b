import type { Evidence, Judged, Language, Stance } from '../../../domain.ts';
import type { Act } from '../../../language/cues/acts/act.ts';
import { englishActs } from '../../../language/cues/acts/english.ts';
import { norwegianActs } from '../../../language/cues/acts/norwegian.ts';
import { english } from '../../../language/cues/english.ts';
import { norwegian } from '../../../language/cues/norwegian.ts';
import { vocabulary } from '../../../language/cues/vocabulary.ts';
import { scan, sentences } from '../../../language/tokens.ts';
import { decide } from './decide.ts';
import { lazily } from './lazily.ts';
import { sentenceReader } from './signals.ts';
import { tickedOnly } from './ticks.ts';

/** One sentence of a text with what it says about the proposal. Offsets are those of the text it was read from. */
export interface Reading {
  start: number;
  end: number;
  stance: Stance;
  confidence: number;
  because: Evidence[];
  declared: boolean;
  whole: boolean;
  qualifies: boolean;
  endorses: boolean;
  /** What the sentence does beside declaring an attitude, each with the words that show it. */
  acts: { act: Act; start: number; end: number }[];
  /** It draws the conclusion of what stands before it: «Derfor er det riktig å …». */
  concludes: boolean;
  /** A question is asked, not held. */
  question: boolean;
}

const NORWEGIAN_WORDS = new Set(
  'og i er det som på til av en et at for med har ikke de den om vi kan skal vil fra ei eit ikkje dei frå eg jeg ein ved eller etter men bør må også være vere blir vert til vår vårt våre vore dette ingen'.split(
    ' ',
  ),
);
const ENGLISH_WORDS = new Set(
  'the of and to is that we our be this are has have with not by on as it would should will from or which their its an been was no comments'.split(
    ' ',
  ),
);

/** Built at first use: what reads no sentence, or none in English, shouldn't pay for the tables. */
const norwegianReader = lazily(() => sentenceReader(norwegian, norwegianActs));
const englishReader = lazily(() => sentenceReader(english, englishActs));

/** A word as the rules know it; `leans`: 1 a small word of English, -1 of Norwegian, 0 of neither or both. */
interface Spelt {
  word: string;
  number: number;
  leans: number;
}
/** Most spellings kept: a text repeats its words, so each is worked out once. */
const MOST_SPELLINGS = 50_000;
const spellings = new Map<string, Spelt>();
let age = 0;

function makeRoom(): void {
  vocabulary.makeRoom();
  if (age === vocabulary.age && spellings.size < MOST_SPELLINGS) return;
  spellings.clear();
  age = vocabulary.age;
}

/** Nearly all words are spelt as the rules know them. */
const PLAIN = /^[a-zæøå]+$/;

function speltOf(text: string): Spelt {
  let spelt = spellings.get(text);
  if (spelt === undefined) {
    const word = PLAIN.test(text)
      ? text
      : text.normalize('NFC').replaceAll('\u00ad', '').replaceAll('’', "'").toLowerCase();
    const leans = (ENGLISH_WORDS.has(word) ? 1 : 0) - (NORWEGIAN_WORDS.has(word) ? 1 : 0);
    spelt = { word, number: vocabulary.numberOf(word), leans };
    spellings.set(text, spelt);
  }
  return spelt;
}

/** Without one of these there is nothing ticked: a bracket, a cross, a mark from the blocks of symbols. */
const MAY_TICK = /[[(xX\u2500-\u2bff]/;

const THEREFORE = /^(?:derfor|difor|therefore)$/u;

const FULL_STOP: Spelt = { word: '.', number: vocabulary.numberOf('.'), leans: 0 };

/** Longer «sentences» are tables or lost full stops; their cues have no common scope, so they are read in pieces. */
const LONGEST_SENTENCE = 120;

/**
 * Reads each sentence of a text.
 * @param passage the text
 * @param from offset added to all offsets of the result
 * @param owner who sent the proposal out; its own name is read as «departementet»
 * @param language the text's language; English sentences in a Norwegian text are seen by their words all the same
 */
export function readSentences(passage: string, from: number, language: Language, owner = ''): Reading[] {
  const text = MAY_TICK.test(passage) ? tickedOnly(passage) : passage;
  const readings: Reading[] = [];
  const ownerWord = owner.toLowerCase().split(/\s+/u).at(-1) ?? '';
  makeRoom();
  for (const { start, end } of sentences(text)) {
    const starts: number[] = [];
    const ends: number[] = [];
    const all: Spelt[] = [];
    const sentence = text.slice(start, end);
    scan(sentence, (open, close) => {
      starts.push(start + open);
      ends.push(start + close);
      all.push(speltOf(sentence.slice(open, close)));
    });
    for (let at = 0; at < all.length; at += LONGEST_SENTENCE) {
      const until = Math.min(at + LONGEST_SENTENCE, all.length);
      const words: string[] = [];
      const numbers: number[] = [];
      let balance = language === 'en' ? 1 : 0;
      for (let each = at; each < until; each++) {
        const { word, number, leans } = all[each] ?? FULL_STOP;
        words.push(word);
        numbers.push(number);
        balance += leans;
      }
      const put = (place: number, word: string): void => {
        words[place] = word;
        numbers[place] = vocabulary.numberOf(word);
      };
      // A cue may close its sentence, and many a letter leaves the full stop out.
      const closing = words.at(-1) ?? '';
      if (closing === '!') put(words.length - 1, '.');
      else if (closing !== '.' && closing !== '?') put(words.length, '.');
      // The rules know the proposer as «departementet».
      if (ownerWord.length > 5) {
        for (const [place, word] of words.entries()) {
          if (word === ownerWord) put(place, 'departementet');
          else if (word === `${ownerWord}s`) put(place, 'departementets');
        }
      }
      vocabulary.keep(words, numbers);
      const question = words.at(-1) === '?';
      const analysis = (balance > 0 ? englishReader : norwegianReader)()(words);
      const verdict = decide(analysis, question);
      const placed = ({ from: open, to }: { from: number; to: number }): [number, number] => [
        starts[at + open] ?? start,
        ends[Math.min(at + to, until) - 1] ?? start,
      ];
      readings.push({
        start: from + (starts[at] ?? start),
        end: from + (ends[until - 1] ?? end),
        stance: verdict.stance,
        confidence: verdict.confidence,
        because: verdict.reasons.map((reason) => {
          const [open, close] = placed(reason);
          return {
            rule: reason.rule,
            cue: passage.slice(open, close),
            source: 'text',
            start: from + open,
            end: from + close,
          };
        }),
        declared: verdict.declared,
        whole: verdict.whole,
        qualifies: verdict.qualifies,
        endorses: verdict.endorses,
        acts: analysis.acts.map((found) => {
          const [open, close] = placed(found);
          return { act: found.act, start: from + open, end: from + close };
        }),
        concludes: THEREFORE.test(words[0] ?? ''),
        question,
      });
    }
  }
  return readings;
}

/** A valuation that nothing ties to the proposal is no more certain than this. */
const WEAK = 0.4;

/** The reasons of the plainest readings, most certain first; a few say it as well as all. */
export function reasonsOf(readings: readonly Reading[], most = 4): Evidence[] {
  return [...readings]
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.confidence - a.confidence || a.start - b.start)
    .flatMap(({ because }) => because)
    .slice(0, most);
}

/**
 * Joins sentence readings into one judgement of a short text (a passage, an answer to a question). Each reading counts
 * by its confidence; a declared attitude counts double, one towards the whole proposal three times.
 */
export function joinReadings(readings: readonly Reading[]): Judged<Stance> {
  const weightOf = (reading: Reading): number => reading.confidence * (reading.declared ? (reading.whole ? 3 : 2) : 1);
  // «Ventetiden er for lang. Derfor er det riktig å …»: what is amiss today is a ground for it.
  const ground = (reading: Reading, index: number): boolean => {
    const next = readings[index + 1];
    const weak = reading.stance === 'opposes' && !reading.declared && reading.confidence <= WEAK;
    return weak && next?.concludes === true && next.stance.startsWith('supports');
  };
  const held = readings.filter((reading, index) => !ground(reading, index));
  const by = (stance: Stance): Reading[] => held.filter((reading) => reading.stance === stance);
  const sum = (list: readonly Reading[]): number => list.reduce((total, reading) => total + weightOf(reading), 0);
  const [pro, reserved, con, silent] = [
    by('supports'),
    by('supports-with-reservations'),
    by('opposes'),
    by('no-remarks'),
  ];
  const best = (list: readonly Reading[]): number =>
    list.reduce((most, { confidence }) => Math.max(most, confidence), 0);
  const judged = (value: Stance, confidence: number, list: readonly Reading[]): Judged<Stance> => ({
    value,
    confidence: Math.round(confidence * 100) / 100,
    because: reasonsOf(list),
  });
  const [yes, half, no] = [sum(pro), sum(reserved), sum(con)];
  if (yes + half + no === 0) {
    if (silent.length > 0) return judged('no-remarks', best(silent), silent);
    const open = by('neutral');
    const plain = open.filter(({ because }) => because.length > 0);
    return judged('neutral', plain.length > 0 ? best(plain) : best(open), plain);
  }
  const total = yes + half + no;
  const declaredNo = con.some(({ declared }) => declared);
  const declaredYes = [...pro, ...reserved].some(({ declared }) => declared);
  if (no > 0 && declaredNo && !declaredYes) return judged('opposes', best(con) * (0.6 + (0.4 * no) / total), con);
  if (no > yes + half) return judged('opposes', best(con) * (no / total), con);
  const qualified = readings.some(
    (reading, index) => reading.qualifies && readings.slice(0, index).some(({ stance }) => stance === 'supports'),
  );
  if (half > 0 || no > 0 || qualified) {
    const because = [...reserved, ...pro, ...con, ...readings.filter(({ qualifies }) => qualifies)];
    return judged('supports-with-reservations', Math.max(best(reserved), 0.6) * (yes + half >= 2 * no ? 1 : 0.7), [
      ...new Set(because),
    ]);
  }
  return judged('supports', best(pro), pro);
}

/**
 * Reads the stance of one piece of text towards the proposal.
 * @param text the text, from one sentence to a page
 * @param language its language; without it, each sentence is read as Norwegian or English by its own words
 * @returns the stance with its confidence (0 when the text holds nothing to read) and its reasons, offsets into `text`
 */
export function readStance(text: string, language?: Language): Judged<Stance> {
  if (language === 'se' || language === 'other' || !/\p{L}{2}/u.test(text)) {
    return { value: 'neutral', confidence: 0, because: [] };
  }
  return joinReadings(readSentences(text, 0, language ?? 'nb'));
}

import type { Language, Quote } from '../../domain.ts';
import { findAbuse } from '../../language/abuse.ts';
import { findPersonal, namesPerson } from '../../language/personal.ts';
import { sentences, tokenize } from '../../language/tokens.ts';
import { aimOf } from '../stance/aim.ts';
import { isOwn } from '../stance/holder.ts';
import { saidOn } from '../stance/said-on.ts';
import { type Reading, readSentences } from '../stance/sentence/read.ts';
import { type Subject, subjectOf } from '../stance/subject.ts';
import { standsAlone } from './stands-alone.ts';

/** Words of a quote: long enough to stand alone, short enough to be read; shorter ones only where nothing else is left. */
const SHORTEST = 8;
export const IDEAL = { from: 15, to: 60 };

/** A whole sentence of readable length, not yet read. */
export interface WholeSentence {
  /** Offsets in the text it was cut from. */
  start: number;
  end: number;
  words: string[];
}

/** What a sentence that may be quoted says by itself. */
export interface Argument {
  /** What it argues by its own words. */
  side: Quote['side'];
  /** How plainly, 0–1. */
  strength: number;
  /** It declares an attitude to the proposal as a whole. */
  general: boolean;
  /** It gives its ground: «går imot forslaget fordi kostnadene ikke er dekket» is an argument about the costs. */
  grounded: boolean;
  /** A valuation, not a declared attitude: praise is for something only when its sender is. */
  valued: boolean;
}

/** What could have been better is a wish, whatever else is praised. */
const COULD_BE =
  /(?<!\p{L})(?:kunne|hadde) (?:med fordel )?(?:styrk\p{L}*|vært|vore|belyst|drøft\p{L}*|utdyp\p{L}*|fått|vunne\p{L}*)(?!\p{L})/iu;
/** A fault that its sender names as its own view. */
const PROBLEM =
  /(?<!\p{L})(?:bekymr\p{L}*|uroa|uheldig\p{L}*|skjev\p{L}*|urettferdig\p{L}*|svekk\p{L}*|for (?:lite|liten|små|få|kort|knapp|snever|smal|svak)\p{L}*|urimelig\p{L}*|urimeleg\p{L}*|uklar\p{L}*|uforutsigb\p{L}*)(?!\p{L})/iu;
const OWN_VIEW =
  /(?<!\p{L})(?:vi|me|eg|jeg|we) (?:mener|meiner|ser|synes|synest|frykter|fryktar|vurderer|er|believe|find)(?!\p{L})|(?<!\p{L})etter (?:vårt|vår|kommunens|\p{L}+s) (?:syn|mening|meining|vurdering|oppfatning)(?!\p{L})/iu;
/** What follows from something now or later, not what once was. */
const EFFECT =
  /(?<!\p{L})(?:vil|kan|medfører|medfører|inneber|innebærer|fører til|gir|gjev|rammer|råkar|svekker|svekkjer|hindrer|hindrar|mister|mistar|taper|tapar|mangler|manglar|er (?:for|ikke|ikkje|svært|klart)|virker|verkar|will|may|would|means)(?!\p{L})/iu;
const PROPOSAL =
  /(?<!\p{L})\p{L}*(?:forslag|framlegg|fremlegg|utkast|høringsnotat|høyringsnotat|lovendring|reform|omlegging|innføring|proposal)\p{L}*/iu;
const GROUND =
  /(?<!\p{L})(?:fordi|siden|sidan|ettersom|(?:av|ut fra) (?:hensyn|omsyn)|på grunn av|because|since)(?!\p{L})/iu;
const DENIES = /(?<!\p{L})(?:ikke|ikkje|ingen|aldri|uten|utan|not|never)(?!\p{L})/iu;
/** So plainly a wish must ask. */
const ASKED = 0.5;

/** What is known of the letter that is quoted from. */
export interface QuotedLetter {
  respondent?: string | undefined;
  language?: Language | undefined;
  subject?: Subject | undefined;
}
const NO_SUBJECT = subjectOf('', '', []);

/** Whether a sentence names what is proposed. */
function namesProposal(sentence: string, subject: Subject): boolean {
  return PROPOSAL.test(sentence) || (sentence.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).some(subject.isCore);
}

/** What a sentence argues by its own words; null when nothing, or not plainly. */
function argued(reading: Reading, sentence: string, subject: Subject, respondent: string): Argument | null {
  const before = sentence.slice(0, (reading.because[0]?.start ?? reading.start) - reading.start);
  const aimed = reading.declared
    ? { aim: aimOf(sentence, reading, subject), own: isOwn(before, respondent) }
    : { aim: 'open' as const, own: true };
  const said = saidOn(reading, sentence, aimed);
  const has = (...acts: string[]): boolean => reading.acts.some(({ act }) => acts.includes(act));
  const wish = { side: 'wish' as const, general: false, grounded: false, valued: false };
  if (COULD_BE.test(sentence)) return { ...wish, strength: 0.5 };
  const [first] = said;
  if (first === undefined) {
    return reading.stance === 'neutral' && PROBLEM.test(sentence) && OWN_VIEW.test(sentence)
      ? { side: 'against', strength: 0.5, general: false, grounded: false, valued: true }
      : null;
  }
  const reserved = reading.stance === 'supports-with-reservations';
  const asks = (has('demand') || !reserved) && said.some(({ side, strength }) => side === 'wish' && strength >= ASKED);
  if (first.side === 'against' && !asks) {
    // Support for another way is not told as a word against; a later date or another way is told when it is asked for.
    if (first.declared && reading.stance !== 'opposes') return null;
    if (!first.declared && has('postpone', 'alternative'))
      return has('demand') ? { ...wish, strength: first.strength } : null;
    if (!first.declared && !EFFECT.test(sentence) && !namesProposal(sentence, subject)) return null;
  }
  if (first.side === 'wish' && !asks) return null;
  if (first.side === 'for' && !first.declared && (DENIES.test(sentence) || !namesProposal(sentence, subject)))
    return null;
  return {
    side: asks ? 'wish' : first.side,
    strength: first.strength,
    general: first.general,
    grounded: GROUND.test(sentence),
    valued: !first.declared,
  };
}

export function wordsIn(sentence: string): string[] {
  return tokenize(sentence)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ text }) => text);
}

/** The whole sentences of a text that are of readable length. */
export function wholeSentences(text: string): WholeSentence[] {
  return sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!/^[«"“\p{Lu}\d]/u.test(sentence) || !/[.!»”"]$/.test(sentence)) return [];
    const words = wordsIn(sentence);
    return words.length < SHORTEST || words.length > IDEAL.to ? [] : [{ start, end, words }];
  });
}

/**
 * What a sentence argues in its sender's own name; null when it can't stand alone as a quote, argues nothing plainly, or
 * holds personal data, names of persons or abuse.
 * @param letter its sender's name and language, and what the hearing is about where that is known
 */
export function argumentOf(
  sentence: string,
  { respondent = '', language = 'nb', subject = NO_SUBJECT }: QuotedLetter = {},
): Argument | null {
  if (language === 'se' || language === 'other') return null;
  if (!standsAlone(sentence) || speaksForOther(sentence, respondent)) return null;
  if (findPersonal(sentence).length > 0 || namesPerson(sentence) || findAbuse(sentence).length > 0) return null;
  // A line that is broken inside the sentence must not end it.
  const [reading, ...more] = readSentences(sentence.replaceAll(/\s/gu, ' '), 0, language);
  return reading === undefined || more.length > 0 ? null : argued(reading, sentence, subject, respondent);
}

/** «NFKK mener …» in an answer from somebody else: an abbreviation speaks that is not the sender's own. */
export function speaksForOther(sentence: string, respondent: string): boolean {
  const [, speaker = ''] =
    /^(\p{Lu}{3,6}) (?:mener|meiner|ønsker|ønskjer|krever|krev|er|støtter|går|foreslår|føreslår|anbefaler|tilrår|ber|vil|viser|peker|forventer)(?!\p{L})/u.exec(
      sentence,
    ) ?? [];
  return (
    speaker !== '' && respondent !== '' && !respondent.includes(speaker) && respondent[0]?.toUpperCase() !== speaker[0]
  );
}

import { type Aim, aimOf } from './aim.ts';
import { isOwn } from './holder.ts';
import type { Reading } from './sentence/read.ts';
import type { Subject } from './subject.ts';

/** How much a declared attitude counts for the whole, by what it is aimed at. */
const REACH: Record<Aim, number> = {
  whole: 1,
  open: 0.7,
  part: 0.35,
  aim: 0.3,
  'other-statement': 0,
  alternative: 0,
  'present-order': 0.6,
  elsewhere: 0,
};

/** A declared attitude of the sender's own, and how much it counts for the whole. */
export interface Attitude {
  reading: Reading;
  /** It speaks against the proposal: by opposing it, or by supporting what is today or what the proposal takes away. */
  against: boolean;
  aim: Aim;
  weight: number;
}

const TODAY =
  /(?<!\p{L})(?:dagens|i dag|gjeldende|gjeldande|nåværende|noverande|eksisterende|eksisterande|current|present|existing|som (?:den|det|ho|han) er)(?!\p{L})/iu;

/** What a wish to keep is aimed at: what is today is the whole's contrary; what the proposal takes away is, at its core. */
function keeps(sentence: string, subject: Subject): Aim {
  if (!ASKING.test(sentence)) return 'elsewhere';
  if (TODAY.test(sentence)) return 'whole';
  const undone = (sentence.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => subject.isUndone(word));
  if (undone.length === 0) return 'elsewhere';
  return undone.some((word) => subject.isCore(word)) ? 'whole' : 'part';
}

/** «ble trukket» tells what happened; «bør trekkes» asks for it. */
const ASKING =
  /(?<!\p{L})(?:bør|må|burde|skal|skulle|lyt|ber|be|krever|krev|ønsker|ynskjer|foreslår|føreslår|anbefaler|tilrår|mener|meiner|trekk|dropp|stopp|should|must|urge|ask)(?!\p{L})/iu;
/** Attitudes that are read from a demand: they speak of the whole only when they name it. */
const BY_DEMAND = new Set([
  'abandon',
  'keep',
  'no-need',
  'instead',
  'enact',
  'not-abandon',
  'recommend',
  'need',
  'proof',
]);
const HYPOTHETICAL =
  /(?<!\p{L})(?:dersom|hvis|viss|om)(?!\p{L}).{0,40}(?:likevel|skulle|blir|vert|innføres|vedtas)|(?<!\p{L})(?:eventuell|ev\.|sekundært|subsidiært)/iu;

/** Sides that a sentence takes in another's name: «støtter mindretallet» is a stand on the whole. */
const SIDING = /^(?:(?:support|agree|accept|recommend)-of-other|dissent)$/u;

/**
 * Weighs a declared attitude for the whole: whose it is, whether it is held or only told, and what it is aimed at.
 * @param text the text that the reading's offsets stand in
 * @param place how much its place in the letter counts (opening, close, summary: more than 1)
 * @param respondent the sender's name
 * @returns null when the attitude is not the sender's own, or is not held
 */
export function attitudeOf(
  text: string,
  reading: Reading,
  place: number,
  subject: Subject,
  respondent: string,
): Attitude | null {
  const cue = reading.because[0];
  const rule = cue?.rule ?? '';
  const sentence = text.slice(reading.start, reading.end);
  const before = text.slice(reading.start, cue?.start ?? reading.start);
  if (!isOwn(before + (cue?.cue ?? ''), respondent) || !isHeld(before, cue?.cue ?? '', sentence)) return null;
  if (rule === 'abandon' && !ASKING.test(sentence)) return null;
  // «Vi er ikke motstandere av fornybar kraft»: a courtesy before the «men».
  if (rule === 'negated-oppose' && /motstand/iu.test(cue?.cue ?? '')) return null;
  if (reading.stance !== 'opposes' && BY_DEMAND.has(rule) && HYPOTHETICAL.test(sentence)) return null;
  let aim = SIDING.test(rule) ? 'whole' : aimOf(text, reading, subject);
  if (rule === 'keep') aim = keeps(sentence, subject);
  else if (aim === 'open' && BY_DEMAND.has(rule)) aim = 'part';
  const opposes = reading.stance === 'opposes';
  return {
    reading,
    against: opposes !== (aim === 'present-order'),
    aim,
    weight: REACH[aim] * place * reading.confidence,
  };
}

const ONCE =
  /(?<!\p{L})(?:sist gang|forrige gang|førre gong|den gang|den gongen|i sin tid|tidligere|tidlegare|opprinnelig|opphavleg|i (?:19|20)\d\d|for \p{L}+ år si(?:den|dan)|last time|previously)(?!\p{L})/iu;
const STILL = /(?<!\p{L})(?:fortsatt|framleis|fremdeles|også nå|også no|fastholder|står fast|still)(?!\p{L})/iu;
const PAST =
  /^(?:støttet|støtta|stødde|gikk|gjekk|var|sa|sluttet|slutta|mente|meinte|stilte|ønsket|ønska|supported|opposed|were|was)(?!\p{L})/iu;
const OWN_WILL = /(?<!\p{L})(?:vi|me|jeg|eg|we|ønsker|ynskjer|velger|vel|komm?et til|kome til)(?!\p{L})/iu;

/** Not «sist gang støttet vi», nor «å støtte forslaget ville være …»: what was held once, or is only thought of. */
function isHeld(before: string, cue: string, sentence: string): boolean {
  if (PAST.test(cue) && ONCE.test(sentence) && !STILL.test(sentence)) return false;
  const thought = /(?:^|\s)å\s*$/iu.test(before) || /^å\s/iu.test(cue);
  return !thought || OWN_WILL.test(before);
}

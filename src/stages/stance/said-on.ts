import type { Evidence } from '../../domain.ts';
import type { Act } from '../../language/cues/acts.ts';
import type { Reading } from './read.ts';

/** What a sentence says on the matter it speaks of. */
export interface Said {
  side: 'for' | 'wish' | 'against';
  /** How plainly, 0–1. */
  strength: number;
  /** Aimed at the proposal as a whole. */
  general: boolean;
  /** A declared attitude, not a valuation or a demand. */
  declared: boolean;
  because: readonly Evidence[];
}

/** «må» with what shall be done after it; without, it may be no more than how things are («de må håndtere»). */
const MUST_BE =
  /(?<!\p{L})(?:må|lyt|skal) (?:\p{L}+ ){0,4}?(?:\p{L}{2,}(?:es|ast|as)|bli|verte|være|vere|få|gi|gis|ha|sikre|ta|se|sjå|sees)(?!\p{L})/iu;
const MUST = /^(?:må|lyt|skal|skulle)$/iu;
/** A demand in a clause that concedes, relates or gives a reason is not what the sentence asks for. */
const SUBORDINATE =
  /(?:^|[\s(])(?:som|selv om|sjølv om|fordi|når|da|ettersom|siden|sidan|dersom|hvis|viss|because|when|since|although|which|who)(?!\p{L})(?: [^\s,;:]+){0,7} ?$/iu;
/** Harm told plainly, without a word that is bad in itself. */
const STANDSTILL =
  /(?<!\p{L})(?:(?:satt|sett|legges?|lagt) (?:\p{L}+ )?på (?:vent|is|hylla|hyllen)|(?:satt|setter|sette|set|sett) (?:en |ein )?stopp(?:er|ar)? for|(?:legges|lagt|leggast) død(?:t|e)?|major (?:obstacle|implications|concerns?)|skap(?:t|er|a|ar) (?:\p{L}+ )?(?:usikkerhet|uvisse|uro)|will be (?:\p{L}+ )?(?:uncertain|unpredictable))(?!\p{L})/iu;
/** What is claimed is denied: «er ikke … som det hevdes». */
const DENIED =
  /(?<!\p{L})(?:ikke|ikkje|not) .{3,60} (?:som|slik) (?:det |departementet |regjeringen |regjeringa )?(?:hevdes|hevder|hevdast|hevdar|påstås|legges til grunn)(?!\p{L})/iu;

/** «… om denne bør skattlegges»: what is asked or weighed is not demanded. */
const WHETHER =
  /(?<!\p{L})(?:om|hvorvidt|korvidt|hva|kva|hvordan|korleis|hvem|kven|når|whether|how|what)(?: \p{L}+){1,3} ?$/iu;
/** The sender's own intention, or what is important for something else: nothing is asked of the proposal. */
const INTENDS =
  /^(?:(?:ønsker|ønskjer|ynskjer|want|would like|wants)(?: \p{L}+){0,2} (?:å|to)|(?:viktig|sentral|vesentlig|vesentleg|avgjørende|avgjerande)(?:t|e)? (?:mål|for å|for))(?!\p{L})/iu;

/** Support for something else than the proposal: another model, a delay, a study, what is today, a demand. */
const ELSEWHERE =
  /^[^.;:]{0,70}?(?<!\p{L})(?:alternativ\p{L}*|utsett\p{L}*|å utrede|å greie ut|utgreiing av|overgangsordning\p{L}*|krav(?:et|a|ene)? (?:om|til|fra|frå)|videreføring av dagens|vidareføring av dagens|another|postpon\p{L}*|delay\p{L}*)(?!\p{L})/iu;

/** A demand as plainly as its words and place make it, 0–1. */
function demanded(reading: Reading, sentence: string): number {
  const found = reading.acts.find(({ act }) => act === 'demand');
  if (found === undefined) return reading.acts.some(({ act }) => act === 'condition') ? 0.45 : 0;
  const at = found.start - reading.start;
  const before = sentence.slice(Math.max(0, at - 80), at);
  if (SUBORDINATE.test(before) || WHETHER.test(before) || INTENDS.test(sentence.slice(at, at + 60))) return 0.2;
  if (MUST.test(sentence.slice(at, found.end - reading.start)) && !MUST_BE.test(sentence)) return 0.3;
  return 0.65;
}

/**
 * What a sentence says on the matter it speaks of: agreement, a change that is asked for, or something against it. Empty:
 * it takes no side.
 * @param sentence its words
 * @param asked it stands under a lead-in that asks («Vi ber om at:»)
 */
export function saidOn(reading: Reading, sentence: string, asked = false): Said[] {
  const { stance, confidence, declared, whole } = reading;
  const has = (act: Act): boolean => reading.acts.some((each) => each.act === act);
  if (reading.question || has('no-side') || reading.because.some(({ rule }) => rule === 'no-position')) return [];
  if (reading.endorses && !whole) return [];
  const general = whole && declared;
  const one = (side: Said['side'], strength: number, because: readonly Evidence[]): Said[] => [
    { side, strength, general, declared, because },
  ];
  const acts = (...names: Act[]): Evidence[] =>
    reading.acts
      .filter(({ act }) => names.includes(act))
      .map(({ act, start, end }) => ({
        rule: act,
        cue: sentence.slice(start - reading.start, end - reading.start),
        source: 'text',
        start,
        end,
      }));
  const matched = (pattern: RegExp, rule: string): Evidence[] => {
    const match = pattern.exec(sentence);
    if (match === null) return [];
    const start = reading.start + match.index;
    return [{ rule, cue: match[0], source: 'text', start, end: start + match[0].length }];
  };
  const cue = reading.because[0];
  if (stance === 'supports' && declared && ELSEWHERE.test(sentence.slice((cue?.end ?? reading.start) - reading.start)))
    return one('against', 0.55, reading.because);
  if (stance === 'opposes' && declared) return one('against', confidence, reading.because);
  if (has('postpone')) return one('against', 0.75, acts('postpone'));
  const demand = asked ? 0.65 : demanded(reading, sentence);
  if (has('alternative') && demand >= 0.5) return one('against', 0.5, acts('alternative'));
  const denied = matched(DENIED, 'denied');
  if (denied.length > 0) return one('against', 0.6, denied);
  const fault =
    stance === 'opposes'
      ? { strength: confidence, because: reading.because }
      : has('gap')
        ? { strength: 0.6, because: acts('gap') }
        : has('harm')
          ? { strength: 0.55, because: acts('harm') }
          : { strength: 0.55, because: matched(STANDSTILL, 'harm') };
  const faulty = fault.because.length > 0;
  // «Det bør innføres …»: what is asked for is what is proposed.
  if (stance === 'supports' && !faulty && reading.because.every(({ rule }) => rule === 'enact' || rule === 'recommend'))
    return one('for', 0.6, reading.because);
  if (demand >= 0.5 && !(stance === 'supports' && declared && !asked)) {
    const asks = one('wish', demand, acts('demand', 'condition'));
    return faulty ? [...asks, ...one('against', fault.strength * 0.65, fault.because)] : asks;
  }
  if (faulty && !(stance === 'supports' && declared)) return one('against', fault.strength, fault.because);
  if (stance === 'supports-with-reservations') return one('wish', confidence * 0.8, reading.because);
  if (stance === 'supports') {
    if (declared) return one(demand >= 0.5 ? 'wish' : 'for', confidence, reading.because);
    return confidence > 0.5 && demand === 0 ? one('for', 0.35, reading.because) : [];
  }
  if (demand > 0) return one('wish', demand, acts('demand', 'condition'));
  return has('alternative') ? one('against', 0.35, acts('alternative')) : [];
}

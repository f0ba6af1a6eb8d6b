import type { Evidence } from '../../domain.ts';
import type { Act } from '../../language/cues/acts/act.ts';
import type { Aim } from './aim.ts';
import type { Reading } from './sentence/read.ts';

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

/** What a declared attitude is aimed at, and whether it is the sender's own. */
export interface Aimed {
  aim: Aim;
  own: boolean;
  /** What a demand asks for is what is proposed. */
  proposed?: boolean;
}

/** «må» with what shall be done after it; without, it may be no more than how things are («de må håndtere»). */
const MUST_BE =
  /(?<!\p{L})(?:må|lyt|skal) (?:\p{L}+(?:en|et|ene|ane) \p{L}|(?:\p{L}+ ){0,4}?(?:\p{L}{2,}(?:es|ast|as)|bli|verte|være|vere|få|gi|gis|ha|sikre|ta|se|sjå|sees)(?!\p{L}))/iu;
const MUST = /^(?:må|lyt|skal|skulle)$/iu;
/** A demand in a clause that concedes, relates or gives a reason is not what the sentence asks for. */
const SUBORDINATE =
  /(?:^|[\s(])(?:som|selv om|sjølv om|fordi|når|da|ettersom|siden|sidan|dersom|hvis|viss|because|when|since|although|which|who)(?!\p{L})(?: [^\s,;:]+){0,7} ?$/iu;
/*
 * The patterns that are tried on every sentence look for plain letters, without the classes of Unicode: a third of the time.
 */
/** Harm told plainly, without a word that is bad in itself. */
const STANDSTILL =
  /(?:(?:satt|sett|legges?|lagt) (?:[^\s]+ )?på (?:vent|is|hylla|hyllen)|(?:satt|setter|sette|set|sett) (?:en |ein )?stopp(?:er|ar)? for|(?:legges|lagt|leggast) død(?:t|e)?|major (?:obstacle|implications|concerns?)|skap(?:t|er|a|ar) (?:[^\s]+ )?(?:usikkerhet|uvisse|uro)|will be (?:[^\s]+ )?(?:uncertain|unpredictable))(?![a-zæøå])/i;
/** What is claimed is denied: «er ikke … som det hevdes». */
const DENIED =
  /(?:ikke|ikkje|not) .{3,60} (?:som|slik) (?:det |departementet |regjeringen |regjeringa )?(?:hevdes|hevder|hevdast|hevdar|påstås|legges til grunn)(?![a-zæøå])/i;

/** «… om denne bør skattlegges»: what is asked or weighed is not demanded. */
const WHETHER =
  /(?<!\p{L})(?:om|hvorvidt|korvidt|hva|kva|hvordan|korleis|hvem|kven|når|whether|how|what)(?: \p{L}+){1,3} ?$/iu;
/** The sender's own intention, or what is important for something else: nothing is asked of the proposal. */
const INTENDS =
  /^(?:(?:ønsker|ønskjer|ynskjer|want|would like|wants)(?: \p{L}+){0,2} (?:å|to)|(?:viktig|sentral|vesentlig|vesentleg|avgjørende|avgjerande)(?:t|e)? (?:mål|for å|for))(?!\p{L})/iu;

/** Support for what would come beside or before the proposal: it asks for something. */
const ASKS_FOR =
  /^[^.;:]{0,60}?(?<!\p{L})(?:overgangsordning\p{L}*|innfasing\p{L}*|kompensasjon\p{L}*|krav(?:et|a|ene)? (?:om|til|fra|frå))(?!\p{L})/iu;

/** A wish told as what one cares for or hopes. */
const CARES =
  /(?:opptatt av|oppteken av|opptekne av|legger (?:stor )?vekt på|legg (?:stor )?vekt på|legger til grunn|legg til grunn|håper|vonar|tar for gitt)(?: [^\s]+)? at(?![a-zæøå])|(?:må|bør) (?:også |òg )?(?:ses|sees|sjåast) (?:på|i (?:sammenheng|samanheng))(?![a-zæøå])/i;
/** What shall not be: to ask for it is to be against. */
const DROPPED =
  /(?:må|bør|burde|skal|lyt) (?:[^\s]+ ){0,3}?(?:legges død|legges bort|leggjast bort|skrinlegges|skrinleggast|droppes|droppast|forkastes|forkastast|skrotes|avvises|avvisast)(?:t|e)?(?![a-zæøå])/i;

/** «ber preg av» asks for nothing. */
const BEARS = /^ber (?:\p{L}+ )?(?:preg|ansvar|bud|med seg)/iu;
/** «det er viktig å understreke», «vi må påpeke»: what is said with weight is not asked for. */
const TELLS =
  /^\p{L}+ (?:\p{L}+ ){0,2}?(?:å )?(?:understrek\p{L}*|påpek\p{L}*|påpeik\p{L}*|nevn\p{L}*|nemn\p{L}*|minne|bemerke|merke seg|huske|hugse|si|seie|innrømme|erkjenne|huskes|nevnes|stress|note|underline)(?!\p{L})/iu;
/** A demand named or told of, not made; and what only follows from something. */
const NAMES_DEMAND = /^(?:krav|vilkår|betingelse)/iu;
const IMPLIES = /(?<!\p{L})(?:innebærer|inneber|betyr|medfører|tyder) at(?: [^\s,;:]+){0,6} ?$/iu;
/** «Følgen er at … må tas fra»: what will have to be is not asked for. */
const FOLLOWS =
  /(?<!\p{L})(?:følgen|følgene|fylgja|fylgjene|følgja|konsekvensen|konsekvensene|resultatet|the (?:result|consequence)) (?:av \p{L}+ )?(?:er|blir|vert|vil|is|will)(?!\p{L})/iu;
/** What is asked for should the first choice fail. */
const SECOND_CHOICE = /subsidiær|sekundær|dersom .{0,60}(?:likevel|innført|vedtatt)|in the alternative/i;
/** What makes «instead» of a demand. */
const INSTEAD = /heller|sted|stad|alternativ|framfor|fremfor|primært|instead|rather/iu;

/** «slik det fremkommer av høringsnotatet», «som foreslått»: what is asked for is what is proposed. */
const AS_PROPOSED =
  /(?:slik|som|i tråd med)(?: (?:det|den|de|dei|er|vert|blir))* (?:foreslått|føreslått|foreslås|føreslåast|foreslåtte|føreslåtte|lagt opp til|(?:frem|fram)(?:kommer|kjem|går|går) (?:av|i) (?:hørings|høyrings|forslag|framlegg|lovforslag|proposisjon)|forslaget|framlegget|høringsnotatet|høyringsnotatet)/i;
/** An objection after what is praised. */
const MEN = /^[^.;:]{0,80}?,? ?(?<!\p{L})(?:men|but)(?!\p{L})/iu;
/** What makes more of it, or less: then it is not what is proposed that is asked for. */
const CHANGED =
  /(?<!\p{L})(?:ikke|ikkje|mer|meir|mindre|flere|fleire|færre|høyere|høgare|lavere|lågare|lenger|lengre|lengd|større|også|òg|heller|men|minst|likevel|i stedet|i staden|unntak|unntatt|(?:øk|aug|hev|endr|utvid|reduser|begrens|avgrens|justerer?|juster|presiser|tydelig|tydeleg|avklar|vurder|utred|utgrei|drøft|styrk|kompenser|forutse|føreset)\p{L}*)(?!\p{L})/iu;
/** Found right in itself: «prinsippet … vurderes hensiktsmessig», «er rimelig med en avgift». */
const JUSTIFIED =
  /(?:er|framstår|fremstår|framstår som|fremstår som|anses|anses som|vurderes|vurderes som|blir vurdert som|synes|verkar|virker) (?:[^\s.,;:]+ )?(?:berettiget|rettmessig|velbegrunnet|velgrunna|hensiktsmessig|føremålstenleg|(?:rimelig|rimeleg) med)(?![a-zæøå])/i;
/** What only its being the purpose keeps from being plain support. */
const PLAIN = new Set(['support', 'agree']);

/** A demand as plainly as its words and place make it, 0–1. */
function demanded(reading: Reading, sentence: string): number {
  const found = reading.acts.find(({ act }) => act === 'demand');
  if (found === undefined && CARES.test(sentence)) return 0.5;
  if (found === undefined) return reading.acts.some(({ act }) => act === 'condition') ? 0.45 : 0;
  const at = found.start - reading.start;
  const before = sentence.slice(Math.max(0, at - 80), at);
  const cue = sentence.slice(at, found.end - reading.start);
  if (BEARS.test(sentence.slice(at, at + 20)) || TELLS.test(sentence.slice(at, at + 60))) return 0;
  if (NAMES_DEMAND.test(cue) || IMPLIES.test(before) || FOLLOWS.test(sentence.slice(0, at))) return 0.2;
  if (SUBORDINATE.test(before) || WHETHER.test(before) || INTENDS.test(sentence.slice(at, at + 60))) return 0.2;
  if (MUST.test(cue) && !MUST_BE.test(sentence)) return 0.3;
  return 0.65;
}

/** «Vi er enige i at … bør bli»: the demand is what is agreed with, not what is asked for beside it. */
function agreedDemand(reading: Reading, sentence: string): boolean {
  const agreed = reading.because[0]?.end;
  const demand = reading.acts.find(({ act }) => act === 'demand')?.start;
  if (agreed === undefined || demand === undefined || demand < agreed) return false;
  const between = sentence.slice(agreed - reading.start, demand - reading.start);
  return (
    /(?<!\p{L})at(?!\p{L})/u.test(sentence.slice(0, demand - reading.start)) &&
    !/[,;:]|(?<!\p{L})(?:men|but)(?!\p{L})/u.test(between)
  );
}

/**
 * What a sentence says on the matter it speaks of: agreement, a change that is asked for, or something against it. Empty:
 * it takes no side.
 * @param sentence its words
 * @param aimed what a declared attitude in it is aimed at, and whether it is the sender's own
 * @param asked it stands under a lead-in that asks («Vi ber om at:»)
 */
export function saidOn(reading: Reading, sentence: string, aimed: Aimed, asked = false): Said[] {
  const { stance, confidence, declared, whole } = reading;
  const has = (act: Act): boolean => reading.acts.some((each) => each.act === act);
  if (reading.question || has('no-side') || reading.because.some(({ rule }) => rule === 'no-position')) return [];
  if (reading.endorses && !whole) return [];
  const general = declared && (whole || aimed.aim === 'whole');
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
  if (declared && stance !== 'neutral') {
    if (!aimed.own || aimed.aim === 'other-statement') return [];
    // Support for another way, a delay or what is today is support against what is proposed.
    if (aimed.aim === 'alternative' || aimed.aim === 'present-order')
      return stance === 'opposes' ? [] : one('against', 0.55, reading.because);
  }
  if (
    stance === 'supports' &&
    declared &&
    ASKS_FOR.test(sentence.slice((reading.because[0]?.end ?? reading.start) - reading.start))
  )
    return [{ side: 'wish', strength: 0.55, general: false, declared: false, because: reading.because }];
  const demand = asked ? 0.65 : demanded(reading, sentence);
  const asProposed = AS_PROPOSED.test(sentence) && !has('condition');
  const named = stance === 'neutral' || reading.because[0]?.rule === 'as-proposed';
  if (demand >= 0.5 && named && (asProposed || aimed.proposed === true) && !CHANGED.test(sentence))
    return one('for', 0.6, [...acts('demand'), ...matched(CARES, 'demand')]);
  // «Ordningen bør videreføres»: to keep a part of what is today is asked for.
  const keeps = reading.because[0]?.rule === 'keep' && aimed.aim !== 'whole';
  const asksOnly = reading.because[0]?.rule === 'instead' && !INSTEAD.test(sentence);
  // «… lenger enn foreslått, og ikke som foreslått» asks for more of it.
  const otherwise = reading.because[0]?.rule === 'negated-as-proposed';
  if (stance === 'opposes' && declared && demand >= 0.5 && (keeps || asksOnly || otherwise))
    return [{ side: 'wish', strength: 0.6, general: false, declared: false, because: reading.because }];
  if (stance === 'opposes' && declared) return one('against', confidence, reading.because);
  const dropped = matched(DROPPED, 'abandon');
  if (dropped.length > 0) return one('against', 0.7, dropped);
  if (has('postpone')) return one('against', 0.75, acts('postpone'));
  if (has('alternative') && demand >= 0.5 && SECOND_CHOICE.test(sentence)) return one('wish', demand, acts('demand'));
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
    // «Prinsippet vurderes hensiktsmessig, men innretningen må endres»: both are said, each of its own.
    const [praise] = reading.because;
    const conceded =
      praise?.rule === 'praise' && !faulty && MEN.test(sentence.slice((praise.end ?? 0) - reading.start));
    if (conceded) return [...one('for', 0.5, [praise]), ...one('wish', demand, acts('demand'))];
    const asks = one('wish', demand, [...acts('demand', 'condition'), ...matched(CARES, 'demand')]);
    return faulty ? [...asks, ...one('against', fault.strength * 0.65, fault.because)] : asks;
  }
  if (faulty && !(stance === 'supports' && declared)) return one('against', fault.strength, fault.because);
  // Support for what the proposal is for is support for the theme it speaks of.
  if (declared && aimed.aim === 'aim' && demand === 0 && reading.because.every(({ rule }) => PLAIN.has(rule)))
    return one('for', confidence * 0.8, reading.because);
  if (stance === 'supports-with-reservations') return one('wish', confidence * 0.8, reading.because);
  if (stance === 'supports') {
    if (declared)
      return one(demand >= 0.5 && !agreedDemand(reading, sentence) ? 'wish' : 'for', confidence, reading.because);
    return confidence > 0.5 && demand === 0 ? one('for', 0.35, reading.because) : [];
  }
  if (demand > 0) return one('wish', demand, acts('demand', 'condition'));
  const justified =
    stance === 'neutral' && !/(?:ikke|ikkje|om|hvorvidt|korvidt) /iu.test(sentence) ? matched(JUSTIFIED, 'praise') : [];
  if (justified.length > 0) return one('for', 0.5, justified);
  return has('alternative') ? one('against', 0.35, acts('alternative')) : [];
}

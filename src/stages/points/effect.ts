/*
 * What is said to be harmed, and what is asked to be kept safe: «svekker konkurransekraften», «muligheten for investeringer
 * svekkes», «slik at lokalt eierskap ivaretas», «som ikke hindrer vekst». Whose words for it differ may mean the same thing.
 */
import { faultsOf } from './matter/judged.ts';
import type { Matter } from './matter.ts';
import type { Term } from './terms.ts';

/** A span of a sentence whose things are harmed or kept. */
export interface Effect {
  kind: 'harm' | 'keep' | 'outside';
  from: number;
  to: number;
  /** Words in it that say where, or what is done. */
  beside: readonly number[];
}

const re = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'giu');

/** What stands after is harmed. */
const HARMS = re(
  'svekke[rt]?|svekkja?r?|svekka|ramme[rt]?|rammar|råkar?|skade[rt]?|skadar|hindre[rt]?|hindrar?|hemme[rt]?|hemmar|begrense[rt]?|avgrensar?|reduser(?:e[rt]?)|truer?|trugar?|undergrave?r?|ødelegge[rs]?|øydelegg\\p{L}*|bremse[rt]?|vanskeliggjøre?r?|gå(?:r)? ut over|på bekostning av|tap av|påvirke[rt]?(?=[^.;]{1,60} negativt)|forurense[rt]?|konsekvens(?:er|ar|ene|ane)(?: (?:dette|det))?(?: (?:har|får|gir|vil få))? for|færre|mindre|lavere|lågare|dårligere|(?:negative|alvorlige|uheldige|betydelige|store) (?:konsekvenser|følger|virkninger|verknader) for|(?:uheldig|skadelig|ødeleggende|negativt|ugunstig|problematisk) (?:ut )?(?:for|med tanke på)|weaken[s]?|harms?|threatens?|reduced?s?',
);
/** What stands before is harmed. */
const HARMED = re(
  'svekkes|svekkast|rammes|rammast|reduseres|reduserast|hindres|hemmes|begrenses|forringes|skadelidende|skadelidande|påvirkes negativt|går tapt|forsvinner|forsvinn|(?:blir|vert|vil bli) (?:færre|mindre|lavere|dårligere|svekket|svekka|rammet|ramma|redusert)|weakened|harmed',
);
/** What stands after is kept safe or helped. */
const KEEPS = re(
  'sikre[rt]?|sikrar|ivareta[rs]?|bevare[rt]?|opprettholde[r]?|oppretthalde|trygge[rt]?|legge[rs]? til rette for|leggje[r]? til rette for|fremme[rt]?|skjerme[rt]?|skjermar?|verne[rt]?|stimulere[r]? til|(?:gir|gi|gje|gjev|skaper) (?:insentiv|incentiv)(?:er)? (?:til|for)|secures?|protects?|safeguards?',
);
/** What stands before is. */
const KEPT = re(
  'ivaretas|ivaretakast|sikres|sikrast|skjermes|skjermast|bevares|bevarast|styrkes|styrkast|fremmes|opprettholdes',
);
const DENIED =
  /(?<!\p{L})(?:(?:ikke|ikkje)(?! (?:minst|bare|berre|kun|lenger))|aldri|uten å|utan å|ingen|unngå|unngås|not(?! (?:only|least))|without|avoid)(?!\p{L})(?: [\p{L}-]+){0,9} ?$/iu;

/** «ikke inngå i skatteutjevningen», «holdes utenfor inntektssystemet». */
const OUTSIDE = re(
  '(?:ikke|ikkje) (?:\\p{L}+ )?(?:inngår? i|omfattes av|omfattast av|være (?:en )?del av|vere (?:ein )?del av)|(?:holdes|haldast|holde|halde|stå|være|vere) (?:helt |heilt )?(?:utenfor|utanfor)',
);
/** What it is for, not what is asked for: «som fremmer …», «for å sikre …». */
const AIM = /(?<!(?:måte|vis|innretning|modell|system|løsning\p{L}*|løysing\p{L}*|ordning\p{L}*) )(?<!\p{L})som $/iu;
const FOR = /(?<!\p{L})(?:for å|in order to) (?:\p{L}+ )?$/iu;

/** The thing stands so near, and in the same clause. */
const WORDS = 9;
const NEAR = new RegExp(`^(?: [^\\s.;:()]+){0,${WORDS}}`, 'u');
const nearBefore = (text: string): string =>
  (text.split(/[.;:()]/u).at(-1) ?? '')
    .split(' ')
    .slice(-WORDS - 1)
    .join(' ');
const CLAUSE =
  /(?<!\p{L})(?:som|der|at|når|fordi|dersom|hvis|viss|i tråd med|i forhold til|fremfor|framfor|enn|that|which|because|than)(?!\p{L})/iu;
const LAST_CLAUSE = new RegExp(`^.*${CLAUSE.source}`, 'isu');
/** One of these begins what any of them is: most sentences hold none, which is seen in a fraction of the time. */
const MAY =
  /svekk|ramm|råk|skade|skadelid|hindr|hemm|begrens|avgrens|reduser|tru[eg]|undergrav|delegg|brems|vanskeliggj|ut over|bekostning|tap|færre|mindre|lavere|lågare|dårligere|(?:konsekvens|følge|virkning|verknad)er for|uheldig|skadelig|ødelegg|negativt|forurens|konsekvens|ugunst|problematisk|forring|forsvinn|sikre|ivareta|bevar|oppretth|trygg|til rette|frem|skjerm|verne|stimuler|sentiv|centiv|styrk|inngå|omfatt|del av|ut[ae]nfor|weak|harm|threat|reduc|secur|protect|safeguard/i;

/**
 * What a sentence says is harmed; where something is asked for, what it wants kept safe.
 * @param from where the claim begins
 */
export function effectsIn(sentence: string, from: number, side: 'for' | 'against' | 'wish'): Effect[] {
  const text = sentence.slice(from);
  if (side === 'for' || !MAY.test(text)) return [];
  const found: Omit<Effect, 'beside'>[] = [];
  const add = (pattern: RegExp, kind: Effect['kind'], after: boolean): void => {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const before = text.slice(0, index);
      const denied = kind !== 'outside' && DENIED.test(before);
      if (side === 'wish' && kind !== 'outside' && (AIM.test(before) || FOR.test(before))) continue;
      // What is asked to be less of is asked for; what must not be harmed is to be kept.
      const really = kind === 'harm' ? (denied ? 'keep' : 'harm') : denied ? null : kind;
      if (really === null || (really === 'harm') !== (side === 'against')) continue;
      const end = index + words.length;
      if (after) {
        const [near = ''] = NEAR.exec(text.slice(end)) ?? [];
        found.push({ kind: really, from: from + end, to: from + end + (CLAUSE.exec(near)?.index ?? near.length) });
      } else {
        const near = nearBefore(before);
        const [other = ''] = LAST_CLAUSE.exec(near) ?? [];
        found.push({ kind: really, from: from + index - near.length + other.length, to: from + index });
      }
    }
  };
  const besideIn = (start: number, end: number): number[] =>
    [...sentence.slice(start, end).matchAll(/[\p{L}\p{M}-]+/gu)].flatMap(({ index }) =>
      BESIDE.test(sentence.slice(0, start + index)) ? [start + index] : [],
    );
  add(HARMS, 'harm', true);
  add(HARMED, 'harm', false);
  add(KEEPS, 'keep', true);
  add(KEPT, 'keep', false);
  add(OUTSIDE, 'outside', true);
  return found.map((one) => ({ ...one, beside: one.kind === 'outside' ? [] : besideIn(one.from, one.to) }));
}

/** Words that say what of a thing: «investeringsevnen», «muligheten for investeringer». */
const ABSTRACT =
  /^(?:evn|rammevilkår|rammebeting|vilkår|mulighet|moglegheit|utvikl|vekst|kraft|lyst|vilj|industri|bedrift|næring|bransj|sektor|grad|nivå|behov|grunnlag|mål|målset|hensyn|omsyn|interess|område|arbeid|innsats|måt|del|andel|antall|tal|sid|prosess|fase|verdi|inten|formål|føremål|tid|år|forhold|person|sak|rett|krav|tilgang|resultat|egenskap|eigenskap|kvalitet|situ|betydn|konsekvens|virkn|følg|innretn|ordning|løsning|model|system|regel|forslag|framtid|fremtid|land|grunn|tiltak|mest|minst|vider|sats|hard|administr|prosjekt|statsbudsjet)$/u;
/** Whose says more than what: one's income is another's cost. */
const OF_WHOM = /^(?:inntekt|kostnad|utgift|avgift)$/u;
const NO_THING =
  /(?:ig|ige|igt|leg|lege|sk|ske|al|ale|alt|iv|ive|ende|ande|ell|elle|elt|bar|bare|som|somt|ær|ære|ert|erte|es|ast|dd|ket)$|^(?:ny|nye|nytt|stor|store|god|gode|økt|økte|auka|høy|høye|små|mindre|større|flere|fleire|hele|heile|dagens|våre?s?|private?|videre|vidare|bred|bredt|brede)$/u;
/** Other words for the same thing. */
const SAME_THING: readonly (readonly [RegExp, string])[] = [
  [/^(?:fou|f&u|forsk|research)/u, 'forskning'],
  [/^(?:under)?leverandør/u, 'leverandør'],
  [/^(?:arbeidsplass|sysselset|jobb|jobs)/u, 'arbeidsplass'],
  [/^(?:konkurrans|competit)/u, 'konkurranse'],
  [/^(?:lokalsamfunn|kystsamfunn|bygd)/u, 'lokalsamfunn'],
  [/^effektivitet/u, 'effektivitet'],
  [/^personvern/u, 'personvern'],
  [/^rekrutter/u, 'rekruttering'],
  [/^beredskap/u, 'beredskap'],
];
const sameThing = (word: string): string | undefined => SAME_THING.find(([pattern]) => pattern.test(word))?.[1];
/** Where it is, and what is done: «langs kysten», «å omstille seg». */
const BESIDE =
  /(?<!\p{L})(?<!(?:sats|invester|innsats|vekt|tilgang|tilgong)\p{L}* )(?:å|i|på|langs|rundt|hos|innen|innenfor|mellom|fra|frå|utenfor|over|under|etter|in|along|around|to)(?: (?:den|det|de|dei|hele|heile|alle|norsk|norske|the))? $/iu;

/** The things that effects are on, as terms of their own: «=harm invester». */
export function thingsOf(
  terms: readonly Term[],
  effects: readonly Effect[],
  isSubject: (term: Term) => boolean,
): Matter[] {
  const found = new Set<Matter>();
  for (const { kind, from, to, beside } of effects)
    for (const term of terms) {
      if (term.at < from || term.at >= to || isSubject(term) || beside.includes(term.at)) continue;
      const same = sameThing(term.word);
      if (same !== undefined) {
        found.add(`=${kind} ${same}`);
        continue;
      }
      if (!term.plain || NO_THING.test(term.word)) continue;
      const [whole = '', ...parts] = term.counts.flatMap(([name]) => (/^[~=]/u.test(name) ? [] : [name]));
      const [first = '', ...rest] = parts;
      const thing = rest.length > 0 && ABSTRACT.test(rest.at(-1) ?? '') ? first : whole;
      if (thing.length > 3 && !ABSTRACT.test(thing) && (kind === 'outside' || !OF_WHOM.test(thing)))
        found.add(`=${kind} ${thing}`);
    }
  return [...found];
}

/** Whether the fault found is one that letters find with ever new things, or harms something that is told. */
export const isOfMatter = (sentence: string): boolean =>
  faultsOf(sentence).length > 0 || effectsIn(sentence, 0, 'against').length > 0;

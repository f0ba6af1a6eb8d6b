import type { Span } from '../../../domain.ts';
import { standsAlone } from '../../quotes/stands-alone.ts';
import { isKind } from '../alike.ts';
import type { Claim } from '../claim/made.ts';
import { claimsOf } from '../claim.ts';
import { lackIn } from '../found.ts';
import { mattersOf } from '../matter.ts';
import type { Said } from '../sentences.ts';
import { NO_OBJECTION } from '../shown.ts';
import { likenessOf } from '../weigh.ts';
import type { Wording } from '../wording.ts';
import type { Node } from './core.ts';
import { reasonsIn, type Shown, waysToShow } from './shorten.ts';

/** A sentence that takes a side under a theme. */
export interface Argued {
  said: Said;
  wording: Wording;
  claim: Claim;
}

const speaking = new WeakMap<Claim, boolean>();
/** Whether a sentence may stand for others, whole or without what it says beside; asked once of each claim. */
export function maySpeak({ said: { text }, wording, claim }: Argued): boolean {
  let may = speaking.get(claim);
  if (may === undefined) {
    may =
      wording.shown() ||
      waysToShow(text, claim, () => false).some((way) => way.cuts.length > 0 && wording.shows(way.text));
    speaking.set(claim, may);
  }
  return may;
}

/** One of those that say the same. */
export interface Voice {
  node: Node;
  argued: Argued;
}

/** A sentence of so many words is read with ease; each word more costs so much. */
const EASY = 16;
const LENGTH = 0.08;
/** What another demand, a reserve and a part only cost, in words that nobody else says. */
const SECOND = 3;
const RESERVE = 2;
const PART = 1.5;
/** A word of what it is for, or why, of those of what is said. */
const AIM = 0.4;
const POINTING = 4;
/** What it is worth to be like all the others. */
const LIKE = 4;

/** A reserve or a ground that the others need not have. */
const RESERVES =
  /(?<!\p{L})(?:men|forutsatt|føresett|forutsetning|føresetnad|dersom|hvis|viss|såfremt|så lenge|selv om|sjølv om|med mindre|fordi|siden|sidan|når|but|provided|if|unless|although|because)(?!\p{L})/iu;
/** «…, og at», «… og bør»: another thing is told beside it. */
const JOINED =
  /(?<!\p{L})(?:og|samt|and)(?: \p{L}+){0,2}? (?:at|om|å|ber|bør|må|skal|vil|stiller|mener|meiner|that|must|should)(?!\p{L})/iu;
/** «må de være …»: of whom stands before. */
const POINTS =
  /(?<!\p{L})(?:må|skal|bør|kan|vil|er|blir) (?:de|dei|den|han|hun|ho) (?:\p{L}+ )?(?:være|vere|bli|ha|få|\p{L}+es|\p{L}+ast)(?!\p{L})/iu;
/** What it is for, and why, is told from here on. */
const AIMED = /[,;]? (?:slik at|for å|for at|som følge av|ettersom|av hensyn til|so that|in order to)(?!\p{L})/iu;
/** «før 2024», «30 prosent»: how much and when the others need not have said. */
const FIGURE =
  /\d[\d.,:]*|(?<!\p{L})(?:én|ett?|eitt|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv) (?:\p{L}+ )?(?:gang(?:er)?|gongar?|dag(?:er|ar)?|uker?|veker?|måned(?:er)?|månad(?:er)?|år|representant(?:er|ar)|plass(?:er|ar))(?!\p{L})/giu;
const FIGURES = 1.5;
/** Who has no objection says less than who supports it, where most do. */
const QUIET = 2;
const NOT_AGAINST = /(?<!\p{L})(?:ingenting|(?:ikke|ikkje) (?:noe|noko)|går (?:ikke|ikkje)) i ?mot(?!\p{L})/iu;
const isQuiet = (text: string): boolean => text.search(NO_OBJECTION) >= 0 || NOT_AGAINST.test(text);
/** «I de viktigste sakene bør …», «For store tiltak må …», «Særlig er vi …», «… er bra for store saker». */
const PARTIAL =
  /^(?:I|For|Når|Ved|Hos|Dersom|Hvis|Viss|Under|Særlig|Særleg|Spesielt|In|When|If|Especially)(?!\p{L})| (?:for|i|ved|hos) (?:de |dei )?(?:store|små|større|mindre|enkelte|noen|nokre|viktige|viktigste|viktigaste) \p{L}+[.,]/u;
/** What praises how it is put, holds it the best of all, or tells what comes of it, says more than that it is good. */
const MORE_THAN_GOOD =
  /(?<!\p{L})(?:(?:godt|klart|presist|tydelig|tydeleg) (?:formulert|begrunnet|grunngitt|grunngjeve|beskrevet)|beste|viktigste|viktigaste|største|vil (?:\p{L}+ )?(?:gi|gje|bidra|styrke|heve|sikre))(?!\p{L})/iu;
/** An aside of its own, and what it is held against: «for egen del», «med penger og ikke med skjema». */
const ASIDE =
  /(?<!\p{L})(?:for (?:egen|eigen) del|(?:vil|kan) (?:\p{L}+ ){0,3}?legge til|for øvrig|(?:viser|syner) til at|(?:og|men) (?:ikke|ikkje|not))(?!\p{L})/iu;
/** «vår næring», «vi selv», «alle i regionen», «i påvente av»: of one sender's own. */
const OF_ONES_OWN =
  /(?<!\p{L})(?:vår|våre|vårt|sjølve?|vi selv|har selv|alle [^.,;]{1,30} i (?:regionen|kommunen|landsdelen|fylket|distriktet)|i påvente av|midlertidig|mellombels)(?!\p{L})/iu;
/** «Usikkerheten har …»: that there is one, stands before. */
const OF_BEFORE =
  /^(?:Usikkerhet|Uviss|Uro|Konsekvens|Virkning|Verknad|Utvikling|Endring|Situasjon)(?:en|a|ene|ane|er) (?:har|er|gjør|gjer|fører|skaper|vil|må|bør)(?!\p{L})/u;
/** A word that so large a part of those who ask for one matter use. */
const NEARLY_ALL = 0.8;
/** «bryter med», «i strid med»: an accusation that others need not make. */
const ACCUSES = /(?<!\p{L})(?:bryter|bryt|strider|strir|i strid|brudd|brot) (?:\p{L}+ )?(?:med|mot|på)(?!\p{L})/iu;
/** «Vi støtter at X blir klarere», where others ask for it. */
const AGREES = 6;
/** «krever»: others only ask. */
const DEMANDS = /(?<!\p{L})(?:krever|krev|forlanger|forlangar|demands?)(?!\p{L})/iu;
/** A clause that says which, after the first. */
const NESTED = 1;
const WHICH = /(?<!\p{L})(?:som|hvor|der|which|who|that)(?!\p{L})/giu;
/** Something is left out. */
const CUT = 1.5;
/** «derfor», «også»: it leans a little on what stood before it. */
const LEANS = 1;

/**
 * Those that may speak for all, best first: who says what all say and least beside it. What a sentence says beside is its
 * words that few others have, another thing it asks for, a reserve and its length.
 * @param voices one of each wording
 */
export function speakersOf(voices: readonly Voice[]): { argued: Argued; cuts: readonly Span[] }[] {
  const terms = voices.map(({ argued }) => wordsOf(argued));
  const letterOf = ({ argued: { said } }: Voice): string => said.passage.letter;
  // Likelydende letters are one voice.
  const among = new Map<string, Set<string>>();
  for (const [index, voice] of voices.entries())
    for (const term of terms[index]?.flatMap(({ counts }) => counts) ?? [])
      among.set(term, (among.get(term) ?? new Set()).add(letterOf(voice)));
  const letters = new Set(voices.map(letterOf)).size;
  const enough = Math.max(2, letters / 2);
  const isAlone = (counts: readonly string[], least = enough): boolean =>
    counts.every((term) => (among.get(term)?.size ?? 0) < least);
  // Where it is one matter that all ask for, their other words need not be told.
  const isOne =
    voices[0]?.argued.claim.matters.some((matter) => voices.every(({ node }) => node.vector.has(matter))) ?? false;
  const outright = voices.filter(({ argued }) => !isQuiet(argued.said.text)).length > voices.length / 2;
  const agreed = voices.every(({ argued }) => argued.claim.wasSupport);
  const demanding = voices.every(({ argued }) => DEMANDS.test(argued.said.text));
  const termsIn = (index: number, { start, end }: Span): { at: number; counts: string[] }[] =>
    (terms[index] ?? []).filter(({ at }) => at >= start && at < end);
  const likes = likesOf(voices);
  const cost = ({ argued: { said, wording, claim } }: Voice, index: number, { cuts, text }: Shown): number => {
    const aimed = AIMED.exec(said.text)?.index ?? said.text.length;
    const left = (terms[index] ?? []).filter(({ at }) => !cuts.some(({ start, end }) => at >= start && at < end));
    const alone = left.filter(({ counts }) => isAlone(counts)).reduce((sum, { at }) => sum + (at < aimed ? 1 : AIM), 0);
    const claims = wording
      .claims()
      .filter(({ cue, to }) =>
        cuts.every(({ start, end }) => !((cue.start >= start && cue.start < end) || (to > start && to <= end))),
      );
    // Of «vi støtter A og B» all may say A alone.
    const split = cuts.length === 0 && claims.every(({ from, to }) => from !== claim.from || to !== claim.to);
    const second = split || claims.some(({ from, to }) => from >= claim.to || to <= claim.from);
    const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    return (
      alone +
      FIGURES * (text.match(FIGURE)?.length ?? 0) +
      (outright && isQuiet(text) ? QUIET : 0) +
      (second || JOINED.test(text) ? SECOND : 0) +
      (RESERVES.test(text) ? RESERVE : 0) +
      (PARTIAL.test(text) ? PART : 0) +
      (OF_ONES_OWN.test(text) ? PART : 0) +
      NESTED * Math.max(0, (text.match(WHICH)?.length ?? 0) - 1) +
      (OF_BEFORE.test(text) ? POINTING : 0) +
      (ACCUSES.test(text) ? POINTING : 0) +
      (!demanding && DEMANDS.test(text) ? POINTING : 0) +
      (claim.wasSupport && !agreed ? AGREES : 0) +
      (claim.side === 'for' && MORE_THAN_GOOD.test(text) ? PART : 0) +
      (ASIDE.test(text) ? RESERVE : 0) +
      (standsAlone(text) ? 0 : LEANS) +
      (POINTS.test(text) ? POINTING : 0) +
      (cuts.length > 0 ? CUT : 0) +
      LENGTH * Math.max(0, words - EASY) -
      (LIKE * (likes[index] ?? 0)) / Math.max(1, letters - 1)
    );
  };
  return voices
    .flatMap((voice, index) => {
      const { said, wording, claim } = voice.argued;
      if (isOnlyReason(voice.argued)) return [];
      // What stands before too is not lost.
      const isShared = (span: Span): boolean => {
        const before = new Set(termsIn(index, { start: 0, end: span.start }).flatMap(({ counts }) => counts));
        return (
          termsIn(index, span).some(
            ({ counts }) =>
              !counts.some((term) => before.has(term)) && !isAlone(counts, isOne ? letters * NEARLY_ALL : enough),
          ) || holdsEffect(voice.argued, span)
        );
      };
      return waysToShow(said.text, claim, isShared)
        .filter((way) => (way.cuts.length === 0 ? wording.shown() : wording.shows(way.text) && says(way, claim, said)))
        .map((way) => ({ argued: voice.argued, cuts: way.cuts, cost: cost(voice, index, way) }));
    })
    .sort((a, b) => a.cost - b.cost || a.argued.said.order - b.argued.said.order);
}

/** How like each is to the nearest voice of every other letter, summed. */
function likesOf(voices: readonly Voice[]): number[] {
  const nodes = [...new Set(voices.map(({ node }) => node))];
  const places = new Map(nodes.map((node, place) => [node, place]));
  const nodeOf = voices.map(({ node }) => places.get(node) ?? 0);
  const letters = new Map<string, number>();
  const letterOf = voices.map(({ argued: { said } }) => {
    const { letter } = said.passage;
    const number = letters.get(letter) ?? letters.size;
    letters.set(letter, number);
    return number;
  });
  const alike = nodes.map(({ vector }) => Float64Array.from(nodes, (other) => likenessOf(vector, other.vector)));
  const nearest = new Float64Array(letters.size);
  return voices.map((_, index) => {
    const own = alike[nodeOf[index] ?? 0];
    nearest.fill(0);
    for (let other = 0; other < voices.length; other += 1) {
      const letter = letterOf[other] ?? 0;
      const like = own?.[nodeOf[other] ?? 0] ?? 0;
      if (like > (nearest[letter] ?? 0)) nearest[letter] = like;
    }
    nearest[letterOf[index] ?? 0] = 0;
    let sum = 0;
    for (const each of nearest) sum += each;
    return sum;
  });
}

/** Whether what is harmed, or to be kept, is told in a part of a sentence that is held to it. */
function holdsEffect({ wording, claim: { matters } }: Argued, { start, end }: Span): boolean {
  const effects = wording.claims().flatMap((claim) => claim.effects);
  return effects.some(
    ({ kind, from, to }) => from < end && to > start && matters.some((matter) => matter.startsWith(`=${kind} `)),
  );
}

/** «… må utsettes slik at X ikke skades»: what is to be kept is only its reason for another demand. */
function isOnlyReason({ wording, claim: { matters, cue }, said: { text } }: Argued): boolean {
  const claims = wording.claims();
  if (claims.every((claim) => claim.matters.length === 0)) return false;
  const own = claims
    .flatMap((claim) => claim.effects)
    .filter(({ kind }) => matters.some((matter) => matter.startsWith(`=${kind} `)));
  const reason = reasonsIn(text).find((index) => index >= cue.end) ?? text.length;
  return own.length > 0 && own.every(({ from }) => from > reason);
}

/** Whether what is left of a sentence still says the matter that it is shown for. */
function says({ text }: Shown, { matters, side }: Claim, { passage: { language } }: Said): boolean {
  const told = matters.filter((matter) => !/^=(?:harm|keep|outside) /u.test(matter));
  if (told.length === 0) return true;
  const left = new Set(claimsOf(text, { language }).flatMap((claim) => (claim.side === side ? claim.matters : [])));
  if (side === 'wish') for (const matter of mattersOf(text, lackIn(text)?.lack ?? null)) left.add(matter);
  return told.every((matter) => left.has(matter));
}

/** The words of the matter, each by what it counts as; how it is held is no matter. */
function wordsOf({ wording: { terms }, claim: { cue, side } }: Argued): { at: number; counts: string[] }[] {
  return terms.flatMap(({ at, plain, counts, carried }) =>
    plain && carried !== true && (side === 'wish' || at < cue.start || at >= cue.end)
      ? [{ at, counts: counts.flatMap(([term]) => (isKind(term) ? [] : [term])) }]
      : [],
  );
}

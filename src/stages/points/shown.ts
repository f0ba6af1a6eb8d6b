import { findAbuse } from '../../language/abuse.ts';
import { findPersonal, namesPerson } from '../../language/personal.ts';
import { speaksForOther } from '../quotes/sentence.ts';
import { standsAlone } from '../quotes/stands-alone.ts';

/** Nouns that point back when nothing tells which: «antallet økes til fire», «vi støtter ordningen». */
const VAGUE =
  /(?<![\p{L}-])(?<!(?:når|før|mens) )(?:(?:antallet|talet|tallet)(?=[.,;:]| (?:bør|må|skal|kan|er|var|blir|vert|går|ble|vil|\p{L}+(?:es|ast))(?!\p{L}))|ordningen|ordninga|tiltaket|tiltaka|tiltakene|kravet|krava|kravene|punktet|bestemmelsen|føresegna|endringen|endringa|beløpet|satsen|fristen|problemet|unntaket|regelen|formuleringen|formuleringa|plikten|plikta|prinsippet|vilkåret|begrensningen|avgrensinga|plassen|plassene|plassane|virkemiddelet|verkemiddelet|løsningen|løysinga|hovedregelen|hovudregelen|rekkefølgen|rekkjefølgja|alternativet|kriteriet|grensen|grensa)(?!\p{L})(?! (?:med|om|for|av|til|i|som|på|der|når|at|mot|å|fra|frå|«|knyttet|knytt|mellom|er vi|bak|etter|§)(?!\p{L}))/giu;
/** «Vi ber om to plasser.»: how many, and not of what or for whom. */
const BARE =
  /(?<!\p{L})(?:ber|ønsker|ønskjer|krever|krev|foreslår|føreslår|trenger|treng|må ha|bør ha|må få|bør få)(?: om)?(?: minst)? (?:én|ein|en|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|flere|fleire|\d+) (?:plass|plasser|plassar|representant|representanter|representantar|medlem|medlemmer|medlemar|uker|veker|dager|dagar|virkedager|vyrkedagar|måneder|månader|møter|møte)(?=[.,;])/iu;
/** What stands before may tell which: «Kommunen har en ordning …, og ordningen bør …». */
const STEM = 5;

const HAS_RATE = /\p{L}*(?:skatt|avgift|gebyr|rente|tilskudd|tilskot)(?:en|a|et|er|ar)?(?!\p{L})/iu;

/** Whether a sentence speaks of something that only what stands before it tells. */
function isVague(sentence: string): boolean {
  if (BARE.test(sentence)) return true;
  return [...sentence.matchAll(VAGUE)].some(({ 0: word, index }) => {
    // Of a duty that is named before: «gebyret …, satsen …».
    if (/^(?:satsen|beløpet)$/iu.test(word) && HAS_RATE.test(sentence.slice(0, index))) return false;
    const stem = word.toLowerCase().slice(0, STEM);
    return !sentence.slice(0, index).toLowerCase().includes(stem);
  });
}

/** «Vi støtter derfor …», «… slik at …»: words that join a request to what stands before, without which it reads as well. */
const SOFT =
  / (?:derfor|difor|også|òg|imidlertid|likevel|dermed|derimot|snarere|altså|særlig|slik(?= at)|therefore|also|however)(?= )/giu;

/** «har ingen innvendinger mot»: one denial, and support. */
export const NO_OBJECTION =
  /(?<!\p{L})(?:har|ser) (?:\p{L}+ )?(?:ingen|ikke|ikkje)(?: \p{L}+)? (?:innvending|motforestilling|betenkelighet|merknad)\p{L}* (?:mot|til|ved)(?!\p{L})/giu;

/** «Det endelige forslaget»: an article and its noun, not what stands before. */
const ARTICLE =
  /^(?:Det|Den|De|Dei) (?!(?:samme|same|første|andre|siste|aktuelle|nevnte|nemnde|ovennevnte|sistnevnte|fleste|færreste)(?!\p{L}))\p{L}{4,}e (?=\p{L}{4,}(?:et|en|a|ene|ane)(?!\p{L}))/u;

/** «Dette tilsier at gebyret bør …»: what it comes to is understood without what it comes of. */
const LEADS = /^(?:Dette|Det) (?:tilsier|tilseier|taler for|talar for) at (?=\p{L}+ (?:bør|må|skal)(?!\p{L}))/u;

/** «Av disse grunner vil det være viktig at …»: which, the reader need not know. */
const FOR_REASONS =
  /^(?:Av (?:disse|denne|desse) grunn(?:er|en|ar|ane)?|På (?:denne|dette) (?:bakgrunn|bakgrunnen|grunnlag|grunnlaget)) (?=\p{L}+ )/u;

/** Whether a sentence can be a point's: it is understood without the text before it. */
export const readsAlone = (sentence: string): boolean =>
  standsAlone(sentence) ||
  standsAlone(
    sentence
      .replace(ARTICLE, '')
      .replace(LEADS, '')
      .replace(FOR_REASONS, '')
      .replaceAll(SOFT, ' ')
      .replaceAll(NO_OBJECTION, 'støtter'),
  );

/** «Det bør ryddes i dette før …», «dette må avklares»: what, the sentence before tells. */
const POINTS_BACK =
  /(?<!\p{L})(?<!(?:at|som|om|that) )(?:dette|disse|desse)(?= (?:er|var|bør|må|skal|kan|vil|før|etter|har|blir|vert|\p{L}+(?:es|ast))(?!\p{L}))/iu;
/** Whether a sentence asks for, or judges, what the sentence before it tells. */
export const pointsBack = (sentence: string): boolean => POINTS_BACK.test(sentence);

/** Whether a sentence may be shown at all: whole, no personal data, names of persons or abuse. */
export function isClean(sentence: string): boolean {
  return (
    /^[«"“\p{Lu}\d§]/u.test(sentence) &&
    /[.!»”"]$/u.test(sentence) &&
    findPersonal(sentence).length === 0 &&
    !namesPerson(sentence) &&
    findAbuse(sentence).length === 0
  );
}

/** Whether a sentence may be shown for others: clean, in its sender's name, and read alone. */
export function mayBeShown(sentence: string, respondent = ''): boolean {
  return readsAlone(sentence) && !isVague(sentence) && !speaksForOther(sentence, respondent) && isClean(sentence);
}

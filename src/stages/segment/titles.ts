import { sentences } from '../../language/tokens.ts';

/** Where a heading that runs straight on into its text ends, in text that has lost its line breaks. */

const LONGEST_TITLE = 130;
const MOST_WORDS = 18;
const SHORTEST_TITLE = 5;
/** A heading without a number is shorter, else it is a sentence with a stray capital. */
const LONGEST_PLAIN = 70;

/** Words after which a title goes on, whatever capital follows: «Forholdet til Havrådet». */
const LINKS = new Set(
  (
    'om i for av og til på fra frå med ved hos eller som mot mellom under over etter samt gjennom innen innan uten utan ' +
    'the of and in on for to with by'
  ).split(' '),
);
const NEXT_NUMBER = /^\p{N}{1,2}(?:\.(?:\p{N}{1,2}(?:\.\p{N}{1,2}){0,2}\.?)?)$/u;
/** Words that take a capital only where a sentence opens. */
const OPENERS = new Set(
  (
    'Det Den De Dette Disse Dei Desse Vi Me Eg Jeg Her Der Da Då Når Hvis Dersom Som Etter Ved I På Av Til For Fra Frå Om Under ' +
    'Over Gjennom Både Selv Sjølv Samtidig Samstundes Videre Vidare Ifølge Ifølgje Ettersom Fordi Siden Sidan Slik Derfor Difor ' +
    'En Ein Eit Et Ei Alle Flere Fleire Mange Noen Nokre Ingen Vår Våre Vårt The We This It In Our There These'
  ).split(' '),
);
const QUESTION =
  /^(?:hvorfor|hva|hvordan|hvem|hvilke[nt]?|når|er|bør|skal|må|kan|har|kvifor|kva|korleis|kven|what|why|how|is|should)$/iu;
/** Verbs that make a sentence: its predicate. */
const FINITE = new Set(
  (
    'er var har hadde må skal bør vil kan kunne skulle burde ville blir ble vert vart blei får fikk fekk går gikk ' +
    'gjekk gir gis gjev gav gjør gjer gjelder gjeld mener meiner støtter støttar ber bed viser syner vises krever ' +
    'krev legger legg legges stiller står foreslår foreslås foreslo tilsier tilseier innebærer inneber inneholder ' +
    'inneheld medfører fører bryter bryt tar tek kommer kjem kom finnes finst finner finn bruker brukar benytter ' +
    'peker peikar påpeker anser ser synes antas vurderer vurderar uttaler fremgår framgår omfatter bidrar bidreg ' +
    'sikrer skaper svekker styrker rammer åpner ønsker ynskjer fraråder anbefaler tilrår understreker savner merker ' +
    'registrerer utgjør utgjer baserer bygger byggjer skjer sier seier skriver skriv redegjør består opplever opplev ' +
    'trenger treng leverer representerer organiserer fastsetter regulerer definerer beskriver utvides utvidast ' +
    'innføres innførast endres endrast heter heiter handler handlar tyder tyr taler talar is are was were has have ' +
    'must shall should will can may would proposes means supports believes'
  ).split(' '),
);

function isPredicate(word: string): boolean {
  return FINITE.has(word.replace(/^[«"“(]|[»”"),.;:!?]{1,3}$/gu, ''));
}

/** Most sentences have no capital after a plain word: they need no closer look. */
const MAY_RUN_ON = /^[^.!?;:]{2,130}?[\p{L}\p{N})»] [«"“]?\p{Lu}/u;

/** Headings of one or two words that any letter may have. */
const PLAIN_TITLE =
  /^(?:innledning|innleiing|bakgrunn|oppsummering|samandrag|sammendrag|konklusjon|avslutning|avslutting|(?:generelle|overordnede|overordna|innledende|innleiande|avsluttende|avsluttande|våre|særlige|særlege|konkrete|spesielle|andre|øvrige) (?:merknader|merknadar|kommentarer|kommentarar|bemerkninger|innspill|innspel|synspunkter|vurderinger|vurderingar)|økonomiske og administrative konsekvens(?:er|ar)|introduction|background|summary|conclusions?|general comments)(?= )/u;

/** A sentence stands here: its predicate comes before its end, and before another place where a sentence may open. */
function isSentenceStart(words: string[], from: number): boolean {
  for (let i = from + 1; i < Math.min(words.length, from + 14); i++) {
    const word = words[i] ?? '';
    if (isPredicate(word)) return true;
    if (/[.!?:;]$/u.test(word) || mayOpen(words, i)) return false;
  }
  return false;
}

/** A capital after a plain word: a sentence may open here, or a name stand. */
function mayOpen(words: string[], i: number): boolean {
  const previous = words[i - 1] ?? '';
  if (!/^[«"“]?\p{Lu}/u.test(words[i] ?? '') || LINKS.has(previous.toLowerCase())) return false;
  if (/^\p{Lu}/u.test(previous)) {
    // «Norsk Havråd mener» is a name; «Normpris Deler av næringen er» a title of one word.
    return (
      i === 1 &&
      previous.length >= SHORTEST_TITLE &&
      (OPENERS.has(words[i] ?? '') || /\p{Ll}(?:et|en|ene|ane|er|ar)$/u.test(words[i] ?? ''))
    );
  }
  return /[\p{L}\p{N})»]$/u.test(previous);
}

/** Length of the run of words in capitals that a text opens with: «SLIK DET ER I DAG Ordningen …». */
function capitalsEnd(words: string[]): number {
  let count = 0;
  let letters = 0;
  for (const word of words) {
    const bare = word.replace(/[^\p{L}]/gu, '');
    if (bare !== bare.toUpperCase()) break;
    // A sentence in capitals, as in letters that are so throughout.
    if (/[.!?;,]$/u.test(word) && bare !== '') return 0;
    if (bare === '' && !/^(?:[–—/&-]|\p{N}{1,4})$/u.test(word)) break;
    count++;
    letters += bare.length;
  }
  // «SLIK I Norge»: a capital of the next sentence is one letter long too.
  if (/^[IÅ]$/u.test(words[count - 1] ?? '') && /^\p{Ll}/u.test(words[count] ?? '')) count--;
  const next = words[count] ?? '';
  return count > 0 && count < words.length && letters >= SHORTEST_TITLE && /^[«"“(]?(?:\p{Lu}|\p{N})/u.test(next)
    ? count
    : 0;
}

function lengthOf(words: string[], count: number): number {
  return words.slice(0, count).join(' ').length;
}

/**
 * Length of the title a text opens with, 0 when it opens with a sentence. `numbered`: a number stands before it, which
 * is half the proof. The title ends before a word that only opens sentences, or before a capital after which a sentence
 * follows, or at the next heading's number.
 */
export function titleLength(text: string, numbered: boolean): number {
  if (!/^[«"“]?\p{Lu}/u.test(text) || (!numbered && !MAY_RUN_ON.test(text.slice(0, 140)))) return 0;
  const plain = PLAIN_TITLE.exec(text.slice(0, 80).toLowerCase())?.[0];
  if (plain !== undefined && /^ [«"“]?\p{Lu}/u.test(text.slice(plain.length, plain.length + 3))) return plain.length;
  const words = text.slice(0, LONGEST_TITLE * 3).split(' ', MOST_WORDS * 2 + 12);
  const capitals = capitalsEnd(words);
  if (capitals >= (numbered ? 1 : 2) && lengthOf(words, capitals) >= (numbered ? SHORTEST_TITLE : 12)) {
    return lengthOf(words, capitals);
  }
  const asks = QUESTION.test(words[0] ?? '');
  let finite = isPredicate(words[0] ?? '') && !asks;
  for (let i = 1; i < Math.min(words.length - 1, MOST_WORDS); i++) {
    const previous = words[i - 1] ?? '';
    const word = words[i] ?? '';
    if (/[.;]$/u.test(previous) || (/[!:]$/u.test(previous) && !numbered)) return 0;
    const length = lengthOf(words, i);
    if (length > LONGEST_TITLE) return 0;
    const said = asks ? words.slice(1, i).some((other) => isPredicate(other)) : true;
    if (/[?:]$/u.test(previous) && /^[«"“(]?\p{Lu}/u.test(word) && numbered) return length;
    if (numbered && !finite && NEXT_NUMBER.test(word) && /^\p{Lu}/u.test(words[i + 1] ?? '')) return length;
    if (mayOpen(words, i) && length >= SHORTEST_TITLE && said) {
      const strong = OPENERS.has(word) && /^[\p{Ll}«(§\p{N}]/u.test(words[i + 1] ?? '');
      if (!finite || asks ? strong || (numbered && isSentenceStart(words, i)) : strong && numbered) {
        return numbered || (length <= LONGEST_PLAIN && !finite && i <= 9 && isSentenceStart(words, i)) ? length : 0;
      }
    }
    // «Om forslaget som er sendt på høring»: a clause inside the title.
    if (isPredicate(word) && previous !== 'som') finite = true;
    if (finite && !numbered && !asks) return 0;
  }
  return 0;
}

/** Whether a stretch has a predicate, so that it is more than names and titles. */
export function hasPredicate(text: string): boolean {
  return text.split(/\s+/u).some(isPredicate);
}

/** Places where a sentence opens, and the text's own start. */
export function sentenceStarts(text: string): number[] {
  return sentences(text).map(({ start }) => start);
}

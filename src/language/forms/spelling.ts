import { INSIDE, IRREGULAR } from './bridge.ts';
import { GROUP, Groups, isPlain, Marks } from './letters.ts';

/**
 * Letters from which something is no word: Norwegian's longest that are written are some forty. It has itself for a form,
 * since every rule below may look at each place of a word for each other place.
 */
export const LONGEST_WORD = 60;

/** The entries of a table of `bridge.ts`, but remarks on use. */
export function parse(table: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (const entry of table.split(';')) {
    const [from, to] = entry.trim().split(/\s+/u);
    if (from !== undefined && to !== undefined && !from.endsWith('_') && !to.endsWith('_')) pairs.push([from, to]);
  }
  return pairs;
}

/** Lower case, composed letters, no soft hyphens, one kind of hyphen, no genitive apostrophe. */
export function fold(word: string): string {
  // Most words are so already.
  return isPlain(word) ? word : folded(word);
}

/** The same of a word that is not so. */
export function folded(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/\u00ad/gu, '')
    .replace(/‑/gu, '-')
    .replace(/[’']s?$/u, '');
}

/**
 * «lege», «fastlegen», «kommuneoverlegar»: doctors, whose name the stemmer and nynorsk's adjectives (-leg, bokmål -lig)
 * would cut off. By the first parts that doctors have, since «daglege» and «personlege» are no doctors.
 */
export const DOCTOR =
  /^((?:\p{L}*(?:fast|over|kommune|sjukehus|sykehus|bydels?|turnus|assistent|distrikts?|tilsyns|hjems|heims|bedrifts|helse|skole|skule|spesialist|avdelings|fylkes|smittevern|tann|allmenn|vakt|barne|øye|hud|stasjons)-?)?)leg(?:en?|er|ene|ar|ane)s?$/u;

/** What a plain word may hold that some rule looks for: most have nothing, and no rule need be tried. */
export const marks = new Marks();
/** «leg», of doctors and of adjectives. */
export const LEG = 1;
/** «ig», of adjectives that are compared. */
export const IG = 2;
/** What `respell` looks for inside a word. */
const SPELT = 4;
/** How the pieces of `INSIDE` open. */
const PIECE = 8;
/** A vowel that may be a stressed «e», see `nounOf`. */
export const STRESSED = 16;
marks.add('leg', LEG | SPELT);
marks.add('ig', IG);
marks.add('ee', STRESSED);
marks.add('ea', STRESSED);
for (const run of ['lei', 'hei', 'ast', 'nde', ' kv', ' ut', ' in', ' fr', ' fl', ' ei']) marks.add(run, SPELT);

const inside = new Map(
  parse(INSIDE)
    .filter(([from, to]) => from !== to)
    .sort((a, b) => b[0].length - a[0].length),
);
const INSIDE_PATTERN = new RegExp([...inside.keys()].join('|'), 'gu');
/** How the pieces open; one that is shorter has a letter that no plain word has. */
const openings = new Groups();
for (const piece of inside.keys()) {
  if (piece.length < GROUP) continue;
  openings.add(piece, GROUP, GROUP);
  marks.add(piece.slice(0, 3), PIECE);
}
/** Words whose bokmål word no rule leads to. */
export const irregular: ReadonlyMap<string, string> = new Map(parse(IRREGULAR));

/** Some part that a rule of `respell` looks for: nine words of ten have none. */
const RESPELT = /leg|^kv|leik|heit|ande$|ast|^utan|^innan|^frå|^fleir|^eigen/u;

/** Regular differences of spelling and endings, applied to a lower-case word. */
function respell(word: string): string {
  if (!RESPELT.test(word)) return word;
  const doctor = DOCTOR.exec(word)?.[1];
  if (doctor !== undefined) return `${doctor}lege`;
  return word
    .replace(/^kv(?=[aeiouyåøæ])/u, (kv) =>
      /^kv(?:inn|al[ie]t|ant|arts|art[ae]l|eld|ot|ikk|itt|eg|est|iss|ass|erk)/u.test(word) ? kv : 'hv',
    )
    .replace(/leik(?:en)?s?$|leikar$|leikane$/u, (end) => (word.length - end.length > 3 ? 'het' : end))
    .replace(/heit(?=$|a$|er$|ene$|s)/u, 'het')
    .replace(/leg(?=$|e$|t$|are$|ast$|aste$|het|vis$)/u, 'lig')
    .replace(/(?<=.{3})ande$/u, (end) => (/(?:land|strand|brand|stand|band|rand|sand)e$/u.test(word) ? end : 'ende'))
    .replace(
      /(?<=.{3})(?<!(?:ut|inn|om|av|for|ned|til|opp|over)k|pl|(?:be|av|over|om|inn|opp|ut|bal)l|kontr|gymn|entusi|fant)(?:ast|aste)$/u,
      'est',
    )
    .replace(/^utan(?=.{3})/u, 'uten')
    .replace(/^innan(?=.{3})/u, 'innen')
    .replace(/^frå(?=.{3})/u, 'fra')
    .replace(/^fleir(?=.{2})/u, 'fler')
    .replace(/^eigen(?=.{2})/u, 'egen');
}

/**
 * A word in bokmål's spelling, inflection kept: «skuleeigar» → «skoleeier». For cutting compounds before stemming.
 * @param word one word, any case
 */
export function respelled(word: string): string {
  const lower = fold(word);
  return lower.length > LONGEST_WORD ? lower : (irregular.get(lower) ?? spelt(lower, marks.of(lower)));
}

/** A regular word in bokmål's spelling. @param held its marks */
export function spelt(lower: string, held: number): string {
  if (held >= 0) {
    const hasPiece = (held & PIECE) !== 0 && openings.hasAny(lower);
    if (!hasPiece) return (held & SPELT) !== 0 ? respell(lower) : lower;
  }
  const bokmal = lower.replace(INSIDE_PATTERN, (piece) => inside.get(piece) ?? piece);
  // «fråsegner» has become «uttalelseer».
  return respell(bokmal === lower ? lower : bokmal.replace(/(?<=\p{L}{4})e(?=(?:er|en|ene|ar|ane|a)s?$)/u, ''));
}

import { isLatinLetter, LATIN, Marks } from './forms/letters.ts';
import { WordTable } from './word-table.ts';

const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/u));

/** Words that only one of the two written standards has (or nearly so). */
const NB =
  set(`ikke jeg hun dem deres hva hvem hvor hvordan hvorfor hvilken hvilket hvilke hvis hver hvert noen noe mye mer flere
fra en et de selv egen eget egne bare være vært ble blitt kommer kommet gjør gjøre sier uten innen siden
nå da hele hel eneste virksomhet mulig mulighet høy høyt dyp vei hjem kun
disse imidlertid skrev ga sto lå dro kjøre kjørte syk skole forskning løsning meget begynte
begynnelsen fortsatt således hennes verden steder sted tjeneste tjenester forskjell forskjellige ledet leder
ledelse eier hjemme arbeidsgiver måned måneder uke uker ganger gang lørdag søndag mandag tirsdag hverandre hverdag hvit øke øker økt økte brukes
kalles finnes anses kreves følgende spille spiller spilt sammen ligger legger sette setter velge selge spørre
hvorav hvorvidt hvilke lete `);
const NN =
  set(`ikkje eg me ho dei deira dykk dykkar kva kven kvar korleis kvifor kvart kor nokon noko nokre mykje meir fleire frå ein eit ei
sjølv eigen eige eigne berre vere vera vore vart vorte verte blei kjem kome gjer gjere gjera seier gjev gje fekk tek utan innan sidan
no då medan heile heil einskilde einaste verksemd mogleg moglegheit høg høgt høge låg låge djup veg heim fyrste anten korkje òg difor 
samstundes skreiv stod gjekk køyre køyrde sjuk skule forsking løysing vatn byrja byrjinga framleis hennar verda stad stader teneste tenester
skilnad leia leiar leiing eig heime arbeidsgjevar månad månader veke veker gonger gong laurdag sundag måndag tysdag kvarandre kvardag kvit auke aukar auka
vert nyttar nytta følgje følgjer fylgje spele spelar spelt saman byggje byggjer ligg legg sel spør held fann vidare seinare tidlegare
aust haust sumar sommar naudsynt hovud straum tilhøve omsyn røyst born nemnt kjend kjende synest ynskjer ynskje ønskjer ønskje
dessutan inga desse annan anna fleirtal fleirtalet mindretal tal talet vitskap kyrkje eld ljos høyrer høyre høyrde døydde budde bur trur lét sjå
såg ått ete les skriv driv åleine fyrst kring finst krev søkjer tenkjer tenkje laup åra ventar ventast kring `);
const EN =
  set(`the of and to is with as on by this are from be at which or an not we our their has have was were it its they would
should will can been but there these more than also other such into about if when who what how all any between may must you your us me my he she his her him them then than some do does did for as`);
const SE =
  set(`lea leat ahte mii dat go dan maid eai ii ija sámi sámiid gielda dán leamaš galgá sáhttá maiddái jus dahje ovdal maŋŋel
jïh ïh jïjtse lij gå sáme gielddat sámediggi mijjen dïhte leah sámedigge`);
/** Swedish, Danish, German, French, Spanish, Finnish, Polish: only words Norwegian and English lack. */
const OTHER = [
  set(`och är att inte för ett från också eller av jag hur vad efter mycket någon några blir skall när även`),
  set(`af efter mellem hvad nogle nogen bliver sig uden mig dig tilbage endnu lige mere siger deres kunne blev været`),
  set(`und das ist nicht mit von zu auf für im als auch es sich werden wird sind bei oder wir sie ich dass nach`),
  set(`les une dans pour que qui sur pas par avec sont il elle nous vous ce cette aux`),
  set(`los las una y que por para con del se lo como más pero sus al el`),
  set(`että hän ovat mutta myös kuin tai joka ole sekä mukaan oli kun`),
  set(`nie się jest że oraz przez dla ich jak`),
];

interface Class {
  name: string;
  pattern: RegExp;
  weight: number;
  /** Letters that its words may end in; any when left out. */
  last?: string;
  /** Two or three letters of which each of its words holds some; a space is where the word begins. */
  holds?: readonly string[];
}

/*
 * Classes of evidence for bokmål (+) or nynorsk (−): a pattern over one lower-case word, and the weight of one hit in
 * natural-log odds. The patterns are ours; the weights were measured as smoothed log odds on half of a parallel set.
 */
const CLASSES: readonly Class[] = [
  { name: 'nn-ane', last: 'es', pattern: /.{2}anes?$/u, weight: -2.9 },
  {
    name: 'nn-ar',
    last: 'r',
    pattern:
      /^(?!svar|ansvar|forsvar|februar|januar|seminar|kommentar|eksemplar|radar|dollar|hektar|altar|vikar|bazar|basar|avatar).{2,}[^aeiouy]ar$/u,
    weight: -3.5,
  },
  { name: 'nn-iar', last: 'r', pattern: /.{2}[ie]ar$/u, weight: -2.4 },
  {
    name: 'nn-ande',
    last: 'e',
    pattern: /^(?!.*(?:land|strand|stand|brand|band|rand|sand)e$).{2,}ande$/u,
    weight: -3.5,
  },
  { name: 'nn-leg', holds: ['leg'], pattern: /.{2}leg(?:e|t|are|aste?|heit.*)?$/u, weight: -3.5 },
  {
    name: 'nn-heit',
    last: 'aeknrt',
    holds: ['hei', 'lei'],
    pattern: /.{2}(?:heit|heita|heiter|heitene|leik|leiken|leikar)$/u,
    weight: -3.2,
  },
  { name: 'nn-inga', last: 'aer', holds: ['nga'], pattern: /.{2}(?:inga|ingar|ingane)$/u, weight: -3.5 },
  { name: 'nn-ast', last: 't', pattern: /.{2}ast$/u, weight: -1.9 },
  { name: 'nn-kv', holds: [' kv'], pattern: /^kv(?!inn|alit|ant|arter|eld|ot|ikk|itter|art)/u, weight: -1.5 },
  { name: 'nn-sjon', last: 'aenr', holds: ['sjo'], pattern: /asjona[rn]e?$/u, weight: -2.9 },
  {
    name: 'nn-diph',
    holds: 'øyr øys øyv eil eim eir ein eig aus aud auk aug aum mgå'.split(' '),
    pattern: /(?:øyr|løys|høyr|køyr|øyv|heil|heim|meir|stein|eig|aus|aust|raud|auk|haug|laus|straum|gjennomgå)/u,
    weight: -1.3,
  },
  {
    name: 'nn-gj',
    holds: 'gje fek nad emd atn jøl ida frå uta nna uld art jem høg'.split(' '),
    pattern: /(?:gjev|gjer|gjek|fekk|nadar|nad$|semd|vatn|sjølv|sidan|frå|utan|innan|skuld|vart$|kjem|høg)/u,
    weight: -1.8,
  },
  { name: 'nn-a', last: 'a', pattern: /^.{3,}[^aeiouyåøæ]a$/u, weight: -1.5 },
  { name: 'nb-ene', last: 'es', pattern: /.{3}enes?$/u, weight: 1.8 },
  { name: 'nb-het', last: 'enrst', holds: ['het'], pattern: /.{2}(?:het|heten|heter|hetene|hets)$/u, weight: 3.5 },
  { name: 'nb-lig', holds: ['lig'], pattern: /.{2}lig(?:e|t|ere|st|ste|het.*)?$/u, weight: 2.6 },
  {
    name: 'nb-ende',
    last: 'e',
    pattern: /(?<!^.?(?:hend|send|vend|tend)|kjend)(?<=.{3})ende$/u,
    weight: 1.8,
  },
  { name: 'nb-ing', last: 'enr', holds: ['nge'], pattern: /.{2}(?:ingen|inger|ingene)$/u, weight: 3.5 },
  { name: 'nb-sjon', last: 'er', holds: ['sjo'], pattern: /asjone(?:r|ne)$/u, weight: 2 },
  { name: 'nb-else', last: 'enr', holds: ['lse'], pattern: /.{2}else(?:n|r|ne)?$/u, weight: 3.5 },
  { name: 'nb-ere', last: 'e', pattern: /.{2}ere$/u, weight: 0.5 },
  { name: 'nb-er', last: 'r', pattern: /.{2}[^aeiouy]er$/u, weight: 0.8 },
  { name: 'nb-et', last: 't', pattern: /.{3}et$/u, weight: 0.6 },
  { name: 'nb-es', last: 's', pattern: /.{3}[^aeiouy]es$/u, weight: 1.7 },
  { name: 'nb-hv', holds: [' hv'], pattern: /^hv/u, weight: 1.5 },
  { name: 'nb-løs', last: 'est', pattern: /.{2}(?:ede|edes|løs|løst)$/u, weight: 3.5 },
  { name: 'nb-erne', last: 'enr', pattern: /.{3}ern?en?$/u, weight: 2 },
  { name: 'nn-aren', last: 'n', pattern: /.{3}aren$/u, weight: -2.5 },
];
/** The same measure for the words of the two lists. */
const NB_WORD = 3;
const NN_WORD = 3.5;

const WORD = /\p{L}+/gu;
const BEYOND_ASCII = /\P{ASCII}/u;
const SAMI = /[đŋŧžčšáǥǧǩʒǯ]/u;
const SWEDISH = /[äö]/u;
const FOREIGN = /[ßñçêîûœłąęśćźżőűğışřěůțșãõ]|\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Greek}|\p{Script=Han}/u;

/** Places of the scores: Norwegian, English, Sámi, and the other languages after them. */
const NO = 0;
const SAMI_AT = 2;
const OTHERS = 3;

const NORWEGIAN = set(
  `og det som er på for med til av den at har om men så kan skal vi de i å ikke ikkje vil var ved etter over under etter når to by se`,
);

/** What a word adds to whose score. */
interface Hit {
  of: number;
  by: number;
}

/** What words of the lists tell. */
const listed = new Map<string, Hit[]>();
for (const [of, words] of [new Set([...NORWEGIAN, ...NB, ...NN]), EN, SE, ...OTHER].entries())
  for (const word of words) listed.set(word, [...(listed.get(word) ?? []), { of, by: 1 }]);
const NOTHING: readonly Hit[] = [];

function hitsOf(word: string): readonly Hit[] {
  const own = listed.get(word) ?? NOTHING;
  if (!BEYOND_ASCII.test(word)) return own;
  const hits = [...own];
  if (/[æøå]/u.test(word) && hits[0]?.of !== NO) hits.unshift({ of: NO, by: 0.4 });
  if (SAMI.test(word)) hits.push({ of: SAMI_AT, by: 0.8 });
  if (SWEDISH.test(word)) hits.push({ of: OTHERS, by: 0.7 });
  if (FOREIGN.test(word)) hits.push({ of: OTHERS + 2, by: 1.5 });
  return hits;
}

const marks = new Marks();
/** The mark of each class's letters; of several classes where there are more than marks. */
const MARKS = 8;
const marked = CLASSES.map((each, c) => {
  const mark = each.holds === undefined ? 0 : 1 << (c % MARKS);
  for (const run of each.holds ?? []) marks.add(run, mark);
  return { ...each, mark };
});
/** The classes that a word which ends so may be in. */
const byLast = new Map<string, typeof marked>();

function classesEndingIn(letter: string): typeof marked {
  let own = byLast.get(letter);
  if (own === undefined) {
    own = marked.filter(({ last }) => last === undefined || last.includes(letter));
    byLast.set(letter, own);
  }
  return own;
}

/** Log odds of bokmål against nynorsk, one for each thing that tells. */
function leanOf(word: string): readonly number[] {
  if (NB.has(word)) return [NB_WORD];
  if (NN.has(word)) return [-NN_WORD];
  const held = marks.of(word);
  const found: number[] = [];
  for (const { mark, pattern, weight } of classesEndingIn(word.slice(-1)))
    if ((mark === 0 || (held & mark) !== 0) && pattern.test(word)) found.push(weight);
  return found;
}

/** So many words are kept before all are let go of. */
const MOST_WORDS = 50_000;

/** What words tell, worked out once for each spelling. */
class Told {
  readonly #table = new WordTable();
  readonly #hits: (readonly Hit[])[] = [];
  /** It opens with a capital, and holds no other. */
  readonly #capitals: boolean[] = [];
  readonly #words: string[] = [];
  readonly #leans: (readonly number[] | undefined)[] = [];

  get isFull(): boolean {
    return this.#table.size >= MOST_WORDS;
  }

  /** Number of the word that stands in a text. */
  numberOf(text: string, start: number, end: number): number {
    const known = this.#table.size;
    const number = this.#table.numberOf(text, start, end);
    if (number === known) {
      const written = text.slice(start, end);
      const word = written.toLowerCase();
      this.#words.push(word);
      this.#hits.push(hitsOf(word));
      this.#capitals.push(word !== written && word.slice(1) === written.slice(1));
      this.#leans.push(undefined);
    }
    return number;
  }

  hits(number: number): readonly Hit[] {
    return this.#hits[number] ?? NOTHING;
  }

  /**
   * Log odds of bokmål against nynorsk for the words of a text. A capital inside the text marks a name, whose spelling
   * tells nothing.
   */
  standards(words: readonly number[]): number {
    let score = 0;
    for (let at = 0; at < words.length; at += 1) {
      const number = words[at] ?? 0;
      if (at > 0 && this.#capitals[number] === true) continue;
      const lean = this.#leans[number] ?? leanOf(this.#words[number] ?? '');
      this.#leans[number] = lean;
      for (let i = 0; i < lean.length; i += 1) score += lean[i] ?? 0;
    }
    return score;
  }
}

let known = new Told();

/** Numbers of the words of a text in order. */
function wordsOf(text: string, told: Told): number[] {
  const words: number[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= LATIN && (code < FIRST_SIGN || code > LAST_SIGN)) return slowWordsOf(text, told);
    if (code < LATIN && isLatinLetter[code] === 1) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words.push(told.numberOf(text, start, at));
      start = -1;
    }
  }
  return words;
}

/** Dashes, quotation marks and spaces: no letters. */
const FIRST_SIGN = 0x2000;
const LAST_SIGN = 0x206f;

/** The same for a text with other letters and signs in it. */
function slowWordsOf(text: string, told: Told): number[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => told.numberOf(text, index, index + word.length));
}

/** What the words of a text tell. */
export interface Telling {
  /** Number of its words. */
  count: number;
  /** What they add to the scores of the languages, by place. */
  scores: Float64Array;
  /** Log odds of bokmål against nynorsk. */
  lean(): number;
}

/**
 * Reads what the words of a text tell.
 * @returns with the scores of Norwegian, English and Sámi in that order, and those of other languages after them
 */
export function tell(text: string): Telling {
  if (known.isFull) known = new Told();
  const told = known;
  const words = wordsOf(text, told);
  const scores = new Float64Array(OTHERS + OTHER.length);
  for (const word of words) for (const { of, by } of told.hits(word)) scores[of] = (scores[of] ?? 0) + by;
  return { count: words.length, scores, lean: () => told.standards(words) };
}

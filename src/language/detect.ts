import type { Language } from '../domain.ts';
import { remembered } from '../register/remembered.ts';

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
  { name: 'nn-leg', pattern: /.{2}leg(?:e|t|are|aste?|heit.*)?$/u, weight: -3.5 },
  { name: 'nn-heit', last: 'aeknrt', pattern: /.{2}(?:heit|heita|heiter|heitene|leik|leiken|leikar)$/u, weight: -3.2 },
  { name: 'nn-inga', last: 'aer', pattern: /.{2}(?:inga|ingar|ingane)$/u, weight: -3.5 },
  { name: 'nn-ast', last: 't', pattern: /.{2}ast$/u, weight: -1.9 },
  { name: 'nn-kv', pattern: /^kv(?!inn|alit|ant|arter|eld|ot|ikk|itter|art)/u, weight: -1.5 },
  { name: 'nn-sjon', last: 'aenr', pattern: /asjona[rn]e?$/u, weight: -2.9 },
  {
    name: 'nn-diph',
    pattern: /(?:øyr|løys|høyr|køyr|øyv|heil|heim|meir|stein|eig|aus|aust|raud|auk|haug|laus|straum|gjennomgå)/u,
    weight: -1.3,
  },
  {
    name: 'nn-gj',
    pattern: /(?:gjev|gjer|gjek|fekk|nadar|nad$|semd|vatn|sjølv|sidan|frå|utan|innan|skuld|vart$|kjem|høg)/u,
    weight: -1.8,
  },
  { name: 'nn-a', last: 'a', pattern: /^.{3,}[^aeiouyåøæ]a$/u, weight: -1.5 },
  { name: 'nb-ene', last: 'es', pattern: /.{3}enes?$/u, weight: 1.8 },
  { name: 'nb-het', last: 'enrst', pattern: /.{2}(?:het|heten|heter|hetene|hets)$/u, weight: 3.5 },
  { name: 'nb-lig', pattern: /.{2}lig(?:e|t|ere|st|ste|het.*)?$/u, weight: 2.6 },
  {
    name: 'nb-ende',
    last: 'e',
    pattern: /(?<!^.?(?:hend|send|vend|tend)|kjend)(?<=.{3})ende$/u,
    weight: 1.8,
  },
  { name: 'nb-ing', last: 'enr', pattern: /.{2}(?:ingen|inger|ingene)$/u, weight: 3.5 },
  { name: 'nb-sjon', last: 'er', pattern: /asjone(?:r|ne)$/u, weight: 2 },
  { name: 'nb-else', last: 'enr', pattern: /.{2}else(?:n|r|ne)?$/u, weight: 3.5 },
  { name: 'nb-ere', last: 'e', pattern: /.{2}ere$/u, weight: 0.5 },
  { name: 'nb-er', last: 'r', pattern: /.{2}[^aeiouy]er$/u, weight: 0.8 },
  { name: 'nb-et', last: 't', pattern: /.{3}et$/u, weight: 0.6 },
  { name: 'nb-es', last: 's', pattern: /.{3}[^aeiouy]es$/u, weight: 1.7 },
  { name: 'nb-hv', pattern: /^hv/u, weight: 1.5 },
  { name: 'nb-løs', last: 'est', pattern: /.{2}(?:ede|edes|løs|løst)$/u, weight: 3.5 },
  { name: 'nb-erne', last: 'enr', pattern: /.{3}ern?en?$/u, weight: 2 },
  { name: 'nn-aren', last: 'n', pattern: /.{3}aren$/u, weight: -2.5 },
];
/** The same measure for the words of the two lists. */
const NB_WORD = 3;
const NN_WORD = 3.5;

/** Log odds a document's language lends each of its passages: rather less than one telling word weighs. */
const PRIOR = 2;
/** Nine of ten Norwegian public texts are bokmål; only used when nothing else tells. */
const BOKMAL = 0.2;

/** So few words need hold none that tells their language. */
const FEW_WORDS = 3;

const WORD = /\p{L}+/gu;
const BEYOND_ASCII = /\P{ASCII}/u;
const SAMI = /[đŋŧžčšáǥǧǩʒǯ]/u;
const SWEDISH = /[äö]/u;
const FOREIGN = /[ßñçêîûœłąęśćźżőűğışřěůțșãõ]|\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Greek}|\p{Script=Han}/u;

/** What a word tells, worked out once for each spelling. */
interface Telling {
  /** What it adds to whose score, in order. */
  hits: readonly { of: number; by: number }[];
  /** It opens with a capital, and holds no other. */
  capital: boolean;
  /** Log odds of bokmål against nynorsk. */
  lean: () => readonly number[];
}

/** Places of the scores: Norwegian, English, Sámi, and the other languages after them. */
const NO = 0;
const ENGLISH = 1;
const SAMI_AT = 2;
const OTHERS = 3;

const NORWEGIAN = set(
  `og det som er på for med til av den at har om men så kan skal vi de i å ikke ikkje vil var ved etter over under etter når to by se`,
);

const tellingOf = remembered((written): Telling => {
  const word = written.toLowerCase();
  const hits: { of: number; by: number }[] = [];
  if (NORWEGIAN.has(word) || NB.has(word) || NN.has(word)) hits.push({ of: NO, by: 1 });
  else if (/[æøå]/u.test(word)) hits.push({ of: NO, by: 0.4 });
  if (EN.has(word)) hits.push({ of: ENGLISH, by: 1 });
  if (SE.has(word)) hits.push({ of: SAMI_AT, by: 1 });
  OTHER.forEach((list, at) => {
    if (list.has(word)) hits.push({ of: OTHERS + at, by: 1 });
  });
  if (BEYOND_ASCII.test(word)) {
    if (SAMI.test(word)) hits.push({ of: SAMI_AT, by: 0.8 });
    if (SWEDISH.test(word)) hits.push({ of: OTHERS, by: 0.7 });
    if (FOREIGN.test(word)) hits.push({ of: OTHERS + 2, by: 1.5 });
  }
  let lean: readonly number[] | null = null;
  return {
    hits,
    capital: word !== written && word.slice(1) === written.slice(1),
    lean: () => {
      lean ??= leanOf(word);
      return lean;
    },
  };
});

function leanOf(word: string): readonly number[] {
  if (NB.has(word)) return [NB_WORD];
  if (NN.has(word)) return [-NN_WORD];
  return classesEndingIn(word.slice(-1)).flatMap(({ pattern, weight }) => (pattern.test(word) ? [weight] : []));
}

/** The classes that a word which ends so may be in: a third of them. */
const classesEndingIn = remembered((letter) =>
  CLASSES.filter(({ last }) => last === undefined || last.includes(letter)),
);

/**
 * Log odds of bokmål against nynorsk for the words of a text. A capital inside the text marks a name, whose spelling
 * tells nothing.
 */
function standards(words: readonly Telling[]): number {
  let score = 0;
  for (const [at, { capital, lean }] of words.entries()) {
    if (at > 0 && capital) continue;
    for (const weight of lean()) score += weight;
  }
  return score;
}

/**
 * Language of a text: bokmål, nynorsk, English, Sámi or something else.
 * @param text a sentence, a passage or a whole document
 * @param prior the language of the document the text stands in: it settles what the text leaves open
 * @returns the likeliest language; confidence 0–1, 0 for a text without words
 */
export function detectLanguage(text: string, prior?: Language): { language: Language; confidence: number } {
  const words = text.match(WORD)?.map(tellingOf) ?? [];
  if (words.length === 0) return { language: prior ?? 'other', confidence: 0 };
  const hits = new Float64Array(OTHERS + OTHER.length);
  for (const word of words) for (const { of, by } of word.hits) hits[of] = (hits[of] ?? 0) + by;
  const [no = 0, en = 0, se = 0, ...others] = hits;
  const bonus = (language: Language): number => (prior === language ? 0.5 : 0);
  const scores: [Language, number][] = [
    ['nb', no + Math.max(bonus('nb'), bonus('nn'))],
    ['en', en + bonus('en')],
    ['se', se + bonus('se')],
    ['other', Math.max(...others) + bonus('other')],
  ];
  scores.sort((a, b) => b[1] - a[1]);
  const [first, second] = scores;
  if (first === undefined || second === undefined) return { language: 'other', confidence: 0 };
  // «Imot!»: too few words to tell from, and far likeliest bokmål.
  const unknown = words.length <= FEW_WORDS ? 'nb' : 'other';
  if (first[1] === 0) return { language: prior ?? unknown, confidence: 0.2 };
  const share = (first[1] + 0.1) / (first[1] + second[1] + 0.2);
  if (first[0] !== 'nb') return { language: first[0], confidence: share };
  const lean = standards(words) + (prior === 'nb' ? PRIOR : prior === 'nn' ? -PRIOR : BOKMAL);
  const sure = 1 / (1 + Math.exp(-Math.abs(lean)));
  return { language: lean >= 0 ? 'nb' : 'nn', confidence: sure * share };
}

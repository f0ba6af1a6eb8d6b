/*
 * Nouns whose last letters look like an inflection, so that a stemmer cuts the bare singular and leaves the other forms:
 * «ressurs» (a genitive?), «kvalitet», «register», «tema», «ansvar». Whole kinds and lists of our own; a tail serves all
 * compounds that end with it («naturressurs»), `^` only the word itself. Bokmål and nynorsk together.
 */

import { GROUP, MarkedGroups } from './letters.ts';

/** In «-s» that is no genitive. «-ans» is nearly always such a noun (below), «-ens» nearly never. */
const IN_S = `
ressurs kurs univers kontrovers ^vers bibelvers salmevers ^revers ^tverrs travers ^børs strømbørs kraftbørs ^kors ^fars ^mars
kommers respons nonsens konsekvens frekvens sekvens lisens tendens potens intelligens referens preferens differens
ambivalens ekvivalens prevalens resistens ^essens kvintessens presens transparens kongruens konvergens divergens insolvens
solvens evidens residens dekadens ^kadens turbulens virulens ingrediens ekselens konsistens persistens interferens audiens
dispens ^rens ^lens ^pens ^suspens ^sans ^dans ^krans ^glans ^svans ^stans ^fans ^puls impuls ^hals flaskehals ^fals ^vals ^pels
^pils korps ^gips ^rips ^tips ^chips ^kreps edelkreps ^slips ^klips ^snaps ^raps sats ^blits ^milits notits ^kvarts ^gods
stykkgods landgods løsøregods provins ^prins ^krins brems ^grums stillas ^atlas ^ananas ^mens ^ellers`;
/** In «-et», «-en», «-ar», «-ast», «-ert» that is no ending. */
const IN_OTHERS = `
^planet dvergplanet eksoplanet magnet profet ^poet ^komet ^dekret alfabet ^atlet ^potet søtpotet matpotet settepotet ^internet eksamen ^opptreden vesen
fenomen ^morgen ^aften kjøkken ørken ^frøken ^laken oksygen hydrogen nitrogen allergen antigen patogen kollagen
seminar webinar kommentar honorar inventar formular vokabular svar vikar ^radar ^sonar ^altar ^gitar ^sigar ^basar hektar
^nektar dollar reservoar repertoar ^memoar eksemplar ^pilar ^avatar ^notar bibliotekar arkivar antikvar ^kommissar ^kaviar
^hangar ^jaguar utkast innkast omkast nedkast avkast plast kontrast ballast ^gymnast ^entusiast ^fantast
ekspert konsert dessert ^desert ^kuvert ^koffert`;
/** In «-a», where it is no definite form. Not nynorsk's «systema», «mandata». */
const IN_A = `
tema skjema klima drama trauma firma dilemma ^lemma ^komma ^koma stigma karisma plasma magma dogma paradigma panorama
enigma ^astma ^sperma ^diploma agenda arena ^veranda propaganda ^villa kamera opera ^sofa ^pasta fauna flora ^mafia ^sauna
^pizza kollega skala ^lava ^diva influensa (?<!man|kandi|sol)data ^kaldera ^aula ^marina ^panda ^paprika ^mantra ^prisma
^tundra ^utopia ^gorilla ^aura ^sebra ^yoga ^malaria`;
/** In «-er» where the vowel falls before an ending («registre») or stays («lederen»). Verbs and other agents are not here. */
const IN_ER = `
register filter mønster semester kloster teater orkester monster plaster klister foster nummer kammer minister mester
^vinter sommer finger ^alder levealder pensjonsalder middelalder tidsalder skolealder skulealder lavalder lågalder
gjennomsnittsalder ungdomsalder voksenalder barnealder steinalder jernalder ^feber ^seier ^tiger (?<!ko)meter parameter ^spekter
(?<!st|k)offer hinder ^skulder ^åker ^anker sylinder leder lærer ^jeger ^eier grunneier skogeier boligeier huseier aksjeeier medeier deleier skoleeier
barnehageeier bedriftseier havneeier`;
/** Written with or without the accent: no other word is spelt so. «alle» and «arme» are other words than «allé» and «armé». */
const IN_E = '^ide forretningside grunnide komite ^kafe nettkafe ^moske ^orkide ^trofe ^renomme ^kanape';

const listed = (text: string): string => text.trim().split(/\s+/u).join('|');

/** Endings of a noun in either standard, with the genitive. */
const ENDING = '(?:e[nrt]?|ene|a|ar|ane)?s?$';

const KINDS: readonly (readonly [ends: string, pattern: RegExp])[] = [
  // «kvalitet», «universitet», «fakultet», «pietet».
  ['itet iet ultet', new RegExp(`^(\\p{L}{2,}(?:it|iet|ult)et)${ENDING}`, 'u')],
  // «nyhet», «frihet», «enhet»: too little stands before «-het» for a stemmer to cut all forms alike.
  ['het', new RegExp(`^((?:en|\\p{L}*[iyåouø])het)${ENDING}`, 'u')],
  // «instans», «balanse», «relevans»; not the genitive of «plan» and «organ».
  ['ans', new RegExp(`^(\\p{L}{2,}(?<!pl|org|ork|vulk|dek|ut|inn|med|sid|sam|me)ans)${ENDING}`, 'u')],
  [`${IN_S} ${IN_OTHERS}`, new RegExp(`(${listed(`${IN_S} ${IN_OTHERS}`)})${ENDING}`, 'u')],
  [IN_A, new RegExp(`((?<!sys|prob|prog)(?:${listed(IN_A)}))(?:e[nrt]|ene|ar|ane|a)?s?$`, 'u')],
  ['orden', /((?<![jnhmbfk])orden)(?:en|er|ar|ane)?s?$/u],
];

const stemsInEr = IN_ER.trim()
  .split(/\s+/u)
  .map((word) => word.replace(/er$/u, ''));
/** «registeret», «ledere», nynorsk «lederane» (of «leiarane»). «gleder» and «veileder» are of verbs. */
const KEPT = new RegExp(
  `((?<![kgs]|vei|inn|av|ut|ned|gjen|an|til)(?:${stemsInEr.join('|')})er)(?:e[nt]?|ene|ne|a|ane|ar)?s?$`,
  'u',
);
const single = (stem: string): string => stem.replace(/(.)\1$/u, '$1');
const syncopated = stemsInEr.filter((stem) => !/(?:led|lær|jeg|[^s]ei)$/u.test(stem));
/** «registre», «numrene», «somrar». */
const FALLEN = new RegExp(`(${syncopated.map(single).join('|')})r(?:e[nrt]?|ene|a|ane|ar)?s?$`, 'u');
const restored = new Map(
  syncopated.map((stem) => stem.replace(/^\^|\(.*\)/gu, '')).map((stem) => [single(stem), `${stem}er`]),
);

/** «kriterium», «museum»: «-um» falls before the other endings, and the stemmer knows only those. */
const UM = /^(\p{L}{2,}[ie])um(?:et|en)?s?$/u;

/** «komiteen», «idear»: an ending after an «e» that is stressed. */
const STRESSED_E =
  /^((?:id|\p{L}{2,}[^aeiouyæøå])(?<!europ|faris|galil|epikur|pygm|ss|mus|jubil|mausol|kolos))[eé](?:e[nr]|ene)s?$|^(\p{L}*(?:id|komit|kaf|mosk|all|arm|kup|orkid|trof))e(?:ar|ane)s?$|^(\p{L}+)és?$/u;
const STRESSED = /[eé]e|é|ea[rn]/u;
const UNACCENTED = new RegExp(`(?:${listed(IN_E)})s?$`, 'u');

/** What a kind makes of a word that is of it. */
interface Kind {
  /** How its nouns end without an ending, some of them by what they end with. */
  ends: string;
  read(word: string): string | null;
}

/** The match's first group for what it matched. */
const withGroup =
  (pattern: RegExp) =>
  (word: string): string | null => {
    const match = pattern.exec(word);
    return match === null ? null : word.slice(0, match.index) + match[1];
  };

const fallen = syncopated.map((stem) => `${single(stem)}r`).join(' ');
/** In the order they are tried. */
const ALL: readonly Kind[] = [
  { ends: IN_ER, read: withGroup(KEPT) },
  {
    ends: fallen,
    read(word) {
      const match = FALLEN.exec(word);
      return match === null ? null : word.slice(0, match.index) + restored.get(match[1] ?? '');
    },
  },
  ...KINDS.map(([ends, pattern]) => ({ ends, read: withGroup(pattern) })),
  {
    ends: 'våpen våpn',
    read(word) {
      const match = /våpe?n(?:et|ene|a)?s?$/u.exec(word);
      return match === null ? null : `${word.slice(0, match.index)}våpen`;
    },
  },
  { ends: 'ium eum', read: (word) => UM.exec(word)?.[1] ?? null },
  { ends: IN_E, read: (word) => (UNACCENTED.test(word) ? word.replace(/es?$/u, 'é') : null) },
];

/** Which kinds a word may be of, by its last four letters (three of what is short): nearly no other word has them. */
const last = new MarkedGroups();
ALL.forEach(({ ends }, kind) => {
  for (const entry of ends.trim().split(/\s+/u)) {
    const word = entry.replace(/\^|\(.*\)/gu, '');
    last.add(word, word.length, Math.min(GROUP, word.length), 1 << kind);
  }
});
/** «-anes», «-enes», «-umets». */
const LONGEST_ENDING = 5;

function mayBe(word: string): number {
  let kinds = 0;
  for (let end = word.length; end >= 3 && end >= word.length - LONGEST_ENDING; end -= 1) {
    kinds |= last.at(word, end, 3);
    if (end > 3) kinds |= last.at(word, end, GROUP);
  }
  return kinds;
}

/**
 * The noun itself when the word is a form of one whose last letters look like an ending.
 * @param word in lower case
 * @param mayBeStressed false where it is known to hold neither «ee», «ea» nor «é»
 * @returns null for all other words: the stemmer's
 */
export function nounOf(word: string, mayBeStressed = true): string | null {
  let kinds = mayBe(word);
  for (let kind = 0; kinds > 0; kind += 1, kinds >>= 1) {
    const noun = (kinds & 1) === 1 ? (ALL[kind]?.read(word) ?? null) : null;
    if (noun !== null) return noun;
  }
  if (!mayBeStressed || !STRESSED.test(word)) return null;
  const stressed = STRESSED_E.exec(word);
  return stressed === null ? null : `${stressed[1] ?? stressed[2] ?? stressed[3]}é`;
}

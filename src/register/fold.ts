import { COUNTIES } from './data/municipalities.ts';
import { remembered } from './remembered.ts';

/** Which letters stand for æ, ø and å: file names and list names drop or replace them in several ways. */
interface LetterRule {
  ae: string;
  oe: string;
  aa: string;
}

/** The plain key. */
const PLAIN: LetterRule = { ae: 'ae', oe: 'o', aa: 'a' };
/** Ways publishing systems write the three letters in file names; the first is the ministries' own pages'. */
export const SLUG_RULES: readonly LetterRule[] = [
  { ae: '', oe: '', aa: 'a' },
  { ae: '', oe: '', aa: '' },
  { ae: 'a', oe: 'o', aa: 'a' },
  { ae: 'e', oe: 'o', aa: 'a' },
  { ae: 'ae', oe: 'oe', aa: 'a' },
  { ae: '', oe: 'o', aa: 'a' },
];

/** Nynorsk and older forms by the bokmål form that keys use, after folding of letters. */
const SAME_WORD: Readonly<Record<string, string>> = {
  hogskulen: 'hogskolen',
  hogskule: 'hogskole',
  hoyskolen: 'hogskolen',
  hoyskole: 'hogskole',
  handelshoyskolen: 'handelshogskolen',
  handelshoyskole: 'handelshogskole',
  statsforvaltaren: 'statsforvalteren',
  noregs: 'norges',
  noreg: 'norge',
  fraa: 'fra',
  dei: 'de',
  ein: 'en',
  fylke: 'fylkeskommune',
  and: 'og',
  samferdsledepartementet: 'samferdselsdepartementet',
  avd: 'avdeling',
  grone: 'gronne',
  arbeidarparti: 'arbeiderparti',
  arbeidarpartiet: 'arbeiderpartiet',
  framstegspartiet: 'fremskrittspartiet',
  raudt: 'rodt',
  hogre: 'hoyre',
};

const SAME_PART: readonly (readonly [RegExp, string])[] = [
  [/sjukehus/gu, 'sykehus'],
  [/sjuke?plei(?:a|e)r/gu, 'sykepleier'],
  [/kyrkj/gu, 'kirk'],
  [/forsking/gu, 'forskning'],
  [/hovudorg/gu, 'hovedorg'],
  [/arbeidsgjevar/gu, 'arbeidsgiver'],
  [/fo?reini?ng(?:a|en|i)?\b/gu, 'forening'],
  [/forening(?:en|a)\b/gu, 'forening'],
  [/forbundet\b/gu, 'forbund'],
  [/departementa?\b/gu, 'departement'],
  // Also misspelled in the middle («departentet»).
  [/depart[a-z]{1,8}tet\b/gu, 'departement'],
  [/direktoratet\b/gu, 'direktorat'],
];

/** One of these stands in what any of them changes: most names have none, which one look tells. */
const HAS_PART = /sjuk|kyrkj|forsking|hovudorg|arbeidsgjevar|rein|forening|forbundet|depart|direktoratet/u;

/** Legal forms: part of the full name, left out as often as not. */
const LEGAL_FORMS = new Set(['as', 'asa', 'sa', 'ba', 'da', 'ans', 'hf', 'rhf', 'sf', 'helseforetak', 'nuf', 'enk']);
const MUNICIPALITY_WORDS = new Set([
  'kommune',
  'kommuna',
  'herad',
  'gielda',
  'gieldda',
  'suohkan',
  'tjielte',
  'komuuni',
]);

/** Parties under one key, so that a local branch is the same whichever form its name takes. */
const PARTIES: readonly (readonly [RegExp, string])[] = [
  [/\bmiljopartiet de gronne\b/u, 'mdg'],
  [/\bde gronne\b/u, 'mdg'],
  [/\bsosialistisk venstreparti\b/u, 'sv'],
  [/\b(?:det norske )?arbeiderparti(?:et)?\b/u, 'ap'],
  [/\bfremskrittsparti(?:et)?\b/u, 'frp'],
  [/\bsenterparti(?:et)?\b/u, 'sp'],
  [/\bkriste?li?e?g folkeparti\b/u, 'krf'],
];

const NAMES_PARTY = /parti|gronne/u;

const ASCII = /^[\p{ASCII}]*$/u;

/** Lower-case ASCII words of a name by a letter rule; no knowledge of names. */
export function plainWords(name: string, rule: LetterRule = PLAIN): readonly string[] {
  const byRule = known.get(rule) ?? remembered((each) => wordsIn(each, rule));
  known.set(rule, byRule);
  return byRule(name);
}
const known = new Map<LetterRule, (name: string) => readonly string[]>();

function wordsIn(name: string, rule: LetterRule): readonly string[] {
  const plain = ASCII.test(name) ? name.toLowerCase() : inAscii(name, rule);
  return (
    plain
      .replaceAll('&', ' og ')
      .replace(/['’`´]/gu, '')
      .match(/[a-z0-9]+/gu) ?? []
  );
}

function inAscii(name: string, rule: LetterRule): string {
  const norwegian = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', rule.ae)
    .replaceAll('ø', rule.oe)
    .replaceAll('å', rule.aa);
  // Few names have other letters than those.
  if (ASCII.test(norwegian)) return norwegian;
  return norwegian
    .replaceAll('ö', rule.oe)
    .replaceAll('ä', rule.ae)
    .replaceAll('đ', 'd')
    .replaceAll('ŧ', 't')
    .replaceAll('ŋ', 'n')
    .replaceAll('ł', 'l')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}

/** A name's key, and that by each of the rules for slugs. Where the rules differ in letters that the name does not have, it is folded once. */
export function foldBySlugRules(name: string): string[] {
  const letters = name.normalize('NFC').toLowerCase();
  const [ae, oe, aa] = [/[æä]/u.test(letters), /[øö]/u.test(letters), letters.includes('å')];
  const known = new Map<string, string>();
  return [PLAIN, ...SLUG_RULES].map((rule) => {
    const made = `${ae ? rule.ae : ''} ${oe ? rule.oe : ''} ${aa ? rule.aa : ''}`;
    const key = known.get(made) ?? foldBy(name, rule);
    known.set(made, key);
    return key;
  });
}

const AREAS = new Set(COUNTIES.split(/[\n;]/u).map((entry) => entry.split(/[|>]/u)[0]?.trim().toLowerCase() ?? ''));

/** Name without parentheses, unless that leaves nothing; a county in them tells two municipalities apart and stays. */
function withoutParentheses(name: string): string {
  if (!/[([]/u.test(name)) return name;
  const left = name
    .replace(/[([]([^()[\]]*)[)\]]/gu, (_, inside: string) =>
      AREAS.has(inside.trim().toLowerCase()) ? ` ${inside} ` : ' ',
    )
    .trim();
  return left === '' ? name : left;
}

/** Key of a name by a letter rule; see foldName. */
function foldBy(name: string, rule: LetterRule): string {
  let words: readonly string[] = wordsIn(withoutParentheses(name), rule).map((each) => {
    const word = each.replaceAll('aa', 'a');
    return word.startsWith('kom') && /^kom+un+e$/u.test(word) ? 'kommune' : (SAME_WORD[word] ?? word);
  });
  const essential = words.filter((word) => !MUNICIPALITY_WORDS.has(word) && !LEGAL_FORMS.has(word));
  if (essential.length > 0) words = essential;
  let key = words.join(' ');
  if (HAS_PART.test(key)) for (const [part, same] of SAME_PART) key = key.replace(part, same);
  if (NAMES_PARTY.test(key)) for (const [party, same] of PARTIES) key = key.replace(party, same);
  return key;
}

/**
 * Key for comparing names of bodies and persons: two names with the same key are the same name. Blind to case, spacing,
 * punctuation, parentheses, æ/ø/å written ae/o/a, legal forms (AS, HF …), «kommune» and its Sámi and Kven words, bokmål
 * against nynorsk, and the parties' long and short names. Not blind to what tells bodies apart («fylkeskommune»).
 */
export function foldName(name: string): string {
  return plainKey(name);
}
const plainKey = remembered((name) => foldBy(name, PLAIN));

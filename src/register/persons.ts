import { GIVEN_NAMES } from './data/given-names.ts';

const GIVEN = new Set(
  GIVEN_NAMES.split(/\s+/u)
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase()),
);
const TITLE =
  /^(?:dr\.?(?: med\.?| philos\.?)?|prof\.?(?: emeritus| emerita)?|professor(?: emeritus| emerita)?|førsteamanuensis|lege|overlege|spesialist|psykolog(?:spesialist)?|sykepleier|fysioterapeut|jordmor|lærer|lektor|student|ingeniør|siv\.?\s?ing\.?|sivilingeniør|cand\.\s?\p{L}+\.?|ph\.?\s?d\.?|mag\.\s?art\.?|fastlege|tannlege|veterinær|bonde|gårdbruker|pensjonist|privatperson|innbygger)[,:]?\s+/iu;
const SURNAME =
  /^(?:\p{Lu}\p{Ll}+|\p{Lu}\.|(?:Mc|Mac)\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+|[dvD]'\p{Lu}\p{Ll}+|von|van|de|af|der|el|al)$/u;
/** Words that begin with a capital in names of bodies and are nobody's surname. */
const NOT_SURNAME =
  /^(?:AS|ASA|SA|DA|Norge|Noreg|Norway|Norsk|Oslo|Kommune|Forening|Stiftelse|Advokat\p{L}*|Group|Gruppen|Seafood|Consulting|Senter|Universitet|Sykehus|Kirke|Menighet|Skole|Ungdom|Klubb|Bank|Bygg|Eiendom|Fond|Data|Media|Energi|Institutt|Regnskap|Revisjon|Rådgivning|Transport|Maskin|Foto|Design|Arkitekt\p{L}*|Service|Byggservice|Invest|Eftf|Sønner|Co)$/iu;

function wordsOf(name: string): string[] {
  return name.replace(TITLE, '').replace(/,/gu, ' ').trim().split(/\s+/u);
}

/** A given name, also a double one. */
export function isGiven(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word) && word.split('-').some((part) => GIVEN.has(part.toLowerCase()));
}

function areSurnames(words: string[]): boolean {
  return (
    words.length >= 1 &&
    words.every((word) => SURNAME.test(word) && !NOT_SURNAME.test(word)) &&
    !/^\p{Ll}/u.test(words.at(-1) ?? '')
  );
}

/** «Kari Nordmann», «Nordmann, Kari», «Dr. Kari Marie Nordmann»; two persons joined by «og» also. */
export function isPersonName(name: string): boolean {
  const persons = name.split(/\s+(?:og|&|and)\s+/u);
  if (persons.length === 2 && persons.every((one) => isPersonName(one))) return true;
  // «Kari og Ola Nordmann»
  if (persons.length === 2 && isGiven(persons[0]) && isPersonName(persons[1] ?? '')) return true;
  const comma = /^(\p{Lu}[\p{L}-]+), (\p{Lu}[\p{L}. -]+)$/u.exec(name);
  const words = comma === null ? wordsOf(name) : [...wordsOf(comma[2] ?? ''), comma[1] ?? ''];
  if (words.length < 2 || words.length > 5) return false;
  return isGiven(words[0]) && areSurnames(words.slice(1));
}

/** A person's name behind a professional or academic title only («Professor Kari Nordmann»). */
export function hasPersonTitle(name: string): boolean {
  return TITLE.test(name);
}

/**
 * A firm's word before a person's full name («Firmanavn Kari Nordmann»): the form a sole proprietorship's name takes, since
 * the owner's surname must be part of it (foretaksnavneloven § 2-2).
 */
export function isSoleProprietorship(name: string): boolean {
  const words = name.split(/\s+/u);
  if (words.length < 3 || words.length > 5 || TITLE.test(name)) return false;
  const lead = words[0] ?? '';
  if (!/^\p{Lu}[\p{L}\d-]{2,}$/u.test(lead) || isGiven(lead)) return false;
  return isGiven(words[1]) && words.length >= 3 && areSurnames(words.slice(2));
}

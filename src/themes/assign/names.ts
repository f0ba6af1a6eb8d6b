/** Names of bodies in running text: the words in them are no argument («Nettverk for ren luft» asks for no clean air). */

const BODY = (
  'nettverk samarbeidsråd sammenslutning samanslutning forening foreining forbund landslag organisasjon utvalg utval ' +
  'komité komite råd nemnd senter institutt direktorat departement tilsyn stiftelse stifting allianse klynge klyngje ' +
  'akademi forum aksjon selskap'
)
  .split(' ')
  .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|');
/** «…et», «…en», «…a», and the genitive. */
const HEAD = `(?:${BODY})(?:et|en|a|n|ene|ane|met)?s?`;
const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}'’-]*";
/** One space: a name does not go on below a blank line. */
const GAP = '[ \\n\\u00a0]';
const FROM = '(?<![\\p{L}\\p{N}-])';
const TO = '(?![\\p{L}\\p{N}])';
const PAIR = '\\p{L}+-(?:,[ \\n]\\p{L}+-)?[ \\n]og[ \\n]\\p{L}+';

const NAMES = new RegExp(
  [
    // «Institutt for energi», «Nettverk fjord- og fjellkommuner», «Fellesrådet for Nord».
    `${FROM}(?=\\p{Lu})\\p{L}*${HEAD}${TO}(?:${GAP}(?:(?:for|av|mot|i)${GAP})?(?:${PAIR}|${CAPITAL})|${GAP}(?:for|mot)${GAP}\\p{L}+){1,4}`,
    // «Nærings- og handelsdepartementet», «Fjord- og fjellnæringens opplysningskontor AS».
    `${FROM}(?=\\p{Lu})${PAIR}(?:(?<=${HEAD})|(?:${GAP}[\\p{L}-]+){0,2}${GAP}(?:AS|ASA|SA|HF|IKS))${TO}`,
    // «Fjordlaks Norge AS».
    `${FROM}${CAPITAL}(?:${GAP}(?:og${GAP})?${CAPITAL}){0,6}${GAP}(?:AS|ASA|SA|HF|IKS)${TO}`,
    // «… som Norsk Reiseliv skriver»: capitals together inside a sentence.
    `(?<=[\\p{Ll},]${GAP})${CAPITAL}(?:${GAP}${CAPITAL}){1,6}`,
  ].join('|'),
  'gu',
);

/**
 * Finds names of bodies.
 * @param text any text
 * @returns spans in order (UTF-16)
 */
export function bodyNames(text: string): { start: number; end: number }[] {
  return [...text.matchAll(NAMES)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

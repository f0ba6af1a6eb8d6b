/** Nouns that point back when nothing tells which: «antallet økes til fire», «vi støtter ordningen». */
const VAGUE =
  /(?<![\p{L}-])(?:(?:antallet|talet|tallet)(?=[.,;:]| (?:bør|må|skal|kan|er|var|blir|vert|går|ble|vil|\p{L}+(?:es|ast))(?!\p{L}))|ordningen|ordninga|tiltaket|tiltaka|tiltakene|kravet|krava|kravene|punktet|bestemmelsen|føresegna|endringen|endringa|beløpet|satsen|fristen|problemet|unntaket|regelen|formuleringen|formuleringa|plikten|plikta|prinsippet|vilkåret|begrensningen|avgrensinga|plassen|plassene|plassane|virkemiddelet|verkemiddelet|løsningen|løysinga|alternativet|kriteriet|grensen|grensa)(?!\p{L})(?! (?:med|om|for|av|til|i|som|på|der|når|at|mot|å|fra|frå|«|knyttet|knytt|mellom|er vi|bak|etter|§)(?!\p{L}))/giu;
/** «Vi ber om to plasser.»: how many, and not of what or for whom. */
const BARE =
  /(?<!\p{L})(?:ber|ønsker|ønskjer|krever|krev|foreslår|føreslår|trenger|treng|må ha|bør ha|må få|bør få)(?: om)?(?: minst)? (?:én|ein|en|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|flere|fleire|\d+) (?:plass|plasser|plassar|representant|representanter|representantar|medlem|medlemmer|medlemar|uker|veker|dager|dagar|virkedager|vyrkedagar|måneder|månader|møter|møte)(?=[.,;])/iu;
/** What stands before may tell which: «Kommunen har en ordning …, og ordningen bør …». */
const STEM = 5;

/**
 * Whether a sentence speaks of something that only what stands before it tells.
 */
export function isVague(sentence: string): boolean {
  if (BARE.test(sentence)) return true;
  return [...sentence.matchAll(VAGUE)].some(({ 0: word, index }) => {
    const stem = word.toLowerCase().slice(0, STEM);
    return !sentence.slice(0, index).toLowerCase().includes(stem);
  });
}

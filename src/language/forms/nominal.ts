/*
 * The noun that names what a verb does. Norwegian has three endings for it, -ing, -ning and -else, and which one a verb
 * takes goes by its last part, whatever stands before («ut-sette», «iverk-sette»: -settelse). So the table is of last
 * parts, with what must not or must stand before them; a verb that is not here is given no noun.
 */
const LAST_PARTS: readonly (readonly [before: string, verb: string, noun: string])[] = [
  ['(?<!forut|^om|^av|^bo)', 'sett', 'settelse'],
  ['', 'hev', 'hevelse'],
  ['(?<=ut|inn)', 'red', 'redning'],
  ['', 'lys', 'lysning'],
  ['', 'regn', 'regning'],
  ['(?<=til)', 'pass', 'pasning'],
  ['(?<=be|av)', 'grens', 'grensning'],
  ['(?<=inn)', 'skrenk', 'skrenkning'],
  ['', 'skatt', 'skatning'],
  ['', 'klar', 'klaring'],
  ['', 'før', 'føring'],
  ['(?<=for|til|inn|opp)', 'del', 'deling'],
  ['(?<=ut)', 'jevn', 'jevning'],
  ['(?<=ut|om|ned|på|inn)', 'bygg', 'bygging'],
  ['(?<=ut|inn|opp)', 'fas', 'fasing'],
  ['(?<=ut|av)', 'vikl', 'vikling'],
  ['(?<=god)', 'kjenn', 'kjenning'],
  ['(?<=be|for)', 'handl', 'handling'],
  ['', 'merk', 'merking'],
];
const FINITE = '(?:e|es|er|et|te|tes|t|ast|ar|a)';
const RULES = LAST_PARTS.map(
  ([before, verb, noun]) => [new RegExp(`^(\\p{L}{2,})${before}${verb}${FINITE}$`, 'u'), noun] as const,
);

/**
 * The noun made of a verb: «utsettes» → «utsettelse», «utrede» → «utredning».
 * @param word one word in lower case, in any form of a verb
 * @returns null for a verb whose noun no rule makes, and for other words
 */
export function nounOfVerb(word: string): string | null {
  for (const [rule, noun] of RULES) {
    const before = rule.exec(word)?.[1];
    if (before !== undefined) return before + noun;
  }
  return null;
}

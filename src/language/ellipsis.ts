import type { Token } from './tokens.ts';

/** What a last part keeps at least: «trykk», «avgift». */
const SHORTEST_TAIL = 4;
const AND = /^(?:og|eller|samt|and|or)$/iu;
/** Words from a first part to the compound that completes it: «skatte-, avgifts- og rentenivå». */
const REACH = 5;

/**
 * Completes first parts whose last part stands in a compound further on: «skatte- og avgiftstrykk» is «skattetrykk» and
 * «avgiftstrykk».
 * @param text any text
 * @param tokens its words and numbers in order
 * @param isKnown whether a word (lower case) is used elsewhere: a completed word that no one uses is none
 * @returns the whole words (lower case) by index of the first part's token
 */
export function completed(
  text: string,
  tokens: readonly Pick<Token, 'text' | 'start' | 'end'>[],
  isKnown: (word: string) => boolean,
): Map<number, string> {
  const found = new Map<number, string>();
  for (const [at, { text: first, end }] of tokens.entries()) {
    if (text[end] !== '-' || !/^-,?\s/u.test(text.slice(end, end + 3))) continue;
    const whole = tokens.findIndex(
      (token, i) => i > at && i <= at + REACH && !AND.test(token.text) && text[token.end] !== '-',
    );
    const last = tokens[whole]?.text.toLowerCase();
    if (last === undefined || !tokens.slice(at + 1, whole).some((token) => AND.test(token.text))) continue;
    const head = first.toLowerCase();
    // The longest last part first: «fordelingsordning» ends in «ordning» before it ends in «ning».
    for (let cut = 2; cut <= last.length - SHORTEST_TAIL; cut += 1) {
      const word = head + last.slice(cut);
      if (!isKnown(word)) continue;
      found.set(at, word);
      break;
    }
  }
  return found;
}

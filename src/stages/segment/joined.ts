import type { PassageKind } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import type { ReadName } from '../compare/body-names.ts';
import { cuesIn, statementsIn } from '../compare/endorsements/reading.ts';
import { partOf, verdict } from '../compare/endorsements/scope.ts';
import type { Block } from './block.ts';
import { BULLET } from './patterns.ts';

/** From here a phrase joins a statement; below it only refers to one. */
const JOINS = 0.7;
/** A name of fewer letters is found in too many places. */
const SHORTEST_NAME = 3;
const HOLDS =
  '(?:mener|meiner|ber|bed|savner|saknar|krever|krev|foreslår|føreslår|støtter|støttar|går|anbefaler|tilrår|fraråder|ønsker|ynskjer|ønskjer|understreker|understrekar|påpeker|påpeikar|peker|peikar|frykter|fryktar|advarer|åtvarar|forventer|forventar|forutsetter|føreset|er (?:imot|kritisk|positiv|negativ|bekymret|uroa|enig|einig|uenig|ueinig))';
/** «X har følgende innspill:» before a list. */
const LEADS_IN = /(?:innspill|innspel|merknad|krav|synspunkt|punkt|uttal|fråsegn|svar)\p{L}*(?:[^.!?]{0,80})?:$/iu;

/**
 * What a case paper retells of a statement that its decision joins is the sender's own: the points of the joined body become
 * argument («Nettverket mener …», and the list under «Nettverket har følgende innspill:»).
 * @param blocks the blocks of one document
 * @param kinds their kinds, changed in place
 */
export function markJoined(blocks: readonly Block[], kinds: PassageKind[], respondent: string): void {
  if (!kinds.includes('case-presentation')) return;
  const names = blocks
    .flatMap(({ text }, i) => (kinds[i] === 'body' || kinds[i] === 'vedtak' ? joinedIn(text, respondent) : []))
    .flatMap(({ name, abbreviation }) => [name, abbreviation ?? ''])
    .filter((name) => name.length >= SHORTEST_NAME);
  if (names.length === 0) return;
  const named = `(?:${[...new Set(names)].map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('|')})`;
  const holds = new RegExp(`^(?:${named})(?: \\([^)]{1,20}\\))? (?:\\p{L}+ ){0,1}?${HOLDS}(?!\\p{L})`, 'iu');
  const has = new RegExp(`(?<!\\p{L})${named}(?!\\p{L})`, 'iu');
  let listed = false;
  for (const [i, { text }] of blocks.entries()) {
    const mark = BULLET.exec(text)?.[0] ?? '';
    const isCase = kinds[i] === 'case-presentation';
    listed &&= isCase && mark !== '';
    if (!isCase) continue;
    if (listed || holds.test(text.slice(mark.length))) kinds[i] = 'body';
    const last = text.slice(-200).replace(/^.*[.!?] (?=\p{Lu})/su, '');
    if (LEADS_IN.test(last) && has.test(last)) listed = true;
  }
}

/** Bodies whose statement is joined as a whole. */
function joinedIn(text: string, respondent: string): ReadName[] {
  const read = sentences(text).map(({ start, end }) => {
    const sentence = text.slice(start, end).replace(/\s/gu, ' ');
    return { text: sentence, cues: cuesIn(sentence) };
  });
  return read.flatMap((sentence, at) => {
    if (partOf(sentence.text) !== null) return [];
    const next = read[at + 1] ?? { text: '', cues: [] };
    return statementsIn(sentence.text, sentence.cues).flatMap((statement) => {
      const cue = statement.reply ? verdict(sentence, next, statement, respondent) : null;
      return cue !== null && cue.strength >= JOINS ? statement.names : [];
    });
  });
}

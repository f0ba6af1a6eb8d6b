/*
 * Whose a sentence is: an answer may hold what its office laid before a council, and what others think.
 */
import { groupBy } from '../../../group.ts';
import type { QuotablePassage } from '../../quotes/speaking.ts';
import { retells } from '../../quotes/stands-alone.ts';

type Owned = Pick<QuotablePassage, 'responseId' | 'text' | 'start' | 'respondent'>;

/** Where a council's own statement begins, and where its office weighs the case for it. */
const DECIDED =
  /(?<!\p{L})(?:avgir|avgjev|avgav|vedtar|vedtok|vedtek|fattet|gjorde) (?:\p{L}+ ){0,3}?(?:uttalelse|uttale|fråsegn|vedtak|høringssvar|høyringssvar)(?!\p{L})/iu;
const WEIGHED =
  /(?<!\p{L})(?:(?:kommunedirektør|rådmann|fylkesdirektør|administrasjon)\p{L}* (?:vurderer|mener|meiner|tilrår|anbefaler|innstiller|vil)|det (?:innstilles|innstillast|vert tilrådd))(?!\p{L})/iu;
/** So far apart stand a statement and what comes after it: more than a heading or a short paragraph between. */
const APART = 300;

/** A council's answer without the case that its office laid before it: that is nobody's answer. */
export function withoutCase<P extends Owned>(passages: readonly P[]): P[] {
  return [...groupBy(passages, ({ responseId }) => responseId).values()].flatMap((own) => {
    const decided = own.find(({ text }) => DECIDED.test(text))?.start;
    const weighed = own.find(({ text }) => WEIGHED.test(text))?.start;
    if (decided === undefined || weighed === undefined) return own;
    if (decided >= weighed) return own.filter(({ start }) => start >= decided);
    // The case begins before its office says what it thinks, where the statement that stands first ends.
    let end = Math.min(weighed, decided);
    for (const { start, text } of [...own].sort((a, b) => a.start - b.start))
      if (start >= decided && start < weighed && start - end < APART) end = Math.max(end, start + text.length);
    return own.filter(({ start }) => start < Math.min(end, weighed));
  });
}

/** «NFKK mener at …»: who is named by capitals. */
const BODY =
  /^(\p{Lu}{3,6}) (?:mener|meiner|foreslår|føreslår|støtter|stør|ber|krever|krev|anbefaler|tilrår|ønsker|ønskjer|går|fraråder|frårår)(?!\p{L})/u;
/** Whose view the sender makes its own. */
const ADOPTED =
  /(?<!\p{L})(?:støtter|stør|slutter|sluttar|stiller|deler)(?!\p{L})[^.]*?(?:uttal|fråsegn|svar|innspill|innspel|merknad|syn)/iu;

/** «At dagens modell videreføres.»: a clause of a list, whose head says who holds it. */
const LISTED = /^(?:At|That) (?!.*(?:, (?:er|vil|høres|høyrest|synes)|(?<!\p{L})is)(?!\p{L}))/u;

/** Whether a sentence of a passage tells another body's view, which its answer nowhere joins. */
export function isRetold(passages: readonly Owned[]): (passage: Owned, sentence: string) => boolean {
  const adopted = new Set<string>();
  const heads = new Map<string, Owned[]>();
  for (const passage of passages) {
    const { responseId, text } = passage;
    if (/:\s*$/u.test(text)) heads.set(responseId, [...(heads.get(responseId) ?? []), passage]);
    for (const sentence of text.split(/(?<=[.!?])\s/u))
      if (ADOPTED.test(sentence))
        for (const [name] of sentence.matchAll(/\p{Lu}{3,6}/gu)) adopted.add(`${responseId} ${name}`);
  }
  return (passage, sentence) => {
    const { responseId, respondent = '' } = passage;
    if (LISTED.test(sentence)) {
      const before = passage.text.slice(0, passage.text.indexOf(sentence));
      const inside = before.includes(':') ? before.slice(0, before.lastIndexOf(':')) : undefined;
      const head = inside ?? heads.get(responseId)?.findLast(({ start }) => start < passage.start)?.text;
      return head === undefined || retells(head.split(/(?<=[.!?])\s/u).at(-1) ?? head);
    }
    const name = BODY.exec(sentence)?.[1];
    return name !== undefined && respondent !== '' && !fits(name, respondent) && !adopted.has(`${responseId} ${name}`);
  };
}

/** Whether a short name may be of a whole one: its letters in their order, from where a word begins. */
const fits = (name: string, whole: string): boolean =>
  new RegExp(`(?<!\\p{L})${[...name].join('.*?')}`, 'iu').test(whole);

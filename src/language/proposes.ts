import { sentences, tokenize } from './tokens.ts';

/** Longer than this a sentence is a list, and no opening of a chapter. */
const LONGEST = 420;
/** Letters that two forms of one word share: «forankre», «forankring». */
const STEM = 6;

/** A verb of proposing, in its owner's name or in the passive. */
const PROPOSES =
  /(?<!\p{L})(?:foreslå\p{L}*|føreslå\p{L}*|tilrå(?:r|s|dd)?|anbefale[rs]?|tilråd(?:er|d)|går inn for|legg(?:er|es|ast)? (?:det |her |derfor )?opp til|legger fram forslag|legg fram framlegg|propos(?:es?|ed)|recommends?)(?!\p{L})/iu;
/** What shall or ought to be. */
const SHALL = /(?<!\p{L})(?:skal|bør|shall|should)(?!\p{L})/iu;
/** Weighed and left, or told of what is. */
const NOT_PROPOSED =
  /(?<!\p{L})(?:har (?:også )?(?:vurdert|drøftet|drøfta|sett på)|ble (?:vurdert|foreslått)|vart (?:vurdert|føreslått)|i dag|considered|today)(?!\p{L})/iu;

/** How plainly a sentence proposes: 2 by a verb of proposing, 1 by what shall be, 0 not at all. */
function strengthOf(sentence: string): number {
  if (PROPOSES.test(sentence)) return NOT_PROPOSED.test(sentence) && SHALL.test(sentence) ? 0 : 2;
  return SHALL.test(sentence) && !NOT_PROPOSED.test(sentence) ? 1 : 0;
}

/** Whether a sentence says what is proposed. */
export function proposes(sentence: string): boolean {
  return strengthOf(sentence) > 0;
}

/** Words of five letters or more, as stems. */
function stemsOf(text: string): string[] {
  return tokenize(text)
    .filter(({ kind, text: word }) => kind === 'word' && word.length >= 5)
    .map(({ text: word }) => word.toLowerCase().slice(0, STEM));
}

/** A sentence that says what shall be of all that the heading names, as plainly as one with a verb of proposing. */
const OF_ALL = 2.5;

/**
 * The sentence of a proposal's section that says most plainly what is proposed about its matter: what shall be of all that
 * the heading names («Utvalget skal ha tolv medlemmer»), then what is proposed by a verb, then «skal» and «bør»; of these
 * the one with most words of the heading; the first of equals.
 * @param heading the section's, which names the matter
 * @returns null when no sentence proposes anything about it
 */
export function proposingSentence(heading: string, text: string): string | null {
  const matter = [...new Set(stemsOf(heading))];
  let best: { sentence: string; score: number } | null = null;
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    const plainly = strengthOf(sentence);
    if (plainly === 0 || sentence.length > LONGEST || !/^\p{Lu}.*[.!]$/u.test(sentence)) continue;
    const stems = stemsOf(sentence);
    const words = sentence.toLowerCase();
    // «Porteføljeutvalget» is one of «utvalgene».
    const shared = matter.filter((stem) => words.includes(stem) || stems.some((one) => stem.startsWith(one))).length;
    const strength = matter.length > 1 && shared === matter.length ? Math.max(plainly, OF_ALL) : plainly;
    const score = strength * 100 + shared;
    if ((plainly > 1 || shared > 0) && score > (best?.score ?? 0)) best = { sentence, score };
  }
  return best?.sentence ?? null;
}

import type { Claim } from './points/claim/made.ts';
import { claimsOf } from './points/claim.ts';
import { type ArguedPassage, sentencesOf } from './points/sentences.ts';
import { subjectOf } from './stance/subject.ts';

export interface ClaimsInput {
  /** Of some answers, each once. */
  passages: ArguedPassage[];
  title: string;
  proposal: string;
  /** What all answers name (`namedIn`). */
  named: readonly string[];
}

/** What some of the answers' sentences claim: `points` reads none of them again. */
export interface ClaimsRead {
  /** How many sentences there are. */
  sentences: number;
  /**
   * By the order of the first sentence in so many words, as JSON in UTF-8: it is carried from thread to thread, and a text of
   * 16 bits a letter, or an object with its names, would take several times as much.
   */
  claims: Uint8Array;
}

/** Reads what sentences claim, which is half the work of `points`, of some of the answers. */
export function claims({ passages, title, proposal, named }: ClaimsInput): ClaimsRead {
  const subject = subjectOf(title, proposal, [], named);
  const said = sentencesOf([], passages);
  const read = new Map<string, [order: number, claims: Claim[]]>();
  for (const { text, before, order, passage } of said) {
    if (read.has(text)) continue;
    const { respondent, language } = passage;
    read.set(text, [order, claimsOf(text, { respondent, language, subject }, before)]);
  }
  return { sentences: said.length, claims: new TextEncoder().encode(JSON.stringify([...read.values()])) };
}

/** What has been read of all parts, by the order of the sentence; each is asked for once. */
export function claimsRead(parts: readonly ClaimsRead[]): Map<number, Claim[]> {
  const all = new Map<number, Claim[]>();
  let before = 0;
  for (const { sentences, claims: bytes } of parts) {
    const part: [number, Claim[]][] = JSON.parse(new TextDecoder().decode(bytes));
    for (const [order, own] of part) all.set(before + order, own);
    before += sentences;
  }
  return all;
}

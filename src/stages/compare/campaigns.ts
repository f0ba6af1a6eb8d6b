import { buckets } from './minhash.ts';
import { type ComparedText, overlap } from './texts.ts';

/** A cluster of texts around its most typical one. Numbers are places in the input. */
export interface Cluster {
  centre: number;
  /** Ascending, the centre among them; `share`: how much of the centre's text is found in the member, 0–1. */
  members: { text: number; share: number }[];
}

/**
 * Shortest letter that can be a campaign, in words. Private campaign answers run from 20 words; below that, answers are
 * alike because there are few ways to say one thing.
 */
const MIN_WORDS = 20;
/** Pairs below this estimate are not verified: three standard errors (128 hashes) under the lowest accepted Jaccard. */
const MIN_ESTIMATE = 0.2;
/** Half of all shingles in common: no two independent letters come near it (unrelated answers lie under 0.05). */
const MIN_JACCARD = 0.5;
/** Most of the letter is there, whatever the sender added … */
const MIN_LETTER_IN_MEMBER = 0.6;
/** … unless the letter is a small part of what the sender says: that is a quotation, shown as shared text. */
const MIN_MEMBER_FROM_LETTER = 0.2;
/** An excerpt: the member says little but what the letter says. */
const MIN_EXCERPT = 0.8;
/** Members looked at to find a cluster's typical text: evenly spread, enough for a stable majority. */
const SAMPLE = 200;

/** Whether a member sends the letter, from the numbers of shingles in common, in the letter and in the member. */
function sends(common: number, letter: number, member: number): boolean {
  if (letter === 0 || member === 0) return false;
  if (common >= MIN_JACCARD * (letter + member - common)) return true;
  if (common >= MIN_EXCERPT * member) return true;
  return common >= MIN_LETTER_IN_MEMBER * letter && common >= MIN_MEMBER_FROM_LETTER * member;
}

/** The member closest to what at least half the members say: the letter as it was handed out. */
function typical(members: readonly number[], texts: readonly ComparedText[]): number {
  const step = Math.max(1, members.length / SAMPLE);
  const seen = new Map<number, number>();
  let sampled = 0;
  for (let at = 0; at < members.length; at += step) {
    sampled += 1;
    for (const shingle of texts[members[Math.floor(at)] ?? 0]?.shingles ?? []) {
      seen.set(shingle, (seen.get(shingle) ?? 0) + 1);
    }
  }
  const letter = Uint32Array.from([...seen].filter(([, count]) => 2 * count >= sampled).map(([shingle]) => shingle));
  letter.sort();
  let best = members[0] ?? 0;
  let bestScore = -1;
  for (const member of members) {
    const shingles = texts[member]?.shingles ?? new Uint32Array();
    const common = overlap(letter, shingles);
    const score = common / Math.max(1, letter.length + shingles.length - common);
    if (score > bestScore) {
      best = member;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Finds texts sent by several senders. Candidates come from MinHash buckets; membership is decided by exact overlap with
 * the cluster's typical text alone, so that two letters never become one by a chain of in-betweens.
 * @param texts compared texts, in the input's order
 * @param senders a key for each text's sender; a cluster needs two different ones
 * @returns clusters, largest first; a text is in one at most
 */
export function clusters(texts: readonly ComparedText[], senders: readonly string[]): Cluster[] {
  const long = texts.map((text) => text.words.length >= MIN_WORDS);
  const near = buckets(texts.map((text, at) => (long[at] ? text.shingles : new Uint32Array())));
  const order = texts
    .map((_, at) => at)
    .filter((at) => (near.degree[at] ?? 0) > 0)
    .sort((a, b) => (near.degree[b] ?? 0) - (near.degree[a] ?? 0) || a - b);

  const taken = new Uint8Array(texts.length);
  const provisional: number[][] = [];
  for (const seed of order) {
    if (taken[seed]) continue;
    const own = texts[seed]?.shingles ?? new Uint32Array();
    const members = [seed];
    for (const other of near.neighbours(seed)) {
      if (taken[other] || other === seed || near.estimate(seed, other) < MIN_ESTIMATE) continue;
      const shingles = texts[other]?.shingles ?? new Uint32Array();
      if (sends(overlap(own, shingles), own.length, shingles.length)) members.push(other);
    }
    if (members.length < 2) continue;
    for (const member of members) taken[member] = 1;
    provisional.push(members.sort((a, b) => a - b));
  }
  provisional.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));

  const centres: number[] = [];
  for (const members of provisional) {
    const centre = typical(members, texts);
    const own = texts[centre]?.shingles ?? new Uint32Array();
    const known = centres.some((other) => {
      const shingles = texts[other]?.shingles ?? new Uint32Array();
      return sends(overlap(own, shingles), shingles.length, own.length);
    });
    if (!known) centres.push(centre);
  }
  return assign(centres, texts, long, senders);
}

/** Gives each text to the centre whose letter it sends most of. */
function assign(
  centres: readonly number[],
  texts: readonly ComparedText[],
  long: readonly boolean[],
  senders: readonly string[],
): Cluster[] {
  const carriers = new Map<number, number[]>();
  centres.forEach((centre, which) => {
    for (const shingle of texts[centre]?.shingles ?? []) {
      const known = carriers.get(shingle);
      if (known === undefined) carriers.set(shingle, [which]);
      else known.push(which);
    }
  });
  const members: Cluster['members'][] = centres.map(() => []);
  const common = new Uint32Array(centres.length);
  texts.forEach((text, at) => {
    if (!long[at]) return;
    common.fill(0);
    for (const shingle of text.shingles) {
      for (const which of carriers.get(shingle) ?? []) common[which] = (common[which] ?? 0) + 1;
    }
    let best = -1;
    let bestScore = 0;
    centres.forEach((centre, which) => {
      const letter = texts[centre]?.shingles.length ?? 0;
      const shared = common[which] ?? 0;
      if (!sends(shared, letter, text.shingles.length)) return;
      const score = shared / (letter + text.shingles.length - shared);
      if (score > bestScore) {
        best = which;
        bestScore = score;
      }
    });
    if (best < 0) return;
    const letter = texts[centres[best] ?? 0]?.shingles.length ?? 1;
    members[best]?.push({ text: at, share: (common[best] ?? 0) / letter });
  });
  return centres
    .map((centre, which) => ({ centre, members: members[which] ?? [] }))
    .filter(({ members: all }) => new Set(all.map(({ text }) => senders[text])).size > 1)
    .sort((a, b) => b.members.length - a.members.length || a.centre - b.centre);
}

import type { Claim } from './claim.ts';
import type { Node } from './group.ts';
import type { Term } from './terms.ts';

/** What a word outside the clause that says what is asked weighs. */
const BESIDE = 0.2;
/** What a word that no other sentence has weighs: it parts no two, but need not be said. */
const ALONE = 0.4;

/** How rare a term is. */
export type Rarity = (term: string) => number;

/** Inverse document frequency over sentences. */
export function rarityOf(sentences: Iterable<readonly Term[]>): Rarity {
  const found = new Map<string, number>();
  let all = 0;
  for (const terms of sentences) {
    all += 1;
    for (const term of new Set(terms.flatMap(({ counts }) => counts.map(([name]) => name))))
      found.set(term, (found.get(term) ?? 0) + 1);
  }
  return (term) => {
    const count = found.get(term) ?? 1;
    return count === 1 ? ALONE * Math.log((all + 1) / 2) : Math.log((all + 1) / count);
  };
}

/** What a sentence is compared by: its words by rarity, those of the clause that says what before the others; length 1. */
export function vectorOf(
  terms: readonly Term[],
  { from, to }: Claim,
  rarity: Rarity,
): Pick<Node, 'vector' | 'wordOf' | 'scope'> {
  const vector = new Map<string, number>();
  const wordOf = new Map<string, number>();
  const scope = new Set<number>();
  for (const { at, counts, scope: beside } of terms) {
    if (beside) scope.add(at);
    const place = at >= from && at < to ? 1 : BESIDE;
    for (const [term, share] of counts) {
      const worth = share * place * rarity(term);
      if (worth <= (vector.get(term) ?? 0)) continue;
      vector.set(term, worth);
      wordOf.set(term, at);
    }
  }
  const length = Math.hypot(...vector.values());
  if (length > 0) for (const [term, weight] of vector) vector.set(term, weight / length);
  return { vector, wordOf, scope };
}

/** The terms that a sentence shares with others, by what they weigh in both; kinds of words are not told. */
export function sharedTerms(centre: Node['vector'], others: readonly Node['vector'][], most: number): string[] {
  const weights = new Map<string, number>();
  for (const vector of others)
    for (const [term, weight] of vector) {
      const own = centre.get(term);
      if (own !== undefined) weights.set(term, (weights.get(term) ?? 0) + weight * own);
    }
  return [...weights]
    .filter(([term]) => !term.startsWith('~'))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([term]) => term);
}

import type { Theme } from '../domain.ts';
import { normalForm } from '../language/forms/normal.ts';
import { tokenize } from '../language/tokens.ts';
import { isContent } from './vocabulary/terms.ts';

/** A theme's words by normal form, as a vector of length 1. */
export type Profile = ReadonlyMap<string, number>;

/** From this cosine on two profiles are of one theme. Profiles of different themes of one run stay below 0.3. */
const SAME = 0.5;

function unit(weights: Map<string, number>): Profile {
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
  return new Map([...weights].map(([form, weight]) => [form, weight * scale]));
}

/** Profile of a theme as it is stored: its words, or for one a person wrote, the words of its label and keywords. */
export function profileOf(theme: Pick<Theme, 'label' | 'keywords' | 'words'>): Profile {
  const weights = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    const form = normalForm(word);
    weights.set(form, Math.max(weights.get(form) ?? 0, weight));
  };
  for (const { word, weight } of theme.words) add(word, weight);
  if (weights.size === 0) {
    for (const text of [theme.label, ...theme.keywords]) {
      for (const token of tokenize(text))
        if (token.kind === 'word' && isContent(token.text.toLowerCase())) add(token.text, 1);
    }
  }
  return unit(weights);
}

/** Cosine of two profiles, 0–1. */
export function likeness(a: Profile, b: Profile): number {
  let dot = 0;
  for (const [form, weight] of a) dot += weight * (b.get(form) ?? 0);
  return dot;
}

/** Whether a found theme is one that a person has turned down, by its label or by its words. */
export function isRejected(found: Pick<Theme, 'label' | 'keywords' | 'words'>, rejected: readonly Theme[]): boolean {
  const profile = profileOf(found);
  return rejected.some(
    (theme) => theme.label.toLowerCase() === found.label.toLowerCase() || likeness(profileOf(theme), profile) >= SAME,
  );
}

/**
 * Pairs found themes with the last run's, most alike first, each once.
 * @returns for each found theme the id it had, or null for a new one
 */
export function keepIds(
  found: readonly Pick<Theme, 'label' | 'keywords' | 'words'>[],
  previous: readonly Theme[],
): (string | null)[] {
  const now = found.map(profileOf);
  const before = previous.map(profileOf);
  const pairs = now.flatMap((profile, i) =>
    before.map((other, j) => {
      const sameLabel = found[i]?.label.toLowerCase() === previous[j]?.label.toLowerCase();
      return { i, j, alike: sameLabel ? 1 : Math.round(likeness(profile, other) * 1e6) / 1e6 };
    }),
  );
  pairs.sort((a, b) => b.alike - a.alike || a.i - b.i || a.j - b.j);
  const ids: (string | null)[] = found.map(() => null);
  const taken = new Set<number>();
  for (const { i, j, alike } of pairs) {
    if (alike < SAME || ids[i] !== null || taken.has(j)) continue;
    ids[i] = previous[j]?.id ?? null;
    taken.add(j);
  }
  return ids;
}

import { sentences } from '../../language/tokens.ts';
import type { Found } from './evidence.ts';

/** What a theme's words must be worth in a sentence for it to be what the sentence is about. */
const LEAST = 0.75;

/**
 * Themes that a sentence of a passage is about: the one whose words weigh most in it. Such a theme is raised, however much
 * the rest of the passage says of others.
 * @param text the passage
 * @param found what it holds of each theme
 */
export function leading(text: string, found: readonly Found[]): Set<number> {
  const leads = new Set<number>();
  for (const { start, end } of sentences(text)) {
    const worths = found.map(({ because }) =>
      because.reduce((sum, each) => sum + (each.start >= start && each.start < end ? each.worth : 0), 0),
    );
    const most = Math.max(...worths);
    if (most < LEAST) continue;
    worths.forEach((worth, t) => {
      if (worth === most) leads.add(t);
    });
  }
  return leads;
}

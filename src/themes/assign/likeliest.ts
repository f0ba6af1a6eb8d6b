import type { Theme } from '../../domain.ts';
import { at } from '../matrix/sparse.ts';
import { likeness } from './bootstrap.ts';
import { confidenceOf, standardise } from './decide.ts';
import { softmax } from './learn.ts';
import { countFeatures } from './space.ts';
import { readAll, type Texts } from './texts.ts';

/**
 * The theme that each passage is likest, and how sure that is, as `assign` tells it where each passage has one theme: by the
 * likeness alone, so that what stands of the theme's words in the passage need not be looked for.
 * @returns index of the theme by passage; null for a passage like none
 */
export function likeliest(input: Texts, themes: readonly Theme[]): ({ theme: number; confidence: number } | null)[] {
  if (themes.length === 0 || input.passages.length === 0) return input.passages.map(() => null);
  const { space, background } = readAll(input, themes);
  const { scores } = likeness(countFeatures(space), input.passages.length, themes.length, background);
  const standard = standardise(scores);
  return scores.map((row, p) => {
    const theme = row.reduce((best, score, t) => (score > at(row, best) ? t : best), 0);
    return at(row, theme) > 0 ? { theme, confidence: confidenceOf(at(softmax(standard[p] ?? row), theme)) } : null;
  });
}

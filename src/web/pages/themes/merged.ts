import { inForce } from '../../../corrections/apply.ts';
import type { Theme } from '../../../domain.ts';
import type { Lists } from '../../../services/review/lists.ts';

/** A theme that has been merged into another: which, and the decision that did it. */
export interface Merged {
  into: Theme;
  of: string;
}

/** Themes that are gone because they were merged, each with where it went. */
export function mergedThemes(lists: Lists): Map<string, Merged> {
  const found = new Map<string, Merged>();
  const { themes } = lists.draft;
  for (const { id, decision } of inForce(lists.log)) {
    if (decision.kind === 'theme-status') found.delete(decision.themeId);
    const into = decision.kind === 'theme-merge' ? themes.get(decision.into) : undefined;
    if (into && decision.kind === 'theme-merge') found.set(decision.themeId, { into, of: id });
  }
  return new Map([...found].filter(([id]) => themes.get(id)?.status === 'rejected'));
}

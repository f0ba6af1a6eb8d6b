import type { Decision } from '../../corrections/decision.ts';
import type { Theme } from '../../domain.ts';

/** How a theme's words are named among what the lists make once. */
export const formsName = (themeId: string): string => `forms ${themeId}`;

/** What is made anew as a whole when such a decision comes or goes, beside the answers it is about. */
export function namesTouched(decision: Decision): string[] {
  const forms = 'themeId' in decision ? [formsName(String(decision.themeId))] : [];
  switch (decision.kind) {
    case 'theme-edit':
    case 'theme-status':
      return ['themes', 'asked', ...forms];
    case 'theme-order':
      return ['themes', 'tints'];
    case 'theme-add':
    case 'theme-move':
      return ['themes', 'tints', 'families', 'speakers', 'asked', ...forms];
    case 'theme-merge':
      return ['themes', 'tints', 'families', 'speakers', 'leastSure', 'asked', ...forms];
    case 'tag':
      return ['judgedMachineTags'];
    // Every tag of theirs has come to stand on another passage.
    case 'split':
    case 'join':
      return ['tagsOfTheme', 'leastSure', 'asked', 'madeHere'];
    case 'passage':
      return ['madeHere'];
    case 'other-hearing':
      return ['here', 'asked'];
    case 'endorsement':
      return ['endorsementsOf', 'endorsedNames'];
    case 'invitation':
      return ['invited'];
    // What was asked for is told by the points, and whom it may be told of.
    case 'respondent':
    case 'sector':
    case 'point':
    case 'point-drop':
    case 'follow-up':
    case 'follow-up-drop':
      return ['asked'];
    case 'text':
      return ['reviewed', 'givenTo'];
    default:
      return [];
  }
}

/** The themes of decisions that all merge some: what is held on others is as before. Undefined: another decision is among them. */
export function themesMerged(decisions: readonly Decision[]): ReadonlySet<string> | undefined {
  const merged = decisions.flatMap((decision) =>
    decision.kind === 'theme-merge' ? [decision.themeId, decision.into] : [],
  );
  return merged.length === 2 * decisions.length ? new Set(merged) : undefined;
}

/** Themes, each followed by its sub-themes. */
export function withParts(themes: readonly Theme[]): Theme[] {
  const ids = new Set(themes.map((theme) => theme.id));
  const tops = themes.filter((theme) => theme.parentId === null || !ids.has(theme.parentId));
  const under = (parent: Theme): Theme[] =>
    themes.filter((theme) => theme.parentId === parent.id && theme !== parent).flatMap((t) => [t, ...under(t)]);
  const ordered = tops.flatMap((theme) => [theme, ...under(theme)]);
  return [...ordered, ...themes.filter((theme) => !ordered.includes(theme))];
}

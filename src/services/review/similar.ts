import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Lists } from './lists.ts';

/** From here on two passages say much the same: in the demo, joined texts and shared sentences lie above, a shared topic alone below. */
export const ALIKE = 0.3;

/**
 * How much each passage of a theme is like one of them, 0–1: the words they share (in normal form), where a word weighs
 * less the more of the theme's passages have it.
 */
export function likeness(lists: Lists, themeId: string, passageId: string): Map<string, number> {
  const tags = lists.tagsOfTheme.get(themeId) ?? [];
  const normal = new Map<string, string | null>();
  const formOf = (word: string) => {
    const lower = word.toLowerCase();
    let form = normal.get(lower);
    if (form === undefined) {
      form = isStopword(lower) ? null : normalForm(lower);
      normal.set(lower, form);
    }
    return form;
  };
  const words = new Map<string, Set<string>>();
  const having = new Map<string, number>();
  for (const tag of tags) {
    const found = lists.draft.passages.get(tag.passageId);
    if (!found) continue;
    const forms = new Set<string>();
    for (const token of tokenize(found.response.text.slice(found.passage.start, found.passage.end))) {
      const form = token.kind === 'word' ? formOf(token.text) : null;
      if (form !== null) forms.add(form);
    }
    for (const form of forms) having.set(form, (having.get(form) ?? 0) + 1);
    words.set(tag.passageId, forms);
  }
  const weight = (form: string) => Math.log(1 + words.size / (having.get(form) ?? 1)) ** 2;
  const length = (forms: Set<string>) => Math.sqrt([...forms].reduce((sum, form) => sum + weight(form), 0));
  const like = words.get(passageId) ?? new Set<string>();
  const own = length(like);
  return new Map(
    [...words].map(([id, forms]) => {
      let shared = 0;
      for (const form of forms) if (like.has(form)) shared += weight(form);
      return [id, shared === 0 ? 0 : shared / (own * length(forms))];
    }),
  );
}

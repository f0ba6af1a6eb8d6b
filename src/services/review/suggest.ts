import type { Passage, Theme } from '../../domain.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenize } from '../../language/tokens.ts';
import type { ResponseState } from '../../state.ts';
import type { Lists } from './lists.ts';
import { formsName } from './names.ts';

/** As many as there are number keys. */
const SUGGESTED = 9;
/** Worth of a theme the answer already speaks on, against one word in ten of the theme's own. */
const ALREADY = 0.1;

/** Themes that may fit a passage and are not on it, likeliest first: by the theme's words in it, then by use. */
export function suggest(lists: Lists, passage: Passage, response: ResponseState): Theme[] {
  const onIt = lists.draft.tags.get(passage.id);
  const here = lists.rows.get(response.id)?.themes;
  const forms = new Set(
    tokenize(response.text.slice(passage.start, passage.end))
      .filter((token) => token.kind === 'word')
      .map((token) => normalForm(token.text.toLowerCase())),
  );
  const most = Math.max(1, ...lists.themes.map((theme) => lists.tagsOfTheme.get(theme.id)?.length ?? 0));
  return lists.themes
    .filter((theme) => !onIt?.has(theme.id))
    .map((theme, index) => {
      let score = (0.01 * (lists.tagsOfTheme.get(theme.id)?.length ?? 0)) / most;
      for (const [form, weight] of formsOf(lists, theme)) if (forms.has(form)) score += weight;
      if (here?.includes(theme.id)) score += ALREADY;
      return { theme, index, score };
    })
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, SUGGESTED)
    .map(({ theme }) => theme);
}

/** A theme's words in normal form with their weight, the heaviest 1. */
function formsOf(lists: Lists, theme: Theme): Map<string, number> {
  return lists.once(formsName(theme.id), () => {
    const forms = new Map<string, number>();
    const heaviest = Math.max(Number.MIN_VALUE, ...theme.words.map((word) => word.weight));
    const put = (text: string, weight: number) => {
      for (const token of tokenize(text))
        if (token.kind === 'word' && !isStopword(token.text)) forms.set(normalForm(token.text.toLowerCase()), weight);
    };
    for (const { word, weight } of theme.words) put(word, weight / heaviest);
    for (const phrase of [theme.label, ...theme.keywords]) put(phrase, 1);
    return forms;
  });
}

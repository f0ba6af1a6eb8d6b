import type { Theme } from '../../domain.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { assign } from '../../themes/assign.ts';
import { type Distinct, type Given, stopForms, type ThemesInput } from './rows.ts';

/** Words of a theme the machine found and a person confirmed, that stand in for keywords; more blur it. */
const WORDS_AS_KEYWORDS = 5;

function keywordsOf({ keywords, words }: Theme, stops: ReadonlySet<string>): string[] {
  if (keywords.length > 0) return keywords;
  const own = words.filter(({ word }) => !stops.has(normalForm(word)));
  return own.slice(0, WORDS_AS_KEYWORDS).map(({ word }) => word);
}

/** Codes the rows with themes whose text is known. */
export function code(rows: readonly Distinct[], themes: readonly Theme[], input: ThemesInput): Given {
  const given: Given = rows.map(() => []);
  if (themes.length === 0) return given;
  const rowOf = new Map(rows.flatMap((row, r) => row.passages.map((passage) => [passage.id, r] as const)));
  const known = new Set(themes.map((theme) => theme.id));
  const stops = stopForms(input);
  const { tags } = assign({
    passages: rows.map(({ text, group, passages }, r) => ({
      id: String(r),
      text,
      start: 0,
      heading: passages[0]?.heading ?? null,
      responseId: group,
    })),
    themes: themes.map((each) => ({ ...each, status: 'confirmed', keywords: keywordsOf(each, stops) })),
    examples: input.decided.flatMap(({ passageId, themeId, accepted }) => {
      const row = rowOf.get(passageId);
      return row === undefined || !known.has(themeId) ? [] : [{ passageId: String(row), themeId, accepted }];
    }),
    background: input.background,
  });
  for (const tag of tags) given[Number(tag.passageId)]?.push(tag);
  return given;
}

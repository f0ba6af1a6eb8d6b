import { groupBy } from '../../group.ts';
import { shownResponses } from '../../report/withheld.ts';
import type { ConsultationState } from '../../state.ts';
import { csvOf } from './csv.ts';
import type { Cell } from './table.ts';

/**
 * The codebook and the codings as Taguette itself writes them (taguette/export.py: `codebook_csv`, `highlights_csv`): comma
 * between the fields. Taguette reads the codebook back (taguette/import_codebook.py), the highlights it can't.
 * @returns file names and contents
 */
export function taguetteFiles(state: ConsultationState): [name: string, csv: string][] {
  const themes = state.themes.filter((theme) => theme.status !== 'rejected');
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const named = groupBy(themes, (theme) => theme.label);
  // A tag is known by its name alone: «Annet» in two places is told by what it lies under, and after that by number.
  const tagOf = new Map<string, string>();
  const taken = new Set<string>();
  for (const theme of themes) {
    const whole = theme.parentId === null ? undefined : byId.get(theme.parentId);
    const several = (named.get(theme.label)?.length ?? 0) > 1;
    const name = several && whole ? `${whole.label} / ${theme.label}` : theme.label;
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name} (${number})`;
    taken.add(own);
    tagOf.set(theme.id, own);
  }
  const tagsOf = groupBy(
    state.tags.filter((tag) => tagOf.has(tag.themeId)),
    (tag) => tag.passageId,
  );
  const { responses: shown } = shownResponses(state);
  const highlights: Cell[][] = [];
  const used = new Map<string, number>();
  let number = 0;
  for (const response of state.responses)
    for (const passage of response.passages) {
      const tags = tagsOf.get(passage.id) ?? [];
      if (tags.length > 0) number += 1;
      const { name, text } = shown.get(response.id) ?? { name: '', text: '' };
      for (const { themeId } of tags) {
        used.set(themeId, (used.get(themeId) ?? 0) + 1);
        highlights.push([number, name, tagOf.get(themeId) ?? '', text.slice(passage.start, passage.end)]);
      }
    }
  const codebook = themes.map((theme): Cell[] => [
    tagOf.get(theme.id) ?? '',
    theme.parentId === null ? '' : (tagOf.get(theme.parentId) ?? ''),
    theme.description,
    used.get(theme.id) ?? 0,
  ]);
  return [
    ['kodebok.csv', csvOf({ columns: ['tag', 'parent', 'description', 'number of highlights'], rows: codebook }, ',')],
    ['merkinger.csv', csvOf({ columns: ['id', 'document', 'tag', 'content'], rows: highlights }, ',')],
  ];
}

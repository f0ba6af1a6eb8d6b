import { followUpNoteWords } from '../../norsk/follow-up.ts';
import type { ConsultationState } from '../../state.ts';
import type { Cell, ExportTable } from './table.ts';

/** What is to come of the themes, also what was dropped. @param nameOf what an answer's sender is called in the exports */
export function followUpTable(
  state: ConsultationState,
  nameOf: (responseId: string) => string,
): Pick<ExportTable, 'columns' | 'rows'> {
  const { statuses } = followUpNoteWords(state.language);
  const places = new Map(state.themes.map(({ id }, index) => [id, index]));
  const labels = new Map(state.themes.map(({ id, label }) => [id, label]));
  const sorted = [...state.followUps].sort((a, b) => (places.get(a.themeId) ?? 0) - (places.get(b.themeId) ?? 0));
  return {
    columns: [
      'oppfolging_id',
      'tema_id',
      'tema',
      'type',
      'tekst',
      'ansvarlig',
      'frist',
      'status',
      'status_navn',
      'bedt_om_av',
    ],
    rows: sorted.map(({ id, themeId, kind, text, responsible, due, status, asked }): Cell[] => [
      id,
      themeId,
      labels.get(themeId) ?? '',
      kind,
      text,
      responsible,
      due,
      status,
      statuses[status],
      [...new Set(asked.map(({ responseId }) => nameOf(responseId)))].filter(Boolean).join('; '),
    ]),
  };
}

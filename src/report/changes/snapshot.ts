import { isCountedTag, type Passage } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { POSITIONS } from '../../position.ts';
import type { ConsultationState } from '../../state.ts';
import type { Made, Snapshot, ThemeIn, Who } from '../../versions.ts';
import type { Report, ThemeReport } from '../model.ts';

/** Hex digits that tell one consultation's files apart: 48 bits of the place, 32 of the content at that place. */
const PLACE = 13;
const CONTENT = 8;

/** Stands for whoever does not speak on a theme. */
export const SILENT = '.';

/**
 * The figures, names, positions and tags of a note.
 * @param made what it was made with: the log, the stages, the setup
 * @param hashes of the files' content, by path
 */
export function snapshotOf(
  report: Report,
  state: ConsultationState,
  made?: Made,
  hashes: ReadonlyMap<string, string> = new Map(),
): Snapshot {
  const places = new Map(report.respondents.map(({ responseId }, index) => [responseId, index]));
  const carriers = new Map<string, { who: number; passage: Passage }>();
  for (const { id, passages } of state.responses) {
    const who = places.get(id);
    if (who !== undefined) for (const passage of passages) carriers.set(passage.id, { who, passage });
  }
  const tags = groupBy(state.tags, (tag) => tag.themeId);
  const parts = groupBy(
    state.themes.filter((theme) => theme.status !== 'rejected'),
    (theme) => theme.parentId,
  );
  const filesOf = filesBy(state, hashes);
  return {
    received: report.received,
    ledger: report.ledger,
    respondents: report.respondents.map(({ responseId, name, sector, stance }) => ({
      id: responseId,
      name,
      sector,
      stance,
      ...filesOf(responseId),
    })),
    themes: report.themes.map((theme): ThemeIn => {
      const { id, label, confirmed, counts } = theme;
      const within = (parts.get(id) ?? []).map((part) => part.id);
      const found = [id, ...within].flatMap((themeId) => tags.get(themeId) ?? []);
      const marks = new Map<string, NonNullable<ThemeIn['marks']>[number]>();
      for (const tag of found) {
        const carrier = carriers.get(tag.passageId);
        if (!carrier) continue;
        const { start, end, page } = carrier.passage;
        const counted = isCountedTag(tag);
        if (counted || !marks.has(tag.passageId))
          marks.set(tag.passageId, [carrier.who, start, end, counted ? page : -page]);
      }
      return {
        id,
        label,
        confirmed,
        counts,
        ...(within.length > 0 ? { parts: within } : {}),
        positions: positionsOf(theme, places),
        marks: [...marks.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]),
      };
    }),
    ...(made ? { made } : {}),
  };
}

function positionsOf({ speakers }: ThemeReport, places: ReadonlyMap<string, number>): string {
  const held = new Array<string>(places.size).fill(SILENT);
  for (const { respondent, position } of speakers) {
    const place = places.get(respondent.responseId);
    if (place !== undefined) held[place] = String(POSITIONS.indexOf(position));
  }
  return held.join('');
}

/** The marks of each response's files, and the places of those it has come instead of. */
function filesBy(state: ConsultationState, hashes: ReadonlyMap<string, string>) {
  const files = new Map(state.files.map((file) => [file.path, file]));
  const replaced = groupBy(
    state.files.filter((file) => file.outcome === 'superseded'),
    (file) => file.of,
  );
  const responses = new Map(state.responses.map((response) => [response.id, response]));
  return (responseId: string): Pick<Who, 'files' | 'earlier'> => {
    const paths = responses.get(responseId)?.files ?? [];
    const earlier = paths.flatMap((path) => (replaced.get(path) ?? []).map(({ id }) => id.slice(0, PLACE)));
    return {
      files: paths.flatMap((path) => {
        const file = files.get(path);
        return file ? [`${file.id.slice(0, PLACE)}:${(hashes.get(path) ?? '').slice(0, CONTENT)}`] : [];
      }),
      ...(earlier.length > 0 ? { earlier } : {}),
    };
  };
}

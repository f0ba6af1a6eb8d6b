import { isCountedTag } from '../../domain.ts';
import type { ConsultationState } from '../../state.ts';

/** A row of a coder's: `theme` raised in `file`, with a stance where the coder gave one. */
export interface CodedRow {
  file: string;
  theme: string;
  stance?: string | undefined;
}

export interface ThemesEvaluation {
  /** The coder's themes, in the coding's order, with ours that is most like it. */
  themes: { theme: string; id: string; label: string; jaccard: number; met: boolean }[];
  /** Themes of the coder met by one of ours, when one of ours may meet several. */
  met: number;
  /** The same when each of ours meets one at most. */
  metOnce: number;
}

/** A coder's theme is met when the responses that raise it and ours overlap so much (Jaccard). */
const MET = 0.5;

/**
 * Compares the themes found in a folder with a coder's, by who raises them: the Jaccard likeness of the two sets of
 * responses (Jaccard 1912).
 * @param state what the pipeline found
 * @param coding the coder's rows
 * @param ownOf id of our theme that is the coder's, where the run had the coder's codebook
 */
export function scoreThemes(
  state: ConsultationState,
  coding: readonly CodedRow[],
  ownOf?: ReadonlyMap<string, string>,
): ThemesEvaluation {
  const fileOf = responseOfFile(state);
  const raised = new Map<string, Set<string>>();
  for (const { file, theme } of coding) {
    const responses = raised.get(theme) ?? new Set<string>();
    responses.add(fileOf.get(file) ?? file);
    raised.set(theme, responses);
  }
  const raisers = raisersOf(state);
  const ours = state.themes
    .filter(({ status }) => status !== 'rejected')
    .map(({ id, label }) => ({ id, label, responses: raisers.get(id) ?? new Set<string>() }));
  const pairs = [...raised].flatMap(([theme, responses]) =>
    ours
      .filter(({ id }) => ownOf === undefined || ownOf.get(theme) === id)
      .map((own) => ({ theme, own, jaccard: jaccard(responses, own.responses) })),
  );
  const themes = [...raised.keys()].map((theme) => {
    const [best] = pairs.filter((pair) => pair.theme === theme).sort((a, b) => b.jaccard - a.jaccard);
    const like = best?.jaccard ?? 0;
    return { theme, id: best?.own.id ?? '', label: best?.own.label ?? '', jaccard: like, met: like >= MET };
  });
  const used = new Set<string>();
  for (const { theme, own } of pairs.filter((pair) => pair.jaccard >= MET).sort((a, b) => b.jaccard - a.jaccard)) {
    if (used.has(`coder ${theme}`) || used.has(`ours ${own.id}`)) continue;
    used.add(`coder ${theme}`).add(`ours ${own.id}`);
  }
  return { themes, met: themes.filter(({ met }) => met).length, metOnce: used.size / 2 };
}

/** Response of each file. */
export function responseOfFile(state: ConsultationState): Map<string, string> {
  return new Map(state.responses.flatMap(({ id, files }) => files.map((file) => [file, id] as const)));
}

/** Responses that raise each theme: by tags that count. */
export function raisersOf(state: ConsultationState): Map<string, Set<string>> {
  const responseOf = new Map(
    state.responses.flatMap(({ id, passages }) => passages.map((passage) => [passage.id, id] as const)),
  );
  const raisers = new Map<string, Set<string>>();
  for (const { themeId, passageId } of state.tags.filter(isCountedTag)) {
    const response = responseOf.get(passageId);
    if (response === undefined) continue;
    const own = raisers.get(themeId) ?? new Set<string>();
    raisers.set(themeId, own.add(response));
  }
  return raisers;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((each) => b.has(each)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

import type { ConsultationState } from '../../state.ts';

export interface ThemesEvaluation {
  /** The coder's themes, in the coding's order, with ours that is most like it. */
  themes: { theme: string; label: string; jaccard: number; met: boolean }[];
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
 * @param coding the coder's rows: `theme` raised in `file`
 */
export function scoreThemes(
  state: ConsultationState,
  coding: readonly { file: string; theme: string }[],
): ThemesEvaluation {
  const responseOf = new Map(
    state.responses.flatMap(({ id, passages }) => passages.map((passage) => [passage.id, id] as const)),
  );
  const fileOf = new Map(state.responses.flatMap(({ id, files }) => files.map((file) => [file, id] as const)));
  const raised = new Map<string, Set<string>>();
  for (const { file, theme } of coding) {
    const responses = raised.get(theme) ?? new Set<string>();
    responses.add(fileOf.get(file) ?? file);
    raised.set(theme, responses);
  }
  const ours = state.themes
    .filter(({ status }) => status !== 'rejected')
    .map(({ id, label }) => ({
      id,
      label,
      responses: new Set(
        state.tags.filter(({ themeId }) => themeId === id).flatMap(({ passageId }) => responseOf.get(passageId) ?? []),
      ),
    }));
  const pairs = [...raised].flatMap(([theme, responses]) =>
    ours.map((own) => ({ theme, own, jaccard: jaccard(responses, own.responses) })),
  );
  const themes = [...raised.keys()].map((theme) => {
    const [best] = pairs.filter((pair) => pair.theme === theme).sort((a, b) => b.jaccard - a.jaccard);
    const like = best?.jaccard ?? 0;
    return { theme, label: best?.own.label ?? '', jaccard: like, met: like >= MET };
  });
  const used = new Set<string>();
  for (const { theme, own } of pairs.filter((pair) => pair.jaccard >= MET).sort((a, b) => b.jaccard - a.jaccard)) {
    if (used.has(`coder ${theme}`) || used.has(`ours ${own.id}`)) continue;
    used.add(`coder ${theme}`).add(`ours ${own.id}`);
  }
  return { themes, met: themes.filter(({ met }) => met).length, metOnce: used.size / 2 };
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((each) => b.has(each)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

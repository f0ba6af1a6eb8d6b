import { STANCES, type Stance } from '../../domain.ts';
import type { ConsultationState } from '../../state.ts';
import { type CodingScores, scoreCoding } from './coding-scores.ts';
import { type CodedRow, raisersOf, responseOfFile } from './themes.ts';

/** What of our claims of one side the coder holds too. */
export interface Claims {
  /** Cells we say have this side. */
  claims: number;
  right: number;
  /** Claims in cells the coder has coded at all. */
  coded: number;
}

export interface ThemeStanceEvaluation {
  /** The coder's (response, theme, stance), each once. */
  cells: number;
  hit: number;
  for: Claims;
  against: Claims;
  /** Themes raised by each response, against the coder's. */
  raised: CodingScores;
  /** The coder's cells that were not hit, by file. */
  missed: { file: string; theme: string; expected: Stance; got: string }[];
}

/** A coder of passages says reservation where we say that somebody supports with reservations. */
export function codedStance(word: string | undefined): Stance | null {
  if (word === 'reservation') return 'supports-with-reservations';
  return STANCES.find((stance) => stance === word) ?? null;
}

/**
 * Compares the stances per theme with a coder's. A response that raises a theme without a stance is neutral to it; a theme
 * that none of ours meets has no stance of ours.
 * @param coding the coder's rows; one without a stance we know says only that the theme is raised
 * @param ownOf id of our theme for each of the coder's, where there is one
 */
export function scoreThemeStance(
  state: ConsultationState,
  coding: readonly CodedRow[],
  ownOf: ReadonlyMap<string, string>,
): ThemeStanceEvaluation {
  const fileOf = responseOfFile(state);
  const raisers = raisersOf(state);
  const responses = new Map(state.responses.map((response) => [response.id, response]));
  /** Null: the response does not raise the theme. */
  const ours = (responseId: string, theme: string): Stance | null => {
    const own = ownOf.get(theme) ?? '';
    if (!raisers.get(own)?.has(responseId)) return null;
    return responses.get(responseId)?.byTheme.get(own)?.value ?? 'neutral';
  };
  const truth = new Map<string, { file: string; responseId: string; theme: string; stances: Set<Stance> }>();
  for (const { file, theme, stance } of coding) {
    const responseId = fileOf.get(file) ?? file;
    const key = JSON.stringify([responseId, theme]);
    const cell = truth.get(key) ?? { file, responseId, theme, stances: new Set<Stance>() };
    truth.set(key, cell);
    const coded = codedStance(stance);
    if (coded !== null) cell.stances.add(coded);
  }
  const expected = [...truth.values()].flatMap(({ file, responseId, theme, stances }) =>
    [...stances].map((stance) => ({ file, theme, expected: stance, got: ours(responseId, theme) })),
  );
  const missed = expected.filter((cell) => cell.got !== cell.expected);
  const themes = [...new Set(coding.map(({ theme }) => theme))];
  const all = [...new Set([...responses.keys(), ...[...truth.values()].map(({ responseId }) => responseId)])];
  const claimed = all.flatMap((responseId) =>
    themes.map((theme) => ({ responseId, theme, got: ours(responseId, theme) })),
  );
  const claims = (side: Stance): Claims => {
    const own = claimed.filter(({ got }) => got === side);
    const cells = own.flatMap(({ responseId, theme }) => truth.get(JSON.stringify([responseId, theme])) ?? []);
    return {
      claims: own.length,
      right: cells.filter(({ stances }) => stances.has(side)).length,
      coded: cells.filter(({ stances }) => stances.size > 0).length,
    };
  };
  const byResponse = (raises: (responseId: string, theme: string) => boolean) =>
    new Map(all.map((responseId) => [responseId, themes.filter((theme) => raises(responseId, theme))]));
  return {
    cells: expected.length,
    hit: expected.length - missed.length,
    for: claims('supports'),
    against: claims('opposes'),
    raised: scoreCoding(
      byResponse((responseId, theme) => truth.has(JSON.stringify([responseId, theme]))),
      byResponse((responseId, theme) => ours(responseId, theme) !== null),
    ),
    missed: missed.map((cell) => ({ ...cell, got: cell.got ?? '' })),
  };
}

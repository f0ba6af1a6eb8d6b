import type { Theme } from '../../domain.ts';
import type { ResponseState } from '../../state.ts';
import { toldOnTheme } from '../../told.ts';
import type { Cell } from './table.ts';

interface Content {
  columns: string[];
  rows: Cell[][];
}

/** Hexadecimal digits of a theme's id in a column's name: enough to tell the at most 500 themes apart. */
const SHORT = 8;

/**
 * One row a response, two columns a theme: the stance on it and how many of the response's passages are on it. Names of
 * columns follow from the theme's id, so they hold when a theme gets another name, and are names in R, SPSS and Power BI
 * as they stand (a letter, then letters, digits and underscores); the key tells which theme they are of.
 * @param head the columns that tell who answers, with a row for each response in the same order as `responses`
 * @param tagged passages of a response on a theme
 */
export function wideTables(
  head: Content,
  responses: readonly ResponseState[],
  themes: readonly Theme[],
  tagged: (responseId: string, themeId: string) => number,
): { wide: Content; key: Content } {
  const whole = themes.map((theme) => theme.id.replaceAll('-', ''));
  const short = new Set(whole.map((id) => id.slice(0, SHORT)));
  const digits = short.size === whole.length ? SHORT : undefined;
  const columns = themes.map((theme, index) => {
    const name = `t_${whole[index]?.slice(0, digits)}`;
    return { theme, stance: `${name}_standpunkt`, passages: `${name}_avsnitt` };
  });
  return {
    wide: {
      columns: [...head.columns, ...columns.flatMap(({ stance, passages }) => [stance, passages])],
      rows: responses.map((response, index) => [
        ...(head.rows[index] ?? []),
        ...columns.flatMap(({ theme }): Cell[] => {
          const judged = response.byTheme.get(theme.id);
          return [judged ? toldOnTheme(judged).stance : null, tagged(response.id, theme.id)];
        }),
      ]),
    },
    key: {
      columns: ['kolonne', 'innhold', 'tema_id', 'tema', 'overordnet_tema_id'],
      rows: columns.flatMap(({ theme, stance, passages }): Cell[][] => [
        [stance, 'standpunkt', theme.id, theme.label, theme.parentId],
        [passages, 'avsnitt', theme.id, theme.label, theme.parentId],
      ]),
    },
  };
}

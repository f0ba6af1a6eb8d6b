import { type Block, plainText } from '../blocks.ts';

/** About how wide a letter of the tables is, in twentieths of a point. */
export const LETTER = 92;
/** Letters at most of a column whose every word is short, and its width. */
const SHORT_WORD = 3;
const SLIM = 460;
/** A column of words with no longer cell is as wide as it; a longer one is at least so wide, the first somewhat more. */
const SHORT_CELL = 18;
const LEAST = { first: 2000, other: 1100 };
/** The room that is left is shared by the longest cells, in letters. */
const SHARE = { least: 10, most: 45 };
/** Columns of numbers: as wide as their longest word, within these. */
const NUMBERS = { least: 560, most: 1350 };

/**
 * Columns of numbers, of letters and of short words are as wide as they need, and the others share what is left by their
 * longest cell; where there is not room enough, all are narrower alike.
 * @param textWidth in twentieths of a point
 */
export function columnWidths({ numeric, head, rows }: Extract<Block, { kind: 'table' }>, textWidth: number): number[] {
  const columns = numeric.map((isNumber, column) => {
    const cells = [head, ...rows].map((row) => plainText(row[column] ?? []));
    // A no-break space holds words together.
    const word = longest(cells.flatMap((cell) => cell.split(/[ -]/)));
    const cell = longest(cells);
    if (isNumber) return { need: Math.min(NUMBERS.most, Math.max(NUMBERS.least, word * LETTER + 160)), share: 0 };
    if (column > 0 && word <= SHORT_WORD) return { need: SLIM, share: 0 };
    if (column > 0 && cell <= SHORT_CELL) return { need: cell * LETTER + 160, share: 0 };
    const share = Math.min(SHARE.most, Math.max(SHARE.least, cell));
    return { need: column === 0 ? LEAST.first : LEAST.other, share };
  });
  const needed = columns.reduce((sum, { need }) => sum + need, 0);
  const scale = Math.min(1, textWidth / needed);
  const left = Math.max(0, textWidth - needed);
  const shares = columns.reduce((sum, { share }) => sum + share, 0) || 1;
  return columns.map(({ need, share }) => Math.floor(need * scale + (left * share) / shares));
}

function longest(texts: string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

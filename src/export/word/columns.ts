import { type Block, type Inline, plainText } from '../blocks.ts';

/** Tables are set smaller than the text, in half points. */
export const TABLE_SIZE = 17;
/** Widths of letters in Arial, in thousandths of the font's size: the narrow, the somewhat narrow and the wide; all others. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI.,:;'|!]/u, 260],
  [/[ftr()[\]/ «»*-]/u, 340],
  [/[ckszxvyJ]/u, 510],
  [/[mwMW%æÆ—]/u, 890],
  [/\p{Lu}/u, 720],
];
const OTHER = 560;
/** A template's font may be somewhat wider than Arial. */
const ROOM = 1.08;
/** The cells' margins. */
const MARGINS = 160;
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

/** About how wide a text of a table is, in twentieths of a point. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
  return Math.ceil((width / 1000) * TABLE_SIZE * 10 * ROOM);
}

/** The widest word of a line; a hyphen may end a line, a no-break space holds words together. */
export function widestWord(line: Inline[]): number {
  return Math.max(0, ...wordsOf(plainText(line)).map(widthOf));
}

const wordsOf = (text: string) => text.split(/[ \n]|(?<=-)/);

/**
 * Columns of numbers, of letters and of short words are as wide as they need, and the others share what is left by their
 * longest cell; no word of the head is cut. Where there is not room enough for that, the heads of numbers stand on end.
 * @param textWidth in twentieths of a point
 */
export function columnWidths(
  { numeric, head, rows }: Extract<Block, { kind: 'table' }>,
  textWidth: number,
): { widths: number[]; standing: boolean } {
  const columns = numeric.map((isNumber, column) => {
    const cells = [head, ...rows].map((row) => plainText(row[column] ?? []));
    const inHead = widestWord(head[column] ?? []) + MARGINS;
    if (isNumber) {
      const inRows = Math.max(NUMBERS.least, ...rows.map((row) => widestWord(row[column] ?? []) + MARGINS));
      return { lying: Math.max(inHead, inRows), standing: Math.min(NUMBERS.most, inRows), share: 0 };
    }
    const cell = longest(cells);
    const need = (width: number, share: number) => ({ lying: width, standing: width, share });
    if (column > 0 && longest(cells.flatMap(wordsOf)) <= SHORT_WORD) return need(Math.max(SLIM, inHead), 0);
    if (column > 0 && cell <= SHORT_CELL) return need(Math.max(...cells.map(widthOf)) + MARGINS, 0);
    const share = Math.min(SHARE.most, Math.max(SHARE.least, cell));
    return need(Math.max(column === 0 ? LEAST.first : LEAST.other, inHead), share);
  });
  const sum = (needs: number[]) => needs.reduce((total, need) => total + need, 0);
  const lying = columns.map((column) => column.lying);
  const standing = sum(lying) > textWidth || lying.some((need, column) => numeric[column] && need > NUMBERS.most);
  const needs = standing ? columns.map((column) => column.standing) : lying;
  const scale = Math.min(1, textWidth / sum(needs));
  const left = Math.max(0, textWidth - sum(needs));
  const shares = sum(columns.map(({ share }) => share)) || 1;
  return {
    widths: columns.map(({ share }, column) => Math.floor((needs[column] ?? 0) * scale + (left * share) / shares)),
    standing,
  };
}

function longest(texts: string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

import { type Block, type Inline, plainText } from '../blocks.ts';

/** Tables are set smaller than the text, in half points. */
export const TABLE_SIZE = 17;
/** Widths of letters in Arial, in thousandths of the font's size: the narrow, the somewhat narrow and the wide; all others. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI.,:;'|!]/u, 260],
  [/[¹²³⁴-⁹]/u, 340],
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
/** A longer word, such as the name of a file, is cut. */
const LONGEST_WORD = 2400;
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
 * longest cell. Where there is not room enough, the heads of numbers stand on end, and columns of words narrow down to their
 * widest word, so that no word is cut.
 * @param textWidth in twentieths of a point
 */
export function columnWidths(
  { numeric, head, rows }: Extract<Block, { kind: 'table' }>,
  textWidth: number,
): { widths: number[]; standing: boolean } {
  const columns = numeric.map((isNumber, column) => {
    const cells = [head, ...rows].map((row) => row[column] ?? []);
    const word = Math.max(...cells.map(widestWord)) + MARGINS;
    const inRows = Math.max(NUMBERS.least, ...cells.slice(1).map((cell) => widestWord(cell) + MARGINS));
    if (isNumber) return { least: inRows, need: inRows, lying: Math.max(word, inRows), share: 0 };
    const texts = cells.map(plainText);
    const cell = longest(texts);
    const words = (need: number, share: number) => ({ least: Math.min(word, need), need, lying: need, share });
    if (column > 0 && longest(texts.flatMap(wordsOf)) <= SHORT_WORD) return words(Math.max(SLIM, word), 0);
    if (column > 0 && cell <= SHORT_CELL) return words(Math.max(...texts.map(widthOf)) + MARGINS, 0);
    const share = Math.min(SHARE.most, Math.max(SHARE.least, cell));
    return words(Math.max(column === 0 ? LEAST.first : LEAST.other, Math.min(word, LONGEST_WORD)), share);
  });
  const heads = columns.map(({ lying, least }, column) => (numeric[column] ? lying : least));
  const standing = sum(heads) > textWidth || heads.some((width, column) => numeric[column] && width > NUMBERS.most);
  const needs = columns.map(({ need, lying }) => (standing ? need : lying));
  const least = standing ? columns.map((column) => column.least) : heads;
  const shares = sum(columns.map(({ share }) => share)) || 1;
  const left = Math.max(0, textWidth - sum(needs));
  // How far from the least towards the need there is room for; where not even for the least, all are narrower alike.
  const part = Math.max(0, Math.min(1, (textWidth - sum(least)) / Math.max(1, sum(needs) - sum(least))));
  const scale = Math.min(1, textWidth / sum(least));
  const widths = columns.map(({ share }, column) => {
    const [from = 0, to = 0] = [least[column], needs[column]];
    return Math.floor(part > 0 ? from + (to - from) * part + (left * share) / shares : from * scale);
  });
  return { widths, standing };
}

function sum(needs: number[]): number {
  return needs.reduce((total, need) => total + need, 0);
}

function longest(texts: string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

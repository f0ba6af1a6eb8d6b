import type { RawLine } from '../document.ts';
import type { RecognisedWord } from './engine.ts';
import type { ScannedPage } from './page.ts';

/** Words below this are specks and lines that were taken for letters. */
const NOISE = 0.3;
/** A gap of this many letter heights parts the cells of a row. */
const CELL_GAP = 2.5;
/** Blocks that share this much of their width stand in one column. */
const SAME_COLUMN = 0.7;

/** A recognised page's lines in the engine's reading order, with their places. */
export function linesOfPage(page: ScannedPage): RawLine[] {
  const blocks: RecognisedWord[][][] = [];
  let block = -1;
  let line = -1;
  for (const word of page.words) {
    if (word.confidence < NOISE || !(/[\p{L}\p{N}]/u.test(word.text) || word.confidence > SURE_MARK)) continue;
    if (word.block !== block) blocks.push([]);
    if (word.block !== block || word.line !== line) blocks.at(-1)?.push([]);
    blocks.at(-1)?.at(-1)?.push(word);
    ({ block, line } = word);
  }
  const columns = columnsOf(blocks.map(edges));
  const sheet = { size: Math.max(1, Math.round(middle(blocks.flat(2).map(sizeOf)))), height: page.height };
  return blocks.flatMap((lines, index) => {
    const column = columns[index] ?? { number: 0, left: 0, right: 0 };
    return lines.map((words) => lineOf(words, column, sheet));
  });
}

/** A lone mark is a mark when the engine is sure of it. */
const SURE_MARK = 0.7;

interface Column {
  number: number;
  left: number;
  right: number;
}

function edges(lines: RecognisedWord[][]): { left: number; right: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const word of lines.flat()) {
    left = Math.min(left, word.left);
    right = Math.max(right, word.right);
  }
  return { left, right };
}

/** Blocks of text that follow each other in one column are one: a paragraph's last line may be a block by itself. */
function columnsOf(blocks: readonly { left: number; right: number }[]): Column[] {
  const found: Column[] = [];
  let open: Column | null = null;
  for (const { left, right } of blocks) {
    const shared: number = open === null ? 0 : Math.min(open.right, right) - Math.max(open.left, left);
    const narrow: number = open === null ? 1 : Math.min(open.right - open.left, right - left);
    if (open === null || shared < SAME_COLUMN * narrow) open = { number: new Set(found).size, left, right };
    else {
      open.left = Math.min(open.left, left);
      open.right = Math.max(open.right, right);
    }
    found.push(open);
  }
  return found;
}

function lineOf(words: RecognisedWord[], column: Column, page: { size: number; height: number }): RawLine {
  const own = middle(words.map(sizeOf));
  const size = Math.max(own, page.size) / Math.max(1, Math.min(own, page.size)) < OTHER_SIZE ? page.size : own;
  const baseline = middle(words.map((word) => (TAIL.test(word.text) ? word.bottom - size * TAIL_SHARE : word.bottom)));
  let text = '';
  let right = 0;
  for (const word of words) {
    if (text !== '') text += word.left - right > CELL_GAP * size ? '\t' : ' ';
    text += word.text;
    right = word.right;
  }
  return {
    text,
    box: {
      left: words[0]?.left ?? 0,
      right,
      baseline,
      size,
      font: '',
      column: column.number,
      columnRight: column.right,
      height: baseline / Math.max(1, page.height),
    },
  };
}

/** Lines whose letters differ less than this are in one size: a word's box is only as exact as its ink. */
const OTHER_SIZE = 1.18;
/** Letters with a stem, and such that go below the baseline. */
const STEM = /[\p{Lu}\p{N}bdfhijklßtåöäüéèêáàóòô(]/u;
const TAIL = /[gjpqyçþŋđ,;()]/u;
/** Shares of a font's size: of small letters, of what stands above them, and of what goes below the line. */
const SMALL_SHARE = 0.52;
const STEM_SHARE = 0.2;
const TAIL_SHARE = 0.21;

/** The font's size, by what a word's letters reach. */
function sizeOf({ text, top, bottom }: RecognisedWord): number {
  const reach = SMALL_SHARE + (STEM.test(text) ? STEM_SHARE : 0) + (TAIL.test(text) ? TAIL_SHARE : 0);
  return (bottom - top) / reach;
}

function middle(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

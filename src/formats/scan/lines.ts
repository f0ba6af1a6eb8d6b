import type { RawLine } from '../document.ts';
import type { ScannedPage, ScannedWord } from './page.ts';

/** Words below this are specks and lines that were taken for letters. */
const NOISE = 0.3;
/** A gap of this many letter heights parts the cells of a row. */
const CELL_GAP = 2.5;
/** Blocks that share this much of their width stand in one column. */
const SAME_COLUMN = 0.7;

/** A recognised page's lines in the engine's reading order, with their places. */
export function linesOfPage(page: ScannedPage): RawLine[] {
  const blocks: ScannedWord[][][] = [];
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
  return blocks.flatMap((lines, index) => {
    const column = columns[index] ?? { number: 0, right: 0 };
    return lines.map((words) => lineOf(words, column, page.height));
  });
}

/** A lone mark is a mark when the engine is sure of it. */
const SURE_MARK = 0.7;

interface Column {
  number: number;
  left: number;
  right: number;
}

function edges(lines: ScannedWord[][]): { left: number; right: number } {
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

function lineOf(words: ScannedWord[], column: Pick<Column, 'number' | 'right'>, pageHeight: number): RawLine {
  const [first] = words;
  const heights = words.map(({ top, bottom }) => bottom - top);
  // Words with a stem or a tail are higher than «som»: the upper middle is the height of the letters.
  const size = Math.round(middle(heights, 0.7)) || 1;
  const baseline = middle(
    words.map(({ bottom }) => bottom),
    0.4,
  );
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
      left: first?.left ?? 0,
      right,
      baseline,
      size,
      font: '',
      column: column.number,
      columnRight: column.right,
      height: baseline / Math.max(1, pageHeight),
    },
  };
}

function middle(values: number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}

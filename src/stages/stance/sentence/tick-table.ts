/** A piece overlaid with spaces, of the same length. */
export const blank = (piece: string): string => piece.replaceAll(/[^\s]/gu, (mark) => ' '.repeat(mark.length));

/** A heading of a column that is an answer. */
const HEADING =
  /^(?:(?:vi|me) )?(?:helt |delvis |heilt |svært )?(?:ja|nei|enige?|einige?|samde?|uenige?|ueinige?|usamde?|støtt\S{1,4}|imot|mot|for|går (?:i)?mot|yes|no|agree|disagree|support|oppose|vet ikke|veit ikkje)(?: (?:ikke|ikkje|forslaget|framlegget|delvis)){0,2}$/iu;
const FILLED = /^(?:[xX]|[☒☑✓✔✗✘■●◉]|\[[xX]\]|\([xX]\))$/u;
const EMPTY = /^(?:[☐□○◯_–-]|\[ ?\]|\( ?\))?$/u;
/** Rows of one table at most. */
const MOST_ROWS = 200;

interface Cell {
  text: string;
  from: number;
}

/** The cells of a line parted by tabs or upright strokes; fewer than two: no row. */
function cellsOf(line: string, start: number): Cell[] {
  if (!/[\t|]/u.test(line)) return [];
  const cells: Cell[] = [];
  let from = start;
  for (const piece of line.split(/[\t|]/u)) {
    cells.push({ text: piece.trim(), from: from + piece.length - piece.trimStart().length });
    from += piece.length + 1;
  }
  return cells;
}

/**
 * Reads tables with a column for each answer: of «| Støtter | Går imot |» only the heading under which the rows are
 * crossed is left, and of the rows no mark.
 * @param text a whole answer or a passage
 * @returns a text of the same length
 */
export function tableTicks(text: string): string {
  if (!/[\t|]/u.test(text)) return text;
  const lines: { start: number; end: number; cells: Cell[] }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, end: start + line.length, cells: cellsOf(line, start) });
    start += line.length + 1;
  }
  const units = text.split('');
  const hide = (from: number, to: number): void => {
    for (let at = from; at < to; at++) if (!/\s/u.test(units[at] ?? '')) units[at] = ' ';
  };
  for (const [index, { cells: head, start: headStart, end: headEnd }] of lines.entries()) {
    const columns = head.flatMap((cell, at) => (HEADING.test(cell.text) ? [at] : []));
    if (columns.length < 2) continue;
    const ticked = new Set<number>();
    let rows = 0;
    for (const row of lines.slice(index + 1, index + 1 + MOST_ROWS)) {
      // A Markdown rule under the headings is no row.
      if (/^[\s|:-]+$/u.test(text.slice(row.start, row.end)) && row.cells.length === head.length && rows === 0)
        continue;
      const lone = FILLED.test(text.slice(row.start, row.end).trim());
      const fits =
        row.cells.length === head.length &&
        columns.every((at) => FILLED.test(row.cells[at]?.text ?? '') || EMPTY.test(row.cells[at]?.text ?? ''));
      // A mark that has lost its column says only that something was crossed.
      if (!fits && !lone) break;
      rows++;
      if (fits)
        for (const at of columns) {
          const cell = row.cells[at];
          if (cell === undefined) continue;
          if (FILLED.test(cell.text)) ticked.add(at);
          hide(cell.from, cell.from + cell.text.length);
        }
      else hide(row.start, row.end);
    }
    if (rows === 0) continue;
    // Rows that answer differently, or none: the table takes no stand as a whole.
    const chosen = ticked.size === 1 ? head[[...ticked][0] ?? -1] : undefined;
    const end = chosen === undefined ? headStart : chosen.from + chosen.text.length;
    hide(headStart, chosen?.from ?? headStart);
    hide(end, headEnd);
    if (chosen !== undefined && end < headEnd) units[end] = '.';
  }
  return units.join('');
}

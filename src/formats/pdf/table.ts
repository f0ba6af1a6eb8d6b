import type { Rule } from './rules.ts';
import type { PlacedText } from './segments.ts';

/** A row of a ruled table: what stands in each of its cells, from left to right. */
export interface TableRow {
  top: number;
  bottom: number;
  left: number;
  right: number;
  cells: PlacedText[][];
}

/** Rules this near each other are one: a line has two edges, cells beside each other each their own. */
const NEAR = 4;
/** A row is higher than this, and a column wider. */
const LEAST = 7;
/** A rule may fall short of a row's height, or of a table's width, by this share. */
const REACH = 0.8;

/**
 * Finds the rows of tables that are drawn with lines: bands between two horizontal rules, parted by vertical rules into
 * two cells at least. Text in no such band is returned as it was.
 */
export function tableRows(texts: PlacedText[], rules: Rule[]): { rows: TableRow[]; rest: PlacedText[] } {
  if (rules.length < 2) return { rows: [], rest: texts };
  const horizontal = merged(rules.filter((rule) => rule.horizontal));
  const drawn = merged(rules.filter((rule) => !rule.horizontal));
  const vertical = drawn.length < 3 ? wallsBetween(texts, horizontal) : drawn;
  if (horizontal.length < 2 || vertical.length < 3) return { rows: [], rest: texts };
  const rows: TableRow[] = [];
  const taken = new Set<PlacedText>();
  for (const top of horizontal) {
    const below = horizontal.find((rule) => rule.at > top.at + LEAST && overlaps(rule, top) && spans(rule, top));
    if (below === undefined) continue;
    const [left, right] = [Math.max(top.from, below.from), Math.min(top.to, below.to)];
    const height = below.at - top.at;
    const walls = vertical
      .filter(({ at, from, to }) => {
        const covered = Math.min(to, below.at) - Math.max(from, top.at);
        return at > left - NEAR && at < right + NEAR && covered > height * REACH;
      })
      .map((rule) => rule.at)
      .sort((a, b) => a - b)
      .filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) > LEAST);
    if (walls.length < 3) continue;
    const inside = texts.filter(
      (text) =>
        text.upright &&
        text.baseline > top.at &&
        text.baseline - text.size * 0.3 < below.at &&
        middle(text) > (walls[0] ?? left) - NEAR &&
        middle(text) < (walls.at(-1) ?? right) + NEAR &&
        !taken.has(text),
    );
    if (inside.length === 0) continue;
    const cells = walls
      .slice(1)
      .map((wall, index) => inside.filter((text) => between(text, walls[index] ?? left, wall)));
    if (cells.filter((cell) => cell.some((text) => text.text.trim() !== '')).length < 2) continue;
    for (const cell of cells) for (const text of cell) taken.add(text);
    rows.push({ top: top.at, bottom: below.at, left: walls[0] ?? left, right: walls.at(-1) ?? right, cells });
  }
  return { rows, rest: texts.filter((text) => !taken.has(text)) };
}

/** A table with lines between its rows alone has this many at least: above and below the head, and at the end. */
const LEAST_LINES = 3;
/** A column of white between columns is wider than this share of the letters' height. */
const WHITE = 0.9;

/** The walls of a table that has lines between its rows only: where it is white from its first line to its last. */
function wallsBetween(texts: PlacedText[], horizontal: Rule[]): Rule[] {
  const [first] = horizontal;
  if (first === undefined) return [];
  const lines = horizontal.filter(
    (rule) => Math.abs(rule.from - first.from) < NEAR && Math.abs(rule.to - first.to) < NEAR,
  );
  const last = lines.at(-1);
  if (lines.length < LEAST_LINES || last === undefined) return [];
  const inside = texts.filter(
    (text) => text.upright && text.text.trim() !== '' && text.baseline > first.at && text.baseline < last.at,
  );
  const spans = inside
    .map((text) => ({ from: text.left, to: text.left + text.width, size: text.size }))
    .sort((a, b) => a.from - b.from);
  const walls = [first.from];
  let reach = spans[0]?.to ?? 0;
  for (const span of spans) {
    if (span.from - reach > span.size * WHITE) walls.push(span.from - 1);
    reach = Math.max(reach, span.to);
  }
  walls.push(first.to);
  return walls.map((at) => ({ horizontal: false, at, from: first.at, to: last.at }));
}

const middle = (text: PlacedText): number => text.left + Math.min(text.width, text.size) / 2;

const between = (text: PlacedText, left: number, right: number): boolean =>
  middle(text) >= left - 1 && middle(text) < right - 1;

const overlaps = (a: Rule, b: Rule): boolean => Math.min(a.to, b.to) - Math.max(a.from, b.from) > LEAST;

/** Two rules that bound one row run over about the same width. */
const spans = (a: Rule, b: Rule): boolean =>
  Math.min(a.to, b.to) - Math.max(a.from, b.from) > REACH * Math.min(a.to - a.from, b.to - b.from);

/** Pieces of one line put together: each cell draws its own. */
function merged(rules: Rule[]): Rule[] {
  const found: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    let joined = false;
    for (let i = found.length - 1; i >= 0; i--) {
      const other = found[i];
      if (other === undefined || rule.at - other.at > NEAR) break;
      if (rule.from > other.to + NEAR || rule.to < other.from - NEAR) continue;
      other.from = Math.min(other.from, rule.from);
      other.to = Math.max(other.to, rule.to);
      joined = true;
      break;
    }
    if (!joined) found.push({ ...rule });
  }
  return found;
}

import type { Segment } from './segments.ts';

/** Grid on which gutters are sought, in points: narrower than any gutter. */
const GRID = 3;
/** Columns within columns: a sidebar beside two columns is two deep. */
const MAX_COLUMN_DEPTH = 3;
/** Lines it takes to call something a column of prose, and the characters such a line has. */
const PROSE_LINES = 4;
export const PROSE_CHARACTERS = 25;
/** Distance of baselines, in letter heights, up to which lines stand tightly under each other. */
const TIGHT_PITCH = 2.2;

/** Groups of segments in reading order; each group is one column, or one band of full-width lines. */
export function columnsOf(segments: Segment[], depth: number): Segment[][] {
  const gutter = depth < MAX_COLUMN_DEPTH ? gutterOf(segments) : null;
  if (gutter === null) return segments.length === 0 ? [] : [segments];
  const groups: Segment[][] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  let across: Segment[] = [];
  const flushColumns = () => {
    groups.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    left = [];
    right = [];
  };
  const flushAcross = () => {
    if (across.length > 0) groups.push(across);
    across = [];
  };
  for (const segment of [...segments].sort(byPlace)) {
    if (crosses(segment, gutter)) {
      flushColumns();
      across.push(segment);
    } else {
      flushAcross();
      (isBefore(segment, gutter) ? left : right).push(segment);
    }
  }
  flushColumns();
  flushAcross();
  return groups;
}

/** The least of a measure; without spreading, since a hostile page may have a million pieces. */
export function least(segments: Segment[], measure: (segment: Segment) => number): number {
  return segments.reduce((lowest, segment) => Math.min(lowest, measure(segment)), Number.POSITIVE_INFINITY);
}

function baselineOf(segment: Segment): number {
  return segment.baseline;
}

export function byPlace(a: Segment, b: Segment): number {
  return a.baseline - b.baseline || a.left - b.left;
}

function crosses(segment: Segment, x: number): boolean {
  return segment.left < x - GRID && segment.right > x + GRID;
}

/** By its middle: beside a heading that reaches far into the gutter, the gutter's x may lie on a column's very edge. */
const isBefore = ({ left, right }: Segment, x: number): boolean => (left + right) / 2 < x;

/** The x of a gutter between two columns, or null when the segments are one column or a table. */
function gutterOf(segments: Segment[]): number | null {
  if (segments.length < PROSE_LINES + 2) return null;
  const x = whitestOf(segments);
  if (x === null) return null;
  const before: Segment[] = [];
  const after: Segment[] = [];
  for (const segment of segments) if (!crosses(segment, x)) (isBefore(segment, x) ? before : after).push(segment);
  const proseBefore = isProse(before);
  const proseAfter = isProse(after);
  const columns = (proseBefore && (proseAfter || isSidebar(after))) || (proseAfter && isSidebar(before));
  return columns && overlap(before, after) ? x : null;
}

/** The x that fewest segments lie over: the middle of the widest stretch of such. */
function whitestOf(segments: readonly Segment[]): number | null {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (const segment of segments) {
    left = Math.min(left, segment.left);
    right = Math.max(right, segment.right);
  }
  const bins = Math.ceil((right - left) / GRID);
  if (bins < 30 || bins > 2000) return null;
  const covered = new Int32Array(bins + 1);
  for (const segment of segments) {
    const from = Math.max(0, Math.ceil((segment.left - left) / GRID));
    const to = Math.min(bins, Math.floor((segment.right - left) / GRID));
    for (let bin = from; bin <= to; bin++) covered[bin] = (covered[bin] ?? 0) + 1;
  }
  // A gutter leaves room for a column on both sides: a seventh of the width at least.
  const first = Math.floor(bins / 7);
  const last = bins - first;
  let lowest = segments.length;
  for (let bin = first; bin < last; bin++) lowest = Math.min(lowest, covered[bin] ?? 0);
  let [start, length] = [0, 0];
  let open = 0;
  for (let bin = first; bin < last; bin++) {
    open = covered[bin] === lowest ? open + 1 : 0;
    if (open > length) [start, length] = [bin - open + 1, open];
  }
  return left + (start + length / 2) * GRID;
}

function isProse(segments: Segment[]): boolean {
  if (segments.length < PROSE_LINES) return false;
  const long = segments.filter((segment) => segment.text.length >= PROSE_CHARACTERS).length;
  return long >= PROSE_LINES && long >= segments.length / 2 && isTight(segments);
}

/** An address block beside the text; a table's labels stand apart from each other instead. */
function isSidebar(segments: Segment[]): boolean {
  return segments.length >= 3 && isTight(segments);
}

function isTight(segments: Segment[]): boolean {
  const sorted = [...segments].sort(byPlace);
  let tight = 0;
  for (let i = 1; i < sorted.length; i++) {
    const above = sorted[i - 1];
    const below = sorted[i];
    if (above && below && below.baseline - above.baseline < TIGHT_PITCH * Math.max(above.size, below.size)) tight++;
  }
  return tight >= (sorted.length - 1) * 0.6;
}

/** Columns stand beside each other; a heading left and a date right at other heights are no columns. */
function overlap(before: Segment[], after: Segment[]): boolean {
  const top = Math.max(least(before, baselineOf), least(after, baselineOf));
  const bottom = Math.min(-least(before, (s) => -s.baseline), -least(after, (s) => -s.baseline));
  return bottom - top > 3 * (before[0]?.size ?? 0);
}

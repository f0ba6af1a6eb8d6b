import { type Grey, halved, inkBelow } from './grey.ts';

/** How a page lies: its lines run from side to side or up and down, and how many degrees they fall from that, clockwise. */
export interface Lie {
  sideways: boolean;
  degrees: number;
}

/** No scanner pulls paper in more crookedly than this. */
const MOST = 10;
/** The picture the angle is found in: an A4 page at some 75 dots to the inch. */
const LOOK_AT = 900;
/** So many dark pixels tell the angle as well as all. */
const ENOUGH = 40_000;
/** Lines of text stand out this much more in one direction than in the other. */
const CLEARLY = 1.15;

/**
 * How a page lies, by its lines' projection: turned by the right angle, dark pixels fall into few rows and leave those
 * between the lines empty, so that the sum of the rows' squares is largest (Postl 1986).
 */
export function lieOf(grey: Grey): Lie {
  let small = grey;
  while (Math.max(small.width, small.height) >= 2 * LOOK_AT) small = halved(small);
  const { xs, ys } = inkOf(small);
  if (xs.length < 50) return { sideways: false, degrees: 0 };
  const across = steepest(xs, ys);
  const down = steepest(
    ys,
    xs.map((x) => -x),
  );
  const sideways = down.score > across.score * CLEARLY;
  return { sideways, degrees: sideways ? down.degrees : across.degrees };
}

function inkOf(small: Grey): { xs: number[]; ys: number[] } {
  const threshold = inkBelow(small);
  const xs: number[] = [];
  const ys: number[] = [];
  const margin = 0.02;
  for (let y = Math.ceil(small.height * margin); y < small.height * (1 - margin); y++)
    for (let x = Math.ceil(small.width * margin); x < small.width * (1 - margin); x++)
      if ((small.data[y * small.width + x] ?? 255) < threshold) {
        xs.push(x);
        ys.push(y);
      }
  const step = Math.ceil(xs.length / ENOUGH);
  const some = (all: number[]) => (step <= 1 ? all : all.filter((_, index) => (index * 7) % step === 0));
  return { xs: some(xs), ys: some(ys) };
}

function steepest(xs: readonly number[], ys: readonly number[]): { degrees: number; score: number } {
  let best = { degrees: 0, score: scoreAt(xs, ys, 0) };
  for (const step of [0.5, 0.1]) {
    const middle = best.degrees;
    const reach = step === 0.5 ? MOST : 0.5;
    for (let offset = -reach; offset <= reach; offset += step) {
      const degrees = Math.round((middle + offset) * 10) / 10;
      const score = scoreAt(xs, ys, degrees);
      if (score > best.score) best = { degrees, score };
    }
  }
  return best;
}

/** The sum of the squares of the dark pixels in each row, were the page turned back by the angle. */
function scoreAt(xs: readonly number[], ys: readonly number[], degrees: number): number {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const rows = new Map<number, number>();
  for (let i = 0; i < xs.length; i++) {
    const row = Math.round((ys[i] ?? 0) * cos - (xs[i] ?? 0) * sin);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let score = 0;
  for (const count of rows.values()) score += count * count;
  return score;
}

import type { PdfPage } from './page.ts';

/** A line drawn on a page, or a box's edge: points from the top left corner. */
export interface Rule {
  horizontal: boolean;
  /** Its y when horizontal, else its x. */
  at: number;
  from: number;
  to: number;
}

/** pdf.js's operators (OPS): those that move the coordinate system, and paths with how they are painted. */
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const FORM_BEGIN = 74;
const FORM_END = 75;
const PATH = 91;
const END_PATH = 28;

/** Thinner shapes are lines; longer ones part cells. */
const THIN = 2.5;
const SHORTEST = 6;
/** More are a drawing, not a table. */
const MOST = 20_000;

type Matrix = [number, number, number, number, number, number];

/** The straight lines and the edges of boxes that a page is drawn with. */
export async function rulesOn(page: PdfPage): Promise<Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const view = page.getViewport({ scale: 1 }).transform as Matrix;
  const stack: Matrix[] = [];
  let at: Matrix = view;
  const rules: Rule[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === SAVE) stack.push(at);
    else if (operator === RESTORE || operator === FORM_END) at = stack.pop() ?? view;
    else if (operator === TRANSFORM && isMatrix(args)) at = times(at, args);
    else if (operator === FORM_BEGIN) {
      stack.push(at);
      const matrix = Array.isArray(args) ? args[0] : null;
      if (isMatrix(matrix)) at = times(at, matrix);
    } else if (operator === PATH && Array.isArray(args) && args[0] !== END_PATH && rules.length < MOST)
      rules.push(...edges(args[2], at));
  }
  return rules;
}

function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value) && value.length === 6 && value.every((number) => typeof number === 'number');
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** A path is known by the box around it: least and greatest x and y. */
function edges(box: unknown, [a, b, c, d, e, f]: Matrix): Rule[] {
  if (!ArrayBuffer.isView(box) && !Array.isArray(box)) return [];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(box as ArrayLike<number>);
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e].sort((m, n) => m - n);
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f].sort((m, n) => m - n);
  const [left = 0, right = 0] = xs;
  const [top = 0, bottom = 0] = ys;
  const wide = right - left;
  const high = bottom - top;
  if (!Number.isFinite(wide + high)) return [];
  if (high < THIN) return wide < SHORTEST ? [] : [{ horizontal: true, at: (top + bottom) / 2, from: left, to: right }];
  if (wide < THIN) return high < SHORTEST ? [] : [{ horizontal: false, at: (left + right) / 2, from: top, to: bottom }];
  return [
    { horizontal: true, at: top, from: left, to: right },
    { horizontal: true, at: bottom, from: left, to: right },
    { horizontal: false, at: left, from: top, to: bottom },
    { horizontal: false, at: right, from: top, to: bottom },
  ];
}

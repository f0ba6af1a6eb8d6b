import { type Matrix, matrixIn, type PdfPage, times } from './page.ts';

/** A line drawn on a page, or a box's edge: points from the top left corner. */
export interface Rule {
  horizontal: boolean;
  /** Its y when horizontal, else its x. */
  at: number;
  from: number;
  to: number;
}

/** Thinner shapes are lines; longer ones part cells. */
const THIN = 2.5;
const SHORTEST = 6;
/** More are a drawing, not a table. */
const MOST = 20_000;
const MOST_OBJECTS = 200_000;

/** Points of one path that are looked at: a rectangle has five, a drawing thousands. */
const MOST_POINTS = 64;
/** Forms within forms that are followed. */
const MOST_DEPTH = 8;
const PATH = 2;
const FORM = 5;

/** The straight lines and the edges of boxes that a page is drawn with. */
export function rulesOn({ pdfium, handle, view }: PdfPage): Rule[] {
  const { calls, place, int, float } = pdfium;
  const rules: Rule[] = [];
  let left = MOST_OBJECTS;
  const matrixOf = (object: number, around: Matrix): Matrix =>
    calls.FPDFPageObj_GetMatrix(object, place) === 0 ? around : times(around, matrixIn(pdfium));
  const look = (object: number, around: Matrix, depth: number): void => {
    if (left-- <= 0 || rules.length >= MOST) return;
    const type = calls.FPDFPageObj_GetType(object);
    if (type === PATH && isPainted(object)) rules.push(...edges(boxOf(object, matrixOf(object, around))));
    if (type !== FORM || depth >= MOST_DEPTH) return;
    const inner = matrixOf(object, around);
    const count = calls.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index++) look(calls.FPDFFormObj_GetObject(object, index), inner, depth + 1);
  };
  const isPainted = (object: number): boolean => {
    calls.FPDFPath_GetDrawMode(object, place, place + 4);
    return int(0) !== 0 || int(1) !== 0;
  };
  /** A path is known by the box around it. */
  const boxOf = (object: number, [a, b, c, d, e, f]: Matrix): Box => {
    const box: Box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    const count = Math.min(MOST_POINTS, calls.FPDFPath_CountSegments(object));
    for (let index = 0; index < count; index++) {
      calls.FPDFPathSegment_GetPoint(calls.FPDFPath_GetPathSegment(object, index), place, place + 4);
      const [px, py] = [float(0), float(1)];
      const [x, y] = [a * px + c * py + e, b * px + d * py + f];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    return box;
  };
  const count = calls.FPDFPage_CountObjects(handle);
  for (let index = 0; index < count; index++) look(calls.FPDFPage_GetObject(handle, index), view, 0);
  return rules;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function edges({ left, right, top, bottom }: Box): Rule[] {
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

import type { Engine, RecognisedWord } from './engine.ts';
import { type Grey, halved, inkIn, rotated, smoothed, turned } from './grey.ts';
import type { ScannedPage } from './page.ts';
import { lieOf } from './skew.ts';

/** A page is read at some 150 dots to the inch, made of twice as many: that takes a scanner's noise away. */
const ENOUGH_DPI = 250;
/** Below this a page may stand on its head. */
const SURE = 0.6;
/** Of a page's pixels: less ink than this is a line or two, or dust; with less than a dot there is nothing to look for. */
const SOME_INK = 0.001;
const ANY_INK = 0.00001;
const POINTS = 72;

/** A page's picture read: straightened, turned the right way up, and its words with their places in points. */
export async function readPicture(picture: Grey, engine: Engine): Promise<ScannedPage> {
  let grey = picture;
  while (grey.dpi >= 2 * ENOUGH_DPI) grey = halved(grey);
  const ink = inkIn(grey);
  if (ink < ANY_INK) return { ...pageOf([], grey), state: 'blank' };
  const { sideways, degrees } = lieOf(grey);
  const straight = rotated(sideways ? turned(grey, 3) : grey, -degrees);
  const upright = straight.dpi >= ENOUGH_DPI ? halved(straight) : straight;
  const first = await engine.read(upright);
  if (confidenceOf(first) >= SURE) return pageOf(first, upright);
  if (ink < SOME_INK && first.length === 0) return { ...pageOf([], grey), state: 'blank' };
  // It may stand on its head, or have more grain than halving takes away.
  const calm = halved(smoothed(smoothed(straight)));
  let best = { words: first, sheet: upright };
  for (const sheet of [turned(upright, 2), calm, turned(calm, 2)]) {
    const words = await engine.read(sheet);
    if (worth(words) > worth(best.words)) best = { words, sheet };
    if (confidenceOf(best.words) >= SURE) break;
  }
  // Dust that was taken for letters.
  if (ink < SOME_INK && confidenceOf(best.words) < SURE) return { ...pageOf([], grey), state: 'blank' };
  return pageOf(best.words, best.sheet);
}

/** Many letters that the engine is sure of. */
const worth = (words: readonly RecognisedWord[]): number => confidenceOf(words) * lettersIn(words);

function pageOf(words: readonly RecognisedWord[], { width, height, dpi }: Grey): ScannedPage {
  const points = (pixels: number): number => Math.round((pixels * POINTS * 10) / dpi) / 10;
  return {
    state: 'read',
    width: points(width),
    height: points(height),
    confidence: Math.round(confidenceOf(words) * 1000) / 1000,
    words: words.map(
      ({ text, confidence, left, top, right, bottom, block, line }): RecognisedWord => ({
        text,
        confidence: Math.round(confidence * 100) / 100,
        left: points(left),
        top: points(top),
        right: points(right),
        bottom: points(bottom),
        block,
        line,
      }),
    ),
  };
}

const lettersIn = (words: readonly { text: string }[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** How sure the engine is of the letters of a page, each word by its length. */
function confidenceOf(words: readonly { text: string; confidence: number }[]): number {
  const letters = lettersIn(words);
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters;
}

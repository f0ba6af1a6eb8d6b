import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import type { Png } from '../../export/word/blocks.ts';

/** A name no machine has installed, so that the drawing is the same with and without system fonts. */
const FAMILY = 'HoringInter';
const FACES = ['latin-400', 'latin-ext-400', 'latin-700', 'latin-ext-700'];
/** Twice the size on paper: sharp in print. */
const SCALE = 2;
const MIDDLE = 0.36;

let registered = false;

function registerFonts(): void {
  if (registered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const face of FACES)
    GlobalFonts.registerFromPath(resolve(`@fontsource/inter/files/inter-${face}-normal.woff2`), FAMILY);
  registered = true;
}

/**
 * Draws a chart's SVG as PNG with the bundled Inter, without a browser. Skia knows no dominant-baseline, so text set on
 * its middle is moved down by a third of its size, which is where the middle of Inter's small letters is.
 */
export async function pngOf(svg: string): Promise<Png> {
  registerFonts();
  const [, width = '760', height = '400'] = /<svg [^>]*width="([\d.]+)"[^>]*height="([\d.]+)"/.exec(svg) ?? [];
  const drawable = svg
    .replace(/font-family:[^;"]*/g, `font-family:${FAMILY}`)
    .replace(/font-family="[^"]*"/g, `font-family="${FAMILY}"`)
    .replace(/<text dominant-baseline="central"([^>]*)>/g, (_, attributes: string) => {
      const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? 12);
      const y = Number(/ y="([-\d.]+)"/.exec(attributes)?.[1] ?? 0);
      return `<text${attributes.replace(/ y="[-\d.]+"/, '')} y="${(y + size * MIDDLE).toFixed(2)}">`;
    });
  const image = await loadImage(Buffer.from(drawable));
  const size = { width: Math.round(Number(width)), height: Math.round(Number(height)) };
  const canvas = createCanvas(size.width * SCALE, size.height * SCALE);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { bytes: canvas.toBuffer('image/png'), ...size };
}

import { vi } from 'vitest';
import { systemTesseract } from '../../src/ocr/tesseract.ts';

/** The machine's own tesseract is there: it is quick. Without it its tests are skipped, except where all must run. */
export const hasEngine = (await systemTesseract()) !== null;
if (!hasEngine) {
  const how = 'apt-get install tesseract-ocr tesseract-ocr-nor';
  if (process.env.CI) throw new Error(`no tesseract, and with CI set its tests must run (${how})`);
  process.stdout.write(`Skipping tests of the machine’s own text recognition: it is not installed (${how}).\n`);
}

/** Elsewhere in the tests it is off, so that what is installed changes nothing (vitest.config.ts). */
export const switchOn = (): void => void vi.stubEnv('HORING_OCR', '');
export const switchOff = (): void => void vi.stubEnv('HORING_OCR', 'off');

import type { Engine } from '../formats/scan/engine.ts';
import { systemTesseract } from './tesseract.ts';

/** Set to «off», pages that are pictures are not read, whatever is installed. */
const SWITCH = 'HORING_OCR';

let found: Promise<Engine | null> | null = null;

/** The engine of text recognition on this machine, looked for once; null where there is none. */
export function engineHere(env: NodeJS.ProcessEnv = process.env): Promise<Engine | null> {
  if (env[SWITCH] === 'off') return Promise.resolve(null);
  found ??= systemTesseract();
  return found;
}

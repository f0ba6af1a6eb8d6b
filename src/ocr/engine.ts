import type { Engine } from '../formats/scan/engine.ts';
import { bundledTesseract } from './bundled.ts';
import { systemTesseract } from './tesseract.ts';

/**
 * Set to «off», pages that are pictures are not read, whatever is installed; to «own», they are read by what comes with the
 * installation, the same on every machine.
 */
const SWITCH = 'HORING_OCR';

const ours = once(bundledTesseract);
const own = once(async () => (await systemTesseract()) ?? ours());

/** The engine of text recognition on this machine, looked for once: its own tesseract, else ours; null where neither is. */
export async function engineHere(env: NodeJS.ProcessEnv = process.env): Promise<Engine | null> {
  if (env[SWITCH] === 'off') return null;
  return env[SWITCH] === 'own' ? ours() : own();
}

function once<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null;
  return () => {
    found ??= look();
    return found;
  };
}

import type { Engine } from '../formats/scan/engine.ts';
import { hashOf } from '../ids.ts';
import { bundledTesseract } from './bundled.ts';
import { systemTesseract } from './tesseract.ts';

/**
 * Set to «off», pages that are pictures are not read, whatever is installed; to «own», they are read by what comes with the
 * installation, the same on every machine.
 */
const SWITCH = 'HORING_OCR';

const ours = once(bundledTesseract);
const theirs = once(() => systemTesseract());

/** The engines of text recognition on this machine, looked for once: its own tesseract, and ours. The first is used here. */
export async function enginesHere(): Promise<Engine[]> {
  const asked = process.env[SWITCH];
  if (asked === 'off') return [];
  const found = [asked === 'own' ? null : await theirs(), await ours()];
  return found.filter((engine) => engine !== null);
}

/** What recognises text on this machine: its own tesseract, else ours; null where neither is. */
export async function engineHere(): Promise<Engine | null> {
  return (await enginesHere())[0] ?? null;
}

/** The engine that is asked for, where this machine has it. */
export async function engineCalled(id: string): Promise<Engine | null> {
  return (await enginesHere()).find((engine) => engine.id === id) ?? null;
}

/** What tells the engines here from those of the same name on other machines: a mark for each, by its id. */
export async function marksHere(): Promise<Map<string, string>> {
  const marks = (await enginesHere()).map(
    async ({ id, sum }): Promise<[string, string]> => [id, hashOf(`${id} ${await sum()}`).slice(0, 8)],
  );
  return new Map(await Promise.all(marks));
}

function once<T>(look: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | null = null;
  return () => {
    found ??= look();
    return found;
  };
}

import { HIGHEST, LOWEST } from './model.ts';

/** What stands where a score should: a score, nothing yet, or something that is none. */
export type ScoreRead = { kind: 'score'; value: number | null } | { kind: 'text' | 'out-of-range'; written: string };

/** How people write that there is none yet. */
const NONE = /^(?:[-–—?]|null|mangler|ikke satt|n\/?a)?$/iu;
/** A number, with a comma as Norwegians write it or a point. */
const NUMBER = /^[-–−+]?\d{1,9}(?:[.,]\d{1,12})?$/u;

/** The number a text is, decimal comma and all; null: it is none. */
export function numberIn(text: string): number | null {
  const plain = text.trim();
  return NUMBER.test(plain) ? Number(plain.replace(',', '.').replace(/[–−]/u, '-')) : null;
}

export function readScore(written: unknown): ScoreRead {
  if (written === null || written === undefined) return { kind: 'score', value: null };
  const text = typeof written === 'string' || typeof written === 'number' ? String(written).trim() : null;
  if (text !== null && NONE.test(text)) return { kind: 'score', value: null };
  const value = typeof written === 'number' ? written : text === null ? null : numberIn(text);
  if (value === null || !Number.isFinite(value))
    return { kind: 'text', written: short(text ?? JSON.stringify(written) ?? '') };
  if (value < LOWEST || value > HIGHEST) return { kind: 'out-of-range', written: String(value).replace('.', ',') };
  return { kind: 'score', value };
}

function short(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

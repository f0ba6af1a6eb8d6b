import type { Quote, Stance } from '../../domain.ts';
import { spoken } from '../../norsk/desk/speak.ts';
import { longDate, longTime } from '../../norsk/numbers.ts';

/** «11. april 2022», or what is said where there is none. */
export function date(iso: string | null, otherwise: string): string {
  return iso === null ? otherwise : longDate(iso.slice(0, 10), spoken());
}

/** «11. april 2022 kl. 14.05» in the machine's time zone, of an ISO time. */
export function time(iso: string): string {
  return longTime(iso, spoken());
}

export function percent(confidence: number): number {
  return Math.round(confidence * 100);
}

/** An address with parameters; those that are absent or empty are left out. */
export function address(path: string, parameters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== '') query.set(name, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The side of a quote that holds this. */
export function sideOf(stance: Stance | null): Quote['side'] {
  return stance === 'opposes' ? 'against' : stance === 'supports' ? 'for' : 'wish';
}

/** Text cut at a word, with an ellipsis. */
export function excerpt(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= longest) return plain;
  const space = plain.lastIndexOf(' ', longest);
  return `${plain.slice(0, space > longest / 2 ? space : longest)} …`;
}

/** The span without white space at its ends. */
export function trim(text: string, start: number, end: number): { start: number; end: number } {
  const span = text.slice(start, end);
  return {
    start: start + span.length - span.trimStart().length,
    end: end - (span.length - span.trimEnd().length),
  };
}

import { importWords } from '../../norsk/desk/imports.ts';
import type { CodingPlan } from './codings.ts';

const TOLD = [
  'tags',
  'stances',
  'removed',
  'standing',
  'otherwise',
  'machine',
  'outside',
  'unclear',
  'without',
] as const satisfies (keyof CodingPlan)[];

/** What of a file's codings comes, and what does not and why, a line each. */
export function codingLines(plan: CodingPlan): string[] {
  return TOLD.flatMap((what) => (plan[what] === 0 ? [] : [importWords.codings.told[what](plan[what])]));
}

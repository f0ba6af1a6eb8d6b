import { applyCorrections } from '../../src/corrections/apply.ts';
import { sealed } from '../../src/export/markdown/slots.ts';
import { groupBy } from '../../src/group.ts';
import { chance, randomLog } from './decisions.ts';
import type { DemoCheck } from './demo-check.ts';
import { forgeriesOf } from './forgeries.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** A note of random decisions, in one of the three languages. */
function randomNote(check: DemoCheck, seed: number) {
  const language = LANGUAGES[seed % 3] ?? 'nb';
  const machine = { ...check.machine(), language };
  const log = randomLog(machine, seed + 1, 2 + (seed % 12));
  return { language, ...check.noteOf(applyCorrections(machine, log).state, log) };
}

/** Lines told to be wrong in notes that are right, with the database and with the letters alone. */
export async function falseAlarms(check: DemoCheck, notes: number, from = 0): Promise<string[]> {
  const alarms: string[] = [];
  for (let seed = from; seed < from + notes; seed += 1) {
    const { note, composed } = randomNote(check, seed);
    const both = { letters: check.alone(note).wrong, database: await check.withDatabase(note, composed) };
    for (const [way, wrong] of Object.entries(both))
      for (const { line, because, text } of wrong)
        alarms.push(`note ${seed}, ${way}, line ${line}, ${because.join('+')}: ${text.slice(0, 200)}`);
  }
  return alarms;
}

export type Outcome = 'found' | 'harmless' | 'told as not checked' | 'missed';

/** What came of an alteration, and where. */
export interface Altered {
  kind: string;
  outcome: Outcome;
  line: string;
}

/** A forger who knows the seal makes it anew. */
function resealed(note: string): string {
  const end = note.lastIndexOf('\n<!-- horing:sum ');
  return end < 0 ? note : sealed(note.slice(0, end), 'demo', 'note');
}

/** Alterations of every kind in turn, of notes of random decisions. */
export function forged(check: DemoCheck, alterations: number): Altered[] {
  const pick = chance(20_261_129);
  const found: Altered[] = [];
  let base = randomNote(check, 3);
  const kinds = forgeriesOf(base.note, base.language, pick).length;
  for (let round = 0; found.length < alterations && round < alterations * 3; round += 1) {
    const at = round % kinds;
    if (at === 0) base = randomNote(check, 3 + round / kinds);
    const { note, language } = base;
    const forgery = forgeriesOf(note, language, pick)[at]?.();
    if (!forgery || forgery.text === note) continue;
    const ends = forgery.text.includes('\r\n') || forgery.text.endsWith('\n\n');
    const told = check.alone(ends ? forgery.text : resealed(forgery.text));
    const unsure = new Set(
      [told.outside, told.unsureSenders, told.dates, told.edited, told.unechoed, told.unseen, told.unreadQuotes].flat(),
    );
    const outcome: Outcome =
      told.wrong.length > 0
        ? 'found'
        : forgery.harmless
          ? 'harmless'
          : forgery.lines.some((line) => unsure.has(line))
            ? 'told as not checked'
            : 'missed';
    // As it was: a line removed is not in the forged file.
    const line = note.split('\n')[(forgery.was ?? forgery.lines[0] ?? 1) - 1] ?? '';
    found.push({ kind: forgery.kind, outcome, line: line.slice(0, 160) });
  }
  return found;
}

/** The figures, by kind, and every alteration that passed. */
export function tell(found: readonly Altered[]): string {
  const count = (list: readonly Altered[]) =>
    (['found', 'harmless', 'told as not checked', 'missed'] as const)
      .map((outcome) => `${list.filter((one) => one.outcome === outcome).length} ${outcome}`)
      .join(', ');
  const byKind = [...groupBy([...found], ({ kind }) => kind)].map(([kind, list]) => `${kind}: ${count(list)}`);
  const passed = found.filter(({ outcome }) => outcome === 'missed' || outcome === 'told as not checked');
  return [
    ...byKind,
    ...passed.map(({ kind, outcome, line }) => `  ${outcome}: ${kind}: ${line}`),
    `${found.length} alterations: ${count(found)}`,
  ].join('\n');
}

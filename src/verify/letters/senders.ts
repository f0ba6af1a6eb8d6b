import { longDate } from '../../norsk/numbers.ts';
import { type Fault, splitNames, unescaped } from '../parts.ts';
import type { Reading } from '../reading.ts';
import type { Lookup } from './lookup.ts';

/** What the letters tell of the bodies in the note's table. */
export interface Senders {
  faults: Fault[];
  /** Lines of bodies that no file says it is from, though one of them has the name, or people are said to have given it. */
  unseen: number[];
  /** Lines of bodies whose letter has another date, not plainly its own, or one that people are said to have given. */
  dates: number[];
  /** Those whose names people are said to have given. */
  named: ReadonlySet<string>;
}

export const NOBODY: Senders = { faults: [], unseen: [], dates: [], named: new Set() };

/**
 * Names and dates against the letters. People may have given either: then the note says so of which, and it is told. Others
 * are at fault when the letters say otherwise; so is a table with fewer bodies than the letters have senders.
 * @param hiddenFiles files of the note's list whose names are withheld
 */
export function sendersIn(
  note: Reading,
  lookup: Lookup,
  { incomplete, hiddenFiles }: { incomplete: boolean; hiddenFiles: number },
): Senders {
  const { words } = note;
  const faults: Fault[] = [];
  const fault = (line: number, because: Fault['because'], should: string | null = null) =>
    faults.push({ line, because, should });
  const named = givenIn(note, words.namesGiven, fault);
  const found: Senders = { faults, unseen: [], dates: [], named };
  const dated = givenIn(note, words.datesGiven, fault);
  const [table] = note.tablesIn(...note.under(words.bodies, 3));
  if (!table) return found;
  for (const { cells, line } of table.rows) {
    const [name = '', date = ''] = cells;
    if (!note.byName.get(name)?.some(({ hidden }) => !hidden)) continue;
    const letters = lookup.of(unescaped(name));
    if (letters.length === 0) {
      if (incomplete) continue;
      if (named.has(name) || lookup.mentions(unescaped(name))) found.unseen.push(line);
      else fault(line, 'name');
    } else if (!letters.some((letter) => dateIn(letter.date, note) === date)) {
      const isPlain = letters.every(({ dateIsPlain }) => dateIsPlain) && !incomplete;
      if (!isPlain || dated.has(name) || named.has(name)) found.dates.push(line);
      else fault(line, 'date', letters.map((letter) => dateIn(letter.date, note)).join(' / '));
    }
  }
  // Whose name is withheld or given by people may have sent any letter that nobody in the table has.
  const withheld = note.bodies.reduce((sum, { hidden, count }) => sum + (hidden ? count : 0), 0);
  const told = new Set(note.bodies.map(({ name }) => unescaped(name)));
  const without = lookup.senders().filter((names) => ![...names].some((name) => told.has(name)));
  if (!incomplete && without.length > withheld + named.size + hiddenFiles)
    fault(table.line, 'missing', without.flatMap((names) => [...names].slice(0, 1)).join(', '));
  return found;
}

const dateIn = (date: string | null, { language }: Reading): string => (date === null ? '–' : longDate(date, language));

/** Those of whom the note says that people have given something, each a body of the table. */
function givenIn(note: Reading, label: string, fault: (line: number, because: Fault['because']) => void): Set<string> {
  const known = new Set(note.byName.keys());
  const lines = note.lines
    .slice(...note.under(note.words.recompute, 3))
    .filter(({ text }) => text.startsWith(`${label}: `));
  return new Set(
    lines.flatMap(({ text, number }) => {
      const names = splitNames(text.slice(label.length + 2).replace(/\.$/u, ''), known, note.words);
      if (names.some(({ name }) => !known.has(name))) fault(number, 'names');
      return names.map(({ name }) => name);
    }),
  );
}

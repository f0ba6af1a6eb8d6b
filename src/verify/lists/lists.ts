import type { NoteWords } from '../../norsk/note/words.ts';
import { numbersIn } from '../../norsk/numbers.ts';
import type { Body } from '../bodies.ts';
import { numberIn, splitNames } from '../parts.ts';
import type { Reading } from '../reading.ts';

type Make = (count: number, names: string) => string;

/** Sentences and list items that count the names after them. */
export function countedLists(note: Reading): void {
  const { words } = note;
  const patterns: {
    make: Make;
    known: boolean;
    holds?: (body: Body) => boolean;
  }[] = [
    { make: words.late, known: true },
    { make: words.otherHearing, known: false },
    { make: words.withoutRemarks, known: true, holds: ({ without }) => without > 0 },
    { make: words.inNoTheme, known: true },
    { make: (count, names) => `${words.campaign(count)}: ${names}.`, known: true },
    { make: words.silent, known: false },
    { make: words.uninvited, known: true },
  ];
  const around = parted();
  for (const { text, number } of note.lines) {
    const counts = countsIn(text);
    for (const { make, known, holds = () => true } of patterns)
      for (const count of counts) {
        const [before = '', after = ''] = around(make, count);
        const at = before === '' ? -1 : text.indexOf(before);
        const body = at === 0 || text[at - 1] === ' ' ? text.slice(at + before.length) : null;
        if (body === null || !body.endsWith(after)) continue;
        note.held.add(number);
        const names = body.slice(0, body.length - after.length);
        if (known && note.bodies.length > 0) note.names(names, count, number, holds);
        else if (!couldBe(names, count, note.words)) note.fault(number, 'names');
      }
  }
  letters(note);
  invited(note);
  endorsed(note);
}

/** What stands before and after the names of a sentence with a count: made once, and looked for in every line. */
function parted(): (make: Make, count: number) => string[] {
  const known = new Map<Make, Map<number, string[]>>();
  return (make, count) => {
    const counted = known.get(make) ?? new Map<number, string[]>();
    const parts = counted.get(count) ?? make(count, '\u0001').split('\u0001');
    known.set(make, counted.set(count, parts));
    return parts;
  };
}

/** A sentence of likelydende answers says one number twice. */
function letters(note: Reading): void {
  const { words } = note;
  for (const { text, number } of note.lines.slice(...note.under(words.campaigns, 2))) {
    if (text === '' || /^(?:- |#)/.test(text) || text === `${words.added}:` || text.startsWith(words.shared)) continue;
    if (!countsIn(text).some((count) => text.startsWith(`${words.campaign(count)}: `))) note.fault(number, 'sentence');
  }
}

/** Invited by name = answered + silent + those of whom it is not settled. */
function invited(note: Reading): void {
  const { words } = note;
  const range = note.lines.slice(...note.under(words.invited, 3));
  const numbersOf = (text: string) => numbersIn(text).map(({ value }) => value);
  const silentLine = range.find(({ text }) =>
    countsIn(text).some((count) => text.startsWith(words.silent(count, '\u0001').split('\u0001')[0] ?? '-')),
  );
  const silent = silentLine ? (numbersOf(silentLine.text)[0] ?? 0) : 0;
  for (const { text, number } of range) {
    if (text.startsWith('#')) continue;
    const told = [0, 1, ...numbersOf(text)];
    for (const named of told)
      for (const open of told)
        if (text === words.invitedCount(named, named - silent - open, open)) {
          note.held.add(number);
          return;
        }
    if (told.some((named) => named > 0 && text.startsWith(words.invitedCount(named, 0, 0).split('. ')[0] ?? '-')))
      note.fault(
        number,
        'sentence',
        words.invitedCount(numbersOf(text)[0] ?? 0, (numbersOf(text)[0] ?? 0) - silent, 0),
      );
  }
}

function endorsed(note: Reading): void {
  for (const { text, number } of note.lines.slice(...note.under(note.words.endorsements, 2))) {
    const joined = joinedIn(note, text);
    if (joined) note.names(joined.by, joined.count, number, () => true);
  }
}

/** «**Body** (n): names» taken apart, what an endorsement concerns left out; null when it is another line. */
export function joinedIn(note: Reading, text: string): { name: string; count: number | null; by: string } | null {
  const [, name, count = '', names = ''] = /^- \*\*(.+)\*\* \((\d[\d\u2009]*)\): (.*)$/.exec(text) ?? [];
  if (name === undefined) return null;
  const by = names.replace(/ \([^()]*\)(?=, |; | og | and |$)/g, (part, index: number) =>
    [...note.byName.keys()].some((known) => known.endsWith(part) && names.slice(0, index + part.length).endsWith(known))
      ? part
      : '',
  );
  return { name, count: numberIn(count), by };
}

/** The numbers a line may be counting: the first it holds. */
function countsIn(text: string): number[] {
  return [
    ...new Set(
      numbersIn(text)
        .slice(0, 3)
        .map(({ value }) => value),
    ),
  ];
}

/** Whether an enumeration can hold so many names, where the names themselves are not known. */
function couldBe(names: string, count: number, words: NoteWords): boolean {
  // One name may hold commas and «og».
  if (count === 1) return true;
  if (names.includes('; ')) return names.split('; ').length === count;
  const hidden = splitNames(names, new Set(), words).reduce((sum, item) => sum + ((item.hidden ?? 1) - 1), 0);
  const commas = names.split(', ').length - 1;
  return commas === 0 ? count - hidden === 1 || count - hidden === 2 : count - hidden === commas + 2;
}

import { doubtIn } from '../norsk/note/doubt.ts';
import type { NoteWords } from '../norsk/note/words.ts';
import { digits } from '../norsk/numbers.ts';
import { POSITIONS } from '../position.ts';
import { countedIn, type NoteLine, numberIn, splitNames, type TableIn } from './parts.ts';

/** What the lists are checked with: the note's lines, its own list of bodies, and where faults are told. */
export interface Recounted {
  readonly lines: readonly NoteLine[];
  readonly words: NoteWords;
  readonly bodies: ReadonlyMap<string, unknown>;
  fault(line: number, because: 'names' | 'sentence', should?: string | null): void;
  /** From a heading to the next of its level or higher, as indices. */
  section(at: number): [number, number];
  names(text: string, count: number | null, line: number, holds: () => boolean): unknown;
}

/** Sentences and list items that count the names after them. */
export function countedLists(note: Recounted): void {
  const { words } = note;
  const patterns: { make: (count: number, names: string) => string; known: boolean }[] = [
    { make: words.late, known: true },
    { make: words.otherHearing, known: false },
    { make: words.withoutRemarks, known: true },
    { make: words.inNoTheme, known: true },
    { make: (count, names) => `${words.campaign(count)}: ${names}.`, known: true },
    { make: (count, names) => `${words.silent} (${digits(count)}): ${names}.`, known: false },
    { make: (count, names) => `${words.uninvited} (${digits(count)}): ${names}.`, known: true },
  ];
  for (const { text, number } of note.lines)
    for (const { make, known } of patterns)
      for (const count of countsIn(text)) {
        const [before = '', after = ''] = make(count, '\u0001').split('\u0001');
        const body = text.includes(before) && before !== '' ? text.slice(text.indexOf(before) + before.length) : null;
        if (body === null || !body.endsWith(after)) continue;
        const names = body.slice(0, body.length - after.length);
        if (known && note.bodies.size > 0) note.names(names, count, number, () => true);
        else if (!couldBe(names, count, note.words)) note.fault(number, 'names');
      }
  invited(note);
  endorsed(note);
}

/** Named on the list = answered + silent + doubtful. */
function invited(note: Recounted): void {
  const { words } = note;
  const at = note.lines.findIndex(({ text }) => text === `### ${words.invited}`);
  if (at < 0) return;
  const range = note.lines.slice(...note.section(at));
  const countAfter = (lead: string) => {
    const line = range.find(({ text }) => text.startsWith(`${lead} (`));
    return line ? (numberIn(/\((\d[\d\u2009]*)\)/.exec(line.text.slice(lead.length))?.[1] ?? '') ?? 0) : 0;
  };
  const doubtfulLead = words.doubtful('\u0001', '').split('\u0001')[0] ?? '';
  const doubtful = range.filter(({ text }) => text.startsWith(doubtfulLead)).length;
  const sentence = range.find(({ text }) => /^\d/.test(text));
  const numbers = [...(sentence?.text.matchAll(/\d[\d\u2009]*/g) ?? [])].map(([text]) => numberIn(text) ?? 0);
  const [named = 0, answered = 0] = numbers;
  const silent = countAfter(words.silent);
  const expected = words.invitedCount(named, named - silent - doubtful, countAfter(words.uninvited));
  if (answered !== named - silent - doubtful || sentence?.text !== expected)
    note.fault(sentence?.number ?? 1, 'sentence', expected);
}

/** «**Body** (n): names», what an endorsement concerns left out. */
function endorsed(note: Recounted): void {
  const at = note.lines.findIndex(({ text }) => text === `## ${note.words.endorsements}`);
  if (at < 0) return;
  for (const { text, number } of note.lines.slice(...note.section(at))) {
    const [, count, names = ''] = /^- \*\*.+\*\* \((\d[\d\u2009]*)\): (.*)$/.exec(text) ?? [];
    if (count === undefined) continue;
    const bare = names.replace(/ \([^()]*\)(?=, |; | og | and |$)/g, (part, index: number) =>
      [...note.bodies.keys()].some((name) => name.endsWith(part) && names.slice(0, index + part.length).endsWith(name))
        ? part
        : '',
    );
    note.names(bare, numberIn(count), number, () => true);
  }
}

/** The numbers a line may be counting: those it holds, and one. */
function countsIn(text: string): number[] {
  const found = [...text.matchAll(/\d[\d\u2009]*/g)].slice(0, 3).map(([number]) => numberIn(number) ?? 0);
  return [...new Set([...found, 1])];
}

/** Whether an enumeration can hold so many names, where the names themselves are not known. */
function couldBe(names: string, count: number, words: NoteWords): boolean {
  if (names.includes('; ')) return names.split('; ').length === count;
  const hidden = splitNames(names, new Set(), words).reduce((sum, item) => sum + ((item.hidden ?? 1) - 1), 0);
  const commas = names.split(', ').length - 1;
  return commas === 0 ? count - hidden === 1 || count - hidden === 2 : count - hidden === commas + 2;
}

/** What is said of single sectors must follow from the chapter's table. */
export function apartLines(note: Recounted, from: number, to: number, table: TableIn | undefined): void {
  const { words } = note;
  const at = note.lines.findIndex(({ text }, index) => index > from && index < to && text === `##### ${words.apart}`);
  if (at < 0) return;
  const anyDoubt = doubtIn(countedIn(table?.rows.at(-1)?.cells ?? [])) > 0;
  const follows = new Set(
    (table?.rows.slice(0, -1) ?? []).flatMap(({ cells }) => {
      const { counts, unsure } = countedIn(cells);
      const of = numberIn(cells.at(-1) ?? '') ?? 0;
      return POSITIONS.filter((position) => unsure[position] === 0).flatMap((position) => [
        `- ${words.sectorApart(cells[0] ?? '', position, counts[position], of)}`,
        ...(anyDoubt ? [] : [`- ${words.onlySector(cells[0] ?? '', position)}`]),
      ]);
    }),
  );
  for (const { text, number } of note.lines.slice(at + 1, note.section(at)[1]))
    if (text.startsWith('- ') && !follows.has(text)) note.fault(number, 'sentence');
}

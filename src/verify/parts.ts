import type { TrickKind } from '../export/markdown/tricks.ts';
import { HIDDEN_KINDS } from '../norsk/note/hidden.ts';
import { noteWords } from '../norsk/note/note.ts';
import type { NoteWords } from '../norsk/note/words.ts';
import { type NoteLanguage, numberOf } from '../norsk/numbers.ts';

/** Something in a note that does not agree with the rest of it. */
export interface Fault {
  /** 1-based line in the file. */
  line: number;
  /** What should stand there; null where that can't be said from the note alone. */
  should: string | null;
  because:
    | 'sum'
    | 'sentence'
    | 'names'
    | 'quote'
    | 'sender'
    | 'cut'
    | 'file'
    | 'name'
    | 'date'
    | 'alike'
    | 'proposal'
    | 'joins'
    | 'answers'
    | 'choices'
    | 'setup'
    | 'unknown'
    | 'missing'
    | 'rebuilt'
    | 'slot'
    | 'mark'
    | 'seal'
    | TrickKind;
}

/** A line of a note file with its number in the file. */
export interface NoteLine {
  text: string;
  number: number;
}

/** A table as it stands in a note. */
export interface TableIn {
  /** Index of its head among the lines. */
  at: number;
  /** 1-based line of its head. */
  line: number;
  head: string[];
  rows: { line: number; cells: string[] }[];
}

/** Markdown's escapes taken away. */
export function unescaped(text: string): string {
  return text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/** Cells of a table's line; an escaped bar is text. */
function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

/** All tables in order. */
export function tablesIn(lines: readonly NoteLine[]): TableIn[] {
  const tables: TableIn[] = [];
  let open: TableIn | null = null;
  for (const [at, { text, number }] of lines.entries()) {
    const isRow = /^\|.*\|$/.test(text);
    if (!isRow) open = null;
    else if (open === null) {
      open = { at, line: number, head: cellsOf(text), rows: [] };
      tables.push(open);
    } else if (!/^\|(?: :?--:? \|)+$/.test(text)) open.rows.push({ line: number, cells: cellsOf(text) });
  }
  return tables;
}

/** The number a cell holds, set in bold or not, what is said of its doubt left out; null when it is not a number. */
export function numberIn(cell: string): number | null {
  const plain = cell.replace(/\*\*/g, '').replace(/\u2009/g, '');
  const [, count] = /^(\d+)(?: \(\d+\s\p{L}+\))?$/u.exec(plain) ?? [];
  return count === undefined ? null : Number(count);
}

/** How many of the number a cell holds are unsure: «12 (3 usikkert)». */
export function unsureIn(cell: string): number {
  return numberIn(/^\**[\d\u2009]+ \(([\d\u2009]+)\s\p{L}+\)/u.exec(cell)?.[1] ?? '') ?? 0;
}

/** A quote within a line: «text» (sender, s. 2), with the bold lead before it and what comes after. */
export interface QuoteInLine {
  lead: string | undefined;
  text: string;
  /** With the attachment after it, where there is one. */
  who: string;
  page: number;
  rest: string;
}

/** Reads a list item that holds a quote; null when it holds none. */
export function quoteIn(line: string): QuoteInLine | null {
  const found = /^(?: {2})?- (?:\*\*([^*]+)\*\*: )?«(.*)» \((.+?), (?:s\.|p\.) (\d+)\)(?:\.( .*))?$/u.exec(line);
  if (!found) return null;
  const [, lead, text = '', who = '', page = '', rest = ''] = found;
  return { lead, text, who, page: Number(page), rest };
}

/** An item of an enumeration of names; `hidden`: how many withheld senders it stands for. */
export interface NameItem {
  name: string;
  hidden: number | null;
}

/**
 * Takes an enumeration of names apart. Names may hold «og» and commas, so known names are matched first, longest first; what
 * no reading can explain is one unknown name for each piece.
 */
export function splitNames(text: string, known: ReadonlySet<string>, words: NoteWords): NameItem[] {
  const item = (name: string): NameItem => ({ name, hidden: hiddenIn(name, words) });
  const longest = [...known].reduce((most, name) => Math.max(most, name.length), 60);
  const cuts = [...text.matchAll(/; |, | og | and /g)].map((match) => ({
    end: match.index,
    next: match.index + match[0].length,
  }));
  const starts = [0, ...cuts.map((cut) => cut.next)];
  const ends = [...cuts, { end: text.length, next: -1 }];
  // From the last piece backwards: how the rest reads from each place it may begin.
  const reads = new Map<number, { found: NameItem; next: number }>();
  for (let piece = starts.length - 1; piece >= 0; piece -= 1) {
    const from = starts[piece] ?? 0;
    const within: typeof ends = [];
    for (let to = piece; to < ends.length && (ends[to]?.end ?? 0) - from <= longest; to += 1)
      within.push(...ends.slice(to, to + 1));
    for (const { end, next } of within.reverse()) {
      const found = item(text.slice(from, end));
      if ((found.hidden === null && !known.has(found.name)) || (next >= 0 && !reads.has(next))) continue;
      reads.set(from, { found, next });
      break;
    }
  }
  const items: NameItem[] = [];
  for (let at = 0; at >= 0; ) {
    const read = reads.get(at);
    if (!read) return text.split(text.includes('; ') ? '; ' : /, | og (?=[^,]*$)| and (?=[^,]*$)/).map(item);
    items.push(read.found);
    at = read.next;
  }
  return items;
}

/** How many withheld senders «tre privatpersoner» is; null for a name. */
export function hiddenIn(name: string, words: NoteWords): number | null {
  const count = numberOf(name.split(' ')[0] ?? '');
  return count !== null && HIDDEN_KINDS.some((kind) => name === words[kind](count)) ? count : null;
}

/** The language whose headings the note has most of. */
export function languageOf(lines: readonly NoteLine[]): NoteLanguage {
  const headings = new Set(
    lines.filter(({ text }) => text.startsWith('#')).map(({ text }) => text.replace(/^#+ /, '')),
  );
  const hits = (language: NoteLanguage) => {
    const words = noteWords(language);
    return [words.summary, words.about, words.bySector, words.themes, words.appendix, words.method].filter((word) =>
      headings.has(word),
    ).length;
  };
  return (['nb', 'nn', 'en'] as const).reduce((best, one) => (hits(one) > hits(best) ? one : best));
}

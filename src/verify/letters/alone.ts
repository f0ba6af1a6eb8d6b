import type { AskedColumn } from '../../answer-row.ts';
import { linesOf, type NoteFile } from '../../export/markdown/slots.ts';
import { exportWords } from '../../norsk/export.ts';
import { HIDDEN_KINDS } from '../../norsk/note/hidden.ts';
import { numbersIn } from '../../norsk/numbers.ts';
import { type Fault, unescaped } from '../parts.ts';
import { peopleFaults } from '../people.ts';
import { additionsIn, type QuoteInNote, quotesIn, quotesInSlots } from '../quotes.ts';
import type { Reading } from '../reading.ts';
import { byLine, type WrongLine } from '../rebuilt.ts';
import { recountWhole } from '../recount.ts';
import { alikeFaults } from './alike.ts';
import { answersIn } from './answers.ts';
import { choicesHeld } from './choices.ts';
import { unechoed } from './echo.ts';
import type { Held } from './held.ts';
import { joinsIn } from './joins.ts';
import { type Letter, Lookup, pathInNote } from './lookup.ts';
import { proposalsIn } from './proposals.ts';
import { NOBODY, sendersIn } from './senders.ts';
import { type Setup, setupIn } from './setup.ts';

/** A file of the folder that could not be read, and why in words. */
export interface UnreadFile {
  path: string;
  reason: string;
}

/** A table of answers of the folder: its rows are letters. */
export interface ReadTable {
  path: string;
  questions: AskedColumn[];
}

/** What a note and the letters alone tell of the note. */
export interface Alone {
  wrong: WrongLine[];
  /** Lines of slots somebody has written in since the file was made. */
  edited: number[];
  checked: { numbers: number; tables: number; quotes: number; written: number; files: number };
  /** Lines whose quotes could not be looked up, and those whose sender could not. */
  unreadQuotes: number[];
  /** Lines of quotes from pages whose recognised text people have put right: no file has them. */
  corrected: number[];
  unsureSenders: number[];
  /** Lines of bodies whose letter has another date. */
  dates: number[];
  /** Lines of bodies that no file says it is from. */
  unseen: number[];
  /** Lines of what stands in neither the tables nor the letters. */
  outside: number[];
  unread: UnreadFile[];
  /** How many files the note and the folder have, where the folder has fewer. */
  fewer: { files: number; told: number } | null;
  /** Lines of points whose names or side the letters do not bear out. */
  unechoed: number[];
  /** The short summary has no tables to recount. */
  isSummary: boolean;
}

/** What was read of the folder. */
interface Read {
  letters: Letter[];
  unread: UnreadFile[];
  tables: ReadTable[];
  files: number;
  /** What was proposed, of the folder beside; null where it is not there, or not all of it could be read. */
  background: string[] | null;
  /** The hearing's own files beside the answers; null where they are not there. */
  setup: Setup | null;
}

/** Checks a note by itself and by the letters: no database, no log. */
export function againstLetters(text: string, file: NoteFile, read: Read): Alone {
  const isSummary = file.seal?.kind === 'sammendrag';
  const { faults: counted, outside, checked, note } = recountWhole(file.lines);
  const faults: Fault[] = isSummary ? [] : [...counted];
  const files = filesIn(note, read);
  faults.push(...files.faults, ...peopleFaults(file), ...sealFaults(text, file));
  const hidden = new Set(
    [note.words.privatePerson, note.words.unknownSender, ...HIDDEN_KINDS.map((kind) => note.words[kind](1))].map(
      unescaped,
    ),
  );
  const bodies = new Set([...note.byName.keys()].filter((name) => !note.byName.get(name)?.[0]?.hidden).map(unescaped));
  const corrected = correctedIn(note);
  // What a file does not say as the note has read it is as if it were not there.
  const incomplete = files.incomplete || corrected.some;
  const lookup = new Lookup(files.sources, bodies, hidden, incomplete, corrected.isOne);
  const senders = isSummary ? NOBODY : sendersIn(note, lookup, { ...files, incomplete });
  const held: Held[] = isSummary
    ? []
    : [
        proposalsIn(note, file, read.background),
        setupIn(note, read.setup),
        // With files missing, whom a letter means and what it answers may be read otherwise.
        ...(incomplete
          ? []
          : [
              joinsIn(note, lookup, read.letters, senders.named),
              answersIn(note, lookup, (read.background ?? []).join('\n\n'), read.tables, senders.named),
              choicesHeld(note, files.sources, read.tables),
            ]),
      ];
  faults.push(...senders.faults, ...held.flatMap((one) => one.faults), ...(isSummary ? [] : alikeFaults(note, lookup)));
  const checkedElsewhere = new Set(held.flatMap((one) => one.checked));
  const written = quotesInSlots(file, new Set([...bodies, ...hidden]));
  const quotes = [
    ...quotesIn(file),
    ...(isSummary ? [] : additionsIn(note.lines.slice(...note.under(note.words.campaigns, 2)))),
    ...written,
  ];
  const blocks = new Set(file.lines.filter((line) => line.text.startsWith('>')).map(({ number }) => number));
  const judged = quotes.map((quote) => ({ quote, judgement: lookup.judge(quote) }));
  for (const { quote, judgement } of judged)
    if (judgement === 'quote' || judgement === 'sender')
      faults.push({ line: quote.line, because: judgement, should: null });
    // A block's quote may be one that people have chosen as they liked.
    else if (
      judgement !== 'corrected' &&
      !quote.byPerson &&
      quote.page !== null &&
      !blocks.has(quote.line) &&
      !lookup.isWhole(quote)
    )
      faults.push({ line: quote.line, because: 'cut', should: null });
  const linesOfQuotes = (which: string) =>
    sorted(judged.flatMap(({ quote, judgement }) => (judgement === which ? [quote.line] : [])));
  const unchecked = judged.filter(({ judgement }) => judgement === 'unread' || judgement === 'corrected');
  const fewer = files.told !== null && read.files < files.told ? { files: read.files, told: files.told } : null;
  return {
    wrong: byLine(faults, text),
    edited: file.slots.filter((slot) => slot.edited).map(({ line }) => line),
    checked: {
      numbers: isSummary ? 0 : countedIn(note, checked),
      tables: isSummary ? 0 : note.tables.length,
      quotes: quotes.length - unchecked.length,
      written: countOf(written, judged),
      files: read.letters.length,
    },
    unreadQuotes: linesOfQuotes('unread'),
    corrected: linesOfQuotes('corrected'),
    unsureSenders: linesOfQuotes('sender-unknown'),
    dates: senders.dates,
    unseen: senders.unseen,
    outside: isSummary ? [] : sorted(outside.filter((line) => !checkedElsewhere.has(line))),
    unread: read.unread,
    fewer,
    unechoed: isSummary ? [] : unechoed(note, lookup, read.letters),
    isSummary,
  };
}

/** The files of which the note says that people have put recognised pages right; a person's file is not called by its name. */
function correctedIn(note: Reading): { some: boolean; isOne: (path: string) => boolean } {
  const { words } = note;
  const tables = note.tablesIn(...note.under(words.notWhollyRead, 3));
  const rows = tables.flatMap(({ rows }) =>
    rows.filter(({ cells }) => cells[1]?.includes(words.recognisedAndCorrected)),
  );
  const paths = new Set(rows.map(({ cells }) => cells[0] ?? ''));
  const masked = maskOf(note);
  const isMasked = [...paths].some((path) => masked.test(path));
  return { some: paths.size > 0, isOne: (path) => isMasked || paths.has(pathInNote(path)) };
}

/** What a person's file is called, whose name is not told. */
const maskOf = (note: Reading): RegExp =>
  new RegExp(`^${literal(pathInNote(exportWords(note.language).file(0))).replace('0', '\\d+')}`, 'u');

const sorted = (lines: number[]): number[] => [...new Set(lines)].sort((a, b) => a - b);

function countOf(written: QuoteInNote[], judged: { quote: QuoteInNote; judgement: string }[]): number {
  return judged.filter(
    ({ quote, judgement }) => judgement !== 'unread' && judgement !== 'corrected' && written.includes(quote),
  ).length;
}

/** Without the database nothing says what the seal was; a file changed by hand outside the slots has another. */
function sealFaults(text: string, file: NoteFile): Fault[] {
  if (file.seal?.holds) return [];
  const last = linesOf(text).findLastIndex((line) => line.trim() !== '');
  return [{ line: last + 1, because: 'seal', should: null }];
}

function countedIn(note: Reading, checked: readonly number[]): number {
  const lines = new Set(checked);
  return note.lines
    .filter(({ number, text }) => lines.has(number) && !text.includes('«'))
    .reduce((sum, { text }) => sum + numbersIn(text).length, 0);
}

/** The note's list of files against the folder; letters it says it does not rest on are no sources. */
function filesIn(note: Reading, { letters, unread, tables, files }: Read) {
  const { words } = note;
  const [ledger] = note.tablesIn(...note.under(words.about, 2));
  const told = ledger?.rows.reduce((sum, { cells }) => sum + Number((cells[1] ?? '').replace(/\D/g, '')), 0) ?? null;
  const [list] = note.tablesIn(...note.under(words.files, 3));
  const listed = new Map((list?.rows ?? []).map(({ cells, line }) => [cells[0] ?? '', { line, cells }]));
  const masked = maskOf(note);
  const unlisted = unread.filter(({ path }) => !listed.has(pathInNote(path)));
  const incomplete = unlisted.length > 0 || (told !== null && files < told);
  const faults: Fault[] = [];
  const readable = new Set([...letters, ...tables].map(({ path }) => pathInNote(path)));
  const unreadable = new Set(unread.map(({ path }) => pathInNote(path)));
  for (const [path, { line, cells }] of listed) {
    const isThere = readable.has(path) || unreadable.has(path);
    const [, of] = /\((.+)\)$/u.exec(cells[2] ?? '') ?? [];
    const isFile = (one: string) => readable.has(one) || unreadable.has(one) || masked.test(one);
    if (!incomplete && (!isFile(path) || (of !== undefined && cells[1] === words.outcomes.duplicate && !isFile(of))))
      faults.push({ line, because: 'file', should: null });
    const saysUnread = cells[1] === words.outcomes.unreadable || cells[1] === words.outcomes.empty;
    if (isThere && saysUnread !== unreadable.has(path)) faults.push({ line, because: 'file', should: null });
  }
  const hiddenFiles = [...listed.keys()].filter((path) => masked.test(path)).length;
  return {
    faults,
    told,
    incomplete,
    hiddenFiles,
    sources: letters.filter(({ path }) => !listed.has(pathInNote(path))),
  };
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { diffArrays } from 'diff';
import { findConsultation } from '../../db/files.ts';
import type { Db } from '../../db/open.ts';
import { ConfigurationError } from '../config.ts';
import { type Consultation, loadConsultation } from '../consultation/consultation.ts';
import { ELLIPSIS, type Page } from '../domain.ts';
import { escapeMarkdown } from '../export/markdown/parts.ts';
import { type NoteFile, type NoteKind, readNote, standsAs } from '../export/markdown/slots.ts';
import { hashOf } from '../ids.ts';
import { noteWords } from '../norsk/note/note.ts';
import { verifyWords } from '../norsk/verify.ts';
import type { StageQueue } from '../queue/queue.ts';
import type { ConsultationState } from '../state.ts';
import { type Fault, tablesIn } from '../verify/parts.ts';
import { recount } from '../verify/recount.ts';
import { readIfThere } from './note-files.ts';
import { type Composed, compose } from './report.ts';
import type { Workspace } from './workspace.ts';

/** A line of a note that is wrong, with what should stand there and every reason. */
export interface WrongLine {
  line: number;
  text: string;
  should: string | null;
  because: (Fault['because'] | 'chart')[];
}

export interface Verification {
  wrong: WrongLine[];
  /** Slots people have written in since the file was written: theirs, not faults. */
  edited: number;
  checked: { lines: number; quotes: number; tables: number };
}

/** A file's text, read anew from the folder. */
interface SourceText {
  name: string;
  plain: { text: string; places: number[] };
  pages: Page[];
}

/** Checks notes of one consultation; the source files are read once. */
export interface Verifier {
  /** @param folder where the note's figures lie; null: they are not checked */
  check(text: string, kind: NoteKind, folder: string | null): Promise<Verification>;
}

/**
 * Checks a note file in three independent ways: the figures against each other from the Markdown alone; every quote, with
 * its sender and page, against the source files read anew; every line against the note made anew from database and log.
 * @throws ConfigurationError when the file is not there, or is no note of a consultation in the database
 */
export async function verifyNote(workspace: Workspace, path: string): Promise<Verification> {
  const text = await readIfThere(resolve(path));
  if (text === null) throw new ConfigurationError(verifyWords.noFile(path));
  const { seal } = readNote(text);
  const consultation = await consultationOf(workspace.db, seal?.slug, path);
  const kind = seal?.kind ?? (basename(path).startsWith('sammendrag') ? 'sammendrag' : 'note');
  const queue = await workspace.openQueue();
  try {
    return await verifierOf(workspace, consultation, queue).check(text, kind, dirname(resolve(path)));
  } finally {
    await queue.close();
  }
}

/** Makes the note anew and stands ready to check files against it. */
export function verifierOf(workspace: Workspace, consultation: Consultation, queue: StageQueue): Verifier {
  const composed = compose(workspace, consultation);
  const source = sourceReader(queue, composed.state, consultation);
  return {
    async check(text, kind, folder) {
      const file = readNote(text);
      const faults: WrongFault[] = kind === 'note' ? recount(file.lines) : [];
      const quoted = quotesIn(file);
      for (const quote of quoted)
        if (!(await standsInSource(quote, composed.state, source)))
          faults.push({ line: quote.line, because: 'quote', should: null });
      const slots = slotFaults(file, composed, kind);
      faults.push(...slots.faults, ...rebuiltFaults(text, file, composed.files[kind]));
      if (folder !== null) faults.push(...(await chartFaults(folder, file, composed)));
      return {
        wrong: byLine(faults, text),
        edited: slots.edited,
        checked: { lines: file.lines.length, quotes: quoted.length, tables: tablesIn(file.lines).length },
      };
    },
  };
}

type WrongFault = Omit<Fault, 'because'> & { because: WrongLine['because'][number] };

async function consultationOf(db: Db, named: string | undefined, path: string): Promise<Consultation> {
  for (const slug of [named, basename(dirname(resolve(path)))]) {
    const found = slug === undefined ? undefined : findConsultation(db, slug);
    if (found) return loadConsultation(found.folder);
  }
  throw new ConfigurationError(verifyWords.notNote(path));
}

interface QuoteInNote {
  line: number;
  text: string;
  /** With the attachment after it, where there is one. */
  who: string;
  page: number;
}

/** The block quotes of a note: the quote's line, then its sender and place. */
function quotesIn(file: NoteFile): QuoteInNote[] {
  return file.lines.flatMap(({ text, number }, index) => {
    if (!/^> [^—]/u.test(text)) return [];
    const quote = /^> «(.*)»$/u.exec(text)?.[1];
    const [, from = '', page = ''] = /^> — (.*), (?:s\.|p\.) (\d+)$/u.exec(file.lines[index + 2]?.text ?? '') ?? [];
    return [{ line: number, text: quote ?? text, who: from, page: Number(page) }];
  });
}

/** Reads a response's files from the folder, each extracted anew; a file that is gone gives no text. */
function sourceReader(queue: StageQueue, state: ConsultationState, consultation: Consultation) {
  const read = async (path: string): Promise<SourceText | null> => {
    const bytes = await readFile(join(consultation.responses, path)).catch(() => null);
    if (!bytes) return null;
    const name = basename(path);
    const input = { name, bytes: new Uint8Array(bytes) };
    const extracted = await queue.run('extract', input, { key: `verify-${hashOf(bytes)}-${hashOf(name)}` });
    return extracted.kind === 'text' ? { name, plain: plainWithPlaces(extracted.text), pages: extracted.pages } : null;
  };
  const files = new Map(state.responses.map((response) => [response.id, response.files]));
  const texts = new Map<string, Promise<SourceText | null>>();
  return async (responseId: string): Promise<SourceText[]> => {
    const found: SourceText[] = [];
    for (const path of files.get(responseId) ?? []) {
      const known = texts.get(path) ?? read(path);
      texts.set(path, known);
      const text = await known;
      if (text) found.push(text);
    }
    return found;
  };
}

/** Whether a quote stands word for word on its page in an answer of the sender the note names. */
async function standsInSource(
  quote: QuoteInNote,
  state: ConsultationState,
  source: (responseId: string) => Promise<SourceText[]>,
): Promise<boolean> {
  const words = noteWords(state.language);
  const said = quote.text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
  for (const response of state.responses) {
    const { value: sector } = response.sector;
    const hidden = sector === 'individual' || sector === 'unknown' || response.respondent === '';
    const name = hidden
      ? sector === 'individual'
        ? words.privatePerson
        : words.unknownSender
      : escapeMarkdown(response.respondent).trim();
    if (quote.who !== name && !quote.who.startsWith(`${name}, `)) continue;
    const attachment = quote.who === name ? null : quote.who.slice(name.length + 2);
    for (const file of await source(response.id))
      for (const at of placesOf(said, file.plain.text)) {
        const start = file.plain.places[at] ?? 0;
        const page = file.pages.find((other) => start >= other.start && start < other.end);
        if (page?.number !== quote.page) continue;
        // An appendix is named by its file, an attachment by its own name.
        const places =
          page.attachment === undefined ? [null, escapeMarkdown(file.name)] : [escapeMarkdown(page.attachment)];
        if (hidden || places.includes(attachment)) return true;
      }
  }
  return false;
}

/** Where a quote begins in a text: as it stands, or with each part it is left with after the one before it. */
function placesOf(said: string, text: string): number[] {
  const shortened = said.split(` ${ELLIPSIS} `);
  // A sender may have written «[…]» too.
  return [[said], ...(shortened.length > 1 ? [shortened] : [])].flatMap(([first = '', ...parts]) => {
    const found: number[] = [];
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      let end = at + first.length;
      const follows = parts.every((part) => {
        const next = part === '' ? -1 : text.indexOf(part, end);
        end = next + part.length;
        return next >= 0;
      });
      if (follows && first !== '') found.push(at);
    }
    return found;
  });
}

/** A text with every run of control characters as one space, as the note writes it, and where each character comes from. */
function plainWithPlaces(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let plain = '';
  for (const match of text.matchAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+|[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu)) {
    const written = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(match[0]) ? ' ' : match[0];
    for (let unit = 0; unit < written.length; unit += 1) places.push(match.index + unit);
    plain += written;
  }
  return { text: plain, places };
}

/** Slots: a text changed since the file was written is a person's; a text or mark that only looks untouched is a fault. */
function slotFaults(
  file: NoteFile,
  { state, files }: Composed,
  kind: NoteKind,
): { faults: WrongFault[]; edited: number } {
  const expected = new Map(readNote(files[kind]).slots.map((slot) => [slot.slot, slot]));
  const faults: WrongFault[] = [];
  let edited = 0;
  for (const slot of file.slots) {
    const right = expected.get(slot.slot);
    if (!right) continue;
    const same = slot.content === right.content || standsAs(state.texts.get(slot.slot) ?? '', slot);
    if (slot.edited && !same) edited += 1;
    else if (slot.sum !== right.sum || !same)
      faults.push({
        line: slot.line,
        because: 'slot',
        should: `<!-- horing:skriv ${encodeURI(slot.slot)} ${right.sum} -->`,
      });
  }
  return { faults, edited };
}

/** Lines that differ from the note made anew, outside people's slots; the seal last. */
function rebuiltFaults(text: string, file: NoteFile, note: string): WrongFault[] {
  const right = readNote(note);
  const faults: WrongFault[] = [];
  let at = 0;
  let missing: string[] = [];
  const flush = (taken: (NoteFile['lines'][number] | undefined)[]) => {
    for (let index = 0; index < Math.max(taken.length, missing.length); index += 1) {
      const line = taken[index]?.number ?? file.lines[at]?.number ?? file.lines.at(-1)?.number ?? 1;
      faults.push({ line, because: 'rebuilt', should: missing[index] ?? verifyWords.superfluous });
    }
    missing = [];
  };
  const parts = diffArrays(
    right.lines.map((line) => line.text),
    file.lines.map((line) => line.text),
  );
  for (const part of parts) {
    if (part.removed) missing.push(...part.value);
    else {
      const here = file.lines.slice(at, at + part.value.length);
      at += part.value.length;
      flush(part.added ? here : []);
    }
  }
  flush([]);
  const sealLine = note.trimEnd().split('\n').at(-1) ?? '';
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  // With every line right, the seal is the one of the note made anew.
  if (lines[last] !== sealLine)
    faults.push({ line: last + 1, because: 'seal', should: faults.length === 0 ? sealLine : null });
  return faults;
}

/** Figures beside the note that are others than those made anew. A note sent without its figures is not at fault. */
async function chartFaults(folder: string, file: NoteFile, { charts }: Composed): Promise<WrongFault[]> {
  const faults: WrongFault[] = [];
  for (const chart of charts) {
    const line = file.lines.find(({ text }) => text.endsWith(`](charts/${chart.name})`));
    const found = line ? await readIfThere(join(folder, 'charts', chart.name)) : null;
    if (line && found !== null && found !== chart.svg)
      faults.push({ line: line.number, because: 'chart', should: null });
  }
  return faults;
}

/** One entry a line; what should stand there is told by the note made anew where it says. */
function byLine(faults: WrongFault[], text: string): WrongLine[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const found = new Map<number, WrongLine>();
  // The first word of the note made anew on a line says what should stand there.
  const sorted = [...faults].sort((a, b) => Number(b.because === 'rebuilt') - Number(a.because === 'rebuilt'));
  for (const { line, because, should } of sorted) {
    const wrong = found.get(line) ?? { line, text: lines[line - 1] ?? '', should: null, because: [] };
    if (!wrong.because.includes(because)) wrong.because.push(because);
    wrong.should ??= should;
    found.set(line, wrong);
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

import type { ExtractWarning, SourceMetadata } from '../../domain.ts';
import { type RawLine, type RawPage, type ReadResult, unreadable } from '../document.ts';
import { type Budget, type Enclosed, enclosedName, type ReadWithin, readEnclosed } from '../enclosed.ts';
import { MAX_MAIL_DEPTH, MAX_PAGES } from '../limits.ts';
import { NotOpened, type Pdfium, TooMuchMemory, textBy, withDocument } from '../pdfium/instance.ts';
import { layersOff } from '../pdfium/layers.ts';
import { pictureOfPage } from '../scan/pdfium.ts';
import { readScan, scanKeys, takeWanted } from '../scan/scans.ts';
import { isCrowded, withoutLayers } from './crowd.ts';
import { endsEarly, withEnd } from './cut.ts';
import { type Form, formOf } from './fields.ts';
import { type Carried, takeAttached } from './files.ts';
import { layOut } from './layout.ts';
import { notesOn } from './notes.ts';
import { withPage } from './page.ts';
import { placedTexts } from './placed.ts';

/**
 * Reads a PDF: each page's lines in reading order, with their places; what is filled in on the page and written on it as
 * notes, in its place; then the files that it carries. `encrypted` when it takes a password to open, `corrupt` when it
 * cannot be opened, `no-text-layer` when no page has text (a scan), `xfa-form` when only Adobe's program shows it.
 */
export async function readPdf(bytes: Uint8Array, read: ReadWithin, depth: number, budget: Budget): Promise<ReadResult> {
  if (await takeWanted(budget.scans, bytes, (number) => pictureOfPage(bytes, number, SCAN_DPI)))
    return { kind: 'empty' };
  try {
    const written = await readWritten(bytes);
    return written === 'too-large' ? unreadable('too-large') : await wholeOf(written, bytes, read, depth, budget);
  } catch (error) {
    if (error instanceof TooMuchMemory) return unreadable('too-large');
    return unreadable(error instanceof NotOpened && error.encrypted ? 'encrypted' : 'corrupt');
  }
}

/**
 * A document whose list of its parts is spoilt may open and lack pages; without the list, PDFium goes through all of it. What
 * has more pages counts.
 */
async function readWritten(bytes: Uint8Array): Promise<Document | 'too-large'> {
  const written = await readWhole(bytes).catch((error: unknown) => readCut(bytes, error));
  if (written === 'too-large' || lacking(written) === 0) return written;
  const again = await readWhole(withoutList(bytes)).catch(() => written);
  return again === 'too-large' || lacking(again) >= lacking(written) ? written : again;
}

/** One that is cut off, as far as it goes. */
async function readCut(bytes: Uint8Array, error: unknown): Promise<Document | 'too-large'> {
  const mayGoOn = error instanceof NotOpened && !error.encrypted && endsEarly(bytes);
  const ended = mayGoOn ? withEnd(bytes) : null;
  if (ended === null) throw error;
  const written = await readWhole(ended);
  if (written === 'too-large') return written;
  if (written.pages.every((page) => page === null || page.lines.length === 0)) throw error;
  return written;
}

const lacking = ({ pages }: Document): number => pages.filter((page) => page === null).length;

/** A document without the words that lead to the list of its parts. */
function withoutList(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(LIST); at >= 0; at = copy.indexOf(LIST, at)) copy.fill(' ', at, at + LIST.length);
  return copy;
}

const LIST = 'startxref';

/** The 1-based page of each named place in a PDF that we have printed ourselves. */
export function destinationPages(bytes: Uint8Array): Promise<Map<string, number>> {
  return withDocument(bytes, (pdfium, document) => {
    const { calls, place, int, setInt } = pdfium;
    const pages = new Map<string, number>();
    const count = calls.FPDF_CountNamedDests(document);
    for (let index = 0; index < count; index++) {
      let destination = 0;
      const name = textBy(pdfium, (buffer, length) => {
        setInt(0, length);
        destination = calls.FPDF_GetNamedDest(document, index, buffer, place);
        return int(0);
      });
      const page = calls.FPDFDest_GetDestPageIndex(document, destination);
      if (page >= 0) pages.set(name, page + 1);
    }
    return pages;
  });
}

/** What stands on a page; null where it can't be opened. */
interface Written {
  lines: RawLine[];
  remarks: boolean;
  unsure: boolean;
  /** Something on it belongs to a layer that is off. */
  hidden: boolean;
}

/** What a document holds, before its pictures and files are read. */
interface Document {
  pages: (Written | null)[];
  files: Carried[];
  metadata: SourceMetadata;
}

/** The names of layers are looked for only where there may be some, alone or among objects that are packed. */
async function readWhole(bytes: Uint8Array): Promise<Document | 'too-large'> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const off = ['/OCProperties', '/ObjStm'].some((word) => whole.includes(word)) ? layersOff(bytes) : NONE;
  return await withDocument(bytes, (pdfium, document) => writtenIn(pdfium, document, off));
}

const NONE: ReadonlySet<string> = new Set();

function writtenIn(pdfium: Pdfium, document: number, off: ReadonlySet<string>): Document | 'too-large' {
  const count = pdfium.calls.FPDF_GetPageCount(document);
  if (count > MAX_PAGES) return 'too-large';
  const form = formOf(pdfium, document);
  const files: Carried[] = [];
  const pages = Array.from({ length: count }, (_, index) => writtenOn(pdfium, document, form, index + 1, files, off));
  takeAttached(pdfium, document, files);
  form.leave();
  return { pages, files, metadata: metadataOf(pdfium, document) };
}

function writtenOn(
  pdfium: Pdfium,
  document: number,
  form: Form,
  number: number,
  files: Carried[],
  off: ReadonlySet<string>,
): Written | null {
  return withPage(pdfium, document, number, (page) => {
    const notes = notesOn(page, form, files);
    const hidden = withoutLayers(page, off);
    // By its looks, like a scan.
    if (isCrowded(page)) return { lines: [], remarks: false, unsure: false, hidden };
    const placed = placedTexts(page);
    const lines = layOut([...placed.texts, ...notes.texts], page.height, placed.rules);
    return { lines, remarks: notes.remarks, unsure: placed.unsure, hidden };
  });
}

async function wholeOf(
  document: Document,
  bytes: Uint8Array,
  read: ReadWithin,
  depth: number,
  budget: Budget,
): Promise<ReadResult> {
  if (document.pages.every((page) => page === null)) return unreadable('corrupt');
  const key = scanKeys(bytes);
  const pages: RawPage[] = [];
  const warnings: ExtractWarning[] = [];
  for (const [index, written] of document.pages.entries()) {
    const number = index + 1;
    const scan = written !== null && isScan(written.lines) ? readScan(budget.scans, key(number), number) : null;
    const lines = scan?.lines ?? written?.lines ?? [];
    pages.push({ number, lines, breaks: 'layout', ...(scan === null ? {} : { scanned: true, scan: key(number) }) });
    warnings.push(...(scan?.warnings ?? []));
    if (scan === null && lines.length === 0) warnings.push({ code: 'page-without-text', where: String(number) });
    if (written?.remarks) warnings.push({ code: 'comments', where: String(number) });
    if (written?.hidden) warnings.push({ code: 'hidden-text', where: String(number) });
    if (written?.unsure) warnings.push({ code: 'letters-unsure', where: String(number) });
  }
  if (endsEarly(bytes)) warnings.unshift({ code: 'cut-off', where: String(pages.length) });
  if (isWaiting(pages)) return unreadable('xfa-form');
  const enclosed = await within(document.files, read, depth, budget);
  if ('kind' in enclosed) return enclosed;
  if (pages.every(({ lines }) => lines.length === 0) && enclosed.pages.length === 0) return unreadable('no-text-layer');
  return {
    kind: 'pages',
    format: 'pdf',
    pages: [...pages, ...enclosed.pages],
    metadata: document.metadata,
    warnings: [...warnings, ...enclosed.warnings],
  };
}

/** Reads the files that a document carries. */
async function within(carried: readonly Carried[], read: ReadWithin, depth: number, budget: Budget) {
  const named = carried.map(({ name, bytes }, index) => ({ name: enclosedName(name, index), bytes }));
  const unread =
    (reason: 'too-large' | 'too-many-attachments') =>
    (name: string): ExtractWarning => ({
      code: 'attachment-unreadable',
      where: name,
      reason,
    });
  if (depth >= MAX_MAIL_DEPTH)
    return { pages: [], warnings: named.map(({ name }) => name).map(unread('too-many-attachments')) };
  const large = named.filter(({ bytes }) => bytes === null).map(({ name }) => name);
  const files: Enclosed[] = named.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }]));
  const enclosed = await readEnclosed(files, read, depth, budget);
  if ('kind' in enclosed) return enclosed;
  return { pages: enclosed.pages, warnings: [...large.map(unread('too-large')), ...enclosed.warnings] };
}

/** Twice what a page is read at, see scan/recognise.ts. */
const SCAN_DPI = 300;
/** So many signs tell whether they are letters. */
const TELLING = 40;

/** A page without text is a scan; so is one whose fonts do not say what their signs are, and it is read by its looks. */
function isScan(lines: readonly RawLine[]): boolean {
  const half = lines.reduce((sum, { text }) => sum + text.length, 0) / 2;
  let [signs, letters] = [0, 0];
  for (const { text } of lines) {
    if (letters > half) return false;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index) | SMALL;
      if ((code >= A && code <= Z) || LETTER.test(text.charAt(index))) letters += 1;
      else if (!FILLING.test(text.charAt(index))) signs += 1;
    }
  }
  signs += letters;
  if (signs === 0) return lines.length === 0;
  return signs >= TELLING && letters < signs / 2;
}

/** Most are one of a–z, and expressions are asked of the others alone. */
const [A, Z, SMALL] = [97, 122, 32];
const LETTER = /[\p{L}\p{N}]/u;
const FILLING = /[\s._…–—-]/u;

/** What Adobe puts in a form of its own kind (XFA) for programs that can't show it. */
const WAITING = /^\s*please wait\.{3}/iu;

function isWaiting(pages: RawPage[]): boolean {
  if (pages.length > 2) return false;
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
  return WAITING.test(text) && /adobe reader/iu.test(text);
}

function metadataOf(pdfium: Pdfium, document: number): SourceMetadata {
  const { calls } = pdfium;
  const told = (tag: string): string => {
    const at = pdfium.word(tag);
    return textBy(pdfium, (buffer, length) => calls.FPDF_GetMetaText(document, at, buffer, length)).trim();
  };
  const [title, sender] = [told('Title'), told('Author')];
  return { ...(title === '' ? {} : { title }), ...(sender === '' ? {} : { sender }) };
}

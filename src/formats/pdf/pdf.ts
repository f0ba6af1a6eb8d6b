import './natives.ts';
import { PasswordException, PDFParse, VerbosityLevel } from 'pdf-parse';
import type { ExtractWarning, SourceMetadata } from '../../domain.ts';
import { type RawLine, type RawPage, type ReadResult, unreadable } from '../document.ts';
import { type Budget, type Enclosed, enclosedName, type ReadWithin, readEnclosed } from '../enclosed.ts';
import { MAX_MAIL_DEPTH, MAX_PAGES } from '../limits.ts';
import { pictureOfPage } from '../scan/pdfium.ts';
import { readScan, scanKeys, takeWanted } from '../scan/scans.ts';
import { layOut } from './layout.ts';
import { ownPush } from './natives.ts';
import { notesOn } from './notes.ts';
import type { PdfDocument } from './page.ts';
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
    return await opened(bytes, (document) =>
      document.numPages > MAX_PAGES ? unreadable('too-large') : readPages(document, bytes, read, depth, budget),
    );
  } catch (error) {
    return unreadable(error instanceof PasswordException ? 'encrypted' : 'corrupt');
  }
}

/** The 1-based page of each named place in a PDF that we have printed ourselves. */
export async function destinationPages(bytes: Uint8Array): Promise<Map<string, number>> {
  return opened(bytes, async (document) => {
    const pages = new Map<string, number>();
    for (const [name, place] of Object.entries(await document.getDestinations()))
      if (place?.[0]) pages.set(name, (await document.getPageIndex(place[0])) + 1);
    return pages;
  });
}

/** Where pdf.js keeps the tables of letters that fonts without a table of their own are read by. */
const resource = (folder: string): string =>
  decodeURIComponent(new URL(`${folder}/`, import.meta.resolve('pdfjs-dist/package.json')).pathname)
    // Windows' drive is no folder.
    .replace(/^\/(?=[A-Za-z]:)/u, '');

async function opened<T>(bytes: Uint8Array, use: (document: PdfDocument) => T | Promise<T>): Promise<T> {
  const parser = new PDFParse({
    // pdf.js takes over the memory it is given.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: 0,
    cMapUrl: resource('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resource('standard_fonts'),
  });
  try {
    // biome-ignore lint/complexity/useLiteralKeys: `load` is private in pdf-parse's types and the only way to the positions; the version is pinned and tests cover it
    const document: PdfDocument = await parser['load']();
    ownPush();
    return await use(document);
  } finally {
    await parser.destroy();
  }
}

async function readPages(
  document: PdfDocument,
  bytes: Uint8Array,
  read: ReadWithin,
  depth: number,
  budget: Budget,
): Promise<ReadResult> {
  const key = scanKeys(bytes);
  const pages: RawPage[] = [];
  const warnings: ExtractWarning[] = [];
  const files: Enclosed[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const notes = await notesOn(page);
    const placed = await placedTexts(page);
    const written = layOut([...placed.texts, ...notes.texts], page.getViewport({ scale: 1 }).height, placed.rules);
    page.cleanup();
    files.push(...notes.files);
    const scan = isScan(written) ? readScan(budget.scans, key(number), number) : null;
    const lines = scan?.lines ?? written;
    pages.push({ number, lines, breaks: 'layout', ...(scan === null ? {} : { scanned: true, scan: key(number) }) });
    warnings.push(...(scan?.warnings ?? []));
    if (scan === null && lines.length === 0) warnings.push({ code: 'page-without-text', where: String(number) });
    if (notes.remarks) warnings.push({ code: 'comments', where: String(number) });
    if (placed.unsure) warnings.push({ code: 'letters-unsure', where: String(number) });
  }
  if (isWaiting(pages)) return unreadable('xfa-form');
  const attached = await document.getAttachments();
  for (const { filename, content } of Object.values(attached ?? {}))
    if (content) files.push({ name: enclosedName(filename, files.length), bytes: content });
  const enclosed =
    files.length === 0 || depth >= MAX_MAIL_DEPTH
      ? { pages: [], warnings: files.map(({ name }) => unread(name)) }
      : await readEnclosed(files, read, depth, budget);
  if ('kind' in enclosed) return enclosed;
  if (pages.every(({ lines }) => lines.length === 0) && enclosed.pages.length === 0) return unreadable('no-text-layer');
  const { info } = await document.getMetadata();
  return {
    kind: 'pages',
    format: 'pdf',
    pages: [...pages, ...enclosed.pages],
    metadata: metadataOf(info),
    warnings: [...warnings, ...enclosed.warnings],
  };
}

/** Twice what a page is read at, see scan/recognise.ts. */
const SCAN_DPI = 300;
/** So many signs tell whether they are letters. */
const TELLING = 40;

/** A page without text is a scan; so is one whose fonts do not say what their signs are, and it is read by its looks. */
function isScan(lines: readonly RawLine[]): boolean {
  let [signs, letters] = [0, 0];
  for (const { text } of lines)
    for (const sign of text) {
      const isLetter = (sign >= 'a' && sign <= 'z') || LETTER.test(sign);
      if (isLetter) letters += 1;
      if (isLetter || !FILLING.test(sign)) signs += sign.length;
    }
  if (signs === 0) return lines.length === 0;
  return signs >= TELLING && letters < signs / 2;
}

const LETTER = /[\p{L}\p{N}]/u;
const FILLING = /[\s._…–—-]/u;

const unread = (where: string): ExtractWarning => ({
  code: 'attachment-unreadable',
  where,
  reason: 'too-many-attachments',
});

/** What Adobe puts in a form of its own kind (XFA) for programs that can't show it. */
const WAITING = /^\s*please wait\.{3}/iu;

function isWaiting(pages: RawPage[]): boolean {
  if (pages.length > 2) return false;
  const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
  return WAITING.test(text) && /adobe reader/iu.test(text);
}

function metadataOf(info: Record<string, unknown>): SourceMetadata {
  const metadata: SourceMetadata = {};
  if (typeof info.Title === 'string' && info.Title.trim() !== '') metadata.title = info.Title.trim();
  if (typeof info.Author === 'string' && info.Author.trim() !== '') metadata.sender = info.Author.trim();
  return metadata;
}

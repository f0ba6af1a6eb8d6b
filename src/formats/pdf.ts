import { PasswordException, PDFParse, VerbosityLevel } from 'pdf-parse';
import type { ExtractWarning, SourceMetadata } from '../domain.ts';
import { type RawPage, type ReadResult, unreadable } from './document.ts';
import { MAX_PAGES } from './limits.ts';
import { layOut, type PlacedText } from './pdf-layout.ts';

/** The part of pdf.js's document that is used. pdf-parse's own getText drops the positions that columns are found by. */
interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: Record<string, unknown> }>;
  getDestinations(): Promise<Record<string, unknown[] | null>>;
  getPageIndex(reference: unknown): Promise<number>;
}
interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getTextContent(): Promise<{ items: PdfItem[] }>;
  cleanup(): void;
}
interface PdfItem {
  str?: string;
  transform?: number[];
  width?: number;
  fontName?: string;
}

/**
 * Reads a PDF: each page's lines in reading order, with their places. `encrypted` when it takes a password to open,
 * `corrupt` when it cannot be opened, `no-text-layer` when no page has text (a scan).
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadResult> {
  try {
    return await opened(bytes, (document) =>
      document.numPages > MAX_PAGES ? unreadable('too-large') : readPages(document),
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
  });
  try {
    // biome-ignore lint/complexity/useLiteralKeys: `load` is private in pdf-parse's types and the only way to the positions; the version is pinned and tests cover it
    const document: PdfDocument = await parser['load']();
    return await use(document);
  } finally {
    await parser.destroy();
  }
}

async function readPages(document: PdfDocument): Promise<ReadResult> {
  const pages: RawPage[] = [];
  const warnings: ExtractWarning[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const lines = layOut(await placedTexts(page), page.getViewport({ scale: 1 }).height);
    page.cleanup();
    pages.push({ number, lines, breaks: 'layout' });
    if (lines.length === 0) warnings.push({ code: 'page-without-text', where: String(number) });
  }
  if (warnings.length === pages.length) return unreadable('no-text-layer');
  const { info } = await document.getMetadata();
  return { kind: 'pages', format: 'pdf', pages, metadata: metadataOf(info), warnings };
}

async function placedTexts(page: PdfPage): Promise<PlacedText[]> {
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform;
  const { items } = await page.getTextContent();
  const placed: PlacedText[] = [];
  for (const { str, transform, width = 0, fontName = '' } of items) {
    if (str === undefined || transform === undefined || str === '') continue;
    const [ta = 0, tb = 0, tc = 0, td = 0, x = 0, y = 0] = transform;
    // Text matrix times viewport: the direction of writing and the baseline's start, y growing downwards.
    const alongX = a * ta + c * tb;
    const alongY = b * ta + d * tb;
    placed.push({
      text: str,
      left: a * x + c * y + e,
      baseline: b * x + d * y + f,
      width,
      size: Math.hypot(tc, td) || Math.hypot(ta, tb) || 1,
      font: fontName,
      upright: alongX > 0 && Math.abs(alongY) < Math.abs(alongX) * 0.1,
    });
  }
  return placed;
}

function metadataOf(info: Record<string, unknown>): SourceMetadata {
  const metadata: SourceMetadata = {};
  if (typeof info.Title === 'string' && info.Title.trim() !== '') metadata.title = info.Title.trim();
  if (typeof info.Author === 'string' && info.Author.trim() !== '') metadata.sender = info.Author.trim();
  return metadata;
}

import { strFromU8, strToU8, zipSync } from 'fflate';
import { unzip } from '../../formats/zip.ts';
import { NOTE_MARK, readMark, readSumOf } from './slot-marks.ts';
import { type Lost, type WordElement, wordMarkdown } from './word-markdown.ts';

/** A slot as it stands in a Word document. */
export interface WordSlot {
  mark: string;
  key: string;
  /** Sum of what the note had there when the document was written. */
  sum: string;
  /** Sum of what is read of it now. */
  readSum: string;
  /** Somebody has changed it since. */
  edited: boolean;
  markdown: string;
  /** What stands there and can't be taken in. */
  lost: Lost[];
}

const PART = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/u;
const DOCUMENT = 'word/document.xml';
/** Headings that open chapters and themes: no place to write reaches past them, also where somebody has taken their marks away. */
const CHAPTER = /^(?:title|heading [12])$/i;

/**
 * Reads what people have written in the marked places of a Word document, whichever program saved it.
 * @returns null when it is no Word document
 */
export async function readWordSlots(bytes: Uint8Array): Promise<WordSlot[] | null> {
  const container = unzip(bytes, (name) => PART.test(name));
  if (container.kind === 'refused') return null;
  const { parts } = container;
  const document = parts.get(DOCUMENT);
  if (!document) return null;
  parts.set(DOCUMENT, strToU8(withTagsMarked(strFromU8(document))));
  let body: WordElement[] = [];
  // Loaded only where a Word document is read: the desk and the note are made without it.
  const { default: mammoth } = await import('mammoth');
  try {
    const safe = zipSync(Object.fromEntries(parts), { level: 0 });
    await mammoth.convertToHtml(
      { buffer: Buffer.from(safe.buffer, safe.byteOffset, safe.byteLength) },
      {
        externalFileAccess: false,
        // What it makes of the document is not used: the paragraphs themselves are.
        transformDocument: (read: { children: WordElement[] }) => {
          body = read.children;
          return { ...read, children: [] };
        },
      },
    );
  } catch {
    // Whatever the parser objects to is in the file: it has no other input.
    return null;
  }
  return [...slotsIn(body)].map(([mark, { key, sum, readSum, elements }]) => {
    const { markdown, lost } = wordMarkdown(elements);
    const now = readSumOf(markdown);
    return { mark, key, sum, readSum: now, edited: now !== readSum, markdown, lost };
  });
}

/** The tags of content controls as bookmarks within them; one that shows its invitation is emptied. Fields are their text. */
function withTagsMarked(xml: string): string {
  return xml
    .replace(/<\/?w:fldSimple\b[^>]*>/g, '')
    .replace(
      /(<w:sdtPr\b(?:(?!<\/w:sdtPr>)[\s\S])*?<w:tag w:val="(notat_s_\w+)"\/>(?:(?!<\/w:sdtPr>)[\s\S])*<\/w:sdtPr>(?:<w:sdtEndPr\/>|<w:sdtEndPr>(?:(?!<\/w:sdtEndPr>)[\s\S])*<\/w:sdtEndPr>)?<w:sdtContent>)((?:(?!<w:sdt\b|<\/w:sdtContent>)[\s\S])*)/g,
      (_, open: string, mark: string, content: string) =>
        `${open}<w:bookmarkStart w:id="0" w:name="${mark}"/>${open.includes('<w:showingPlcHdr') ? '<w:p/>' : content}`,
    );
}

/** What stands from each slot's mark to the next mark of the note, or the next chapter. */
function slotsIn(body: WordElement[]) {
  const slots = new Map<string, { key: string; sum: string; readSum: string; elements: WordElement[] }>();
  let open: string | null = null;
  const enter = (name: string) => {
    const mark = readMark(name);
    if (mark && !slots.has(name)) slots.set(name, { ...mark, elements: [] });
    open = mark ? name : null;
  };
  for (const element of body) {
    if (CHAPTER.test(element.styleName ?? '')) open = null;
    const inside = marksIn(element);
    // A mark at the end of a paragraph is of what follows it.
    for (const { name } of inside.filter(({ atEnd }) => !atEnd)) enter(name);
    if (open !== null && element.type !== 'bookmarkStart') slots.get(open)?.elements.push(element);
    for (const { name } of inside.filter(({ atEnd }) => atEnd)) enter(name);
  }
  return slots;
}

/** The note's marks in an element, in order, and whether any text follows each. */
function marksIn(element: WordElement): { name: string; atEnd: boolean }[] {
  const found: { name: string; atEnd: boolean }[] = [];
  let before = false;
  const walk = (one: WordElement) => {
    if (one.type === 'bookmarkStart' && one.name?.startsWith(NOTE_MARK)) found.push({ name: one.name, atEnd: before });
    if (one.type === 'text' && one.value?.trim()) {
      before = true;
      for (const mark of found) mark.atEnd = false;
    }
    for (const child of one.children ?? []) walk(child);
  };
  walk(element);
  return found;
}

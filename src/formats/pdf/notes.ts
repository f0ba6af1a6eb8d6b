import { type Filled, type Form, filledIn, saidBy } from './fields.ts';
import { type Carried, takeFile } from './files.ts';
import type { PdfPage } from './page.ts';
import type { PlacedText } from './segments.ts';

/** What lies on a page beside its own text. */
export interface NotesOnPage {
  texts: PlacedText[];
  /** Remarks of a reader are among the texts. */
  remarks: boolean;
}

const SIZE = 10;
/** Letters are about half as wide as they are high. */
const WIDTH = 0.5;
/** Kinds of notes, as PDFium numbers them. */
const FILE = 17;
const WIDGET = 20;
/** Those that say something: text beside the page and on it, marks, shapes. Links, stamps and drawings do not. */
const REMARKS = new Set([1, 3, 5, 6, 9, 10, 11, 12, 14]);
/** Flags of a note that is not shown: invisible, hidden, no view. */
const UNSEEN = 1 | 2 | 32;

/**
 * What has been filled in on a page or written on it: typed text and choices where their fields are, boxes ticked and not,
 * notes where they were put.
 * @param files the files pinned to it are put there
 */
export function notesOn(page: PdfPage, form: Form, files: Carried[]): NotesOnPage {
  const { calls } = page.pdfium;
  const found: NotesOnPage = { texts: [], remarks: false };
  const count = calls.FPDFPage_GetAnnotCount(page.handle);
  for (let index = 0; index < count; index++) {
    const note = calls.FPDFPage_GetAnnot(page.handle, index);
    if (note === 0) continue;
    if (calls.FPDFAnnot_GetSubtype(note) === FILE)
      takeFile(page.pdfium, calls.FPDFAnnot_GetFileAttachment(note), files);
    else read(page, form, note, found);
    calls.FPDFPage_CloseAnnot(note);
  }
  return found;
}

function read({ pdfium, view }: PdfPage, form: Form, note: number, found: NotesOnPage): void {
  const { calls, place, float } = pdfium;
  const kind = calls.FPDFAnnot_GetSubtype(note);
  if ((calls.FPDFAnnot_GetFlags(note) & UNSEEN) !== 0) return;
  const isField = kind === WIDGET;
  if (!isField && !REMARKS.has(kind)) return;
  const filled: Filled = isField
    ? filledIn(pdfium, form, note)
    : { text: saidBy(pdfium, note, 'Contents'), multiLine: true, size: 0 };
  if (filled.text.trim() === '') return;
  found.remarks ||= !isField;
  calls.FPDFAnnot_GetRect(note, place);
  const [x1, y1, x2, y2] = [float(0), float(1), float(2), float(3)];
  const [a, b, c, d, e, f] = view;
  const left = Math.min(a * x1 + c * y1 + e, a * x2 + c * y2 + e);
  const tops = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  const box = { left, top: Math.min(...tops), bottom: Math.max(...tops), width: Math.abs(x2 - x1) };
  // One by one: a hostile note may have a million lines, and they are no arguments of a call.
  for (const line of linesIn(filled, isField, box)) found.texts.push(line);
}

interface Box {
  left: number;
  top: number;
  bottom: number;
  width: number;
}

/** A field of one line has its text where its letters stand; longer text goes from the top down, line by line. */
function linesIn({ text, multiLine, size: given }: Filled, isField: boolean, box: Box): PlacedText[] {
  const height = box.bottom - box.top;
  const size = /^[☐☒]$/u.test(text) ? SIZE : given > 0 ? given : Math.min(SIZE, Math.max(4, height * 0.7));
  const lines = text
    .split(/\r\n|\r|\n/u)
    .flatMap((line) => wrapped(line, Math.max(box.width, 20 * size) / (size * WIDTH)));
  const single = isField && lines.length === 1 && !multiLine;
  return lines
    .map((line, index) => ({
      text: line,
      left: box.left,
      // Within the field however much has been typed into it: what stands below it must not come between.
      baseline: single
        ? box.bottom - Math.max(0, height - size) / 2 - size * 0.2
        : box.top +
          Math.min((index + 1) * size * 1.2, size + ((index + 1) / (lines.length + 1)) * Math.max(height, size)),
      width: Math.min(line.length * size * WIDTH, Math.max(box.width, size)),
      size,
      font: isField ? 'field' : 'note',
      upright: true,
      turned: null,
    }))
    .filter((line) => line.text.trim() !== '');
}

function wrapped(line: string, room: number): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(/(?<=\s)/u)) {
    if (open !== '' && open.length + word.trimEnd().length > room) {
      lines.push(open.trimEnd());
      open = '';
    }
    open += word;
  }
  return [...lines, open];
}

import { type Enclosed, enclosedName } from '../enclosed.ts';
import type { PdfNote, PdfPage } from './page.ts';
import type { PlacedText } from './segments.ts';

/** What lies on a page beside its own text. */
export interface NotesOnPage {
  texts: PlacedText[];
  files: Enclosed[];
  /** Remarks of a reader are among the texts. */
  remarks: boolean;
}

const SIZE = 10;
/** Letters are about half as wide as they are high. */
const WIDTH = 0.5;
/** Types of notes that say something; links, stamps and lines' shapes do not. */
const REMARKS = new Set([
  'FreeText',
  'Text',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Caret',
  'Square',
  'Circle',
]);

/**
 * What has been filled in on a page or written on it: typed text and choices where their fields are, boxes ticked and not,
 * notes where they were put; and the files pinned to it.
 */
export async function notesOn(page: PdfPage): Promise<NotesOnPage> {
  const found: NotesOnPage = { texts: [], files: [], remarks: false };
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = page.getViewport({ scale: 1 }).transform;
  for (const note of await page.getAnnotations()) {
    const content = note.subtype === 'FileAttachment' ? note.file?.content : null;
    if (content) found.files.push({ name: enclosedName(note.file?.filename, found.files.length), bytes: content });
    const text = note.hidden ? '' : textOf(note);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = note.rect ?? [];
    if (text.trim() === '') continue;
    found.remarks ||= note.subtype !== 'Widget';
    const left = Math.min(a * x1 + c * y1 + e, a * x2 + c * y2 + e);
    const tops = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
    found.texts.push(
      ...linesIn(text, note, { left, top: Math.min(...tops), bottom: Math.max(...tops), width: x2 - x1 }),
    );
  }
  return found;
}

function textOf(note: PdfNote): string {
  if (note.subtype !== 'Widget') return REMARKS.has(note.subtype ?? '') ? (note.contentsObj?.str ?? '') : '';
  if (note.checkBox || note.radioButton) {
    const own = note.checkBox ? note.exportValue : note.buttonValue;
    const value = String(note.fieldValue ?? '');
    return value !== '' && value !== 'Off' && (own === undefined || own === null || value === own) ? '☒' : '☐';
  }
  if (note.password) return '';
  const values = [note.fieldValue ?? ''].flat().map(String);
  const shown = (value: string) => note.options?.find((option) => option.exportValue === value)?.displayValue ?? value;
  return note.fieldType === 'Tx' || note.fieldType === 'Ch' ? values.map(shown).join(', ') : '';
}

interface Box {
  left: number;
  top: number;
  bottom: number;
  width: number;
}

/** A field of one line has its text where its letters stand; longer text goes from the top down, line by line. */
function linesIn(text: string, note: PdfNote, box: Box): PlacedText[] {
  const height = box.bottom - box.top;
  const given = note.defaultAppearanceData?.fontSize ?? 0;
  const size = /^[☐☒]$/u.test(text) ? SIZE : given > 0 ? given : Math.min(SIZE, Math.max(4, height * 0.7));
  const isField = note.subtype === 'Widget';
  const lines = text
    .split(/\r\n|\r|\n/u)
    .flatMap((line) => wrapped(line, Math.max(box.width, 20 * size) / (size * WIDTH)));
  const single = isField && lines.length === 1 && !note.multiLine;
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

import { type Pdfium, textBy } from '../pdfium/instance.ts';

/** What PDFium calls kinds of fields; push buttons and signatures hold nothing to read. */
const CHECK_BOX = 2;
const RADIO_BUTTON = 3;
const COMBO_BOX = 4;
const LIST_BOX = 5;
const TEXT_FIELD = 6;
/** Bits of a text field's flags. */
const MULTI_LINE = 1 << 12;
const PASSWORD = 1 << 13;

/** The fields of a document; 0 when it has none. To be left with `leaveForm`. */
export interface Form {
  handle: number;
  info: number;
}

const INFO_BYTES = 256;
const INFO_VERSION = 2;

/** Opens a document's form, when it has one: fields inherit from each other, which PDFium follows. */
export function openForm({ calls, put }: Pdfium, document: number): Form {
  if (calls.FPDF_GetFormType(document) === 0) return { handle: 0, info: 0 };
  // Only its version is said: nothing is called back.
  const info = put(Uint8Array.of(INFO_VERSION, ...new Array<number>(INFO_BYTES - 1).fill(0)));
  return { handle: calls.FPDFDOC_InitFormFillEnvironment(document, info), info };
}

/** Closes a form, before its document. */
export function leaveForm({ calls }: Pdfium, { handle, info }: Form): void {
  if (handle !== 0) calls.FPDFDOC_ExitFormFillEnvironment(handle);
  if (info !== 0) calls.free(info);
}

/** What has been filled in a field, and how it is set. */
export interface Filled {
  text: string;
  multiLine: boolean;
  /** 0 where it is left to the program that shows it. */
  size: number;
}

/** What a field holds: typed text, choices as they are shown, ☒ and ☐. */
export function filledIn(pdfium: Pdfium, form: Form, note: number): Filled {
  const { calls, place, float } = pdfium;
  const { handle } = form;
  const kind = calls.FPDFAnnot_GetFormFieldType(handle, note);
  const flags = Math.max(0, calls.FPDFAnnot_GetFormFieldFlags(handle, note));
  const size = calls.FPDFAnnot_GetFontSize(handle, note, place) === 0 ? 0 : float(0);
  const value = () =>
    textBy(pdfium, (buffer, length) => calls.FPDFAnnot_GetFormFieldValue(handle, note, buffer, length));
  const filled = (text: string, multiLine = false): Filled => ({ text, multiLine, size });
  switch (kind) {
    case CHECK_BOX:
    case RADIO_BUTTON:
      return filled(isTicked(pdfium, note) ? '☒' : '☐');
    case TEXT_FIELD:
      return filled((flags & PASSWORD) === 0 ? value() : '', (flags & MULTI_LINE) !== 0);
    case COMBO_BOX:
    case LIST_BOX:
      return filled(chosen(pdfium, handle, note).join(', ') || value());
    default:
      return filled('');
  }
}

/**
 * As what it is shown: its appearance, or where none is said, its value. PDFium's own answer takes the appearances' names
 * from drawings that programs which only fill in do not make.
 */
function isTicked(pdfium: Pdfium, note: number): boolean {
  const state = saidBy(pdfium, note, 'AS') || saidBy(pdfium, note, 'V');
  return state !== '' && state !== 'Off';
}

/** A text or a name that a note itself holds. */
export function saidBy(pdfium: Pdfium, note: number, name: 'AS' | 'V' | 'Contents'): string {
  const { calls } = pdfium;
  const key = pdfium.put(Buffer.from(`${name}\0`));
  const text = textBy(pdfium, (buffer, length) => calls.FPDFAnnot_GetStringValue(note, key, buffer, length));
  calls.free(key);
  return text;
}

function chosen(pdfium: Pdfium, form: number, note: number): string[] {
  const { calls } = pdfium;
  const labels: string[] = [];
  const count = calls.FPDFAnnot_GetOptionCount(form, note);
  for (let index = 0; index < count; index++)
    if (calls.FPDFAnnot_IsOptionSelected(form, note, index) !== 0)
      labels.push(
        textBy(pdfium, (buffer, length) => calls.FPDFAnnot_GetOptionLabel(form, note, index, buffer, length)),
      );
  return labels;
}

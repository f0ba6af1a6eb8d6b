import { type Pdfium, textBy } from '../pdfium/instance.ts';

/** What PDFium calls kinds of fields; push buttons and signatures hold nothing to read. */
const CHECK_BOX = 2;
const RADIO_BUTTON = 3;
const COMBO_BOX = 4;
const LIST_BOX = 5;
const TEXT_FIELD = 6;
/** Bits of a field's flags: of a text field's, and of a button's. */
const MULTI_LINE = 1 << 12;
const PASSWORD = 1 << 13;
const PUSH_BUTTON = 1 << 16;

/** The fields of a document, as they inherit from each other. */
export interface Form {
  /** PDFium's number of the form, opened by the first that asks; 0 when there is none. */
  handle(): number;
  /** To be called before the document is closed. */
  leave(): void;
}

const INFO_BYTES = 256;
const INFO_VERSION = 2;

/** A document's form. PDFium goes through all fields for each that is asked for, so it is asked only where it must be. */
export function formOf({ calls, put }: Pdfium, document: number): Form {
  let info = 0;
  let handle = 0;
  return {
    handle() {
      if (info === 0 && calls.FPDF_GetFormType(document) !== 0) {
        // Only its version is said: nothing is called back.
        info = put(Uint8Array.of(INFO_VERSION, ...new Array<number>(INFO_BYTES - 1).fill(0)));
        handle = calls.FPDFDOC_InitFormFillEnvironment(document, info);
      }
      return handle;
    },
    leave() {
      if (handle !== 0) calls.FPDFDOC_ExitFormFillEnvironment(handle);
      if (info !== 0) calls.free(info);
    },
  };
}

/** What has been filled in a field, and how it is set. */
export interface Filled {
  text: string;
  multiLine: boolean;
  /** 0 where it is left to the program that shows it. */
  size: number;
}

const filled = (text: string, size = 0, multiLine = false): Filled => ({ text, size, multiLine });

/** What a field holds: typed text, choices as they are shown, ☒ and ☐. */
export function filledIn(pdfium: Pdfium, form: Form, note: number): Filled {
  const { calls, word } = pdfium;
  if (calls.FPDFAnnot_HasKey(note, word('Parent')) !== 0) return inherited(pdfium, form, note);
  const kind = saidBy(pdfium, note, 'FT');
  if (kind === 'Btn') return (flagsOf(pdfium, note) & PUSH_BUTTON) === 0 ? box(pdfium, note) : filled('');
  if (kind !== 'Tx') return inherited(pdfium, form, note);
  return typed(saidBy(pdfium, note, 'V'), flagsOf(pdfium, note), sizeIn(saidBy(pdfium, note, 'DA')));
}

/** A field that leaves something to the one above it, or is a list of choices. */
function inherited(pdfium: Pdfium, form: Form, note: number): Filled {
  const { calls, place, float } = pdfium;
  const handle = form.handle();
  const kind = calls.FPDFAnnot_GetFormFieldType(handle, note);
  if (kind === CHECK_BOX || kind === RADIO_BUTTON) return box(pdfium, note);
  if (kind !== TEXT_FIELD && kind !== COMBO_BOX && kind !== LIST_BOX) return filled('');
  const size = calls.FPDFAnnot_GetFontSize(handle, note, place) === 0 ? 0 : float(0);
  const value = textBy(pdfium, (buffer, length) => calls.FPDFAnnot_GetFormFieldValue(handle, note, buffer, length));
  if (kind === TEXT_FIELD) return typed(value, calls.FPDFAnnot_GetFormFieldFlags(handle, note), size);
  return filled(chosen(pdfium, handle, note).join(', ') || value, size);
}

const typed = (value: string, flags: number, size: number): Filled =>
  filled((flags & PASSWORD) === 0 ? value : '', size, (flags & MULTI_LINE) !== 0);

/**
 * A box or a round button, as it is shown: by its appearance, or where none is said, its value. PDFium's own answer takes the
 * appearances' names from drawings that programs which only fill in do not make.
 */
function box(pdfium: Pdfium, note: number): Filled {
  const state = saidBy(pdfium, note, 'AS') || saidBy(pdfium, note, 'V');
  return filled(state !== '' && state !== 'Off' ? '☒' : '☐');
}

/** The size that an appearance's words set letters in: «/Helv 10 Tf 0 g». */
const sizeIn = (appearance: string): number => Math.abs(Number(/([\d.]{1,9})\s+Tf/u.exec(appearance)?.[1] ?? 0)) || 0;

/** A text or a name that a note itself holds. */
export function saidBy(pdfium: Pdfium, note: number, name: 'AS' | 'Contents' | 'DA' | 'FT' | 'V'): string {
  return textBy(pdfium, (buffer, length) =>
    pdfium.calls.FPDFAnnot_GetStringValue(note, pdfium.word(name), buffer, length),
  );
}

function flagsOf({ calls, place, float, word }: Pdfium, note: number): number {
  return calls.FPDFAnnot_GetNumberValue(note, word('Ff'), place) === 0 ? 0 : float(0);
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

/** The part of pdf.js's document that is used. pdf-parse's own getText drops the positions that columns are found by. */
export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ info: Record<string, unknown> }>;
  getDestinations(): Promise<Record<string, unknown[] | null>>;
  getPageIndex(reference: unknown): Promise<number>;
  getAttachments(): Promise<Record<string, PdfFile> | null>;
}

/** A page. */
export interface PdfPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: number[] };
  getTextContent(): Promise<{ items: PdfItem[] }>;
  getAnnotations(): Promise<PdfNote[]>;
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  cleanup(): void;
}

/** A run of text. */
export interface PdfItem {
  str?: string;
  transform?: number[];
  width?: number;
  fontName?: string;
}

/** A file that the document carries. */
export interface PdfFile {
  filename?: string;
  content?: Uint8Array | null;
}

/** What lies on the page: a field, a note, a link, a file. */
export interface PdfNote {
  subtype?: string;
  rect?: number[];
  hidden?: boolean;
  fieldType?: string | null;
  fieldValue?: unknown;
  checkBox?: boolean;
  radioButton?: boolean;
  exportValue?: string;
  buttonValue?: string | null;
  options?: { exportValue?: string; displayValue?: string }[];
  password?: boolean;
  multiLine?: boolean;
  contentsObj?: { str?: string };
  defaultAppearanceData?: { fontSize?: number };
  file?: PdfFile;
  inReplyTo?: unknown;
}

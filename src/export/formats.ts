/** What a consultation can be exported as. */
export const EXPORT_FORMATS = [
  'md',
  'docx',
  'docx-side',
  'odt',
  'pptx',
  'html',
  'pdf',
  'pdfa',
  'xlsx',
  'csv',
  'json',
  'qdpx',
  'qdc',
  'taguette',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Formats that are one file: what can be fetched at the desk. */
export const DESK_FORMATS = [
  'docx',
  'docx-side',
  'odt',
  'pptx',
  'html',
  'pdf',
  'pdfa',
  'xlsx',
  'json',
  'qdpx',
  'qdc',
] as const satisfies ExportFormat[];
export type DeskFormat = (typeof DESK_FORMATS)[number];
/** Those of them that are the note itself. */
export const NOTE_FORMATS = ['docx', 'odt', 'html', 'pdf', 'pdfa'] as const satisfies DeskFormat[];

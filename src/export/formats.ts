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

/** The note's own file, which the desk has a link of its own to, and formats of several files. */
type Elsewhere = 'md' | 'csv' | 'taguette';
const ELSEWHERE: ReadonlySet<ExportFormat> = new Set<Elsewhere>(['md', 'csv', 'taguette']);
export type DeskFormat = Exclude<ExportFormat, Elsewhere>;
/** Formats that are one file: what can be fetched at the desk. */
export const DESK_FORMATS = EXPORT_FORMATS.filter((format): format is DeskFormat => !ELSEWHERE.has(format));
/** Those of them that are the note itself. */
export const NOTE_FORMATS = ['docx', 'odt', 'html', 'pdf', 'pdfa'] as const satisfies DeskFormat[];

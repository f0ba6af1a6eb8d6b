/** What a consultation can be exported as. */
export const EXPORT_FORMATS = [
  'md',
  'docx',
  'odt',
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

/** One theme of a codebook that comes from elsewhere. */
export interface CodebookEntry {
  /** What it is known by in its file, the same when the file comes again: the GUID, or the name as compared. */
  key: string;
  label: string;
  description: string;
  keywords: string[];
  /** Key of the theme it lies under. */
  parent: string | null;
}

/** What was put right or left out, for the person who brought the file. */
export interface CodebookNote {
  code: 'double' | 'no-label' | 'shortened' | 'circle' | 'parent-made';
  /** Theme, or row of the table. */
  where: string;
}

export const CODEBOOK_REFUSALS = [
  'empty',
  'too-large',
  'too-many-themes',
  'unknown-type',
  'corrupt',
  'encrypted',
  'doctype',
  'no-headings',
  'not-a-codebook',
] as const;
export type CodebookRefusal = (typeof CODEBOOK_REFUSALS)[number];

/** A codebook's themes, parents before their parts, or why the file was refused. */
export type CodebookReading =
  | { kind: 'codebook'; entries: CodebookEntry[]; notes: CodebookNote[] }
  | { kind: 'refused'; reason: CodebookRefusal; line?: number };

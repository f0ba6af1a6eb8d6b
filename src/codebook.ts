import type { Stance } from './domain.ts';

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

/** A code that is no theme: a stance (null: «uavklart»), the folder the stances lie in, or what marks quotes of the note. */
export type Mark = { kind: 'stance'; stance: Stance | null } | { kind: 'folder' } | { kind: 'quote' };

/** A stretch of a text that somebody has put codes on. */
export interface CodedSelection {
  /** UTF-16 offsets into the source's text; 0 where there is none. */
  start: number;
  end: number;
  /** On the text as such, not on a stretch of it. */
  whole: boolean;
  /** The words themselves. */
  content: string;
  codings: { code: string; user: { guid: string; name: string } }[];
}

/** A text that codes have been put on in another tool. */
export interface CodedSource {
  /** Lower case; empty when the file gives none. */
  guid: string;
  name: string;
  /** The text as it stood there, with LF line ends; null when the file has the marked words alone. */
  text: string | null;
  selections: CodedSelection[];
}

/** The codings of a file from another tool. */
export interface CodedProject {
  /** ISO time of the project; null when the file gives none. */
  created: string | null;
  sources: CodedSource[];
  /** Selections that stand outside their text, or whose text is not in the file. */
  broken: number;
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
  | {
      kind: 'codebook';
      entries: CodebookEntry[];
      notes: CodebookNote[];
      /** The file's codes that are no themes, by key; of a table, none. */
      marks: ReadonlyMap<string, Mark>;
      /** What has been coded; null when the file has codes alone. */
      project: CodedProject | null;
    }
  | { kind: 'refused'; reason: CodebookRefusal; line?: number };

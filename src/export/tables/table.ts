import type { TableName } from '../../norsk/export.ts';

export type Cell = string | number | boolean | null;

/** One table of what is known, as rows of typed cells; null is «not known». */
export interface ExportTable {
  name: TableName;
  /** In the note's language. */
  title: string;
  /** Column keys: the same in every language and documented in docs/eksport.md. */
  columns: string[];
  rows: Cell[][];
}

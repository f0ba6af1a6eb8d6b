import { themeKey } from '../../formats/codebook/words.ts';
import { columnName, type Sheet, type SheetCell } from '../../formats/office/xlsx.ts';

/** Titles and a line of explanation may stand above the headings. */
const ROWS_ABOVE = 12;

/** Sheets of a workbook of ours that hold something else than scores. */
export const SHEETS = {
  ranking: 'Rangering',
  result: 'Resultat',
  scores: 'Poeng',
  criteria: 'Kriterier',
  scorers: 'Deltakere',
  comments: 'Kommentarer',
  sensitivity: 'Følsomhet',
  disagreement: 'Uenighet',
} as const;

/** Headings of ours, as they are written and, folded, read. */
export const HEADINGS = {
  measure: 'Tiltak',
  total: 'Sum',
  rank: 'Plass',
  tied: 'Delt plass',
  missing: 'Mangler',
  id: 'Id',
  criterion: 'Kriterium',
  parent: 'Ligger under',
  weight: 'Vekt',
  combine: 'Regnes som',
  low: '0 betyr',
  high: '10 betyr',
  scorer: 'Navn',
  sheet: 'Ark',
  left: 'Har sluttet',
  who: 'Hvem',
  comment: 'Kommentar',
} as const;

/** The row of the sheet of criteria that tells how the total is made. */
export const TOTAL_ROW = '(samlet)';
export const COMBINE_WORDS = { mean: 'snitt', sum: 'sum' } as const;

/** Cells of a sheet by where they stand. */
export class Cells {
  readonly name: string;
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly last: number;

  constructor({ name, cells }: Sheet) {
    const rows = new Map<number, Map<number, SheetCell>>();
    let last = -1;
    for (const cell of cells) {
      const row = rows.get(cell.row) ?? new Map<number, SheetCell>();
      row.set(cell.column, cell);
      rows.set(cell.row, row);
      last = Math.max(last, cell.row);
    }
    this.name = name;
    this.rows = rows;
    this.last = last;
  }

  at(row: number, column: number | undefined): SheetCell | undefined {
    return column === undefined ? undefined : this.rows.get(row)?.get(column);
  }

  text(row: number, column: number | undefined): string {
    return (this.at(row, column)?.value ?? '').replace(/\s+/gu, ' ').trim();
  }

  /** «Poeng!C7». */
  address(row: number, column: number): string {
    return `${this.name}!${columnName(column)}${row + 1}`;
  }

  /** The row among the first whose headings answer best, and what they are. */
  headings<T>(meaning: (heading: string) => T | undefined, good: (found: T[]) => number): HeadingRow<T> | null {
    let best: HeadingRow<T> | null = null;
    let most = 0;
    for (let row = 0; row <= Math.min(ROWS_ABOVE, this.last); row += 1) {
      const columns: HeadingRow<T>['columns'] = [];
      for (const [column, { value }] of this.rows.get(row) ?? []) {
        const means = meaning(themeKey(value).replace(/\s*[:*]+$/u, ''));
        if (means !== undefined) columns.push({ column, means });
      }
      const score = good(columns.map(({ means }) => means));
      if (score > most) {
        most = score;
        best = { row, columns: columns.sort((a, b) => a.column - b.column) };
      }
    }
    return best;
  }
}

export interface HeadingRow<T> {
  row: number;
  columns: { column: number; means: T }[];
}

/** A sheet of ours by its headings: columns by their keys, where all of `needed` are there. */
export function columnsOf<K extends keyof typeof HEADINGS>(
  cells: Cells,
  keys: readonly K[],
  needed: readonly K[],
): { row: number; column: ReadonlyMap<K, number> } | null {
  const byHeading = new Map(keys.map((key) => [themeKey(HEADINGS[key]), key]));
  const found = cells.headings(
    (heading) => byHeading.get(heading),
    (means) => (needed.every((key) => means.includes(key)) ? means.length : 0),
  );
  if (found === null) return null;
  return {
    row: found.row,
    column: new Map(found.columns.map(({ column, means }) => [means, column] as const).reverse()),
  };
}

import type { UnreadableReason } from '../../domain.ts';
import type { Grid } from '../document.ts';
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../limits.ts';
import { walkXml } from '../xml.ts';
import { unzip } from '../zip.ts';

/** Cells that a file says are repeated and that hold something: a value that was filled down a row. */
const MOST_REPEATED = 50;
const MOST_ROWS = MAX_TABLE_ROWS + 1_000;

/** Reads the sheets of an OpenDocument spreadsheet (ODF 1.3 part 3, 9.1): what their cells show. Hidden sheets are named only. */
export function readOdsSheets(
  bytes: Uint8Array,
): { kind: 'grids'; grids: Grid[]; hidden: string[] } | { kind: 'refused'; reason: UnreadableReason } {
  const container = unzip(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml');
  if (container.kind === 'refused') return container;
  const manifest = new TextDecoder().decode(container.parts.get('META-INF/manifest.xml'));
  if (manifest.includes('manifest:encryption-data')) return { kind: 'refused', reason: 'encrypted' };
  const content = container.parts.get('content.xml');
  if (content === undefined) return { kind: 'refused', reason: 'corrupt' };
  const reader = new SheetReader();
  const fault = walkXml(new TextDecoder().decode(content), reader);
  return fault ? { kind: 'refused', reason: 'corrupt' } : { kind: 'grids', grids: reader.grids, hidden: reader.hidden };
}

/** Rows and columns are hidden by hand («collapse») or by a filter. */
const isHidden = (attributes: ReadonlyMap<string, string>): boolean =>
  /^(?:collapse|filter)$/u.test(attributes.get('visibility') ?? '');

/** Repeated empty cells and rows go on to the sheet's edge: they are counted, and made only where something follows. */
class SheetReader {
  readonly grids: Grid[] = [];
  readonly hidden: string[] = [];
  /** Styles of tables that are not displayed. */
  private readonly notShown = new Set<string>();
  private style = '';
  private isHidden = false;
  private rowIsHidden = false;
  private column = 0;
  private line = 0;
  private repeatedRow = 1;
  private row: string[] = [];
  private empty = 0;
  private repeated = 1;
  private value: string | null = null;
  private notes = 0;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === 'style') this.style = attributes.get('name') ?? '';
    else if (name === 'table-properties' && attributes.get('display') === 'false') this.notShown.add(this.style);
    else if (name === 'table') {
      const title = attributes.get('name') ?? '';
      this.isHidden = this.notShown.has(attributes.get('style-name') ?? '');
      this.line = 0;
      if (this.isHidden) this.hidden.push(title);
      else this.grids.push({ name: title, rows: [], broken: [], hidden: { rows: new Set(), columns: new Set() } });
      this.column = 0;
    } else if (name === 'table-column') {
      const repeated = Math.max(1, Number(attributes.get('number-columns-repeated') ?? 1) || 1);
      const end = Math.min(this.column + repeated, MAX_TABLE_COLUMNS);
      if (isHidden(attributes) && !this.isHidden)
        for (let column = this.column; column < end; column++) this.grids.at(-1)?.hidden?.columns.add(column);
      this.column += repeated;
    } else if (name === 'table-row') {
      this.rowIsHidden = isHidden(attributes);
      this.repeatedRow = Math.max(1, Number(attributes.get('number-rows-repeated') ?? 1) || 1);
      this.row = [];
      this.empty = 0;
    } else if (name === 'annotation') this.notes++;
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.repeated = Math.max(1, Number(attributes.get('number-columns-repeated') ?? 1) || 1);
      this.value = '';
    } else if (name === 'p' && this.value !== null && this.value !== '' && this.notes === 0) this.value += '\n';
    else if (name === 's' && this.value !== null && this.notes === 0) this.value += ' ';
  }

  text(text: string): void {
    if (this.value !== null && this.notes === 0) this.value += text;
  }

  close(name: string): void {
    if (name === 'annotation') this.notes--;
    else if (name === 'table-row') this.endRow();
    else if ((name === 'table-cell' || name === 'covered-table-cell') && this.value !== null) this.endCell();
  }

  private endCell(): void {
    const value = (this.value ?? '').trim();
    this.value = null;
    if (value === '') {
      this.empty = Math.min(this.empty + this.repeated, MAX_TABLE_COLUMNS);
      return;
    }
    for (; this.empty > 0; this.empty--) this.row.push('');
    for (let i = 0; i < Math.min(this.repeated, MOST_REPEATED) && this.row.length < MAX_TABLE_COLUMNS; i++)
      this.row.push(value);
  }

  private endRow(): void {
    const grid = this.grids.at(-1);
    if (grid && !this.isHidden && this.row.length > 0 && grid.rows.length < MOST_ROWS) {
      grid.rows.push({ number: this.line + 1, cells: this.row });
      if (this.rowIsHidden) grid.hidden?.rows.add(this.line + 1);
    }
    this.line += this.repeatedRow;
  }
}

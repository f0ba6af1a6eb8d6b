import type { ConsultationState } from '../../state.ts';
import { SCHEMA_NAME } from './schema.ts';
import type { Cell, ExportTable } from './table.ts';

/** Text a spreadsheet would take for a formula (OWASP: CSV Injection); the leading ' makes it text. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads æ, ø and å; semicolons, as Norwegian
 * spreadsheets expect; CRLF; text that looks like a formula gets a leading `'`.
 */
export function csvOf(table: Pick<ExportTable, 'columns' | 'rows'>, separator: ';' | ',' = ';'): string {
  const lines = [table.columns, ...table.rows].map((row) =>
    row.map((cell) => csvCell(cell, separator)).join(separator),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: Cell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nei';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return text.includes(separator) || /["\r\n]/.test(text) || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** The same tables as JSON: one object a row, by column key; its schema is `jsonSchema`. */
export function jsonOf(state: ConsultationState, tables: ExportTable[]): string {
  const { slug, title, owner, caseNumber, opened, deadline, language } = state;
  const rows = tables.map((table) => [
    table.name,
    table.rows.map((row) => Object.fromEntries(table.columns.map((column, index) => [column, row[index] ?? null]))),
  ]);
  return `${JSON.stringify(
    {
      skjema: SCHEMA_NAME,
      horing: {
        slug,
        tittel: title,
        eier: owner,
        saksnummer: caseNumber,
        sendt: opened,
        frist: deadline,
        sprak: language,
      },
      ...Object.fromEntries(rows),
    },
    null,
    1,
  )}\n`;
}

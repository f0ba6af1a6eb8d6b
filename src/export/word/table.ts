import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from 'docx';
import { type Block, type Inline, isGroupRow } from '../blocks.ts';
import { columnWidths, TABLE_SIZE, widestWord } from './columns.ts';
import { runs } from './runs.ts';

const SHORT_TABLE = 8;
export const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B8C2CC' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table whose head is repeated on every page and whose rows are not divided. */
export function tableOf(table: Extract<Block, { kind: 'table' }>, textWidth: number): Table {
  const { widths, standing } = columnWidths(table, textWidth);
  // A short table stays on one page; of a long one, the head follows the first row.
  const short = table.rows.length <= SHORT_TABLE;
  const height = Math.max(...table.head.map((line, column) => (table.numeric[column] ? widestWord(line) : 0)));
  const row = (lines: Inline[][], head: boolean, last: boolean) =>
    new TableRow({
      ...(head && standing ? { height: { value: height + 240, rule: HeightRule.ATLEAST } } : {}),
      tableHeader: head,
      cantSplit: true,
      children: widths.map(
        (width, column) =>
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(head && standing && table.numeric[column]
              ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }
              : {}),
            ...(head
              ? {
                  verticalAlign: VerticalAlign.BOTTOM,
                  shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E6ECF2' },
                }
              : {}),
            children: [
              new Paragraph({
                alignment: table.numeric[column] && !(head && standing) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                spacing: { before: 0, after: 0 },
                // A row of one cell is the heading of those that follow.
                keepNext: head || (short && !last) || isGroupRow(lines),
                children: runs(lines[column] ?? [], TABLE_SIZE),
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: RULE, bottom: RULE, insideHorizontal: RULE, left: NONE, right: NONE, insideVertical: NONE },
    rows: [
      row(table.head, true, false),
      ...table.rows.map((lines, index) => row(lines, false, index === table.rows.length - 1)),
    ],
  });
}

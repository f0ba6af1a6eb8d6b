import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../blocks.ts';
import { xmlCharacters } from '../xml.ts';
import { languageOf } from './language.ts';

/** A line as runs; `size` in half points where it is another than the style's. */
export function runs(line: Inline[], size?: number): ParagraphChild[] {
  return line.map((piece) => {
    if (piece === 'break') return new TextRun({ break: 1 });
    const run = new TextRun({
      text: xmlCharacters(piece.text),
      ...(size === undefined ? {} : { size }),
      ...(piece.bold ? { bold: true } : {}),
      ...(piece.italic ? { italics: true } : {}),
      ...(piece.code ? { font: 'Courier New' } : {}),
      ...(piece.href === null ? {} : { style: 'Hyperlink' }),
      ...languageOf(piece.language),
    });
    return piece.href === null ? run : new ExternalHyperlink({ link: piece.href, children: [run] });
  });
}

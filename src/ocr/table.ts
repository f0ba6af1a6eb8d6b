import type { RecognisedWord } from '../formats/scan/engine.ts';
import type { Grey } from '../formats/scan/grey.ts';

/** What every tesseract takes and gives: a picture in the simplest format there is, and a table of words. */

/** Finds columns and blocks by itself. */
export const WHOLE_PAGE = '3';

/** A picture as netpbm's PGM. */
export function pgm({ width, height, data }: Grey): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}

/** What a picture is told to be drawn at; less than this is a mistake in the file. */
export const dpiOf = ({ dpi }: Grey): string => String(Math.max(70, Math.round(dpi)));

/** Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function wordsIn(table: string): RecognisedWord[] {
  return table.split('\n').flatMap((row) => {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, ...text] = row.split('\t');
    const word = text.join(' ').trim();
    if (level !== '5' || word === '') return [];
    return [
      {
        text: word,
        confidence: Math.max(0, Number(confidence)) / 100,
        left: Number(left),
        top: Number(top),
        right: Number(left) + Number(width),
        bottom: Number(top) + Number(height),
        block: Number(block),
        line: Number(paragraph) * 1000 + Number(line),
      },
    ];
  });
}

import type { AnswerPart } from '../../answer-row.ts';
import type { Extracted, ExtractWarning } from '../../domain.ts';
import type { AnswerRow } from '../../formats/answers/row.ts';
import { linesOf } from '../../formats/document.ts';
import { bounded } from './bounds.ts';
import { cleanPage } from './lines.ts';
import { assemble } from './paragraphs.ts';

/** The text of an answer that is a row of a table: each question as a heading, and what was answered below it. */
export function rowText({
  key,
  sender,
  kind,
  sector,
  date,
  reference,
  withheld,
  attachments,
  answers,
}: AnswerRow): Extracted {
  let text = '';
  const parts: AnswerPart[] = [];
  const warnings: ExtractWarning[] = [];
  for (const { question, heading, text: said, closed, marks } of answers) {
    const answer = cleaned(said, warnings);
    if (answer === '') continue;
    const start = text === '' ? 0 : text.length + 2;
    const above = `${cleaned(heading, []).replace(/\s+/gu, ' ')}\n\n`;
    const from = start + above.length;
    text += `${text === '' ? '' : '\n\n'}${above}${answer}`;
    parts.push({
      question,
      start,
      from,
      end: text.length,
      ...(closed ? { choice: answer } : {}),
      ...(marks ? { marks } : {}),
    });
  }
  if (text === '') return { kind: 'empty' };
  return {
    kind: 'text',
    format: 'text',
    text,
    pages: [{ number: 1, start: 0, end: text.length }],
    metadata: {
      sender,
      ...(date === null ? {} : { date }),
      ...(reference === null ? {} : { reference }),
      row: { key, kind, sector, withheld, attachments },
    },
    warnings,
    answers: parts,
  };
}

function cleaned(cell: string, warnings: ExtractWarning[]): string {
  const { pages, cut } = bounded([{ number: 1, lines: linesOf(cell), breaks: 'unknown' }]);
  if (cut !== null && warnings.length === 0) warnings.push({ code: 'truncated', where: '1' });
  return assemble(pages.map(cleanPage)).text.trim();
}

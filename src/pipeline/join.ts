import { basename } from 'node:path';
import type { AnswerPart } from '../answer-row.ts';
import type { Page } from '../domain.ts';

const BETWEEN = '\n\n';

/**
 * One text of a response's files in reading order (letter first, then appendices), with pages and answers moved along.
 * A file that comes later can't move the offsets of those before it.
 */
export function joinTexts(parts: { path: string; text: string; pages: Page[]; answers?: AnswerPart[] | undefined }[]): {
  text: string;
  pages: Page[];
  answers: AnswerPart[];
} {
  let text = '';
  const pages: Page[] = [];
  const answers: AnswerPart[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += BETWEEN;
    const offset = text.length;
    for (const page of part.pages) {
      const attachment = page.attachment ?? (index > 0 ? basename(part.path) : undefined);
      pages.push({
        ...page,
        start: page.start + offset,
        end: page.end + offset,
        ...(attachment === undefined ? {} : { attachment }),
      });
    }
    for (const { start, end, from, ...answer } of part.answers ?? [])
      answers.push({ ...answer, start: start + offset, from: from + offset, end: end + offset });
    text += part.text;
  }
  return { text, pages, answers };
}

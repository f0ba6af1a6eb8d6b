import { basename } from 'node:path';
import type { Page } from '../domain.ts';

const BETWEEN = '\n\n';

/**
 * One text of a response's files in reading order (letter first, then appendices), with the pages moved along.
 * A file that comes later can't move the offsets of those before it.
 */
export function joinTexts(parts: { path: string; text: string; pages: Page[] }[]): { text: string; pages: Page[] } {
  let text = '';
  const pages: Page[] = [];
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += BETWEEN;
    const offset = text.length;
    for (const page of part.pages) {
      const attachment = page.attachment ?? (index > 0 ? basename(part.path) : undefined);
      pages.push({
        number: page.number,
        start: page.start + offset,
        end: page.end + offset,
        ...(attachment === undefined ? {} : { attachment }),
      });
    }
    text += part.text;
  }
  return { text, pages };
}

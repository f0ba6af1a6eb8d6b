import type { Extracted } from '../domain.ts';
import { MAX_CHARACTERS } from '../formats/limits.ts';
import { readFile } from '../formats/read.ts';
import { type CleanPage, cleanPage } from './extract/lines.ts';
import { assemble } from './extract/paragraphs.ts';
import { dropRunning } from './extract/running.ts';

/** Raised when the same bytes may give another text; makes earlier runs due. */

/** A received file. The name is for messages only: the type is decided by the content. */
export interface ExtractInput {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads a received file into the text all offsets refer to: pages in reading order, one paragraph a line with a blank line
 * between, characters and words repaired where that is certain, running heads and page numbers gone. A document that
 * cannot be read is a value with its reason; an exception is a fault of ours.
 */
export async function extract(input: ExtractInput): Promise<Extracted> {
  const result = await readFile(input.bytes);
  if (result.kind !== 'pages') return result;
  const { format, metadata, warnings } = result;
  const documents = byDocument(result.pages.map(cleanPage));
  const { text, pages } = assemble(documents.flatMap(dropRunning));
  if (text.trim() === '') return { kind: 'empty' };
  if (text.length <= MAX_CHARACTERS) return { kind: 'text', format, text, pages, metadata, warnings };
  const end = Math.max(text.lastIndexOf('\n\n', MAX_CHARACTERS), 1);
  const kept = pages.filter((page) => page.start < end);
  return {
    kind: 'text',
    format,
    text: text.slice(0, end),
    pages: kept.map((page) => ({ ...page, end: Math.min(page.end, end) })),
    metadata,
    warnings: [...warnings, { code: 'truncated', where: String(kept.at(-1)?.number ?? 1) }],
  };
}

/** Pages of one document after another: the letter, then each attachment. Running heads are sought within one only. */
function byDocument(pages: CleanPage[]): CleanPage[][] {
  const documents: CleanPage[][] = [];
  let last: CleanPage | null = null;
  for (const page of pages) {
    const same = last !== null && last.attachment === page.attachment && page.number > last.number;
    if (same) documents.at(-1)?.push(page);
    else documents.push([page]);
    last = page;
  }
  return documents;
}

import type { AskedColumn } from '../answer-row.ts';
import type { Extracted, ExtractWarning } from '../domain.ts';
import type { AnswerColumns } from '../formats/answers/columns.ts';
import { isRow } from '../formats/answers/mark.ts';
import type { TableRead } from '../formats/answers/table.ts';
import { isPdf } from '../formats/is-pdf.ts';
import { readFile } from '../formats/read.ts';
import type { ScannedPage } from '../formats/scan/page.ts';
import { noScans, type Scans } from '../formats/scan/scans.ts';
import { bounded } from './extract/bounds.ts';
import { type CleanPage, cleanPage } from './extract/lines.ts';
import { assemble } from './extract/paragraphs.ts';
import { rowText } from './extract/row.ts';
import { dropRunning } from './extract/running.ts';

/** Raised when the same bytes may give another text; makes earlier runs due. */

/** A received file. The name is for messages only: the type is decided by the content. */
export interface ExtractInput {
  name: string;
  bytes: Uint8Array;
  /** It was received, and may be a table of answers: what people have confirmed of its columns, or null. */
  table?: AnswerColumns | null;
  /** Its pages that are pictures and have been recognised. */
  pages?: Readonly<Record<string, ScannedPage>>;
}

/** What was read, and the keys of pages that are pictures and have not been recognised: the stage `recognise` takes them. */
export type ExtractOutput = Extracted & { scans?: string[] };

/**
 * Reads a received file into the text all offsets refer to: pages in reading order, one paragraph a line with a blank line
 * between, characters and words repaired where that is certain, running heads and page numbers gone. A document that
 * cannot be read is a value with its reason; an exception is a fault of ours.
 */
export async function extract(input: ExtractInput): Promise<ExtractOutput> {
  const scans: Scans = { ...noScans(), known: new Map(Object.entries(input.pages ?? {})) };
  const extracted = await textOf(input, scans);
  return scans.left.length === 0 ? extracted : { ...extracted, scans: scans.left };
}

async function textOf(input: ExtractInput, scans: Scans): Promise<Extracted> {
  const row = isRow(input.bytes) ? (await import('../formats/answers/row.ts')).rowOf(input.bytes) : null;
  if (row !== null) return rowText(row);
  const table = input.table === undefined ? null : await answersIn(input.bytes, input.table);
  if (table?.kind === 'answers')
    return { kind: 'table', questions: table.columns.questions.map(asked), warnings: table.warnings };
  if (table?.kind === 'empty') return { kind: 'empty' };
  if (table?.kind === 'refused') return { kind: 'unreadable', reason: table.reason };
  const result = await readFile(input.bytes, scans);
  if (result.kind !== 'pages') return result;
  const { format, metadata } = result;
  const { pages: read, cut } = bounded(result.pages);
  const warnings: ExtractWarning[] = [...result.warnings];
  if (cut !== null && !warnings.some(({ code }) => code === 'truncated'))
    warnings.push({ code: 'truncated', where: String(cut) });
  const documents = byDocument(read.map(cleanPage));
  const { text, pages } = assemble(documents.flatMap(dropRunning));
  if (text.trim() === '') return nothing(warnings);
  return { kind: 'text', format, text, pages, metadata, warnings };
}

/** A table of answers. What reads it stands on the whole register: loaded where a file may hold one. */
async function answersIn(bytes: Uint8Array, told: AnswerColumns | null): Promise<TableRead | null> {
  if (isPdf(bytes)) return null;
  const { detect, isTabular } = await import('../formats/detect.ts');
  if (!isTabular(await detect(bytes))) return null;
  return (await import('../formats/answers/table.ts')).readAnswers(bytes, told);
}

/** A file without a word is empty, or it is pictures that have none: then it is told as such, and which file in it is. */
function nothing(warnings: readonly ExtractWarning[]): Extracted {
  const picture = warnings.find(({ code }) => code === 'scanned-empty' || code === 'page-without-text');
  if (picture === undefined) return { kind: 'empty' };
  const [attachment] = /^.+(?=: \d+$)/u.exec(picture.where) ?? [];
  return { kind: 'unreadable', reason: 'no-text-layer', ...(attachment === undefined ? {} : { attachment }) };
}

const asked = ({ column, question }: AskedColumn): AskedColumn => ({
  column,
  ...(question === undefined ? {} : { question }),
});

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

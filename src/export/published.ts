import type { Report } from '../report/model.ts';
import { type Block, noteBlocks } from './blocks.ts';
import type { Chart } from './charts.ts';
import { withLanguages } from './quoted.ts';
import { writtenOnly } from './written.ts';

/** The blocks of a note that HTML and Word are written from: quotes marked with their language; empty slots left out if so asked. */
export function publishedBlocks(report: Report, markdown: string, charts: Chart[], onlyWritten = false): Block[] {
  const blocks = noteBlocks(markdown, charts, report.language);
  return withLanguages(onlyWritten ? writtenOnly(blocks) : blocks, report);
}

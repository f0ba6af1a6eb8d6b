import type { Report } from '../report/model.ts';
import { type Block, noteBlocks } from './blocks.ts';
import type { Chart } from './charts.ts';
import { withLanguages } from './quoted.ts';
import { shortened } from './shortened.ts';
import { writtenOnly } from './written.ts';

/** The blocks of a note that HTML and Word are written from: quotes marked with their language; what has no room left out, and empty slots if so asked. */
export function publishedBlocks(report: Report, markdown: string, charts: Chart[], onlyWritten = false): Block[] {
  const blocks = shortened(noteBlocks(markdown, charts, report.language), report.language);
  return withLanguages(onlyWritten ? writtenOnly(blocks) : blocks, report);
}

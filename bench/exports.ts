/**
 * Every export of a note at 10,000 answers: seconds of processor time and megabytes written. The tests write fewer.
 * Run: `node dist/bench/exports.js [answers]`.
 */

import { htmlNote } from '../src/export/html/html.ts';
import { qdpxOf } from '../src/export/qda/qdpx.ts';
import { csvOf, jsonOf } from '../src/export/tables/csv.ts';
import { exportTables } from '../src/export/tables/tables.ts';
import { xlsxOf } from '../src/export/tables/xlsx.ts';
import { docxNote } from '../src/export/word/docx.ts';
import { manyLetters } from '../tests/export/hostile.ts';
import { noteOf, picturesOf } from '../tests/export/note-of.ts';
import { stateOf } from '../tests/export/sample.ts';

const answers = Number(process.argv[2] ?? 10_000);
const state = stateOf(manyLetters(answers));
const { report, charts, markdown } = noteOf(state);
const tables = exportTables(state, report);

const writers: Record<string, () => Promise<Uint8Array | string> | Uint8Array | string> = {
  md: () => noteOf(state).markdown,
  html: () => htmlNote(report, markdown, charts),
  docx: async () => docxNote(report, markdown, charts, { pictures: await picturesOf(charts) }),
  xlsx: () => xlsxOf(state.title, tables),
  csv: () => tables.map((table) => csvOf(table)).join(''),
  json: () => jsonOf(state, tables),
  qdpx: () => qdpxOf(state),
};
for (const [format, write] of Object.entries(writers)) {
  const before = process.cpuUsage();
  const { length } = await write();
  const { user, system } = process.cpuUsage(before);
  console.log(`${format}: ${((user + system) / 1e6).toFixed(1)} s, ${(length / 1e6).toFixed(1)} MB`);
}

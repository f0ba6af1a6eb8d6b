import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { foldName } from '../../src/register/names.ts';
import { extract } from '../../src/stages/extract.ts';
import { identify } from '../../src/stages/identify.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Row {
  file: string;
  respondent: string;
  sector: string;
  lang: string;
  date: string;
  outcome: string;
}

test('the demo’s invented bodies are read out of their letters', async () => {
  const yaml = parseYaml(readFileSync(join(ROOT, 'corpus/demo/consultation.yaml'), 'utf8'));
  const consultation = z.object({ title: z.string(), owner: z.string() }).parse(yaml);
  const gold = readFileSync(join(ROOT, 'tests/demo/gold/manifest.tsv'));
  const rows: Row[] = parse(gold, { delimiter: '\t', columns: true, quote: null });
  const wrong: string[] = [];
  let readable = 0;
  for (const row of rows) {
    const bytes = readFileSync(join(ROOT, 'corpus/demo/responses', row.file));
    const extracted = await extract({ name: row.file, bytes });
    if (extracted.kind !== 'text') continue;
    readable++;
    const { text, pages, metadata } = extracted;
    const found = identify({ fileName: row.file, text, pages, metadata, consultation });
    const tell = (field: string, value: unknown) =>
      wrong.push(
        `${row.file}\n   ${field} ${value}: ${JSON.stringify(found.respondent)} ${JSON.stringify(found.sector.because[0])}`,
      );
    if (foldName(found.respondent.value) !== foldName(row.respondent)) tell('respondent', row.respondent);
    if (found.sector.value !== row.sector) tell('sector', row.sector);
    if (found.language.value !== row.lang) tell('language', row.lang);
    if (row.date !== '' && !found.appendix && found.date.value !== row.date) tell(`date ${found.date.value}`, row.date);
  }
  expect(readable).toBeGreaterThanOrEqual(36);
  expect(wrong, wrong.join('\n')).toEqual([]);
});

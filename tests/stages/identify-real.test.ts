import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/register/names.ts';
import { extract } from '../../src/stages/extract.ts';
import { identify } from '../../src/stages/identify.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/data/grunnrente-2019');
const here = existsSync(FOLDER);

interface Row {
  file: string;
  respondent: string;
  sector: string;
  lang: string;
  date: string;
}

/** How many of the real answers are read right, and which are not. */
async function measure(owner: string, naming: 'as-is' | 'guid') {
  const rows: Row[] = parse(readFileSync(join(FOLDER, 'manifest.tsv')), {
    delimiter: '\t',
    columns: true,
    quote: null,
  });
  const wrong = { respondent: [] as string[], sector: [] as string[], language: [] as string[], date: [] as string[] };
  for (const row of rows) {
    const extracted = await extract({ name: row.file, bytes: readFileSync(join(FOLDER, 'responses', row.file)) });
    if (extracted.kind !== 'text') throw new Error(`${row.file}: ${extracted.kind}`);
    const { text, pages, metadata } = extracted;
    const fileName = naming === 'as-is' ? row.file : '0ff809b9-bb42-4f79-a6fc-d1e177d46949.txt';
    const title = 'NOU 2019: 18 Skattlegging av havbruksvirksomhet';
    const found = identify({ fileName, text, pages, metadata, consultation: { title, owner } });
    const told = JSON.stringify(
      [found.respondent, found.sector].map(({ value, because }) => [value, because.slice(0, 3)]),
    );
    if (foldName(found.respondent.value) !== foldName(row.respondent)) wrong.respondent.push(`${row.file} ${told}`);
    if (found.sector.value !== row.sector) wrong.sector.push(`${row.file} ${told}`);
    if (found.language.value !== row.lang) wrong.language.push(`${row.file} ${found.language.value}`);
    if (found.date.value !== row.date) wrong.date.push(`${row.file} ${found.date.value} ${row.date}`);
    for (const { source, start, end, cue } of found.respondent.because)
      if (source === 'text') expect(text.slice(start, end)).toBe(cue);
  }
  return { total: rows.length, wrong };
}

describe.skipIf(!here)('32 real answers (skipped: ../shared/data/grunnrente-2019 is absent)', () => {
  test.each(['Finansdepartementet', ''])('owner «%s»: by file name and text', async (owner) => {
    const { total, wrong } = await measure(owner, 'as-is');
    if (process.env.SHOW !== undefined) console.log(owner, JSON.stringify(wrong, null, 1));
    expect(total).toBe(32);
    expect(wrong.respondent.length, wrong.respondent.join('\n')).toBeLessThanOrEqual(3);
    expect(wrong.sector.length, wrong.sector.join('\n')).toBeLessThanOrEqual(2);
    expect(wrong.language.length, wrong.language.join('\n')).toBeLessThanOrEqual(1);
    expect(wrong.date.length, wrong.date.join('\n')).toBeLessThanOrEqual(5);
  });

  test.each(['Finansdepartementet', ''])(
    'owner «%s»: by the text alone, file names that say nothing',
    async (owner) => {
      const { wrong } = await measure(owner, 'guid');
      if (process.env.SHOW !== undefined) console.log(owner, JSON.stringify(wrong, null, 1));
      expect(wrong.respondent.length, wrong.respondent.join('\n')).toBeLessThanOrEqual(6);
    },
  );
});

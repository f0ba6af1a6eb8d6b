import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain.ts';
import { segment } from '../../src/stages/segment.ts';
import { stance } from '../../src/stages/stance.ts';

const folder = new URL('../../../shared/data/grunnrente-2019/', import.meta.url);
const present = existsSync(folder);
if (!present) console.info('Hopper over prøven på grunnrente-2019: ../shared/data finnes ikke her.');

/** Answers whose stance the data's own README calls uncertain. */
const UNCERTAIN =
  /dnna|nordland-fylke|landsorganisasjonen|skattebetaler|nord-universitet|bindal|flatanger|kvinnherad-kommune/;

describe.skipIf(!present)('grunnrente-2019', () => {
  const rows = present
    ? readFileSync(new URL('manifest.tsv', folder), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => {
          const [file = '', respondent = '', , lang = 'nb', label = ''] = line.split('\t');
          return { file, respondent, lang: lang as Language, label };
        })
    : [];
  const responses = rows.map(({ file, respondent, lang }) => {
    const text = readFileSync(new URL(`responses/${file}`, folder), 'utf8');
    const pages = [{ number: 1, start: 0, end: text.length }];
    const passages = segment({
      responseId: file,
      text,
      pages,
      language: lang,
      questions: [],
      background: '',
      respondent,
    });
    const declared = file.includes('uten-merknader') ? ('no-remarks' as const) : null;
    return { id: file, respondent: '', text, language: lang, declared, passages, themes: [], endorses: [] };
  });
  const { overall } = stance({ responses, owner: 'Finansdepartementet', title: '', proposal: '' });
  const read = rows.map((row, index) => ({ ...row, got: overall[index]?.stance?.value ?? null }));

  test('of the 24 whose label is certain, at least 20 as labelled', () => {
    const certain = read.filter(({ file }) => !UNCERTAIN.test(file));
    expect(certain).toHaveLength(24);
    expect(certain.filter(({ label, got }) => label === got).length).toBeGreaterThanOrEqual(20);
  });
  test('no clear opponent is read as support', () => {
    const clear = read.filter(({ file, label }) => label === 'opposes' && !UNCERTAIN.test(file));
    expect(clear.length).toBeGreaterThan(10);
    expect(clear.filter(({ got }) => got?.startsWith('supports')).map(({ file }) => file)).toEqual([]);
  });
  test('reasons stand in the text', () => {
    for (const [index, { stance: judged }] of overall.entries()) {
      for (const { source, cue, start, end } of judged?.because ?? []) {
        if (source === 'text') expect(responses[index]?.text.slice(start, end)).toBe(cue);
      }
    }
  });
});

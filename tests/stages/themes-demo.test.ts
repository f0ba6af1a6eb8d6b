import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { adjustedMutualInformation } from '../../src/services/eval/cluster-scores.ts';
import { themes } from '../../src/stages/themes.ts';

interface Gold {
  id: string;
  file: string;
  text: string;
  themes: string[];
}

const read = (name: string) => readFileSync(new URL(`../demo/${name}`, import.meta.url), 'utf8');
const gold: Gold[] = read('gold/passages.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test('the demo: nine themes found, named as the reference names them, passages in their places', () => {
  const { themes: found, tags } = themes({
    consultationId: 'demo',
    passages: gold.map(({ id, file, text }) => ({
      id,
      responseId: file,
      respondent: file,
      text,
      start: 0,
      language: 'nb',
      heading: null,
      question: null,
      group: file,
    })),
    background: read('background.txt'),
    codebook: [],
    previous: [],
    decided: [],
  });
  const reference: { label: string }[] = parse(read('gold/themes.yaml'));
  // One more at most: here the senders of one letter are not known as a campaign, as the pipeline knows them.
  expect(found.length).toBeLessThanOrEqual(reference.length + 1);
  const words = (label: string) => new Set(label.toLowerCase().match(/\p{L}{4,}/gu));
  reference.forEach(({ label }, i) => {
    const own = words(found[i]?.label ?? '');
    const common = [...words(label)].filter((word) => [...own].some((other) => other.slice(0, 6) === word.slice(0, 6)));
    expect(common.length, `${label} / ${found[i]?.label}`).toBeGreaterThanOrEqual(1);
  });
  const first = new Map<string, string>();
  for (const { passageId, themeId } of tags) if (!first.has(passageId)) first.set(passageId, themeId);
  const themed = gold.filter((passage) => passage.themes.length > 0);
  const ami = adjustedMutualInformation(
    themed.map((passage) => passage.themes[0] ?? ''),
    themed.map(({ id }) => first.get(id) ?? 'ikke plassert'),
  );
  expect(ami).toBeGreaterThanOrEqual(0.75);
});

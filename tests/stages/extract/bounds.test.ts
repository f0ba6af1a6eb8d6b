import { describe, expect, test } from 'vitest';
import { learnCompounds } from '../../../src/language/forms/compounds.ts';
import { normalForm } from '../../../src/language/forms/normal.ts';
import { LONGEST_WORD } from '../../../src/language/forms/spelling.ts';
import { bounded, LONGEST_LINE, LONGEST_TOKEN } from '../../../src/stages/extract/bounds.ts';
import { extract } from '../../../src/stages/extract.ts';

describe('text is bounded before any expression sees it', () => {
  const page = (...lines: string[]) => ({
    number: 3,
    lines: lines.map((text) => ({ text })),
    breaks: 'unknown' as const,
  });

  test('a word without end is cut, and that is told; the words beside it stand', async () => {
    const { pages, cut } = bounded([page(`før ${'a'.repeat(5_000)} etter`)]);
    expect(pages[0]?.lines[0]?.text).toBe(`før ${'a'.repeat(LONGEST_TOKEN)} etter`);
    expect(cut).toBe(3);
    const bytes = new TextEncoder().encode(`Vi støtter forslaget.\n\n${'x'.repeat(50_000)}\n`);
    expect(await extract({ name: 'a.txt', bytes })).toMatchObject({ warnings: [{ code: 'truncated', where: '1' }] });
  });

  test('a line without end is broken after a sentence, and nothing of it is lost', () => {
    const sentence = 'Kommunen støtter forslaget om et råd for fjorden. ';
    const line = sentence.repeat(30_000);
    const { pages, cut } = bounded([page(line)]);
    const texts = pages[0]?.lines.map(({ text }) => text) ?? [];
    expect(cut).toBeNull();
    expect(texts.join('')).toBe(line);
    expect(texts.every((text) => text.length <= LONGEST_LINE && text.startsWith('Kommunen'))).toBe(true);
  });

  test('one line of more characters than are kept is cut, not dropped', async () => {
    const bytes = new TextEncoder().encode('Vi støtter forslaget om et råd for fjorden '.repeat(120_000));
    const read = await extract({ name: 'a.txt', bytes });
    expect(read.kind === 'text' && read.text.length > 3_900_000).toBe(true);
    expect(read).toMatchObject({ warnings: [{ code: 'truncated' }] });
  });

  test('ordinary pages pass as they are', () => {
    const pages = [page('Fagervik kommune', '', `https://a.example/${'b'.repeat(400)}`)];
    expect(bounded(pages)).toEqual({ pages, cut: null });
  });

  test('what is longer than a word has itself for a form, and no parts', () => {
    const long = 'kommune'.repeat(20);
    expect(normalForm(long)).toBe(long);
    expect(long.length).toBeGreaterThan(LONGEST_WORD);
    const splitter = learnCompounds([
      ['kommune', 9],
      ['styre', 9],
      [long, 1],
    ]);
    expect(splitter.split(long)).toEqual([]);
    expect(splitter.split('kommunestyre')).toHaveLength(2);
  });
});

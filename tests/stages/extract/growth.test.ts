import { describe, expect, test } from 'vitest';
import { HOSTILE_NAMES, hostileText } from '../../../bench/hostile-texts.ts';
import { learnCompounds } from '../../../src/language/forms/compounds.ts';
import { LONGEST_WORD, normalForm } from '../../../src/language/forms/normal.ts';
import { findPersonal } from '../../../src/language/personal.ts';
import { tokenize } from '../../../src/language/tokens.ts';
import { Bodies } from '../../../src/stages/compare/bodies.ts';
import { bounded, LONGEST_LINE, LONGEST_TOKEN } from '../../../src/stages/extract/bounds.ts';
import { extract } from '../../../src/stages/extract.ts';
import { identify } from '../../../src/stages/identify.ts';
import { segment } from '../../../src/stages/segment.ts';

/** Letters of the shorter text; the longer has four times as many. */
const SHORT = 5_000;
/** Four times the text may take eight times as long (n log n, and room for noise); what is quadratic takes sixteen. */
const GROWTH = 8;
/** Milliseconds under which a difference says nothing. */
const NOISE = 60;

/** What one document costs on its way to the comparison, in milliseconds of processor time. */
async function costOf(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const before = process.cpuUsage();
  const read = await extract({ name: 'svar.txt', bytes });
  if (read.kind === 'text') {
    const consultation = { title: 'Råd for fjorden', owner: 'Kystdepartementet' };
    const { pages, metadata } = read;
    identify({ fileName: 'svar.txt', text: read.text, pages, metadata, consultation });
    const asked = { language: 'nb' as const, questions: [], background: '', respondent: 'Fagervik kommune' };
    segment({ responseId: 'a', text: read.text, pages, ...asked });
    new Bodies([{ respondent: 'Fagervik kommune', text: read.text }]);
    findPersonal(read.text);
    const words = tokenize(read.text).map((token) => token.text);
    const splitter = learnCompounds(words.map((word) => [word, 1] as const));
    for (const word of new Set(words)) splitter.split(word);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a text four times as long takes no more than eight times as long', () => {
  test.each(HOSTILE_NAMES)('%s', async (name) => {
    // A machine that is busy may make one round slow, and never one quick.
    let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let round = 0; round < 3 && !(long < GROWTH * short + NOISE); round += 1) {
      short = Math.min(short, await costOf(hostileText(name, SHORT)));
      long = Math.min(long, await costOf(hostileText(name, 4 * SHORT)));
    }
    expect(long).toBeLessThan(GROWTH * short + NOISE);
  });
});

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

  test('what is longer than a word has itself for a form, and is one part', () => {
    const long = 'kommune'.repeat(20);
    expect(normalForm(long)).toBe(long);
    expect(long.length).toBeGreaterThan(LONGEST_WORD);
    const splitter = learnCompounds([
      ['kommune', 9],
      ['styre', 9],
      [long, 1],
    ]);
    expect(splitter.split(long)).toEqual([long]);
    expect(splitter.split('kommunestyre')).toHaveLength(2);
  });
});

import { describe, expect, test } from 'vitest';
import { HOSTILE_NAMES, hostileText } from '../../bench/hostile-texts.ts';
import { learnCompounds } from '../../src/language/forms/compounds.ts';
import { findPersonal } from '../../src/language/personal.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { Bodies } from '../../src/stages/compare/bodies.ts';
import { extract } from '../../src/stages/extract.ts';
import { identify } from '../../src/stages/identify.ts';
import { segment } from '../../src/stages/segment.ts';

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

import { describe, expect, it } from 'vitest';
import { CueFinder, isPunctuation, wordTest } from '../../src/language/cues/patterns.ts';
import { vocabulary } from '../../src/language/cues/vocabulary.ts';

/* Constructed tables and sentences. */
const classes = { prop: 'forslag*|plan|*endring', not: 'ikke|ikkje' };

describe('a word test', () => {
  const test = wordTest('@prop|*skatt*|vi', classes);
  it.each(['forslag', 'forslaget', 'plan', 'lovendring', 'grunnskatten', 'vi'])('«%s» passes', (word) => {
    expect(test(word)).toBe(true);
  });
  it.each(['planen', 'endringen', 'vis', '', 'lovforslag'])('«%s» does not', (word) => {
    expect(test(word)).toBe(false);
  });
});

describe('the finder of cues', () => {
  const finder = new CueFinder(
    [
      { cue: 'support', pattern: 'støtter (fullt) @prop' },
      { cue: 'far', pattern: 'støtter ~2 @prop' },
      { cue: 'alone', pattern: '@prop' },
      { cue: 'denied', pattern: 'støtter !@not' },
    ],
    classes,
  );
  const found = (sentence: string): string[] =>
    finder.find(sentence.split(' ')).map(({ cue, from, to }) => `${cue} ${from}-${to}`);

  it('finds all that match, in order of place and then of the table', () => {
    expect(found('vi støtter fullt forslaget')).toEqual(['support 1-4', 'far 1-4', 'denied 1-2', 'alone 3-4']);
  });

  it('a second word that stands before the first is none', () => {
    expect(found('forslaget støtter ikke')).toEqual(['alone 0-1']);
  });

  it('a word of the sentence before is not of this one', () => {
    found('støtter fullt forslaget');
    expect(found('vi støtter det')).toEqual(['denied 1-2']);
  });

  it('finds the same when more words have passed than are kept', () => {
    const before = found('vi støtter fullt en lovendring');
    const { age } = vocabulary;
    for (let n = 0; n < 120_000; n += 100) finder.find(Array.from({ length: 100 }, (_, at) => `ord${n + at}`));
    expect(vocabulary.age).toBeGreaterThan(age);
    expect(found('vi støtter fullt en lovendring')).toEqual(before);
  });
});

it.each([
  ['.', true],
  ['«', true],
  ['–', true],
  ['...', true],
  ['§', false],
  ['7', false],
  ['ærlig', false],
  ['', false],
])('«%s» is punctuation: %s', (mark, is) => {
  expect(isPunctuation(mark)).toBe(is);
});

import { afterEach, describe, expect, test } from 'vitest';
import { accountWords } from '../../src/norsk/desk/accounts.ts';
import { importWords } from '../../src/norsk/desk/imports.ts';
import { STANCE_WORDS } from '../../src/norsk/desk/labels.ts';
import { speak, spoken, WORD_SETS } from '../../src/norsk/desk/speak.ts';
import { ui } from '../../src/norsk/desk/ui.ts';
import { BOKMAL } from './bokmal.ts';

afterEach(() => speak('nb'));

/** Where each word of a set stands, and what kind of word it is: «overview.needsKinds.file: string». */
function shapeOf(words: object, under = ''): string[] {
  return Object.entries(words).flatMap(([key, word]) => {
    const place = `${under}${key}`;
    if (typeof word === 'object' && word !== null) return shapeOf(word, `${place}.`);
    return typeof word === 'function' ? `${place}: function of ${word.length}` : `${place}: ${typeof word}`;
  });
}

/** What functions of words are tried with: one of a thing, several, and names. */
const GIVEN = [
  [1, 1, 1, '1', ''],
  [2, 7, 3, '2', 'svar.pdf'],
  ['administrator', 'administrator', 'administrator', '', ''],
];
const REFUSALS = ['empty', 'too-large', 'too-many-themes', 'unknown-type', 'corrupt', 'encrypted', 'doctype'];
const MORE_REFUSALS = ['no-headings', 'not-a-codebook'];
const NOTES = ['double', 'no-label', 'shortened', 'circle', 'parent-made'];

/** Every sentence of a set, functions tried. */
function sentencesOf(words: object): string[] {
  return Object.entries(words).flatMap(([key, word]) => {
    if (typeof word === 'string') return word;
    if (typeof word === 'object' && word !== null) return sentencesOf(word);
    const say = word as (...given: unknown[]) => string;
    if (key === 'noted') return NOTES.map((code) => say({ code, where: 'x' }));
    if (key === 'refused') return [...REFUSALS, ...MORE_REFUSALS].map((reason) => say(reason, 7));
    return GIVEN.map((given) => say(...given));
  });
}

const spokenSentences = () => WORD_SETS.flatMap(({ shown }) => sentencesOf(shown));

describe('the desk has two languages', () => {
  test('each word is in both, and of the same kind', () => {
    for (const { nb, nn } of WORD_SETS) expect(shapeOf(nn).sort()).toEqual(shapeOf(nb).sort());
  });

  test('no nynorsk word is bokmål', () => {
    const sentences = WORD_SETS.flatMap(({ nn }) => sentencesOf(nn));
    expect(sentences.length).toBeGreaterThan(700);
    expect(sentences.filter((sentence) => BOKMAL.test(sentence))).toEqual([]);
  });

  test('the list of bokmål words finds bokmål', () => {
    const found = WORD_SETS.flatMap(({ nb }) => sentencesOf(nb)).filter((sentence) => BOKMAL.test(sentence));
    expect(found.length).toBeGreaterThan(300);
  });

  test('who holds on to words holds on to the right ones', () => {
    const { overview: words } = ui;
    const { upload } = importWords;
    speak('nn');
    expect(spoken()).toBe('nn');
    expect([words.needs, upload.nothing, STANCE_WORDS.supports, words.needsKinds.respondent]).toEqual([
      'Treng eit menneske',
      'Vel minst éi fil.',
      'Stør',
      'Utan avsendar',
    ]);
    expect(words.invitedLead(3, 2)).toBe('2 av 3 inviterte har svart. Å teie er ikkje rekna som støtte.');
    expect(accountWords.whyNot('leser', accountWords.rights.code, 'koder')).toBe(
      'Rolla di er «lesar». For å kode og rette trengst rolla «kodar».',
    );
    for (const { shown, nn } of WORD_SETS) expect(sentencesOf(shown)).toEqual(sentencesOf(nn));
  });

  test('bokmål comes back as it was', () => {
    const before = spokenSentences();
    speak('nn');
    expect(spokenSentences()).not.toEqual(before);
    speak('nn');
    speak('nb');
    expect(spoken()).toBe('nb');
    expect(spokenSentences()).toEqual(before);
  });
});

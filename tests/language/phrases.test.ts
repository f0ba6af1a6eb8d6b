import { describe, expect, test } from 'vitest';
import { phrasesIn } from '../../src/language/phrases.ts';

const phrases = (text: string): string[] => phrasesIn(text).map((hit) => hit.text);

describe('phrases', () => {
  test('are content words with one connective at most', () => {
    expect(phrases('Lokal aksept for anlegget.')).toEqual([
      'Lokal aksept',
      'Lokal aksept for anlegget',
      'aksept for anlegget',
    ]);
  });

  test.each([
    'Bommen må stå oppe av hensyn til naboene.',
    'Laget får utgifter på grunn av ordningen.',
    'Det gjelder unge i forhold til eldre.',
    'Det gjeld unge i høve til eldre.',
    'Vi ber om midler i tråd med planen.',
    'Båtene får plass i samsvar med loven.',
    'Leker i regi av laget får støtte.',
    'Blinde ved hjelp av hund kan gå.',
    'Ridende på linje med syklende.',
    'Gebyr i henhold til satsene.',
    'Støtten faller i påvente av svaret.',
    'Hytter in line with huts.',
  ])('%s holds none across a fixed expression', (text) => {
    for (const phrase of phrases(text)) {
      expect(phrase).not.toMatch(/hensyn|grunn|forhold|høve|tråd|samsvar|regi|hjelp|linje|henhold|påvente|line/u);
    }
  });

  test('go on on either side of one', () => {
    expect(phrases('Rask saksbehandling i tråd med gjeldende frister i loven.')).toEqual([
      'Rask saksbehandling',
      'frister i loven',
    ]);
  });

  test('have no adverb for a noun', () => {
    expect(phrases('Verdier og tilbake til bygda. Gjerne kontakt.')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/tilbake|gjerne/iu)]),
    );
  });
});

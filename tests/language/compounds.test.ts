import { describe, expect, it } from 'vitest';
import { learnCompounds } from '../../src/language/forms/compounds.ts';
import { learnBreaks } from '../../src/language/forms/unglue.ts';
import { phrasesIn } from '../../src/language/phrases.ts';

const corpus = (text: string): [string, number][] => text.split(' ').map((word) => [word, 3]);

describe('learnCompounds', () => {
  const splitter = learnCompounds(
    corpus(
      'styring modell høring svar helse sektor barn hage skole eier løsning fergekai kai avgift produksjon ing jon nasjonal ' +
        'havbruksnæring havbruksfond havbruksavgift næring fond hel lang',
    ),
  );
  it.each([
    ['styringsmodellen', ['styring', 'model']],
    ['høringssvaret', ['høring', 'svar']],
    ['helsesektoren', ['hels', 'sektor']],
    ['barnehage', ['barn', 'hag']],
    ['produksjonsavgifta', ['produksjon', 'avgift']],
    ['e-helsesektor', ['e', 'hels', 'sektor']],
    ['IKT-løsning', ['ikt', 'løsning']],
    ['skuleeigar', ['skol', 'eier']],
  ])('%s', (word, parts) => {
    expect(splitter.split(word)).toEqual(parts);
  });

  it('learns first parts that never stand alone', () => {
    expect(splitter.split('havbruksavgiften')).toEqual(['havbruk', 'avgift']);
  });

  it.each(['regulering', 'organisasjon', 'avgiften', 'kai'])('%s is no compound', (word) => {
    expect(splitter.split(word)).toEqual([]);
  });
});

describe('learnBreaks', () => {
  const cut = learnBreaks(corpus('vi støtter ikke prinsippet om en grunnskatt for byer'));
  it('finds the words a scan glued together', () => {
    const word = 'Vistøtterikkeprinsippetomengrunnskatt';
    expect(cut(word).map(({ start, end }) => word.slice(start, end))).toEqual([
      'Vi',
      'støtter',
      'ikke',
      'prinsippet',
      'om',
      'en',
      'grunnskatt',
    ]);
  });
  it.each(['prinsippet', 'Llanfairpwllgwyngyllgogerychwyrndrobwll'])('leaves %s whole', (word) => {
    expect(cut(word)).toEqual([{ start: 0, end: word.length }]);
  });
});

describe('phrases', () => {
  it('finds noun phrases with at most one connective, not what follows the infinitive mark', () => {
    const text = 'Vi ber om tydelig rolle og ansvar, og om representasjon i rådet. Det er viktig å sikre lokal aksept.';
    const found = phrasesIn(text).map((hit) => hit.text);
    expect(found).toContain('rolle og ansvar');
    expect(found).toContain('representasjon i rådet');
    expect(found).toContain('lokal aksept');
    expect(found.some((phrase) => phrase.startsWith('sikre'))).toBe(false);
    for (const hit of phrasesIn(text)) expect(text.slice(hit.start, hit.end)).toBe(hit.text);
  });

  it('gives inflections and both written standards one key', () => {
    const keys = ['krever lokal aksept', 'den lokale aksepten', 'lokale aksepten manglar'].map((text) =>
      phrasesIn(text).map(({ key }) => key),
    );
    for (const found of keys) expect(found).toContain('lokal aksept');
  });
});

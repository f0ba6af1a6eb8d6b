import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';

describe('detectLanguage', () => {
  it.each([
    ['Vi støtter ikke forslaget om ny fergekai.', 'nb'],
    ['Vi støttar ikkje forslaget om ny ferjekai.', 'nn'],
    ['Kommunane bør få ansvaret.', 'nn'],
    ['Kommunene bør få ansvaret.', 'nb'],
    ['Tiltaka verkar etter føremålet.', 'nn'],
    ['We do not support the proposal for a new quay.', 'en'],
    ['Sámi giella galgá leat oidnosis buot skuvllain.', 'se'],
    ['Vi är emot förslaget eftersom det inte är utrett.', 'other'],
    ['Wir sind nicht für den Vorschlag.', 'other'],
    ['Nei', 'nb'],
    ['Imot!', 'nb'],
    ['Nein danke nicht', 'other'],
  ])('%s → %s', (text, expected) => {
    expect(detectLanguage(text).language).toBe(expected);
  });

  it('lets the document settle what the text leaves open', () => {
    expect(detectLanguage('Vedtak', 'nn').language).toBe('nn');
    expect(detectLanguage('Se punkt to.', 'nn').language).toBe('nn');
    expect(detectLanguage('Dette er ikke bra, vi ønsker noe annet.', 'nn').language).toBe('nb');
  });

  it('is not led astray by names', () => {
    expect(detectLanguage('Kvitsjøkanalen og Kvinnherad er nevnt bare én gang.').language).toBe('nb');
  });

  it('has no confidence in a text without words', () => {
    expect(detectLanguage('12 345').confidence).toBe(0);
  });

  const shared = new URL('../../../shared/data/sib200/', import.meta.url);
  it.skipIf(!existsSync(shared))(
    'tells single sentences of bokmål and nynorsk apart (sib200; skipped where absent)',
    () => {
      const right = ['nb', 'nn'].flatMap((lang) =>
        readFileSync(new URL(`${lang}.jsonl`, shared), 'utf8')
          .trim()
          .split('\n')
          .map((line): boolean => detectLanguage((JSON.parse(line) as { text: string }).text).language === lang),
      );
      expect(right.filter(Boolean).length / right.length).toBeGreaterThan(0.98);
    },
  );
});

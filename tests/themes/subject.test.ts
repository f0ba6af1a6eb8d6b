import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../src/themes/subject.ts';

const letters = (...texts: string[]) => texts.map((text, i) => ({ text, group: String(i) }));

describe('the subject of a consultation', () => {
  test('is what several letters name after «høring», «forslag om», «innføring av»', () => {
    const subject = subjectOf(
      letters(
        'Høring – båtregister. Gebyret er for høyt.',
        'Vi viser til forslag om båtregister i innlandet. Gebyret bør bort.',
        'Innføring av båtregister vil koste. Gebyret rammer unge.',
        'Innføring av gebyret er feil.',
      ),
    );
    expect([...subject]).toEqual(['båtregister']);
  });

  test('with what is commonly said for it', () => {
    const texts = Array.from({ length: 5 }, () => 'Høring om båtregister. Registeret blir for stort, og båtene mange.');
    expect([...subjectOf(letters(...texts))].sort()).toEqual(expect.arrayContaining(['båtregister', 'register']));
  });

  test('is none where the letters do not say it', () => {
    expect(subjectOf(letters('Gebyret er høyt.', 'Støyen er verre.', 'Høring – vei', 'Forslag om bru')).size).toBe(0);
  });
});

import { expect, test } from 'vitest';
import { noteWords } from '../../src/norsk/note/note.ts';
import type { NoteLanguage } from '../../src/norsk/numbers.ts';
import { NO_COUNTS } from '../../src/position.ts';
import { linkFigures } from '../../src/web/pages/note/figures.ts';

/** The figures of a sentence that lead somewhere, each with what its address asks for. */
const linked = (text: string, language: NoteLanguage, about: Parameters<typeof linkFigures>[2]) =>
  linkFigures(text, language, about).flatMap(({ text: figure, href }) =>
    href === null
      ? []
      : [`${figure} ${[...new URLSearchParams(href.split('?')[1])].map(([, value]) => value).join(' ')}`],
  );

const counted = {
  counts: { ...NO_COUNTS, supports: 12, 'supports-with-reservations': 3, neutral: 1, unclear: 2 },
  unsure: { ...NO_COUNTS, supports: 4, 'supports-with-reservations': 1 },
};

test.each(['nb', 'nn', 'en'] as const)(
  '%s: each figure of a theme leads to its list, the unsure ones to theirs',
  (language) => {
    const words = noteWords(language);
    expect(linked(`x; ${words.split(counted)}.`, language, { tema: 't' })).toEqual([
      '12 t supports',
      '4 t supports usikkert',
      '3 t supports-with-reservations',
      '1 t supports-with-reservations usikkert',
      '1 t neutral',
      '2 t unclear',
    ]);
    expect(linked(words.overall(counted, 18), language, 'all')).toEqual([
      '18 with-remarks',
      '12 supports',
      '4 supports usikkert',
      '3 supports-with-reservations',
      '1 supports-with-reservations usikkert',
      '1 neutral',
      '2 unclear',
    ]);
    expect(linked(words.degree('counted', 'supports', 12, 18), language, { tema: 't' })).toEqual([
      '12 t supports',
      '18 t',
    ]);
    expect(linked(words.degree('few', 'unclear', 2, 18), language, { tema: 't' })).toEqual(['2 t unclear', '18 t']);
    expect(
      linked(words.split({ counts: { ...NO_COUNTS, unclear: 1 }, unsure: NO_COUNTS }), language, { tema: 't' }),
    ).toEqual(['1 t unclear']);
  },
);

test.each(['nb', 'nn', 'en'] as const)('%s: a sector that stands apart', (language) => {
  const told = noteWords(language).sectorApart('Sektor', 'opposes', 3, 5);
  expect(linked(told, language, { tema: 't', sektor: 'municipality' })).toEqual([
    '3 t municipality opposes',
    '5 t municipality',
  ]);
});

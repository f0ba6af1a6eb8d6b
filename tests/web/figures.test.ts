import { expect, test } from 'vitest';
import { noteWords } from '../../src/norsk/note/note.ts';
import { inWords, type NoteLanguage } from '../../src/norsk/numbers.ts';
import { NO_COUNTS } from '../../src/position.ts';
import { linkFigures } from '../../src/web/pages/note/figures.ts';

/** The figures of a sentence that lead somewhere, each with what its address asks for. */
const linked = (text: string, language: NoteLanguage, about: Parameters<typeof linkFigures>[2]) =>
  linkFigures(text, language, about).flatMap(({ text: figure, href }) =>
    href === null
      ? []
      : [`${figure} ${[...new URLSearchParams(href.split('?')[1])].map(([, value]) => value).join(' ')}`],
  );

const counts = { ...NO_COUNTS, supports: 21, 'supports-with-reservations': 3, neutral: 1, unclear: 2 };

test.each(['nb', 'nn', 'en'] as const)(
  '%s: each figure of a theme leads to its list, in words or digits',
  (language) => {
    const words = noteWords(language);
    const n = (count: number) => inWords(count, language);
    expect(linked(`${words.speak(27, 34)}: ${words.split(counts)}.`, language, { tema: 't' }).sort()).toEqual(
      [
        `27 t`,
        '34 with-remarks',
        '21 t supports',
        `${n(3)} t supports-with-reservations`,
        `${n(1)} t neutral`,
        `${n(2)} t unclear`,
      ].sort(),
    );
    expect(linked(words.doubted(5, 27), language, { tema: 't' })).toEqual([`${n(5)} t usikkert`]);
    expect(linked(`x – ${words.spoken(27)}. Y`, language, { tema: 't' })).toEqual(['27 t']);
    expect(linked(words.answersTo(1, 34), language, { sporsmal: 'Q1' }).sort()).toEqual(
      [`${n(1)} Q1`, '34 with-remarks'].sort(),
    );
    expect(linked(words.overall(counts, 27), language, 'all')).toEqual([
      '27 with-remarks',
      '21 supports',
      `${n(3)} supports-with-reservations`,
      `${n(1)} neutral`,
      `${n(2)} unclear`,
    ]);
  },
);

test.each(['nb', 'nn', 'en'] as const)('%s: counts of all answers', (language) => {
  const words = noteWords(language);
  expect(linked(words.received(35, 34, 1), language, 'all')).toHaveLength(3);
  expect(linked(words.late(1, 'A'), language, 'other')[0]).toMatch(/late$/);
  expect(linked(words.late(3, 'A, B og C'), language, 'other')[0]).toMatch(/late$/);
  expect(linked(words.uninvited(4, 'A'), language, 'other')[0]).toMatch(/uninvited$/);
});

test.each(['nb', 'nn', 'en'] as const)('%s: a sector that stands apart', (language) => {
  const told = noteWords(language).sectorApart('Sektor', 'opposes', 3, 5);
  expect(linked(told, language, { tema: 't', sektor: 'municipality' })).toEqual([
    `${inWords(3, language)} t municipality opposes`,
    `${inWords(5, language)} t municipality`,
  ]);
});

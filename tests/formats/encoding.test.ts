import { describe, expect, test } from 'vitest';
import { oneByte, textOf, utf8, warningsOf } from './make-files.ts';

const LETTER = 'Fjellvik kommune støtter at båtplasser på Ærøya får økt tilskudd.';

describe('letters are those that were written', () => {
  test.each([
    ['the Mac', { ø: 0xbf, å: 0x8c, æ: 0xbe, Æ: 0xae }],
    ['Norwegian DOS', { ø: 0x9b, å: 0x86, æ: 0x91, Æ: 0x92 }],
    ['Windows', { ø: 0xf8, å: 0xe5, æ: 0xe6, Æ: 0xc6 }],
  ])('of %s', async (_, letters) => {
    const bytes = oneByte(LETTER, letters);
    expect(await textOf(bytes)).toBe(LETTER);
    expect(await warningsOf(bytes)).toEqual([]);
  });

  test.each(['utf16le', 'utf-16be'])('of %s without a mark', async (encoding) => {
    const bytes = Buffer.from(LETTER, 'utf16le');
    expect(await textOf(new Uint8Array(encoding === 'utf16le' ? bytes : bytes.swap16()))).toBe(LETTER);
  });

  test('UTF-8 encoded twice, wholly or in one line, is repaired; a sign that is meant stays', async () => {
    const twice = Buffer.from(Buffer.from('Gebyret på 5 § – «særlig» høyt.').toString('latin1'));
    expect(await textOf(new Uint8Array(twice))).toBe('Gebyret på 5 § – «særlig» høyt.');
    expect(await textOf(utf8('Vi stÃ¸tter dette.\n\nLÃ¸ten kommune på Hedmarken'))).toBe(
      'Vi støtter dette.\n\nLøten kommune på Hedmarken',
    );
    expect(await textOf(utf8('São Paulo, Ångström og Âge'))).toBe('São Paulo, Ångström og Âge');
  });

  test('letters that no encoding makes Norwegian of are flagged', async () => {
    expect(await warningsOf(Uint8Array.from([...utf8('Vi st'), 0xa4, ...utf8('tter b'), 0xa6, ...utf8('t')]))).toEqual([
      'encoding-guessed 1',
    ]);
  });

  test('a page says its encoding itself', async () => {
    const page = '<html><head><meta charset="macintosh"></head><body><p>Vi støtter båt</p></body></html>';
    expect(await textOf(oneByte(page, { ø: 0xbf, å: 0x8c }))).toBe('Vi støtter båt');
    const dos = page.replace('macintosh', 'IBM865');
    expect(await textOf(oneByte(dos, { ø: 0x9b, å: 0x86 }))).toBe('Vi støtter båt');
  });
});

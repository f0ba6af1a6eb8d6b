import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withPlainLetters } from '../../bundle/letters.ts';

const plain = (source: string): string => withPlainLetters(source, 'some.ts');

/** The class as the program has it, made an expression again. */
function classOf(literal: string): RegExp {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]+)$/su.exec(plain(literal)) ?? [];
  return new RegExp(source, flags);
}

describe('withPlainLetters', () => {
  const alone = classOf('/^\\p{L}$/u');
  const blind = classOf('/^\\p{L}$/iu');
  const ways = [blind, classOf('/^[\\p{L}]$/u'), classOf('/^[\\p{L}]$/iu')];
  const exact = /^\p{L}$/u;

  const signs = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => String.fromCodePoint(from + i));

  test('alone, beside others in a class and blind to case: the same are letters', () => {
    const differ = (sign: string): boolean => ways.some((way) => way.test(sign) !== alone.test(sign));
    expect(signs(0, 0x11_0000).filter(differ)).toEqual([]);
  });

  test('up to U+036F letters are what they are, a mark for Greek apart, and all Greek, Cyrillic and Vietnamese ones above', () => {
    const differ = (sign: string): boolean => alone.test(sign) !== exact.test(sign);
    expect(signs(0, 0x370).filter(differ)).toEqual(['\u0345']);
    expect(signs(0x370, 0x2000).filter((sign) => exact.test(sign) && differ(sign))).toEqual([]);
  });

  test('figures are what they are up to U+036F, and no others are taken', () => {
    const figure = classOf('/^\\p{N}$/u');
    const beside = classOf('/^[\\p{N}x]$/u');
    expect(signs(0, 0x370).filter((sign) => figure.test(sign) !== /^\p{N}$/u.test(sign))).toEqual([]);
    expect(signs(0, 0x11_0000).filter((sign) => figure.test(sign) && !/^\p{N}$/u.test(sign))).toEqual([]);
    expect(signs(0, 0x11_0000).filter((sign) => figure.test(sign) !== (sign !== 'x' && beside.test(sign)))).toEqual([]);
  });

  test('what is no word anywhere is none: spaces, dashes, quotation marks, money, arrows, boxes, pictures', () => {
    const taken = (sign: string): boolean => !exact.test(sign) && alone.test(sign);
    expect([...signs(0x2000, 0x2c00), ...signs(0xfe00, 0xff00), ...signs(0x1_f000, 0x2_0000)].filter(taken)).toEqual(
      [],
    );
  });

  test('a class goes on, a bracket outside an expression opens none', () => {
    expect(plain('const a = [1, /x\\p{L}+/u];')).toMatch(/\/x\[\^\\0-@\[[^[\]]+\]\+\/u\];$/u);
    expect(plain('/[\\p{L}-]/u')).toMatch(/^\/\[A-Za-z[^[\]]+-\]\/u$/u);
    expect(plain('/\\[\\p{L}/u')).toMatch(/^\/\\\[\[\^\\0-@\[[^[\]]+\]\/u$/u);
  });

  test('strings that expressions are made of have two backslashes', () => {
    const [, text = ''] = /^'(.*)'$/su.exec(plain("'(?<!\\\\p{L})[\\\\p{L}x]'")) ?? [];
    expect(text).toContain('\\\\u0370-\\\\u1fff');
    expect(new RegExp(JSON.parse(`"${text}"`), 'u').test('ø')).toBe(true);
  });

  test('a template goes on behind what is put into it', () => {
    const made = plain(['`\\\\p{L}$', '{[1]}[\\\\p{L}$', '{two}\\\\p{L}]`'].join(''));
    expect(made.match(/\[A-Za-z/gu)).toHaveLength(1);
    expect(made.match(/A-Za-z/gu)).toHaveLength(2);
    expect(made.match(/\[\^\\\\0-@/gu)).toHaveLength(1);
  });

  test('no class of letters or figures is left in the sources, and the expressions can still be read', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    const code = files.map((name) => plain(readFileSync(join('src', name), 'utf8')));
    const left = code.flatMap((text) =>
      text.split('\n').filter((line) => /^(?!\s*(?:\/?\*|\/\/)).*\\p\{[LN]\}/u.test(line)),
    );
    expect(left).toEqual([]);
    expect(code.join('').match(/A-Za-zª|©«-´/gu)?.length).toBeGreaterThan(1_000);
  });
});

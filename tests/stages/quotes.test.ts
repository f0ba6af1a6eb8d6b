import { describe, expect, test } from 'vitest';
import type { Sector, Stance, Theme } from '../../src/domain.ts';
import { findPersonal } from '../../src/language/personal.ts';
import { type QuotablePassage, quotes } from '../../src/stages/quotes.ts';

const THEME: Theme = {
  id: 'tema',
  label: 'Representasjon i rådet',
  description: '',
  keywords: ['representasjon', 'rådet'],
  status: 'confirmed',
  parentId: null,
  words: [],
};

let number = 0;
function passage(
  text: string,
  more: { from?: string; sector?: Sector; stance?: Stance; start?: number } = {},
): QuotablePassage {
  number += 1;
  return {
    passageId: `p${number}`,
    themeId: 'tema',
    confidence: 0.9,
    because: [],
    responseId: more.from ?? `svar${number}`,
    sector: more.sector ?? 'municipality',
    page: 1,
    start: more.start ?? 0,
    text,
    stance: more.stance ?? 'supports',
  };
}

const chosen = (...passages: QuotablePassage[]) =>
  quotes({ themes: [THEME], passages }).map((quote) => {
    const from = passages.find((other) => other.passageId === quote.passageId);
    return [quote.side, from?.text.slice(quote.start - from.start, quote.end - from.start)];
  });

const GOOD =
  'Fagervik kommune mener at kommunenes representasjon i rådet er svært godt ivaretatt i forslaget slik det nå foreligger.';

describe('a quote', () => {
  test('is a whole sentence about the theme, on the side its passage takes', () => {
    expect(chosen(passage(`Takk for at vi fikk svare. ${GOOD}`))).toEqual([['for', GOOD]]);
    expect(chosen(passage(GOOD, { stance: 'opposes' }))).toEqual([['against', GOOD]]);
    expect(chosen(passage(GOOD, { stance: 'supports-with-reservations' }))).toEqual([['wish', GOOD]]);
  });

  test('stands where it says, also when the passage begins further out in the text', () => {
    const [quote] = quotes({ themes: [THEME], passages: [passage(`Innledning først her. ${GOOD}`, { start: 1000 })] });
    expect([quote?.start, quote?.end]).toEqual([1022, 1022 + GOOD.length]);
  });

  test.each([
    ['another matter', 'Vi takker for muligheten til å uttale oss om saken og ønsker lykke til videre i arbeidet.'],
    ['half a sentence', 'representasjon i rådet er ivaretatt for kommunene slik vi leser forslaget som er sendt'],
    ['a few words', 'Representasjon i rådet er bra.'],
    [
      'an address',
      'Spørsmål om representasjon i rådet kan rettes til ada@fagervik.example hos kommunen i uken som kommer.',
    ],
    [
      'a phone number',
      'Spørsmål om representasjon i rådet kan rettes til oss på 412 34 567 hos kommunen i uken som kommer.',
    ],
  ])('is never %s', (_, text) => {
    expect(chosen(passage(text))).toEqual([]);
  });

  test('one from each respondent, three on a side, spread over sectors', () => {
    const many = [
      passage(`${GOOD} ${GOOD.replace('svært', 'meget')}`, { from: 'a' }),
      passage(GOOD, { from: 'b' }),
      passage(GOOD, { from: 'c' }),
      passage(GOOD.replace('svært godt', 'noe'), { from: 'd', sector: 'organisation' }),
    ];
    const found = quotes({ themes: [THEME], passages: many });
    expect(found).toHaveLength(3);
    expect(new Set(found.map((quote) => quote.responseId)).size).toBe(3);
    expect(found.map((quote) => quote.responseId)).toContain('d');
  });

  test('the order of the passages does not matter', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((from) => passage(GOOD, { from }));
    const ids = (list: QuotablePassage[]) => quotes({ themes: [THEME], passages: list }).map((quote) => quote.id);
    expect(ids([...many].reverse())).toEqual(ids(many));
  });
});

describe('personal data', () => {
  test.each([
    ['Ring 22 12 34 56 eller 412 34 567.', ['phone', 'phone']],
    ['Skriv til ola.nordmann@fagervik.example i dag.', ['e-mail']],
    ['Telefon: +47 41234567', ['phone']],
    ['Fødselsnummer 13097248022 er gitt.', ['national-id']],
    ['Det koster 41 234 567 kroner og gjelder 5 000 personer.', []],
    ['Org.nr. 987 654 321, sak 2022/12345, 1. mars 2022.', []],
    ['Tallet 13097248023 har feil kontrollsiffer.', []],
  ])('%s', (text, kinds) => {
    expect(findPersonal(text).map((span) => span.kind)).toEqual(kinds);
  });
});

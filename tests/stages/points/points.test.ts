import { describe, expect, test } from 'vitest';
import type { Language, Sector, Theme } from '../../../src/domain.ts';
import type { Point } from '../../../src/point.ts';
import { type PointsInput, points } from '../../../src/stages/points.ts';

const theme = (id: string, label: string, keywords: string[]): Theme => ({
  id,
  label,
  description: '',
  keywords,
  status: 'confirmed',
  parentId: null,
  words: [],
});
const THEMES = [theme('ferge', 'Fergetilbudet', ['ferge', 'avgang']), theme('gebyr', 'Gebyret', ['gebyr'])];

type Passage = PointsInput['passages'][number];
interface Letter {
  from: string;
  text: string;
  theme?: string;
  letter?: string;
  sector?: Sector;
  language?: Language;
}

const passageOf = ({ from, text, theme: themeId = 'ferge', letter, sector, language }: Letter): Passage => ({
  passageId: `${from} ${text.slice(0, 20)}`,
  themeId,
  confidence: 0.9,
  because: [],
  responseId: from,
  letter: letter ?? from,
  sector: sector ?? 'municipality',
  page: 1,
  start: 0,
  text,
  language: language ?? 'nb',
  respondent: from,
});

const found = (...letters: Letter[]): Point[] => points({ themes: THEMES, passages: letters.map(passageOf) });
const several = (list: readonly Point[]): Point[] => list.filter(({ single }) => !single);
const senders = ({ members }: Point): string[] => [...new Set(members.map(({ responseId }) => responseId))];

const NIGHT: Letter[] = [
  { from: 'Ytre Sund kommune', text: 'Vi ber om at nattavgangene med fergen videreføres hele året.' },
  { from: 'Indre Sund kommune', text: 'Nattavgangene må videreføres, siden helsearbeiderne våre går på skift.' },
  { from: 'Nordsund kommune', text: 'Kommunen ber om at nattavgangane med ferja vert vidareførte.', language: 'nn' },
];
/** Other matters, so that words are as rare as they are among many letters. */
const OTHER: Letter[] = [
  { from: 'Sund vel', text: 'Ventesalen på kaien bør pusses opp og få et toalett som er åpent.' },
  { from: 'Havn handelslag', text: 'Vi foreslår at billettene kan kjøpes i butikken ved kaien.' },
  { from: 'Fjordens venner', text: 'Fergen bør gå på strøm fra vannkraft innen tre år.' },
  { from: 'Sund skolelag', text: 'Elevene må få reise uten å betale når de skal på skolen.' },
];

/** A hearing with the usual mix, so that words are as rare as they are among many letters. */
const among = (...letters: Letter[]): Point[] => found(...letters, ...OTHER);

describe('a point', () => {
  test('is what several ask for in other words, bokmål and nynorsk', () => {
    const [point, ...more] = several(among(...NIGHT));
    expect(more).toEqual([]);
    expect(point).toMatchObject({ themeId: 'ferge', side: 'wish' });
    expect(point && senders(point).sort()).toEqual(NIGHT.map(({ from }) => from).sort());
    expect(point?.words).toContain('viderefør');
  });

  test('has its central sentence first, as it stands in its letter', () => {
    const [point] = several(among(...NIGHT));
    const first = NIGHT.find(({ from }) => from === point?.members[0]?.responseId);
    expect(first?.text.slice(point?.members[0]?.start, point?.members[0]?.end)).toBe(point?.text);
    expect(point?.members.slice(1).map(({ responseId }) => responseId)).toEqual(
      NIGHT.map(({ from }) => from).filter((from) => from !== first?.from),
    );
  });

  test('is what several support, however they say it', () => {
    const [point] = several(
      among(
        { from: 'Ytre Sund kommune', text: 'Vi støtter nattavgangene.' },
        { from: 'Indre Sund kommune', text: 'Nattavgangene er vi positive til.' },
        { from: 'Nordsund kommune', text: 'Kommunen stør nattavgangane og meiner dei er naudsynte.', language: 'nn' },
      ),
    );
    expect(point?.side).toBe('for');
    expect(point?.members).toHaveLength(3);
  });

  test('is told in English letters as well', () => {
    const [point] = several(
      among(
        { from: 'Fjord Cruises', text: 'The night departures should be maintained all year.', language: 'en' },
        {
          from: 'Island Guides',
          text: 'We ask that the night departures be maintained also in winter.',
          language: 'en',
        },
        { from: 'Harbour Inn', text: 'Night departures must be maintained for our guests.', language: 'en' },
      ),
    );
    expect(point?.side).toBe('wish');
    expect(point?.members).toHaveLength(3);
  });

  test('holds one stance: who is for and who is against are never one', () => {
    const list = several(
      among(
        { from: 'Ytre Sund kommune', text: 'Vi støtter at nattavgangene legges ned.' },
        { from: 'Nordsund kommune', text: 'Kommunen støtter at nattavgangene legges ned.' },
        { from: 'Indre Sund kommune', text: 'Vi går imot at nattavgangene legges ned.' },
        { from: 'Øvre Sund kommune', text: 'Kommunestyret går imot at nattavgangene legges ned.' },
      ),
    );
    for (const point of list) {
      const sides = new Set(senders(point).map((from) => ['Ytre Sund kommune', 'Nordsund kommune'].includes(from)));
      expect(sides.size).toBe(1);
    }
    expect(list.map(({ side }) => side).sort()).toEqual(['against', 'for']);
  });

  test('asks for one thing: more and less of it are never one', () => {
    const list = several(
      among(
        { from: 'Ytre Sund kommune', text: 'Antallet avganger bør økes om vinteren.' },
        { from: 'Nordsund kommune', text: 'Vi ber om at antallet avganger økes om vinteren.' },
        { from: 'Indre Sund kommune', text: 'Antallet avganger bør reduseres om vinteren.' },
        { from: 'Øvre Sund kommune', text: 'Vi ber om at antallet avganger reduseres om vinteren.' },
      ),
    );
    expect(list.map((point) => senders(point).sort())).toEqual(
      expect.arrayContaining([
        ['Nordsund kommune', 'Ytre Sund kommune'],
        ['Indre Sund kommune', 'Øvre Sund kommune'],
      ]),
    );
  });

  test('is not what one letter says twice, nor where nobody argues', () => {
    expect(several(among({ from: 'Ytre Sund kommune', text: `${NIGHT[0]?.text} ${NIGHT[1]?.text}` }))).toEqual([]);
    expect(
      found(
        { from: 'Ytre Sund kommune', text: 'Fergen har to avganger om dagen.' },
        { from: 'Nordsund kommune', text: 'Fergen hadde to avganger om dagen i fjor også.' },
      ),
    ).toEqual([]);
  });

  test('is not what somebody else proposes', () => {
    expect(
      several(
        among(
          { from: 'Ytre Sund kommune', text: 'Departementet foreslår at nattavgangene legges ned fra nyttår.' },
          { from: 'Nordsund kommune', text: 'Departementet foreslår at nattavgangene legges ned fra nyttår.' },
        ),
      ),
    ).toEqual([]);
  });

  test('is shown without names of persons', () => {
    const named = NIGHT.map((letter) => ({
      ...letter,
      text: letter.text.replace(/\.$/u, ', slik Kari Nordmann har bedt om.'),
    }));
    expect(several(among(...named))).toEqual([]);
    const [point] = several(among(...named.slice(0, 2), ...NIGHT.slice(2)));
    expect(point?.text).toBe(NIGHT[2]?.text);
    expect(point?.members).toHaveLength(3);
  });

  test('is never shown by a sentence of two hundred words', () => {
    const long = (from: string): Letter => ({
      from,
      text: `Vi ber om at nattavgangene videreføres ${'og at ventesalen holdes varm hele natten '.repeat(30)}hver dag.`,
    });
    expect(among(long('A vel'), long('B vel'))).toEqual([]);
    expect(several(among(...NIGHT, long('A vel')))[0]?.text.length).toBeLessThan(200);
  });
});

describe('many', () => {
  const many = Array.from({ length: 3000 }, (_, index) => ({
    from: `Svar ${index}`,
    letter: 'likelydende',
    sector: 'individual' as const,
    text: 'Jeg ber om at nattavgangene med fergen videreføres hele året.',
  }));

  test('letters of one wording are one point of all its senders', () => {
    const [point, ...more] = among(...many);
    expect(more).toEqual([]);
    expect(point && senders(point)).toHaveLength(3000);
  });

  test('one letter stands behind what two letters stand behind', () => {
    const two = [
      { from: 'Ytre Sund kommune', text: 'Vi støtter gratis reise for barn.' },
      { from: 'Nordsund kommune', text: 'Gratis reise for barn er vi positive til.' },
    ];
    expect(several(among(...many.slice(0, 10), ...two)).map(({ side }) => side)).toEqual(['for', 'wish']);
  });
});

describe('a single request', () => {
  test.each([
    'Sund skolelag ber om å få en fast plass i brukerutvalget.',
    'Vi ber om å bli representert i brukerutvalget.',
    '§ 4 bør lyde: «Fergen skal gå hver time mellom klokken seks og midnatt.»',
    'Vi foreslår følgende ordlyd: «Fergen skal gå hver time.»',
  ])('of a named body is a point by itself: %s', (text) => {
    expect(found({ from: 'Sund skolelag', sector: 'organisation', text })).toMatchObject([
      { single: true, side: 'wish', text, members: [{ responseId: 'Sund skolelag' }] },
    ]);
  });

  test('said twice in a letter is one', () => {
    const text = 'Vi ber om å bli representert i brukerutvalget.';
    const letter = { from: 'Sund skolelag', text: `${text} Ventesalen er kald. ${text}` };
    expect(found(letter)).toHaveLength(1);
  });

  test('of a private person is none', () => {
    const text = 'Jeg ber om å få en fast plass i brukerutvalget.';
    expect(found({ from: 'Privatperson', sector: 'individual', text })).toEqual([]);
  });
});

describe('the same points', () => {
  const letters = [...NIGHT, ...OTHER];

  test('come out of the same letters', () => {
    expect(found(...letters)).toEqual(found(...letters));
  });

  test('keep their ids when the letters come in another order, and when a letter is added', () => {
    const ids = (list: readonly Point[]): string[] => several(list).map(({ id }) => id);
    const before = ids(found(...letters));
    expect(before).toHaveLength(1);
    expect(ids(found(...[...letters].reverse()))).toEqual(before);
    const late = { from: 'Sørsund kommune', text: 'Vi mener at det bør settes opp flere benker på kaien.' };
    expect(ids(found(...letters, late))).toEqual(before);
  });
});

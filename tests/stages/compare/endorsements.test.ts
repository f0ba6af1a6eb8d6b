import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/stages/compare.ts';
import { answer, consultation } from './answers.ts';

const others = [
  answer('Kystbyforbundet', 'Kystbyforbundet mener at bryggene må være åpne for alle som bor i byen.'),
  answer('Fjordlaget', 'Fjordlaget ber om at gamle brygger vernes før nye bygges.'),
  answer('Norsk Havnelag (NHL)', 'Norsk Havnelag (NHL) går imot at havneavgiften økes.'),
];

/** Names and parts of what one respondent endorses, among three others. */
function read(text: string, respondent = 'Lillevik kommune'): string[] {
  const output = compare(consultation([answer(respondent, text, { id: 'x' }), ...others]));
  return output.endorsements
    .filter(({ responseId }) => responseId === 'x')
    .map(({ name, part }) => (part === null ? name : `${name} [${part}]`));
}

describe('joins another body’s reply', () => {
  it.each([
    ['Lillevik kommune slutter seg til høringssvaret fra Kystbyforbundet.', ['Kystbyforbundet']],
    ['Vi viser til og støtter uttalelsen fra Fjordlaget.', ['Fjordlaget']],
    ['Kommunen stiller seg bak Kystbyforbundets høringsuttalelse.', ['Kystbyforbundet']],
    ['Kommunestyret tiltrer uttalelsen fra Kystbyforbundet.', ['Kystbyforbundet']],
    ['Tiltrer høringsuttalelsen fra Kystbyforbundet.', ['Kystbyforbundet']],
    ['Vi sluttar oss til fråsegna frå Fjordlaget.', ['Fjordlaget']],
    ['Lillevik kommune stør fråsegna frå Fjordlaget.', ['Fjordlaget']],
    ['Me stiller oss bak høyringssvaret frå Fjordlaget.', ['Fjordlaget']],
    ['Vi viser til høyringssvaret frå Fjordlaget og har ikkje merknader utover dette.', ['Fjordlaget']],
    ['We support the response submitted by Kystbyforbundet.', ['Kystbyforbundet']],
    ['Lillevik endorses the comments from Fjordlaget.', ['Fjordlaget']],
    ['Derfor slutter Lillevik kommune seg til Fjordlaget sin uttalelse.', ['Fjordlaget']],
    [
      'Vi støtter fullt ut høringssvarene fra Kystbyforbundet, Fjordlaget og NHL.',
      ['Kystbyforbundet', 'Fjordlaget', 'Norsk Havnelag (NHL)'],
    ],
    ['Vi slutter oss til Kystbyforbundet og Fjordlaget sine uttalelser.', ['Kystbyforbundet', 'Fjordlaget']],
    ['Vi slutter oss til NHL.', ['Norsk Havnelag (NHL)']],
    ['Kommunen deler synspunktene i uttalelsen fra NHL.', ['Norsk Havnelag (NHL)']],
    ['Vi er enige i merknadene fra Fjordlaget.', ['Fjordlaget']],
    ['Vi gir vår tilslutning til høringssvaret fra Fjordlaget.', ['Fjordlaget']],
    ['Lillevik kommune støtter forslaget slik det er beskrevet i høringssvaret fra Fjordlaget.', ['Fjordlaget']],
    ['Lillevik kommune viser til høringssvaret fra Fjordlaget, som er å anse som også vårt svar.', ['Fjordlaget']],
    ['Vi viser til uttalelsen fra Fjordlaget. Vi støtter denne fullt ut.', ['Fjordlaget']],
    ['Kommunestyret sluttet seg i møte 3. mai til høringssvaret fra Fjordlaget.', ['Fjordlaget']],
    ['LILLEVIK KOMMUNE STØTTER HØRINGSSVARET FRA FJORDLAGET.', ['Fjordlaget']],
    ['Vi synes at Fjordlaget har gode forslag om vern i sitt høringssvar.', ['Fjordlaget [om vern]']],
    [
      'Fylkeskommunen har ansvaret for kaia. Vi slutter oss til det som Kystbyforbundet har tatt opp om den.',
      ['Kystbyforbundet'],
    ],
    ['Lillevik kommune viser til Fjordlagets høringssvar og slutter seg til dette.', ['Fjordlaget']],
    ['Lillevik kommune har levert innspill til Fjordlagets høringssvar og slutter seg til dette.', ['Fjordlaget']],
    ['Fjordlaget har avgitt høringsuttalelse i saken, og Lillevik kommune slutter seg til denne.', ['Fjordlaget']],
    ['Fjordlaget har levert et grundig høringssvar. Vi støtter dette.', ['Fjordlaget']],
    ['Vi viser til vedlagte høringssvar fra NHL, som vi stiller oss bak.', ['Norsk Havnelag (NHL)']],
    ['Det vises til høringsuttalelse fra Fjordlaget, som kommunen i sin helhet slutter seg til.', ['Fjordlaget']],
    ['Vi støtter fellesuttalelsen fra Fjordlaget og NHL.', ['Fjordlaget', 'Norsk Havnelag (NHL)']],
    ['I tillegg stiller vi oss bak høringsinnspillet som er sendt inn av Fjordlaget.', ['Fjordlaget']],
    ['Vi slutter oss til høringssvaret som Fjordlaget har levert.', ['Fjordlaget']],
    ['Vi støtter de innspill som er gitt av NHL.', ['Norsk Havnelag (NHL)']],
    ['Me gjer fråsegna frå Fjordlaget til vår eiga.', ['Fjordlaget']],
    ['Vedtak: Lillevik kommune stiller seg bak høringssvaret fra NHL.', ['Norsk Havnelag (NHL)']],
    ['1. Kommunestyret slutter seg til høringssvaret fra NHL.', ['Norsk Havnelag (NHL)']],
    ['Formannskapet vedtok å slutte seg til uttalelsen fra Fjordlaget.', ['Fjordlaget']],
    ['Styret ønsker å gi sin fulle støtte til høringsuttalelsen fra Fjordlaget.', ['Fjordlaget']],
    ['Lillevik kommune ser seg enig i Fjordlagets merknader til kapittel 4.', ['Fjordlaget [til kapittel 4]']],
    ['Etter råd fra Kystbyforbundet støtter kommunen uttalelsen fra NHL.', ['Norsk Havnelag (NHL)']],
    ['Vi i Storevik støtter uttalelsen fra Fjordlaget.', ['Fjordlaget']],
    ['Vi er medlem av NHL og støtter deres høringssvar.', ['Norsk Havnelag (NHL)']],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names);
  });
});

describe('joins in part', () => {
  it.each([
    ['Vi slutter oss til høringssvaret fra Fjordlaget på punkt 3.', 'på punkt 3'],
    ['Vi støtter i hovedsak uttalelsen fra Fjordlaget.', 'i hovedsak'],
    ['Subsidiært slutter vi oss til høringssvaret fra Fjordlaget.', 'Subsidiært'],
    [
      'Me sluttar oss til fråsegna frå Fjordlaget når det gjeld vern av gamle brygger.',
      'når det gjeld vern av gamle brygger',
    ],
    [
      'Dersom vårt syn ikke får gjennomslag, støtter vi uttalelsen fra Fjordlaget.',
      'Dersom vårt syn ikke får gjennomslag',
    ],
    ['Vi støtter høringssvaret fra Fjordlaget, med unntak av merknadene til § 4.', 'med unntak av merknadene til § 4'],
  ])('%s', (text, part) => {
    expect(read(text)).toEqual([`Fjordlaget [${part}]`]);
  });
});

describe('keeps the name of a body that has not answered', () => {
  it.each([
    ['Vi slutter oss til høringssvaret fra Nettverk for småhavner (NFS).', ['Nettverk for småhavner (NFS)']],
    ['Vi støtter uttalelsen fra NFS (Nettverk for småhavner), datert 14.01.2024.', ['Nettverk for småhavner (NFS)']],
    [
      'Lillevik støtter uttalelsen fra Norsk forening for tre- og steinbrygger.',
      ['Norsk forening for tre- og steinbrygger'],
    ],
    [
      'Vi viser for øvrig til høringssvarene fra Bryggenes Venner, Tau og Blokk og Sjøgata Velforening.',
      ['Bryggenes Venner', 'Tau og Blokk', 'Sjøgata Velforening'],
    ],
  ])('%s', (text, names) => {
    expect(read(text)).toEqual(names);
  });

  it('gives one body one name, however it is spelt', () => {
    const output = compare(
      consultation([
        answer('A', 'Vi støtter høringssvaret fra Nettverk for småhavner (NFS).'),
        answer('B', 'Vi sluttar oss til fråsegna frå Nettverk for småhavnar.'),
        answer('C', 'Vi stiller oss bak NFS sitt høringssvar.'),
        answer('D', 'Vi støtter uttalelsen fra Nettverk for småhavnerr knyttet til saken.'),
      ]),
    );
    expect(new Set(output.endorsements.map(({ name }) => name))).toEqual(new Set(['Nettverk for småhavner (NFS)']));
    expect(output.endorsements).toHaveLength(4);
  });
});

describe('is no endorsement', () => {
  it.each([
    'Vi slutter oss til mindretallet i utvalget.',
    'Lillevik kommune slutter seg til forslaget.',
    'Vi støtter flertallets vurderinger og utvalgets uttalelse.',
    'Vi viser til høringsbrev fra Bryggedepartementet og støtter forslaget.',
    'Vi støtter merknadene fra Bryggedepartementet.',
    'Kystbyforbundet slutter seg til høringssvaret fra Fjordlaget.',
    'Flere kommuner har sluttet seg til høringssvaret fra Fjordlaget.',
    'NHL støtter uttalelsen fra Fjordlaget, men det gjør ikke vi.',
    'Kommuner som støtter uttalelsen fra Fjordlaget, overser reiselivet.',
    'Vi kan ikke slutte oss til høringssvaret fra Fjordlaget.',
    'Vi støtter ikke uttalelsen fra Fjordlaget.',
    'Kommunen støttet i forrige høring uttalelsen fra Fjordlaget.',
    'Vi viser til vår uttalelse av 3. mai 2019.',
    'Lillevik kommune viser til Lillevik kommunes tidligere uttalelse.',
    'Vi støtter at uttalelser fra Fjordlaget skal tillegges vekt.',
    'Vi støtter NOU 2019: 3 og Prop. 12 L.',
    'Fjordlaget har levert et grundig høringssvar.',
    'Kommunestyret slutter seg til kommunedirektørens innstilling.',
    'Vi viser til møte med Fjordlaget 12. mars.',
    'Vi er enige med Norge.',
    'Vi støtter Strandtilsynets anbefaling om gebyr.',
    'Vi støtter Fjordlagets arbeid for gamle båter.',
    'Vi deler Helsedirektoratets vurdering av risikoen.',
    'Vi stiller oss bak målet om en enklere modell.',
    'Fjordlaget viser til at uttalelsen fra Kystbyforbundet er støttet av mange.',
    'Fjordlaget har avgitt høringsuttalelse i saken. Det har også mange andre.',
    'Fjordlaget har avgitt høringsuttalelse, men vi kan ikke slutte oss til denne.',
    'Fjordlaget har i sin uttalelse krevd vern. Kystbyforbundet støtter dette.',
    'Vi viser til forslaget og slutter oss til dette.',
    'Som Fjordlaget skriver i sitt høringssvar, er kaia gammel.',
    'Kystbyforbundet gjør uttalelsen fra Fjordlaget til sin egen.',
    'Ordføreren i Storevik støtter uttalelsen fra Fjordlaget.',
    'Vi har lest høringssvaret fra Fjordlaget med interesse.',
    'Uttalelse fra Fjordlaget',
    'Kopi: Fjordlaget, Kystbyforbundet',
    'Utvalget slutter seg til uttalelsen fra Fjordlaget.',
    'Det er grunn til å støtte forslaget, men uttalelsen fra Fjordlaget viser hvor vanskelig det blir.',
    'Dersom kommunen får medhold, vil Fjordlaget støtte uttalelsen fra NHL.',
    '',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('the hearing’s own title, the owner under another form, or the sender’s own branch', () => {
    expect(read('Vi viser til høringsuttalelse til NOU 2024: 3 fra Bryggedepartementet.')).toEqual([]);
    expect(read('Kystbyforbundet støtter uttalelsen fra Kystbyforbundet.', 'Kystbyforbundet')).toEqual([]);
  });

  it('when an innstilling proposes it and the council did not adopt it', () => {
    const response = answer('Lillevik kommune', [
      ['case-presentation', 'Kommunen slutter seg til høringssvaret fra Fjordlaget.'],
      ['vedtak', 'Lillevik kommune går imot forslaget.'],
    ]);
    expect(compare(consultation([response, ...others])).endorsements).toEqual([]);
  });
});

describe('evidence', () => {
  it('stands where the words stand, and a reference weighs less than a joining', () => {
    const text =
      'Innledning.\n\nVi slutter oss til høringssvaret\nfra Fjordlaget. Vi viser også til uttalelsen fra NHL.';
    const response = answer('Lillevik kommune', text);
    const [joined, referred] = compare(consultation([response, ...others])).endorsements;
    const [because] = joined?.because ?? [];
    expect(response.text.slice(because?.start, because?.end)).toBe('slutter oss til høringssvaret\nfra Fjordlaget');
    expect(joined).toMatchObject({ name: 'Fjordlaget', endorsedResponseId: 'Fjordlaget' });
    expect(referred).toMatchObject({ name: 'Norsk Havnelag (NHL)', endorsedResponseId: 'Norsk Havnelag (NHL)' });
    expect(joined?.confidence).toBeGreaterThan(0.85);
    expect(referred?.confidence).toBeLessThan(0.6);
  });
});

describe('the very same letter under another name', () => {
  const letter =
    'Havnene ved kysten trenger forutsigbare inntekter. Vi ber om at avgiften følger antallet båter og ikke lengden på kaia. ' +
    'Forslaget vil ramme de minste hardest, og det bør utredes på nytt sammen med byene.';
  it('is an endorsement of the one whose signature it carries', () => {
    const output = compare(
      consultation([
        answer('Fjordlaget', [
          ['body', letter],
          ['signature', 'Med hilsen\nFjordlaget'],
        ]),
        answer('Lillevik kommune', [
          ['body', letter],
          ['signature', 'Med hilsen\nFjordlaget'],
        ]),
      ]),
    );
    expect(output.endorsements).toMatchObject([
      {
        responseId: 'Lillevik kommune',
        name: 'Fjordlaget',
        endorsedResponseId: 'Fjordlaget',
        because: [{ rule: 'same-letter' }],
      },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { findTable, readAnswers } from '../../src/formats/answers/table.ts';
import { dayIn, inScaleOrder, isWithheld, sectorOfKind } from '../../src/formats/answers/values.ts';
import { utf8 } from '../formats/make-files.ts';
import { CITIZEN_SPACE, FORMS, NETTSKJEMA, ODS, QUESTBACK, workbook } from './answer-tables.ts';

const read = async (content: string | Uint8Array, told: Parameters<typeof readAnswers>[1] = null) => {
  const found = await readAnswers(typeof content === 'string' ? utf8(content) : new Uint8Array(content), told);
  if (found?.kind !== 'answers') return { ...found, rows: [], told: [] };
  const rows = found.answers.map(({ row }) => row);
  return { ...found, rows, told: found.warnings.map(({ code, where, row }) => [code, where, row].join(' ').trim()) };
};
const HEAD = 'Svar-ID;Virksomhet;Støtter dere forslaget?;Begrunnelse\n';
const row = (id: number, more = '') => `${id};Vik ${id} kommune;Ja;Vi støtter forslaget om nye gebyrer${more}.\n`;

describe('each survey tool’s own form', () => {
  test('Nettskjema: semicolons, quotes, two columns with one head, «unntas», attachments', async () => {
    const { rows, told } = await read(`\uFEFF${NETTSKJEMA}`);
    expect(told).toEqual(['rows-read 4/4', 'column-not-read E-post']);
    expect(rows.map(({ sender, sector, date, withheld }) => [sender, sector, date, withheld])).toEqual([
      ['Fjelldal kommune', 'municipality', '2025-03-01', false],
      ['Norsk Fyrvokterlag', 'organisation', '2025-03-02', false],
      ['', 'individual', '2025-03-04', false],
      ['Vikøy kommune', 'municipality', '2025-03-04', true],
    ]);
    expect(rows[0]?.answers.map(({ question, heading, closed }) => [question, heading, closed])).toEqual([
      ['Spørsmål 1: Støtter du forslaget?', 'Spørsmål 1: Støtter du forslaget?', true],
      ['Spørsmål 1: Støtter du forslaget?', 'Begrunnelse', false],
      ['Spørsmål 2: Bør ordningen evalueres?', 'Spørsmål 2: Bør ordningen evalueres?', true],
      ['Spørsmål 2: Bør ordningen evalueres?', 'Begrunnelse (2)', false],
    ]);
    expect(rows[0]?.answers[3]?.text).toBe('Etter to år; "ikke før".');
    expect(rows[1]?.answers[1]?.text).toBe('Vi går imot forslaget.\nDet er for dyrt for medlemmene våre.');
    expect(rows[0]?.attachments).toEqual(['uttalelse.txt']);
    expect(JSON.stringify(rows)).not.toContain('@');
  });

  test('Questback in nynorsk: tabs, Windows-1252, Norwegian dates', async () => {
    const { rows } = await read(QUESTBACK);
    expect(rows.map(({ sender, date }) => `${sender} ${date}`)).toEqual([
      'Nordre Fjord kommune 2025-02-05',
      'Øyriket bondelag 2025-02-06',
      'Sørbygda ungdomslag 2025-02-07',
    ]);
    expect(rows[1]?.answers.map(({ closed, text }) => [closed, text])).toEqual([
      [true, 'Litt ueinig'],
      [false, 'Tilskotet må aukast for små bruk på øyane våre.'],
    ]);
  });

  test('Citizen Space in English: who names no organisation is a person, who refuses to be published is withheld', async () => {
    const { rows, told } = await read(CITIZEN_SPACE);
    expect(rows.map(({ sender, sector, withheld }) => [sender, sector, withheld])).toEqual([
      ['Nordic Buoy Association', null, false],
      ['Ola Berge', 'individual', false],
      ['Buoy Builders Ltd', null, true],
    ]);
    expect(told).toEqual(['rows-read 3/3', 'column-not-read What is your email address?']);
  });

  test('Forms: a workbook’s numbers are days, a formula is its result, other sheets are told', async () => {
    const { rows, told } = await read(FORMS);
    expect(rows.map(({ sender, date, answers }) => [sender, date, answers[0]?.text])).toEqual([
      ['Breivik kommune', '2025-02-01', 'Ja'],
      ['Norsk Fyrvokterlag', '2025-02-02', 'Nei'],
    ]);
    expect(told).toEqual([
      'rows-read 2/2',
      'sheet-not-read Oppsummering',
      'sheet-not-read Skjult',
      'column-not-read Start time',
      'column-not-read Email',
    ]);
  });

  test('OpenDocument: a cell stands in its column also after empty ones', async () => {
    const { rows } = await read(ODS);
    expect(rows.map(({ answers }) => answers.map(({ heading, text }) => `${heading}: ${text}`))).toEqual([
      ['Støtter dere forslaget?: Ja', 'Kommentar: Vi støtter forslaget, som gir bedre tjenester.'],
      ['Kommentar: Vi har ingen merknader til saken utover dette.'],
    ]);
  });
});

describe('what was not read is told with its row', () => {
  test('ragged, empty, repeated, summed', async () => {
    const { told, rows } = await read(
      `${HEAD}${row(1)}2;For mange;Ja;Noe;mer;enn hodet\n3;Uten svar kommune;;\n\n${HEAD}Sum;;3;\n7;Kort kommune;Nei\n`,
    );
    expect(rows.map(({ reference }) => reference)).toEqual(['1', '7']);
    expect(told).toEqual([
      'rows-read 2/6',
      'row-not-read 3 row-too-long',
      'row-not-read 4 row-empty',
      'row-not-read 6 row-head',
      'row-not-read 7 row-sum',
    ]);
  });

  test('ten thousand answers are read, the next are told', async () => {
    const { told, rows } = await read(HEAD + Array.from({ length: 10_002 }, (_, at) => row(at + 1)).join(''));
    expect(rows).toHaveLength(10_000);
    expect(told[1]).toBe('row-not-read 10002–10003 row-over-limit');
  });

  test('a huge cell is cut, a quote that is never closed does not take the rest in silence', async () => {
    const { told } = await read(`${HEAD}${row(1)}${row(2, ' x'.repeat(60_000))}`);
    expect(told).toContain('cell-cut 3');
    const open = await read(`${HEAD}${row(1)}${row(2)}3;Vik kommune;Ja;"Dette slutter aldri\n${row(4)}`);
    expect(open.told.join()).toMatch(/row-not-read .*row-broken|rows-read/);
    expect(open.told[0]).not.toBe('rows-read 4/4');
  });
});

describe('what the columns are', () => {
  test('doubt is not followed: no sender, or two', async () => {
    const none = await read(
      'Tidsstempel,Svar\n2022-04-01,"Vi er imot, fordi saken er dårlig utredet"\n2022-04-02,Nei\n',
    );
    expect(none).toMatchObject({ kind: 'refused', reason: 'table-of-answers' });
    const two = await read(
      'Organisasjon;Avsender;Hva mener dere?\nA-laget;B-laget;Vi støtter forslaget om gebyrer.\nC;D;Vi er imot det.\n',
    );
    const sheets = await read(
      workbook({
        A: [
          ['Virksomhet', 'Svar'],
          ['Vik kommune', 'Vi støtter det.'],
          ['Nes kommune', 'Vi støtter det ikke.'],
        ],
        B: [
          ['Virksomhet', 'Svar'],
          ['Ås kommune', 'Vi støtter det.'],
          ['Lia kommune', 'Vi støtter det ikke.'],
        ],
      }),
    );
    expect(sheets).toMatchObject({ kind: 'refused', reason: 'table-of-answers' });
    expect(two).toMatchObject({ kind: 'refused', reason: 'table-of-answers' });
  });

  test.each([
    [
      'a list of the invited',
      'Navn;E-post;Sektor\nVik kommune;a@vik.example;Kommune\nNes kommune;b@nes.example;Kommune\n',
    ],
    ['a budget', 'Post;2024;2025\nLønn;100;110\nReise;20;25\nSum;120;135\n'],
  ])('%s is refused, with what to do', async (_, text) => {
    expect(await read(text)).toMatchObject({ kind: 'refused', reason: 'other-table' });
  });

  test.each([
    ['nothing', ''],
    ['a letter', 'Hei, vi viser til høringen.\nVi støtter forslaget, men ber om mer tid.\nHilsen, Kari\n'],
  ])('%s is no table', async (_, text) => {
    expect(await readAnswers(utf8(text), null)).toBeNull();
  });

  test('a head alone has no answers, and is not a letter', async () => {
    expect(await read(HEAD)).toMatchObject({ kind: 'empty' });
  });

  test('confirmed columns are followed, and a head that is not there is refused', async () => {
    const columns = { questions: [{ column: 'Svar' }], date: 'Tidsstempel' };
    const text = 'Tidsstempel,Svar\n01.04.2022,"Vi er imot, sak 1"\n02.04.2022,Vi er for\n';
    expect((await read(text, columns)).rows.map(({ date, sender }) => [date, sender])).toEqual([
      ['2022-04-01', ''],
      ['2022-04-02', ''],
    ]);
    expect(await read(text, { questions: [{ column: 'Svaret' }] })).toMatchObject({ reason: 'table-columns' });
  });

  test('a title may stand above the head, and the largest table is the one that is read', async () => {
    const found = await findTable(
      workbook({
        Om: [
          ['Navn', 'Svar'],
          ['A', 'B'],
          ['C', 'D'],
        ],
        Svar: [
          ['Eksport 2025'],
          ['Virksomhet', 'Hva mener dere?'],
          ...Array.from({ length: 4 }, (_, at) => [`Lag ${at}`, 'Noe']),
        ],
      }),
    );
    expect([found?.sheet, found?.heads]).toEqual(['Svar', ['Virksomhet', 'Hva mener dere?']]);
  });
});

describe('an answer is known by what it is, not by where it stands', () => {
  const keys = async (text: string) => (await read(text)).rows.map(({ key }) => key);
  test('rows sorted and added keep their keys, also without a number', async () => {
    const head = 'Virksomhet;Hva mener dere?\n';
    const rows = [
      'A-vik kommune;Vi støtter forslaget om gebyrer.\n',
      'B-nes kommune;Vi går imot det fordi det er dyrt.\n',
    ];
    const [a, b] = await keys(head + rows.join(''));
    expect(await keys(head + [...rows].reverse().join(''))).toEqual([b, a]);
    expect(await keys(`${head}C-ås kommune;Vi har et forslag til.\n${rows.join('')}`)).toEqual([
      expect.any(String),
      a,
      b,
    ]);
    expect(new Set(await keys(head + rows.join('') + rows.join(''))).size).toBe(4);
  });

  test('a corrected answer keeps the key of its number', async () => {
    const [before] = await keys(HEAD + row(1) + row(2));
    expect((await keys(HEAD + row(1, ' nå') + row(2)))[0]).toBe(before);
  });
});

test.each([
  ['45689.5', '2025-02-01'],
  ['1.2.2025', '2025-02-01'],
  ['01.02.25 12:00', '2025-02-01'],
  ['2/28/2025 9:00', '2025-02-28'],
  ['2025-02-30', null],
  ['12', null],
])('the day in %s', (cell, day) => expect(dayIn(cell)).toBe(day));

test.each([
  ['Skal svaret unntas offentlighet?', 'Ja', true],
  ['Skal svaret unntas offentlighet?', '', false],
  ['Skal svaret unntas offentlighet?', 'Delvis', true],
  ['Kan svaret publiseres?', 'Ja', false],
  ['Kan svaret publiseres?', '', true],
  ['Skal svaret ikke publiseres?', 'Nei', false],
])('%s %s', (head, cell, kept) => expect(isWithheld(head, cell)).toBe(kept));

test.each([
  ['Som privatperson', 'individual'],
  ['Privat virksomhet', 'business'],
  ['Fylkeskommune', 'municipality'],
  ['An organisation', 'organisation'],
  ['Annet', null],
])('a sender of kind %s', (cell, sector) => expect(sectorOfKind(cell)).toBe(sector));

test('options stand along their scale, and «vet ikke» last', () => {
  const options = ['Vet ikke', 'Svært uenig', 'Enig', 'Svært enig', 'Uenig', 'Verken enig eller uenig'];
  expect(options.sort(inScaleOrder)).toEqual([
    'Svært enig',
    'Enig',
    'Verken enig eller uenig',
    'Uenig',
    'Svært uenig',
    'Vet ikke',
  ]);
  expect(['10', '2', '1 – lite'].sort(inScaleOrder)).toEqual(['1 – lite', '2', '10']);
});

import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';

/** Constructed tables of answers as several survey tools write them. Every name and answer is made up. */

const csv = (rows: readonly (readonly string[])[], sign: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)).join('\r\n');

const LONG = 'Vi støtter forslaget, men ber om at kommunene får dekket merutgiftene og får mer tid.';

/** Nettskjema, bokmål: semicolons, quotes, ids with a dollar sign, two columns with one head. */
export const NETTSKJEMA = csv(
  [
    [
      '$submission_id',
      '$created',
      'Hvem svarer du på vegne av?',
      'Navn på virksomhet',
      'E-post',
      'Spørsmål 1: Støtter du forslaget?',
      'Begrunnelse',
      'Spørsmål 2: Bør ordningen evalueres?',
      'Begrunnelse',
      'Skal svaret unntas offentlighet?',
      'Vedlegg',
    ],
    [
      '301',
      '2025-03-01 10:12',
      'Kommune',
      'Fjelldal kommune',
      'post@fjelldal.example',
      'Ja',
      LONG,
      'Ja',
      'Etter to år; "ikke før".',
      'Nei',
      'uttalelse.txt',
    ],
    [
      '302',
      '2025-03-02 11:40',
      'Organisasjon',
      'Norsk Fyrvokterlag',
      'lag@fyr.example',
      'Nei',
      'Vi går imot forslaget.\nDet er for dyrt for medlemmene våre.',
      'Vet ikke',
      '',
      'Nei',
      'kart.pdf',
    ],
    [
      '303',
      '2025-03-04 08:02',
      'Privatperson',
      '',
      'kari@epost.example',
      'Vet ikke',
      'Ring meg gjerne på 912 34 567 om dette.',
      'Ja',
      '',
      'Nei',
      '',
    ],
    [
      '304',
      '2025-03-04 09:30',
      'Kommune',
      'Vikøy kommune',
      'post@vikoy.example',
      'Ja',
      'Vi støtter forslaget, men dette svaret må ikke vises for noen.',
      'Nei',
      '',
      'Ja',
      '',
    ],
  ],
  ';',
);

/** Questback, nynorsk: tabs, Windows-1252, dates as Norwegians write them. */
export const QUESTBACK = iconv.encode(
  [
    [
      'Respondent id',
      'Svart',
      'Verksemd',
      'Type verksemd',
      'I kva grad er de einige i framlegget?',
      'Kva bør endrast?',
    ],
    [
      'a1',
      '05.02.2025 14:00',
      'Nordre Fjord kommune',
      'Kommune',
      'Svært einig',
      'Fristane bør vere lengre, så kommunane rekk å handsame sakene.',
    ],
    [
      'a2',
      '6.2.2025 09:15',
      'Øyriket bondelag',
      'Organisasjon',
      'Litt ueinig',
      'Tilskotet må aukast for små bruk på øyane våre.',
    ],
    ['a3', '07.02.2025 10:00', 'Sørbygda ungdomslag', 'Lag', 'Verken einig eller ueinig', '–'],
  ]
    .map((row) => row.join('\t'))
    .join('\n'),
  'win1252',
);

/** Citizen Space, English: commas, an organisation that may be left blank, consent to publish. */
export const CITIZEN_SPACE = csv(
  [
    [
      'Response ID',
      'Date Submitted',
      'What is your name?',
      'What is your organisation?',
      'What is your email address?',
      'Do you support the proposal?',
      'Please explain your answer',
      'May we publish your response?',
    ],
    [
      'ANON-1',
      '2025-01-09 12:00:00',
      'Kari Lunde',
      'Nordic Buoy Association',
      'k@buoy.example',
      'Yes',
      'We support the proposal because buoys are useful, and ask for a clear timetable.',
      'Yes',
    ],
    [
      'ANON-2',
      '2025-01-10 12:00:00',
      'Ola Berge',
      '',
      'ola@mail.example',
      'No',
      'I am against it: it costs too much for us.',
      'Yes',
    ],
    [
      'ANON-3',
      '2025-01-11 12:00:00',
      'Per Dahl',
      'Buoy Builders Ltd',
      'p@bb.example',
      'No',
      'We oppose it, and this is not for the public.',
      'No',
    ],
  ],
  ',',
);

/** A cell of a workbook: text, a number, or a formula with its last result. */
type Cell = string | number | { formula: string; value: string };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function sheetXml(rows: readonly (readonly Cell[])[]): string {
  const cellXml = (cell: Cell) =>
    typeof cell === 'number'
      ? `<c><v>${cell}</v></c>`
      : typeof cell === 'string'
        ? `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
        : `<c t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((row) => `<row>${row.map(cellXml).join('')}</row>`)
    .join('')}</sheetData></worksheet>`;
}

/** A workbook; sheets named with a dash in front are hidden. */
export function workbook(sheets: Record<string, readonly (readonly Cell[])[]>): Uint8Array {
  const names = Object.keys(sheets);
  const ns = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${ns}><sheets>${names
        .map(
          (name, at) =>
            `<sheet name="${name.replace(/^-/, '')}" sheetId="${at + 1}"${name.startsWith('-') ? ' state="hidden"' : ''} r:id="r${at}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      names.map((name, at) => [`xl/worksheets/sheet${at}.xml`, strToU8(sheetXml(sheets[name] ?? []))]),
    ),
  });
}

/** Microsoft Forms: a workbook with dates as numbers, a formula, a hidden sheet and one beside. */
export const FORMS = workbook({
  Form1: [
    [
      'ID',
      'Start time',
      'Completion time',
      'Email',
      'Name',
      'Organisasjon',
      'Er dere enige i forslaget?',
      'Merknader til forslaget',
    ],
    [1, 45689.41, 45689.5, 'anonymous', '', 'Breivik kommune', { formula: 'UPPER("ja")', value: 'Ja' }, LONG],
    [
      2,
      45690.41,
      45690.75,
      'anonymous',
      '',
      'Norsk Fyrvokterlag',
      'Nei',
      '=HYPERLINK("http://x") er det vi mener om saken her.',
    ],
  ],
  Oppsummering: [['Antall', 2]],
  '-Skjult': [['hemmelig', 'ja']],
});

/** An OpenDocument spreadsheet whose empty cells are told as repeated. */
export const ODS = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
  'content.xml': strToU8(
    `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Svar">${[
      ['Høringsinstans', 'Dato', 'Telefon', 'Støtter dere forslaget?', 'Kommentar'],
      ['Breivik kommune', '01.02.2025', null, 'Ja', 'Vi støtter forslaget, som gir bedre tjenester.'],
      ['Fjelldal kommune', '02.02.2025', null, null, 'Vi har ingen merknader til saken utover dette.'],
    ]
      .map(
        (row) =>
          `<table:table-row>${row
            .map((cell) =>
              cell === null ? '<table:table-cell/>' : `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`,
            )
            .join('')
            .replace(
              '<table:table-cell/><table:table-cell/>',
              '<table:table-cell table:number-columns-repeated="2"/>',
            )}</table:table-row>`,
      )
      .join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  ),
});

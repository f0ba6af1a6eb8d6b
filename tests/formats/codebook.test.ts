import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CodebookReading } from '../../src/codebook.ts';
import { qdcOf } from '../../src/export/qda/qdpx.ts';
import { readCodebook } from '../../src/formats/codebook/codebook.ts';
import { idOf } from '../../src/ids.ts';
import type { ConsultationState } from '../../src/state.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** «label < parent: description [keywords]», one line a theme. */
function shown(reading: CodebookReading): string[] | string {
  if (reading.kind === 'refused') return `${reading.reason}${reading.line === undefined ? '' : ` ${reading.line}`}`;
  const labels = new Map(reading.entries.map((entry) => [entry.key, entry.label]));
  return reading.entries.map(
    ({ label, parent, description, keywords }) =>
      `${label}${parent === null ? '' : ` < ${labels.get(parent)}`}${description && `: ${description}`}${keywords.length ? ` [${keywords.join(', ')}]` : ''}`,
  );
}
const notes = (reading: CodebookReading) =>
  reading.kind === 'codebook' ? reading.notes.map(({ code, where }) => `${code} ${where}`) : [];

describe('a table of themes', () => {
  test.each([
    [
      'English headings',
      'label,description,keywords,parent\nCouncil,Who sits there,"seat, member",\nName,,,Council\n',
      ['Council: Who sits there [seat, member]', 'Name < Council'],
    ],
    [
      'Norwegian headings, as Norwegian Excel writes them',
      '\ufeffTema;Beskrivelse;Nøkkelord;Overordnet tema\r\nRådets rolle;Hva rådet skal gjøre;mandat, oppgaver;\r\nSekretariat;;;rådets  rolle\r\n',
      ['Rådets rolle: Hva rådet skal gjøre [mandat, oppgaver]', 'Sekretariat < Rådets rolle'],
    ],
    [
      'nynorsk headings, tabs, a line on top',
      'Kodebok 2022\t\t\nTema\tSkildring\tNykelord\nØkonomi\tKven som betaler\tpris; kostnad|budsjett\n',
      ['Økonomi: Kven som betaler [pris, kostnad, budsjett]'],
    ],
    ['other columns, other order', 'Nr.;Definisjon (kort);Kode:\n1;Alt om navn;Navn\n', ['Navn: Alt om navn']],
    ['Excel names its delimiter', 'sep=;\ntema;beskrivelse\nNavn, nytt;a\n', ['Navn, nytt: a']],
    [
      'main themes with parts',
      'Hovedtema;Undertema;Beskrivelse\nRådet;;Alt om rådet\nRådet;Medlemmer;Hvem\nØkonomi;Tilskudd;\n',
      ['Rådet: Alt om rådet', 'Medlemmer < Rådet: Hvem', 'Økonomi', 'Tilskudd < Økonomi'],
    ],
    [
      '«tema» beside «undertema» is what the part lies under',
      'Tema,Undertema\nRådet,Medlemmer\n',
      ['Rådet', 'Medlemmer < Rådet'],
    ],
    ['a part before its whole', 'tema,overordnet\nMedlemmer,Rådet\nRådet,\n', ['Rådet', 'Medlemmer < Rådet']],
    ['one column', 'Tema\nNavn\nØkonomi\n', ['Navn', 'Økonomi']],
    [
      'lines and quotes in a cell',
      'tema;beskrivelse\n"Rådets ""makt""";"Én linje\nog en til"\n',
      ['Rådets "makt": Én linje\nog en til'],
    ],
    ['markup stays text', 'tema;beskrivelse\n<b>Navn</b>;=1+1\n', ['<b>Navn</b>: =1+1']],
  ])('%s', (_, csv, expected) => {
    expect(shown(readCodebook(bytes(csv)))).toEqual(expected);
  });

  test('letters of an old Norwegian file', () => {
    const csv = Buffer.from('tema;beskrivelse\nRådets økonomi;æøå\n', 'latin1');
    expect(shown(readCodebook(csv))).toEqual(['Rådets økonomi: æøå']);
  });

  test('doubles, rings and rows without a name are put right and told', () => {
    const csv = 'tema;overordnet;beskrivelse\nA;C;\nB;A;\nC;B;\na;;igjen\n;;uten navn\nD;D;\n';
    const reading = readCodebook(bytes(csv));
    expect(shown(reading)).toEqual(['A', 'B < A', 'C < B', 'D']);
    expect(notes(reading)).toEqual(['double a', 'no-label 6', 'circle A']);
  });

  test('what is too long is cut and told', () => {
    const reading = readCodebook(bytes(`tema;beskrivelse\n${'x'.repeat(400)};${'y'.repeat(30_000)}\n`));
    if (reading.kind === 'refused') throw new Error(reading.reason);
    expect([reading.entries[0]?.label.length, reading.entries[0]?.description.length]).toEqual([300, 20_000]);
    expect(reading.notes.map(({ code }) => code)).toEqual(['shortened']);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['headings only', 'tema;beskrivelse\n', 'empty'],
    ['no headings', 'Navn på rådet er viktig, mener vi.\nHilsen oss\n', 'no-headings'],
    ['601 themes', `tema\n${Array.from({ length: 601 }, (_, i) => `Tema ${i}`).join('\n')}`, 'too-many-themes'],
    ['a picture', '\u0000\u0001\u0002PNG\u0000\u0000', 'unknown-type'],
  ])('%s is refused', (_, text, reason) => {
    expect(shown(readCodebook(bytes(text)))).toBe(reason);
  });

  test('a file of 11 MB is refused unread', () => {
    expect(shown(readCodebook(new Uint8Array(11 * 1024 * 1024)))).toBe('too-large');
  });
});

describe('a workbook', () => {
  async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    fill(book);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test('the first visible sheet with headings; rich text, formulas and links as they are read', async () => {
    const xlsx = await workbook((book) => {
      book.addWorksheet('Skjult', { state: 'hidden' }).addRows([['Tema'], ['Ikke denne']]);
      book.addWorksheet('Om').addRow(['Kodebok for høringen']);
      const sheet = book.addWorksheet('Kodebok');
      sheet.addRow(['Kodebok, utkast']);
      sheet.addRow([]);
      sheet.addRow(['Tema', 'Beskrivelse', 'Nøkkelord', 'Overordnet']);
      sheet.addRow([
        'Rådets rolle',
        { richText: [{ text: 'Hva rådet ' }, { text: 'skal', font: { bold: true } }] },
        'mandat',
      ]);
      sheet.addRow([
        { formula: 'A9', result: 'Medlemmer' },
        { text: 'Les mer', hyperlink: 'https://example.org' },
        null,
        'Rådets rolle',
      ]);
      sheet.addRow(['Frist', 14, true]);
      sheet.getCell('B12').value = 'langt nede';
      sheet.mergeCells('A20:D30');
    });
    expect(shown(readCodebook(xlsx))).toEqual([
      'Rådets rolle: Hva rådet skal [mandat]',
      'Medlemmer < Rådets rolle: Les mer',
      'Frist: 14 [1]',
    ]);
  });

  const sheetXml = (rows: string) =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
  const zipped = (sheet: string, more: Record<string, string> = {}) =>
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships xmlns="x"><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
    });
  const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

  test('ranges over whole sheets and cells far out cost nothing', () => {
    const rows = `<row r="1">${cell('A1', 'Tema')}</row><row r="4000000000">${cell('A4000000000', 'Navn')}${cell('XFD2', 'x')}${cell('ZZZZZ2', 'y')}</row>`;
    const merged = sheetXml(rows).replace(
      '</worksheet>',
      '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
    );
    expect(shown(readCodebook(zipped(merged)))).toEqual(['Navn']);
  });

  test.each([
    [
      'entities of its own',
      `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${sheetXml(`<row>${cell('A1', '&b;')}</row>`)}`,
      'corrupt',
    ],
    ['broken XML', '<worksheet><sheetData><row>', 'corrupt'],
    ['a bomb', `<worksheet><sheetData>${' '.repeat(40_000_000)}</sheetData></worksheet>`, 'too-large'],
    ['deep nesting', '<a>'.repeat(100_000), 'corrupt'],
  ])('%s: refused', (_, sheet, reason) => {
    expect(shown(readCodebook(zipped(sheet)))).toBe(reason);
  });

  test('another container, a workbook with a password, half a file', () => {
    expect(shown(readCodebook(zipSync({ 'word/document.xml': strToU8('<w/>') })))).toBe('corrupt');
    expect(shown(readCodebook(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])))).toBe('encrypted');
    expect(shown(readCodebook(zipped(sheetXml('')).slice(0, 200)))).toBe('corrupt');
  });
});

describe('a REFI-QDA codebook', () => {
  const book = (codes: string, head = '') =>
    bytes(
      `<?xml version="1.0" encoding="utf-8"?>${head}\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Et program 14.2">\n<Codes>${codes}</Codes>\n<Sets><Set guid="x" name="Mengde"><MemberCode targetGUID="a"/></Set></Sets></CodeBook>`,
    );

  test('codes, folders, descriptions and their nesting', () => {
    const codes = `<Code guid="AAAAAAAA-0000-4000-8000-000000000001" name="Rådet" isCodable="false" color="#00FF00">
      <Description>Alt om rådet &amp; sekretariatet.
To linjer.</Description>
      <Code guid="aaaaaaaa-0000-4000-8000-000000000002" name="Medlemmer &lt;hvem&gt;" isCodable="true"><NoteRef targetGUID="n"/></Code>
    </Code><Code guid="aaaaaaaa-0000-4000-8000-000000000003" name="Økonomi" isCodable="true"><Description><![CDATA[Penger <og> slikt]]></Description></Code>`;
    const reading = readCodebook(book(codes));
    expect(shown(reading)).toEqual([
      'Rådet: Alt om rådet & sekretariatet.\nTo linjer.',
      'Medlemmer <hvem> < Rådet',
      'Økonomi: Penger <og> slikt',
    ]);
    expect(reading.kind === 'codebook' && reading.entries[0]?.key).toBe('aaaaaaaa-0000-4000-8000-000000000001');
  });

  test('the same name in two places is two themes; the same GUID twice is one', () => {
    const code = (guid: string, name: string, inside = '') =>
      `<Code guid="${guid}" name="${name}" isCodable="true">${inside}</Code>`;
    const reading = readCodebook(
      book(
        code('1', 'A', code('2', 'Annet')) + code('3', 'B', code('4', 'Annet')) + code('4', 'Igjen') + code('5', ''),
      ),
    );
    expect(shown(reading)).toEqual(['A', 'Annet < A', 'B', 'Annet < B']);
    expect(notes(reading)).toEqual(['double Igjen', 'no-label 5']);
  });

  test('our own codebook comes back as it went, without the stances and the mark of quotes', () => {
    const theme = (id: string, label: string, parentId: string | null) => ({
      id: idOf(id),
      label,
      description: `Om ${label}`,
      keywords: [],
      status: 'confirmed' as const,
      parentId,
      words: [],
    });
    const themes = [theme('a', 'Rådet', null), theme('b', 'Standpunkt', idOf('a')), theme('c', 'Navn', null)];
    const state = { id: idOf('c'), language: 'nb', themes } as unknown as ConsultationState;
    const qdc = qdcOf(state);
    expect(new TextDecoder().decode(qdc)).toContain('Sitat i notatet');
    expect(shown(readCodebook(qdc))).toEqual(['Rådet: Om Rådet', 'Standpunkt < Rådet: Om Standpunkt', 'Navn: Om Navn']);
    const project = zipSync({ 'project.qde': qdc, 'Sources/a.txt': strToU8('tekst') });
    expect(shown(readCodebook(project))).toHaveLength(3);
  });

  test('UTF-16, as some programs write it', () => {
    const text = new TextDecoder()
      .decode(book('<Code guid="1" name="Rådet" isCodable="true"/>'))
      .replace('utf-8', 'utf-16');
    expect(shown(readCodebook(Buffer.from(`\ufeff${text}`, 'utf16le')))).toEqual(['Rådet']);
  });

  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  test.each([
    [
      'a billion laughs',
      book('<Code guid="1" name="&l9;"/>', `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`),
      'doctype 1',
    ],
    [
      'a file of the machine’s',
      book('<Code guid="1" name="&f;"/>', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
      'doctype 1',
    ],
    ['an entity nobody defined', book('<Code guid="1" name="&nei;"/>'), 'corrupt 3'],
    ['a tag that is not closed', book('<Code guid="1" name="A">'), 'corrupt 3'],
    ['deep nesting', book('<Code guid="1" name="A">'.repeat(200_000)), 'corrupt 3'],
    ['half a file', book('<Code guid="1" name="A"/>').slice(0, 60), 'corrupt 2'],
    ['another XML', bytes('<html><body><p>Hei</p></body></html>'), 'not-a-codebook'],
    ['no codes', book(''), 'empty'],
  ])('%s: refused', (_, file, reason) => {
    expect(shown(readCodebook(file))).toBe(reason);
  });
});

test('any bytes are read or refused, never an exception', () => {
  const pieces = fc.constantFrom(
    'tema',
    ';',
    '\n',
    '"',
    'PK\u0003\u0004',
    '<Code guid="1" name="',
    '">',
    '</',
    '<CodeBook>',
    '\u0000',
    'å',
    '&',
    'overordnet',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(pieces, { maxLength: 40 }).map((some) => bytes(some.join(''))),
      ),
      (file) => {
        expect(['codebook', 'refused']).toContain(readCodebook(file).kind);
      },
    ),
    { numRuns: 2000 },
  );
});

import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/formats/read.ts';
import { extract } from '../../src/stages/extract.ts';
import { docx, odt, oneByte, p, textOf, utf8, warningsOf } from './make-files.ts';

const level = (at: number, format: string, shows: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shows}"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '•')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
const item = (text: string, number = 1, at = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${number}"/></w:numPr>`);
const box = (text: string) => `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`;

describe('DOCX', () => {
  test('280 pages are work and no fault: every paragraph, list and cell of them is read', async () => {
    const words = 'Kommunen mener at ordningen må få egne midler, og at fristen er for kort for små lag. '.repeat(3);
    // In many runs, as Word leaves a text that has been worked on.
    const worn = (text: string) =>
      `<w:p><w:pPr><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:pPr>${text
        .split(/(?<=[.,] )/u)
        .map(
          (word) =>
            `<w:r w:rsidR="00A1B2C3"><w:rPr><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">${word}</w:t></w:r>`,
        )
        .join('')}</w:p>`;
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const page = (number: number) =>
      `${item(`Punkt på side ${number}`)}${worn(`Side ${number}: ${words}`).repeat(6)}<w:tbl><w:tr>${cell(`Felt ${number}`)}${cell('Ja')}</w:tr></w:tbl>`;
    const pages = Array.from({ length: 280 }, (_, at) => at + 1);
    const bytes = docx(pages.map(page).join(''), { numbering: NUMBERING });
    const read = await extract({ name: 'rapport', bytes });
    const text = read.kind === 'text' ? read.text : '';
    expect(read).toMatchObject({ kind: 'text', warnings: [] });
    for (const number of [1, 140, 280])
      expect(text).toContain(`${number}. Punkt på side ${number}\n\nSide ${number}: `);
    expect(text.match(/Side \d+: /gu)).toHaveLength(280 * 6);
    expect(text.match(/Felt \d+\tJa/gu)).toHaveLength(280);
  });

  test('numbers of lists as Word shows them', async () => {
    const body = [
      item('Ett'),
      p('Imellom.'),
      item('To'),
      item('Under', 1, 1),
      item('Også', 1, 1),
      item('Tre'),
      item('Strek', 2),
      item('Ny', 3),
    ];
    expect((await textOf(docx(body.join(''), { numbering: NUMBERING }))).split('\n\n')).toEqual([
      '1. Ett',
      'Imellom.',
      '2. To',
      '2.a) Under',
      '2.b) Også',
      '3. Tre',
      '• Strek',
      '1. Ny',
    ]);
  });

  test.each([
    [
      'with nothing older beside it',
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('Fjellvik kommune')}</w:drawing></mc:Choice></mc:AlternateContent>`,
    ],
    [
      'with an empty one',
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('Fjellvik kommune')}</w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>`,
    ],
    ['alone', `<w:drawing>${box('Fjellvik kommune')}</w:drawing>`],
  ])('a text box %s is read once', async (_, drawn) => {
    expect(await textOf(docx(`<w:p><w:r>${drawn}</w:r></w:p>${p('Vi støtter.')}`))).toBe(
      'Fjellvik kommune\n\nVi støtter.',
    );
  });

  test('comments follow their paragraph and are flagged', async () => {
    const body = `<w:p><w:r><w:t>§ 4 Gebyr betales årlig.</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r></w:p>${p('§ 5')}`;
    const file = docx(body, { comments: `<w:comment w:id="7">${p('Vi går imot årlige gebyrer.')}</w:comment>` });
    expect(await textOf(file)).toBe('§ 4 Gebyr betales årlig.\n\nVi går imot årlige gebyrer.\n\n§ 5');
    expect(await warningsOf(file)).toEqual(['comments 1']);
  });

  test('tracked changes are read as accepted, and flagged', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Vi </w:t></w:r><w:del w:id="1"><w:r><w:delText>støtter</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>avviser</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> dette.</w:t></w:r></w:p>';
    expect(await textOf(docx(body))).toBe('Vi avviser dette.');
    expect(await warningsOf(docx(body))).toEqual(['tracked-changes 1']);
  });

  test('content controls: what is written, not the prompt', async () => {
    const control = (head: string, text: string) =>
      `<w:sdt><w:sdtPr>${head}</w:sdtPr><w:sdtContent>${p(text)}</w:sdtContent></w:sdt>`;
    expect(
      await textOf(docx(control('', 'Fjellvik kommune') + control('<w:showingPlcHdr/>', 'Klikk her for å skrive.'))),
    ).toBe('Fjellvik kommune');
  });

  test('the choice of a drop-down', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Ja"/><w:listEntry w:val="Nei"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(await textOf(docx(`<w:p><w:r><w:t xml:space="preserve">Svar: </w:t></w:r>${field}</w:p>`))).toBe(
      'Svar: Nei',
    );
  });

  test('pictures alone are a scan', async () => {
    const withPicture = docx('<w:p/>', {}, ['media/image1.png']);
    expect(await readFile(withPicture)).toEqual({ kind: 'unreadable', reason: 'no-text-layer' });
  });
});

describe('ODT', () => {
  test('spaces, tabs and breaks that are elements', async () => {
    const body =
      '<text:p>Fjellvik<text:s/>kommune<text:s text:c="2"/>går<text:tab/>imot<text:line-break/>forslaget om nye gebyrer.</text:p><text:p>Kari<text:line-break/>leder</text:p>';
    expect(await textOf(odt(body))).toBe('Fjellvik kommune går imot forslaget om nye gebyrer.\n\nKari\n\nleder');
  });

  test('the header tells who writes', async () => {
    const styles =
      '<office:document-styles><style:master-page><style:header><text:p>Fjellvik kommune</text:p></style:header><style:header-first><text:p>Fjellvik kommune</text:p></style:header-first><style:footer><text:p>Side 1</text:p></style:footer></style:master-page></office:document-styles>';
    expect(await textOf(odt('<text:p>Vi går imot.</text:p>', styles))).toBe('Fjellvik kommune\n\nVi går imot.');
  });

  test('numbers of lists, and bullets', async () => {
    const automatic =
      '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style></office:automatic-styles>';
    const list = (style: string, text: string, more = '') =>
      `<text:list text:style-name="${style}"${more}><text:list-item><text:p>${text}</text:p></text:list-item></text:list>`;
    const body = `${list('L1', 'Ett')}<text:p>Imellom.</text:p>${list('L1', 'To', ' text:continue-numbering="true"')}${list('L2', 'Strek')}`;
    expect(await textOf(odt(body, '', automatic))).toBe('1. Ett\n\nImellom.\n\n2. To\n\n• Strek');
  });

  test('a remark follows its paragraph', async () => {
    const file = odt(
      '<text:p>§ 4 Gebyr<office:annotation office:name="1"><dc:creator>Kari</dc:creator><text:p>Vi går imot.</text:p></office:annotation> betales.<office:annotation-end office:name="1"/></text:p>',
    );
    expect(await textOf(file)).toBe('§ 4 Gebyr betales.\n\nVi går imot.');
    expect(await warningsOf(file)).toEqual(['comments 1']);
  });
});

describe('DOC', () => {
  const file = new Uint8Array(readFileSync('tests/fixtures/files/lyngvik.doc'));

  test('header first, notes last, hidden and struck text left out', async () => {
    expect((await textOf(file)).split('\n\n')).toEqual([
      'Lyngvik kommune',
      'Høringssvar om båtplasser',
      'Vi støtter forslaget – men «særlig» i Måsøy.',
      'Første krav',
      'Mellom kravene.',
      'Andre krav',
      'Dette står.',
      'Spørsmål\tJa',
      'Bør fristen flyttes?\tNei',
      'Med hilsen Kari',
      '[1] Vedtatt i kommunestyret.',
    ]);
    expect(await warningsOf(file)).toEqual(['hidden-text 1']);
  });

  test.each([600, 3000, 9000])('cut off after %i bytes it is a reason', async (length) => {
    expect((await readFile(file.slice(0, length))).kind).toBe('unreadable');
  });
});

describe('RTF', () => {
  const rtf = (body: string) =>
    utf8(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset77 Geneva;}}${body}}`);

  test('letters of code pages, fonts and Unicode', async () => {
    expect(await textOf(rtf("Vi st\\'f8tter {\\f1 b\\'8cten} p\\u229\\'e5 {\\uc2\\u216 XXstlandet}.\\par"))).toBe(
      'Vi støtter båten på Østlandet.',
    );
    expect(await textOf(oneByte('{\\rtf1\\mac Vi støtter}', { ø: 0xbf }))).toBe('Vi støtter');
  });

  test('hidden, struck and deleted text is left out; fields give their result', async () => {
    const file = rtf(
      'Vi {\\v hemmelig }{\\strike ikke }{\\deleted aldri }st\\u248?tter {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt dette}}.\\par',
    );
    expect(await textOf(file)).toBe('Vi støtter dette.');
    expect(await warningsOf(file)).toEqual(['hidden-text 1', 'tracked-changes 1']);
  });

  test('rows of a table, notes, headers, list numbers', async () => {
    const file = rtf(
      '{\\header Fjellvik kommune\\par}\\trowd\\intbl Fristen?\\cell Ja\\cell\\row\\pard {\\listtext 1.\\tab}Krav{\\footnote \\chftn Vedtatt.}\\par {\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt Boks\\par}}',
    );
    expect((await textOf(file)).split('\n\n')).toEqual([
      'Fjellvik kommune',
      'Fristen?\tJa',
      '1. Krav[1]',
      'Boks',
      '[1] Vedtatt.',
    ]);
  });

  test('HTML that Outlook has wrapped', async () => {
    const file = utf8(
      '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Vi st\\u248?tter.\\htmlrtf\\par}\\htmlrtf0 {\\*\\htmltag72 </p>}{\\*\\htmltag64 <p>}Hilsen{\\*\\htmltag72 </p>}}',
    );
    expect(await textOf(file)).toBe('Vi støtter.\n\nHilsen');
  });

  test('cut off it says so; a million braces are no harm', async () => {
    expect(await warningsOf(rtf('Vi st').slice(0, -1))).toEqual(['truncated 1']);
    expect(await textOf(utf8(`{\\rtf1 Vi${'{'.repeat(1_000_000)}`))).toBe('Vi');
  });
});

describe('spreadsheets', () => {
  test('XLSX, row by row', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const file = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8(
        '<workbook xmlns:r="r"><sheets><sheet name="Svar" sheetId="1" r:id="a"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData><row>${cell('Fristen?')}${cell('Ja')}</row></sheetData></worksheet>`,
      ),
    });
    expect(await textOf(file)).toBe('Fristen?\tJa');
  });

  test('ODS, without the empty cells to the edge', async () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell${more}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
    const space = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"';
    const file = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
      'content.xml': strToU8(
        `<office:document-content ${space}><table:table><table:table-row>${cell('Fristen?')}${cell('Ja')}${cell('', ' table:number-columns-repeated="16000"')}</table:table-row></table:table></office:document-content>`,
      ),
    });
    expect(await textOf(file)).toBe('Fristen?\tJa');
  });
});

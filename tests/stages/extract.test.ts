import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, test } from 'vitest';
import { type ExtractInput, extract } from '../../src/stages/extract.ts';
import { PROSE, pdf } from '../formats/make-pdf.ts';

const read = (bytes: Uint8Array | string, name: ExtractInput['name'] = 'svar') =>
  extract({ name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes });

async function textOf(bytes: Uint8Array | string) {
  const result = await read(bytes);
  if (result.kind !== 'text') throw new Error(JSON.stringify(result));
  return result;
}

describe('PDF', () => {
  test('a paragraph is one line, a blank line between', async () => {
    const { text } = await textOf(
      await pdf((doc) => {
        for (const paragraph of PROSE) doc.text(paragraph).moveDown();
      }),
    );
    expect(text).toBe(PROSE.join('\n\n'));
  });

  test('two columns are read one after the other', async () => {
    const long = [...PROSE, ...PROSE].join(' ');
    const { text } = await textOf(
      await pdf((doc) => {
        doc.fontSize(16).text('Høringssvar fra Lyngvik kommune').moveDown().fontSize(10);
        doc.text(`${long} Slutt.`, { columns: 2, columnGap: 18, height: 180 });
      }),
    );
    expect(text).toBe(`Høringssvar fra Lyngvik kommune\n\n${long} Slutt.`);
  });

  test('two columns written row by row are still read column by column', async () => {
    const left = [
      'Kommunen støtter forslaget slik',
      'det er lagt fram, og mener at de',
      'nye utvalgene vil gi bedre',
      'samordning mellom statlige og',
      'kommunale aktører i arbeidet.',
    ];
    const right = [
      'Finansieringen er likevel ikke',
      'avklart, og vi ber derfor om at',
      'departementet kommer tilbake',
      'med en plan for hvordan dette',
      'skal dekkes i årene framover.',
    ];
    const { text } = await textOf(
      await pdf((doc) => {
        doc.fontSize(10);
        left.forEach((line, index) => {
          doc.text(line, 72, 100 + index * 14, { lineBreak: false });
          doc.text(right[index] ?? '', 300, 100 + index * 14, { lineBreak: false });
        });
      }),
    );
    expect(text.replace(/\n\n/g, ' ')).toBe([...left, ...right].join(' '));
  });

  test('a foot of two columns does not stand between them', async () => {
    const columns = [PROSE.join(' '), [PROSE[2], PROSE[0], PROSE[1]].join(' ')];
    const { text } = await textOf(
      await pdf(
        (doc) => {
          for (const page of [1, 2]) {
            if (page > 1) doc.addPage();
            doc
              .fontSize(10)
              .text(columns[page - 1] ?? '', 72, 60, { columns: 2, columnGap: 20, width: 450, height: 90 });
            doc.fontSize(8).text('Lyngvik kommune – høringssvar', 72, 800, { lineBreak: false });
            doc.text(`Side ${page} av 2`, 440, 800, { lineBreak: false });
          }
        },
        { margin: 20 },
      ),
    );
    expect(text).toBe(['Lyngvik kommune – høringssvar', ...columns].join('\n\n'));
  });

  test('a label centred beside a cell of two lines opens the cell', async () => {
    const { text } = await textOf(
      await pdf((doc) => {
        doc.fontSize(10);
        doc.text('Kommunen mener at navnet bør endres slik at det går fram at modellen er', 160, 100, {
          lineBreak: false,
        });
        doc.text('rådgivende og ikke styrende.', 160, 113, { lineBreak: false });
        doc.text('3.1', 72, 106, { lineBreak: false });
        doc.text('Kommunen har ingen merknader til dette kapittelet i høringsnotatet nå.', 160, 140, {
          lineBreak: false,
        });
        doc.text('3.2', 72, 140, { lineBreak: false });
      }),
    );
    expect(text.split('\n\n')).toEqual([
      '3.1 Kommunen mener at navnet bør endres slik at det går fram at modellen er rådgivende og ikke styrende.',
      '3.2 Kommunen har ingen merknader til dette kapittelet i høringsnotatet nå.',
    ]);
  });

  test('addressee drawn after the signature is read where it stands', async () => {
    const { text } = await textOf(
      await pdf((doc) => {
        doc.text('Med vennlig hilsen', 72, 600).text('Kari Testesen', 72, 615);
        doc.text('Digitaldepartementet', 72, 90).text('Postboks 1 Dep', 72, 105);
        doc.text('Vi støtter forslaget.', 72, 200);
      }),
    );
    expect(text.split('\n\n')).toEqual([
      'Digitaldepartementet',
      'Postboks 1 Dep',
      'Vi støtter forslaget.',
      'Med vennlig hilsen',
      'Kari Testesen',
    ]);
  });

  test('running heads and page numbers go, the first page keeps its letterhead, sentences run on', async () => {
    const { text, pages } = await textOf(
      await pdf(
        (doc) => {
          for (const [index, part] of [
            'Vi mener at ordningen bør utvides til å omfatte alle kommuner og at tilskuddet',
            'øremerkes de minste av dem. Dette er viktig for oss.',
            'Til slutt ber vi om en evaluering.',
          ].entries()) {
            if (index > 0) doc.addPage();
            doc.text('Lyngvik kommune', 72, 40, { lineBreak: false });
            doc.text(part, 72, 120, { width: 450 });
            doc.text('Telefon: 22 00 00 00 | post@lyngvik.example', 72, 785, { lineBreak: false });
            doc.text(`Side ${index + 1} av 3`, 480, 785, { lineBreak: false });
          }
        },
        { margin: 20 },
      ),
    );
    expect(text).toBe(
      'Telefon: 22 00 00 00 | post@lyngvik.example\n\nLyngvik kommune\n\nVi mener at ordningen bør utvides til å omfatte alle kommuner og at tilskuddet øremerkes de minste av dem. Dette er viktig for oss.\n\nTil slutt ber vi om en evaluering.',
    );
    expect(pages.map((page) => text.slice(page.start, page.end).trim().slice(0, 20))).toEqual([
      'Telefon: 22 00 00 00',
      'øremerkes de minste ',
      'Til slutt ber vi om ',
    ]);
    expect(pages.at(-1)?.end).toBe(text.length);
  });

  test.each<[string, () => Promise<Uint8Array>, string]>([
    [
      'encrypted',
      () => pdf((doc) => doc.text('Hemmelig'), { userPassword: 'x', ownerPassword: 'y', pdfVersion: '1.7' }),
      'encrypted',
    ],
    ['truncated', async () => (await pdf((doc) => doc.text(PROSE[0]))).slice(0, 400), 'corrupt'],
    ['header only', async () => new TextEncoder().encode('%PDF-1.7\n'), 'corrupt'],
    [
      'drawings only',
      () => pdf((doc) => doc.rect(50, 50, 200, 300).fill('#999').addPage().rect(9, 9, 9, 9).fill()),
      'no-text-layer',
    ],
  ])('%s', async (_, make, reason) => {
    expect(await read(await make())).toMatchObject({ kind: 'unreadable', reason });
  });

  test('a page without text among others is a warning', async () => {
    const { warnings, pages } = await textOf(
      await pdf((doc) => doc.text(PROSE[0]).addPage().rect(9, 9, 90, 90).fill()),
    );
    expect(warnings).toEqual([{ code: 'page-without-text', where: '2' }]);
    expect(pages).toHaveLength(2);
  });
});

describe('words', () => {
  const wrapped = (...lines: string[]) => `${lines.join('\n')}\n`;
  const filler = 'Dette er en linje som er omtrent så lang som linjene i et brev pleier å være og';
  test.each([
    ['departe-', 'mentet har foreslått dette', 'departementet har'],
    ['vi viser til nord-', 'og sørgående trafikk', 'nord- og sørgående'],
    ['planene for e-', 'helse i kommunene', 'e-helse i'],
    ['kravene til IKT-', 'systemer i helsevesenet', 'IKT-systemer i'],
    ['kommunene i Sør-', 'Varanger og omegn', 'Sør-Varanger og'],
    ['helse-', 'og omsorgstjenestene våre', 'helse- og omsorgstjenestene'],
    ['det gjelder kunnskaps\u00AD', 'grunnlaget for forslaget', 'kunnskapsgrunnlaget for'],
    ['vi mener at FoU-', 'innsatsen må økes', 'FoU-innsatsen må'],
  ])('«%s|%s»', async (end, start, expected) => {
    const { text } = await textOf(
      wrapped(filler, `slik er det med denne linjen også, for den er fylt helt ut til ${end}`, `${start}.`),
    );
    expect(text).toContain(expected);
  });

  test('a hyphen the document itself writes inside a line is kept', async () => {
    const { text } = await textOf(
      wrapped(
        `${filler} plan-modell`,
        `slik er det med denne linjen også, for den er fylt helt ut til plan-`,
        'modell.',
      ),
    );
    expect(text).toContain('til plan-modell.');
  });

  test.each([
    ['H Ø R I N G S S VA R', 'HØRINGSSVAR'],
    ['HØR IN G S S VA R', 'HØRINGSSVAR'],
    ['H Ø R I N G  O M  S T Y R I N G', 'HØRING OM STYRING'],
    ['Alternativ A B C D', 'Alternativ A B C D'],
    ['I II III IV V VI', 'I II III IV V VI'],
    ['NRK TV BI AS KS LO', 'NRK TV BI AS KS LO'],
    ['e\uFB00ektiv og \uFB02eksibel', 'effektiv og fleksibel'],
    ['pa\u030A va\u030Ar', 'på vår'],
    ['p\u02DA a v\u02DA art omr\u02DA ade', 'på vårt område'],
    ['på\u030A nytt', 'på nytt'],
    ['kom\u00ADmune\u00A0nr\u200B', 'kommune nr'],
    ['\uF0B7 punkt', '• punkt'],
    ['rett\u0007 fram', 'rett fram'],
    ['S kaun kommune og R egionrådet', 'S kaun kommune og R egionrådet'],
  ])('«%s» → «%s»', async (raw, clean) => {
    expect((await textOf(raw)).text).toBe(clean);
  });
});

describe('plain text', () => {
  test('one paragraph a line stays so; a line going on in lower case is joined', async () => {
    const long = PROSE.join(' ');
    const { text } = await textOf(`${long}\nVi mener derimot\nikke\nat ordningen bør endres.\n${long}\n`);
    expect(text).toBe(`${long}\n\nVi mener derimot ikke at ordningen bør endres.\n\n${long}`);
  });

  test('wrapped lines are joined, headings and addresses stay apart', async () => {
    const raw = [
      'Digitaldepartementet',
      'Postboks 1 Dep',
      '0030 OSLO',
      '',
      'Om representasjon',
      'Lyngvik kommune støtter forslaget om en felles modell for styring av digitale',
      'tjenester, men ber departementet om å gå grundigere gjennom hvordan de mindre',
      'kommunene skal være representert.',
      'Om økonomi',
      'Finansieringen må avklares før modellen innføres i kommunene, og det må skje i god',
      'tid.',
    ].join('\r\n');
    expect((await textOf(raw)).text.split('\n\n').map((p) => p.slice(0, 30))).toEqual([
      'Digitaldepartementet',
      'Postboks 1 Dep',
      '0030 OSLO',
      'Om representasjon',
      'Lyngvik kommune støtter forsla',
      'Om økonomi',
      'Finansieringen må avklares før',
    ]);
  });

  const encodings: [string, number[], string[]][] = [
    ['UTF-8 with mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa6], []],
    ['UTF-16 LE', [0xff, 0xfe, 0xe6, 0x00], []],
    ['UTF-16 BE', [0xfe, 0xff, 0x00, 0xe6], []],
    ['Latin-1', [0xe6], []],
  ];
  test.each(encodings)('%s', async (_, bytes, codes) => {
    const { text, warnings } = await textOf(new Uint8Array(bytes));
    expect(text).toBe('æ');
    expect(warnings.map((warning) => warning.code)).toEqual(codes);
  });

  test('Windows-1252 quotes and dashes', async () => {
    expect((await textOf(new Uint8Array([0x93, 0xe5, 0x94, 0x20, 0x96, 0x20, 0xf8]))).text).toBe('“å” – ø');
  });
});

test.each<[string, Uint8Array | string, unknown]>([
  ['empty file', '', { kind: 'empty' }],
  ['white space', ' \n\n\t ', { kind: 'empty' }],
  ['unknown type', new Uint8Array([1, 2, 0, 9, 0, 0, 3]), { kind: 'unreadable', reason: 'unknown-type' }],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82]),
    { kind: 'unreadable', reason: 'no-text-layer' },
  ],
])('%s', async (_, bytes, expected) => {
  expect(await read(bytes)).toEqual(expected);
});

test('DOCX: headings, lists and letterhead from the page header', async () => {
  const { Header, Table, TableCell, TableRow } = await import('docx');
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const file = new Document({
    numbering: { config: [] },
    sections: [
      {
        headers: {
          default: new Header({ children: [new Paragraph('Lyngvik kommune'), new Paragraph('Org.nr. 999 999 999')] }),
        },
        children: [
          new Table({ rows: [new TableRow({ children: [cell('Deres ref.'), cell('Vår ref.'), cell('Dato')] })] }),
          new Paragraph({ text: 'Våre merknader', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun(PROSE[0]), new TextRun({ text: ' Slutt.', bold: true })] }),
          new Paragraph({ text: 'tydeligere ansvar', bullet: { level: 0 } }),
          new Paragraph({ text: 'bedre finansiering', bullet: { level: 0 } }),
        ],
      },
    ],
  });
  const { text, format } = await textOf(new Uint8Array(await Packer.toBuffer(file)));
  expect(format).toBe('docx');
  expect(text.split('\n\n')).toEqual([
    'Lyngvik kommune',
    'Org.nr. 999 999 999',
    'Deres ref.\tVår ref.\tDato',
    'Våre merknader',
    `${PROSE[0]} Slutt.`,
    '• tydeligere ansvar',
    '• bedre finansiering',
  ]);
});

describe('flattened pages', () => {
  const sentence = 'Fjordlaget mener at ordningen bør prøves ut i to fylker før den tas i bruk i hele landet av alle. ';
  const page = sentence.repeat(6);

  test('page numbers and heads inside a sentence go; the first page keeps its head', async () => {
    const head = 'Fjordlaget | Storgata 1, 9999 Lyngvik | Tlf. 99 99 99 99 | www.fjordlaget.example';
    const pages = [
      `${head} ${page}Vi ber derfor om at fristen`,
      `2 ${head} utsettes til høsten. ${page}Deretter bør`,
      `3 ${head} ordningen vurderes på nytt. ${page}`,
    ];
    const { text } = await textOf(pages.join('\n\n'));
    expect(text).toContain('at fristen utsettes til høsten.');
    expect(text).toContain('Deretter bør ordningen vurderes på nytt.');
    expect(text.split('Storgata')).toHaveLength(2);
  });

  test('a head that counts its pages, before a heading’s own number', async () => {
    const pages = [
      page,
      `Svar fra Fjordlaget 2 av 3 2.1 Tilskudd ${page}`,
      `Svar fra Fjordlaget 3 av 3 2.2 Frister ${page}`,
    ];
    const { text } = await textOf(pages.join('\n\n'));
    expect(text).not.toContain('av 3');
    expect(text).toMatch(/^2\.1 Tilskudd/mu);
    expect(text).toMatch(/^2\.2 Frister/mu);
  });

  test('numbered chapters and paragraphs that open alike stay', async () => {
    const pages = [`1 Innledning ${page}`, `2 Tilskudd ${page}`, `3 Frister ${page}`];
    expect((await textOf(pages.join('\n\n'))).text).toBe(pages.map((text) => text.trim()).join('\n\n'));
  });
});

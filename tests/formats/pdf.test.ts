import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/formats/read.ts';
import { textOf, warningsOf } from './make-files.ts';
import { PROSE, pdf } from './make-pdf.ts';

const lines = async (bytes: Uint8Array) => (await textOf(bytes)).split('\n\n');

/** A PDF of these objects, the first of them its catalogue. */
const raw = (parts: string[]): Uint8Array => {
  const objects = parts.map((part, index) => `${index + 1} 0 obj\n${part}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${objects}trailer<</Root 1 0 R>>\n%%EOF`, 'latin1');
};

describe('what lies on a PDF page', () => {
  test('form fields stand where they are: typed text, choices, boxes ticked and not', async () => {
    const file = await pdf((doc) => {
      doc.initForm();
      doc.text('Navn:', 72, 100).text('Syn på fristen:', 72, 140).text('Vi støtter forslaget', 100, 180);
      doc.text('Vi går imot forslaget', 100, 210).text('Begrunnelse:', 72, 250);
      doc.formText('navn', 200, 96, 200, 18, { value: 'Fjellvik kommune' });
      doc.formCombo('frist', 200, 136, 200, 18, { select: ['For kort', 'Passe'], value: 'For kort' });
      doc.formCheckbox('ja', 76, 178, 14, 14, { value: 'Off' } as object);
      doc.formCheckbox('nei', 76, 201, 14, 14, { value: 'Yes' } as object);
      doc.formText('hvorfor', 72, 270, 400, 60, {
        multiline: true,
        value: 'Gebyret er for høyt.\nFristen er for kort.',
      });
    });
    expect(await lines(file)).toEqual([
      'Navn:\tFjellvik kommune',
      'Syn på fristen:\tFor kort',
      '☐ Vi støtter forslaget',
      '☒ Vi går imot forslaget',
      'Begrunnelse:',
      'Gebyret er for høyt.',
      'Fristen er for kort.',
    ]);
  });

  test('fields that leave something to the one above them; choices by the words that are shown', async () => {
    const widget = (y: number, rest: string) =>
      `<</Type/Annot/Subtype/Widget/F 4/Rect[72 ${y} 300 ${y + 14}]/DA(/Helv 10 Tf 0 g)${rest}>>`;
    const file = raw([
      '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R 5 0 R 8 0 R 10 0 R]>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[6 0 R 7 0 R 8 0 R 9 0 R 10 0 R]>>',
      '<</FT/Btn/Ff 32768/T(syn)/V/imot/Kids[6 0 R 7 0 R]>>',
      '<</FT/Tx/T(navn)/V(Lyngvik kommune)/Kids[9 0 R]>>',
      widget(700, '/Parent 4 0 R/AS/Off'),
      widget(660, '/Parent 4 0 R/AS/imot'),
      widget(620, '/FT/Ch/Ff 131072/T(frist)/V(kort)/Opt[[(kort)(For kort)][(lang)(For lang)]]'),
      widget(580, '/Parent 5 0 R'),
      widget(540, '/FT/Tx/Ff 8192/T(ord)/V(hemmelig)'),
    ]);
    expect(await lines(file)).toEqual(['☐', '☒', 'For kort', 'Lyngvik kommune']);
  });

  test('notes are read where they were put, and flagged', async () => {
    const file = await pdf((doc) => {
      doc.text('§ 4 Gebyr skal betales årlig.', 72, 100).text('§ 5 Ikrafttredelse.', 72, 300);
      doc.textAnnotation(72, 150, 300, 20, 'Fjellvik kommune går imot årlige gebyrer.');
      doc.note(72, 330, 20, 20, 'Fristen er for kort.');
    });
    expect(await lines(file)).toEqual([
      '§ 4 Gebyr skal betales årlig.',
      'Fjellvik kommune går imot årlige gebyrer.',
      '§ 5 Ikrafttredelse.',
      'Fristen er for kort.',
    ]);
    expect(await warningsOf(file)).toEqual(['comments 1']);
  });

  test('files that it carries are its attachments', async () => {
    const letter = Buffer.from(await pdf((doc) => doc.text(PROSE[0])));
    const file = await pdf((doc) => {
      doc.text('Svaret ligger ved.');
      doc.file(letter, { name: 'svar.pdf' });
      doc.file(Buffer.from('MZ\0\0'), { name: 'program.exe' });
    });
    const result = await readFile(file);
    expect(result.kind === 'pages' && result.pages.map((page) => page.attachment)).toEqual([undefined, 'svar.pdf']);
    expect(await warningsOf(file)).toEqual(['attachment-unreadable program.exe']);
  });

  test('a form that only Adobe shows is told as such', async () => {
    const file = await pdf((doc) =>
      doc
        .text('Please wait... ')
        .text('If this message is not eventually replaced, upgrade to the latest version of Adobe Reader.'),
    );
    expect(await readFile(file)).toEqual({ kind: 'unreadable', reason: 'xfa-form' });
    const letter = await pdf((doc) => doc.text('Vi ber departementet vente... Please wait...'));
    expect((await readFile(letter)).kind).toBe('pages');
  });
});

describe('letters as they are set', () => {
  test('text printed over itself is read once; the same words elsewhere stay', async () => {
    const file = await pdf((doc) => {
      for (const x of [72, 72.4, 72.8]) doc.fontSize(14).text('Høringssvar', x, 100, { lineBreak: false });
      doc.fontSize(11).text('Høringssvar', 72, 140);
    });
    expect(await lines(file)).toEqual(['Høringssvar', 'Høringssvar']);
  });

  test('letter-spaced lines are words', async () => {
    const file = await pdf((doc) => {
      doc.text('Fjellvik kommune', 72, 80);
      doc.text('Kommunen går imot forslaget om nye gebyrer.', 72, 140, { characterSpacing: 3 });
    });
    expect(await lines(file)).toEqual(['Fjellvik kommune', 'Kommunen går imot forslaget om nye gebyrer.']);
  });

  test('small capitals are one word with their capital', async () => {
    const file = await pdf((doc) => {
      let x = 72;
      for (const [size, text] of [
        [12, 'V'],
        [9.6, 'EDLEGG'],
      ] as const) {
        doc.fontSize(size).text(text, x, 100 + (12 - size) * 0.9, { lineBreak: false });
        x += doc.widthOfString(text);
      }
    });
    expect(await lines(file)).toEqual(['VEDLEGG']);
  });
});

/** A table drawn with lines, of these cells; text is wrapped in its cell. */
function ruled(rows: string[][], widths: number[]): Promise<Uint8Array> {
  return pdf((doc) => {
    let y = 100;
    for (const row of rows) {
      const height = Math.max(...row.map((cell, i) => doc.heightOfString(cell, { width: (widths[i] ?? 0) - 8 }))) + 8;
      let x = 72;
      for (const [i, cell] of row.entries()) {
        const width = widths[i] ?? 0;
        doc.rect(x, y, width, height).stroke();
        doc.text(cell, x + 4, y + 4, { width: width - 8 });
        x += width;
      }
      y += height;
    }
  });
}

describe('ruled tables', () => {
  test('row by row, each wrapped cell whole', async () => {
    const rows = [
      ['Nr.', 'Spørsmål', 'Svar fra kommunen'],
      [
        '1',
        'Bør fristen for å søke om tilskudd flyttes til høsten?',
        'Nei, kommunen trenger hele våren til å behandle dem.',
      ],
      ['2', 'Er gebyret rimelig?', 'Gebyret er for høyt for familier som har lite fra før.'],
    ];
    expect(await lines(await ruled(rows, [40, 160, 160]))).toEqual(
      rows.map((row) => row.join('\t').replace(/^(\d)\t/u, '$1 ')),
    );
  });

  test('cells of prose are read one after another, their words unbroken', async () => {
    const rows = [
      ['Tema', 'Merknad'],
      ['Økonomi', `${PROSE[0]} ${PROSE[1]}`],
    ];
    expect(await lines(await ruled(rows, [100, 300]))).toEqual(['Tema\tMerknad', 'Økonomi', `${PROSE[0]} ${PROSE[1]}`]);
  });

  test('lines between the rows are enough; lines between paragraphs make no table', async () => {
    const rows = [
      ['Tema', 'Merknad'],
      ['Frist', 'Fristen for å søke om tilskudd bør flyttes til høsten av hensyn til barna.'],
      ['Gebyr', 'Gebyret er for høyt for familier som har lite fra før, og bør settes ned.'],
    ];
    const file = await pdf((doc) => {
      let y = 100;
      const line = () => doc.moveTo(72, y).lineTo(400, y).stroke();
      for (const [label = '', text = ''] of rows) {
        line();
        doc.text(label, 76, y + 5, { width: 80 }).text(text, 180, y + 5, { width: 200 });
        y += doc.heightOfString(text, { width: 200 }) + 10;
      }
      line();
    });
    expect(await lines(file)).toEqual(rows.map((row) => row.join('\t')));
    const letter = await pdf((doc) => {
      for (const y of [100, 200, 300, 400]) doc.moveTo(72, y).lineTo(520, y).stroke();
      for (const [index, text] of PROSE.entries()) doc.text(text, 72, 110 + index * 100);
    });
    expect(await lines(letter)).toEqual([...PROSE]);
  });

  test('a frame around a letter is no table', async () => {
    const file = await pdf((doc) => {
      doc.rect(40, 40, 515, 760).stroke();
      doc.text(PROSE[0]).moveDown().text(PROSE[1]);
    });
    expect(await lines(file)).toEqual([PROSE[0], PROSE[1]]);
  });
});

describe('tables without lines', () => {
  /** Cells below each other with a white between the rows. */
  const bare = (rows: string[][], gap: number): Promise<Uint8Array> =>
    pdf((doc) => {
      let y = 100;
      for (const [label = '', text = ''] of rows) {
        doc.text(label, 72, y, { width: 150 }).text(text, 250, y, { width: 250 });
        y += Math.max(doc.heightOfString(label, { width: 150 }), doc.heightOfString(text, { width: 250 })) + gap;
      }
    });
  const rows = [
    ['Punkt i forslaget', 'Merknad fra kommunen'],
    [
      'Frist for å søke om tilskudd til sommeren',
      'Fristen bør flyttes til høsten av hensyn til barna og dem som søker.',
    ],
    ['Gebyr', 'Gebyret er for høyt for familier som har lite fra før, og bør settes ned i hele landet.'],
    ['Tilsyn med de private tilbudene i fylket', 'Kommunen mangler folk til det.'],
  ];

  test('row by row, each wrapped cell whole', async () => {
    expect(await lines(await bare(rows, 10))).toEqual(rows.map((row) => row.join('\t')));
  });

  test('columns of prose with a white in common are read one after another', async () => {
    const [one, two, three] = PROSE;
    const file = await pdf((doc) => {
      for (const [column, prose] of [
        [one, two, three],
        [one, three, two],
      ].entries())
        for (const [index, text] of [...prose, ...prose].entries()) {
          const start = index === 0 ? 100 : doc.y + 12;
          doc.text(text, 72 + column * 240, start, { width: 215 });
        }
    });
    expect((await textOf(file)).replace(/\s+/gu, ' ')).toBe(
      [one, two, three, one, two, three, one, three, two, one, three, two].join(' '),
    );
  });

  test('a heading that ends within the gutter leaves the columns whole', async () => {
    const file = await pdf((doc) => {
      doc.fontSize(18).text('Kommunens svar på forslaget', 72, 60, { lineBreak: false }).fontSize(10);
      const gutter = 72 + doc.fontSize(18).widthOfString('Kommunens svar på forslaget');
      doc.fontSize(10);
      doc.text(PROSE.join(' '), 72, 100, { width: gutter - 72 - 22 });
      doc.text(PROSE.join(' '), gutter + 2.5, 100, { width: 213 });
    });
    expect(await textOf(file)).toBe(`Kommunens svar på forslaget\n\n${PROSE.join(' ')}\n\n${PROSE.join(' ')}`);
  });
});

test("a chapter's head stands on its first page only", async () => {
  const chapters = ['1 Innledning', '2 Økonomi', '3 Personvern', '4 Ikrafttredelse'];
  const file = await pdf(
    (doc) => {
      for (const [chapter, head] of chapters.entries())
        for (let page = 0; page < 3; page++) {
          doc.addPage();
          doc.fontSize(9).text(head, 72, 40).fontSize(11);
          doc.text(`Avsnitt ${chapter}.${page}. ${PROSE[page] ?? ''}`, 72, 100);
        }
    },
    { autoFirstPage: false },
  );
  const text = await textOf(file);
  for (const head of chapters) expect(text.split(head)).toHaveLength(2);
  for (let page = 0; page < 3; page++) expect(text).toContain(`Avsnitt 3.${page}.`);
});

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noteBlocks, plainText } from '../../src/export/blocks.ts';
import { publishedBlocks } from '../../src/export/published.ts';
import { TEXT_WIDTH } from '../../src/export/word/blocks.ts';
import { columnWidths, widthOf } from '../../src/export/word/columns.ts';
import { docxNote } from '../../src/export/word/docx.ts';
import { TemplateError } from '../../src/export/word/template.ts';
import { zipParts } from '../../src/export/zip.ts';
import { hashOf } from '../../src/ids.ts';
import { pngOf } from '../../src/services/publish/png.ts';
import type { ConsultationState } from '../../src/state.ts';
import { CASES, manyLetters } from './hostile.ts';
import { FIXED_CHART, FIXED_NOTE, noteOf, picturesOf } from './note-of.ts';
import { LETTERS, stateOf } from './sample.ts';

async function write(state: ConsultationState, template?: Uint8Array): Promise<Uint8Array> {
  const { report, markdown, charts } = noteOf(state);
  const pictures = await picturesOf(charts);
  return docxNote(report, markdown, charts, template ? { pictures, template } : { pictures });
}
const part = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const html = async (bytes: Uint8Array) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: ["p[style-name='Sitat'] => blockquote"] }))
    .value;

const written = new Map<string, Promise<Uint8Array>>();

/** A case as a document, written once for those who only read it; «mal» is the usual note in a template. */
function documentOf(name: string): Promise<Uint8Array> {
  const make = CASES[name] ?? (() => stateOf(LETTERS));
  const made =
    written.get(name) ??
    (name === 'mal' ? norwegianTemplate('{{notat}}').then((template) => write(make(), template)) : write(make()));
  written.set(name, made);
  return made;
}
const usual = () => documentOf('vanlig');

/** The lines of a document's list of contents. */
function contentsOf(bytes: Uint8Array): string[] {
  const document = part(bytes, 'word/document.xml');
  const contents = document.slice(document.indexOf('<w:sdt>'), document.indexOf('</w:sdt>'));
  return contents.split('</w:p>').map((line) =>
    line
      .replace(/<w:instrText[^>]*>[^<]*/g, '')
      .replace(/<w:tab\/>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  );
}

describe('DOCX', () => {
  test.each(Object.keys(CASES))(
    '%s: every part is sound XML, and another reader finds every line of the note',
    async (name) => {
      const state = (CASES[name] as () => ConsultationState)();
      const { markdown, charts, report } = noteOf(state);
      const bytes = await documentOf(name);
      const folder = mkdtempSync(join(tmpdir(), 'horing-docx-'));
      writeFileSync(join(folder, 'notat.docx'), bytes);
      const check =
        "import sys, zipfile, xml.etree.ElementTree as E\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n[E.fromstring(z.read(n)) for n in z.namelist() if n.endswith(('.xml', '.rels'))]";
      execFileSync('python3', ['-c', check, join(folder, 'notat.docx')]);
      rmSync(folder, { recursive: true });
      const text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\s+/g, ' ');
      for (const block of publishedBlocks(report, markdown, charts))
        if ('line' in block)
          expect(text).toContain(
            plainText(block.line)
              .replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '')
              .replace(/\s+/g, ' ')
              .trim(),
          );
    },
  );

  test('headings are headings, tables have heads, quotes are a style, figures have alt text, captions count', async () => {
    const bytes = await usual();
    const page = await html(bytes);
    expect(page).toMatch(/<h1>.*Sammendrag<\/h1>/);
    expect(page).toMatch(/<h2>.*1\. Kostnader<\/h2>/);
    expect(page).toContain('<blockquote>');
    const document = part(bytes, 'word/document.xml');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(document.match(/<w:tbl>/g)?.length ?? 0);
    expect(document.match(/<wp:docPr [^>]*descr="[^"]{40,}"[^>]*title="[^"]+"/g)).toHaveLength(2);
    expect(document).toMatch(/SEQ Tabell/);
    expect(document).toMatch(/SEQ Figur/);
    expect(document).toMatch(/TOC \\h/);
    expect(part(bytes, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
    expect(part(bytes, 'word/styles.xml')).toContain('w:val="nb-NO"');
    // LibreOffice makes neither tags nor bookmarks of headings without a level.
    expect(part(bytes, 'word/styles.xml').match(/<w:outlineLvl w:val="[0-3]"\/>/g)).toHaveLength(4);
  });

  test('each level of the note has a heading style of its own, and none stands without what follows', async () => {
    const bytes = await usual();
    const { markdown, charts } = noteOf(stateOf(LETTERS));
    const headings = noteBlocks(markdown, charts, 'nb').filter((block) => block.kind === 'heading');
    const document = part(bytes, 'word/document.xml');
    for (const [level, style] of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4'].entries()) {
      const set = document.match(new RegExp(`<w:pStyle w:val="${style}"/><w:keepNext/>`, 'g')) ?? [];
      expect(set).toHaveLength(headings.filter((heading) => heading.level === level + 1).length);
      expect(set.length).toBeGreaterThan(0);
    }
  });

  test('a quote in another language than the note’s is marked so', async () => {
    const state = stateOf(LETTERS);
    const [first, ...rest] = state.responses;
    if (!first) throw new Error('no letters');
    const document = part(
      await write({ ...state, responses: [{ ...first, language: 'en' }, ...rest] }),
      'word/document.xml',
    );
    expect(document).toMatch(/<w:lang w:val="en-GB"\/><\/w:rPr><w:t[^>]*>«/);
    expect(part(await usual(), 'word/document.xml')).not.toContain('<w:lang');
  });

  test('the contents list is filled in, with page numbers', async () => {
    const lines = contentsOf(await usual());
    expect(lines).toContainEqual(expect.stringMatching(/^Sammendrag 1$/));
    expect(lines).toContainEqual(expect.stringMatching(/^2\. Kort frist \d$/));
  });

  test('same state, same bytes, also after other documents', async () => {
    const first = hashOf(await usual());
    await documentOf('nynorsk');
    expect(hashOf(await write(stateOf(LETTERS)))).toBe(first);
    expect(part(await usual(), 'docProps/core.xml')).not.toContain('dcterms:created');
  });

  test('pinned bytes of a fixed note, so that another machine or Node version shows', async () => {
    const { report } = noteOf(stateOf(LETTERS));
    const pictures = await picturesOf([FIXED_CHART]);
    expect([...pictures.values()]).toEqual([await pngOf(FIXED_CHART.svg)]);
    expect([...pictures.values()].map(({ bytes }) => hashOf(bytes))).toMatchInlineSnapshot(`
      [
        "68c0e0ee1c4f47748b067293a2d46a824a72de3a00d761493ddc3bbdc5e65a70",
      ]
    `);
    expect(hashOf(await docxNote(report, FIXED_NOTE, [FIXED_CHART], { pictures }))).toMatchInlineSnapshot(
      `"c8a7fea7041f745728b6afa1c524568a3d60f8e38baa8f0f0744799cc2f1e7d2"`,
    );
  });

  test('people’s links and lists leave as links and lists, repeatably', async () => {
    const { report, charts } = noteOf(stateOf(LETTERS));
    const markdown =
      '# T\n\n## Eget\n\nSe [forslaget](https://www.example.no/f).\n\n1. én\n2. to\n   - under\n\n```\nkode\n```\n\n---\n';
    const make = () => docxNote(report, markdown, charts, { pictures: new Map() });
    const bytes = await make();
    const page = await html(bytes);
    expect(page).toContain('<a href="https://www.example.no/f">forslaget</a>');
    expect(page).toMatch(/<ol><li>én<\/li><li>to<ul><li>under<\/li><\/ul><\/li><\/ol>/);
    expect(hashOf(await make())).toBe(hashOf(bytes));
  });

  test('what grows by each answer stands in note.md, so that the pages do not', () => {
    const lengthOf = (answers: number) => {
      const { report, markdown, charts } = noteOf(stateOf(manyLetters(answers)));
      return JSON.stringify(publishedBlocks(report, markdown, charts)).length;
    };
    expect(lengthOf(5000)).toBeLessThan(lengthOf(1000) * 1.05);
  });

  test('what people wrote is too long to be laid out here, so Word fills in the page numbers', async () => {
    const state = stateOf(LETTERS);
    const lines = contentsOf(await write({ ...state, texts: new Map([['summary', 'Et avsnitt.\n\n'.repeat(9000)]]) }));
    expect(lines.filter((line) => /^Sammendrag/.test(line))).toEqual([expect.not.stringMatching(/\d/)]);
  });
});

/** A template as Word saves it in Norwegian: its heading style is called «Overskrift1» by id, «heading 1» by name. */
async function norwegianTemplate(body: string, head = 'Frokostdirektoratet'): Promise<Uint8Array> {
  const bytes = await Packer.toBuffer(
    new Document({
      sections: [
        {
          properties: { page: { margin: { left: 2222 } } },
          headers: { default: new Header({ children: [new Paragraph(head)] }) },
          footers: { default: new Footer({ children: [new Paragraph('Postboks 1, 0001 Frokost')] }) },
          children: body.split('\n').map((text) => new Paragraph(text)),
        },
      ],
    }),
  );
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => {
    if (path === 'word/styles.xml')
      return [
        path,
        strFromU8(content)
          .replaceAll('"Heading1"', '"Overskrift1"')
          .replaceAll('w:val="Heading 1"', 'w:val="heading 1"'),
      ] as const;
    if (path === '[Content_Types].xml')
      return [path, strFromU8(content).replace('document.main+xml', 'template.main+xml')] as const;
    return [path, content] as const;
  });
  return zipParts(parts);
}

/** As many as the fields of a template need: each document is laid out twice. */
const FEW = LETTERS.slice(0, 2);

describe('DOCX from the owner’s template', () => {
  test('the note takes the place of the text, and head, foot, page and styles are the template’s', async () => {
    const bytes = await write(stateOf(LETTERS), await norwegianTemplate('Veiledning som skal bort'));
    const document = part(bytes, 'word/document.xml');
    expect(document).toContain('w:val="Overskrift1"');
    expect(document).not.toContain('w:val="Heading1"');
    expect(document).not.toContain('Veiledning som skal bort');
    expect(document).toContain('w:left="2222"');
    expect(document).toMatch(/<w:headerReference/);
    // Text between the template's margins: 11906 − 2222 − 1440.
    expect(document).toContain('<w:tab w:val="right" w:pos="8244" w:leader="dot"/>');
    expect(document).toMatch(/Sammendrag<\/w:t><w:tab\/><w:t[^>]*>1</);
    expect(part(bytes, '[Content_Types].xml')).toContain('document.main+xml');
    expect(part(bytes, 'word/styles.xml')).toContain('w:val="sitat"');
    expect(await html(bytes)).toMatch(/<h1>.*Sammendrag<\/h1>/);
    const everything = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith('word/header'));
    expect(everything.map(([, content]) => strFromU8(content)).join('')).toContain('Frokostdirektoratet');
  });

  test('the note stands where {{notat}} stands, and the fields are filled in', async () => {
    const bytes = await write(
      stateOf(FEW),
      await norwegianTemplate('Sak {{saksnummer}}: {{tittel}}\n{{notat}}\nVennlig hilsen'),
    );
    const text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    expect(text).toMatch(
      /^Sak 25\/1234: Forslag om felles skolefrokost[\s\S]*Kort oppsummert[\s\S]*Vennlig hilsen\s*$/,
    );
  });

  test('a template with a place for the title has it once, and the language is the note’s', async () => {
    const bytes = await write(stateOf(FEW, { language: 'nn' }), await norwegianTemplate('{{tittel}}\n{{notat}}'));
    const text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    expect(text.match(/Forslag om felles skolefrokost\n/g)).toHaveLength(1);
    expect(text).not.toMatch(/\{\{/);
    expect(part(bytes, 'word/styles.xml')).toMatch(/<w:docDefaults>[\s\S]*<w:lang[^>]* w:val="nn-NO"/);
    // Its text is replaced, and the place with it.
    const replaced = await write(stateOf(FEW), await norwegianTemplate('{{tittel}}'));
    expect((await mammoth.extractRawText({ buffer: Buffer.from(replaced) })).value).toMatch(/^Forslag om felles/);
  });

  test('fields are filled in wherever they stand: twice in the text, in head and foot', async () => {
    const bytes = await write(
      stateOf(FEW),
      await norwegianTemplate('{{eier}}, {{eier}}\nSak {{ saksnummer }}\n{{notat}}', '{{tittel}} – {{frist}}'),
    );
    const head = Object.entries(unzipSync(bytes)).flatMap(([path, xml]) =>
      path.startsWith('word/header') ? [strFromU8(xml)] : [],
    );
    expect(head.join('').replace(/<[^>]+>/g, '')).toMatch(/^Forslag om felles skolefrokost – \d+\. \p{L}+ \d{4}$/u);
    const text = (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
    expect(text).toMatch(/^(\p{L}+), \1\s+Sak 25\/1234\s+Forslag om felles/u);
  });

  test('same template, same bytes', async () => {
    const again = await write(stateOf(LETTERS), await norwegianTemplate('{{notat}}'));
    expect(hashOf(again)).toBe(hashOf(await documentOf('mal')));
  });

  test.each([
    ['text', new TextEncoder().encode('ikke en mal')],
    ['a zip of something else', zipParts([['a.txt', 'a']])],
    [
      'broken parts',
      zipParts([
        ['[Content_Types].xml', '<a'],
        ['word/document.xml', '<w:body><'],
        ['word/styles.xml', '</w:styles>'],
      ]),
    ],
  ])('%s is refused as a template', async (_, template) => {
    await expect(write(stateOf(LETTERS), template)).rejects.toThrow(TemplateError);
  });
});

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
describe.skipIf(!office && !process.env.CI)('DOCX in LibreOffice (SKIPPED without soffice)', () => {
  const names = ['vanlig', 'ingen svar', 'fiendtlige navn', 'mal'];
  let folder: string;
  // One start of the office for all four: that is most of what it costs.
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'horing-office-'));
    const paths = names.map((name) => join(folder, `${name}.docx`));
    for (const [index, name] of names.entries()) writeFileSync(paths[index] ?? '', await documentOf(name));
    const profile = `-env:UserInstallation=file://${folder}/profil`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths];
    execFileSync(office ?? 'soffice', args, { stdio: 'ignore' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(names)('%s: opens and prints', (name) => {
    const pdf = join(folder, `${name}.pdf`);
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const line of name === 'ingen svar'
      ? ['Sammendrag', 'Om høringen']
      : ['Sammendrag', 'Tabell 1.', 'Figur 1.', 'Vårt forslag til endringer og oppfølgingspunkter'])
      expect(text).toContain(line);
    if (name !== 'mal') expect(text).toMatch(/Side 1 av \d/);
  });
});

describe('columns of a table in Word', () => {
  const tableOf = (head: string[], rows: string[][]) => {
    const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
    const right = head.map((_, column) =>
      column > 0 && rows.every((row) => /^\d+$/.test(row[column] ?? '')) ? '--:' : ':--',
    );
    const [table] = noteBlocks([line(head), line(right), ...rows.map(line)].join('\n'), [], 'nb');
    if (table?.kind !== 'table') throw new Error('no table');
    return table;
  };

  test.each([
    [
      'sectors',
      ['Tema', 'Stat', 'Helseforetak', 'Kommuner', 'Organisasjoner', 'Næringsliv', 'Forskning', 'Sum'],
      [
        'En sak om mye forskjellig som er lang',
        'F? 1, E 1, U 1',
        'F? 1, E? 2, M 1',
        'F? 1, E? 2, U 2',
        'F? 1, E? 3, U 3',
        'F? 1',
        'F? 1, E? 2, O 1',
        '24',
      ],
      false,
    ],
    [
      'positions',
      ['Sektor', 'For', 'Ønsker endring', 'Mot', 'Omtaler', 'Uavklart', 'Sum'],
      ['Fag-, bruker-, bransje- og interesseorganisasjoner', '1', '2', '3', '4', '5', '6'],
      false,
    ],
    [
      'many numbers',
      ['Høringsinstans', ...Array.from({ length: 10 }, () => 'Forvaltningsnivå')],
      ['Fjellvik', ...'1234567890'],
      true,
    ],
  ])('%s: no word of the head is cut, and heads stand on end only where they must', (_, head, row, standing) => {
    const set = columnWidths(tableOf(head, [row]), TEXT_WIDTH);
    expect(set.standing).toBe(standing);
    expect(set.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(TEXT_WIDTH);
    for (const [column, width] of set.widths.entries()) {
      const words = [...(standing && column > 0 ? [] : [head[column] ?? '']), row[column] ?? ''].flatMap((text) =>
        text.split(/ |(?<=-)/),
      );
      for (const word of words) expect(widthOf(word) + 160).toBeLessThanOrEqual(width + 1);
    }
  });
});

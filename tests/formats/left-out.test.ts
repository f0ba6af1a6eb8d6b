import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/stages/extract.ts';
import { attached, body, mail } from './make-files.ts';
import { pdf } from './make-pdf.ts';

// All content is constructed.
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A DOCX with this body; runs are written as they stand. */
function docx(body: string, more: { styles?: string; footnotes?: string } = {}): Uint8Array {
  const kinds = ['styles', 'footnotes'] as const;
  const overrides = kinds.map((kind) => `<Override PartName="/word/${kind}.xml" ContentType="${PARTS}.${kind}+xml"/>`);
  const links = kinds.map((kind) => `<Relationship Id="${kind}" Type="${RELATIONS}/${kind}" Target="${kind}.xml"/>`);
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${PARTS}.document.main+xml"/>${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ),
    'word/styles.xml': strToU8(`${head}<w:styles ${WORD}>${more.styles ?? ''}</w:styles>`),
    'word/footnotes.xml': strToU8(`${head}<w:footnotes ${WORD}>${more.footnotes ?? ''}</w:footnotes>`),
    'word/document.xml': strToU8(`${head}<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
  });
}

function odt(body: string, styles = ''): Uint8Array {
  const names = ['office', 'text', 'style'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${names.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}

async function read(bytes: Uint8Array | string) {
  const result = await extract({ name: 'svar', bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes });
  if (result.kind !== 'text') throw new Error(JSON.stringify(result));
  return { text: result.text, codes: result.warnings.map(({ code }) => code) };
}

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const SEEN = 'Lyngvik kommune går imot forslaget.';
const UNSEEN = 'Internt: vi støtter egentlig forslaget.';

describe('hidden and struck text is not read, and the file says so', () => {
  test.each([
    ['hidden', docx(paragraph(run(UNSEEN, '<w:vanish/>')) + paragraph(run(SEEN)))],
    ['struck', docx(paragraph(run(UNSEEN, '<w:strike/>')) + paragraph(run(SEEN)))],
    ['struck twice', docx(paragraph(run(UNSEEN, '<w:dstrike/>')) + paragraph(run(SEEN)))],
    [
      'hidden by style',
      docx(paragraph(run(UNSEEN, '<w:rStyle w:val="Skjult"/>')) + paragraph(run(SEEN)), {
        styles:
          '<w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>',
      }),
    ],
    [
      'an ODT section',
      odt(`<text:p>${SEEN}</text:p><text:section text:display="none"><text:p>${UNSEEN}</text:p></text:section>`),
    ],
    [
      'an ODT style',
      odt(
        `<text:p><text:span text:style-name="T1">${UNSEEN}</text:span></text:p><text:p>${SEEN}</text:p>`,
        '<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>',
      ),
    ],
    ['HTML hidden', `<html><body><p hidden>${UNSEEN}</p><p>${SEEN}</p></body></html>`],
    [
      'HTML display:none',
      `<html><body><div style="color: red; display: none"><p>${UNSEEN}</p></div><p>${SEEN}</p></body></html>`,
    ],
    ['HTML deleted', `<html><body><p><del>${UNSEEN}</del></p><p>${SEEN}</p></body></html>`],
    ['HTML in a table', `<html><body><table><tr><td><s>Ja</s></td><td>${SEEN}</td></tr></table></body></html>`],
    ['specVanish', docx(paragraph(run(UNSEEN, '<w:specVanish/>')) + paragraph(run(SEEN)))],
    ['white on white', docx(paragraph(run(UNSEEN, '<w:color w:val="ffffff"/>')) + paragraph(run(SEEN)))],
    [
      'a paragraph style based on a hidden one',
      docx(`<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>${UNSEEN}</w:t></w:r></w:p>${paragraph(run(SEEN))}`, {
        styles:
          '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>',
      }),
    ],
    ...[
      `<style>/* x */ .lukket, p.vekk { color: red; visibility: hidden }</style><p class="a lukket">${UNSEEN}</p>`,
      `<style>#x{display:none}</style><div id=x><p>${UNSEEN}</p></div>`,
      `<p style="opacity: 0.0;">${UNSEEN}</p>`,
      `<p style='font-size:0pt'>${UNSEEN}</p>`,
      `<p style="mso-hide: all">${UNSEEN}</p>`,
      `<p><span class="MsoDel">${UNSEEN}</span></p>`,
    ].map((markup): [string, string] => [markup, `<html><body>${markup}<p>${SEEN}</p></body></html>`]),
    ...[
      `<text:section text:is-hidden="true" text:display="condition"><text:p>${UNSEEN}</text:p></text:section>`,
      `<text:p>${UNSEEN}<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/></text:p>`,
      `<text:p><text:hidden-text text:is-hidden="true" text:string-value="x">${UNSEEN}</text:hidden-text></text:p>`,
      `<text:p><text:span text:style-name="Barn">${UNSEEN}</text:span></text:p>`,
      `<text:p><text:span text:style-name="Strøket">${UNSEEN}</text:span></text:p>`,
    ].map((body): [string, Uint8Array] => [
      body,
      odt(
        `${body}<text:p>${SEEN}</text:p>`,
        '<style:style style:name="Far" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="Barn" style:family="text" style:parent-style-name="Far"/><style:style style:name="Strøket" style:family="text"><style:text-properties style:text-line-through-type="double"/></style:style>',
      ),
    ]),
  ])('%s', async (_, bytes) => {
    const { text, codes } = await read(bytes);
    expect(text).toBe(SEEN);
    expect(codes).toEqual(['hidden-text']);
  });

  test.each([
    '<style>@media print { .p { display: none } }</style><p class="p">',
    '<style>.annen{display:none} div.p{display:none}</style><p class="p">',
    '<p style="opacity:0.5; font-size:0.9em; border-opacity: 0">',
  ])('seen all the same: %s', async (open) => {
    expect(await read(`<html><body style="opacity:0">${open}${SEEN}</p></body></html>`)).toEqual({
      text: SEEN,
      codes: [],
    });
  });

  test('white on a ground is seen', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    for (const body of [
      paragraph(run(SEEN, `${white}<w:shd w:val="clear" w:fill="1F3864"/>`)),
      `<w:p><w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>${run(SEEN, white)}</w:p>`,
      `<w:tbl><w:tr><w:tc>${paragraph(run(SEEN, white))}</w:tc></w:tr></w:tbl>`,
    ])
      expect(await read(docx(body))).toEqual({ text: SEEN, codes: [] });
  });

  test('a property that is off hides nothing', async () => {
    const { text, codes } = await read(docx(paragraph(run(SEEN, '<w:vanish w:val="0"/><w:strike w:val="false"/>'))));
    expect([text, codes]).toEqual([SEEN, []]);
  });
});

describe('boxes come out ticked or not, beside their label', () => {
  const field = (on: boolean) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${on ? '<w:checked/>' : ''}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const control = (on: boolean) =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${on ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(on ? '☒' : '☐')}</w:sdtContent></w:sdt>`;

  test.each([
    [
      'FORMCHECKBOX',
      docx(paragraph(field(false), run(' Ja, vi er for')) + paragraph(field(true), run(' Nei, vi er imot'))),
    ],
    [
      'content control',
      docx(paragraph(control(false), run(' Ja, vi er for')) + paragraph(control(true), run(' Nei, vi er imot'))),
    ],
    [
      'HTML radio',
      '<html><body><p><input type="radio"> Ja, vi er for</p><p><input type="radio" checked> Nei, vi er imot</p></body></html>',
    ],
    [
      'HTML checkbox',
      '<html><body><p><input type=checkbox>Ja, vi er for</p><p><input type=checkbox checked="checked">Nei, vi er imot</p></body></html>',
    ],
    ['Wingdings', '\u{1F78E} Ja, vi er for\n\u{1F5F9} Nei, vi er imot'],
  ])('%s', async (_, bytes) => {
    expect((await read(bytes)).text).toBe('☐ Ja, vi er for\n\n☒ Nei, vi er imot');
  });

  test('rings made of other elements', async () => {
    const ring = (on: boolean) => `<span role="radio" aria-checked="${on}"></span>`;
    const html = `<html><body><p>${ring(false)} Ja</p><p>${ring(true)} Nei</p></body></html>`;
    expect((await read(html)).text).toBe('☐ Ja\n\n☒ Nei');
  });

  test('in a table’s short cells', async () => {
    const html =
      '<html><body><table><tr><td>Tilskudd</td><td><input type="checkbox" checked> Ja</td><td><input type="checkbox"> Nei</td></tr></table></body></html>';
    expect((await read(html)).text).toBe('Tilskudd\t☒ Ja\t☐ Nei');
  });

  test('of a list to choose from only the choice is read', async () => {
    const html =
      '<html><body><p>Syn: <select><option>For</option><option selected>Imot</option></select></p></body></html>';
    expect((await read(html)).text).toBe('Syn: Imot');
  });

  test('text forms keep their lines', async () => {
    const form =
      'Hva mener dere om forslaget til ny ordning for lagene i hele landet?\n[ ] Vi støtter det\n[x] Vi støtter det ikke\n( ) Vet ikke';
    expect((await read(form)).text.split('\n\n')).toHaveLength(4);
  });
});

describe('notes', () => {
  test('a DOCX’s note keeps its mark where it stands, and at its own text last', async () => {
    const note = '<w:footnote w:id="2"><w:p><w:r><w:t>Vedtatt i styret.</w:t></w:r></w:p></w:footnote>';
    const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { text } = await read(
      docx(paragraph(run(SEEN), mark) + paragraph(run('Vi ber om mer tid.')), { footnotes: note }),
    );
    expect(text.split('\n\n')).toEqual([`${SEEN}[1]`, 'Vi ber om mer tid.', '[1] Vedtatt i styret.']);
  });

  test('an ODT’s note does not divide its sentence', async () => {
    const note =
      '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Se vedtaket.</text:p></text:note-body></text:note>';
    const { text } = await read(odt(`<text:p>Lyngvik kommune går imot forslaget${note} om nye frister.</text:p>`));
    expect(text.split('\n\n')).toEqual(['Lyngvik kommune går imot forslaget[1] om nye frister.', '[1] Se vedtaket.']);
  });

  test('raised figures stay raised', async () => {
    expect(
      (await read('<html><body><p>Vi er imot 300 m<sup>2</sup> til dette.<sup>1</sup></p></body></html>')).text,
    ).toBe('Vi er imot 300 m² til dette.¹');
  });
});

describe('a sign in place of an answer', () => {
  test.each(['-', '–', '.', '...'])('«%s» alone in a short letter is what it says', async (sign) => {
    expect((await read(sign)).text).toBe(sign);
    expect((await read(`Svar fra Lyngvik kommune\n\n${sign}\n\nLyngvik kommune`)).text).toBe(
      `Svar fra Lyngvik kommune\n\n${sign}\n\nLyngvik kommune`,
    );
  });
  test('in a longer one it divides', async () => {
    const letter = Array.from({ length: 6 }, (_, at) => `Punkt ${at} er viktig for oss.`).join('\n\n-\n\n');
    expect((await read(letter)).text).not.toContain('-');
  });
});

describe('pictures without a word', () => {
  /** Reads a file whose pages recognition has looked at, and found nothing on. */
  async function looked(bytes: Uint8Array, state: 'read' | 'blank') {
    const { scans = [] } = await extract({ name: 'skann', bytes });
    expect(scans).not.toEqual([]);
    const page = { state, width: 595, height: 842, confidence: 0, words: [] };
    return extract({ name: 'skann', bytes, pages: Object.fromEntries(scans.map((key) => [key, page])) });
  }
  const drawing = () => pdf((doc) => doc.rect(100, 100, 200, 200).fill('#333'));

  test.each(['read', 'blank'] as const)('a scan (%s) is no empty file', async (state) => {
    expect(await looked(await drawing(), state)).toEqual({ kind: 'unreadable', reason: 'no-text-layer' });
  });

  test('of a mail that only brings it, the reason and the name are the attachment’s', async () => {
    const bytes = mail([body('Se vedlegg.'), attached('application/pdf', 'skann.pdf', await drawing())]);
    expect(await looked(bytes, 'blank')).toEqual({
      kind: 'unreadable',
      reason: 'no-text-layer',
      attachment: 'skann.pdf',
    });
  });
});

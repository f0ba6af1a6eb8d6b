import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { detect } from '../../src/formats/detect.ts';
import { MAX_ATTACHMENTS, MAX_FILE_BYTES } from '../../src/formats/limits.ts';
import { readFile } from '../../src/formats/read.ts';
import { extract } from '../../src/stages/extract.ts';
import { PROSE, pdf } from './make-pdf.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n');

async function docx(...paragraphs: string[]): Promise<Uint8Array> {
  const file = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] });
  return new Uint8Array(await Packer.toBuffer(file));
}

/** The files of a minimal DOCX with this body part. */
function docxParts(document: Uint8Array): Record<string, Uint8Array> {
  return {
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': document,
  };
}

describe('zip containers', () => {
  test('a DOCX that says it unpacks to more than the limit is not unpacked', async () => {
    const bomb = zipSync(docxParts(new Uint8Array(40 * 1024 * 1024)), { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readFile(bomb)).toEqual({ kind: 'unreadable', reason: 'unpacks-too-large' });
  });

  test('a DOCX that lies about its size is stopped while unpacking', async () => {
    const bomb = zipSync(docxParts(new Uint8Array(40 * 1024 * 1024)), { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 28 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
    }
    expect(await readFile(bomb)).toEqual({ kind: 'unreadable', reason: 'unpacks-too-large' });
  });

  test('pictures that declare 10 GB', async () => {
    const parts = { ...docxParts(strToU8('<w:document/>')), 'word/media/image1.png': new Uint8Array(1000) };
    const bomb = zipSync(parts);
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 28 < bomb.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    }
    expect(await readFile(bomb)).toEqual({ kind: 'unreadable', reason: 'unpacks-too-large' });
  });

  test.each([
    ['cut in half', async () => (await docx(...PROSE)).slice(0, 3000)],
    [
      'no document part',
      async () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/documents': strToU8('x') }),
    ],
    ['XML that is none', async () => zipSync(docxParts(strToU8('<w:document><w:body')))],
  ])('corrupt DOCX: %s', async (_, make) => {
    expect(await readFile(await make())).toEqual({ kind: 'unreadable', reason: 'corrupt' });
  });

  test('an encrypted Office file', async () => {
    const file = new Uint8Array(2048);
    file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    file.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
    expect(await readFile(file)).toEqual({ kind: 'unreadable', reason: 'encrypted' });
  });

  test('ODT', async () => {
    const content =
      '<?xml version="1.0"?><office:document-content><office:body><office:text><text:h>Våre merknader</text:h><text:p/><text:p>Vi støtter <text:span>forslaget</text:span>.</text:p><text:list><text:list-item><text:p>Første punkt</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Dato</text:p></table:table-cell><table:table-cell><text:p>Ref.</text:p></table:table-cell></table:table-row></table:table><text:p>Kari<text:line-break/>leder</text:p></office:text></office:body></office:document-content>';
    const file = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8(content),
    });
    const result = await extract({ name: 'svar', bytes: file });
    expect(result).toMatchObject({
      kind: 'text',
      format: 'odt',
      text: 'Våre merknader\n\nVi støtter forslaget.\n\n• Første punkt\n\nDato\tRef.\n\nKari\n\nleder',
    });
  });
});

describe('HTML', () => {
  const page = (kind: string, sender: string, body: string) => `<!DOCTYPE html><html lang="no"><head>
    <title>Høringssvar fra ${sender} - regjeringen.no</title><style>p{color:red}</style></head><body>
    <nav><a href="/">Hjem</a></nav><script>document.write('ond')</script>
    <div class="article-header"><h1>Høringssvar fra ${sender}</h1></div>
    <div class="hearing-answer"><p class="hearing-answer-timestamp">Dato: 04.02.2022</p><p>Svartype: ${kind}</p>
    <div class="article-body">${body}</div><h2>Vedlegg</h2><ul><li><a href="x.pdf">notat.pdf</a></li></ul></div>
    <footer>Nettstedet</footer></body></html>`;

  test('a published web answer', async () => {
    const html = page(
      'Med merknader',
      'Lyngvik kommune',
      '<p>Vi støtter <b>forslaget</b>.<br>Men vi er usikre.</p><p onclick="x()">Mer.</p>',
    );
    expect(await extract({ name: 'svar', bytes: bytesOf(html) })).toMatchObject({
      kind: 'text',
      format: 'html',
      metadata: {
        title: 'Høringssvar fra Lyngvik kommune',
        sender: 'Lyngvik kommune',
        date: '2022-02-04',
        declared: 'remarks',
      },
      text: [
        'Høringssvar fra Lyngvik kommune',
        'Dato: 04.02.2022',
        'Svartype: Med merknader',
        'Vi støtter forslaget.',
        'Men vi er usikre.',
        'Mer.',
        'Vedlegg',
        '• notat.pdf',
      ].join('\n\n'),
    });
  });

  test('an anonymous answer without remarks has a reference and no sender', async () => {
    const html = page('Uten merknader', 'Person som ikke har oppgitt navn', '').replace(
      'Svartype',
      'Referanse: 123456</p><p>Svartype',
    );
    const result = await extract({ name: 'svar', bytes: bytesOf(html) });
    expect(result.kind === 'text' && result.metadata).toEqual({
      title: 'Høringssvar fra Person som ikke har oppgitt navn',
      date: '2022-02-04',
      declared: 'no-remarks',
      reference: '123456',
    });
  });

  test('any page: headings, lists, rows of a table; scripts and styles are not text', async () => {
    const html =
      '<html><head><title>Brev</title></head><body><h1>Om roller</h1><p>Vi støtter dette.</p><ol><li>En</li></ol><table><tr><td>Deres ref</td><td>Dato</td></tr></table><script>x</script><style>y</style><template>z</template></body></html>';
    const result = await extract({ name: 'svar', bytes: bytesOf(html) });
    expect(result.kind === 'text' && result.text).toBe('Om roller\n\nVi støtter dette.\n\n1. En\n\nDeres ref\tDato');
    expect(result.kind === 'text' && result.metadata.title).toBe('Brev');
  });

  test('a page in Latin-1 that says so', async () => {
    const html = '<html><head><meta charset="iso-8859-1"></head><body><p>Høring på ny modell</p></body></html>';
    const result = await extract({ name: 'svar', bytes: new Uint8Array(Buffer.from(html, 'latin1')) });
    expect(result.kind === 'text' && result.text).toBe('Høring på ny modell');
  });

  test('a hundred thousand nested elements', async () => {
    const html = `<html><body><p>Vi støtter dette.</p>${'<div>'.repeat(100_000)}dypt${'</div>'.repeat(100_000)}</body></html>`;
    expect(await readFile(bytesOf(html))).toEqual({ kind: 'unreadable', reason: 'corrupt' });
  });
});

interface Part {
  type: string;
  name?: string;
  content: Uint8Array;
}

function mail(body: string, parts: Part[], headers = 'From: "Lyngvik kommune" <post@lyngvik.example>'): Uint8Array {
  const lines = [
    'Received: from mail.example by mx.example; Fri, 4 Feb 2022 14:05:01 +0100',
    headers,
    'To: post@dep.example',
    'Subject: =?utf-8?Q?H=C3=B8ringssvar?=',
    'Date: Fri, 4 Feb 2022 23:30:00 -0500',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="grense"',
    '',
    '--grense',
    body,
    ...parts.flatMap(({ type, name, content }) => [
      '--grense',
      `Content-Type: ${type}${name === undefined ? '' : `; name="${name}"`}`,
      ...(type === 'message/rfc822'
        ? ['', Buffer.from(content).toString('latin1')]
        : [
            'Content-Transfer-Encoding: base64',
            `Content-Disposition: attachment; filename="${name}"`,
            '',
            base64(content),
          ]),
    ]),
    '--grense--',
    '',
  ];
  return new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'));
}

const PLAIN = 'Content-Type: text/plain; charset=utf-8\r\n\r\nHei, her er svaret.\r\n\r\n> Fra: dep\r\n> Send svar.';

describe('e-mail', () => {
  test('body and attachments, each page with its name', async () => {
    const letter = await pdf((doc) => doc.text(PROSE[0]).addPage().text(PROSE[1]));
    const result = await extract({
      name: 'svar',
      bytes: mail(PLAIN, [
        { type: 'application/pdf', name: 'brev.pdf', content: letter },
        { type: 'application/octet-stream', name: 'notat.docx', content: await docx(PROSE[2]) },
        {
          type: 'image/png',
          name: 'skann.png',
          content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
        },
        { type: 'text/plain', name: 'tom.txt', content: new Uint8Array() },
      ]),
    });
    if (result.kind !== 'text') throw new Error(JSON.stringify(result));
    expect(result.metadata).toEqual({ title: 'Høringssvar', sender: 'Lyngvik kommune', date: '2022-02-04' });
    expect(result.pages.map(({ number, attachment }) => [number, attachment])).toEqual([
      [1, undefined],
      [1, 'brev.pdf'],
      [2, 'brev.pdf'],
      [1, 'notat.docx'],
    ]);
    expect(result.pages.map(({ start, end }) => result.text.slice(start, end).trim().slice(0, 12))).toEqual([
      'Hei, her er ',
      PROSE[0].slice(0, 12),
      PROSE[1].slice(0, 12),
      PROSE[2].slice(0, 12),
    ]);
    expect(result.warnings).toEqual([
      { code: 'attachment-unreadable', where: 'skann.png', reason: 'no-text-layer' },
      { code: 'attachment-empty', where: 'tom.txt' },
    ]);
  });

  test('only an HTML body', async () => {
    const result = await extract({
      name: 'svar',
      bytes: mail(
        'Content-Type: text/html; charset=utf-8\r\n\r\n<p>Vi st&oslash;tter dette.</p><p>Hilsen Kari</p>',
        [],
      ),
    });
    expect(result.kind === 'text' && result.text).toBe('Vi støtter dette.\n\nHilsen Kari');
  });

  test('an e-mail in an e-mail', async () => {
    const inner = bytesOf(
      Buffer.from(mail(PLAIN, [{ type: 'text/plain', name: 'svar.txt', content: bytesOf('Vi er imot.') }]))
        .toString('latin1')
        .replaceAll('grense', 'indre'),
    );
    const result = await extract({
      name: 'svar',
      bytes: mail(PLAIN, [{ type: 'message/rfc822', name: 'fwd', content: inner }]),
    });
    expect(result.kind === 'text' && result.pages.map(({ attachment }) => attachment)).toEqual([
      undefined,
      'fwd',
      'svar.txt',
    ]);
  });

  test('forty attachments', async () => {
    const parts = Array.from({ length: 40 }, (_, n) => ({
      type: 'text/plain',
      name: `${n}.txt`,
      content: bytesOf('Tekst.'),
    }));
    expect(await readFile(mail(PLAIN, parts))).toEqual({ kind: 'unreadable', reason: 'too-many-attachments' });
    expect((await readFile(mail(PLAIN, parts.slice(0, MAX_ATTACHMENTS)))).kind).toBe('pages');
  });

  test('forty e-mails inside each other', async () => {
    let nested = mail(PLAIN, []);
    for (let i = 0; i < 40; i++) {
      nested = new Uint8Array(
        Buffer.from(
          Buffer.from(mail(PLAIN, [{ type: 'message/rfc822', name: 'fwd', content: nested }]))
            .toString('latin1')
            .replaceAll(/grense(?!\d)/gu, `grense${i}`),
          'latin1',
        ),
      );
    }
    expect(await readFile(nested)).toEqual({ kind: 'unreadable', reason: 'too-many-attachments' });
  });
});

describe('type by content', () => {
  const cases: [string, Uint8Array, string][] = [
    ['a PDF after leading junk', bytesOf('\n\njunk%PDF-1.4 …'), 'pdf'],
    ['HTML after a comment', bytesOf('<!-- lagret -->\n<html><body>x</body></html>'), 'html'],
    ['a fragment of HTML', bytesOf('<div><p>Vi støtter</p></div>'), 'html'],
    ['text that opens like a bitmap', bytesOf('BM Data støtter forslaget.'), 'text'],
    ['text that opens with labels', bytesOf('Til: Departementet\nFra: Kari\nDato: 1.2.2022\n\nVi støtter.'), 'text'],
    ['Markdown', bytesOf('# Høringssvar\n\n- punkt'), 'text'],
    ['RTF', bytesOf('{\\rtf1\\ansi Hei}'), 'rtf'],
    ['other XML', bytesOf('<?xml version="1.0"?><data>1</data>'), 'unknown'],
    ['another zip', zipSync({ 'a.txt': strToU8('a') }), 'zip'],
    ['nothing', new Uint8Array(), 'empty'],
  ];
  test.each(cases)('%s', async (_, bytes, type) => {
    expect(await detect(bytes)).toBe(type);
  });

  test('a file above the limit is not looked into', async () => {
    expect(await readFile(new Uint8Array(MAX_FILE_BYTES + 1))).toEqual({ kind: 'unreadable', reason: 'too-large' });
  });
});

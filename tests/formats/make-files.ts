import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../src/formats/read.ts';
import { extract } from '../../src/stages/extract.ts';

/** Bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes of a text in a one-byte encoding of which only these letters are needed. */
export function oneByte(text: string, letters: Record<string, number>): Uint8Array {
  return Uint8Array.from([...text], (letter) => letters[letter] ?? letter.charCodeAt(0));
}

/** The text of a file, or why there is none. */
export async function textOf(bytes: Uint8Array): Promise<string> {
  const result = await extract({ name: 'svar', bytes });
  return result.kind === 'text' ? result.text : JSON.stringify(result);
}

/** Codes of what of a file was not read, with where. */
export async function warningsOf(bytes: Uint8Array): Promise<string[]> {
  const result = await readFile(bytes);
  return result.kind === 'pages' ? result.warnings.map(({ code, where }) => `${code} ${where}`) : [result.kind];
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATION =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** A DOCX of this body, with other parts and files beside it. */
export function docx(body: string, parts: Record<string, string> = {}, files: string[] = []): Uint8Array {
  const wrapped = (name: string, xml: string) =>
    name === 'numbering' || name === 'comments' || name === 'styles' ? `<w:${name} ${SPACES}>${xml}</w:${name}>` : xml;
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELATION),
    'word/document.xml': strToU8(`<w:document ${SPACES}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(files.map((name) => [`word/${name}`, new Uint8Array(10)])),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(wrapped(name, xml))]),
    ),
  });
}

/** A paragraph of DOCX, with properties before its run. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** An OpenDocument text of this body. */
export function odt(body: string, styles = '', automatic = ''): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content>${automatic}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(styles),
  });
}

const u16 = (value: number) => [value & 0xff, value >> 8];
const u32 = (value: number) => [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, value >>> 24];

/** «winmail.dat» ([MS-OXTNEF]) with a body and attachments. */
export function tnef(body: string, files: { name: string; bytes: Uint8Array }[]): Uint8Array {
  const attribute = (level: number, id: number, type: number, data: number[]) => [
    level,
    ...u16(id),
    ...u16(type),
    ...u32(data.length),
    ...data,
    ...u16(data.reduce((sum, byte) => (sum + byte) & 0xffff, 0)),
  ];
  return Uint8Array.from([
    ...[0x78, 0x9f, 0x3e, 0x22, 1, 0],
    ...(body === '' ? [] : attribute(1, 0x800c, 2, [...utf8(body), 0])),
    ...files.flatMap(({ name, bytes }) => [
      ...attribute(2, 0x9002, 6, [1, 0, 0, 0]),
      ...attribute(2, 0x8010, 1, [...utf8(name), 0]),
      ...attribute(2, 0x800f, 6, [...bytes]),
    ]),
  ]);
}

/** An e-mail as Outlook saves it ([MS-OXMSG]): properties in streams of a compound file. */
export function msg(subject: string, body: string, files: { name: string; bytes: Uint8Array }[]): Uint8Array {
  const wide = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
  const entries: { name: string; type: number; bytes: Uint8Array; children: number[] }[] = [];
  const add = (name: string, bytes: Uint8Array | null): number =>
    entries.push({ name, type: bytes === null ? 1 : 2, bytes: bytes ?? new Uint8Array(), children: [] }) - 1;
  entries.push({ name: 'Root Entry', type: 5, bytes: new Uint8Array(), children: [] });
  const top = [
    add('__properties_version1.0', new Uint8Array(32)),
    add('__substg1.0_0037001F', wide(subject)),
    add('__substg1.0_1000001F', wide(body)),
    add('__substg1.0_0C1A001F', wide('Sørnes kommune')),
  ];
  for (const [index, { name, bytes }] of files.entries()) {
    const folder = add(`__attach_version1.0_#${String(index).padStart(8, '0')}`, null);
    const children = [
      add('__properties_version1.0', new Uint8Array(8)),
      add('__substg1.0_3707001F', wide(name)),
      add('__substg1.0_37010102', bytes),
    ];
    entries[folder]?.children.push(...children);
    top.push(folder);
  }
  entries[0]?.children.push(...top);
  return burn(
    entries.map(({ name, type, bytes, children }) => ({
      name,
      type,
      length: bytes.length,
      binaryProvider: () => bytes,
      children,
    })),
  );
}

/** A mail of parts as they are written. */
export function mail(parts: string[], subtype = 'mixed', headers: string[] = []): Uint8Array {
  return new Uint8Array(
    Buffer.from(
      [
        'From: Sørnes kommune <post@sornes.example.no>',
        'To: hoering@example.no',
        'Subject: Svar',
        'Date: Mon, 4 Apr 2022 10:00:00 +0200',
        'Message-ID: <1@example.no>',
        'MIME-Version: 1.0',
        ...headers,
        `Content-Type: multipart/${subtype}; boundary=B`,
        '',
        ...parts.flatMap((part) => ['--B', part]),
        '--B--',
        '',
      ].join('\r\n'),
    ),
  );
}

/** A part of a mail with a file in it. */
export const attached = (type: string, name: string, bytes: Uint8Array, more = ''): string =>
  `Content-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\r\n')}`;

/** A part of a mail with text in it. */
export const body = (text: string, type = 'text/plain'): string =>
  `Content-Type: ${type}; charset=utf-8\r\n\r\n${text}`;

/** A picture that no reader here reads. */
export const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

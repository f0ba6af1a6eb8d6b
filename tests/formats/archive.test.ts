import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpackZip } from '../../src/formats/archive.ts';
import { readFile } from '../../src/formats/read.ts';
import { attached, body, mail, utf8 } from './make-files.ts';

const none = () => ({ files: 0, bytes: 0 });
const paths = (bytes: Uint8Array) => {
  const members = unpackZip(bytes, none());
  return typeof members === 'string'
    ? members
    : members.map(({ path, problem }) => (problem ? `${path}: ${problem}` : path));
};

/** A zip with other bytes for a name, and with the flag that says UTF-8 taken out. */
function renamed(bytes: Uint8Array, from: string, to: number[]): Uint8Array {
  const content = Buffer.from(bytes);
  for (let at = content.indexOf(from); at >= 0; at = content.indexOf(from, at + 1)) content.set(to, at);
  for (let at = 0; at + 10 < content.length; at++) {
    if (content.readUInt32LE(at) === 0x04034b50) content.writeUInt16LE(0, at + 6);
    if (content.readUInt32LE(at) === 0x02014b50) content.writeUInt16LE(0, at + 8);
  }
  return new Uint8Array(content);
}

describe('ZIP', () => {
  test('names of Norwegian DOS, of UTF-8 without its flag', () => {
    const file = zipSync({ 'Sxrnes.txt': utf8('Hei.') });
    expect(paths(renamed(file, 'Sxrnes', [0x53, 0x9b, 0x72, 0x6e, 0x65, 0x73]))).toEqual(['Sørnes.txt']);
    expect(paths(renamed(file, 'Sxrnes', [0x53, 0xc3, 0xb8, 0x6e, 0x65, 0x73]))).toEqual(['Sønes.txt']);
  });

  test('steps up, roots and drives are no part of a name; furniture is left out; letters before appendices', () => {
    const file = zipSync({
      '../../etc/brev.txt': utf8('a'),
      'C:\\Sak\\vedlegg 1.txt': utf8('b'),
      '/Sak/svar.txt': utf8('c'),
      '__MACOSX/._brev.txt': utf8('d'),
      'Sak/.DS_Store': utf8('e'),
    });
    expect(paths(file)).toEqual(['Sak/svar.txt', 'etc/brev.txt', 'Sak/vedlegg 1.txt']);
  });

  test.each([
    ['no directory', utf8('PK\u0003\u0004 og så ikke mer'), 'corrupt'],
    ['nothing in it', zipSync({}), 'corrupt'],
    [
      'ten thousand members',
      zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`${n}.txt`, new Uint8Array()]))),
      'too-many-attachments',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(paths(bytes)).toBe(reason);
  });

  test('what unpacks to more than the budget is not unpacked', () => {
    const bomb = zipSync({ 'a.txt': utf8('a'), 'b.txt': utf8('b') });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = 0; at + 28 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fff_ffff, true);
    expect(paths(bomb)).toBe('unpacks-too-large');
  });

  test('an encrypted member is told beside the others', () => {
    const file = zipSync({ 'a.txt': utf8('a'), 'b.txt': utf8('b') });
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const first = Buffer.from(file).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    view.setUint16(first + 8, 1, true);
    expect(paths(file)).toEqual(['a.txt: encrypted', 'b.txt']);
  });

  test('in a mail its members are attachments, also of a ZIP in it; one in another without end is a reason', async () => {
    const inner = zipSync({ 'vedlegg.txt': utf8('Notat.') });
    const file = zipSync({ 'Sak/svar.txt': utf8('Vi støtter.'), 'Sak/mer.zip': inner });
    const result = await readFile(mail([body('Se vedlegg.'), attached('application/zip', 'svar.zip', file)]));
    expect(result.kind === 'pages' && result.pages.map((page) => page.attachment)).toEqual([
      undefined,
      'vedlegg.txt',
      'svar.txt',
    ]);
    let nested = inner;
    for (let depth = 0; depth < 12; depth++) nested = zipSync({ 'mer.zip': nested });
    expect(await readFile(nested)).toEqual({ kind: 'unreadable', reason: 'too-many-attachments' });
  });

  test('with nothing that can be read it has the reason and name of what it holds', async () => {
    const file = zipSync({ 'Sak/program.exe': strToU8('MZ\0\0\0\0\0\0') });
    expect(await readFile(file)).toEqual({ kind: 'unreadable', reason: 'unknown-type', attachment: 'program.exe' });
  });
});

import { describe, expect, test } from 'vitest';
import { detect } from '../../src/formats/detect.ts';
import { isCover } from '../../src/formats/mail/cover.ts';
import { readFile } from '../../src/formats/read.ts';
import { attached, body, mail, msg, oneByte, PICTURE, textOf, tnef, utf8, warningsOf } from './make-files.ts';
import { PROSE, pdf } from './make-pdf.ts';

const ANSWER = 'Sørnes kommune går imot forslaget.';

describe('mail', () => {
  test('headers with any name that RFC 5322 allows', async () => {
    const bytes = mail([body(ANSWER)], 'mixed', ['msip_labels:', 'X_Gruppe.2: a', 'X-MS-Has-Attach:']);
    expect(await detect(bytes)).toBe('eml');
    expect(await textOf(bytes)).toBe(ANSWER);
  });

  test.each([
    ['IBM865', { ø: 0x9b, å: 0x86, Æ: 0x92 }],
    ['macintosh', { ø: 0xbf, å: 0x8c, Æ: 0xae }],
    ['windows-1252', { ø: 0xf8, å: 0xe5, Æ: 0xc6 }],
    // Says UTF-8, and is not.
    ['utf-8', { ø: 0xf8, å: 0xe5, Æ: 0xc6 }],
  ])('letters of a mail in %s', async (label, letters) => {
    const head = `From: A <a@example.no>\r\nTo: b@example.no\r\nMessage-ID: <1>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=${label}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
    expect(await textOf(oneByte(`${head}Vi støtter båten på Ærøya.`, letters))).toBe('Vi støtter båten på Ærøya.');
  });

  test('winmail.dat is unpacked, whatever it is called', async () => {
    const packed = tnef('', [{ name: 'svar.txt', bytes: utf8(ANSWER) }]);
    for (const type of ['application/ms-tnef', 'application/octet-stream']) {
      const result = await readFile(mail([body('Se vedlegg.'), attached(type, 'winmail.dat', packed)]));
      expect(result.kind === 'pages' && result.pages.map((page) => page.attachment)).toEqual([undefined, 'svar.txt']);
    }
    expect(await textOf(tnef(ANSWER, []))).toBe(ANSWER);
  });

  test('a winmail.dat that is cut off is told by its name', async () => {
    const cut = tnef('', [{ name: 'svar.txt', bytes: utf8(ANSWER) }]).slice(0, 50);
    const bytes = mail([body(PROSE[0]), attached('application/ms-tnef', 'winmail.dat', cut)]);
    expect(await warningsOf(bytes)).toEqual(['attachment-unreadable winmail.dat']);
  });

  test('pictures in the text are told unless they are small ones that the text shows', async () => {
    const shown = body('<p>Vi støtter.</p><img src="cid:logo@1">', 'text/html');
    const inline = (bytes: Uint8Array) => attached('image/png', 'bilde.png', bytes, 'Content-ID: <logo@1>\r\n');
    expect(await warningsOf(mail([shown, inline(PICTURE)], 'related'))).toEqual([]);
    const page = Uint8Array.from([...PICTURE, ...new Uint8Array(90_000)]);
    expect(await warningsOf(mail([shown, inline(page)], 'related'))).toEqual(['attachment-unreadable bilde.png']);
    expect(await warningsOf(mail([body('Vi støtter.'), inline(PICTURE)]))).toEqual(['attachment-unreadable bilde.png']);
  });

  test('an attachment without a name is read', async () => {
    const unnamed = `Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(ANSWER).toString('base64')}`;
    expect(await textOf(mail([body('Hei.'), unnamed]))).toBe(`Hei.\n\n${ANSWER}`);
  });

  test.each([
    ['a stub', 'Denne e-posten vises best som HTML.'],
    ['blanks', '\u00A0\u200B\r\n\u00A0'],
    ['an address', 'Les e-posten her: https://example.no/vis/aaa/bbb/ccc/ddd/eee/fff'],
  ])('%s beside full HTML gives way to it', async (_, plain) => {
    const html = body(`<p>${ANSWER}</p><p>Gebyrene rammer barnefamilier.</p>`, 'text/html');
    expect(await textOf(mail([body(plain), html], 'alternative'))).toBe(`${ANSWER}\n\nGebyrene rammer barnefamilier.`);
  });

  test('two versions of one text: the plain one', async () => {
    const html = body(`<p><b>${ANSWER}</b></p><p>Les mer</p>`, 'text/html');
    expect(await textOf(mail([body(ANSWER), html], 'alternative'))).toBe(ANSWER);
  });

  test('a cover falls with its attachment, and says which', async () => {
    const cover = 'Hei!\r\n\r\nVedlagt følger høringssvar fra Sørnes kommune.\r\n\r\nMed vennlig hilsen\r\nKari';
    const picture = attached('image/png', 'brev.png', PICTURE);
    expect(await readFile(mail([body(cover), picture]))).toEqual({
      kind: 'unreadable',
      reason: 'no-text-layer',
      attachment: 'brev.png',
    });
    expect(
      (await readFile(mail([body(`${cover}\r\n`), picture, attached('text/plain', 'svar.txt', utf8(ANSWER))]))).kind,
    ).toBe('pages');
    expect((await readFile(mail([body(ANSWER), picture]))).kind).toBe('pages');
  });

  test.each([
    ['', true],
    ['Hei,\n\nher kommer svaret vårt.\n\nMvh\nOla', true],
    ['Sendt fra min iPhone', true],
    ['Vi viser til høringen. Vedlagt følger uttalelse fra fylket. Ta kontakt ved spørsmål.', true],
    ['Please find attached our reply.', true],
    ['Vi støtter forslaget, se vedlegg.', false],
    ['Vedlagt følger svaret. Vi vil særlig peke på at gebyret bør utgå.', false],
    ['Gebyret er for høyt.', false],
  ])('only a cover: %j is %s', (text, cover) => {
    expect(isCover(text.split('\n'))).toBe(cover);
  });

  test('MSG: body, sender and attachments', async () => {
    const letter = await pdf((doc) => doc.text(PROSE[0]));
    const bytes = msg('Høringssvar', 'Vi støtter forslaget i hovedsak.', [{ name: 'brev.pdf', bytes: letter }]);
    const result = await readFile(bytes);
    expect(result).toMatchObject({
      kind: 'pages',
      format: 'msg',
      metadata: { title: 'Høringssvar', sender: 'Sørnes kommune' },
      warnings: [],
    });
    expect(result.kind === 'pages' && result.pages.map((page) => page.attachment)).toEqual([undefined, 'brev.pdf']);
  });

  test.each([20, 600, 2000])('an MSG cut off after %i bytes is a reason', async (length) => {
    const bytes = msg('Svar', ANSWER, []).slice(0, length);
    expect((await readFile(bytes)).kind).not.toBe('pages');
  });

  test('a mailbox within another file is its messages', async () => {
    const one = Buffer.from(mail([body(ANSWER)])).toString();
    const box = utf8(
      `From a@example.no Mon Apr  4 10:00:00 2022\r\n${one}\r\nFrom b@example.no Tue Apr  5 10:00:00 2022\r\n${one.replace('imot', 'inn for')}`,
    );
    expect(await detect(box)).toBe('mbox');
    expect(await textOf(box)).toBe(`${ANSWER}\n\n${ANSWER.replace('imot', 'inn for')}`);
  });
});

/** A value of BER: in one piece, or left open and ended by two zeros as programs write what they stream. */
const ber = (tag: number, content: Uint8Array, open = false): Uint8Array => {
  if (open) return new Uint8Array([tag, 0x80, ...content, 0, 0]);
  return new Uint8Array([
    tag,
    0x83,
    content.length >> 16,
    (content.length >> 8) & 255,
    content.length & 255,
    ...content,
  ]);
};
const together = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const PKCS7 = [6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7];
const oid = (last: number): Uint8Array => new Uint8Array([...PKCS7, last]);

/** What is signed, in the envelope of its signature; nobody has signed it. */
function signed(content: Uint8Array, open = false): Uint8Array {
  const pieces = [content.slice(0, 20), content.slice(20)].map((piece) => ber(4, piece));
  const octets = open ? ber(0x24, together(...pieces), true) : ber(4, content);
  const inner = ber(0x30, together(oid(1), ber(0xa0, octets, open)), open);
  const data = ber(0x30, together(new Uint8Array([2, 1, 1]), ber(0x31, new Uint8Array()), inner), open);
  return ber(0x30, together(oid(2), ber(0xa0, data, open)), open);
}

describe('signed and encrypted mail', () => {
  const whole = together(
    utf8('Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n'),
    utf8(`${ANSWER}\r\n--x\r\nContent-Type: text/plain; name=vedlegg.txt\r\nContent-Disposition: attachment; `),
    utf8('filename=vedlegg.txt\r\n\r\nVedlegget sier mer.\r\n--x--\r\n'),
  );

  test.each([false, true])(
    'what is signed as a whole is the mail’s own text and attachments (streamed: %s)',
    async (open) => {
      const result = await readFile(mail([attached('application/pkcs7-mime', 'smime.p7m', signed(whole, open))]));
      expect(
        result.kind === 'pages' && result.pages.map(({ attachment, lines }) => [attachment, lines[0]?.text]),
      ).toEqual([
        [undefined, ANSWER],
        ['vedlegg.txt', 'Vedlegget sier mer.'],
      ]);
      expect(result.kind === 'pages' && result.warnings).toEqual([]);
    },
  );

  test('a signature beside the text is no attachment, whatever it is called', async () => {
    for (const type of ['application/pkcs7-signature', 'application/x-pkcs7-signature'])
      expect(await warningsOf(mail([body(ANSWER), attached(type, 'smime.p7s', oid(2))], 'signed'))).toEqual([]);
  });

  test('a file in the envelope of its signature is that file', async () => {
    expect(await textOf(signed(await pdf((doc) => doc.text(PROSE[0]))))).toBe(PROSE[0]);
  });

  test('what is encrypted is told as such, in a mail and alone', async () => {
    const sealed = ber(0x30, together(oid(3), ber(0xa0, utf8('lukket'))));
    expect(await readFile(sealed)).toEqual({ kind: 'unreadable', reason: 'encrypted' });
    expect(await readFile(mail([attached('application/pkcs7-mime', 'smime.p7m', sealed)]))).toEqual({
      kind: 'unreadable',
      reason: 'encrypted',
      attachment: 'smime.p7m',
    });
  });

  test('cut off, nested without end, or something else: never a fault', async () => {
    const good = signed(whole, true);
    for (let length = 0; length < 120; length++) await readFile(good.slice(0, length));
    let deep = utf8('Innerst står det et svar.');
    for (let i = 0; i < 30; i++) deep = signed(deep);
    expect((await readFile(deep)).kind).toBe('unreadable');
    expect(await readFile(mail([attached('application/pkcs7-mime', 'smime.p7m', oid(2))]))).toEqual({
      kind: 'unreadable',
      reason: 'unknown-type',
      attachment: 'smime.p7m',
    });
  });
});

test('mail of Outlook with bytes turned is read or told, whatever type its properties come to have', async () => {
  const sound = msg('Svar', ANSWER, [{ name: 'vedlegg.txt', bytes: utf8(ANSWER) }]);
  let state = 3;
  const below = (most: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  for (let file = 0; file < 60; file += 1) {
    const spoilt = sound.slice();
    for (let times = 1 + below(60); times > 0; times -= 1) spoilt[below(spoilt.length)] = below(256);
    await expect(readFile(spoilt)).resolves.toBeTypeOf('object');
  }
});

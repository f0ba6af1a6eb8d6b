import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { extractOf, filesOf } from '../../db/files.ts';
import type { Extracted } from '../../src/domain.ts';
import { extractWhole } from '../../src/pipeline/scans.ts';
import type { StageQueue } from '../../src/queue/queue.ts';
import { analyse } from '../../src/services/analyse.ts';
import { verifyNote } from '../../src/services/verify.ts';
import { extract } from '../../src/stages/extract.ts';
import { odt } from '../formats/make-files.ts';
import { hasEngine, switchOff, switchOn } from '../ocr/engine.ts';
import { jpeg, png, recall, scan, scannedPdf, tiff } from '../ocr/make-scans.ts';
import { CLI } from '../queue/built.ts';
import { inProcess, workspaceHere } from '../services/in-process.ts';

/** Constructed. */
const LETTER = [
  'Granåsen kommune viser til høringsbrevet om ny ordning for lokale råd.',
  'Kommunen støtter forslaget om at rådet får egne midler. Vi mener at frivillige lag må få én fast kontaktperson i kommunen, slik at søknader blir behandlet innen åtte uker.',
  'Ordførar Åse Øvrebø skriv under på vegner av kommunestyret.',
];
const SHORT = { height: 330 };
const PRINTED = LETTER.join(' ');

beforeEach(() => switchOn());
afterAll(() => void vi.unstubAllEnvs());

async function read(bytes: Uint8Array, queue: StageQueue = inProcess()): Promise<Extracted> {
  return extractWhole(queue, { name: 'svar', bytes }, { key: `test-${bytes.length}` });
}

const textIn = (extracted: Extracted): string =>
  extracted.kind === 'text' ? extracted.text : JSON.stringify(extracted);
const toldOf = (extracted: Extracted): string[] =>
  extracted.kind === 'text' ? extracted.warnings.map(({ code, where }) => `${code} ${where}`) : [extracted.kind];

describe.skipIf(!hasEngine)('pages that are pictures', () => {
  test('stand among the others in their places, and are told', async () => {
    const bytes = await scannedPdf(['Følgebrev med tekst. Se neste side for svaret.', scan(LETTER, SHORT)]);
    const extracted = await read(bytes);
    expect(toldOf(extracted)).toEqual(['scanned 2']);
    expect(textIn(extracted)).toMatch(/^Følgebrev med tekst\. Se neste side for svaret\.\n\nGranåsen kommune viser/u);
    expect(recall(PRINTED, textIn(extracted))).toBeGreaterThan(0.97);
    expect(extracted).toMatchObject({
      recognisedBy: expect.stringMatching(/^tesseract .*nor/u),
      pages: [{ number: 1 }, { number: 2, scanned: true }],
    });
    // Broken lines are paragraphs again.
    expect(textIn(extracted)).toContain('frivillige lag må få én fast kontaktperson i kommunen, slik at søknader');
  });

  test.each([
    ['crooked and grainy', { skew: 2.4, noise: 24 }],
    ['crooked the other way', { skew: -5, noise: 10 }],
    ['turned to the right', { turns: 1, skew: 1 }],
    ['on its head', { turns: 2 }],
    ['turned to the left', { turns: 3, noise: 16 }],
  ])('%s', async (_, scanning) => {
    const extracted = await read(await scannedPdf([scan(LETTER, { ...SHORT, ...scanning })]));
    expect(recall(PRINTED, textIn(extracted))).toBeGreaterThan(0.95);
  });

  test('two columns are read one after the other', async () => {
    const [, one = ''] = LETTER;
    const two = one.replace('støtter', 'avviser');
    const page = scan([one, one, one, two, two, two], { columns: 2, height: 420 });
    const text = textIn(await read(await scannedPdf([page])));
    expect(text.indexOf('avviser')).toBeGreaterThan(text.lastIndexOf('støtter'));
  });

  test('a blank page is none, and one with a drawing alone is told', async () => {
    const drawing = scan([], SHORT);
    const context = drawing.getContext('2d');
    context.fillStyle = '#333';
    context.ellipse(600, 400, 300, 200, 0.3, 0, 7);
    context.fill();
    const extracted = await read(await scannedPdf(['Svar.', scan([], { ...SHORT, noise: 6 }), drawing]));
    expect(toldOf(extracted)).toEqual(['scanned-empty 3']);
  });

  test('a page of one line is read', async () => {
    expect(textIn(await read(await scannedPdf([scan(['Vi har ingen merknader.'])])))).toBe('Vi har ingen merknader.');
  });

  test('grain that hides the letters is smoothed away', async () => {
    const extracted = await read(await scannedPdf([scan(LETTER, { ...SHORT, dpi: 150, noise: 40 })], 150));
    expect(recall(PRINTED, textIn(extracted))).toBeGreaterThan(0.95);
  });

  test('what can hardly be read is told', async () => {
    const bytes = await scannedPdf(['Svar.', scan(LETTER, SHORT)]);
    const { scans: [key = ''] = [] } = await extract({ name: 'svar', bytes });
    const word = { text: 'Gran', confidence: 0.6, left: 70, top: 70, right: 90, bottom: 78, block: 1, line: 1 };
    const page = { state: 'read' as const, width: 595, height: 330, confidence: 0.6, words: [word] };
    expect(toldOf(await extract({ name: 'svar', bytes, pages: { [key]: page } }))).toEqual([
      'scanned 2',
      'scanned-poorly 2',
    ]);
  });

  test.each([
    ['PNG', png],
    ['JPEG', jpeg],
    ['TIFF', tiff],
  ])('a picture file: %s', async (_, made) => {
    const extracted = await read(made(scan(LETTER, SHORT)));
    expect(recall(PRINTED, textIn(extracted))).toBeGreaterThan(0.97);
    expect(extracted).toMatchObject({ format: 'picture' });
  });

  describe('sheets put into a text document as pictures', () => {
    const sheet = () => scan(LETTER, { dpi: 110 });
    const wordFile = (...content: (string | Uint8Array)[]) =>
      Packer.toBuffer(
        new Document({
          sections: [
            {
              children: content.map((one) =>
                typeof one === 'string'
                  ? new Paragraph(one)
                  : new Paragraph({
                      children: [new ImageRun({ type: 'png', data: one, transformation: { width: 400, height: 566 } })],
                    }),
              ),
            },
          ],
        }),
      );
    const photograph = () => {
      const drawing = scan([], { dpi: 110 });
      const context = drawing.getContext('2d');
      context.fillStyle = '#333';
      context.ellipse(400, 600, 200, 300, 0.3, 0, 7);
      context.fill();
      return png(drawing);
    };

    test('in Word, after the text; a photograph and a logo are none', async () => {
      const cover = 'Vedlagt følger svaret vårt.';
      const logo = png(scan(['Granåsen'], { height: 60 }));
      const extracted = await read(await wordFile(cover, logo, photograph(), png(sheet())));
      expect(textIn(extracted)).toMatch(/^Vedlagt følger svaret vårt\.\n\nGranåsen kommune viser/u);
      expect(recall(PRINTED, textIn(extracted))).toBeGreaterThan(0.95);
      expect(toldOf(extracted)).toEqual(['scanned bilde 2: 1']);
      expect(extracted).toMatchObject({ pages: [{ number: 1 }, { attachment: 'bilde 2', scanned: true }] });
    });

    test('in Word and nothing else: they are its pages', async () => {
      const extracted = await read(
        await wordFile(png(sheet()), png(scan(['Vi ber om et møte før påske.'], { dpi: 110 }))),
      );
      expect(toldOf(extracted)).toEqual(['scanned 1', 'scanned 2']);
      expect(extracted).toMatchObject({ format: 'docx', pages: [{ number: 1 }, { number: 2 }] });
      expect(textIn(extracted)).toMatch(/kommunestyret\.\n\nVi ber om et møte før påske\.$/u);
    });

    test('in an OpenDocument text', async () => {
      const body =
        '<text:p>Vedlagt følger svaret.</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>';
      const bytes = zipSync({ ...unzipSync(odt(body)), 'Pictures/a.png': png(sheet()) });
      const extracted = await read(bytes);
      expect(textIn(extracted)).toMatch(/^Vedlagt følger svaret\.\n\nGranåsen kommune viser/u);
      expect(toldOf(extracted)).toEqual(['scanned bilde 1: 1']);
    });

    test('without text recognition what was not read is told', async () => {
      switchOff();
      const extracted = await read(await wordFile('Vedlagt følger svaret vårt.', png(sheet())));
      expect(toldOf(extracted)).toEqual(['attachment-unreadable bilde 1']);
    });
  });

  test('the letter is a picture in a mail', async () => {
    const picture = Buffer.from(png(scan(LETTER, SHORT)))
      .toString('base64')
      .replace(/.{76}/gu, '$&\r\n');
    const mail = `From: post@granasen.kommune.example\r\nTo: h@example.org\r\nSubject: Svar\r\nMIME-Version: 1.0\r\nMessage-ID: <1@x>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSe vedlegg.\r\n--b\r\nContent-Type: image/png; name=svar.png\r\nContent-Transfer-Encoding: base64\r\n\r\n${picture}\r\n--b--\r\n`;
    const extracted = await read(new TextEncoder().encode(mail));
    expect(recall(PRINTED, textIn(extracted))).toBeGreaterThan(0.97);
    expect(toldOf(extracted)).toEqual(['scanned svar.png: 1']);
  });

  test('hostile pictures are results', async () => {
    const whole = png(scan(LETTER, SHORT));
    const huge = whole.slice();
    new DataView(huge.buffer).setUint32(16, 90_000);
    expect(await read(huge)).toMatchObject({ kind: 'unreadable', reason: 'too-large' });
    const cut = await read(whole.slice(0, 4000));
    expect(cut).toMatchObject({ kind: 'unreadable', reason: 'no-text-layer' });
    expect(await read(jpeg(scan(LETTER, SHORT)).slice(0, 3000))).not.toMatchObject({ kind: 'text' });
    // The directory's next one is itself; the page is read once.
    const loop = tiff(scan(LETTER, SHORT));
    const view = new DataView(loop.buffer);
    view.setUint32(10 + view.getUint16(8) * 12, 8);
    expect(toldOf(await read(loop))).toEqual(['scanned 1']);
    expect(await read(loop.slice(0, 150))).toMatchObject({ kind: 'unreadable' });
  });

  test('the same bytes give the same text', async () => {
    const bytes = await scannedPdf([scan(LETTER, { ...SHORT, skew: 1.3, noise: 20 })]);
    expect(await read(bytes)).toEqual(await read(bytes));
  });
});

const FOLDER = 'title: Lokale råd (konstruert)\nowner: Konstruert departement\n';

function consultation(files: Record<string, Uint8Array | string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'horing-skann-')), 'raad');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(join(folder, 'consultation.yaml'), FOLDER);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'responses', name), content);
  return folder;
}

describe.skipIf(!hasEngine)('a run', () => {
  test('without text recognition says so; with it, what was not read is due by itself, once', async () => {
    const workspace = workspaceHere();
    const folder = consultation({ 'Granåsen kommune.pdf': await scannedPdf([scan(LETTER, SHORT)]) });
    switchOff();
    const before = await analyse(workspace, folder);
    expect(before.warnings).toMatchObject([{ reason: 'no-text-layer' }]);
    switchOn();
    const after = await analyse(workspace, folder);
    expect(after.responses).toBe(1);
    expect(after.warnings).toMatchObject([{ reason: 'flagged', unread: [{ code: 'scanned', where: '1' }] }]);
    expect((await analyse(workspace, folder)).unchanged).toBe(true);
    // Nothing here can read it now: what has been read stands.
    switchOff();
    expect(await analyse(workspace, folder)).toMatchObject({ unchanged: true, responses: 1 });
    workspace.close();
  });

  test('that is stopped goes on with the pages that are left', async () => {
    const workspace = workspaceHere();
    const page = (number: number) => scan([`Side ${number} av svaret.`, ...LETTER.slice(1)], SHORT);
    const folder = consultation({ 'svar.pdf': await scannedPdf([1, 2, 3, 4, 5].map(page)) });
    const read: string[] = [];
    const counting = (): StageQueue => {
      const queue = inProcess();
      return {
        ...queue,
        pages: 1,
        run: (stage, input, job) => {
          if (stage === 'recognise') read.push(job.key);
          return queue.run(stage, input, job);
        },
      };
    };
    const stop = new AbortController();
    const told: string[] = [];
    const first = analyse({ ...workspace, openQueue: async () => counting() }, folder, {
      signal: stop.signal,
      onProgress: ({ pages }) => {
        if (pages) told.push(`${pages.done}/${pages.total}`);
        if (pages?.done === 2) stop.abort();
      },
    });
    await expect(first).rejects.toThrow();
    expect(told).toEqual(['1/5', '2/5']);
    const { responses } = await analyse({ ...workspace, openQueue: async () => counting() }, folder);
    expect(responses).toBe(1);
    expect(read).toHaveLength(5);
    expect(new Set(read).size).toBe(5);
    const [file] = filesOf(workspace.db, (await analyse(workspace, folder)).consultation.id);
    const extracted = extractOf(workspace.db, file?.hash ?? '');
    expect(extracted).toMatchObject({ pages: [1, 2, 3, 4, 5].map((number) => ({ number, scanned: true })) });
    workspace.close();
  });

  test('quotes from such a page say so, and stand in the files when they are read anew', async () => {
    const workspace = workspaceHere();
    const names = ['Granåsen kommune', 'Fjellheim kommune', 'Elvestrand kommune', 'Myrdal kommune'];
    const files: Record<string, Uint8Array> = {};
    for (const [index, name] of names.entries())
      files[`${name}.pdf`] = await scannedPdf([
        scan(
          [
            `${name} viser til høringen.`,
            `Vi støtter forslaget om at rådet får egne midler. ${name} mener at frivillige lag må få en fast kontaktperson, og at midlene til rådet må stå i budsjettet i ${index + 3} år.`,
            `Rådet må ha egne midler for at frivillige lag skal delta i arbeidet i ${name}.`,
          ],
          { ...SHORT, skew: index - 1.5 },
        ),
      ]);
    const folder = consultation(files);
    const { note, consultation: found } = await analyse(workspace, folder);
    const text = readFileSync(note, 'utf8');
    expect(text).toMatch(/^- «.+» \(Granåsen kommune, tekstgjenkjent, s\. 1\)$/mu);
    expect(text).toContain('side 1 er skannet og er tekstgjenkjent');
    expect(await verifyNote(workspace, note)).toMatchObject({ wrong: [] });
    // Against the letters alone, as a person does it: fails when a line is wrong.
    execFileSync(process.execPath, [CLI, 'verify', note, found.responses], { encoding: 'utf8' });
    // Who leaves the word out makes a recognised text pass for the sender's own.
    writeFileSync(note, text.replace(', tekstgjenkjent, s. 1', ', s. 1'));
    expect((await verifyNote(workspace, note)).wrong.flatMap(({ because }) => because)).toContain('quote');
    workspace.close();
  });
});

describe('without a tesseract of the machine’s own', () => {
  test('what comes with the installation reads, and says so', async () => {
    vi.stubEnv('HORING_OCR', 'own');
    const extracted = await read(await scannedPdf([scan(LETTER, { ...SHORT, skew: 1.5, noise: 16 })]));
    expect(recall(PRINTED, textIn(extracted))).toBeGreaterThan(0.95);
    expect(toldOf(extracted)).toEqual(['scanned 1']);
    expect(extracted).toMatchObject({ recognisedBy: expect.stringMatching(/^tesseract\.js 7\.0\.0 nor/u) });
  });
});

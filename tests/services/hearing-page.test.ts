import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConsultation } from '../../src/consultation/consultation.ts';
import { analyse } from '../../src/services/analyse.ts';
import { readDocument } from '../../src/services/shelf/documents.ts';
import { readInvited } from '../../src/services/shelf/invited.ts';
import { verifyNote } from '../../src/services/verify.ts';
import { horing, horingHere } from '../commands/horing.ts';
import { DIRECTORATE, MINISTRY } from '../formats/hearing-pages.ts';
import { pdf } from '../formats/make-pdf.ts';
import { workspaceHere } from './in-process.ts';

const root = mkdtempSync(join(tmpdir(), 'horing-side-'));
const workspace = workspaceHere(root);
const env = { ...process.env, HORING_DB: join(root, 'annen.sqlite'), HORING_REPORTS: join(root, 'annen') };
beforeAll(() => writeFileSync(join(root, 'side.html'), MINISTRY));
afterAll(() => {
  workspace.close();
  rmSync(root, { recursive: true, force: true });
});

describe('horing new --from', () => {
  const folder = join(root, 'boyer');

  test('fills in what the page tells, and says it', async () => {
    const { out } = await horing(env, 'new', folder, '--from', join(root, 'side.html'));
    for (const said of ['Havnedepartementet', '26/1234', '2026-05-07', '5 inviterte', '2 spørsmål', 'Høringsnotat'])
      expect(out.toLowerCase()).toContain(said.toLowerCase());
    const made = await loadConsultation(folder);
    expect(made.config).toMatchObject({ title: 'Høring – forslag om felles bøyeregister', caseNumber: '26/1234' });
    expect(made.config.questions.map(({ id }) => id)).toEqual(['Q1', 'Q2']);
    expect(made.invited.map(({ name }) => name)).toContain('Lyngvik kommune, havnestyret');
  });

  test('what is no such page makes nothing', async () => {
    writeFileSync(join(root, 'annet.html'), '<html><h1>Hei</h1></html>');
    expect(await horingHere(env, 'new', join(root, 'annet'), '--from', join(root, 'annet.html'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('Ingenting er laget'),
    });
    await expect(loadConsultation(join(root, 'annet'))).rejects.toThrow(/Finner ikke/);
  });

  test('among the answers it is told for what it is, is nobody’s answer, and tells who is missing', async () => {
    writeFileSync(join(folder, 'responses', 'side.html'), MINISTRY);
    const letter = 'Bøyelaget\n\nHøringssvar om felles bøyeregister\n\nBøyelaget støtter forslaget om et register.\n';
    writeFileSync(join(folder, 'responses', 'boyelaget.txt'), letter);
    const result = await analyse(workspace, folder);
    expect([result.received, result.responses]).toEqual([2, 1]);
    expect(result.warnings).toEqual([{ file: 'side.html', reason: 'hearing-page', unread: [] }]);
    expect(result.listed).toEqual([{ path: 'side.html', listed: 3, missing: ['Strandvik kommune'] }]);
    const note = readFileSync(result.note, 'utf8');
    expect(note).toContain('| høringssiden | 1 |');
    expect(note).toContain('dette er selve høringssiden, ikke et svar');
    expect((await verifyNote(workspace, result.note)).wrong).toEqual([]);
  });

  test('a note where there is none does not tell of it', async () => {
    rmSync(join(folder, 'responses', 'side.html'));
    const { note, listed } = await analyse(workspace, folder);
    expect(listed).toEqual([]);
    expect(readFileSync(note, 'utf8')).not.toContain('høringssiden');
  });
});

describe('a list of the invited', () => {
  const names = ['Bøyelaget', 'Lyngvik kommune', 'Norsk Bøye AS', 'Landsforeningen for kaier', 'Fjordbygd kommune'];
  const read = (bytes: Uint8Array) => readDocument(workspace, bytes);
  const docx = async (...children: (Paragraph | Table)[]) =>
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const bare = async (bytes: Uint8Array) => (await readInvited(bytes, read))?.map(({ name }) => name);

  test('in Word: names alone, under a heading in a letter, in a table with sectors', async () => {
    expect(await bare(await docx(...names.map((name) => new Paragraph(name))))).toEqual(names);
    const letter = await docx(
      new Paragraph('Departementet sender med dette forslaget på høring, og ber om svar innen fristen.'),
      new Paragraph('Høringsinstanser:'),
      ...names.map((name) => new Paragraph({ text: name, bullet: { level: 0 } })),
    );
    expect(await bare(letter)).toEqual(names);
    const row = (...cells: string[]) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });
    const table = await docx(
      new Paragraph('Adresseliste for saken'),
      new Table({ rows: [row('Nr', 'Navn', 'Sektor'), ...names.map((name, at) => row(`${at}`, name, 'Kommune'))] }),
    );
    expect(await readInvited(table, read)).toEqual(names.map((name) => ({ name, sector: 'municipality' })));
  });

  test('in PDF: a name a line', async () => {
    const list = await pdf((doc) => {
      doc.fontSize(16).text('Høringsinstanser');
      doc.fontSize(11);
      for (const name of names) doc.text(name);
    });
    expect(await bare(list)).toEqual(names);
  });

  test('the saved page; a letter that holds none, or is broken, gives no names', async () => {
    expect(await bare(Buffer.from(DIRECTORATE))).toHaveLength(4);
    const prose = 'Vi viser til forslaget. Det er godt, og vi støtter det med noen få merknader som følger under.';
    expect(await bare(await docx(new Paragraph(prose), new Paragraph(prose)))).toEqual([]);
    expect(await bare(Buffer.from('%PDF-1.7\n\u0000<</broken'))).toBeUndefined();
    expect(await readInvited(Buffer.from([0x50, 0x4b, 3, 4, 0]), read)).toBeNull();
  });
});

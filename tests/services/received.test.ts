import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { OUTCOMES } from '../../src/domain.ts';
import { analyse, statusOf } from '../../src/services/analyse.ts';
import { readOriginal } from '../../src/services/review/originals.ts';
import { fileStates } from '../../src/services/state.ts';
import { attached, body, docx, mail, msg, odt, PICTURE, p, utf8 } from '../formats/make-files.ts';
import { PROSE, pdf } from '../formats/make-pdf.ts';
import { workspaceHere } from './in-process.ts';

/** A consultation's folder with these received files. */
function folder(files: Record<string, Uint8Array | string>, yaml = 'title: Prøve\n'): string {
  const root = mkdtempSync(join(tmpdir(), 'horing-mottatt-'));
  writeFileSync(join(root, 'consultation.yaml'), yaml);
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, 'responses', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return root;
}

const letter = (sender: string, view: string) =>
  `Høringssvar fra ${sender} kommune\n\n${sender} kommune ${view} forslaget om nye gebyrer.\n`;

async function ledgerOf(root: string) {
  const workspace = workspaceHere();
  const result = await analyse(workspace, root);
  const files = fileStates(workspace.db, result.consultation.id);
  return { workspace, result, files, status: await statusOf(workspace, root) };
}

test('one file of every format: the sums hold, and each row says what was not read', async () => {
  const scan = await pdf((doc) => doc.text(PROSE[0]).addPage().addPage());
  const { result, files, status } = await ledgerOf(
    folder({
      'a.pdf': scan,
      'b.docx': docx(p(letter('Fjellvik', 'støtter'))),
      'c.odt': odt(`<text:p>${letter('Sørnes', 'avviser')}</text:p>`),
      'd.rtf': `{\\rtf1\\ansi ${letter('Lyngholt', 'avviser').replaceAll('ø', '\\u248?').replaceAll('\n', '\\par ')}}`,
      'e.doc': readFileSync('tests/fixtures/files/lyngvik.doc'),
      'f.eml': mail([body(letter('Fagervik', 'avviser')), attached('image/png', 'side 2.png', PICTURE)]),
      'g.msg': msg('Svar', letter('Tindvik', 'avviser'), []),
      'h.html': `<html><body><p>${letter('Brattvik', 'avviser')}</p></body></html>`,
      'i.eml': mail([body('Se vedlegg.'), attached('image/png', 'svar.png', PICTURE)]),
      'j.png': PICTURE,
      'k.txt': '',
      'l.exe': 'MZ\0\0\0',
    }),
  );
  expect(status?.received).toBe(OUTCOMES.reduce((sum, outcome) => sum + (status?.ledger[outcome] ?? 0), 0));
  const told = Object.fromEntries(
    files.map(({ path, outcome, reason, unread = [] }) => [
      path,
      [outcome, reason, ...unread.map(({ code, where }) => `${code} ${where}`)],
    ]),
  );
  expect(told).toMatchObject({
    'a.pdf': ['analysed', 'partly-read', 'page-without-text 2', 'page-without-text 3'],
    'b.docx': ['analysed', null],
    'c.odt': ['analysed', null],
    'd.rtf': ['analysed', null],
    'e.doc': ['analysed', 'hidden-text', 'hidden-text 1'],
    'f.eml': ['analysed', 'partly-read', 'attachment-unreadable side 2.png'],
    'g.msg': ['analysed', null],
    'h.html': ['analysed', null],
    'i.eml': ['unreadable', 'no-text-layer', 'attachment-unreadable svar.png'],
    'j.png': ['unreadable', 'no-text-layer'],
    'k.txt': ['empty', 'empty'],
    'l.exe': ['unreadable', 'unknown-type'],
  });
  const note = readFileSync(result.note, 'utf8');
  expect(note).toContain('side 2–3 er uten tekst (skannet) og er ikke lest');
  expect(note).toContain('vedlegget «side 2.png» er ikke lest: filen er et bilde uten tekst');
  expect(note).toContain('vedlegget «svar.png» er ikke lest');
});

test('an archive is the answers in it: a letter and its appendices are one', async () => {
  const sak = (sender: string, view: string) => ({
    [`${sender}/brev.txt`]: utf8(letter(sender, view)),
    [`${sender}/vedlegg 1.txt`]: utf8('Notat om gebyrer\n\nTabellen viser gebyrene i de siste fem årene.\n'),
    [`${sender}/tall.txt`]: utf8('Utregning\n\nGebyret utgjør tre prosent av kostnadene.\n'),
  });
  const root = folder({ 'arkiv.zip': zipSync({ ...sak('Fjellvik', 'støtter'), ...sak('Sørnes', 'avviser') }) });
  const { workspace, result, files } = await ledgerOf(root);
  expect(result.received).toBe(6);
  expect(result.responses).toBe(2);
  expect(files.map(({ path }) => path)).toContain('arkiv.zip/Sørnes/tall.txt');
  const original = await readOriginal(result.consultation, files[0] as (typeof files)[number]);
  expect(new TextDecoder().decode(original?.bytes)).toContain('Fjellvik');
  expect((await analyse(workspace, root)).unchanged).toBe(true);
});

test('names match in any Unicode form, and one that fits no file is told', async () => {
  const yaml = `title: Prøve
respondents:
  "Nytt svar Båtsfjord.txt":
    respondent: Elektrikerforbundet
    supersedes: "Gammelt svar Båtsfjord.txt"
  "finnes-ikke.txt":
    supersedes: "heller-ikke.txt"
`.normalize('NFC');
  const { result, files } = await ledgerOf(
    folder(
      {
        ['Nytt svar Båtsfjord.txt'.normalize('NFD')]: letter('Båtsfjord', 'avviser'),
        ['Gammelt svar Båtsfjord.txt'.normalize('NFD')]: letter('Båtsfjord', 'støtter').replace(
          'Båtsfjord kommune',
          'Elektrikerforbundet',
        ),
      },
      yaml,
    ),
  );
  expect(files.map(({ outcome }) => outcome).sort()).toEqual(['analysed', 'superseded']);
  expect(result.warnings.filter(({ reason }) => reason === 'no-such-file').map(({ file }) => file)).toEqual([
    'finnes-ikke.txt',
    'heller-ikke.txt',
  ]);
});

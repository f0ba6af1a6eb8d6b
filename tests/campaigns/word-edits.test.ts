import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLog } from '../../src/pipeline/log.ts';
import { analyse } from '../../src/services/analyse.ts';
import { openReview } from '../../src/services/desk.ts';
import { exportConsultation } from '../../src/services/export.ts';
import { writeNote } from '../../src/services/report.ts';
import type { Workspace } from '../../src/services/workspace.ts';
import { workspaceHere } from '../services/in-process.ts';

// Constructed.
const YAML = `title: Forslag om felles skolefrokost
owner: Frokostdirektoratet
themes:
  - id: kostnader
    label: Kostnader
    description: Hva frokosten koster og hvem som betaler.
    keywords: [kostnader, utgifter, betale]
`;
const LETTER =
  'Fjellvik kommune\n\nHøringssvar\n\nFjellvik kommune går imot forslaget fordi kostnadene ikke er dekket i rammen.\n\nMed hilsen\nFjellvik kommune\n';
const SUMMARY =
  'Vi **anbefaler** dette, se [saken](https://example.no/a_b).\n\n- én\n- to\n   - under\n\n5 < 6 & 2 * 3\n\n| a | b |\n|---|---|\n| 1 | 2 |';

let workspace: Workspace & { root: string };
let folder: string;
let reports: string;
const file = (name: string) => join(reports, name);
const files = () => readdirSync(reports).filter((name) => name.includes('kopi'));
const word = () => exportConsultation(workspace, folder, 'docx');
const texts = async () => (await openReview(workspace, folder)).draft().state.texts;
const followUp = async () => [...(await texts())].find(([slot]) => slot.startsWith('follow-up:'))?.[1];

/** The document with its text changed, as a program that saves it anew leaves it. */
function edit(change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(file('notat.docx')));
  const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file('notat.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(after) }));
}
const run = (text: string, marks = '') => `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
/** What Word makes of a control somebody has written in: the invitation and its mark are gone. */
const typed = (content: string) => (xml: string) =>
  xml.replace(
    /<w:showingPlcHdr\/>(<\/w:sdtPr>(?:<w:sdtEndPr\/>)?<w:sdtContent>)[\s\S]*?(<\/w:sdtContent>)/,
    (_, open: string, close: string) => `${open}${content}${close}`,
  );

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'horing-word-')), 'skolefrokost');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(join(folder, 'consultation.yaml'), YAML);
  writeFileSync(join(folder, 'responses', 'fjellvik.txt'), LETTER);
  workspace = workspaceHere();
  reports = join(workspace.settings.reports, 'skolefrokost');
  await analyse(workspace, folder);
  const note = readFileSync(file('note.md'), 'utf8');
  writeFileSync(file('note.md'), note.replace(/\*\[Her kan dere skrive eget sammendrag[^\]]*\]\*/, SUMMARY));
  await word();
});
afterEach(() => {
  workspace.close();
  rmSync(join(folder, '..'), { recursive: true });
});

describe('a Word file somebody has written in', () => {
  test('untouched, it is written over without a word', async () => {
    expect((await word()).notices).toEqual([]);
    expect(files()).toEqual([]);
  });

  test('saved anew without a change, it is copied, and nothing is taken in', async () => {
    edit((xml) => `${xml}\n`);
    expect((await word()).notices).toEqual([
      'notat.docx var endret siden den ble skrevet. Den er kopiert til notat.kopi-1.docx før den ble skrevet på nytt.',
    ]);
    expect((await texts()).get('summary')).toBe(SUMMARY);
  });

  test('what stands in its places goes into the log and the note: paragraphs, bold, italic, lists, links', async () => {
    const list = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    edit(
      typed(
        paragraph(
          run('Vi følger opp '),
          run('dette', '<w:b/>'),
          run(' og '),
          run('hint', '<w:i/>'),
          run(' &lt;her&gt; * 2.'),
        ) +
          `<w:p>${list}${run('ett punkt')}</w:p>` +
          paragraph(run('1. januar gjelder')),
      ),
    );
    const { notices } = await writeNote(workspace, folder);
    expect(notices).toEqual(['1 tekst skrevet i Word-filen er tatt vare på og står i det nye notatet.']);
    expect(await followUp()).toBe(
      'Vi følger opp **dette** og *hint* <her> \\* 2.\n\n- ett punkt\n\n1\\. januar gjelder',
    );
    const { consultation } = await openReview(workspace, folder);
    expect(readLog(workspace.db, consultation.id).at(-1)?.who).toBe('Word-filen');
    // Read once: told once.
    expect((await writeNote(workspace, folder)).notices).toEqual([]);
    expect((await word()).notices).toEqual([expect.stringContaining('kopiert til notat.kopi-1.docx')]);
    expect((await word()).notices).toEqual([]);
  });

  test('a table, a note or struck words can’t be taken in: told, and the file is kept', async () => {
    edit(
      typed(
        `<w:tbl><w:tr><w:tc>${paragraph(run('celle A'))}</w:tc><w:tc>${paragraph(run('celle B'))}</w:tc></w:tr></w:tbl>` +
          paragraph(run('borte', '<w:strike/>')),
      ),
    );
    const { notices } = await word();
    expect(notices).toEqual([
      expect.stringContaining('1 tekst'),
      expect.stringContaining('(tabell og gjennomstreket tekst)'),
      expect.stringContaining('notat.kopi-1.docx'),
    ]);
    expect(await followUp()).toBe('celle A · celle B\n\nborte');
  });

  test('where the bookmark is gone, the frame’s own tag tells, also beside what Word adds to a frame', async () => {
    edit((xml) =>
      typed(paragraph(run('Bare rammen.')))(
        xml
          .replace(/<w:bookmarkStart w:name="notat_s_[^>]*>/g, '')
          .replaceAll('</w:sdtPr><w:sdtContent>', '</w:sdtPr><w:sdtEndPr/><w:sdtContent>'),
      ),
    );
    await word();
    expect(await followUp()).toBe('Bare rammen.');
    expect((await texts()).get('summary')).toBe(SUMMARY);
  });

  test('changed at the desk as well: what stands there holds, and the file is kept', async () => {
    edit((xml) => xml.replace('anbefaler', 'fraråder'));
    const note = readFileSync(file('note.md'), 'utf8');
    writeFileSync(file('note.md'), note.replace('**anbefaler**', '**støtter**'));
    const { notices } = await word();
    expect(notices[1]).toContain('Word-filens tekst er ikke tatt inn');
    expect((await texts()).get('summary')).toContain('**støtter**');
    expect(files()).toEqual(['notat.kopi-1.docx']);
  });

  test('what is written under the last line of a place, outside its frame, comes too', async () => {
    edit((xml) => xml.replace(/(<w:showingPlcHdr\/>[\s\S]*?<\/w:sdt>)/, `$1${paragraph(run('Utenfor rammen.'))}`));
    await word();
    expect(await followUp()).toBe('Utenfor rammen.');
  });

  test.each([
    ['no Word document', Buffer.from('hei')],
    ['a broken one', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w:document') }))],
  ])('%s is told and kept', async (_, bytes) => {
    writeFileSync(file('notat.docx'), bytes);
    const { notices } = await word();
    expect(notices[0]).toContain('kan ikke leses som Word');
    expect(readFileSync(file('notat.kopi-1.docx')).equals(bytes)).toBe(true);
  });

  test('what is published has no marks and no empty places', async () => {
    await exportConsultation(workspace, folder, 'docx', { writtenOnly: true });
    const xml = strFromU8(unzipSync(readFileSync(file('notat.docx')))['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/notat_s_|Maskinen fyller aldri|Vårt forslag til endringer/);
    expect(xml).toContain('anbefaler');
  });
});

const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
describe.skipIf(!OFFICE && !process.env.CI)('the same through LibreOffice (SKIPPED without soffice)', () => {
  const saveAnew = () => {
    const out = join(workspace.root, 'lagret');
    const profile = `-env:UserInstallation=file://${workspace.root}/profil`;
    const flags = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out];
    execFileSync(OFFICE ?? 'soffice', [profile, ...flags, file('notat.docx')], { stdio: 'ignore' });
    writeFileSync(file('notat.docx'), readFileSync(join(out, 'notat.docx')));
  };

  test('saved there, its places are still known, and words written there are taken in', {
    timeout: 120_000,
  }, async () => {
    saveAnew();
    expect((await writeNote(workspace, folder)).notices).toEqual([]);
    edit((xml) =>
      xml.replace(
        /\[Skrives av [^\]]*\](<\/w:t>[\s\S]*?<\/w:p>)/,
        `Skrevet i LibreOffice.$1${paragraph(run('Mer', '<w:b/>'))}`,
      ),
    );
    const { notices } = await word();
    expect(notices[0]).toContain('1 tekst skrevet i Word-filen');
    expect(await followUp()).toBe('Skrevet i LibreOffice.\n\n**Mer**');
    expect((await texts()).get('summary')).toBe(SUMMARY);
  });
});

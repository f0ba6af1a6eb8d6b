import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tellChanges, tellReason } from '../../src/norsk/changes.ts';
import { readLog } from '../../src/pipeline/log.ts';
import { analyse } from '../../src/services/analyse.ts';
import { openReview } from '../../src/services/desk.ts';
import { writeNote } from '../../src/services/report.ts';
import { verifyNote } from '../../src/services/verify.ts';
import { changesIn } from '../../src/services/versions.ts';
import type { Workspace } from '../../src/services/workspace.ts';
import { workspaceHere } from './in-process.ts';

const YAML = `title: Forslag om felles skolefrokost
owner: Frokostdirektoratet
themes:
  - id: kostnader
    label: Kostnader
    description: Hva frokosten koster og hvem som betaler.
    keywords: [kostnader, utgifter, betale]
`;
const letter = (who: string, text: string) =>
  `${who}\n\nHøringssvar om skolefrokost\n\n${text}\n\nMed hilsen\n${who}\n`;
const LETTERS: Record<string, string> = {
  'fjellvik.txt': letter(
    'Fjellvik kommune',
    'Fjellvik kommune går imot forslaget fordi kostnadene ikke er dekket i rammen for neste år.',
  ),
  'sornes.txt': letter(
    'Sørnes kommune',
    'Sørnes kommune støtter forslaget, og mener at kostnadene bør dekkes av staten gjennom et eget tilskudd.',
  ),
  'vidda.txt': letter(
    'Vidda kommune',
    'Vidda kommune støtter forslaget. Utgiftene er små sammenlignet med det elevene får igjen i læring.',
  ),
};

let workspace: Workspace & { root: string };
let folder: string;
let path: string;
const note = () => readFileSync(path, 'utf8');
const copies = () =>
  readdirSync(join(workspace.settings.reports, 'skolefrokost'))
    .filter((name) => name.includes('kopi'))
    .sort();
const texts = async () => {
  const review = await openReview(workspace, folder);
  return review.draft().state.texts;
};
const theLog = async () => readLog(workspace.db, (await openReview(workspace, folder)).consultation.id);
const INVITATION = /\*\[Her kan dere skrive eget sammendrag[^\]]*\]\*/;

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'horing-notat-')), 'skolefrokost');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(join(folder, 'consultation.yaml'), YAML);
  for (const [name, text] of Object.entries(LETTERS)) writeFileSync(join(folder, 'responses', name), text);
  workspace = workspaceHere();
  path = join(workspace.settings.reports, 'skolefrokost', 'note.md');
  await analyse(workspace, folder);
});
afterEach(() => {
  workspace.close();
  rmSync(join(folder, '..'), { recursive: true });
});

describe('text that people write in the note file', () => {
  test('between the marked lines goes into the log and stands in the next note', async () => {
    writeFileSync(path, note().replace(INVITATION, 'Vi anbefaler å gå videre.\n\n- med **staten** som betaler'));
    const { notices } = await writeNote(workspace, folder);
    expect(notices).toEqual(['1 tekst skrevet i notatfilen er tatt vare på og står i det nye notatet.']);
    expect(note()).toContain('Vi anbefaler å gå videre.\n\n- med **staten** som betaler');
    expect((await theLog()).map(({ who, decision, before }) => [who, decision, before])).toEqual([
      [
        'notatfilen',
        { kind: 'text', slot: 'summary', markdown: 'Vi anbefaler å gå videre.\n\n- med **staten** som betaler' },
        '',
      ],
    ]);
    expect(copies()).toEqual([]);
    // Written once: the next time nothing is new.
    expect((await writeNote(workspace, folder)).notices).toEqual([]);
    expect(await theLog()).toHaveLength(1);
  });

  test('what was proposed: people’s words in the file stand in place of the machine’s', async () => {
    const place = /\*\[Her kan dere skrive hva som ble foreslått[^\]]*\]\*/;
    writeFileSync(path, note().replace(place, 'Staten betaler.'));
    await writeNote(workspace, folder);
    expect(note()).toMatch(/#### Hva som ble foreslått\n\n<!-- horing:skriv proposal:.* -->\nStaten betaler\.\n/);
    expect((await verifyNote(workspace, path)).wrong).toEqual([]);
  });

  test('survives deleted reports and a new analysis, and can be emptied again', async () => {
    writeFileSync(path, note().replace(INVITATION, 'Vårt ord.'));
    await writeNote(workspace, folder);
    const before = note();
    rmSync(workspace.settings.reports, { recursive: true });
    await analyse(workspace, folder);
    expect(note()).toBe(before);
    writeFileSync(path, note().replace('Vårt ord.\n', ''));
    await writeNote(workspace, folder);
    expect(note()).toMatch(INVITATION);
    expect((await texts()).has('summary')).toBe(false);
  });

  test('when the desk has changed the same place, the desk’s word stands and the file is copied', async () => {
    const review = await openReview(workspace, folder);
    review.decide('Kari', { kind: 'text', slot: 'summary', markdown: 'Pultens ord.' });
    const edited = note().replace(INVITATION, 'Filens ord.');
    writeFileSync(path, edited);
    const { notices } = await writeNote(workspace, folder);
    expect(notices).toEqual([expect.stringContaining('kopiert til note.kopi-1.md')]);
    expect(note()).toContain('Pultens ord.');
    expect(readFileSync(join(path, '..', 'note.kopi-1.md'), 'utf8')).toBe(edited);
    expect(await theLog()).toHaveLength(1);
  });

  test('elsewhere: copied before it is overwritten, each copy under its own number, and never twice', async () => {
    const right = note();
    for (const [edit, names] of [
      ['inn ni høringssvar', ['note.kopi-1.md']],
      ['inn åtte høringssvar', ['note.kopi-1.md', 'note.kopi-2.md']],
      ['inn ni høringssvar', ['note.kopi-1.md', 'note.kopi-2.md']],
    ] as const) {
      writeFileSync(path, right.replace('inn tre høringssvar', edit));
      const { notices } = await writeNote(workspace, folder);
      expect(notices).toHaveLength(1);
      expect(note()).toBe(right);
      expect(copies()).toEqual(names);
    }
  });

  test('both at once: the text is kept and the file is copied', async () => {
    writeFileSync(path, note().replace(INVITATION, 'Vårt ord.').replace('inn tre høringssvar', 'inn fire høringssvar'));
    expect((await writeNote(workspace, folder)).notices).toHaveLength(2);
    expect(note()).toContain('Vårt ord.');
    expect(note()).toContain('inn tre høringssvar');
    expect(copies()).toEqual(['note.kopi-1.md']);
  });

  test('in a place that is no longer there, or too long: nothing is lost', async () => {
    const edited = note().replace(INVITATION, 'å'.repeat(20_001));
    writeFileSync(path, edited);
    const { notices } = await writeNote(workspace, folder);
    expect(notices).toEqual([expect.stringContaining('for lang')]);
    expect(readFileSync(join(path, '..', 'note.kopi-1.md'), 'utf8')).toBe(edited);
    expect(await theLog()).toEqual([]);
  });

  test('the short summary has no places to write in: changed, it is copied', async () => {
    const short = join(path, '..', 'sammendrag.md');
    const right = readFileSync(short, 'utf8');
    writeFileSync(short, `${right}\nMitt tillegg`);
    expect((await writeNote(workspace, folder)).notices).toHaveLength(1);
    expect(readFileSync(short, 'utf8')).toBe(right);
    expect(copies()).toEqual(['sammendrag.kopi-1.md']);
  });
});

describe('horing changes', () => {
  test('one version, then a new answer', async () => {
    const first = await changesIn(workspace, folder);
    expect(first).toMatchObject({ versions: [{ number: 1, reason: null }], comparison: null });
    await writeNote(workspace, folder);
    expect((await changesIn(workspace, folder)).versions).toEqual(first.versions);
    writeFileSync(
      join(folder, 'responses', 'havn.txt'),
      letter(
        'Havn kommune',
        'Havn kommune går imot forslaget. Kostnadene for kommunen er ikke utredet, og ingen har sagt hvem som skal betale.',
      ),
    );
    await analyse(workspace, folder);
    const { comparison } = await changesIn(workspace, folder);
    const lines = comparison ? tellChanges(comparison.changes) : [];
    expect(lines.slice(0, 3)).toEqual(['Nye svar (1): Havn kommune', 'Mottatte filer: 3 → 4', 'Høringssvar: 3 → 4']);
    expect(lines.find((line) => line.startsWith('Tema «Kostnader»'))).toMatch(/ny(e)? merking/);
    expect(lines).toContain('  Havn kommune: uttaler seg nå: mot (nytt svar)');
    const { versions } = await changesIn(workspace, folder);
    expect(versions.map(tellReason)).toEqual(['første utgave', '1 nytt svar']);
  });

  test('any two versions, by number or by day; the earlier always first', async () => {
    const revised = LETTERS['fjellvik.txt'] ?? '';
    writeFileSync(join(folder, 'responses', 'fjellvik.txt'), revised.replace('neste år', 'de neste årene'));
    await analyse(workspace, folder);
    const review = await openReview(workspace, folder);
    const [response] = review.draft().state.responses;
    review.decide('Kari', { kind: 'sector', responseId: response?.id ?? '', sector: 'organisation' });
    await writeNote(workspace, folder);
    const { versions, comparison } = await changesIn(workspace, folder, { from: '3', to: '1' });
    expect(versions.map(tellReason)).toEqual(['første utgave', '1 revidert svar', '1 avgjørelse']);
    expect([comparison?.before.number, comparison?.after.number]).toEqual([1, 3]);
    const lines = comparison ? tellChanges(comparison.changes) : [];
    expect(lines[0]).toBe('Reviderte svar (1): Fjellvik kommune');
    expect(lines.join('\n')).toMatch(/^Endret sektor: .* \(avgjort av Kari .* kl\. \d\d\.\d\d: sektor\)$/m);

    const today = new Date();
    const day = `${today.getDate()}.${today.getMonth() + 1}.${today.getFullYear()}`;
    expect((await changesIn(workspace, folder, { from: '2', to: day })).comparison?.after.number).toBe(3);
    for (const [to, said] of [
      ['4', 'ingen utgave 4'],
      ['0', 'ingen utgave 0'],
      ['i går', 'verken'],
      ['31.2.2022', 'verken'],
      ['2022-04-08', 'fantes ikke'],
    ])
      await expect(changesIn(workspace, folder, { to })).rejects.toThrow(said);
  });
});

describe('horing verify', () => {
  test('a note with people’s text not yet taken in is right; the text is theirs', async () => {
    writeFileSync(path, note().replace(INVITATION, 'Skrevet i 2030, med 99 tall.'));
    expect(await verifyNote(workspace, path)).toMatchObject({ wrong: [], edited: 1 });
  });

  test('text that only looks as if it came from the log is at fault, with its mark', async () => {
    const review = await openReview(workspace, folder);
    review.decide('Kari', { kind: 'text', slot: 'summary', markdown: 'Vi anbefaler dette.' });
    await writeNote(workspace, folder);
    const mark = /<!-- horing:skriv summary ([0-9a-f]{12}) -->/.exec(note())?.[0] ?? '';
    const digit = mark.replace(
      /([0-9a-f])( -->)$/,
      (_, last: string, end: string) => `${last === '0' ? '1' : '0'}${end}`,
    );
    writeFileSync(path, note().replace(mark, digit));
    const { wrong } = await verifyNote(workspace, path);
    expect(wrong).toMatchObject([{ text: digit, because: ['slot'] }]);
  });

  test('a source file changed after the analysis: the quote no longer stands there', async () => {
    expect(note()).toContain('> «Fjellvik kommune går imot');
    writeFileSync(
      join(folder, 'responses', 'fjellvik.txt'),
      (LETTERS['fjellvik.txt'] ?? '').replace('ikke er dekket', 'er dekket'),
    );
    const { wrong } = await verifyNote(workspace, path);
    expect(wrong.map(({ because }) => because)).toEqual([['quote']]);
  });

  test('a changed drawing beside the note', async () => {
    const chart = join(path, '..', 'charts', 'sektorer.svg');
    writeFileSync(chart, readFileSync(chart, 'utf8').replace('>3<', '>7<'));
    expect((await verifyNote(workspace, path)).wrong.map(({ because }) => because)).toEqual([['chart']]);
  });

  test('lines added and lines taken away are told', async () => {
    const right = note();
    writeFileSync(path, right.replace('## Uten merknader', 'Alle er enige.\n\n## Uten merknader'));
    expect((await verifyNote(workspace, path)).wrong.some(({ text }) => text === 'Alle er enige.')).toBe(true);
    writeFileSync(path, right.replace(/^.* uttaler seg: .*\n/m, ''));
    expect((await verifyNote(workspace, path)).wrong.length).toBeGreaterThan(0);
  });

  test('no such file, and no such consultation', async () => {
    await expect(verifyNote(workspace, join(folder, 'nei.md'))).rejects.toThrow('Finner ikke');
    const stray = join(folder, '..', 'annet.md');
    writeFileSync(stray, '# Noe annet\n');
    await expect(verifyNote(workspace, stray)).rejects.toThrow('er ikke et notat');
  });
});

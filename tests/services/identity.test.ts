import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendCorrection } from '../../db/corrections.ts';
import { saveConsultation } from '../../db/files.ts';
import { loadConsultation } from '../../src/consultation/consultation.ts';
import { MARK_FILE } from '../../src/consultation/mark.ts';
import { readLog } from '../../src/pipeline/log.ts';
import { analyse, statusOf } from '../../src/services/analyse.ts';
import { openDesk } from '../../src/services/review/open.ts';
import { openShelf } from '../../src/services/shelf/shelf.ts';
import { workspaceHere } from './in-process.ts';

let root: string;
let workspace: ReturnType<typeof workspaceHere>;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'horing-merke-'));
  workspace = workspaceHere(root);
});
afterEach(() => {
  workspace.close();
  rmSync(root, { recursive: true, force: true });
});

function folder(name: string, letter: string): string {
  const path = join(root, name);
  mkdirSync(join(path, 'responses'), { recursive: true });
  writeFileSync(join(path, 'responses', 'svar.txt'), letter);
  return path;
}

const FIRST = 'Kystbyen kommune støtter forslaget om et råd for fjorden.\n\nMed vennlig hilsen\nKystbyen kommune\n';
const SECOND = 'Fagervik kommune er imot forslaget om en ny havn.\n\nMed vennlig hilsen\nFagervik kommune\n';

/** One decision in a consultation's log. */
async function decideIn(path: string): Promise<void> {
  const { id } = await loadConsultation(path);
  appendCorrection(workspace.db, {
    id: `valg-${id}`,
    consultationId: id,
    who: 'Kari',
    at: '2026-01-01T12:00:00.000Z',
    decision: { kind: 'text', slot: 'sammendrag', markdown: 'Skrevet av oss.' },
    before: '',
    why: '',
  });
}
const decisionsIn = async (path: string) => readLog(workspace.db, (await loadConsultation(path)).id).length;

test('a folder that is renamed and moved keeps its decisions and its note', async () => {
  const first = folder('havn', FIRST);
  await analyse(workspace, first);
  await decideIn(first);
  const moved = join(root, 'arkiv', 'fjorden');
  mkdirSync(join(root, 'arkiv'));
  renameSync(first, moved);
  const again = await analyse(workspace, moved);
  expect(await decisionsIn(moved)).toBe(1);
  expect(again.note).toMatch(/fjorden\/note\.md$/);
  expect(again.notices.join()).not.toContain('kjennemerke');
});

test('a new folder of the same name gets nothing of the one before it, which is kept', async () => {
  const first = folder('havn', FIRST);
  const before = await analyse(workspace, first);
  await decideIn(first);
  const elsewhere = join(root, 'i-fjor');
  renameSync(first, elsewhere);
  folder('havn', SECOND);
  expect(await statusOf(workspace, first)).toBeNull();
  const { consultation, notices } = await analyse(workspace, first);
  expect(consultation.id).not.toBe(before.consultation.id);
  expect(notices.join()).toContain(before.consultation.id);
  expect(readFileSync(join(root, 'reports', 'havn', 'note.md'), 'utf8')).not.toContain('Kystbyen');
  expect(await decisionsIn(first)).toBe(0);
  expect((await analyse(workspace, elsewhere)).notices.join()).not.toContain('kjennemerke');
  expect(await decisionsIn(elsewhere)).toBe(1);
  expect((await analyse(workspace, first)).notices.join()).not.toContain('kjennemerke');
});

test('one whose mark is lost after it was renamed begins anew, and that is told, with the id to put back', async () => {
  const first = folder('havn', FIRST);
  await analyse(workspace, first);
  const renamed = join(root, 'fjorden');
  renameSync(first, renamed);
  await analyse(workspace, renamed);
  await decideIn(renamed);
  const { id } = await loadConsultation(renamed);
  rmSync(join(renamed, MARK_FILE));
  const { notices } = await analyse(workspace, renamed);
  expect(notices.join(' ')).toContain(`skriv ${id} i`);
  expect(await decisionsIn(renamed)).toBe(0);
  writeFileSync(join(renamed, MARK_FILE), `${id}\n`);
  await analyse(workspace, renamed);
  expect(await decisionsIn(renamed)).toBe(1);
});

test('a desk whose folder becomes another consultation while it is open says so, and keeps what is decided where it was', async () => {
  const [first, second] = [folder('havn', FIRST), folder('fjell', SECOND)];
  await analyse(workspace, first);
  await analyse(workspace, second);
  const desk = await openDesk(workspace, first);
  const own = readFileSync(join(first, MARK_FILE), 'utf8');
  const { id } = desk.consultation;
  cpSync(join(second, MARK_FILE), join(first, MARK_FILE));
  await desk.follow();
  expect(desk.fault()).toContain('er en annen høring enn den som er åpen her');
  desk.decide('Kari', { kind: 'text', slot: 'summary', markdown: 'Står hos den første.' });
  expect(readLog(workspace.db, id)).toHaveLength(1);
  writeFileSync(join(first, MARK_FILE), own);
  await desk.follow();
  expect(desk.fault()).toBeNull();
});

test('two copies of one folder are told apart in words, and one of them may begin anew', async () => {
  const first = folder('havn', FIRST);
  await analyse(workspace, first);
  const copy = join(root, 'havn-kopi');
  cpSync(first, copy, { recursive: true });
  await expect(analyse(workspace, copy)).rejects.toThrow(/to kopier av samme høring/);
  await expect(statusOf(workspace, copy)).rejects.toThrow(/to kopier/);
  const { unreadable } = await (await openShelf(workspace, root)).list();
  expect(unreadable.filter(({ why }) => why.includes('to kopier'))).toHaveLength(1);
  rmSync(join(copy, MARK_FILE));
  const { consultation } = await analyse(workspace, copy);
  expect(consultation.id).not.toBe((await loadConsultation(first)).id);
});

test('one from before there were marks is marked with the id it had, unless no file is the same', async () => {
  const first = folder('havn', FIRST);
  const { id, slug, title, config } = await loadConsultation(first);
  saveConsultation(workspace.db, { id, slug, folder: first, title, config });
  await analyse(workspace, first);
  expect(await loadConsultation(first)).toMatchObject({ id, marked: true });
  saveConsultation(workspace.db, { id, slug, folder: first, title, config, marked: false });
  rmSync(first, { recursive: true });
  folder('havn', SECOND);
  renameSync(join(first, 'responses', 'svar.txt'), join(first, 'responses', 'annet.txt'));
  expect((await analyse(workspace, first)).consultation.id).not.toBe(id);
});

test('a mark that cannot be understood is told, and nothing is begun anew', async () => {
  const first = folder('havn', FIRST);
  await analyse(workspace, first);
  for (const broken of ['', 'havn', '# bare en merknad\n']) {
    writeFileSync(join(first, MARK_FILE), broken);
    await expect(analyse(workspace, first)).rejects.toThrow(/kjennemerke/);
  }
});

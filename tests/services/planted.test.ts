import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { analyse } from '../../src/services/analyse.ts';
import { exportConsultation } from '../../src/services/export.ts';
import { writeNote } from '../../src/services/report.ts';
import { workspaceHere } from './in-process.ts';

let root: string;
let folder: string;
let reports: string;
let elsewhere: string;
let workspace: ReturnType<typeof workspaceHere>;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'horing-lenke-'));
  folder = join(root, 'kaien');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(join(folder, 'responses', 'svar.txt'), 'Fagervik kommune støtter forslaget om kaien.\n');
  workspace = workspaceHere(root);
  await analyse(workspace, folder);
  reports = join(workspace.settings.reports, 'kaien');
  elsewhere = join(root, 'annet');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'mitt.txt'), 'Dette er mitt.');
});
afterEach(() => {
  workspace.close();
  rmSync(root, { recursive: true, force: true });
});

const untouched = () => {
  expect(readdirSync(elsewhere)).toEqual(['mitt.txt']);
  expect(readFileSync(join(elsewhere, 'mitt.txt'), 'utf8')).toBe('Dette er mitt.');
};

test.each(['note.md', 'note.md.part', 'sammendrag.md', 'tabeller.xlsx', 'tabeller.xlsx.part', '.skrevet.json.part'])(
  'a link planted as %s is not followed when the note is written',
  async (name) => {
    rmSync(join(reports, name), { force: true });
    symlinkSync(join(elsewhere, 'mitt.txt'), join(reports, name));
    await writeNote(workspace, folder);
    await exportConsultation(workspace, folder, 'xlsx');
    untouched();
    expect(readFileSync(join(reports, 'note.md'), 'utf8')).toContain('Fagervik kommune');
    // Nor is what it leads to copied here.
    for (const file of readdirSync(reports, { withFileTypes: true }))
      if (file.isFile()) expect(readFileSync(join(reports, file.name), 'utf8')).not.toContain('Dette er mitt.');
  },
);

test.each(['charts', 'csv'])(
  'a link in place of the folder %s is told, and nothing there is written or removed',
  async (name) => {
    rmSync(join(reports, name), { recursive: true, force: true });
    symlinkSync(elsewhere, join(reports, name));
    await expect(exportConsultation(workspace, folder, 'csv')).rejects.toThrow('ikke en mappe');
    untouched();
  },
);

import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAllAnew } from '../../../db/coded.ts';
import { forgetRuns, runsOf } from '../../../db/work.ts';
import { loadConsultation } from '../../../src/consultation/consultation.ts';
import { analyse } from '../../../src/services/analyse.ts';
import { decideTogether, openReview } from '../../../src/services/desk.ts';
import { standingNote } from '../../../src/services/publish/standing-note.ts';
import type { Workspace } from '../../../src/services/workspace.ts';
import { workspaceHere } from '../in-process.ts';

// Constructed: two bodies and a proposal that nobody has made.
const letter = (who: string, text: string) =>
  `${who}\n\nHøringssvar om skolefrokost\n\n${text}\n\nMed hilsen\n${who}\n`;

let workspace: Workspace;
let folder: string;
const reports = (...path: string[]) => join(workspace.settings.reports, 'skolefrokost', ...path);
const standing = async () => standingNote(workspace, await loadConsultation(folder));

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'horing-staar-')), 'skolefrokost');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(
    join(folder, 'consultation.yaml'),
    'title: Forslag om felles skolefrokost\nowner: Frokostdirektoratet\n',
  );
  writeFileSync(join(folder, 'responses', 'a.txt'), letter('Fjellvik kommune', 'Kommunen går imot forslaget.'));
  writeFileSync(join(folder, 'responses', 'b.txt'), letter('Sørnes kommune', 'Kommunen støtter forslaget.'));
  workspace = workspaceHere();
  await analyse(workspace, folder);
});
afterEach(() => {
  workspace.close();
  rmSync(join(folder, '..'), { recursive: true });
});

test('a note stands when nothing of what it is made of has changed, and a run then leaves it', async () => {
  expect(await standing()).toMatchObject({ responses: 2, notices: [], orphans: [] });
  const before = readFileSync(reports('.notat.json'), 'utf8');
  const { unchanged, responses } = await analyse(workspace, folder);
  expect({ unchanged, responses }).toEqual({ unchanged: true, responses: 2 });
  expect(readFileSync(reports('.notat.json'), 'utf8')).toBe(before);
});

test.each<[string, () => unknown]>([
  ['the note was written in', () => appendFileSync(reports('note.md'), ' ')],
  ['the note is gone', () => rmSync(reports('note.md'))],
  ['the summary was written in', () => appendFileSync(reports('sammendrag.md'), ' ')],
  ['a chart is gone', () => rmSync(reports('charts', readdirSync(reports('charts'))[0] ?? ''))],
  ['a chart is one too many', () => writeFileSync(reports('charts', 'annen.svg'), '<svg/>')],
  ['the record is none', () => writeFileSync(reports('.notat.json'), '{')],
  ['a Word document lies there that people have written in', () => writeFileSync(reports('notat.docx'), 'PK')],
  ['the configuration is another', () => appendFileSync(join(folder, 'consultation.yaml'), 'caseNumber: 22/1\n')],
  ['somebody is invited', () => writeFileSync(join(folder, 'invited.csv'), 'navn\nVidda kommune\n')],
  [
    'work is forgotten',
    async () => {
      const { id } = await loadConsultation(folder);
      forgetRuns(workspace.db, id, 'stance', runsOf(workspace.db, id, 'stance').keys());
    },
  ],
  ['work is to be done anew', async () => readAllAnew(workspace.db, (await loadConsultation(folder)).id)],
  [
    'somebody has decided something',
    async () => {
      const review = await openReview(workspace, folder);
      decideTogether(review, 'Kari', [{ kind: 'text', slot: 'summary', markdown: 'Vårt ord.' }]);
    },
  ],
])('it is made anew when %s', async (_, change) => {
  await change();
  expect(await standing()).toBeNull();
  await analyse(workspace, folder);
  await analyse(workspace, folder);
  expect(await standing()).not.toBeNull();
});

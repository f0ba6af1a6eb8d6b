import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNote } from '../../src/export/markdown/slots.ts';
import { readAnswers } from '../../src/formats/answers/table.ts';
import { isSeveral } from '../../src/formats/answers/values.ts';
import { buildReport } from '../../src/report/report.ts';
import { analyse } from '../../src/services/analyse.ts';
import { loadState } from '../../src/services/state.ts';
import { verifyNote } from '../../src/services/verify.ts';
import { readLetters } from '../../src/services/verify-letters.ts';
import { againstLetters } from '../../src/verify/letters/alone.ts';
import { inProcess, workspaceHere } from '../services/in-process.ts';

/** Constructed. */
const HEAD = ['Organisasjon', 'Hvilke tiltak bør gjennomføres?', 'Kommentar'];
const ROWS = [
  ['Fjelldal kommune', 'Lavere gebyr;Flere brygger;', 'Vi støtter forslaget om lavere gebyr.'],
  ['Nesvik kommune', 'Flere brygger;', ''],
  ['Norsk Fyrvokterlag', 'lavere gebyr;Bedre lys;Flere brygger;', 'Fyrene er slitte; de må få lys.'],
  ['Skjærgårdens Båtlag', 'Bedre lys;', ''],
  ['Vikas Naustlag', 'Lavere gebyr;Bedre lys;', ''],
];
const csv = (rows: string[][]) => rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n');

describe('whether several could be chosen', () => {
  test.each([
    ['marks that come again', ['A;B', 'B;C', 'A', 'A;C', 'B;A', 'C', 'B'], true],
    ['a sign after the last, as Forms has it', ['A;B;', 'B;C;', 'A;', 'C;'], true],
    ['one alone', ['A', 'B', 'A', 'B', 'A', 'B'], false],
    [
      'sentences',
      ['Vi støtter det; men ikke nå.', 'Ja; kanskje senere.', 'Nei; det er dyrt.', 'Vi vil vente; se § 3.'],
      false,
    ],
    [
      'sentences, among them some alike',
      ['Ja; men ikke nå', 'Ja; når det er råd', 'Ja; og helst straks', 'Nei'],
      false,
    ],
    ['marks that are seen once', ['A;B', 'C;D', 'E;F'], false],
    ['the same twice in one', ['A;A', 'A;B', 'B;B', 'A;B', 'A;B'], false],
    ['nothing', [';', ' ; ', ''], false],
  ])('%s', (_, cells, several) => expect(isSeveral(cells)).toBe(several));
});

test('each mark is read by itself, and what is written keeps its semicolons', async () => {
  const read = await readAnswers(Buffer.from(csv([HEAD, ...ROWS])), null);
  if (read?.kind !== 'answers') throw new Error(read?.kind ?? 'none');
  expect(read.columns.questions).toEqual([{ column: HEAD[1], closed: true, comments: ['Kommentar'] }]);
  expect(read.answers[2]?.row.answers).toMatchObject([
    {
      text: 'Lavere gebyr; Bedre lys; Flere brygger',
      closed: true,
      marks: ['Lavere gebyr', 'Bedre lys', 'Flere brygger'],
    },
    { text: 'Fyrene er slitte; de må få lys.', closed: false },
  ]);
});

test('each choice is counted once, and the note is held to the table, both ways', async () => {
  const workspace = workspaceHere();
  const root = mkdtempSync(join(tmpdir(), 'horing-flere-'));
  mkdirSync(join(root, 'responses'));
  writeFileSync(join(root, 'consultation.yaml'), 'title: Nye gebyrer (konstruert)\nowner: Gebyrdirektoratet\n');
  writeFileSync(join(root, 'responses', 'svar.csv'), csv([HEAD, ...ROWS]));
  const { note, consultation } = await analyse(workspace, root);
  expect(buildReport(loadState(workspace.db, consultation)).questions[0]?.choices).toEqual({
    sectors: ['municipality', 'organisation'],
    options: [
      { choice: 'Bedre lys', counts: [0, 3], total: 3 },
      { choice: 'Flere brygger', counts: [2, 1], total: 3 },
      { choice: 'Lavere gebyr', counts: [1, 2], total: 3 },
    ],
    answered: [2, 3],
  });
  const text = readFileSync(note, 'utf8');
  expect(text).toContain('hver kunne velge flere (n = 5 som har svart):');
  expect(text).toContain('| Flere brygger | 2 | 1 | 3 |');
  expect(text).toContain('| **Har svart** | **2** | **3** | **5** |');
  const wrongIn = async (told: string) =>
    againstLetters(told, readNote(told), await readLetters(inProcess(), join(root, 'responses'), readNote(told))).wrong;
  expect(await wrongIn(text)).toEqual([]);
  expect(await verifyNote(workspace, note)).toMatchObject({ wrong: [] });
  for (const [from, to] of [
    ['| Flere brygger | 2 | 1 | 3 |', '| Flere brygger | 1 | 1 | 2 |'],
    ['| **Har svart** | **2** | **3** | **5** |', '| **Har svart** | **1** | **3** | **4** |'],
    ['| Bedre lys | 0 | 3 | 3 |\n', ''],
  ] as const) {
    const because = (await wrongIn(text.replace(from, to))).flatMap((line) => line.because);
    expect(because.filter((reason) => reason !== 'seal')).not.toEqual([]);
  }
  workspace.close();
});

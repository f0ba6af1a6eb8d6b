import { expect, test } from 'vitest';
import { markdownPage } from '../../../src/export/markdown/page.ts';
import { readNote } from '../../../src/export/markdown/slots.ts';
import { markdownSummary } from '../../../src/export/markdown/summary.ts';
import { deckOf } from '../../../src/export/slides/deck.ts';
import { exportTables } from '../../../src/export/tables/tables.ts';
import type { FollowUp } from '../../../src/follow-up.ts';
import { idOf } from '../../../src/ids.ts';
import { buildReport } from '../../../src/report/report.ts';
import type { ConsultationState } from '../../../src/state.ts';
import { recountWhole } from '../../../src/verify/recount.ts';
import { noteOf } from '../note-of.ts';
import { LETTERS, stateOf } from '../sample.ts';

const base = stateOf(LETTERS);
const themeId = base.themes[0]?.id ?? '';
const asker = base.responses[0];
const followUp = (over: Partial<FollowUp>): FollowUp => ({
  id: idOf('follow-up', JSON.stringify(over)),
  themeId,
  text: 'Rådet får ett medlem til.',
  kind: 'Mandater',
  responsible: '',
  due: null,
  status: 'proposed',
  asked: [],
  gone: [],
  ...over,
});
const passage = asker?.passages[0];
const asked =
  asker && passage ? [{ responseId: asker.id, passageId: passage.id, start: passage.start, end: passage.end }] : [];
const state: ConsultationState = {
  ...base,
  followUpKinds: ['Mandater', 'Ingen endring'],
  followUps: [
    followUp({ kind: 'Ingen endring', text: '1. Navnet <b>står</b>,\nfordi det er kjent' }),
    followUp({ responsible: 'Kari Prøve', due: '2023-03-01', status: 'decided', asked }),
    followUp({ text: 'Dette ble det ikke noe av.', status: 'dropped' }),
  ],
  texts: new Map([[`follow-up:${themeId}:Mandater`, 'Skrevet fritt ved siden av.']]),
};
const report = buildReport(state);
const note = noteOf(state).markdown;

test('in the note by kind, beside what people have written freely; what is dropped is not told', () => {
  const from = note.indexOf('#### Vårt forslag til endringer og oppfølgingspunkter');
  const part = note
    .slice(from, note.indexOf('\n### ', from))
    .split('\n')
    .filter((line) => line !== '');
  const kinds = part.filter((line) => line.startsWith('##### '));
  expect(kinds).toEqual(['##### Mandater', '##### Ingen endring']);
  expect(part).toContain(
    `- Rådet får ett medlem til. (besluttet; ansvarlig: Kari Prøve; frist 1. mars 2023; bedt om av ${asker?.respondent})`,
  );
  expect(part).toContain('- 1\\. Navnet \\<b\\>står\\</b\\>, fordi det er kjent (foreslått)');
  expect(part.indexOf('Skrevet fritt ved siden av.')).toBeGreaterThan(part.indexOf('##### Mandater'));
  expect(part.indexOf('Skrevet fritt ved siden av.')).toBeLessThan(part.indexOf('##### Ingen endring'));
  expect(note).not.toContain('ble det ikke noe av');
});

test('without the database they are told as people’s words, and raise no alarm; under another heading they would', () => {
  const lines = readNote(note).lines;
  const own = lines.find(({ text }) => text.startsWith('- Rådet får ett'));
  const before = new Set(recountWhole(readNote(noteOf(base).markdown).lines).faults.map(({ because }) => because));
  const { faults, outside } = recountWhole(lines);
  expect(faults.filter(({ because }) => !before.has(because))).toEqual([]);
  expect(faults.map(({ line }) => line)).not.toContain(own?.number);
  expect(outside).toContain(own?.number);
  const moved = lines.map((line) => (line.text === '##### Mandater' ? { ...line, text: '' } : line));
  expect(recountWhole(moved).faults.map(({ line }) => line)).toContain(own?.number);
});

test('in the summary, on the board’s page and slides, and in the tables with what was dropped', () => {
  expect(markdownSummary(report)).toContain(`- **${report.themes[0]?.label}**: Rådet får ett medlem til. (besluttet)`);
  expect(markdownPage(report, [])).toContain('**Mandater**');
  expect(JSON.stringify(deckOf(report, []))).toContain('Rådet får ett medlem til. (Kari Prøve)');
  const table = exportTables(state, report).find(({ name }) => name === 'oppfolging');
  expect(table?.rows.map((row) => row[7])).toEqual(['proposed', 'decided', 'dropped']);
  expect(table?.rows[1]?.[9]).toBe(asker?.respondent);
});

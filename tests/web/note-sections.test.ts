import { describe, expect, test } from 'vitest';
import { noteBlocks } from '../../src/export/blocks.ts';
import { buildReport } from '../../src/report/report.ts';
import { NoteBlock, type Place } from '../../src/web/pages/note/blocks.tsx';
import { Sections } from '../../src/web/pages/note/sections.tsx';
import { noteOf } from '../export/note-of.ts';
import { LETTERS, stateOf } from '../export/sample.ts';

const report = buildReport(stateOf(LETTERS));
const start: Place = { report, about: 'other', inThemes: false };
const withoutIds = (html: string) => html.replace(/ id="[^"]*"/g, '');

const rows = (count: number, changed = -1) =>
  Array.from(
    { length: count },
    (_, row) => `| Instans ${(row * 7919) % 1000}${row === changed ? ' (ny)' : ''} | ${row} |`,
  );
const tableOf = (lines: string[]) => `## Instanser\n\n| Navn | Antall |\n| :-- | --: |\n${lines.join('\n')}\n\nEtter.`;

/** All at once, as the note is read when it is written to other formats. */
const whole = (markdown: string, place: Place) =>
  noteBlocks(markdown, [], 'nb')
    .map((block) => String(NoteBlock({ block, place, id: 'x' })))
    .join('');

describe('a note kept in sections', () => {
  test('a long table in pieces is the table', () => {
    const sections = new Sections();
    for (const lines of [rows(1200), rows(1200, 600), [...rows(500), '| Midt | i |', ...rows(700)], rows(299)]) {
      sections.begin([]);
      const { html } = sections.write(tableOf(lines), 'x', start);
      expect(withoutIds(html)).toBe(withoutIds(whole(tableOf(lines), start)));
    }
  });

  test('the same from one that has written other notes as from a new one', () => {
    const kept = new Sections();
    const write = (sections: Sections, of: ReturnType<typeof noteOf>) => {
      sections.begin(of.charts);
      return sections.write(of.markdown, 'n', { report: of.report, about: 'other', inThemes: false });
    };
    for (const letters of [LETTERS, LETTERS.slice(1), LETTERS.slice(0, 3), LETTERS]) {
      const note = noteOf(stateOf(letters));
      expect(write(kept, note)).toEqual(write(new Sections(), note));
      const renamed = stateOf(letters);
      renamed.themes = renamed.themes.map((theme) => ({ ...theme, label: `${theme.label} (ny)` }));
      expect(write(kept, noteOf(renamed))).toEqual(write(new Sections(), noteOf(renamed)));
    }
  });
});

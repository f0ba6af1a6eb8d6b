import { describe, expect, test } from 'vitest';
import { noteBlocks } from '../../src/export/blocks.ts';
import { rowsMark } from '../../src/export/markdown/parts.ts';
import { digits } from '../../src/norsk/numbers.ts';
import { buildReport } from '../../src/report/report.ts';
import { NoteBlock, type Place } from '../../src/web/pages/note/blocks.tsx';
import { Sections } from '../../src/web/pages/note/sections.tsx';
import { within } from '../../src/web/parts/place.ts';
import { noteOf } from '../export/note-of.ts';
import { LETTERS, stateOf } from '../export/sample.ts';

const report = buildReport(stateOf(LETTERS));
const start: Place = { report, about: 'other', inThemes: false };
const withoutIds = (html: string) => html.replace(/ id="[^"]*"/g, '');

const TABLE = '## Instanser\n\n| Navn | Antall |\n| :-- | --: |\n| Avdal kommune | 1 |\n| Bakken kommune | 2 |';

/** All at once, as the note is read when it is written to other formats. */
const whole = (markdown: string, place: Place) =>
  noteBlocks(markdown, [], 'nb')
    .map((block) => String(NoteBlock({ block, place, id: 'x' })))
    .join('');

describe('a note kept in sections', () => {
  test('a table that the first rows were written of has the way to all of them', () => {
    const sections = new Sections();
    for (const of of [12_000, 12_001]) {
      sections.begin([]);
      const { html } = sections.write(`${TABLE}\n${rowsMark(of)}\n\nEtter.`, 'x', start);
      const link = `<p><a href="/notat?hele=1">Her står de første radene. Vis alle ${digits(of)}</a></p>`;
      expect(withoutIds(html)).toBe(withoutIds(`${whole(TABLE, start)}${link}<p>Etter.</p>`));
    }
  });

  test('links lead to the desk that is asked, also where another’s note reads the same', () => {
    const note = noteOf(stateOf(LETTERS));
    const write = (sections: Sections) => {
      sections.begin(note.charts);
      return sections.write(note.markdown, 'n', { report: note.report, about: 'other', inThemes: false }).html;
    };
    const kept = new Sections();
    for (const base of ['', '/min-horing', '/en-annen']) {
      const html = within(base, () => write(kept));
      expect(html).toBe(within(base, () => write(new Sections())));
      expect(html).toContain(`<a href="${base}/svar`);
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

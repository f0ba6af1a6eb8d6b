import type { Reading } from '../reading.ts';
import { confirmedIn, need } from './needs.ts';

/** What the appendix has in every note, or must have by what else stands there. */
export function appendixParts(note: Reading): void {
  const { words } = note;
  const appendix = note.under(words.appendix, 2);
  for (const heading of [words.files, words.withheldHeading, words.method, words.recompute])
    need(note, appendix, `### ${heading}`);
  const chapters = note.headings(/^### \d[\d\u2009]*\. /, ...note.under(words.themes, 2)).length;
  if (note.bodies.length > 0) {
    need(note, note.under(words.bodies, 3), words.lettersKey);
    if (chapters > 0) tableUnder(note, words.byThemeAndSector);
  }
  files(note);
  withheld(note);
  made(note, chapters);
}

/** A heading with one table under it. */
function tableUnder(note: Reading, heading: string): void {
  const { words } = note;
  const range = note.under(heading, 3);
  need(note, range[1] > 0 ? range : note.under(words.appendix, 2), `### ${heading}`);
  if (note.tablesIn(...range).length !== 1) need(note, range, '| … |', () => false);
}

function files(note: Reading): void {
  const { words } = note;
  const range = note.under(words.files, 3);
  const tables = note.tablesIn(...range).length;
  if (tables === 0) need(note, range, words.notAnalysed);
  // The other is under a heading of its own.
  if (tables > 1 || note.under(words.notWhollyRead, 3)[1] > 0) tableUnder(note, words.notWhollyRead);
}

function withheld(note: Reading): void {
  const { words } = note;
  const range = note.under(words.withheldHeading, 3);
  const tables = note.tablesIn(...range).length;
  need(note, range, tables > 0 ? words.withheldLead : words.withheldNone);
  if (tables === 0 && note.lines.slice(...range).some(({ text }) => text === words.withheldLead))
    need(note, range, `| ${words.withheldWhat} | … |`, () => false);
}

/** How the note was made, and the figures for who wants to make it again. */
function made(note: Reading, chapters: number): void {
  const { words } = note;
  const confirmed = confirmedIn(note, chapters) ?? 0;
  const found = [words.themesFound(confirmed > 0)].filter(() => chapters > confirmed);
  const method = note.under(words.method, 3);
  need(note, method, [...found, words.methodText].join(' '), (text) => {
    const start = text.endsWith(words.methodText) ? text.slice(0, -words.methodText.length).trim() : null;
    if (start === null) return false;
    return confirmed === 0
      ? start === found.join(' ')
      : start !== '' && start.endsWith(words.themesFound(true)) === found.length > 0;
  });
  const recompute = note.under(words.recompute, 3);
  need(note, recompute, words.thresholds);
  const [tagged = ''] = words.tagging(0, 0, 0).split('0');
  for (const start of [tagged, `${words.versions}: `]) need(note, recompute, start, (text) => text.startsWith(start));
}

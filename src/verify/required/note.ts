import { doubtIn } from '../../norsk/note/doubt.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import { added } from '../bodies.ts';
import { quoteIn, splitNames } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { ADDED } from '../sentences.ts';
import { toldBy } from '../told.ts';
import { appendixParts } from './appendix.ts';
import { confirmedIn, isoOf, need, summed } from './needs.ts';
import { slots } from './slots.ts';

/** Whatever stands in every note, or must by the note's own tables, stands there. */
export function requiredParts(note: Reading): void {
  const { words } = note;
  if (!note.lines[0]?.text.startsWith('# ')) note.fault(1, 'missing', '# …');
  inOrder(note);
  need(note, note.section(0), `*${words.constructedBy}*`);
  about(note);
  sectors(note);
  themes(note);
  questions(note);
  lists(note);
  appendixParts(note);
  slots(note);
}

/** Chapters that stand in every note, once and in order; some only where there is something to tell. */
function inOrder(note: Reading): void {
  const { words } = note;
  const parts = [words.summary, words.about, words.bySector, words.themes];
  const after = [words.questions, words.campaigns, words.endorsements, words.noRemarks, words.other, words.unplaced];
  const optional = new Set([words.questions, words.campaigns, words.endorsements, words.other]);
  let last = 0;
  for (const part of [...parts, ...after, words.appendix]) {
    const here = note.lines.flatMap(({ text }, index) => (text === `## ${part}` ? [index] : []));
    if (here.length === 0 && optional.has(part)) continue;
    const [only = -1] = here;
    if (here.length !== 1 || only < last)
      note.fault(note.lines[here.at(-1) ?? last]?.number ?? 1, 'missing', `## ${part}`);
    last = Math.max(last, only);
  }
}

function about(note: Reading): void {
  const { words } = note;
  const range = note.under(words.about, 2);
  const lines = note.lines.slice(...range).map(({ text }) => text);
  if (lines.some((text) => text.startsWith('- **'))) need(note, range, words.asked);
  const [ledger] = note.tablesIn(...range);
  if (!ledger) need(note, range, `| ${words.outcomeHeading} | ${words.count} |`);
  const elsewhere = ledger?.rows.find(({ cells }) => cells[0] === words.outcomes['other-hearing'])?.cells[1] ?? '0';
  if (elsewhere !== '0')
    need(note, range, words.otherHearing(1, '…'), (text) => names(text, words.otherHearing) !== null);
  if (lines.some((text) => names(text, words.silent) !== null))
    need(note, range, words.invitedCount(2, 1, 0), (text) => toldBy(text, 3, 0, invitedBy(words)) !== null);
  late(note, range);
}

const invitedBy =
  ({ invitedCount }: NoteWords) =>
  ([named = 0, answered = 0, open = 0]: number[]): string =>
    invitedCount(named, answered, open);

/** The names in a sentence that counts them; null: it is another sentence. */
function names(text: string, make: (count: number, names: string) => string): string | null {
  return toldBy(text, 1, 1, ([count = 0], [told = '']) => make(count, told))?.strings[0] ?? null;
}

/** Those whose letter is dated after the deadline are told; of withheld senders the table has no date. */
function late(note: Reading, range: [number, number]): void {
  const { words } = note;
  const deadline = note.lines
    .slice(...range)
    .map(({ text }) => deadlineIn(note, text))
    .find((found) => found !== null);
  const [table] = note.tablesIn(...note.under(words.bodies, 3));
  const line = note.lines.slice(...range).find(({ text }) => names(text, words.late) !== null);
  if (deadline === undefined || deadline === null) {
    if (line) need(note, range, words.deadlineOnly('…'), () => false);
    return;
  }
  if (!table) return;
  const after = table.rows.flatMap(({ cells: [name = '', date = ''] }) => {
    const day = isoOf(note, date);
    return day !== null && day > deadline ? [name] : [];
  });
  if (!line && after.length > 0) need(note, range, words.late(after.length, after.join(', ')));
  if (!line) return;
  const told = splitNames(names(line.text, words.late) ?? '', new Set(note.byName.keys()), words);
  const named = told.flatMap(({ name, hidden }) => (hidden === null ? [name] : []));
  // Of very many, the sectors are told.
  if (named.every((name) => note.byName.has(name)) && named.join('\n') !== after.join('\n'))
    note.fault(line.number, 'names');
}

function deadlineIn(note: Reading, text: string): string | null {
  const { words } = note;
  for (const { index } of text.matchAll(/(?<=^|[.)] )(?=\p{Lu})/gu)) {
    const rest = text.slice(index);
    const period = toldBy(rest, 1, 2, ([days = 0], [opened = '', deadline = '']) =>
      words.period(opened, deadline, days),
    );
    const only = toldBy(rest, 0, 1, (_, [deadline = '']) => words.deadlineOnly(deadline));
    const day = isoOf(note, period?.strings[1] ?? only?.strings[0] ?? '');
    if (day !== null) return day;
  }
  return null;
}

function sectors(note: Reading): void {
  const { words, bodies } = note;
  const range = note.under(words.bySector, 2);
  const [table] = note.tablesIn(...range);
  if (!table) need(note, range, `| ${words.sector} | ${words.count} | ${words.respondents} |`);
  summed(note, range);
  // With no answers, the sum alone.
  if (bodies.length === 0 && (table?.rows.length ?? 0) < 2) return;
  need(note, range, `![${words.alt.sectors}](charts/sektorer.svg)`);
  if (bodies.length === 0) need(note, note.under(words.appendix, 2), `### ${words.bodies}`);
}

/** What leads the chapters: that the machine has proposed them, whom the figures are of, and doubt where there is any. */
function themes(note: Reading): void {
  const { words, bodies } = note;
  const [from, to] = note.under(words.themes, 2);
  const chapters = note.headings(/^### \d[\d\u2009]*\. /, from, to);
  if (chapters.length === 0) {
    need(note, [from, to], words.noThemes);
    return;
  }
  const confirmed = confirmedIn(note, chapters.length);
  const proposed = chapters.filter((at) => note.lines[at]?.text.endsWith(` *(${words.proposedTheme})*`)).length;
  if (confirmed === null) need(note, note.under(words.recompute, 3), words.codebook(chapters.length, 0));
  else if (proposed !== (confirmed === 0 ? 0 : chapters.length - confirmed))
    note.fault(note.lines[from]?.number ?? 1, 'sentence', words.codebook(chapters.length, chapters.length - proposed));
  const doubt = chapters.some(
    (_, index) => doubtIn(added(bodies.flatMap(({ themes: held }) => held[index] ?? []))) > 0,
  );
  const lead = [confirmed === 0 ? words.allProposed : '', words.silence, doubt ? words.doubt : ''];
  note.mustStand(lead.filter((part) => part !== '').join(' '), from, note.under(words.overview, 3)[0] || to);
  const overview = note.under(words.overview, 3);
  need(note, [from, to], `### ${words.overview}`);
  if (bodies.length > 0) need(note, overview, `![${words.alt.stances}](charts/standpunkter.svg)`);
  rowsIn(note, overview, chapters.length);
  if (bodies.length > 0) rowsIn(note, note.under(words.byThemeAndSector, 3), chapters.length);
}

/** A table has a row for each theme. */
function rowsIn(note: Reading, range: [number, number], themes: number): void {
  const [table] = note.tablesIn(...range);
  if (table?.rows.length !== themes) need(note, range, `| ${note.words.theme} | … |`, () => false);
}

/** Each question that was asked has its part, in order, with a sentence. */
function questions(note: Reading): void {
  const { words } = note;
  const [from, to] = note.under(words.questions, 2);
  if (to === 0) return;
  const asked = note.lines
    .slice(...note.under(words.about, 2))
    .flatMap(({ text }) => /^- \*\*(.+?)\*\*: (.+)$/u.exec(text)?.slice(1, 3).join(': ') ?? []);
  const parts = note.headings(/^### /, from, to);
  const told = parts.map((at) => note.lines[at]?.text.slice(4) ?? '');
  if (told.join('\n') !== asked.join('\n'))
    need(note, [from, to], asked.map((text) => `### ${text}`).join(' / '), () => false);
  for (const at of parts) need(note, note.section(at), '…', (text) => text !== '' && !/^(?:#|- )/.test(text));
}

/** The chapters of lists: what leads a list stands over it, and has a list under it. */
function lists(note: Reading): void {
  const { words } = note;
  const campaigns = note.under(words.campaigns, 2);
  leads(note, campaigns, [`${words.added}:`], (text) => ADDED.test(text));
  const endorsements = note.under(words.endorsements, 2);
  if (endorsements[1] > 0) need(note, endorsements, words.inherited);
  leads(note, endorsements, [`${words.joins}:`, `${words.refers}:`], (text) => text.startsWith('- **'));
  const without = note.bodies.reduce((sum, body) => sum + body.without, 0);
  const told = without === 0 ? words.nobody : words.withoutRemarks(without, '…');
  need(note, note.under(words.noRemarks, 2), told, (text) =>
    without === 0 ? text === told : names(text, words.withoutRemarks) !== null,
  );
  const other = note.under(words.other, 2);
  if (other[1] > 0) leads(note, other, [words.otherLead], (text) => quoteIn(text) !== null);
  need(note, note.under(words.unplaced, 2), words.unplacedCount(0, 0), (text) => text !== '' && !text.startsWith('#'));
}

/** Before each list a line that leads it, and after each such line a list. */
function leads(
  note: Reading,
  [from, to]: [number, number],
  before: readonly string[],
  isItem: (text: string) => boolean,
): void {
  let last = '';
  for (const { text, number } of note.lines.slice(from, to)) {
    if (text === '') continue;
    if (isItem(text) ? !isItem(last) && !before.includes(last) : before.includes(last))
      note.fault(number, 'missing', before.join(' / '));
    last = text;
  }
  if (before.includes(last)) note.fault(note.lines[to - 1]?.number ?? 1, 'missing', '- …');
}

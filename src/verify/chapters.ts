import { SECTORS } from '../domain.ts';
import { POINT_MARKS } from '../export/markdown/points.ts';
import { exportWords } from '../norsk/export.ts';
import type { Held } from '../norsk/note/divided.ts';
import { positionCells, saysNobodyAgainst, unsureOf } from '../norsk/note/doubt.ts';
import { digits, numberAtHead, numbersIn } from '../norsk/numbers.ts';
import { type Counted, POSITIONS } from '../position.ts';
import { added, holdersOf, lettersIn, total } from './bodies.ts';
import { hiddenIn, numberIn, quoteIn, splitNames } from './parts.ts';
import { pointIn } from './points.ts';
import type { Reading } from './reading.ts';
import { ownWords, tally } from './recounted.ts';
import { chapterParts } from './required/chapter.ts';

/** Holders of a position are named up to so many, as the note has it. */
const FEW = 3;
/** So many themes have all a line in the summary. */
const SUMMARY_THEMES = 9;

/** Each chapter and what is told of its theme elsewhere, against the table of bodies. */
export function themeChapters(note: Reading): void {
  const { words } = note;
  const [from, to] = note.under(words.themes, 2);
  if (to === 0) return;
  const [overview] = note.tablesIn(...note.under(words.overview, 3));
  const chapters = note.headings(/^### \d[\d\u2009]*\. /, from, to);
  const alike = likelydende(note);
  for (const [index, at] of chapters.entries()) {
    const heading = note.lines[at]?.text ?? '';
    const label = heading.replace(/^### \d[\d\u2009]*\. /, '').replace(` *(${words.proposedTheme})*`, '');
    if (!heading.startsWith(`### ${digits(index + 1)}. `)) note.fault(note.lines[at]?.number ?? 1, 'sum', null);
    const counted = added(note.bodies.flatMap(({ themes }) => themes[index] ?? []));
    const speakers = total([counted]);
    const expected = [label, ...positionCells(counted, words), digits(speakers)];
    const row = overview?.rows[index];
    if (row && row.cells.join('|') !== expected.join('|')) note.fault(row.line, 'sum', `| ${expected.join(' | ')} |`);
    const range: [number, number] = [at, note.section(at)[1]];
    countSentence(note, index, counted, range);
    chapterTable(note, index, range);
    chapterParts(note, index, counted, bySector(note, index), range);
    const leads = points(note, index, range, alike);
    summaryLine(note, label, counted, leads[0] ?? null);
  }
  bySectorTable(note, chapters.length);
  if (chapters.length > 0) tally(note, chapters);
  ownWords(note, chapters);
  const more = chapters.length - note.headings(/^- \*\*.+\*\* – /, 0, from).length;
  if (more > 0 && chapters.length > SUMMARY_THEMES) note.mustStand(`- ${words.moreThemes(more)}`, 0, from);
}

/** What each sector holds on a theme, by its heading. */
function bySector(note: Reading, index: number): Map<string, Counted> {
  return new Map(
    note.sectors.map((sector) => [
      sector,
      added(note.bodies.flatMap((body) => (body.sector === sector ? (body.themes[index] ?? []) : []))),
    ]),
  );
}

function countSentence(note: Reading, index: number, counted: Counted, [from, to]: [number, number]): void {
  const { words } = note;
  const of = total([counted]);
  const held: Held = {};
  for (const position of POSITIONS)
    if (counted.counts[position] > 0 && counted.counts[position] <= FEW)
      held[position] = holdersOf(position, index, note.bodies, words, note.language);
  const lead = words.speak(of, note.withRemarks);
  const parts = [of === 0 ? `${lead}.` : `${lead}: ${words.split(counted.counts, held)}.`];
  parts.push(words.doubted(unsureOf(counted), of), saysNobodyAgainst(counted, of) ? words.nobodyAgainst : '');
  const expected = parts.filter((part) => part !== '').join(' ');
  const right = note.lines.slice(from, to).find(({ text }) => text === expected);
  if (right) note.held.add(right.number);
  else {
    const line = note.lines
      .slice(from, to)
      .find(({ text }) => text.includes(words.speak(of, note.withRemarks).slice(0, 8)));
    note.held.add(line?.number ?? 1);
    note.fault(line?.number ?? note.lines[from]?.number ?? 1, 'sentence', expected);
  }
}

/** The chapter's own table by sector, where it has one. */
function chapterTable(note: Reading, index: number, [from, to]: [number, number]): void {
  const { words } = note;
  const [table] = note.tablesIn(from, to);
  const sectors = bySector(note, index);
  for (const { cells, line } of table?.rows.slice(0, -1) ?? []) {
    const counted = sectors.get(cells[0] ?? '');
    const expected = counted ? [...positionCells(counted, words), digits(total([counted]))] : [];
    if (cells.slice(1).join('|') !== expected.join('|'))
      note.fault(line, 'sum', `| ${cells[0]} | ${expected.join(' | ')} |`);
  }
}

/** Themes × sectors in the appendix. */
function bySectorTable(note: Reading, themes: number): void {
  const { words, language } = note;
  const [table] = note.tablesIn(...note.under(words.byThemeAndSector, 3));
  const short = exportWords(language).charts.sectors;
  const headingOf = (head: string) => {
    const sector = SECTORS.find((one) => short[one] === head);
    return sector && !note.sectors.includes(head) ? words.sectors[sector] : head;
  };
  for (const [index, { cells, line }] of table?.rows.slice(0, themes).entries() ?? []) {
    const sectors = bySector(note, index);
    const wrong = (table?.head ?? []).slice(1, -1).some((head, column) => {
      const told = lettersIn(cells[column + 1] ?? '', words);
      const counted = sectors.get(headingOf(head)) ?? added([]);
      return told === null || JSON.stringify(added([told])) !== JSON.stringify(counted);
    });
    if (
      wrong ||
      numberIn(cells.at(-1) ?? '') !== total([...sectors.values()]) ||
      !cells[0]?.startsWith(`${index + 1}. `)
    )
      note.fault(line, 'sum');
  }
}

/**
 * Points: so many as the lead says are named, and each of them speaks on the theme.
 * @returns each lead with its sentence, as the summary tells it
 */
function points(note: Reading, index: number, [from, to]: [number, number], alike: Letters): string[] {
  const { words } = note;
  const speaks = (body: { themes: Counted[] }) => total([body.themes[index] ?? []].flat()) > 0;
  const leads: string[] = [];
  for (const [at, { text, number }] of note.lines.slice(from, to).entries()) {
    const quote = quoteIn(text);
    if (quote?.lead === undefined) continue;
    const { count: of, who, others } = pointIn(note, quote);
    note.names(others, of - 1, number, speaks);
    if (who !== '' && !note.byName.get(who)?.some(speaks)) note.fault(number, 'names');
    const named = splitNames(others, new Set(note.byName.keys()), words).map(({ name }) => name);
    if (!isMarked(note, index, leads.length + 1, [who, ...named], of)) note.fault(number, 'names');
    if (!isLead(note, index, quote.lead, [who, ...named], of, alike)) note.fault(number, 'sentence');
    // Under a person's words for the point.
    const own = text.startsWith('  ') ? note.lines[from + at - 1]?.text.replace(/^- /, '') : undefined;
    leads.push(`${quote.lead}: ${own ?? `«${quote.text}»`}`);
  }
  // Nobody stands behind a point that is not there.
  for (const { themes, line } of note.bodies)
    if (themes[index]?.points.some((point) => point > leads.length)) note.fault(line, 'names');
  return leads;
}

/**
 * Those whose row in the table of bodies says that they stand behind a point are those the point names: all of them, or so
 * many as are not withheld where the others are told by sector.
 */
function isMarked(note: Reading, index: number, point: number, names: readonly string[], count: number): boolean {
  if (point > POINT_MARKS.length) return true;
  const marked = note.bodies.flatMap(({ name, themes }) => (themes[index]?.points.includes(point) ? [name] : []));
  const named = names.filter((name) => note.byName.get(name)?.some(({ hidden }) => !hidden));
  const byName = names.every((name) => name === '' || note.byName.has(name) || hiddenIn(name, note.words) !== null);
  return byName
    ? marked.sort().join('\n') === named.sort().join('\n')
    : marked.length <= count && named.every((name) => marked.includes(name));
}

/**
 * What the lead may say by the names: whether all are counted as for, and how many of them sent one letter. Nothing is held
 * to what is told by sector or not each by name.
 */
function isLead(
  note: Reading,
  index: number,
  lead: string,
  names: readonly string[],
  count: number,
  letters: Letters,
): boolean {
  const { words } = note;
  if (!(count > 1)) return false;
  const bodies = names.flatMap((name) => {
    const found = note.byName.get(name) ?? [];
    return found.length === 1 ? found : [];
  });
  const all = bodies.length === count;
  const counted = all ? [bodies.every(({ themes }) => (themes[index]?.counts.supports ?? 0) > 0)] : [true, false];
  const alike =
    all && letters !== null
      ? [Math.max(0, ...letters.map((senders) => names.filter((name) => senders.has(name)).length))]
      : [0, count, ...numbersIn(lead).map(({ value }) => value)];
  return (['for', 'against', 'wish'] as const).some((side) =>
    alike.some(
      (same) => same <= count && counted.some((one) => lead === words.pointLead(side, count, same > 1 ? same : 0, one)),
    ),
  );
}

/** The senders of each likelydende letter; null where some are told by sector. */
type Letters = Set<string>[] | null;

function likelydende(note: Reading): Letters {
  const { words } = note;
  const known = new Set(note.byName.keys());
  const letters: Set<string>[] = [];
  for (const { text } of note.lines.slice(...note.under(words.campaigns, 2))) {
    const count = numberAtHead(text);
    const before = count === null ? '' : `${words.campaign(count)}: `;
    if (before === '' || !text.startsWith(before)) continue;
    const names = splitNames(text.slice(before.length).replace(/\.$/u, ''), known, words).map(({ name }) => name);
    if (names.some((name) => !known.has(name))) return null;
    letters.push(new Set(names));
  }
  return letters;
}

function summaryLine(note: Reading, label: string, counted: Counted, point: string | null): void {
  const { words } = note;
  const lead = `- **${label}** – `;
  const [from, to] = note.under(words.summary, 2);
  // Two themes may have one name.
  const lines = note.lines.slice(from, to).filter(({ text }) => text.startsWith(lead));
  const [line] = lines;
  if (!line) {
    // Of more themes, the most raised have a line and the others are counted.
    const all = note.headings(/^### \d[\d\u2009]*\. /, ...note.under(words.themes, 2)).length <= SUMMARY_THEMES;
    if (all && total([counted]) > 0) note.fault(note.lines[from]?.number ?? 1, 'missing', `${lead}…`);
    return;
  }
  for (const { number } of lines) note.held.add(number);
  const rest = point === null ? `: ${words.split(counted.counts)}.` : `. ${point}`;
  const expected = `${lead}${words.spoken(total([counted]))}${rest}`;
  if (!lines.some(({ text }) => text === expected)) note.fault(line.number, 'sentence', expected);
}

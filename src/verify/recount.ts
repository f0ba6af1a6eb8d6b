import { OUTCOMES } from '../domain.ts';
import { borneQuantity, positionCells, saysNobodyAgainst, unsureLead, withDoubt } from '../norsk/note/doubt.ts';
import { noteWords } from '../norsk/note/note.ts';
import type { NoteWords } from '../norsk/note/words.ts';
import { digits } from '../norsk/numbers.ts';
import { type Counted, POSITIONS } from '../position.ts';
import { apartLines, countedLists, type Recounted } from './lists.ts';
import {
  type Body,
  countedIn,
  type Fault,
  languageOf,
  type NoteLine,
  numberIn,
  splitNames,
  stancesOf,
  type TableIn,
  tablesIn,
  unsureIn,
} from './parts.ts';

/**
 * Recomputes a note from its own Markdown: sums of tables, sentences from tables, lists of names against counts and against
 * the list of bodies, table cells from the names. Knows nothing but the words of the note.
 * @param lines the note's lines, what people wrote left out
 */
export function recount(lines: readonly NoteLine[]): Fault[] {
  return new Recount(lines).faults;
}

class Recount implements Recounted {
  readonly faults: Fault[] = [];
  readonly words: NoteWords;
  readonly tables: TableIn[];
  readonly bodies = new Map<string, Body[]>();
  /** Sectors with senders whose names are withheld. */
  private readonly withheld = new Set<string>();
  readonly lines: readonly NoteLine[];

  constructor(lines: readonly NoteLine[]) {
    this.lines = lines;
    this.words = noteWords(languageOf(lines));
    this.tables = tablesIn(lines);
    for (const table of this.tables) this.sums(table);
    this.readBodies();
    this.ledger();
    this.sectors();
    this.themes();
    this.questions();
    countedLists(this);
  }

  fault(line: number, because: Fault['because'], should: string | null = null): void {
    if (!this.faults.some((fault) => fault.line === line && fault.because === because))
      this.faults.push({ line, because, should });
  }

  /** A sentence must stand somewhere between two places; else the line most like it is at fault. */
  private mustStand(expected: string, from: number, to: number): void {
    const range = this.lines.slice(from, to);
    if (range.some(({ text }) => text === expected || text.startsWith(`${expected} `))) return;
    const shape = (text: string) => text.replace(/\d[\d\u2009]*/g, '#');
    const alike =
      range.find(({ text }) => shape(text) === shape(expected)) ??
      range.find(({ text }) => shape(text).slice(0, 12) === shape(expected).slice(0, 12)) ??
      range.find(({ text }) => text !== '');
    this.fault(alike?.number ?? 1, 'sentence', expected);
  }

  /** Columns add up to the last row where it is the sum; rows to the last column where that is the sum. */
  private sums(table: TableIn): void {
    const { words } = this;
    const last = table.rows.at(-1);
    const totals = last && last.cells[0] === `**${words.total}**` ? last : null;
    const body = totals ? table.rows.slice(0, -1) : table.rows;
    for (const [column, cell] of (totals?.cells ?? []).entries()) {
      const total = numberIn(cell);
      if (column === 0 || total === null) continue;
      const sum = body.reduce((so, row) => so + (numberIn(row.cells[column] ?? '') ?? Number.NaN), 0);
      const unsure = body.reduce((so, row) => so + unsureIn(row.cells[column] ?? ''), 0);
      if (sum !== total || unsure !== unsureIn(cell))
        this.fault(totals?.line ?? table.line, 'sum', `**${withDoubt(sum, unsure, words)}**`);
    }
    if (table.head.at(-1) !== words.total) return;
    for (const row of table.rows) {
      const numbers = row.cells.slice(1).map((cell) => numberIn(cell) ?? Number.NaN);
      const sum = numbers.slice(0, -1).reduce((so, number) => so + number, 0);
      if (sum !== numbers.at(-1)) this.fault(row.line, 'sum', `| ${row.cells[0]} | … | ${digits(sum)} |`);
    }
  }

  private tableAfter(heading: string, level: number): TableIn | undefined {
    const at = this.lines.findIndex(({ text }) => text === `${'#'.repeat(level)} ${heading}`);
    const [from, to] = this.section(at);
    return at < 0 ? undefined : this.tables.find((table) => table.at >= from && table.at < to);
  }

  /** From a heading to the next of its level or higher, as indices. */
  section(at: number): [number, number] {
    const level = /^#+/.exec(this.lines[at]?.text ?? '')?.[0].length ?? 0;
    const next = this.lines.findIndex(
      ({ text }, index) => index > at && /^#{1,6} /.test(text) && (/^#+/.exec(text)?.[0].length ?? 7) <= level,
    );
    return [at, next < 0 ? this.lines.length : next];
  }

  private headings(pattern: RegExp, from = 0, to = this.lines.length): number[] {
    return this.lines.flatMap(({ text }, index) => (index >= from && index < to && pattern.test(text) ? [index] : []));
  }

  private readBodies(): void {
    const table = this.tableAfter(this.words.bodies, 3);
    for (const { cells } of table?.rows.slice(0, -1) ?? []) {
      const [name = '', sector = '', , stance = '', count = ''] = cells;
      const body = { sector, stance, count: numberIn(count) ?? Number.NaN };
      this.bodies.set(name, [...(this.bodies.get(name) ?? []), body]);
      if (splitNames(name, new Set(), this.words).some(({ hidden }) => hidden !== null)) this.withheld.add(sector);
    }
  }

  private get answers(): number {
    return [...this.bodies.values()].flat().reduce((sum, body) => sum + body.count, 0);
  }

  private ledger(): void {
    const { words } = this;
    const table = this.tableAfter(words.about, 2);
    const sectors = this.tableAfter(words.bySector, 2);
    const at = this.lines.findIndex(({ text }) => text === `## ${words.about}`);
    if (!table || at < 0) return;
    const counts = new Map(table.rows.map(({ cells }) => [cells[0], numberIn(cells[1] ?? '') ?? 0]));
    for (const outcome of OUTCOMES)
      if (!counts.has(words.outcomes[outcome])) this.fault(table.line, 'sum', words.outcomes[outcome]);
    const received = OUTCOMES.reduce((sum, outcome) => sum + (counts.get(words.outcomes[outcome]) ?? 0), 0);
    const responses = numberIn(sectors?.rows.at(-1)?.cells[1] ?? '0') ?? 0;
    const [from, to] = this.section(at);
    this.mustStand(words.ledger(received, counts.get(words.outcomes.analysed) ?? 0, responses), from, to);
    const files = this.tableAfter(words.files, 3);
    for (const outcome of OUTCOMES) {
      const listed = (files?.rows ?? []).filter(({ cells }) => cells[1] === words.outcomes[outcome]).length;
      if (outcome !== 'analysed' && listed !== (counts.get(words.outcomes[outcome]) ?? 0))
        this.fault(files?.line ?? table.line, 'sum', `${words.outcomes[outcome]}: ${digits(listed)}`);
    }
  }

  private sectors(): void {
    const { words } = this;
    const table = this.tableAfter(words.bySector, 2);
    if (!table) return;
    const [from, to] = this.section(this.lines.findIndex(({ text }) => text === `## ${words.bySector}`));
    for (const { cells, line } of table.rows.slice(0, -1)) {
      const [heading = '', count = ''] = cells;
      const inBodies = [...this.bodies.values()].flat().filter((body) => body.sector === heading);
      const sum = inBodies.reduce((so, body) => so + body.count, 0);
      if (this.bodies.size > 0 && sum !== numberIn(count)) this.fault(line, 'sum', `| ${heading} | ${digits(sum)} |`);
      const lead = `- **${heading}** (`;
      const listed = this.lines.slice(from, to).find(({ text }) => text.startsWith(lead));
      if (this.bodies.size === 0) continue;
      if (!listed) {
        this.fault(line, 'names', `${lead}${digits(sum)}): …`);
        continue;
      }
      const [, told = '', names = ''] = /^\((\d[\d\u2009]*)\): (.*)$/.exec(listed.text.slice(lead.length - 1)) ?? [];
      this.names(names, numberIn(told), listed.number, (body) => body.sector === heading);
    }
    if (this.bodies.size === 0) return;
    const { without, overall } = stancesOf([...this.bodies.values()].flat(), words);
    const withRemarks = this.answers - without;
    const start = this.lines.findIndex(({ text }) => text === `## ${words.summary}`);
    const expected =
      `${words.received(this.answers, withRemarks, without)} ${words.overall(overall, withRemarks)}`.trim();
    this.mustStand(expected, Math.max(0, start), this.section(Math.max(0, start))[1]);
  }

  /**
   * Names against a count and against what must hold of a body of that name.
   * @returns for each name told the bodies it may be, and how many withheld senders there are besides
   */
  names(
    text: string,
    count: number | null,
    line: number,
    holds: (body: Body) => boolean,
  ): { told: Body[][]; hidden: number } {
    const found = splitNames(text.replace(/\.$/, ''), new Set(this.bodies.keys()), this.words);
    const told: Body[][] = [];
    let hidden = 0;
    for (const item of found) {
      hidden += item.hidden ?? 0;
      if (item.hidden !== null) continue;
      const bodies = this.bodies.get(item.name) ?? [];
      if (!bodies.some(holds)) this.fault(line, 'names');
      told.push(bodies);
    }
    if (told.length + hidden !== count) this.fault(line, 'names', `(${digits(told.length + hidden)})`);
    return { told, hidden };
  }

  private get withRemarks(): number {
    return this.answers - stancesOf([...this.bodies.values()].flat(), this.words).without;
  }

  private themes(): void {
    const { words } = this;
    const start = this.lines.findIndex(({ text }) => text === `## ${words.themes}`);
    if (start < 0) return;
    const [from, to] = this.section(start);
    const overview = this.tableAfter(words.overview, 3);
    const bySector = this.tableAfter(words.byThemeAndSector, 3);
    const chapters = this.headings(/^### \d[\d\u2009]*\. /, from, to);
    for (const [index, at] of chapters.entries()) {
      const [, end] = this.section(at);
      const heading = this.lines[at]?.text ?? '';
      const label = heading.replace(/^### \d[\d\u2009]*\. /, '').replace(` *(${words.proposedTheme})*`, '');
      if (!heading.startsWith(`### ${digits(index + 1)}. `)) this.fault(this.lines[at]?.number ?? 1, 'sum', null);
      const table = this.tables.find((one) => one.at > at && one.at < end);
      const totals = table?.rows.at(-1)?.cells ?? [];
      const counted = countedIn(totals);
      const speakers = numberIn(totals.at(-1) ?? '') ?? 0;
      this.says(counted, speakers, words.speak(speakers, this.withRemarks), [at, end], table);
      const says = this.lines.slice(at, end).some(({ text }) => text.endsWith(words.nobodyAgainst));
      if (says !== saysNobodyAgainst(counted, speakers))
        this.fault(this.lines[at]?.number ?? 1, 'sentence', words.nobodyAgainst);
      apartLines(this, at, end, table);
      const row = overview?.rows[index];
      const expected = [label, ...positionCells(counted, words), digits(speakers)];
      if (row && row.cells.join('|') !== expected.join('|')) this.fault(row.line, 'sum', `| ${expected.join(' | ')} |`);
      const across = bySector?.rows[index];
      for (const [column, name] of (bySector?.head ?? []).entries()) {
        if (column === 0 || !across || name === words.total) continue;
        const cell = table?.rows.find(({ cells }) => cells[0] === name)?.cells.at(-1) ?? '0';
        if (across.cells[column] !== cell || across.cells[0] !== label)
          this.fault(across.line, 'sum', `${name}: ${cell}`);
      }
      const lead = `- **${label}** – `;
      const summary = this.lines.find(({ text }) => text.startsWith(lead));
      if (summary && summary.text !== `${lead}${words.line(counted, speakers)}`)
        this.fault(summary.number, 'sentence', `${lead}${words.line(counted, speakers)}`);
    }
    const more = chapters.length - this.headings(/^- \*\*.+\*\* – /, 0, from).length;
    if (more > 0 && chapters.length > 9) this.mustStand(`- ${words.moreThemes(more)}`, 0, from);
  }

  private questions(): void {
    const { words } = this;
    const start = this.lines.findIndex(({ text }) => text === `## ${words.questions}`);
    if (start < 0) return;
    const [from, to] = this.section(start);
    const table = this.tables.find((one) => one.at > from && one.at < to);
    for (const [index, at] of this.headings(/^### /, from, to).entries()) {
      const cells = table?.rows[index]?.cells ?? [];
      if (!this.lines[at]?.text.startsWith(`### ${cells[0]}: `)) this.fault(table?.rows[index]?.line ?? 1, 'sum');
      const counted = countedIn(cells);
      const answered = numberIn(cells.at(-1) ?? '') ?? 0;
      const lead = words.answersTo(answered, this.withRemarks);
      this.says(counted, answered, lead, [at, this.section(at)[1]], undefined);
    }
  }

  /** The count sentence and the lists by position of a theme or a question, and the table's cells from the lists. */
  private says(
    counted: Counted,
    speakers: number,
    lead: string,
    [from, to]: [number, number],
    table: TableIn | undefined,
  ): void {
    const { words } = this;
    const { counts, unsure } = counted;
    this.mustStand(`${lead}${speakers ? `; ${words.split(counted)}` : ''}.`, from, to);
    for (const [column, position] of POSITIONS.entries()) {
      if (counts[position] === 0) continue;
      const much = borneQuantity(counts[position], unsure[position], speakers);
      const expected = `- ${words.degree(much, position, counts[position], speakers)}`;
      const line = this.lines.slice(from, to).find(({ text }) => text.startsWith(expected));
      if (!line) {
        this.mustStand(expected, from, to);
        continue;
      }
      const { told, hidden } = this.held(line, expected.length, counts[position], unsure[position]);
      for (const { cells, line: at } of table?.rows.slice(0, -1) ?? []) {
        const isHere = (body: Body) => body.sector === cells[0];
        const least = told.filter((bodies) => bodies.length > 0 && bodies.every(isHere)).length;
        const most =
          told.filter((bodies) => bodies.some(isHere)).length + (this.withheld.has(cells[0] ?? '') ? hidden : 0);
        const cell = numberIn(cells[column + 1] ?? '') ?? Number.NaN;
        if (!(cell >= least && cell <= most)) this.fault(at, 'names', `${cells[0]}: ${digits(least)}`);
      }
    }
  }

  /** The names after a position's lead: the sure ones, then the unsure ones apart. */
  private held(line: NoteLine, from: number, count: number, unsure: number) {
    const [sure = '', ...doubtful] = line.text.slice(from).split(`. ${unsureLead(this.words)}`);
    const named = (text: string, of: number) =>
      of === 0 && text === '' ? { told: [], hidden: 0 } : this.names(text, of, line.number, () => true);
    const lists = [named(sure.replace(/^: |^\.$/, ''), count - unsure), named(doubtful.join(''), unsure)];
    return { told: lists.flatMap(({ told }) => told), hidden: lists.reduce((sum, one) => sum + one.hidden, 0) };
  }
}

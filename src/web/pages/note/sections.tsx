import { type Block, noteBlocks, plainText } from '../../../export/blocks.ts';
import type { Chart } from '../../../export/charts.ts';
import { escapeMarkdown } from '../../../export/markdown/parts.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import { NoteBlock, type Place } from './blocks.tsx';

/**
 * A note is long, and a decision changes little of it: the HTML of each section is kept by its Markdown and all else that it
 * hangs on. Nothing in the machine's Markdown reaches from one section into another.
 */
const SECTION = /^(?=#{1,3} )/m;
/** A table is kept in pieces from so many rows on, cut where the rows themselves say, so that one more row moves no other cut. */
const LONG = 300;
const isCut = (row: string): boolean =>
  (row.length * 31 + (row.codePointAt(3) ?? 0) + (row.codePointAt(7) ?? 0)) % 60 === 0;

interface Entry {
  id: string;
  level: number;
  text: string;
}

/** HTML by its Markdown, with what else it hangs on. */
type Kept = Map<string, { on: string; html: string }>;

/** Writes the machine's stretches of a note, and remembers what it wrote last time. */
export class Sections {
  private earlier: Kept = new Map();
  private now: Kept = new Map();
  private charts: Chart[] = [];

  /** To be called before a note is written; what the note before last had is let go. */
  begin(charts: Chart[]): void {
    this.earlier = this.now;
    this.now = new Map();
    this.charts = charts;
  }

  /** @returns the stretch as HTML, its headings for the contents, and where in the note what follows it stands */
  write(markdown: string, id: string, from: Place): { html: string; contents: Entry[]; place: Place } {
    const contents: Entry[] = [];
    let place = from;
    const html = markdown.split(SECTION).map((section, at) => {
      const heading = this.headingOf(section, place);
      if (heading) {
        place = placeUnder(heading, place);
        // What is said of a heading in italics is no part of its name.
        const text = plainText(heading.line.filter((piece) => piece === 'break' || !piece.italic)).trim();
        if (heading.level > 1) contents.push({ id: `${id}-${at}-0`, level: heading.level, text });
      }
      // The heading by itself: when chapters get other numbers, what stands under them is the same.
      const end = heading ? section.indexOf('\n') + 1 || section.length : 0;
      const top = heading ? String(<NoteBlock block={heading} place={place} id={`${id}-${at}-0`} />) : '';
      const named = section.slice(0, end).replace(/^(#+) \d+\. /, '$1 ');
      return top + this.under(named, section.slice(end), `${id}-${at}`, place);
    });
    return { html: html.join(''), contents, place };
  }

  private headingOf(section: string, { report }: Place): Extract<Block, { kind: 'heading' }> | null {
    if (!section.startsWith('#')) return null;
    const [heading] = noteBlocks(section.slice(0, section.indexOf('\n') + 1 || undefined), [], report.language);
    return heading?.kind === 'heading' && heading.level <= 3 ? heading : null;
  }

  /** What stands under a heading. Tables are named after it. */
  private under(heading: string, body: string, id: string, place: Place): string {
    // So that the text does not move when a figure comes, its measures stand on the page.
    const figures = body.includes('](charts/') ? this.charts.map(({ name, height }) => `${name} ${height}`) : '';
    return this.kept(body, `${id} ${heading} ${figures} ${hangsOn(body, place)}`, () => {
      const lines = body.split('\n');
      const start = lines.findIndex((line) => line.startsWith('| '));
      const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
      const end = length < 0 ? lines.length : start + length;
      if (start < 0 || end - start < LONG) return this.blocks(heading, body, id, place);
      const table = this.longTable(heading, lines.slice(start, end), id, place);
      if (table === null) return this.blocks(heading, body, id, place);
      const before = this.blocks(heading, lines.slice(0, start).join('\n'), id, place);
      return before + table + this.blocks(heading, lines.slice(end).join('\n'), `${id}-etter`, place);
    });
  }

  /** @returns null when the pieces of the table are not set alike */
  private longTable(heading: string, lines: string[], id: string, place: Place): string | null {
    const head = `${heading}\n${lines.slice(0, 2).join('\n')}`;
    const pieces: string[][] = [[]];
    for (const row of lines.slice(2)) {
      if (isCut(row)) pieces.push([]);
      pieces.at(-1)?.push(row);
    }
    const made = pieces
      .filter((rows) => rows.length > 0)
      .map((rows) => {
        const markdown = `${head}\n${rows.join('\n')}`;
        const html = this.kept(markdown, hangsOn(markdown, place), () => {
          const block = noteBlocks(markdown, [], place.report.language).at(-1);
          return block ? String(<NoteBlock block={block} place={place} id={id} />) : '';
        });
        const [open = '', body = ''] = html.split('<tbody>');
        const [rowsHtml = '', close = ''] = body.split('</tbody>');
        return { open, rowsHtml, close };
      });
    const [first] = made;
    if (!first || made.some(({ open }) => open !== first.open)) return null;
    return `${first.open}<tbody>${made.map(({ rowsHtml }) => rowsHtml).join('')}</tbody>${first.close}`;
  }

  private blocks(heading: string, body: string, id: string, place: Place): string {
    return noteBlocks(`${heading}\n${body}`, this.charts, place.report.language)
      .slice(heading === '' ? 0 : 1)
      .map((block, index) => String(<NoteBlock block={block} place={place} id={`${id}-${index + 1}`} />))
      .join('');
  }

  private kept(markdown: string, on: string, make: () => string): string {
    const known = this.now.get(markdown) ?? this.earlier.get(markdown);
    const made = known?.on === on ? known : { on, html: make() };
    this.now.set(markdown, made);
    return made.html;
  }
}

/** What the note speaks of under a heading. */
function placeUnder({ level, line }: Extract<Block, { kind: 'heading' }>, { report, inThemes }: Place): Place {
  const words = noteWords(report.language);
  const text = plainText(line);
  if (level === 2) return { report, about: text === words.summary ? 'all' : 'other', inThemes: text === words.themes };
  if (level === 1) return { report, about: 'other', inThemes };
  const theme = inThemes ? report.themes[Number(/^(\d+)\. /.exec(text)?.[1] ?? 0) - 1] : undefined;
  const question = report.questions.find(({ id }) => text === id || text.startsWith(`${id}:`));
  return { report, about: theme ? { tema: theme.id } : question ? { sporsmal: question.id } : 'other', inThemes };
}

/** All of the report that the figures of a section may lead to, beside its own words. */
function hangsOn(section: string, { report, about }: Place): string {
  const named = new Set<string>();
  for (const line of section.split('\n')) {
    const first = /^(?:\| |- \*\*)(.*?)(?: \||\*\*)/.exec(line)?.[1];
    if (first !== undefined) named.add(first);
  }
  return JSON.stringify([
    report.language,
    about,
    report.sectors.map(({ sector, heading }) => [sector, heading]),
    report.questions.map(({ id }) => id),
    report.themes.flatMap(({ id, label }) => (named.has(escapeMarkdown(label)) ? [id, label] : [])),
  ]);
}

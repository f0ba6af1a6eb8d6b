import type { FC } from 'hono/jsx';
import { type Block, noteBlocks, plainText } from '../../../export/blocks.ts';
import type { Chart } from '../../../export/charts.ts';
import { escapeMarkdown } from '../../../export/markdown/parts.ts';
import { spoken } from '../../../norsk/desk/speak.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import { base, linkTo } from '../../parts/place.ts';
import { NoteBlock, type Place } from './blocks.tsx';

/**
 * A note is long, and a decision changes little of it: the HTML of each section is kept by its Markdown and all else that it
 * hangs on. Nothing in the machine's Markdown reaches from one section into another.
 */
const SECTION = /^(?=#{1,3} )/m;
/** Under a table that only the first rows were written of. */
const MORE_ROWS = /^<!-- horing:rader (\d+) -->$/m;

interface Entry {
  id: string;
  level: number;
  text: string;
}

/** HTML by its Markdown, or by the place people write in, with what else it hangs on. */
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
    // Every other piece is how many rows the table before it has: that comes to be another where the table is the same.
    return body
      .split(MORE_ROWS)
      .map((piece, at) => {
        if (at % 2 === 1) return String(<AllRows of={Number(piece)} />);
        const on = `${id}-${at} ${heading} ${figures} ${hangsOn(piece, place)}`;
        return this.kept(piece, on, () => this.blocks(heading, piece, `${id}-${at}`, place));
      })
      .join('');
  }

  private blocks(heading: string, body: string, id: string, place: Place): string {
    return noteBlocks(`${heading}\n${body}`, this.charts, place.report.language)
      .slice(heading === '' ? 0 : 1)
      .map((block, index) => String(<NoteBlock block={block} place={place} id={`${id}-${index + 1}`} />))
      .join('');
  }

  /**
   * What was made last time, when it hangs on the same.
   * @param what tells it from all else of the note
   */
  kept(what: string, on: string, make: () => string): string {
    const known = this.now.get(what) ?? this.earlier.get(what);
    const made = known?.on === on ? known : { on, html: make() };
    this.now.set(what, made);
    return made.html;
  }
}

const AllRows: FC<{ of: number }> = ({ of }) => (
  <p>
    <a href={linkTo('/notat?hele=1')}>{ui.note.allRows(of)}</a>
  </p>
);

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

/** All of the report that the figures of a section may lead to, beside its own words, and how the desk is shown. */
export function hangsOn(section: string, { report, about }: Place): string {
  const named = new Set<string>();
  for (const line of section.split('\n')) {
    const first = /^(?:\| |- \*\*)(.*?)(?: \||\*\*)/.exec(line)?.[1];
    if (first !== undefined) named.add(first);
  }
  return JSON.stringify([
    base(),
    spoken(),
    report.language,
    about,
    report.sectors.map(({ sector, heading }) => [sector, heading]),
    report.questions.map(({ id }) => id),
    report.themes.flatMap(({ id, label }) => (named.has(escapeMarkdown(label)) ? [id, label] : [])),
  ]);
}

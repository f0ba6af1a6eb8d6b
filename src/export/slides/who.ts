import { boardWords } from '../../norsk/board.ts';
import { doubtIn } from '../../norsk/note/doubt.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { digits } from '../../norsk/numbers.ts';
import { POSITIONS, type Position } from '../../position.ts';
import type { Report } from '../../report/model.ts';
import { keyFigures } from '../markdown/markdown.ts';
import { type Box, fitting, flow, type Paragraph } from './measure.ts';
import { BODY, type Element, MAIN, type Slide, slide } from './model.ts';
import { namesOf, oneLine } from './names.ts';
import { textIn } from './opening.ts';

/** Told apart by lightness as well as hue, as in the note's figures; grey and white for no view and no reading. */
const COLOURS: Record<Position, string> = {
  supports: '00497F',
  'supports-with-reservations': '6FA8D6',
  opposes: 'B3541E',
  neutral: 'D9D9D9',
  unclear: 'FFFFFF',
};
const CHART: Box = { ...BODY, w: 5.6 };
const BESIDE: Box = { ...BODY, x: BODY.x + CHART.w + 0.3, w: BODY.w - CHART.w - 0.3 };
const GAP = 0.3;
/** Columns of names on a slide of their own, and slides. */
const COLUMNS = 3;
const MOST_SLIDES = 2;
/** So many are not tried. */
const MOST_NAMED = 1000;
/** Names are no smaller. */
const SMALLEST_NAMES = 11;

/** The answers by sector as bars, and who they are: beside, on up to two slides of their own, or, where they are more, in the note. */
export function whoSlides(report: Report): Slide[] {
  const words = boardWords(report.language);
  if (report.respondents.length === 0) return [];
  const title = `${words.who}: ${words.total(report.respondents.length, report.withRemarks.length)}`;
  const chart = (room: Box): Element => {
    // A bar or two are no posters.
    const box = { ...room, h: Math.min(room.h, 0.4 + report.sectors.length * 0.9) };
    const rows = [...report.sectors].reverse();
    const told = report.sectors.map((group) => `${group.heading} ${digits(group.respondents.length)}`).join('; ');
    return {
      kind: 'bars',
      box,
      alt: `${noteWords(report.language).bySector}: ${told}.`,
      bars: {
        shape: 'rows',
        categories: rows.map(({ heading }) => shorten(oneLine(heading), 60)),
        series: [
          { name: noteWords(report.language).count, values: rows.map((row) => row.respondents.length), colour: MAIN },
        ],
        size: 12,
      },
    };
  };
  const notes = [words.countedOnly];
  if (report.respondents.length > MOST_NAMED) return [manySlide(title, chart, notes, report)];
  const names = sectorNames(report);
  const size = fitting(names, BESIDE, 16, SMALLEST_NAMES);
  if (size !== null)
    return [slide(title, [chart(CHART), { kind: 'text', box: BESIDE, paragraphs: names, size }], notes)];
  const pages = namePages(names);
  if (pages === null) return [manySlide(title, chart, notes, report)];
  return [
    slide(title, [chart(BODY)], notes),
    ...pages.map((elements, index) =>
      slide(index === 0 ? words.names : `${words.names} (${words.continued})`, elements, notes),
    ),
  ];
}

/** The bars alone, and where the names are. */
function manySlide(title: string, chart: (box: Box) => Element, notes: string[], report: Report): Slide {
  const foot: Box = { ...BODY, y: BODY.y + BODY.h - 0.35, h: 0.35 };
  const told = textIn(foot, [{ text: boardWords(report.language).namesInNote, muted: true }], 14, 12);
  return slide(title, [chart({ ...BODY, h: BODY.h - 0.45 }), told], notes);
}

function sectorNames(report: Report): Paragraph[] {
  return report.sectors.flatMap(({ heading, respondents }) => [
    { text: `${oneLine(heading)} (${digits(respondents.length)})`, bold: true },
    { text: namesOf(respondents, report, Number.POSITIVE_INFINITY) },
  ]);
}

/** In the largest print that holds all names; null where no print that is read across a table does. */
function namePages(names: Paragraph[]): Element[][] | null {
  const column: Box = { ...BODY, w: (BODY.w - GAP * (COLUMNS - 1)) / COLUMNS };
  for (let size = 14; size >= SMALLEST_NAMES; size -= 1) {
    const columns = flow(names, column, size);
    if (columns.length > COLUMNS * MOST_SLIDES) continue;
    return Array.from({ length: Math.ceil(columns.length / COLUMNS) }, (_, page) =>
      columns.slice(page * COLUMNS, (page + 1) * COLUMNS).map(
        (paragraphs, index): Element => ({
          kind: 'text',
          box: { ...column, x: BODY.x + index * (column.w + GAP) },
          paragraphs,
          size,
        }),
      ),
    );
  }
  return null;
}

/** What they hold as a whole: a sentence, and a bar where they are divided. */
export function wholeSlides(report: Report): Slide[] {
  const words = boardWords(report.language);
  const note = noteWords(report.language);
  const sentence = keyFigures(report, note);
  const without = report.withoutRemarks.length
    ? [note.withoutRemarks(report.withoutRemarks.length, namesOf(report.withoutRemarks, report))]
    : [];
  const labels: Record<Position, string> = { ...note.stances, unclear: note.stances.unread };
  const { counts } = report.stances;
  const held = POSITIONS.filter((position) => counts[position] > 0);
  const bar: Element = {
    kind: 'bars',
    box: { ...BODY, y: BODY.y + 1.9, h: 2.8 },
    alt: `${words.wholeAlt} ${sentence}`,
    bars: {
      shape: 'divided',
      categories: [''],
      series: held.map((position) => ({
        name: labels[position],
        values: [counts[position]],
        colour: COLOURS[position],
      })),
      size: 14,
    },
  };
  return [
    slide(
      words.whole,
      [textIn({ ...BODY, h: 1.8 }, [{ text: sentence }], 22, 12), ...(held.length > 1 ? [bar] : [])],
      [...(doubtIn(report.stances) > 0 ? [note.doubt] : []), ...without],
    ),
  ];
}

function shorten(label: string, longest: number): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
}

import { boardWords } from '../../norsk/board.ts';
import { doubtIn } from '../../norsk/note/doubt.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { digits } from '../../norsk/numbers.ts';
import { POSITIONS, type Position } from '../../position.ts';
import type { Report } from '../../report/model.ts';
import { keyFigures } from '../markdown/markdown.ts';
import { type Box, fitting, flow, type Paragraph } from './measure.ts';
import { BODY, type Element, MAIN, type Slide, SMALLEST, slide } from './model.ts';
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

/** The answers by sector as bars, and who they are: beside, or on up to two slides of their own. */
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
  const all = sectorNames(report, Number.POSITIVE_INFINITY);
  const size = fitting(all, BESIDE, 16, SMALLEST);
  if (size !== null) return [slide(title, [chart(CHART), { kind: 'text', box: BESIDE, paragraphs: all, size }], notes)];
  const pages = namePages(report);
  return [
    slide(title, [chart(BODY)], notes),
    ...pages.map((elements, index) =>
      slide(index === 0 ? words.names : `${words.names} (${words.continued})`, elements, notes),
    ),
  ];
}

/** A heading and the names of each sector. */
function sectorNames(report: Report, most: number): Paragraph[] {
  return report.sectors.flatMap(({ heading, respondents }) => [
    { text: `${oneLine(heading)} (${digits(respondents.length)})`, bold: true },
    { text: namesOf(respondents, report, most) },
  ]);
}

/** In the largest print that holds all names; where the smallest does not, as many of each sector as there is room for. */
function namePages(report: Report): Element[][] {
  const column: Box = { ...BODY, w: (BODY.w - GAP * (COLUMNS - 1)) / COLUMNS };
  const room = COLUMNS * MOST_SLIDES;
  const set = (most: number, size: number) => ({ size, columns: flow(sectorNames(report, most), column, size) });
  const longest = Math.max(...report.sectors.map(({ respondents }) => respondents.length));
  let chosen = [12, 11, 10, SMALLEST]
    .filter(() => longest < 2000)
    .map((size) => set(Number.POSITIVE_INFINITY, size))
    .find(({ columns }) => columns.length <= room);
  if (!chosen) {
    let [low, high] = [0, Math.min(longest, 2000)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (set(middle, SMALLEST).columns.length <= room) low = middle;
      else high = middle - 1;
    }
    chosen = set(low, SMALLEST);
  }
  const { columns, size } = chosen;
  return Array.from({ length: Math.min(MOST_SLIDES, Math.ceil(columns.length / COLUMNS)) }, (_, page) =>
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

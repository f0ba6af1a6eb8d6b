import { boardWords } from '../../norsk/board.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { daysBetween, longDate, type NoteLanguage } from '../../norsk/numbers.ts';
import type { Report } from '../../report/model.ts';
import type { Event } from '../plan.ts';
import { type Box, fitting, flow, type Paragraph } from './measure.ts';
import { BODY, type Element, MAIN, OPENING_TITLE, type Slide, SMALLEST, slide } from './model.ts';
import { namesOf, oneLine } from './names.ts';

/** Title, owner, case number and dates. */
export function titleSlide(report: Report): Slide {
  const words = boardWords(report.language);
  const title = report.title || report.slug;
  const day = (date: string) => longDate(date, report.language);
  const paragraphs: Paragraph[] = [
    report.owner && { text: report.owner },
    report.caseNumber && { text: `${words.caseNumber} ${report.caseNumber}` },
    report.opened && { text: `${words.sent} ${day(report.opened)}` },
    report.deadline && { text: `${words.deadline} ${day(report.deadline)}` },
  ].filter((one) => typeof one === 'object' && one !== null);
  const box = { x: OPENING_TITLE.x, y: 4.1, w: OPENING_TITLE.w, h: 2.2 };
  return {
    ...slide(title, [textIn(box, paragraphs, 20, 10)], [noteWords(report.language).constructedBy]),
    size: fitting([{ text: title, bold: true }], OPENING_TITLE, 40, 10) ?? 10,
    opening: true,
  };
}

/** A text in the largest size it fits in; what does not fit in the least is cut after a word, and seen to be. */
export function textIn(box: Box, paragraphs: Paragraph[], most: number, least: number): Element {
  const size = fitting(paragraphs, box, most, least);
  if (size !== null) return { kind: 'text', box, paragraphs, size };
  const kept = flow(paragraphs, box, least)[0] ?? [];
  const last = kept.at(-1);
  const cut = last ? [...kept.slice(0, -1), { ...last, text: `${last.text.slice(0, -2).trimEnd()}…` }] : kept;
  return { kind: 'text', box, paragraphs: cut, size: least };
}

/** Steps in a row of the axis of time, and rows that leave room for the bars. */
const IN_ROW = 6;
const ROWS_OVER_BARS = 2;
const ROW = 1.45;
/** Periods of the bars at most: each is a week, or as many weeks as it takes. */
const MOST_PERIODS = 26;

/** Sent, what was done, deadline, and how the answers came; more steps than there is room for go on on the next slide. */
export function timelineSlides(report: Report, events: readonly Event[]): Slide[] {
  const words = boardWords(report.language);
  const steps = [
    ...(report.opened ? [{ date: report.opened, label: words.sent }] : []),
    ...events,
    ...(report.deadline ? [{ date: report.deadline, label: words.deadline }] : []),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const bars = periodsOf(report);
  if (steps.length === 0 && bars === null) return [];
  // Rows as long as each other, over the whole width.
  const inRow = Math.ceil(steps.length / Math.max(1, Math.ceil(steps.length / IN_ROW)));
  const rows = Array.from({ length: Math.ceil(steps.length / Math.max(1, inRow)) }, (_, index) =>
    steps.slice(index * inRow, (index + 1) * inRow),
  );
  const axes = (those: Event[][]) => those.flatMap((row, index) => axis(row, index, BODY.w / inRow, report.language));
  const first = rows.slice(0, ROWS_OVER_BARS);
  const slides = [slide(words.timeline, axes(first), notesOf(report))];
  for (let at = ROWS_OVER_BARS; at < rows.length; at += 3)
    slides.push(slide(`${words.timeline} (${words.continued})`, axes(rows.slice(at, at + 3)), []));
  if (bars !== null) {
    const top = BODY.y + first.length * ROW;
    const height = BODY.y + BODY.h - top;
    const undated = report.respondents.filter(({ date }) => date === null).length;
    const caption = `${words.perWeeks(bars.weeks)}${undated ? ` (${words.undated(undated)})` : ''}`;
    const most = Math.max(...bars.values);
    slides[0]?.elements.push(textIn({ ...BODY, y: top, h: 0.4 }, [{ text: caption, bold: true }], 14, 12), {
      kind: 'bars',
      box: { ...BODY, y: top + 0.4, h: height - 0.4 },
      alt: words.perWeeksAlt(
        bars.answers,
        longDate(bars.from, report.language),
        longDate(bars.to, report.language),
        most,
      ),
      bars: {
        shape: 'columns',
        categories: bars.labels,
        series: [{ name: words.perWeeks(bars.weeks), values: bars.values, colour: MAIN }],
        size: 12,
      },
    });
  }
  return slides;
}

/** A row of steps along a line, evenly spaced: that two dates are close must not put their labels on top of each other. */
function axis(steps: readonly Event[], row: number, step: number, language: NoteLanguage): Element[] {
  const y = BODY.y + row * ROW;
  return [
    { kind: 'rule', box: { x: BODY.x, y: y + 0.09, w: step * (steps.length - 1) + 0.09, h: 0 } },
    ...steps.flatMap(({ date, label }, index): Element[] => {
      const x = BODY.x + index * step;
      return [
        { kind: 'dot', box: { x, y, w: 0.18, h: 0.18 } },
        textIn(
          { x, y: y + 0.24, w: step - 0.15, h: ROW - 0.34 },
          [{ text: longDate(date, language), bold: true }, { text: oneLine(label) }],
          14,
          SMALLEST,
        ),
      ];
    }),
  ];
}

/** Answers by period of a week or more, from the day it was sent (or the first letter); what comes long after, last as one. */
function periodsOf({ opened, deadline, respondents, language }: Report) {
  const dates = respondents.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const [earliest, latest] = [dates[0], dates.at(-1)];
  if (earliest === undefined || latest === undefined) return null;
  const from = opened !== null && opened < latest ? opened : earliest;
  // A letter dated long after the deadline, often by a slip, must not press all the others together.
  const end =
    deadline !== null && deadline > from && daysBetween(deadline, latest) > 28 ? addDays(deadline, 28) : latest;
  const weeks = Math.max(1, Math.ceil((Math.floor(daysBetween(from, end) / 7) + 1) / MOST_PERIODS));
  const count = Math.floor(daysBetween(from, end) / (7 * weeks)) + 1;
  const values = Array.from({ length: count }, () => 0);
  let later = 0;
  for (const date of dates) {
    const at = Math.max(0, Math.floor(daysBetween(from, date) / (7 * weeks)));
    if (at < count) values[at] = (values[at] ?? 0) + 1;
    else later += 1;
  }
  const labels = values.map((_, index) => shortDay(addDays(from, index * 7 * weeks)));
  return {
    weeks,
    from,
    to: latest,
    answers: dates.length,
    values: later ? [...values, later] : values,
    labels: later ? [...labels, boardWords(language).afterwards] : labels,
  };
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function shortDay(date: string): string {
  const [, month, day] = date.split('-');
  return `${Number(day)}.${Number(month)}.`;
}

function notesOf(report: Report): string[] {
  const late = noteWords(report.language).late(report.late.length, namesOf(report.late, report));
  return [boardWords(report.language).datesNote, ...(report.late.length ? [late] : [])];
}

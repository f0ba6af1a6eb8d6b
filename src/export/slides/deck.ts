import { boardWords } from '../../norsk/board.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { longDate } from '../../norsk/numbers.ts';
import type { Report } from '../../report/model.ts';
import { type Event, followUpKinds, plannedIn } from '../plan.ts';
import { flow, type Paragraph } from './measure.ts';
import { BODY, type Deck, type Slide, slide } from './model.ts';
import { oneLine } from './names.ts';
import { timelineSlides, titleSlide } from './opening.ts';
import { themeListSlides, themeSlides, writtenLines } from './themes.ts';
import { wholeSlides, whoSlides } from './who.ts';

/**
 * The board's pages: title, timeline, who answered, what they hold, the owner's own summary, the themes, a slide each, and
 * what comes next; the last and the summary where somebody has written them.
 * @param events what was done in the hearing and is planned, by date
 */
export function deckOf(report: Report, events: readonly Event[]): Deck {
  const planned = plannedIn(report, events);
  return {
    title: report.title || report.slug,
    language: report.language,
    slides: [
      titleSlide(report),
      ...timelineSlides(
        report,
        events.filter((event) => !planned.includes(event)),
      ),
      ...whoSlides(report),
      ...wholeSlides(report),
      ...textSlides(noteWords(report.language).summary, writtenLines(report.summaryText), report),
      ...themeListSlides(report),
      ...report.themes.flatMap((theme, index) => themeSlides(theme, index + 1, report)),
      ...nextSlides(report, planned),
    ],
  };
}

/** Text over as many slides as it needs; none where there is none. */
function textSlides(title: string, paragraphs: Paragraph[], report: Report): Slide[] {
  return flow(paragraphs, BODY, 18).map((page, index) =>
    slide(
      index === 0 ? title : `${title} (${boardWords(report.language).continued})`,
      [{ kind: 'text', box: BODY, paragraphs: page, size: 18 }],
      [],
    ),
  );
}

/** The dates after the deadline, and the themes by kind of follow-up; nothing where there are neither. */
function nextSlides(report: Report, planned: readonly Event[]): Slide[] {
  const words = boardWords(report.language);
  const kinds = followUpKinds(report);
  const paragraphs: Paragraph[] = [
    ...(planned.length ? [{ text: words.plan, bold: true }] : []),
    ...planned.map(({ date, label }) => ({
      lead: `${longDate(date, report.language)}:`,
      text: oneLine(label),
      bullet: true,
    })),
    ...(kinds.length ? [{ text: words.followUps, bold: true }] : []),
    ...kinds.map(({ kind, themes }) => ({
      lead: `${oneLine(kind)}:`,
      text: themes.map(({ number, label }) => `${number}. ${oneLine(label)}`).join(' · '),
      bullet: true,
    })),
  ];
  return textSlides(words.next, paragraphs, report);
}

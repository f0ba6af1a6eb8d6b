import { longDate } from '../../norsk/numbers.ts';
import { slideWords } from '../../norsk/slides.ts';
import type { Report } from '../../report/model.ts';
import { flow, type Paragraph } from './measure.ts';
import { BODY, type Deck, type Slide, slide } from './model.ts';
import { type Event, timelineSlides, titleSlide } from './opening.ts';
import { themeListSlides, themeSlides, writtenLines } from './themes.ts';
import { wholeSlides, whoSlides } from './who.ts';

/**
 * The board's pages: title, timeline, who answered, what they hold, the themes, a slide each, and what comes next where
 * somebody has written it.
 * @param events what was done in the hearing and is planned, by date
 */
export function deckOf(report: Report, events: readonly Event[]): Deck {
  const { deadline } = report;
  const planned = deadline === null ? [] : events.filter(({ date }) => date > deadline);
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
      ...themeListSlides(report),
      ...report.themes.flatMap((theme, index) => themeSlides(theme, index + 1, report)),
      ...nextSlides(report, planned),
    ],
  };
}

/** The owner's own summary and the dates after the deadline; nothing where there are neither. */
function nextSlides(report: Report, planned: readonly Event[]): Slide[] {
  const words = slideWords(report.language);
  const plan = [...planned].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const paragraphs: Paragraph[] = [
    ...writtenLines(report.summaryText),
    ...(plan.length ? [{ text: words.plan, bold: true }] : []),
    ...plan.map(({ date, label }) => ({ lead: `${longDate(date, report.language)}:`, text: label, bullet: true })),
  ];
  return flow(paragraphs, BODY, 18).map((page, index) =>
    slide(
      index === 0 ? words.next : `${words.next} (${words.continued})`,
      [{ kind: 'text', box: BODY, paragraphs: page, size: 18 }],
      [],
    ),
  );
}

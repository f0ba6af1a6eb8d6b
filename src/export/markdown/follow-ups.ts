import { followUpNoteWords } from '../../norsk/follow-up.ts';
import type { NoteWords } from '../../norsk/note/words.ts';
import type { Report, ReportFollowUp, ThemeReport } from '../../report/model.ts';
import { escapeMarkdown, namesOf } from './parts.ts';
import { slotBlock } from './slots.ts';

/** The theme's follow-up: what people have written freely, and their points by kind; one heading where both have it. */
export function followUpParts({ written, followUps }: ThemeReport, report: Report, words: NoteWords): string[] {
  const [plain, ...others] = written.followUps;
  const heading = (kind: string) => `##### ${escapeMarkdown(kind)}`;
  const slotUnder = (kind: string) => others.find((one) => one.heading === kind);
  const kinds = new Set(followUps.map(({ kind }) => kind));
  return [
    plain ? slotBlock(plain, words.followUpSlot) : '',
    ...followUps.flatMap(({ kind, followUps: points }) => {
      const slot = slotUnder(kind);
      return [
        heading(kind),
        followUpLines(points, report, words).join('\n'),
        slot ? slotBlock(slot, words.followUpSlot) : '',
      ];
    }),
    ...others
      .filter((one) => !kinds.has(one.heading))
      .flatMap((one) => [heading(one.heading), slotBlock(one, words.followUpSlot)]),
  ];
}

/** A line a point; two that say the very same are one. */
export function followUpLines(points: readonly ReportFollowUp[], report: Report, words: NoteWords): string[] {
  return [
    ...new Set(
      points.map((point) => {
        const told = aboutFollowUp(point, report, namesOf(point.asked, words, report)).map((part) => part.trim());
        return `- ${escapeMarkdown(point.text.trim())} (${told.join('; ')})`;
      }),
    ),
  ];
}

/** What is told of a point beside its words: how far it has come, whose it is, when, and who asked. */
function aboutFollowUp({ status, responsible, due, asked }: ReportFollowUp, report: Report, names: string): string[] {
  const words = followUpNoteWords(report.language);
  return [
    words.statuses[status],
    ...(responsible === '' ? [] : [words.by(escapeMarkdown(responsible))]),
    ...(due === null ? [] : [words.until(due)]),
    ...(asked.length === 0 ? [] : [words.asked(names)]),
  ];
}

/** The same where room is scarce: under which theme, what, and how far it has come. */
export function shortFollowUpLines(theme: string, points: readonly ReportFollowUp[], { language }: Report): string[] {
  const { statuses } = followUpNoteWords(language);
  const lines = points.map(
    ({ text, status }) => `- **${escapeMarkdown(theme)}**: ${escapeMarkdown(text.trim())} (${statuses[status]})`,
  );
  return [...new Set(lines)];
}

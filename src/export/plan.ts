import { noteWords } from '../norsk/note/note.ts';
import type { Report } from '../report/model.ts';

/** Something that happened, or will, in the consultation, as its owner tells it. */
export interface Event {
  date: string;
  label: string;
}

/** What is dated after the deadline, by date. */
export function plannedIn({ deadline }: Pick<Report, 'deadline'>, events: readonly Event[]): Event[] {
  if (deadline === null) return [];
  return events.filter(({ date }) => date > deadline).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The kinds of follow-up people have written, each with the themes it is written under. */
export function followUpKinds(report: Report): { kind: string; themes: { number: number; label: string }[] }[] {
  const kinds = new Map<string, { number: number; label: string }[]>();
  for (const [index, theme] of report.themes.entries()) {
    const here = theme.written.followUps.flatMap(({ heading, markdown }) =>
      markdown.trim() === '' ? [] : [heading.trim() || noteWords(report.language).followUp],
    );
    for (const kind of new Set([...theme.followUps.map((one) => one.kind), ...here]))
      kinds.set(kind, [...(kinds.get(kind) ?? []), { number: index + 1, label: theme.label }]);
  }
  return [...kinds].map(([kind, themes]) => ({ kind, themes }));
}

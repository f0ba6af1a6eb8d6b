import type { FollowUpStanding } from '../../corrections/before.ts';
import { ui } from '../../norsk/desk/ui.ts';
import { shortest } from '../../norsk/prioritise.ts';
import type { GivenScore } from '../../priority.ts';
import { date, excerpt } from '../parts/format.ts';

/** A follow-up point in a line: «Mandater: … (besluttet, ansvarlig: Kari)». */
export function followUpInWords({
  text,
  kind,
  responsible,
  due,
  status,
}: Omit<FollowUpStanding, 'themeId' | 'asked'>): string {
  const { followUp: words } = ui;
  const parts = [
    words.statuses[status].toLowerCase(),
    responsible && words.by(responsible),
    due === null ? '' : words.until(date(due, '')),
  ];
  return `${kind}: ${excerpt(text, 300)} (${parts.filter(Boolean).join(', ')})`;
}

/** A score with what was said of it. */
export function scoreInWords({ value, comment }: Pick<GivenScore, 'value' | 'comment'>): string {
  const told = value === null ? ui.priority.open : shortest(value);
  return comment === '' ? told : `${told} (${excerpt(comment, 200)})`;
}

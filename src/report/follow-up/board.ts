import { FOLLOW_UP_STATUSES, type FollowUp, type FollowUpStatus } from '../../follow-up.ts';
import { groupBy } from '../../group.ts';

/** Follow-up points under one heading. */
export interface Column<K> {
  key: K;
  followUps: FollowUp[];
}

/** By status, in the order work goes; those with the nearest date first, those without one last. */
export function byStatus(followUps: readonly FollowUp[]): Column<FollowUpStatus>[] {
  const groups = groupBy(followUps, ({ status }) => status);
  return FOLLOW_UP_STATUSES.map((key) => ({
    key,
    followUps: [...(groups.get(key) ?? [])].sort((a, b) => compareDates(a.due, b.due)),
  }));
}

/**
 * By kind, in the order the consultation has them; kinds that are no longer offered come last, as they first appear. None is
 * empty.
 */
export function byKind(followUps: readonly FollowUp[], kinds: readonly string[]): Column<string>[] {
  const groups = groupBy(followUps, ({ kind }) => kind);
  return [...new Set([...kinds, ...groups.keys()])].flatMap((key) => {
    const of = groups.get(key);
    return of ? [{ key, followUps: of }] : [];
  });
}

/** Whether it should have been done before this day (ISO date). */
export function isLate({ due, status }: FollowUp, today: string): boolean {
  return due !== null && due < today && status !== 'done' && status !== 'dropped';
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}

import { z } from 'zod';
import { OUTCOMES, SECTORS, STANCES } from '../domain.ts';
import { groupBy } from '../group.ts';
import { NO_COUNTS, POSITIONS, type PositionCounts } from '../norsk/note/note.ts';
import type { ConsultationState } from '../state.ts';
import type { Report } from './report.ts';

const count = z.int().min(0);

/** What one version of a note said, as far as two versions are compared. */
export const Snapshot = z.object({
  received: count,
  ledger: z.record(z.enum(OUTCOMES), count),
  respondents: z.array(
    z.object({
      id: z.string(),
      /** Null: withheld. */
      name: z.string().nullable(),
      sector: z.enum(SECTORS),
      stance: z.enum(STANCES).nullable(),
    }),
  ),
  themes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      confirmed: z.boolean(),
      /** Versions kept before «uavklart» was counted lack it. */
      counts: z
        .partialRecord(z.enum(POSITIONS), count)
        .transform((counts): PositionCounts => ({ ...NO_COUNTS, ...counts })),
      /** Passages that carry it, in the order of their ids. */
      tags: z.array(z.string()),
    }),
  ),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** The figures, names and tags of a note. */
export function snapshotOf(report: Report, state: ConsultationState): Snapshot {
  const tags = groupBy(state.tags, (tag) => tag.themeId);
  const parts = groupBy(state.themes, (theme) => theme.parentId);
  return {
    received: report.received,
    ledger: report.ledger,
    respondents: report.respondents.map(({ responseId, name, sector, stance }) => ({
      id: responseId,
      name,
      sector,
      stance,
    })),
    themes: report.themes.map(({ id, label, confirmed, counts }) => ({
      id,
      label,
      confirmed,
      counts,
      tags: [
        ...new Set(
          [id, ...(parts.get(id) ?? []).map((part) => part.id)].flatMap((themeId) =>
            (tags.get(themeId) ?? []).map((tag) => tag.passageId),
          ),
        ),
      ].sort(),
    })),
  };
}

type Who = Snapshot['respondents'][number];
type ThemeIn = Snapshot['themes'][number];

/** What is another in the later of two versions. */
export interface Changes {
  figures: { what: 'received' | 'responses' | (typeof OUTCOMES)[number]; before: number; after: number }[];
  arrived: Who[];
  gone: Who[];
  renamed: { before: Who; after: Who }[];
  sectors: { before: Who; after: Who }[];
  stances: { before: Who; after: Who }[];
  themes: {
    arrived: ThemeIn[];
    gone: ThemeIn[];
    changed: { before: ThemeIn; after: ThemeIn; tagsAdded: number; tagsRemoved: number }[];
  };
}

/** Compares two versions of one consultation's note. */
export function changesBetween(before: Snapshot, after: Snapshot): Changes {
  const figures: Changes['figures'] = [
    { what: 'received' as const, before: before.received, after: after.received },
    { what: 'responses' as const, before: before.respondents.length, after: after.respondents.length },
    ...OUTCOMES.map((what) => ({ what, before: before.ledger[what], after: after.ledger[what] })),
  ].filter((figure) => figure.before !== figure.after);
  const was = new Map(before.respondents.map((who) => [who.id, who]));
  const is = new Map(after.respondents.map((who) => [who.id, who]));
  const both = after.respondents.flatMap((who) => {
    const earlier = was.get(who.id);
    return earlier ? [{ before: earlier, after: who }] : [];
  });
  const themesBefore = new Map(before.themes.map((theme) => [theme.id, theme]));
  const themesAfter = new Map(after.themes.map((theme) => [theme.id, theme]));
  return {
    figures,
    arrived: after.respondents.filter((who) => !was.has(who.id)),
    gone: before.respondents.filter((who) => !is.has(who.id)),
    renamed: both.filter((pair) => pair.before.name !== pair.after.name),
    sectors: both.filter((pair) => pair.before.sector !== pair.after.sector),
    stances: both.filter((pair) => pair.before.stance !== pair.after.stance),
    themes: {
      arrived: after.themes.filter((theme) => !themesBefore.has(theme.id)),
      gone: before.themes.filter((theme) => !themesAfter.has(theme.id)),
      changed: after.themes.flatMap((theme) => {
        const earlier = themesBefore.get(theme.id);
        if (!earlier) return [];
        const had = new Set(earlier.tags);
        const has = new Set(theme.tags);
        const tagsAdded = theme.tags.filter((tag) => !had.has(tag)).length;
        const tagsRemoved = earlier.tags.filter((tag) => !has.has(tag)).length;
        const same =
          tagsAdded + tagsRemoved === 0 &&
          earlier.label === theme.label &&
          earlier.confirmed === theme.confirmed &&
          POSITIONS.every((position) => earlier.counts[position] === theme.counts[position]);
        return same ? [] : [{ before: earlier, after: theme, tagsAdded, tagsRemoved }];
      }),
    },
  };
}

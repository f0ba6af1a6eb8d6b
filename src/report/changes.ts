import { OUTCOMES } from '../domain.ts';
import { groupBy } from '../group.ts';
import { POSITIONS } from '../position.ts';
import type { ConsultationState } from '../state.ts';
import type { Changes, Snapshot } from '../versions.ts';
import type { Report } from './model.ts';

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

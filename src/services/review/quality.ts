import { inForce } from '../../corrections/apply.ts';
import { isCounted, type Tag } from '../../domain.ts';
import { type Lists, UNSURE } from './lists.ts';

/** Tags asked about are sought among so many of the least sure: enough for a day, few enough to sort at once. */
const LEAST_SURE = 2000;

/** Tags by who answers for them; `unsure`: the machine alone, and not sure. */
export function tagCounts(lists: Lists): { byPerson: number; byMachine: number; unsure: number } {
  return lists.once('tagCounts', () => {
    const counts = { byPerson: 0, byMachine: 0, unsure: 0 };
    for (const theme of lists.themes)
      for (const tag of lists.tagsOfTheme.get(theme.id) ?? [])
        if (tag.by !== undefined) counts.byPerson += 1;
        else {
          counts.byMachine += 1;
          if (tag.confidence < UNSURE) counts.unsure += 1;
        }
    return counts;
  });
}

/** The machine's least sure tags that nobody has judged, least sure first. */
export function leastSure(lists: Lists): Tag[] {
  const sorted = lists.once('leastSure', () =>
    lists.themes
      .flatMap((theme) => lists.tagsOfTheme.get(theme.id) ?? [])
      .filter((tag) => tag.by === undefined && tag.confidence < UNSURE)
      .sort((a, b) => a.confidence - b.confidence || (a.passageId < b.passageId ? -1 : 1))
      .slice(0, LEAST_SURE),
  );
  return sorted.filter((tag) => lists.draft.tags.get(tag.passageId)?.get(tag.themeId) === tag);
}

/** Counted passages of this hearing that have no theme. */
export function untagged(lists: Lists): number {
  const bare = (passageId: string) => (lists.draft.tags.get(passageId)?.size ?? 0) === 0;
  return lists.once('untagged', () =>
    lists.here.reduce(
      (sum, response) => sum + response.passages.filter((p) => isCounted(p.kind) && bare(p.id)).length,
      0,
    ),
  );
}

/** Tags of the machine that a person has judged, and those she kept: by what stood there when she did. */
export function judgedMachineTags(lists: Lists): { agreed: number; of: number } {
  return lists.once('judgedMachineTags', () => {
    const judged = inForce(lists.log).filter(({ decision, before }) => decision.kind === 'tag' && before === 'machine');
    const agreed = judged.filter(({ decision }) => decision.kind === 'tag' && decision.on);
    return { agreed: agreed.length, of: judged.length };
  });
}

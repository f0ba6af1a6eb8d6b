import { inForce } from '../../corrections/apply.ts';
import type { Tag } from '../../domain.ts';
import { isUnsureTag, type Lists, UNSURE } from './lists.ts';

/** Tags asked about are sought among so many of the least sure: enough for a day, few enough to sort at once. */
const LEAST_SURE = 2000;

/** Tags of this hearing's answers by who answers for them; `unsure`: the machine alone, and not sure. */
export function tagCounts(lists: Lists): { byPerson: number; byMachine: number; unsure: number } {
  return {
    byPerson: lists.sumHere(({ tags }) => tags.byPeople),
    byMachine: lists.sumHere(({ tags }) => tags.all - tags.byPeople),
    unsure: lists.sumHere(({ tags }) => tags.unsure),
  };
}

/** The machine's least sure tags that nobody has judged, least sure first. */
export function leastSure(lists: Lists): Tag[] {
  const sorted = lists.once('leastSure', () => {
    const unsure: Tag[] = [];
    for (const theme of lists.themes)
      for (const tag of lists.tagsOfTheme.get(theme.id) ?? []) if (isUnsureTag(tag)) unsure.push(tag);
    // Numbers alone are quick to sort; only what can be among the least sure is put in order.
    const highest = Float64Array.from(unsure, (tag) => tag.confidence).sort()[LEAST_SURE - 1] ?? UNSURE;
    return unsure
      .filter((tag) => tag.confidence <= highest)
      .sort((a, b) => a.confidence - b.confidence || (a.passageId < b.passageId ? -1 : 1))
      .slice(0, LEAST_SURE);
  });
  return sorted.filter((tag) => lists.draft.tags.get(tag.passageId)?.get(tag.themeId) === tag);
}

/** Tags of the machine that a person has judged, and those she kept: by what stood there when she did. */
export function judgedMachineTags(lists: Lists): { agreed: number; of: number } {
  return lists.once('judgedMachineTags', () => {
    const judged = inForce(lists.log).filter(({ decision, before }) => decision.kind === 'tag' && before === 'machine');
    const agreed = judged.filter(({ decision }) => decision.kind === 'tag' && decision.on);
    return { agreed: agreed.length, of: judged.length };
  });
}

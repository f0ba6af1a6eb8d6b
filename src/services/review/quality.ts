import { inForce } from '../../corrections/apply.ts';
import type { Sector, Stance, Tag } from '../../domain.ts';
import { isUnsureTag, type Lists, UNSURE } from './lists.ts';

/** Tags asked about are sought among so many of the least sure: enough for a day, few enough to sort at once. */
const LEAST_SURE = 2000;

/** What the answers to this hearing add up to, by the note's own rules. */
export interface Sums {
  answers: number;
  /** Those that say more than that they have no remarks. */
  withRemarks: number;
  /** Those with remarks and no theme. */
  withoutTheme: number;
  bySector: Map<Sector, number>;
  /** As it is told; null: «uavklart». */
  byStance: Map<Stance | null, number>;
  /** Of those, told as unsure. */
  unsure: Map<Stance | null, number>;
  byDate: Map<string, number>;
  /** By who answers for them; `unsure`: the machine alone, and not sure. */
  tags: { byPeople: number; byMachine: number; unsure: number };
  passages: { counted: number; unplaced: number };
}

/** Added up in one go: with many answers, to come to each is what takes the time. */
export function sumsOf(lists: Lists): Sums {
  const sums: Sums = {
    answers: 0,
    withRemarks: 0,
    withoutTheme: 0,
    bySector: new Map(),
    byStance: new Map(),
    unsure: new Map(),
    byDate: new Map(),
    tags: { byPeople: 0, byMachine: 0, unsure: 0 },
    passages: { counted: 0, unplaced: 0 },
  };
  const { passages } = sums;
  for (const { elsewhere, respondent, themes, tags, unplaced, text } of lists.rows.values()) {
    if (elsewhere) continue;
    const { stance, sector, unsure, date } = respondent;
    sums.answers += 1;
    if (stance !== 'no-remarks') {
      sums.withRemarks += 1;
      if (themes.length === 0) sums.withoutTheme += 1;
    }
    count(sums.bySector, sector);
    count(sums.byStance, stance);
    if (unsure) count(sums.unsure, stance);
    if (date !== null) count(sums.byDate, date);
    sums.tags.byPeople += tags.byPeople;
    sums.tags.byMachine += tags.all - tags.byPeople;
    sums.tags.unsure += tags.unsure;
    passages.counted += text.counted;
    passages.unplaced += unplaced;
  }
  return sums;
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
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

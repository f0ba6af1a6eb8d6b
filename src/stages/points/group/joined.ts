import { groupBy } from '../../../group.ts';
import type { Subject } from '../../stance/subject.ts';
import { thingsOf } from '../effect.ts';
import { isThemes } from '../matter.ts';
import type { Told } from '../told.ts';
import type { Argued } from './central.ts';
import type { Group } from './grouped.ts';

/** Who speaks of a matter: who asks for it, or whose claim says that it is harmed, or wants it kept. */
interface Speaking {
  argued: Argued;
  asks: boolean;
}

/**
 * Groups with those who ask for the same matter beside another theme's. A sentence may ask for two, each told in its own point.
 * @param argued by theme, all that may join, in the order of the answers
 * @param told those who join are told of, too
 */
export function withLate(
  groups: readonly Group[],
  argued: ReadonlyMap<string, readonly Argued[]>,
  told: Told,
  subject: Subject,
): Group[] {
  const speaking = new Map<string, ReadonlyMap<string, Speaking[]>>();
  for (const [themeId, own] of groupBy(groups, (group) => group.themeId)) {
    const wanted = new Set(own.flatMap(({ matter }) => (matter === null || isThemes(matter) ? [] : [matter])));
    if (wanted.size > 0) speaking.set(themeId, speakingOf(argued.get(themeId) ?? [], wanted, subject));
  }
  return groups.map((group): Group => {
    const { themeId, side, matter } = group;
    if (matter === null || isThemes(matter)) return group;
    const own = new Set(group.said);
    const what = ({ claim: { side: its, from } }: Argued): string => `${its} ${from} ${matter}`;
    const late = (speaking.get(themeId)?.get(matter) ?? []).flatMap(({ argued: each, asks }) =>
      each.claim.side === side &&
      !own.has(each.said) &&
      !(asks ? told.hasFor(each.said, what(each)) : told.has(each.said))
        ? [each]
        : [],
    );
    for (const each of late) told.add(each.said, what(each));
    const [speaker, ...others] = group.said;
    const rest = [...new Set([...others, ...late.map((each) => each.said)])].sort((x, y) => x.order - y.order);
    return speaker === undefined ? group : { ...group, said: [speaker, ...rest] };
  });
}

/** Those who speak of some matters, by matter. */
function speakingOf(
  argued: readonly Argued[],
  wanted: ReadonlySet<string>,
  subject: Subject,
): ReadonlyMap<string, Speaking[]> {
  const found = new Map<string, Speaking[]>([...wanted].map((matter) => [matter, []]));
  for (const each of argued) {
    const { effects, matters } = each.claim;
    for (const matter of matters) found.get(matter)?.push({ argued: each, asks: true });
    if (effects.length > 0)
      for (const thing of thingsOf(each.wording.terms, effects, (term) => subject.isCore(term.word)))
        found.get(thing)?.push({ argued: each, asks: false });
  }
  return found;
}

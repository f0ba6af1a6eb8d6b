import type { Theme } from '../../domain.ts';
import type { Subject } from '../stance/subject.ts';
import type { Claim } from './claim/made.ts';
import type { Wording } from './wording.ts';

/** Among so many themes, what most of them speak of is no theme's. */
const MANY = 4;
const MOST_THEMES = 0.6;

/** Words of what is claimed under most themes: what the hearing is about. */
export function everywhereIn(themes: readonly (readonly { wording: Wording }[])[]): ReadonlySet<string> {
  if (themes.length < MANY) return new Set();
  const found = new Map<string, number>();
  for (const argued of themes) {
    const own = new Set<string>();
    for (const { terms } of new Set(argued.map(({ wording }) => wording)))
      for (const { counts } of terms) for (const [name] of counts) own.add(name);
    for (const name of own) found.set(name, (found.get(name) ?? 0) + 1);
  }
  return new Set([...found].flatMap(([name, count]) => (count >= themes.length * MOST_THEMES ? [name] : [])));
}

/** A theme named for what the hearing is about is the proposal itself. */
export function isWhole({ label }: Theme, { isCore }: Subject): boolean {
  return (label.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).some(isCore);
}

/** «forslaget om …», «prinsippet om å …»: what follows tells which part of it. */
const PART_OF =
  /(?:forslag|framlegg|fremlegg|prinsipp|intensjon|tanke|idé|proposal|principle)\p{L}* (?:om|bak|to|of)(?!\p{L})/iu;

/** Whether the clause that says what names more than the proposal, the body and the words of arguing. */
export function namesPart(text: string, { terms }: Wording, { from, to, cue }: Claim, { isCore }: Subject): boolean {
  const part = PART_OF.exec(text.slice(from, to));
  const after = part === null ? to : from + part.index + part[0].length;
  return terms.some(
    ({ at, word, plain }) =>
      (plain || at >= after) &&
      at >= from &&
      at < to &&
      (at < cue.start || at >= cue.end) &&
      word.length > 3 &&
      !isCore(word),
  );
}

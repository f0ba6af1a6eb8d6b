import { numberAtHead, numberOf } from '../../norsk/numbers.ts';
import { quoteIn } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { textsOf } from '../recounted.ts';
import { ADDED } from '../sentences.ts';
import { toldBy } from '../told.ts';

/** Lists that nothing else counts are counted in the last part of the appendix. */
export function listed(note: Reading): void {
  const { words } = note;
  const invited = textsOf(note, note.under(words.invited, 3));
  const letters = textsOf(note, note.under(words.campaigns, 2));
  const first = (count: number, strings: number, make: Parameters<typeof toldBy>[3]) =>
    invited.map((text) => toldBy(text, count, strings, make)?.numbers[0]).find((found) => found !== undefined) ?? 0;
  const isOf = (text: string, count: number, strings: number, make: Parameters<typeof toldBy>[3]) =>
    toldBy(text, count, strings, make) !== null;
  const [withheld] = note.tablesIn(...note.under(words.withheldHeading, 3));
  const column = (at: number) => (withheld?.rows ?? []).map(({ cells }) => numberOf(cells[at] ?? '') ?? Number.NaN);
  const expected = words.listed({
    invited: first(3, 0, ([named = 0, answered = 0, open = 0]) => words.invitedCount(named, answered, open)),
    uninvited: first(1, 1, ([count = 0], [names = '']) => words.uninvited(count, names)),
    collective: invited
      .flatMap((text) => text.split(/(?<=\.) (?=[«“"‘])/u))
      .filter((text) => isOf(text, 1, 1, ([count = 0], [name = '']) => words.collective(name, count))).length,
    joint: textsOf(note, note.under(words.bySector, 2)).filter((text) =>
      isOf(text, 0, 2, (_, [name = '', others = '']) => words.joint(name, others)),
    ).length,
    ...joined(note),
    letters: letters.filter((text) => {
      const count = numberAtHead(text);
      return count !== null && text.startsWith(`${words.campaign(count)}: `);
    }).length,
    added: letters.filter((text) => ADDED.test(text) && !quoteIn(text)).length,
    shared: letters.filter((text) => text.startsWith(`${words.shared}: `)).length,
    unplaced: textsOf(note, note.under(words.unplaced, 2)).flatMap((text) => {
      const [passages = 0, of = 0] =
        toldBy(firstOf(text), 2, 0, ([count = 0, all = 0]) => words.unplacedCount(count, all))?.numbers ?? [];
      return passages > 0 ? [passages, of] : [];
    }),
    withheld: column(1),
    withheldIn: column(2),
  });
  note.mustStand(expected, ...note.under(words.recompute, 3));
}

/** The first sentence of a line. */
const firstOf = (text: string): string => /^.*?\.(?= |$)/u.exec(text)?.[0] ?? text;

/** Those who join and those who refer, and the joined bodies that have not answered. */
function joined(note: Reading): { joins: number; refers: number; absent: number } {
  const { words } = note;
  const found = { joins: 0, refers: 0, absent: 0 };
  let list: 'joins' | 'refers' = 'joins';
  for (const text of textsOf(note, note.under(words.endorsements, 2))) {
    if (text === `${words.refers}:`) list = 'refers';
    const count = /^- \*\*.+\*\* \((\d[\d\u2009]*)\): /u.exec(text)?.[1];
    if (count !== undefined) found[list] += numberOf(count) ?? 0;
    else if (text.startsWith('- ')) found.absent += 1;
  }
  return found;
}

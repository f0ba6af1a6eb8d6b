import { tally } from '../../group.ts';
import { decimal, shortest, rankingWords as words } from '../../norsk/prioritise.ts';
import type { Fault } from '../../prioritise/model.ts';
import type { Outcome } from '../../prioritise/prioritise.ts';
import type { PointMove, Swap } from '../../prioritise/sensitivity.ts';
import { nameOf } from '../../prioritise/tree.ts';

/** Rows of a table that a page shows of what has no end. */
const MOST_SHOWN = 20;

/** A ranking as a page: the table, what would change it, where the scorers differ, and what is wrong. */
export function prioritisationPage(outcome: Outcome): string {
  const { prioritisation, tree, ranking, weights, points, disagreement, faults, checked } = outcome;
  const { measures, scorers } = prioritisation;
  const criterion = (place: number) => nameOf(tree, place);
  const measure = (index: number) => measures[index]?.name ?? '';
  const figure = (value: number | null | undefined) => (value == null ? words.none : decimal(value));
  const ranked = ranking.order.flatMap((index) => ranking.standings[index] ?? []);
  const others = ranking.standings.filter(({ rank }) => rank === null);
  const top = tree.top.map(criterion);

  const swap = (one: Swap | null): [string, string] =>
    one === null
      ? [words.weights.noLimit, '']
      : [shortest(one.weight), words.weights.passes(measure(one.passes), measure(one.passed))];
  const moved = (index: number, by: PointMove['by']) => {
    const own = points.filter((move) => move.measure === index && move.by === by);
    if (own.length === 0) return words.points.stays;
    const to = own.reduce((best, move) => ((move.to - best) * by < 0 ? move.to : best), own[0]?.to ?? 0);
    const same = own.filter((move) => move.to === to).map(({ leaf }) => criterion(leaf));
    return words.points.to(to, same, same.length === tree.leaves.length);
  };
  const open = tally(disagreement.open, ({ scorer }) => scorer);
  const missing = ranking.standings.filter((standing) => standing.missing.length > 0);
  const apart = disagreement.cells.slice(0, MOST_SHOWN);
  const who = (all: readonly number[]) => all.map((one) => scorers[one]?.name || words.group).join(', ');

  return page([
    `# ${escaped(words.title(prioritisation.title))}`,
    words.summary(measures.length, tree.leaves.length, scorers.length),
    escaped(
      words.how(
        prioritisation.total,
        tree.top.map((place) => ({ name: criterion(place), weight: tree.nodes[place]?.criterion.weight ?? 1 })),
      ),
    ),
    ...scorers.flatMap(({ name, left }) => (left ? [escaped(words.open.left(name))] : [])),
    table(
      [words.rank, words.measure, ...top, words.totals[prioritisation.total], words.missing],
      [...ranked, ...others].map(({ measure, rank, tied, values, total, missing }) => [
        rank === null ? words.none : `${rank}${tied ? ` ${words.tiedMark}` : ''}`,
        measure.name,
        ...tree.top.map((place) => figure(values[place])),
        figure(total),
        missing.length === 0 ? '' : String(missing.length),
      ]),
      [0, ...tree.top.map((_, index) => index + 2), tree.top.length + 2, tree.top.length + 3],
    ),
    ranked.some(({ tied }) => tied) ? words.tied : '',
    others.length > 0 ? escaped(words.notRanked(others.map(({ measure }) => measure.name))) : '',
    `## ${words.weights.title}`,
    words.weights.lead,
    table(
      words.weights.columns,
      weights.map(({ node, weight, below, above }) => [
        criterion(node),
        shortest(weight),
        ...swap(below),
        ...swap(above),
      ]),
      [1, 2, 4],
    ),
    `## ${words.points.title}`,
    words.points.lead,
    table(
      words.points.columns,
      ranking.order.map((index, at) => [measure(index), String(at + 1), moved(index, 1), moved(index, -1)]),
      [1],
    ),
    ...(scorers.length > 1
      ? [
          `## ${words.apart.title}`,
          apart.length === 0 ? words.apart.agreed : words.apart.lead(apart.length, disagreement.cells.length),
          apart.length === 0
            ? ''
            : table(
                words.apart.columns,
                apart.map(({ measure: index, leaf, low, high, spread, lowest, highest }) => [
                  measure(index),
                  criterion(leaf),
                  shortest(spread),
                  `${shortest(low)} (${who(lowest)})`,
                  `${shortest(high)} (${who(highest)})`,
                ]),
                [2],
              ),
        ]
      : []),
    ...(missing.length + open.size > 0
      ? [
          `## ${words.open.title}`,
          bullets([
            ...missing.map((standing) => words.open.leaf(standing.measure.name, standing.missing.map(criterion))),
            ...(scorers.length > 1
              ? [...open].map(([scorer, count]) => words.open.by(scorers[scorer]?.name || words.group, count))
              : []),
          ]),
        ]
      : []),
    `## ${words.faults.title}`,
    faults.length === 0 ? words.faults.none : bullets(faults.map(toldFault)),
    checked > 0 ? words.faults.checked(checked) : '',
  ]);
}

/** «Poeng!C7: «12» er …» */
export function toldFault({ at, said }: Fault): string {
  return at === '' ? said : `${at}: ${said}`;
}

const page = (parts: readonly string[]) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;
const bullets = (lines: readonly string[]) => lines.map((line) => `- ${escaped(line)}`).join('\n');

function table(head: readonly string[], rows: readonly (readonly string[])[], figures: readonly number[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  const rule = `| ${head.map((_, index) => (figures.includes(index) ? '--:' : '---')).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** What people wrote, without what Markdown or a terminal would make something of. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_|<>[\]#]/g, '\\$&');
}

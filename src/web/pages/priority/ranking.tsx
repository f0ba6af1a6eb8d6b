import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import { decimal, shortest } from '../../../norsk/prioritise.ts';
import type { Outcome } from '../../../prioritise/prioritise.ts';
import { nameOf, toldWeights } from '../../../prioritise/tree.ts';
import { linkTo } from '../../parts/place.ts';

/** Rows that are shown of what has no end; the workbook has the rest. */
const SHOWN = 20;

/** The ranking: place, total, what each criterion at the top gives, and how much is missing. */
export const RankingTable: FC<{ outcome: Outcome }> = ({ outcome }) => {
  const { priority: words } = ui;
  const { tree, ranking } = outcome;
  const ranked = ranking.order.flatMap((index) => ranking.standings[index] ?? []);
  const weights = toldWeights(tree);
  const others = ranking.standings.filter(({ rank }) => rank === null);
  return (
    <section class="scroll" tabindex={0} aria-label={ui.table(words.ranking)}>
      <table class="ds-table figures ranking" data-size="sm" id="rangering">
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.rank}</th>
            {tree.top.map((place) => (
              <th scope="col">
                {nameOf(tree, place)}{' '}
                {weights.has(place) ? <span class="nowrap">({words.weighs(weights.get(place) ?? 1)})</span> : null}
              </th>
            ))}
            <th scope="col">{words.total}</th>
            <th scope="col">{words.missing}</th>
          </tr>
        </thead>
        <tbody data-walk="tiltak">
          {[...ranked, ...others].map(({ measure, rank, tied, values, total, missing }) => (
            <tr>
              <th scope="row">
                <a
                  class="ds-link"
                  href={linkTo(`/prioritering/${measure.id}`)}
                  aria-label={words.scoreOf(measure.name)}
                >
                  {measure.name}
                </a>
              </th>
              <td>
                {rank === null ? (total === null ? words.noPoints : words.notRanked) : rank}
                {tied ? ` (${words.tied})` : ''}
              </td>
              {tree.top.map((place) => (
                <td>{figure(values[place])}</td>
              ))}
              <td>{figure(total)}</td>
              <td>{missing.length === 0 ? '' : words.missingOf(missing.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const figure = (value: number | null | undefined) => (value == null ? '–' : decimal(value));

/** What would change the order, and where those who score differ. */
export const Sensitivity: FC<{ outcome: Outcome }> = ({ outcome }) => {
  const { tree, weights, points, disagreement, prioritisation, ranking } = outcome;
  const { weights: byWeight, points: byPoint, apart, none } = ui.priority.sensitivity;
  const criterion = (place: number) => nameOf(tree, place);
  const measure = (index: number) => prioritisation.measures[index]?.name ?? '';
  const who = (all: readonly number[]) => all.map((one) => prioritisation.scorers[one]?.name ?? '').join(', ');
  const swap = (one: (typeof weights)[number]['below']) =>
    one === null ? [none, ''] : [shortest(one.weight), byWeight.passes(measure(one.passes), measure(one.passed))];
  const moved = (index: number, by: 1 | -1) => {
    const own = points.filter((move) => move.measure === index && move.by === by);
    const to = by === 1 ? Math.min(...own.map((one) => one.to)) : Math.max(...own.map((one) => one.to));
    const same = own.filter((move) => move.to === to).map(({ leaf }) => criterion(leaf));
    return own.length === 0 ? byPoint.stays : byPoint.to(to, same, same.length === tree.leaves.length);
  };
  return (
    <>
      <Rows
        title={byWeight.title}
        lead={byWeight.lead}
        columns={byWeight.columns}
        rows={weights.map(({ node, weight, below, above }) => [
          criterion(node),
          shortest(weight),
          ...swap(below),
          ...swap(above),
        ])}
      />
      <Rows
        title={byPoint.title}
        lead={byPoint.lead}
        columns={byPoint.columns}
        rows={ranking.order
          .slice(0, SHOWN)
          .map((index, at) => [measure(index), String(at + 1), moved(index, 1), moved(index, -1)])}
      />
      {prioritisation.scorers.length < 2 ? null : (
        <Rows
          title={apart.title}
          lead={
            disagreement.cells.length === 0
              ? apart.agreed
              : apart.lead(Math.min(SHOWN, disagreement.cells.length), disagreement.cells.length)
          }
          columns={apart.columns}
          rows={disagreement.cells
            .slice(0, SHOWN)
            .map(({ measure: index, leaf, spread, low, high, lowest, highest }) => [
              measure(index),
              criterion(leaf),
              shortest(spread),
              `${shortest(low)} (${who(lowest)})`,
              `${shortest(high)} (${who(highest)})`,
            ])}
        />
      )}
    </>
  );
};

const Rows: FC<{ title: string; lead: string; columns: readonly string[]; rows: readonly string[][] }> = ({
  title,
  lead,
  columns,
  rows,
}) => (
  <details class="ranking-more">
    <summary>{title}</summary>
    <p class="hint">{lead}</p>
    {rows.length === 0 ? null : (
      <section class="scroll" tabindex={0} aria-label={ui.table(title)}>
        <table class="ds-table" data-size="sm">
          <thead>
            <tr>
              {columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = '', ...rest]) => (
              <tr>
                <th scope="row">{first}</th>
                {rest.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </details>
);

import { decimal, rankingWords as words } from '../../norsk/prioritise.ts';
import { shares } from '../../prioritise/compute.ts';
import type { Outcome } from '../../prioritise/prioritise.ts';
import { nameOf } from '../../prioritise/tree.ts';
import { beside, type Chart, chart, heading, INK, shorten } from '../charts.ts';

/** Told apart by lightness as well as hue, dark and light by turns, with the ink that is read on each. */
const COLOURS = [
  ['#00497f', '#ffffff'],
  ['#6fa8d6', INK],
  ['#b3541e', '#ffffff'],
  ['#e8c9a0', INK],
  ['#3f6b3a', '#ffffff'],
  ['#d9d9d9', INK],
] as const;

/** A figure in a bar narrower than this part of the longest would stand across its ends. */
const NARROW = 0.06;

/** Measures by rank, each a bar of what the criteria at the top of the tree give to its total. */
export function contributionChart(
  { prioritisation, tree, ranking }: Outcome,
  told: { title: string; chart: { caption: string; alt: string } } = {
    title: words.title(prioritisation.title),
    chart: words.chart,
  },
): Chart {
  const ranked = ranking.order.flatMap((index) => ranking.standings[index] ?? []).reverse();
  const longest = Math.max(...ranked.map(({ total }) => total ?? 0), 1e-9);
  const share = ranked.map(({ values }) => shares(tree, values));
  const bar = { type: 'bar', stack: 'total', barMaxWidth: 20 } as const;
  return chart(
    {
      name: 'prioritering.svg',
      height: 72 + ranked.length * 36,
      caption: told.chart.caption,
      alt: told.chart.alt,
    },
    {
      title: heading(told.title),
      legend: {
        top: 28,
        left: 0,
        itemGap: 18,
        data: tree.top.map((place) => nameOf(tree, place)),
        textStyle: { color: INK, fontSize: 12 },
      },
      grid: { ...beside.grid, right: 64, top: 64, bottom: 8 },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        data: ranked.map(({ rank, measure }) => shorten(`${rank}. ${measure.name}`, 70)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: beside.label,
      },
      series: [
        ...tree.top.map((place, at) => {
          const [colour, ink] = COLOURS[at % COLOURS.length] ?? COLOURS[0];
          return {
            ...bar,
            name: nameOf(tree, place),
            itemStyle: { color: colour, borderColor: INK, borderWidth: 0.5 },
            data: ranked.map(({ values }, index) => {
              const value = (share[index]?.[place] ?? 0) * (values[place] ?? 0);
              return {
                value,
                label: { show: value > longest * NARROW, formatter: decimal(value), color: ink },
              };
            }),
          };
        }),
        // Nothing long, at the end of the bar: where the total stands.
        {
          ...bar,
          data: ranked.map(({ total }) => ({
            value: 0,
            label: { show: true, position: 'right', formatter: decimal(total ?? 0), color: INK, fontWeight: 'bold' },
          })),
        },
      ],
    },
  );
}

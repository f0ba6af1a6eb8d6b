import { BarChart, HeatmapChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TitleComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { noteWords, POSITIONS, type Position } from '../norsk/note.ts';
import type { Report } from './report.ts';

use([BarChart, HeatmapChart, AriaComponent, GridComponent, TitleComponent, VisualMapComponent, SVGRenderer]);

const WIDTH = 760;
const FONT = 'Inter, "Helvetica Neue", Arial, sans-serif';
const INK = '#1e2b3c';
/** Told apart by lightness as well as hue (Okabe and Ito's safe pairs), so that greyscale keeps them apart. */
const POSITION_COLOURS: Record<Position, string> = {
  supports: '#00497f',
  'supports-with-reservations': '#6fa8d6',
  neutral: '#d9d9d9',
  opposes: '#b3541e',
};

export interface Chart {
  name: string;
  svg: string;
  /** What the figure shows, for those who don't see it. */
  alt: string;
}

function draw(option: EChartsCoreOption, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: FONT, color: INK }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  // The library numbers its charts through the life of the process; the same chart must give the same bytes.
  return svg.replace(/zr\d+-/g, 'zr-');
}

function shorten(label: string, longest = 44): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
}

/** Answers by sector: sorted bars with their numbers. */
export function sectorChart(report: Report): Chart {
  const words = noteWords(report.language);
  const rows = [...report.sectors].sort((a, b) => a.respondents.length - b.respondents.length);
  const svg = draw(
    {
      title: { text: `${words.bySector} (n = ${report.respondents.length})`, textStyle: { fontSize: 15 } },
      grid: { left: 8, right: 40, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        data: rows.map((row) => shorten(row.heading, 52)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: INK, fontSize: 13 },
      },
      series: [
        {
          type: 'bar',
          data: rows.map((row) => row.respondents.length),
          itemStyle: { color: POSITION_COLOURS.supports },
          barMaxWidth: 20,
          label: { show: true, position: 'right', color: INK, fontSize: 13 },
        },
      ],
    },
    56 + rows.length * 32,
  );
  const alt = [...rows].reverse().map((row) => `${row.heading}: ${row.respondents.length}`);
  return { name: 'sektorer.svg', svg, alt: `${words.bySector}. ${alt.join('; ')}.` };
}

/** Positions by theme as bars that diverge around zero: support to the right, opposition to the left. */
export function stanceChart(report: Report): Chart {
  const words = noteWords(report.language);
  const themes = [...report.themes].reverse();
  const order: Position[] = ['neutral', 'opposes', 'supports', 'supports-with-reservations'];
  const legend = POSITIONS.map((position) => words.positions[position]).join(' · ');
  const svg = draw(
    {
      title: {
        text: `${words.themes} (n = ${report.withRemarks.length})`,
        subtext: `← ${words.positions.opposes}   ${words.positions.neutral} | ${words.positions.supports}, ${words.positions['supports-with-reservations']} →`,
        textStyle: { fontSize: 15 },
        subtextStyle: { color: INK },
      },
      grid: { left: 8, right: 24, top: 64, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        data: themes.map((theme) => shorten(theme.label)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: INK, fontSize: 13 },
      },
      series: order.map((position) => ({
        type: 'bar',
        stack: 'positions',
        barMaxWidth: 20,
        itemStyle: { color: POSITION_COLOURS[position], borderColor: INK, borderWidth: 0.5 },
        data: themes.map((theme) => {
          const count = theme.counts[position];
          return {
            value: position === 'opposes' || position === 'neutral' ? -count : count,
            label: {
              show: count > 0,
              formatter: String(count),
              color: position === 'supports' || position === 'opposes' ? '#ffffff' : INK,
            },
          };
        }),
      })),
    },
    80 + themes.length * 32,
  );
  const alt = report.themes.map(
    (theme) =>
      `${theme.label}: ${POSITIONS.map((position) => `${words.positions[position].toLowerCase()} ${theme.counts[position]}`).join(', ')}`,
  );
  return { name: 'standpunkter.svg', svg, alt: `${legend}. ${alt.join('; ')}.` };
}

/** Which sector speaks on which theme: a heat table with the numbers in it. */
export function themeSectorChart(report: Report): Chart {
  const words = noteWords(report.language);
  const themes = [...report.themes].reverse();
  const sectors = report.sectors;
  const cells = themes.flatMap((theme, y) =>
    sectors.map((group, x) => [x, y, theme.table.find((row) => row.sector === group.sector)?.total ?? 0] as const),
  );
  const most = Math.max(1, ...cells.map(([, , count]) => count));
  const svg = draw(
    {
      title: { text: `${words.themes} × ${words.sector.toLowerCase()}`, textStyle: { fontSize: 15 } },
      grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'category',
        position: 'bottom',
        data: sectors.map((group) => group.heading),
        axisLabel: { color: INK, fontSize: 11, interval: 0, width: 84, overflow: 'break' },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'category',
        data: themes.map((theme) => shorten(theme.label, 36)),
        axisTick: { show: false },
        axisLabel: { color: INK, fontSize: 12 },
      },
      visualMap: { show: false, min: 0, max: most, inRange: { color: ['#f5f8fb', '#00497f'] } },
      series: [
        {
          type: 'heatmap',
          data: cells.map(([x, y, count]) => ({
            value: [x, y, count],
            label: { show: true, formatter: String(count), color: count > most * 0.5 ? '#ffffff' : INK },
          })),
          itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
        },
      ],
    },
    120 + themes.length * 34,
  );
  const alt = report.themes.map(
    (theme) => `${theme.label}: ${theme.table.map((row) => `${words.sectors[row.sector]} ${row.total}`).join(', ')}`,
  );
  return {
    name: 'temaer-sektorer.svg',
    svg,
    alt: `${words.themes} × ${words.sector.toLowerCase()}. ${alt.join('; ')}.`,
  };
}

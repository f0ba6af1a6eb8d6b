import { createRequire } from 'node:module';
import type * as echarts from 'echarts/core';
import { exportWords } from '../norsk/export.ts';
import { noteWords } from '../norsk/note/note.ts';
import { POSITIONS, type Position } from '../position.ts';
import type { Report } from '../report/model.ts';

// The library in one file, read where the first chart is drawn: the same as modules are 585 files, half a second for each
// command that draws nothing.
const require = createRequire(import.meta.url);
const library = (): typeof echarts => require('echarts/dist/echarts.common.min.js');

const WIDTH = 760;
// Single quotes: the drawing puts it inside a double-quoted attribute without escaping.
const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";
export const INK = '#1e2b3c';
/** Told apart by lightness as well as hue (Okabe and Ito's safe pairs), so that greyscale keeps them apart. */
const POSITION_COLOURS: Record<Position, string> = {
  supports: '#00497f',
  'supports-with-reservations': '#6fa8d6',
  neutral: '#d9d9d9',
  unclear: '#ffffff',
  opposes: '#b3541e',
};

export interface Chart {
  name: string;
  readonly svg: string;
  width: number;
  height: number;
  /** What it is called under the drawing. */
  caption: string;
  /** What the figure shows, for those who don't see it. */
  alt: string;
}

function draw(option: echarts.EChartsCoreOption, height: number): string {
  const drawing = library().init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  drawing.setOption({ animation: false, textStyle: { fontFamily: FONT, color: INK }, ...option });
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  // The library numbers its charts, classes and clips through the life of the process; the same chart must give the same bytes.
  const names = new Map<string, string>();
  return svg.replace(/zr\d+-([a-z-]+)\d+/g, (name, kind: string) => {
    const known = names.get(name) ?? `zr-${kind}${names.size}`;
    names.set(name, known);
    return known;
  });
}

/** A chart that is drawn when somebody looks at it: the desk's page of the note needs its name alone. */
export function chart(told: Omit<Chart, 'svg' | 'width'>, option: echarts.EChartsCoreOption): Chart {
  let svg: string | null = null;
  return {
    ...told,
    width: WIDTH,
    get svg() {
      svg ??= draw(option, told.height);
      return svg;
    },
  };
}

const LABEL_WIDTH = 250;

/**
 * Labels of a category axis beside the drawing: wrapped within a fixed width, since the server cannot measure the font
 * and a margin worked out from a guess cuts long labels.
 */
export const beside = {
  grid: { left: LABEL_WIDTH + 24, outerBoundsMode: 'none' },
  label: { color: INK, fontSize: 13, lineHeight: 16, width: LABEL_WIDTH, overflow: 'break' },
} as const;
export const heading = (text: string) => ({ text, left: 0, top: 0, textStyle: { fontSize: 15, color: INK } });

/** A label cut with an ellipsis where it is longer than there is room for. */
export function shorten(label: string, longest: number): string {
  return label.length <= longest ? label : `${label.slice(0, longest - 1).trimEnd()}…`;
}

/** Answers by sector: sorted bars with their numbers. */
export function sectorChart(report: Report): Chart {
  const words = noteWords(report.language);
  const rows = [...report.sectors].sort((a, b) => a.respondents.length - b.respondents.length);
  return chart(
    { name: 'sektorer.svg', height: 44 + rows.length * 28, caption: words.bySector, alt: words.alt.sectors },
    {
      title: heading(`${words.bySector} (n = ${report.respondents.length})`),
      grid: { ...beside.grid, right: 48, top: 36, bottom: 8 },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        data: rows.map((row) => shorten(row.heading, 70)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: beside.label,
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
  );
}

/** Positions by theme as bars that diverge around zero: support to the right, opposition to the left. */
export function stanceChart(report: Report): Chart {
  const words = noteWords(report.language);
  const { charts } = exportWords(report.language);
  const themes = [...report.themes].reverse();
  // From zero outwards, to the left and to the right.
  const order: Position[] = ['neutral', 'unclear', 'opposes', 'supports', 'supports-with-reservations'];
  return chart(
    { name: 'standpunkter.svg', height: 72 + themes.length * 32, caption: charts.stances, alt: words.alt.stances },
    {
      title: heading(`${charts.stances} (n = ${report.withRemarks.length})`),
      legend: {
        top: 28,
        left: 0,
        itemGap: 18,
        itemStyle: { borderColor: INK, borderWidth: 0.5 },
        data: POSITIONS.map((position) => words.positions[position]),
        textStyle: { color: INK, fontSize: 12 },
      },
      grid: { ...beside.grid, right: 24, top: 64, bottom: 8 },
      xAxis: { type: 'value', show: false },
      yAxis: {
        type: 'category',
        data: themes.map((theme) => shorten(theme.label, 70)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: beside.label,
      },
      series: order.map((position) => ({
        type: 'bar',
        name: words.positions[position],
        stack: 'positions',
        barMaxWidth: 20,
        itemStyle: { color: POSITION_COLOURS[position], borderColor: INK, borderWidth: 0.5 },
        data: themes.map((theme) => {
          const count = theme.counts[position];
          return {
            value: position.startsWith('supports') ? count : -count,
            label: {
              show: count > 0,
              formatter: String(count),
              color: position === 'supports' || position === 'opposes' ? '#ffffff' : INK,
            },
          };
        }),
      })),
    },
  );
}

import { noteWords } from '../norsk/note/note.ts';
import type { Choices, Report } from '../report/model.ts';
import { beside, type Chart, chart, heading, INK, shorten } from './charts.ts';

/** Name of the figure of answers chosen from a list, by the question's place from 0. */
export const choicesChart = (place: number): string => `svar-${place + 1}.svg`;

/** How many have chosen something, by sector. */
export const answeredBy = ({ sectors, options, answered }: Choices): number[] =>
  answered ?? sectors.map((_, column) => options.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0));

/** How many have chosen something. */
export const totalOf = (choices: Choices): number => answeredBy(choices).reduce((sum, count) => sum + count, 0);

/** A figure for each question that was answered from a list: bars along its scale, with their numbers. */
export function choiceCharts({ questions, language }: Pick<Report, 'questions' | 'language'>): Chart[] {
  const words = noteWords(language).tables;
  return questions.flatMap(({ id, text, choices }, place) => {
    if (choices === null) return [];
    const options = [...choices.options].reverse();
    return chart(
      {
        name: choicesChart(place),
        height: 44 + options.length * 28,
        caption: `${id}: ${text}`,
        alt: words.chart,
      },
      {
        title: heading(`${shorten(`${id}: ${text}`, 80)} (n = ${totalOf(choices)})`),
        grid: { ...beside.grid, right: 48, top: 36, bottom: 8 },
        xAxis: { type: 'value', show: false },
        yAxis: {
          type: 'category',
          data: options.map(({ choice }) => shorten(choice, 70)),
          axisTick: { show: false },
          axisLine: { show: false },
          axisLabel: beside.label,
        },
        series: [
          {
            type: 'bar',
            data: options.map(({ total }) => total),
            itemStyle: { color: '#00497f' },
            barMaxWidth: 20,
            label: { show: true, position: 'right', color: INK, fontSize: 13 },
          },
        ],
      },
    );
  });
}

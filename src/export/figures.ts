import { priorityNoteWords } from '../norsk/priority-note.ts';
import type { Report } from '../report/model.ts';
import { type Chart, sectorChart, stanceChart } from './charts.ts';
import { choiceCharts } from './choices.ts';
import { contributionChart } from './prioritise/chart.ts';

/** The figures of a report: none where there is nothing to show. */
export function chartsOf(report: Report): Chart[] {
  const { respondents, themes, priority, language } = report;
  return [
    ...(respondents.length > 0 ? [sectorChart(report)] : []),
    ...(respondents.length > 0 && themes.length > 0 ? [stanceChart(report)] : []),
    ...choiceCharts(report),
    ...(priority === null ? [] : [contributionChart(priority, priorityNoteWords(language))]),
  ];
}

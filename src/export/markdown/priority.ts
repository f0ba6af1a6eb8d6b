import { digits } from '../../norsk/numbers.ts';
import { decimal } from '../../norsk/prioritise.ts';
import { PRIORITY_CHART, priorityNoteWords } from '../../norsk/priority-note.ts';
import { nameOf, toldWeights } from '../../prioritise/tree.ts';
import type { Report } from '../../report/model.ts';
import type { Chart } from '../charts.ts';
import { blocks, escapeMarkdown, figure, table } from './parts.ts';

/** The ranking of measures with its figure; nothing where none is ranked. */
export function priorityChapter({ priority, language }: Report, charts: Chart[]): string {
  if (priority === null) return '';
  const words = priorityNoteWords(language);
  const { tree, ranking, prioritisation } = priority;
  const ranked = ranking.order.flatMap((index) => ranking.standings[index] ?? []);
  const point = (text: string) => (language === 'en' ? text.replace(',', '.') : text);
  const cell = (value: number | null | undefined) => (value == null ? '–' : point(decimal(value)));
  const { rank, measure, total, missing } = words.columns;
  const weights = toldWeights(tree);
  const headOf = (place: number) => {
    const weight = weights.get(place);
    return `${escapeMarkdown(nameOf(tree, place))}${weight === undefined ? '' : words.weight(weight)}`;
  };
  const notes = [
    words.lead(ranked.length, tree.leaves.length, prioritisation.scorers.length),
    words.summed(weights.size > 0),
    ranked.some((one) => one.tied) ? words.tied : '',
    ranked.some((one) => one.missing.length > 0) ? words.missing : '',
  ];
  return blocks(
    `## ${words.title}`,
    notes.filter(Boolean).join(' '),
    figure(charts, PRIORITY_CHART),
    table(
      [rank, measure, ...tree.top.map(headOf), total, missing],
      ranked.map((one) => [
        `${one.rank}${one.tied ? ' =' : ''}`,
        escapeMarkdown(one.measure.name),
        ...tree.top.map((place) => cell(one.values[place])),
        cell(one.total),
        one.missing.length === 0 ? '–' : digits(one.missing.length),
      ]),
    ),
  );
}

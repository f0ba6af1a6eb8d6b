import type { NoteWords } from '../../norsk/note/words.ts';
import { digits } from '../../norsk/numbers.ts';
import type { Choices, Report } from '../../report/model.ts';
import type { Chart } from '../charts.ts';
import { answeredBy, choicesChart, totalOf } from '../choices.ts';
import { shortHeading } from './body-table.ts';
import { blocks, bold, escapeMarkdown, figure, inlineQuote, namesOf, table } from './parts.ts';
import { countsOf } from './themes.ts';

/** Holders of a position on a question are named up to so many. */
const NAMED = 12;

/**
 * Each question: how many answer it expressly and what they hold. An open question can be neither supported nor opposed: it
 * is told who answers, and what they say.
 */
export function questionChapters(report: Report, words: NoteWords, charts: Chart[]): string {
  if (report.questions.every(({ answered, choices }) => answered === 0 && choices === null)) return '';
  return blocks(
    `## ${words.questions}`,
    ...report.questions.flatMap((question, place) => {
      const lead = words.answersTo(question.answered, report.withRemarks.length);
      const who = namesOf(
        question.speakers.map(({ respondent }) => respondent),
        words,
        report,
      );
      return [
        `### ${escapeMarkdown(question.id)}: ${escapeMarkdown(question.text)}`,
        question.open
          ? `${lead}${who === '' ? '' : `: ${who}`}.`
          : countsOf(lead, question, question.speakers, NAMED, report, words),
        question.choices === null ? '' : leadOf(question.choices, words),
        question.choices === null ? '' : figure(charts, choicesChart(place)),
        question.choices === null ? '' : choicesTable(question.choices, report, words),
        question.proposed.map((quote) => `- ${inlineQuote(quote, words)}`).join('\n'),
      ];
    }),
  );
}

const leadOf = (choices: Choices, { tables }: NoteWords): string =>
  (choices.answered === null ? tables.chosen : tables.chosenSeveral)(totalOf(choices));

/** Options by sector, with their sums; where several could be chosen, with how many have answered. */
function choicesTable(choices: Choices, report: Report, words: NoteWords): string {
  const { sectors, options, answered } = choices;
  return table(
    [words.tables.answer, ...sectors.map((sector) => shortHeading(report, sector, words)), words.total],
    [
      ...options.map(({ choice, counts, total }) => [escapeMarkdown(choice), ...counts.map(digits), digits(total)]),
      [
        bold(answered === null ? words.total : words.tables.answered),
        ...[...answeredBy(choices), totalOf(choices)].map((sum) => bold(digits(sum))),
      ],
    ],
  );
}

import type { NoteWords } from '../../norsk/note/words.ts';
import type { Report } from '../../report/model.ts';
import { blocks, escapeMarkdown, inlineQuote, namesOf } from './parts.ts';
import { countsOf } from './themes.ts';

/** Holders of a position on a question are named up to so many. */
const NAMED = 12;

/**
 * Each question: how many answer it expressly and what they hold. An open question can be neither supported nor opposed: it
 * is told who answers, and what they say.
 */
export function questionChapters(report: Report, words: NoteWords): string {
  if (report.questions.every((question) => question.answered === 0)) return '';
  return blocks(
    `## ${words.questions}`,
    ...report.questions.flatMap((question) => {
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
        question.proposed.map((quote) => `- ${inlineQuote(quote, words)}`).join('\n'),
      ];
    }),
  );
}

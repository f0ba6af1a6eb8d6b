import type { NoteWords } from '../../norsk/note/words.ts';
import { daysBetween, digits, enumerateNames, longDate } from '../../norsk/numbers.ts';
import type { Report } from '../../report/model.ts';
import { toldOutcomes } from '../../told.ts';
import { blocks, bold, escapeMarkdown, nameIn, namesOf, table } from './parts.ts';

/** When it was sent and by whom, as far as it is known. */
export function sentWhen(
  report: Pick<Report, 'opened' | 'deadline' | 'owner' | 'caseNumber' | 'language'>,
  words: NoteWords,
): string {
  const when =
    report.opened && report.deadline
      ? words.period(
          longDate(report.opened, report.language),
          longDate(report.deadline, report.language),
          daysBetween(report.opened, report.deadline),
        )
      : report.deadline
        ? words.deadlineOnly(longDate(report.deadline, report.language))
        : '';
  const who = report.owner
    ? words.sentBy(escapeMarkdown(report.owner), report.caseNumber ? escapeMarkdown(report.caseNumber) : null)
    : '';
  return [who, when].filter(Boolean).join(' ');
}

/** What was asked, what came of the files received, and who was invited. */
export function about(report: Report, words: NoteWords): string {
  const asked = report.questions.map(
    (question) => `- ${bold(escapeMarkdown(question.id))}: ${escapeMarkdown(question.text)}`,
  );
  return blocks(
    `## ${words.about}`,
    sentWhen(report, words),
    asked.length ? words.asked : '',
    asked.join('\n'),
    words.ledger(report.received, report.ledger.analysed, report.respondents.length, report.ledger['answer-table']),
    // The sum stands in the sentence.
    table(
      [words.outcomeHeading, words.count],
      toldOutcomes((outcome) => report.ledger[outcome]).map((outcome) => [
        words.outcomes[outcome],
        digits(report.ledger[outcome]),
      ]),
    ),
    report.late.length ? words.late(report.late.length, namesOf(report.late, words, report)) : '',
    report.otherHearing.length
      ? words.otherHearing(report.otherHearing.length, namesOf(report.otherHearing, words, report))
      : '',
    invited(report, words),
  );
}

function invited(report: Report, words: NoteWords): string {
  const { invited: found } = report;
  if (!found) return '';
  const silent = enumerateNames(found.silent.map(nameIn), report.language);
  return blocks(
    `### ${words.invited}`,
    // Whom a doubtful answer is from is settled at the desk.
    found.named ? words.invitedCount(found.named, found.answered.length, found.doubtful.length) : '',
    found.silent.length ? words.silent(found.silent.length, silent) : '',
    found.uninvited.length ? words.uninvited(found.uninvited.length, namesOf(found.uninvited, words, report)) : '',
    found.collective.map((item) => words.collective(escapeMarkdown(item.name), item.answers)).join(' '),
  );
}

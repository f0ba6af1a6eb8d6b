import { OUTCOMES } from '../domain.ts';
import { POSITIONS, type PositionCounts } from '../position.ts';
import type { Report } from './model.ts';

/**
 * Checks that every sum of a report holds: the ledger, sectors, remarks, each theme's table and its total.
 * @throws Error naming the sum; a note with a false sum is not written
 */
export function checkReport(report: Report): void {
  const must = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`the report's sums do not hold: ${what}`);
  };
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  const positions = (counts: PositionCounts) => sum(POSITIONS.map((position) => counts[position]));
  must(sum(OUTCOMES.map((outcome) => report.ledger[outcome])) === report.received, 'ledger = received files');
  must(report.notAnalysed.length + report.ledger.analysed === report.received, 'files not analysed');
  const answers = report.respondents.length;
  must(sum(report.sectors.map((group) => group.respondents.length)) === answers, 'sectors = responses');
  must(report.withRemarks.length + report.withoutRemarks.length === answers, 'remarks = responses');
  must(positions(report.stances.counts) === report.withRemarks.length, 'stances = with remarks');
  for (const theme of report.themes) {
    must(positions(theme.counts) === theme.speakers.length, `theme «${theme.label}»: positions`);
    must(sum(theme.table.map((row) => row.total)) === theme.speakers.length, `theme «${theme.label}»: table`);
    for (const row of theme.table) must(positions(row.counts) === row.total, `theme «${theme.label}»: ${row.sector}`);
    for (const position of POSITIONS)
      must(
        sum(theme.table.map((row) => row.counts[position])) === theme.counts[position],
        `theme «${theme.label}»: ${position}`,
      );
  }
  for (const question of report.questions)
    must(positions(question.counts) === question.answered, `question ${question.id}`);
}

import type { Correction } from '../../corrections/decision.ts';
import { type Chart, chartsOf } from '../../export/charts.ts';
import { markdownNote } from '../../export/markdown.ts';
import { buildReport, type Report } from '../../export/report.ts';
import type { ConsultationState } from '../../state.ts';
import { methodOf } from '../report.ts';

/** The note as it would be written now. `fault`: why it can't be, when a sum does not hold. */
export interface NotePreview {
  report: Report | null;
  markdown: string;
  charts: Chart[];
  fault: string | null;
}

export function previewNote(state: ConsultationState, log: readonly Correction[]): NotePreview {
  try {
    const report = buildReport(state);
    const charts = chartsOf(report);
    return { report, markdown: markdownNote(report, charts, methodOf(log)), charts, fault: null };
  } catch (error) {
    return { report: null, markdown: '', charts: [], fault: error instanceof Error ? error.message : String(error) };
  }
}

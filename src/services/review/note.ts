import { type Chart, chartsOf } from '../../export/charts.ts';
import { markdownNote } from '../../export/markdown.ts';
import { buildReport, type Report } from '../../export/report.ts';
import { STAGE_NAMES, stages } from '../../stages/stages.ts';
import type { ConsultationState } from '../../state.ts';

/** The note as it would be written now. `fault`: why it can't be, when a sum does not hold. */
export interface NotePreview {
  report: Report | null;
  markdown: string;
  charts: Chart[];
  fault: string | null;
}

export function previewNote(state: ConsultationState): NotePreview {
  try {
    const report = buildReport(state);
    const charts = chartsOf(report);
    const method = { stages: STAGE_NAMES.map((name) => ({ name, version: stages[name].version })) };
    return { report, markdown: markdownNote(report, charts, method), charts, fault: null };
  } catch (error) {
    return { report: null, markdown: '', charts: [], fault: error instanceof Error ? error.message : String(error) };
  }
}

import { join } from 'node:path';
import { loadConsultation } from '../../src/consultation/consultation.ts';
import type { Correction } from '../../src/corrections/decision.ts';
import { chartsOf } from '../../src/export/figures.ts';
import { markdownNote } from '../../src/export/markdown/markdown.ts';
import { readNote } from '../../src/export/markdown/slots.ts';
import { markdownSummary } from '../../src/export/markdown/summary.ts';
import { buildReport } from '../../src/report/report.ts';
import { type Composed, methodOf } from '../../src/services/report.ts';
import { loadState } from '../../src/services/state.ts';
import { verifierOf } from '../../src/services/verify.ts';
import { readLetters } from '../../src/services/verify-letters.ts';
import type { Workspace } from '../../src/services/workspace.ts';
import type { ConsultationState } from '../../src/state.ts';
import { type Alone, againstLetters } from '../../src/verify/letters/alone.ts';

const DEMO = 'corpus/demo';

/** The demo, analysed in a workspace: its letters read once, and both ways to check a note of it. */
export async function demoCheck(workspace: Workspace) {
  const consultation = await loadConsultation(DEMO);
  const queue = await workspace.openQueue();
  const noteOf = (state: ConsultationState, log: Correction[]): { note: string; composed: Composed } => {
    const report = buildReport(state);
    const charts = chartsOf(report);
    const files = { note: markdownNote(report, charts, methodOf(log)), sammendrag: markdownSummary(report) };
    return { note: files.note, composed: { state, report, charts, files, sequence: log.length, orphans: [] } };
  };
  const machine = () => loadState(workspace.db, consultation);
  const { note, composed } = noteOf(machine(), []);
  const letters = await readLetters(queue, join(DEMO, 'responses'), readNote(note));
  return {
    machine,
    noteOf,
    note,
    composed,
    letters,
    aloneWith: (text: string, read: typeof letters): Alone => againstLetters(text, readNote(text), read),
    alone: (text: string): Alone => againstLetters(text, readNote(text), letters),
    withDatabase: async (text: string, of: Composed) =>
      (await verifierOf(workspace, consultation, queue, of).check(text, 'note', null)).wrong,
  };
}

export type DemoCheck = Awaited<ReturnType<typeof demoCheck>>;

import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Consultation } from '../consultation/consultation.ts';
import { applyCorrections, inForce } from '../corrections/apply.ts';
import type { Correction, Decision } from '../corrections/decision.ts';
import type { Chart } from '../export/charts.ts';
import { chartsOf } from '../export/figures.ts';
import type { Method } from '../export/markdown/appendix.ts';
import { markdownNote } from '../export/markdown/markdown.ts';
import { type NoteKind, readNote } from '../export/markdown/slots.ts';
import { markdownSummary } from '../export/markdown/summary.ts';
import { NOTE_FILE } from '../norsk/files.ts';
import { readLog } from '../pipeline/log.ts';
import type { Report } from '../report/model.ts';
import { buildReport } from '../report/report.ts';
import { STAGE_NAMES, stages } from '../stages/stages.ts';
import type { ConsultationState } from '../state.ts';
import { copyAside, ownFolder, readIfThere, replaceFile, takeInEdits, tellTakenIn } from './note-files.ts';
import { madeOf, rememberNote, type WrittenNote } from './publish/standing-note.ts';
import { takeInWord } from './publish/word-edits.ts';
import { loadKnown } from './shelf/identity.ts';
import { loadState } from './state.ts';
import { keepVersion } from './versions.ts';
import type { Workspace } from './workspace.ts';

/** A note as it would be written: both its files and the figures. */
export interface Composed {
  state: ConsultationState;
  report: Report;
  charts: Chart[];
  files: Record<NoteKind, string>;
  /** Of the last decision in it; 0: none. */
  sequence: number;
  /** Decisions that have no place in it. */
  orphans: Correction[];
}

/** How a note was made: the stages' versions, the machine's tags that people have judged, and whose the codebook is. */
export function methodOf(log: readonly Correction[]): Method {
  const standing = inForce(log);
  const people = new Map<string, string>();
  for (const { who, decision } of standing) {
    const themeId = confirmedBy(decision);
    if (themeId !== null && !people.has(themeId)) people.set(themeId, who);
  }
  const judged = standing.flatMap(({ decision, before }) =>
    decision.kind === 'tag' && before === 'machine' ? [decision.on] : [],
  );
  return {
    stages: STAGE_NAMES.map((name) => ({ name, version: stages[name].version })),
    judged: { agreed: judged.filter(Boolean).length, of: judged.length },
    people,
  };
}

/** The theme that a decision makes a person's own. */
function confirmedBy(decision: Decision): string | null {
  switch (decision.kind) {
    case 'theme-add':
    case 'theme-edit':
      return decision.themeId;
    case 'theme-merge':
      return decision.into;
    case 'theme-status':
      return decision.status === 'confirmed' ? decision.themeId : null;
    default:
      return null;
  }
}

/** The note from the database and the log. */
export function compose({ db }: Workspace, consultation: Consultation, machine?: ConsultationState): Composed {
  const log = readLog(db, consultation.id);
  const { state, orphans } = applyCorrections(machine ?? loadState(db, consultation), log);
  const report = buildReport(state);
  const charts = chartsOf(report);
  return {
    state,
    report,
    charts,
    files: { note: markdownNote(report, charts, methodOf(log)), sammendrag: markdownSummary(report) },
    sequence: log.at(-1)?.sequence ?? 0,
    orphans,
  };
}

/**
 * Writes reports/<slug>/note.md, sammendrag.md and the charts from the database. What people have written in the note's
 * slots, there or in the Word document, goes into the log first; a file changed elsewhere is copied before it is written anew.
 */
export async function writeReport(workspace: Workspace, consultation: Consultation): Promise<WrittenNote> {
  return (await writeComposed(workspace, consultation)).written;
}

/** The same, for who goes on with what the note was made from. */
export async function writeComposed(
  workspace: Workspace,
  consultation: Consultation,
): Promise<{ written: WrittenNote; composed: Composed }> {
  const folder = join(workspace.settings.reports, consultation.slug);
  const path = join(folder, 'note.md');
  await ownFolder(folder);
  await ownFolder(join(folder, 'charts'));
  // Before anything is read: what somebody decides meanwhile is not in the note.
  const of = madeOf(workspace, consultation);
  const machine = loadState(workspace.db, consultation);
  const notices = await keepEdits(workspace, machine, path);
  notices.push(...(await takeInWord(workspace, machine, folder)));
  const composed = compose(workspace, consultation, machine);
  const { state, report, charts, files, sequence, orphans } = composed;
  for (const old of await readdir(join(folder, 'charts')))
    if (!charts.some((chart) => chart.name === old)) await rm(join(folder, 'charts', old));
  for (const chart of charts) await replaceFile(join(folder, 'charts', chart.name), chart.svg);
  await replaceFile(path, files.note);
  notices.push(...(await replaceSummary(join(folder, 'sammendrag.md'), files.sammendrag)));
  keepVersion(workspace.db, consultation, { state, report, note: files.note, sequence });
  const written = { path: relative(process.cwd(), path), responses: report.respondents.length, notices, orphans };
  const made = new Map(charts.map(({ name, svg }) => [`charts/${name}`, svg]));
  made.set('note.md', files.note).set('sammendrag.md', files.sammendrag);
  await rememberNote(workspace, consultation, of, made, written);
  return { written, composed };
}

async function keepEdits({ db }: Workspace, machine: ConsultationState, path: string): Promise<string[]> {
  const found = await readIfThere(path);
  if (found === null) return [];
  const file = readNote(found);
  const edits = file.slots.filter(({ edited }) => edited);
  const taken = db.transaction(
    () => takeInEdits(db, applyCorrections(machine, readLog(db, machine.id)).state, edits, NOTE_FILE),
    {
      behavior: 'immediate',
    },
  );
  if (!file.seal?.holds && taken.copy !== 'noPlace') taken.copy = 'elsewhere';
  return tellTakenIn(taken, taken.copy === null ? null : await copyAside(path, found));
}

/** The summary has no slots: whatever somebody has changed in it is kept as a copy. */
async function replaceSummary(path: string, content: string): Promise<string[]> {
  const found = await readIfThere(path);
  const changed = found !== null && found !== content && !readNote(found).seal?.holds;
  const copy = changed ? await copyAside(path, found) : null;
  await replaceFile(path, content);
  return tellTakenIn({ kept: 0, copy: 'elsewhere' }, copy);
}

/** `horing note`: writes the note anew without analysing. */
export async function writeNote(workspace: Workspace, folder: string): Promise<WrittenNote> {
  const consultation = await loadKnown(workspace, folder);
  return writeReport(workspace, consultation);
}

import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readAllAnew } from '../../db/coded.ts';
import { knownFiles, replaceFiles } from '../../db/files.ts';
import { takeLock } from '../../db/lock.ts';
import { eraseUnused } from '../../db/upkeep/erase.ts';
import { failedRuns, forgetFailedRuns, runCounts } from '../../db/work.ts';
import { ConfigurationError } from '../config.ts';
import { namedInVain } from '../consultation/configuration.ts';
import { type Consultation, loadConsultation } from '../consultation/consultation.ts';
import { type ExtractWarning, OUTCOMES, type Outcome } from '../domain.ts';
import { engineHere } from '../ocr/engine.ts';
import { type Progress, run, type WorkTime } from '../pipeline/run.ts';
import { STAGE_NAMES } from '../stages/stages.ts';
import type { Changes } from '../versions.ts';
import { bringFromFolder } from './exchange/folder.ts';
import { scanResponses } from './ingest.ts';
import { comparePlaces, keepPlaces, markLost } from './places.ts';
import { standingNote } from './publish/standing-note.ts';
import type { ListedAnswers } from './shelf/hearing.ts';
import { knownOf, register } from './shelf/identity.ts';
import { fileStates, loadState } from './state.ts';
import { compareVersions, versionsOf } from './versions.ts';
import type { Workspace } from './workspace.ts';

export type { Progress } from '../pipeline/run.ts';

/**
 * Of so many answers each thread's memory is swept before it is half as much again; V8 would let it be four times as much on a
 * machine with memory to spare.
 */
const MANY = 2_000;
const LITTLE_WASTE = '--heap-growing-percent=40';

/** A warning for the analyst: which file, and a reason code of norsk/note/. */
export interface Warning {
  file: string;
  reason: string;
  unread?: readonly ExtractWarning[];
}

export interface AnalysisResult {
  consultation: Consultation;
  received: number;
  responses: number;
  warnings: Warning[];
  /** Nothing had changed since last time. */
  unchanged: boolean;
  note: string;
  /** What became of text people had written in the note's file. */
  notices: string[];
  /** What is another than in the note's version before it; null when nothing is, or there was none. */
  changes: Changes | null;
  /** Decisions that lost their place in this run. */
  lost: number;
  /** Pages of the hearing among the files that list answers, and which of those are not here. */
  listed: ListedAnswers[];
  /** What was done, and how long each piece took. */
  times: WorkTime[];
}

export interface RunOptions {
  onProgress?: (progress: Progress) => void;
  /** What is to be known while the run waits, in Norwegian. */
  onWaiting?: (line: string) => void;
  signal?: AbortSignal;
  /** Code and read all answers anew, also those that were read before. */
  all?: boolean;
  /** Read every file to see whether it has changed, also those of the same size and time. */
  byContent?: boolean;
}

/**
 * The main job: reads a consultation's folder, runs what is due and writes the note.
 * @throws ConfigurationError before any work when the folder or its configuration is at fault, or it is being run already
 */
export async function analyse(workspace: Workspace, folder: string, options: RunOptions = {}): Promise<AnalysisResult> {
  const consultation = await loadConsultation(folder);
  const unlock = takeLock(`${workspace.settings.database}.${consultation.slug}.lock`);
  if (unlock === null)
    throw new ConfigurationError(
      `«${consultation.title}» analyseres allerede, i pulten eller i en terminal. Vent til det er ferdig, og prøv igjen.`,
    );
  try {
    return await runOn(workspace, consultation, options);
  } finally {
    unlock();
  }
}

async function runOn(workspace: Workspace, read: Consultation, options: RunOptions): Promise<AnalysisResult> {
  const { db } = workspace;
  const { consultation, notices } = await register(workspace, read);
  keepPlaces(db, consultation);
  const { all = false, byContent = false, onWaiting, ...asked } = options;
  // What composes the note is loaded while the threads work; a run that finds nothing new needs none of it.
  const composing = () => import('./report.ts');
  const watching = {
    ...asked,
    onProgress(progress: Progress) {
      void composing();
      asked.onProgress?.(progress);
    },
  };
  const known = knownFiles(db, consultation.id);
  // What reads pages that are pictures is another program, and is looked for beside the folder.
  void engineHere();
  const files = await scanResponses(
    consultation.id,
    consultation.responses,
    byContent ? new Map([...known].map(([path, file]) => [path, { ...file, mtimeMs: Number.NaN }])) : known,
    consultation.config.tables,
  );
  replaceFiles(db, consultation.id, files);
  if (files.length > MANY) setFlagsFromString(LITTLE_WASTE);
  if (all) readAllAnew(db, consultation.id);
  const versions = versionsOf(db, consultation.id).length;
  const queue = await workspace.openQueue(onWaiting);
  const runs = async () => {
    const first = await run({ db, queue, consultation, ...watching });
    const brought = await bringFromFolder(workspace, consultation);
    // The themes that points have come to stand under live on from here, as they do after any decision: the next run changes nothing.
    const last = brought.taken ? await run({ db, queue, consultation, ...watching }) : first;
    return { first, brought, last };
  };
  // Before the note is made: what threads hold of many answers would lie in memory beside it.
  const { first, brought, last } = await runs().finally(() => queue.close());
  const { done, failures, disturbed } = last;
  eraseUnused(db);
  comparePlaces(db, consultation);
  const standing = await standingNote(workspace, consultation);
  const note = standing ?? (await (await composing()).writeReport(workspace, consultation));
  const lost = markLost(db, consultation, note.orphans);
  const now = versionsOf(db, consultation.id).length;
  const told = warningsOf(workspace, consultation.id);
  // A file that is in the ledger is told of as it stands there, by its whole path.
  const untold = (found: readonly { subject: string }[], reason: string): Warning[] =>
    [...new Set(found.map(({ subject }) => subject))]
      .filter((name) => !told.some((one) => one.reason === reason && basename(one.file) === basename(name)))
      .map((file) => ({ file, reason }));
  return {
    consultation,
    received: files.length,
    responses: note.responses,
    warnings: [
      ...told,
      ...namedInVain(
        consultation.config,
        files.map(({ path }) => path),
      ).map((file) => ({ file, reason: 'no-such-file' })),
      ...untold(failures, 'failed'),
      ...untold(disturbed, 'disturbed'),
    ],
    unchanged: !brought.taken && Object.values(done).every((count) => count === 0),
    note: note.path,
    notices: [...notices, ...brought.notices, ...note.notices],
    changes: now > versions ? (compareVersions(db, consultation.id, now - 1, now)?.changes ?? null) : null,
    lost: lost.length,
    listed: await listedIn(workspace, consultation),
    times: last === first ? first.times : [...first.times, ...last.times],
  };
}

/** Reads the state once more only where there is such a page. */
async function listedIn({ db }: Workspace, consultation: Consultation): Promise<ListedAnswers[]> {
  const isThere = fileStates(db, consultation.id).some(({ outcome }) => outcome === 'hearing-page');
  if (!isThere) return [];
  const { listedAnswers } = await import('./shelf/hearing.ts');
  return listedAnswers(consultation, loadState(db, consultation));
}

/** Outcomes that somebody should know of. */
const LEFT_OUT: ReadonlySet<Outcome> = new Set<Outcome>(['unreadable', 'empty', 'other-hearing', 'hearing-page']);

function warningsOf({ db }: Workspace, consultationId: string): Warning[] {
  return fileStates(db, consultationId).flatMap(({ path, outcome, reason, unread = [] }) => {
    if (LEFT_OUT.has(outcome)) return [{ file: path, reason: reason ?? outcome, unread }];
    return outcome === 'analysed' && reason !== null ? [{ file: path, reason, unread }] : [];
  });
}

/** How far a consultation has come: the ledger, work done by stage, failures. */
export interface Status {
  title: string;
  received: number;
  ledger: Record<Outcome, number>;
  stages: { stage: string; done: number }[];
  failures: { stage: string; subject: string; error: string }[];
  /** What reads pages that are pictures on this machine; null: nothing does. */
  engine: string | null;
}

/** @returns null when the consultation has never been run */
export async function statusOf(workspace: Workspace, folder: string): Promise<Status | null> {
  const consultation = await loadConsultation(folder);
  if (!knownOf(workspace.db, consultation)) return null;
  const files = fileStates(workspace.db, consultation.id);
  const counts = runCounts(workspace.db, consultation.id);
  return {
    title: consultation.title,
    received: files.length,
    ledger: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, files.filter((file) => file.outcome === outcome).length]),
    ) as Record<Outcome, number>,
    stages: STAGE_NAMES.map((stage) => ({ stage, done: counts.get(stage) ?? 0 })),
    failures: failedRuns(workspace.db, consultation.id).map(({ stage, subject, error }) => ({
      stage,
      subject,
      error: error ?? '',
    })),
    engine: (await engineHere())?.id ?? null,
  };
}

/** Makes work that failed due again and runs. @returns how many pieces were tried again, with the run's result */
export async function retry(
  workspace: Workspace,
  folder: string,
  options: Pick<RunOptions, 'onProgress' | 'onWaiting'> = {},
): Promise<{ again: number; result: AnalysisResult }> {
  const consultation = await loadConsultation(folder);
  const again = forgetFailedRuns(workspace.db, consultation.id);
  return { again, result: await analyse(workspace, folder, options) };
}

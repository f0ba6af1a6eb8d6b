import { randomUUID } from 'node:crypto';
import { appendCorrection } from '../../db/corrections.ts';
import { findConsultation } from '../../db/files.ts';
import { applyOne, type Draft, inForce, openDraft, settle } from '../corrections/apply.ts';
import { standing } from '../corrections/before.ts';
import type { Correction, Decision } from '../corrections/decision.ts';
import type { ConsultationState } from '../state.ts';
import { type Consultation, loadConsultation } from './consultation.ts';
import { readLog } from './log.ts';
import { loadState } from './state.ts';
import type { Workspace } from './workspace.ts';

export type LoggedCorrection = Correction & { sequence: number };

/** What came of a decision. */
export type Outcome =
  | { kind: 'done'; correction: LoggedCorrection }
  /** Somebody else has changed it since the reviewer saw it. */
  | { kind: 'conflict'; standing: unknown }
  /** What the decision is about is not there. */
  | { kind: 'gone' };

/**
 * A consultation under review: the machine's state with the decisions on it, kept in memory and brought up to date from
 * the database (the one truth) before each use, also when another process has written.
 */
export interface Review {
  readonly consultation: Consultation;
  draft(): Draft;
  /** The state as people left it; made anew only when something changed. */
  state(): ConsultationState;
  log(): LoggedCorrection[];
  /**
   * Records a decision and carries it out in one synchronous transaction.
   * @param seen what the reviewer saw standing (as `standing` gives it); undefined: not compared
   */
  decide(who: string, decision: Decision, options?: { seen?: unknown; why?: string }): Outcome;
  /** Reads the machine's rows anew: call it after a run. */
  refresh(): void;
}

/**
 * Opens a consultation for review.
 * @throws ConfigurationError when the folder or its configuration is at fault
 */
export async function openReview(workspace: Workspace, folder: string): Promise<Review> {
  const { db } = workspace;
  const consultation = await loadConsultation(folder);
  if (!findConsultation(db, consultation.slug)) throw new Error(`not analysed: ${consultation.slug}`);
  const id = consultation.id;
  let machine = loadState(db, consultation);
  let log: LoggedCorrection[] = [];
  let draft = openDraft(machine);
  let settled: ConsultationState | null = null;

  const rebuild = () => {
    log = readLog(db, id);
    draft = openDraft(machine);
    for (const correction of inForce(log)) applyOne(draft, correction);
    settled = null;
  };
  /** Takes in what has been added to the log since last time. */
  const catchUp = () => {
    const added = readLog(db, id, log.at(-1)?.sequence ?? 0);
    if (added.length === 0) return;
    if (added.some((correction) => correction.decision.kind === 'undo')) return rebuild();
    log = [...log, ...added];
    for (const correction of added) applyOne(draft, correction);
    settled = null;
  };
  rebuild();

  return {
    consultation,
    draft() {
      catchUp();
      return draft;
    },
    state() {
      catchUp();
      settled ??= settle(draft);
      return settled;
    },
    log() {
      catchUp();
      return log;
    },
    decide(who, decision, { seen, why = '' } = {}) {
      return db.transaction(
        (): Outcome => {
          catchUp();
          const now = standing(draft, decision);
          if (now === undefined) return { kind: 'gone' };
          if (decision.kind === 'undo' && !log.some((correction) => correction.id === decision.of))
            return { kind: 'gone' };
          if (seen !== undefined && JSON.stringify(seen) !== JSON.stringify(now))
            return { kind: 'conflict', standing: now };
          const correction: Correction = {
            id: randomUUID(),
            who,
            at: new Date().toISOString(),
            decision,
            before: now,
            why,
          };
          const sequence = appendCorrection(db, { ...correction, consultationId: id });
          catchUp();
          return { kind: 'done', correction: { ...correction, sequence } };
        },
        { behavior: 'immediate' },
      );
    },
    refresh() {
      machine = loadState(db, consultation);
      rebuild();
    },
  };
}

import { randomUUID } from 'node:crypto';
import { appendCorrection } from '../../db/corrections.ts';
import { atOneMoment, moveOn, stillAs } from '../../db/moment.ts';
import type { Db } from '../../db/open.ts';
import { workMark } from '../../db/work.ts';
import { type Consultation, loadConsultation } from '../consultation/consultation.ts';
import { applyOne, follow, inForce } from '../corrections/apply.ts';
import { standing } from '../corrections/before.ts';
import type { Correction, Decision } from '../corrections/decision.ts';
import { type Draft, openDraft } from '../corrections/draft.ts';
import { asRead, readLog } from '../pipeline/log.ts';
import { whenAsked } from './large.ts';
import { knownOf } from './shelf/identity.ts';
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
  log(): LoggedCorrection[];
  /** The decisions that were put on the draft, and those that were taken back, since this was last asked. */
  news(): News;
  /**
   * Records a decision and carries it out in one synchronous transaction.
   * @param seen what the reviewer saw standing (as `standing` gives it); undefined: not compared
   */
  decide(who: string, decision: Decision, options?: { seen?: unknown; why?: string }): Outcome;
  /** One transaction for all that is written in it. When it throws, nothing of it is in the database nor in the draft. */
  together<T>(write: () => T): T;
  /** Reads the machine's rows anew: call it after a run. @param told the consultation, when its folder tells it otherwise now */
  refresh(told?: Consultation): void;
}

export interface News {
  come: Correction[];
  gone: Correction[];
}

/** Decisions made as one carry this and an id as their reason, so that they can be told and taken back together. */
const TOGETHER = 'samlet ';
/** Those brought in from another tool, in the name of its coders, also carry who brought them. */
const BROUGHT_BY = ' av ';
export const isTogether = (why: string): boolean => why.startsWith(TOGETHER);

/** Who made a decision here and can take it back: of what was brought in, not the coder in the file. */
export function maker({ who, why }: Pick<Correction, 'who' | 'why'>): string {
  const at = isTogether(why) ? why.indexOf(BROUGHT_BY) : -1;
  return at < 0 ? who : why.slice(at + BROUGHT_BY.length);
}

/** After so many decisions, some 30 MB of write-ahead log, what the desk reads of is moved on. */
const OFTEN = 1_000;

class Stopped extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('stopped');
    this.outcome = outcome;
  }
}

/**
 * Several decisions as one: all are written or none is.
 * @param coders for what is brought in from another tool: in whose name each stands in the log; null: `who`
 * @param seen what was seen standing at the place of each; undefined: not compared
 */
export function decideTogether(
  review: Review,
  who: string,
  decisions: readonly Decision[],
  coders: readonly (string | null)[] = [],
  seen: readonly unknown[] = [],
): Outcome {
  const brought = coders.some((coder) => coder !== null) ? `${BROUGHT_BY}${who}` : '';
  const why = decisions.length > 1 || brought !== '' ? `${TOGETHER}${randomUUID()}${brought}` : '';
  let last: Outcome = { kind: 'gone' };
  try {
    review.together(() => {
      for (const [index, decision] of decisions.entries()) {
        last = review.decide(coders[index] ?? who, decision, { why, seen: seen[index] });
        if (last.kind !== 'done') throw new Stopped(last);
      }
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return error.outcome;
  }
  return last;
}

/**
 * Opens a consultation for review.
 * @throws ConfigurationError when the folder or its configuration is at fault
 */
export async function openReview(workspace: Workspace, folder: string): Promise<Review> {
  const { db } = workspace;
  let consultation = await loadConsultation(folder);
  if (!knownOf(db, consultation)) throw new Error(`not analysed: ${consultation.slug}`);
  const id = consultation.id;
  let log: LoggedCorrection[] = readLog(db, id);
  /** Opens a draft of the machine's rows as they stand now. */
  const opened = (): [Db, Draft] => {
    const isStill = stillAs(db);
    const moment = atOneMoment(db);
    return [moment, openDraft(loadState(moment, consultation, (...read) => whenAsked(...read, isStill)))];
  };
  let [moment, draft] = opened();
  let news: News = { come: [], gone: [] };

  /** Brings the draft to a log. */
  const bring = (to: LoggedCorrection[]) => {
    log = to;
    const { come, gone } = follow(draft, inForce(log));
    news = { come: [...news.come, ...come], gone: [...news.gone, ...gone] };
  };
  /** Puts what is new in the log on the draft. */
  const take = (added: LoggedCorrection[]) => {
    if (added.some((correction) => correction.decision.kind === 'undo')) return bring([...log, ...added]);
    // Who holds the log holds it as it was; the transaction's own copy grows as it is written.
    if (!alone && added.length > 0) log = [...log];
    for (const correction of added) {
      log.push(correction);
      applyOne(draft, correction);
      news.come.push(correction);
    }
  };
  /** In a transaction that has the lock: nobody else can write. */
  let alone = false;
  const last = () => log.at(-1)?.sequence ?? 0;
  /** Takes in what has been added to the log since last time. */
  const read = () => take(readLog(db, id, last()));
  /** How long the log was when the moment was last moved on. */
  let moved = 0;
  const catchUp = () => {
    if (alone) return;
    read();
    if (log.length < moved + OFTEN) return;
    moved = log.length;
    moveOn(db, moment, () => workMark(db, id) === workMark(moment, id));
  };
  bring(log);
  moved = log.length;

  const together = <T>(write: () => T): T => {
    if (alone) return write();
    catchUp();
    const before = log;
    try {
      // The lock is taken from the start: what is read in the transaction is what is written on.
      return db.transaction(
        () => {
          catchUp();
          alone = true;
          log = [...log];
          return write();
        },
        { behavior: 'immediate' },
      );
    } catch (error) {
      if (log.length !== before.length) bring(before);
      throw error;
    } finally {
      alone = false;
      if (log.length === before.length) log = before;
    }
  };

  return {
    get consultation() {
      return consultation;
    },
    draft() {
      catchUp();
      return draft;
    },
    log() {
      catchUp();
      return log;
    },
    news() {
      catchUp();
      const told = news;
      news = { come: [], gone: [] };
      return told;
    },
    together,
    decide(who, decision, { seen, why = '' } = {}) {
      return together((): Outcome => {
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
        const logged = { ...correction, sequence };
        // Nothing stands between: what is written need not be read again.
        if (sequence === last() + 1) take([asRead(logged)]);
        else read();
        return { kind: 'done', correction: logged };
      });
    },
    refresh(told = consultation) {
      consultation = told;
      [moment, draft] = opened();
      bring(readLog(db, id));
    },
  };
}

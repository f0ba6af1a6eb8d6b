import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { appendCorrection } from '../../../db/corrections.ts';
import { placesOf } from '../../../db/places.ts';
import { workMark } from '../../../db/work.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { inForce } from '../../corrections/apply.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import type { Disagreement } from '../../corrections/draft.ts';
import type { Extracted } from '../../domain.ts';
import { tellBriefly } from '../../norsk/changes.ts';
import { systemCode } from '../../norsk/faults.ts';
import { readOthers } from '../../report/other.ts';
import type { ResponseState } from '../../state.ts';
import type { Version } from '../../versions.ts';
import { passagesAhead } from '../ahead/themes.ts';
import { analyse } from '../analyse.ts';
import { decideTogether, isTogether, maker, type Outcome, openReview, type Review } from '../desk.ts';
import { exportApart } from '../publish/apart.ts';
import { type Exports, openExports } from '../publish/exporting.ts';
import { readDocument } from '../shelf/documents.ts';
import { follow } from '../shelf/following.ts';
import { loadKnown } from '../shelf/identity.ts';
import { isWorkedOn, previewRun } from '../shelf/preview.ts';
import { openRun, type Run } from '../shelf/running.ts';
import { type Comparison, compareVersions, versionsOf } from '../versions.ts';
import type { Workspace } from '../workspace.ts';
import { type Drafts, openDrafts } from '../writing/drafts.ts';
import { pictureOf, type RecognisedPage, recognisedPage } from '../writing/page-text.ts';
import { Lists } from './lists.ts';
import { type Lost, lostDecisions } from './lost.ts';
import { type NotePreview, Previews } from './note.ts';
import { type Original, readOriginal } from './originals.ts';
import { openSearch, type Search } from './search.ts';

/**
 * The process is there for the desk, whose memory is in use for long: what pages leave behind is swept before it is half as
 * much again, where V8 would let it be four times as much on a machine with memory to spare.
 */
const LITTLE_WASTE = '--heap-growing-percent=40';

/** Texts looked through before somebody else has a turn. */
const AT_A_TIME = 50;

/** A decision that could not be written down; nothing of it is kept. */
export interface NotSaved {
  kind: 'not-saved';
  because: 'locked' | 'full' | 'read-only' | 'lost' | 'other';
}
export type Decided = Outcome | NotSaved;

/** All that the desk's pages may do. */
export interface Desk {
  /** As its folder tells it now. */
  readonly consultation: Consultation;
  /** Takes in what others have done to the folder or the notes since last time: call it before a page. */
  follow(): Promise<void>;
  /** What is wrong with the folder now, in Norwegian; what it told before stands until it is put right. */
  fault(): string | null;
  readonly search: Search;
  lists(): Lists;
  log(): ReturnType<Review['log']>;
  /** Decisions that have lost their place: «uten feste». */
  lost(): Lost[];
  disagreements(): Disagreement[];
  decide(who: string, decision: Decision, options?: { seen?: unknown; why?: string }): Decided;
  /**
   * Several decisions as one: all are written or none is.
   * @param coders for what is brought in from another tool: in whose name each stands in the log; null: `who`
   * @param seen what was seen standing at the place of each; undefined: not compared
   */
  decideAll(
    who: string,
    decisions: Decision[],
    coders?: readonly (string | null)[],
    seen?: readonly unknown[],
  ): Decided;
  /** Takes back this person's last decision that is in force (all of them when it was one of several as one). */
  undoLast(who: string): { undone: Correction; outcome: Decided } | null;
  original(fileId: string): Promise<Original | null>;
  /** A page of an answer that was read as a picture, by its place among the answer's pages, from 1. */
  recognised(response: ResponseState, at: number): RecognisedPage | null;
  /** Its picture as a PNG, turned by quarters. */
  picture(response: ResponseState, page: { scan: string; turns: number }): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Reads a document as a run does: in a thread of its own, with limits. Nothing is kept. */
  readDocument(bytes: Uint8Array): Promise<Extracted>;
  note(): NotePreview;
  /** Every version of the note that has been written, oldest first. */
  versions(): Version[];
  /** Two of them by number, compared; null when one of them is not there. */
  changes(one: number, other: number): Comparison | null;
  /** Ids of the passages that would carry a theme after the next run, if a decision were made. */
  ahead(decision: Decision, themeId: string): Promise<Set<string>>;
  /** The note and its tables in other formats, made beside the pages. */
  exports: Exports;
  /** What people have written and not saved. */
  drafts: Drafts;
  run: Run;
  /** Redis, the workers and what waits, in words; null: the run is this machine's alone. */
  queue(): Promise<string | null>;
  /** Answers taken into the search index so far; null when it is up to date. */
  indexing(): { done: number; total: number } | null;
  /** Resolves when the search index is up to date. */
  ready(): Promise<void>;
}

/**
 * Opens a consultation for the desk.
 * @throws ConfigurationError when the folder or its configuration is at fault
 */
export async function openDesk(workspace: Workspace, folder: string): Promise<Desk> {
  const consultation = await loadKnown(workspace, folder);
  const review = await openReview(workspace, folder);
  // What is read stays: to sweep while it grows would find nothing.
  setFlagsFromString(LITTLE_WASTE);
  const search = openSearch(workspace, consultation.id);
  const previews = new Previews();
  let made: Lists | null = null;
  /** The lists as they are now: brought up to date with what has been decided, or made anew. */
  const lists = (): Lists => {
    const draft = review.draft();
    const news = review.news();
    if (made?.draft === draft) made.take(news, review.log());
    else made = new Lists(draft, review.log());
    return made;
  };

  const others = () => new Promise<void>((resolve) => setImmediate(resolve));

  let indexing: { done: number; total: number } | null = null;
  const readIn = async () => {
    try {
      await search.update(review.draft().state.responses, (done, total) => {
        indexing = { done, total };
      });
    } catch (error) {
      // A search that finds less must not take the desk with it; the next run or start brings the index up to date.
      if (databaseFault(error) === null) throw error;
    } finally {
      indexing = null;
    }
    await readAhead();
  };
  /** Does what the note needs of every answer, a few at a time, before somebody opens it. */
  const readAhead = async () => {
    let read = 0;
    for (const { text } of [...lists().rows.values()]) {
      text.personal();
      text.flagged();
      if (++read % AT_A_TIME === 0) await others();
    }
    const here = lists().here.flatMap(({ id }) => lists().rows.get(id) ?? []);
    for (const _ of readOthers(here, lists())) await others();
    for (const _ of previews.readAhead(lists())) await others();
  };
  /** One that is closed meanwhile needs none of it. */
  const index = () =>
    readIn().catch((error: unknown) => {
      if (workspace.db.$client.open) throw error;
    });
  let indexed = index();

  const followed = await follow(workspace.db, consultation);
  const takeIn = () => {
    review.refresh(followed.consultation());
    indexed = index();
  };
  const run = openRun({
    work: (onProgress, all, onWaiting) => analyse(workspace, folder, { all, onProgress, onWaiting }),
    look: async (onProgress, all) =>
      isWorkedOn(workspace, consultation.id) ? previewRun(workspace, folder, { all, onProgress }) : null,
    after({ changes, lost }) {
      followed.caughtUp();
      takeIn();
      return tellBriefly(changes, lost);
    },
  });

  const safely = (write: () => Decided): Decided => {
    try {
      return write();
    } catch (error) {
      const because = databaseFault(error);
      if (because === null) throw error;
      return { kind: 'not-saved', because };
    }
  };
  const decideAll: Desk['decideAll'] = (who, decisions, coders, seen) =>
    safely(() => decideTogether(review, who, decisions, coders, seen));

  /** Several are written first, so that the draft is led back once. */
  const undoAll = (who: string, corrections: Correction[]): Decided =>
    safely(() => {
      const [last, ...others] = corrections;
      if (!last) return { kind: 'gone' };
      return review.together(() => {
        for (const { id } of others)
          appendCorrection(workspace.db, {
            id: randomUUID(),
            consultationId: consultation.id,
            who,
            at: new Date().toISOString(),
            decision: { kind: 'undo', of: id },
            before: null,
            why: '',
          });
        return review.decide(who, { kind: 'undo', of: last.id });
      });
    });

  return {
    get consultation() {
      return followed.consultation();
    },
    async follow() {
      if (!run.state().running && (await followed.look())) takeIn();
    },
    fault: () => followed.fault(),
    search,
    lists,
    log: () => review.log(),
    lost() {
      const { orphans } = review.draft();
      const places = orphans.length === 0 ? new Map() : placesOf(workspace.db, consultation.id);
      return lostDecisions(review.draft(), review.log(), places);
    },
    disagreements: () => [...review.draft().disagreements.values()],
    decide: (who, decision, options) => safely(() => review.decide(who, decision, options)),
    decideAll,
    undoLast(who) {
      const mine = inForce(review.log()).filter((correction) => maker(correction) === who);
      const undone = mine.at(-1);
      if (!undone) return null;
      const together = isTogether(undone.why) ? mine.filter((correction) => correction.why === undone.why) : [undone];
      return { undone, outcome: undoAll(who, together.reverse()) };
    },
    async original(fileId) {
      const file = review.draft().state.files.find((other) => other.id === fileId);
      return file ? readOriginal(followed.consultation(), file) : null;
    },
    recognised: (response, at) =>
      recognisedPage(workspace, followed.consultation(), review.draft().state, response, at),
    picture: (response, page) => pictureOf(workspace, followed.consultation(), response, page),
    readDocument: (bytes) => readDocument(workspace, bytes),
    note: () => previews.of(lists()),
    versions: () => versionsOf(workspace.db, consultation.id),
    changes: (one, other) => compareVersions(workspace.db, consultation.id, one, other),
    ahead: (decision, themeId) => passagesAhead(workspace, followed.consultation(), decision, themeId),
    exports: openExports(async (format, writtenOnly) => {
      const before = workMark(workspace.db, consultation.id);
      const path = await exportApart(workspace, folder, format, writtenOnly);
      // It writes the note, which is no news; what somebody has run meanwhile is.
      if (workMark(workspace.db, consultation.id) === before) followed.caughtUp();
      return path;
    }),
    drafts: openDrafts(workspace, consultation.id),
    run,
    async queue() {
      const { settings } = workspace;
      // A desk without Redis has no use for its library.
      return settings.redisUrl === null ? null : (await import('../worker.ts')).toldQueue(settings);
    },
    indexing: () => indexing,
    ready: () => indexed,
  };
}

/** @returns null when the error is not the database's */
export function databaseFault(error: unknown): NotSaved['because'] | null {
  const code = systemCode(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked';
  if (code.startsWith('SQLITE_FULL')) return 'full';
  if (code === 'SQLITE_GONE') return 'lost';
  if (code.startsWith('SQLITE_READONLY')) return 'read-only';
  return code.startsWith('SQLITE_') ? 'other' : null;
}

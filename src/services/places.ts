import { filesOf } from '../../db/files.ts';
import { themesOf } from '../../db/findings.ts';
import type { Db } from '../../db/open.ts';
import { addPlace, markPlaces, placesOf } from '../../db/places.ts';
import { passagesOf, responsesOf } from '../../db/responses.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { inForce } from '../corrections/apply.ts';
import { partsOf } from '../corrections/apply-passages.ts';
import { themeDecisions } from '../corrections/codebook.ts';
import type { Correction, Decision } from '../corrections/decision.ts';
import { slotAnswer, slotPage, slotPassage, slotTheme } from '../corrections/slots.ts';
import type { Span } from '../domain.ts';
import { wordsMark } from '../ids.ts';
import { readLog } from '../pipeline/log.ts';

/** So much of a passage is kept to be read; the hash is of the whole. */
const LONGEST = 600;

/** A span of an answer. */
interface Where extends Span {
  responseId: string;
}

/**
 * Keeps where each decision in force stands, as people saw it: call it before a run changes anything. Once kept, it is not
 * written over.
 */
export function keepPlaces(db: Db, { id, codebook }: Consultation): void {
  const log = readLog(db, id);
  const known = placesOf(db, id);
  const standing = inForce(log);
  const unknown = standing.filter((correction) => !known.has(correction.id));
  if (unknown.length === 0) return;
  const look = lookUp(db, id, standing);
  const labels = new Map(
    themeDecisions(codebook, themesOf(db, id), log).previous.map((theme) => [theme.id, theme.label]),
  );
  const paths = new Map(filesOf(db, id).flatMap((file) => (file.responseId ? [[file.responseId, file.path]] : [])));
  db.transaction(() => {
    for (const { id: correctionId, decision } of unknown) {
      const where = look.whereOf(decision);
      const responseId = where?.responseId ?? responseOf(decision) ?? '';
      const response = look.responses.get(responseId);
      const text = where ? look.textAt(where) : null;
      const themeId = themeOf(decision);
      addPlace(db, {
        correctionId,
        consultationId: id,
        respondent: response?.respondent ?? '',
        path: paths.get(responseId) ?? '',
        theme: themeId === null ? '' : (labels.get(themeId) ?? ''),
        text: text?.slice(0, LONGEST) ?? '',
        mark: text === null ? '' : wordsMark(text),
        changed: false,
        lost: false,
      });
    }
  });
}

/** Marks the decisions at whose place other words stand than when they were made: they are not put on those words. */
export function comparePlaces(db: Db, { id }: Consultation): void {
  const places = placesOf(db, id);
  if (places.size === 0) return;
  const standing = inForce(readLog(db, id));
  const look = lookUp(db, id, standing);
  const [changed, same]: [string[], string[]] = [[], []];
  for (const { id: correctionId, decision } of standing) {
    const place = places.get(correctionId);
    const where = look.whereOf(decision);
    const text = where ? look.textAt(where) : null;
    if (!place || place.mark === '' || text === null) continue;
    const isChanged = wordsMark(text) !== place.mark;
    if (isChanged !== place.changed) (isChanged ? changed : same).push(correctionId);
  }
  db.transaction(() => {
    markPlaces(db, changed, { changed: true });
    markPlaces(db, same, { changed: false });
  });
}

/** Takes down which decisions have no place after a run. @returns those that had one before it */
export function markLost(db: Db, { id }: Consultation, orphans: readonly Correction[]): Correction[] {
  const places = placesOf(db, id);
  const lost = new Set(orphans.map((correction) => correction.id));
  const found = [...places.values()].filter((place) => place.lost && !lost.has(place.correctionId));
  const news = orphans.filter((correction) => places.get(correction.id)?.lost === false);
  db.transaction(() => {
    markPlaces(
      db,
      found.map(({ correctionId }) => correctionId),
      { lost: false },
    );
    markPlaces(
      db,
      news.map((correction) => correction.id),
      { lost: true },
    );
  });
  return news;
}

/** What the log tells of answers whose file is in the folder no longer. */
export interface OfRemoved {
  /** Ids of the decisions about them, in force or taken back, and of those that take them back or hold them. */
  decisions: string[];
  /** Whether an id is that of an answer that has been taken out, and not of one that is here, or was changed. */
  isRemoved: (responseId: string) => boolean;
}

/** Finds what decisions tell of answers that were taken out; to be asked after a run without them. */
export function ofRemoved(db: Db, id: string): OfRemoved {
  const log = readLog(db, id);
  const places = placesOf(db, id);
  const files = filesOf(db, id);
  const responses = responsesOf(db, id);
  const paths = new Set(files.map(({ path }) => path));
  // What has not been read yet may have any page.
  const allRead = files.every(({ outcome }) => outcome !== null);
  const answers = new Map(passagesOf(db, id).map((passage) => [passage.id, passage.responseId]));
  for (const { decision } of log) {
    if ('responseId' in decision && 'passageId' in decision) answers.set(decision.passageId, decision.responseId);
    if (decision.kind === 'split' || decision.kind === 'join')
      for (const part of partsOf(decision)) answers.set(part.id, decision.responseId);
  }
  /** Answers, passages nobody knows the answer of, and pages. */
  const subjects = (decision: Decision): string[] => {
    const passage = (passageId: string) => [answers.get(passageId) ?? passageId];
    if ('members' in decision) return decision.members.map(({ responseId }) => responseId);
    if ('responseId' in decision) return [decision.responseId];
    if ('passageId' in decision) return passage(decision.passageId);
    if (decision.kind !== 'text') return [];
    const [of, page] = [slotPassage(decision.slot), slotPage(decision.slot)];
    if (of !== null) return passage(of);
    if (page !== null) return allRead ? [page] : [];
    const answer = slotAnswer(decision.slot);
    return answer === null ? [] : [answer];
  };
  const here = new Set(responses.flatMap(({ id: answer, pages }) => [answer, ...pages.map(({ scan }) => scan ?? '')]));
  // A file that was changed is another answer: what was decided of it has lost its place, and may be put on it anew.
  for (const { id: correctionId, decision } of log) {
    const place = places.get(correctionId);
    if (place && (!place.lost || paths.has(place.path))) for (const subject of subjects(decision)) here.add(subject);
  }
  const removed = new Set<string>();
  for (const { id: correctionId, decision } of log) {
    const about = subjects(decision);
    const isOf = (decision.kind === 'undo' || decision.kind === 'hold') && removed.has(decision.of);
    if (isOf || (about.length > 0 && !about.some((subject) => here.has(subject)))) removed.add(correctionId);
  }
  return { decisions: [...removed], isRemoved: (responseId) => !here.has(responseId) };
}

function lookUp(db: Db, id: string, standing: readonly Correction[]) {
  const responses = new Map(responsesOf(db, id).map((row) => [row.id, row]));
  const spans = new Map<string, Where>(passagesOf(db, id).map((passage) => [passage.id, passage]));
  for (const { decision } of standing) {
    if (decision.kind === 'passage' && !spans.has(decision.passageId)) spans.set(decision.passageId, decision);
    if (decision.kind === 'split' || decision.kind === 'join')
      for (const { id, ...span } of partsOf(decision))
        if (!spans.has(id)) spans.set(id, { ...span, responseId: decision.responseId });
  }
  return {
    responses,
    /** The stretch of text a decision is about; null when it is about none, or that is gone. */
    whereOf(decision: Decision): Where | null {
      switch (decision.kind) {
        case 'tag':
        case 'passage-stance':
          return spans.get(decision.passageId) ?? null;
        case 'passage':
        case 'split':
        case 'join':
        case 'quote':
          return decision;
        case 'point':
          return decision.members[0] ?? null;
        case 'text':
          return spans.get(slotPassage(decision.slot) ?? '') ?? null;
        default:
          return null;
      }
    },
    textAt({ responseId, start, end }: Where): string | null {
      return responses.get(responseId)?.text.slice(start, end) ?? null;
    },
  };
}

function responseOf(decision: Decision): string | null {
  if ('responseId' in decision) return decision.responseId;
  return decision.kind === 'text' ? slotAnswer(decision.slot) : null;
}

function themeOf(decision: Decision): string | null {
  if (decision.kind === 'text') return slotTheme(decision.slot);
  return 'themeId' in decision ? decision.themeId : null;
}

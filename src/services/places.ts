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
import { slotAnswer, slotTheme } from '../corrections/slots.ts';
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
          return decision.slot.startsWith('passage:') ? (spans.get(decision.slot.slice(8)) ?? null) : null;
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

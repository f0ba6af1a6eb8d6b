import { pageSlot } from '../../corrections/slots.ts';
import type { InvitationMatch, Judged, Passage, Stance, Tag, Theme } from '../../domain.ts';
import type { ConsultationState, FileState, ResponseState } from '../../state.ts';
import { isDecided, isSure, isUnsurelyTold } from '../../told.ts';
import { type Lists, UNSURE } from './lists.ts';
import { leastSure } from './quality.ts';
import { absentBody, type Majority, sample, turning } from './sure.ts';

/** Weights of a stance that could not be read, of a sure one that a majority hangs on, and of a sure one that is sampled. */
const NOTHING_READ = 1.6;
const TURNS = 1.4;
const SAMPLED = 0.8;

/** Slot of the reviewer's word that an unreadable file is seen to: its sender is asked for another, or it is let be. */
export const fileSlot = (fileId: string): string => `file:${fileId}`;
/** What is written there. It stands in logs, so it is the same whatever language the desk has. */
export const FOLLOWED_UP = 'Fulgt opp';

/** One thing a person should settle, with one decision. */
export type Attention =
  | { kind: 'sector'; weight: number; response: ResponseState }
  | { kind: 'respondent'; weight: number; response: ResponseState }
  | { kind: 'stance' | 'unclear' | 'no-remarks'; weight: number; response: ResponseState; joins: string | null }
  | ({ kind: 'majority'; weight: number; response: ResponseState } & Majority)
  | { kind: 'sample'; weight: number; response: ResponseState }
  | { kind: 'other-hearing'; weight: number; response: ResponseState }
  | { kind: 'invitation'; weight: number; match: InvitationMatch; by: ResponseState[] }
  | { kind: 'file'; weight: number; file: FileState }
  | { kind: 'scan'; weight: number; file: FileState; response: ResponseState; places: number[] }
  | { kind: 'tag'; weight: number; tag: Tag; theme: Theme; passage: Passage; response: ResponseState };

export const ATTENTION_KINDS = [
  'file',
  'scan',
  'other-hearing',
  'respondent',
  'sector',
  'invitation',
  'stance',
  'unclear',
  'no-remarks',
  'majority',
  'sample',
  'tag',
] as const;

/**
 * «Trenger et menneske»: what the machine is least sure of and matters most, first. Doubt (0–1) times what hangs on it:
 * a file nobody has read and an answer in the wrong hearing weigh most, then who answered, then what is held, then a tag.
 * A share of what the machine is sure of is always among them: it can be wrong too.
 */
export function attention(lists: Lists): Attention[] {
  const { state } = lists.draft;
  const found: Attention[] = [];
  const settledHearing = new Set(lists.decisions('other-hearing').map((decision) => decision.responseId));
  for (const file of state.files)
    if (file.outcome === 'unreadable' && !state.texts.has(fileSlot(file.id)))
      found.push({ kind: 'file', weight: 4, file });
  found.push(...poorlyRead(state));
  for (const response of state.responses) {
    if (response.otherHearing) {
      if (!settledHearing.has(response.id)) found.push({ kind: 'other-hearing', weight: 3.5, response });
      continue;
    }
    // Counted meanwhile; only a person can tell.
    if (response.doubtfulHearing !== undefined && !settledHearing.has(response.id))
      found.push({ kind: 'other-hearing', weight: 2.2, response });
    if (response.respondent === '') found.push({ kind: 'respondent', weight: 3, response });
    if (!isDecided(response.sector)) {
      const doubt = response.sector.value === 'unknown' ? 1 : 1 - response.sector.confidence;
      if (doubt > 1 - UNSURE) found.push({ kind: 'sector', weight: 2.5 * doubt, response });
    }
    if (!isSure(response.stance)) {
      const weight = response.stance === null ? NOTHING_READ : 2 * (1 - response.stance.confidence);
      found.push({ kind: kindOf(response.stance), weight, response, joins: absentBody(lists, response) });
    }
  }
  const asked = new Set(
    found.flatMap((item) => ('response' in item && item.kind !== 'sector' ? item.response.id : [])),
  );
  for (const { response, ...majority } of turning(lists))
    if (!asked.has(response.id)) {
      asked.add(response.id);
      found.push({ kind: 'majority', weight: TURNS, response, ...majority });
    }
  for (const response of sample(lists))
    if (!asked.has(response.id)) found.push({ kind: 'sample', weight: SAMPLED, response });
  for (const match of state.invitations) {
    if (!match.doubtful || match.answeredBy.length === 0) continue;
    const by = match.answeredBy.flatMap((id) => lists.draft.responses.get(id) ?? []);
    found.push({ kind: 'invitation', weight: 2, match, by });
  }
  for (const { tag, theme, passage, response } of unsureTags(lists))
    found.push({ kind: 'tag', weight: 1 - tag.confidence, tag, theme, passage, response });
  return found.sort((a, b) => b.weight - a.weight);
}

/** Places, from 1, of an answer's pages that the machine read poorly as pictures, and that nobody has put right. */
export function poorPages({ pages }: ResponseState, { unread = [] }: FileState): number[] {
  const poorly = new Set(unread.flatMap(({ code, scan }) => (code === 'scanned-poorly' && scan ? [scan] : [])));
  return pages.flatMap(({ scan, corrected }, at) => (scan && !corrected && poorly.has(scan) ? [at + 1] : []));
}

/** Answers with pages that were read poorly: what the machine makes of them hangs on words that may be others. */
function poorlyRead(state: ConsultationState): Attention[] {
  const files = state.files.filter(
    ({ id, unread = [] }) => unread.some(({ code }) => code === 'scanned-poorly') && !state.texts.has(fileSlot(id)),
  );
  if (files.length === 0) return [];
  const byPath = new Map(
    state.responses.flatMap((response) => response.files.map((path) => [path, response] as const)),
  );
  return files.flatMap((file): Attention[] => {
    const response = byPath.get(file.path);
    if (!response || response.otherHearing) return [];
    const isOwn = (at: number) => state.texts.has(pageSlot(response.pages[at - 1]?.scan ?? ''));
    const places = poorPages(response, file).filter((at) => !isOwn(at));
    return places.length === 0 ? [] : [{ kind: 'scan', weight: 2.4, file, response, places }];
  });
}

/** As the note counts it: «usikkert» is told of who has remarks; what is not told is «uavklart». */
function kindOf(stance: Judged<Stance> | null): 'stance' | 'unclear' | 'no-remarks' {
  if (stance?.value === 'no-remarks') return 'no-remarks';
  return isUnsurelyTold(stance) ? 'stance' : 'unclear';
}

function unsureTags(lists: Lists) {
  return leastSure(lists).flatMap((tag) => {
    const found = lists.draft.passages.get(tag.passageId);
    const theme = lists.draft.themes.get(tag.themeId);
    return found && theme && !found.response.otherHearing ? [{ tag, theme, ...found }] : [];
  });
}

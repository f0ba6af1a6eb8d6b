import type { Span } from '../domain.ts';
import type { Point, PointMember } from '../point.ts';
import type { Correction, Decision } from './decision.ts';
import { type Draft, keepPoints } from './draft.ts';

type PointDecision = Extract<Decision, { kind: 'point' | 'point-drop' | 'point-order' }>;

/** The machine's point is hers, under another name or in other company, when so much of it stands in hers. */
const SAME = 0.5;

/** Carries out a decision on the points. @returns false when its ground has gone */
export function onPoint(draft: Draft, { who }: Correction, decision: PointDecision): boolean {
  const { state } = draft;
  if (decision.kind === 'point-order') return inOrder(draft, decision);
  const members = standingMembers(draft, decision.members);
  if (decision.kind === 'point-drop') {
    const was = draft.dropped;
    draft.dropped = [...was, ...members];
    draft.back.push(() => {
      draft.dropped = was;
    });
    place(draft, null, new Set([decision.pointId]));
    return true;
  }
  const [central] = members;
  if (central === undefined) return false;
  const known = state.points.filter(({ id }) => id === decision.pointId || decision.from.includes(id));
  const said = known.find(({ members: [first] }) => first !== undefined && sameSpan(first, central))?.text;
  const point: Point = {
    id: decision.pointId,
    themeId: decision.themeId,
    side: decision.side,
    members,
    words: [],
    single: members.every(({ responseId }) => responseId === central.responseId),
    text: said ?? draft.responses.get(central.responseId)?.text.slice(central.start, central.end) ?? '',
    ...(decision.text === '' ? {} : { own: decision.text }),
    by: who,
  };
  place(draft, point, new Set([decision.pointId, ...decision.from]));
  // Where its theme has gone it waits: the theme may be merged into one that is there.
  return draft.themes.has(decision.themeId);
}

/** Moves the points of one theme to another; those that waited for a theme have found one. */
export function movePoints(draft: Draft, from: string, into: string): void {
  const { state } = draft;
  const moved = new Set(state.points.filter(({ themeId }) => themeId === from).map(({ id }) => id));
  if (moved.size === 0 || from === into) return;
  keepPoints(draft);
  state.points = state.points.map((point) => (point.themeId === from ? { ...point, themeId: into } : point));
  if (!draft.themes.has(into)) return;
  const was = draft.orphans;
  draft.orphans = was.filter(({ decision }) => decision.kind !== 'point' || !moved.has(decision.pointId));
  draft.back.push(() => {
    draft.orphans = was;
  });
}

/**
 * Members whose text is still there. Looked up by passages, which together hold the whole of a text: the text itself is
 * not read for it.
 */
export function standingMembers<T extends PointMember>(draft: Draft, members: readonly T[]): T[] {
  return members.flatMap((member) => {
    const { start, end } = member;
    const own = draft.passages.get(member.passageId)?.passage;
    if (own && own.start <= start && own.end >= end && start < end) return [member];
    const passages = draft.responses.get(member.responseId)?.passages ?? [];
    const around = passages.find((passage) => start >= passage.start && start < passage.end);
    const isThere = start < end && passages.some((passage) => passage.end >= end);
    return around && isThere ? [{ ...member, passageId: around.id }] : [];
  });
}

const sameSpan = (a: PointMember, b: PointMember): boolean =>
  a.responseId === b.responseId && a.start === b.start && a.end === b.end;

/**
 * Puts a point in the place of others, or takes them out. The machine tells each sentence once: its points that half of
 * or more stands in people's points, or in those they have taken out, would tell them again, and go as well.
 */
function place(draft: Draft, point: Point | null, gone: ReadonlySet<string>): void {
  const { state } = draft;
  keepPoints(draft);
  const people = state.points.filter(({ id, by }) => by !== undefined && !gone.has(id));
  const taken = [...people.map(({ members }) => members), point?.members ?? [], draft.dropped];
  const spans = new Map<string, Span[]>();
  for (const { responseId, start, end } of taken.flat()) {
    const there = spans.get(responseId);
    if (there) there.push({ start, end });
    else spans.set(responseId, [{ start, end }]);
  }
  const isTaken = ({ responseId, start, end }: PointMember) =>
    spans.get(responseId)?.some((span) => span.start < end && span.end > start) ?? false;
  const goes = ({ id, by, members }: Point): boolean => {
    if (gone.has(id)) return true;
    if (by !== undefined) return false;
    const senders = new Set(members.map(({ responseId }) => responseId)).size;
    const told = new Set(members.flatMap((member) => (isTaken(member) ? [member.responseId] : []))).size;
    return told > 0 && told >= SAME * senders;
  };
  const out = new Set(state.points.filter(goes));
  if (point === null) {
    state.points = state.points.filter((other) => !out.has(other));
    return;
  }
  const isHere = ({ themeId }: Point) => themeId === point.themeId || !draft.themes.has(point.themeId);
  const first = state.points.findIndex((other) => out.has(other) && isHere(other));
  const hers = state.points.findLastIndex(({ themeId, by }) => themeId === point.themeId && by !== undefined);
  const last = state.points.findLastIndex(({ themeId }) => themeId === point.themeId);
  const at = first >= 0 ? first : (hers >= 0 ? hers : last >= 0 ? last : state.points.length - 1) + 1;
  const kept = (points: Point[]) => points.filter((other) => !out.has(other));
  const words = [...new Set([...out].flatMap((other) => other.words))];
  state.points = [...kept(state.points.slice(0, at)), { ...point, words }, ...kept(state.points.slice(at))];
}

function inOrder(draft: Draft, { themeId, pointIds }: Extract<Decision, { kind: 'point-order' }>): boolean {
  const { state } = draft;
  const own = state.points.filter((point) => point.themeId === themeId);
  const rank = new Map(pointIds.map((id, index) => [id, index]));
  const of = ({ id }: Point) => rank.get(id) ?? pointIds.length;
  const sorted = own.toSorted((a, b) => of(a) - of(b));
  keepPoints(draft);
  state.points = state.points.map((point) => (point.themeId === themeId ? (sorted.shift() ?? point) : point));
  return draft.themes.has(themeId) || own.length > 0;
}

import { randomUUID } from 'node:crypto';
import { pointStanding } from '../../corrections/before.ts';
import type { Decision } from '../../corrections/decision.ts';
import { isCountedTag, type Span } from '../../domain.ts';
import { idOf } from '../../ids.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import type { Point, PointMember } from '../../point.ts';
import { rootOf } from '../../stages/points/terms.ts';
import type { Lists } from './lists.ts';

/** A theme's points, in the note's order. */
export function pointsUnder({ draft }: Lists, themeId: string): Point[] {
  return draft.state.points.filter((point) => point.themeId === themeId);
}

/** How many of this hearing's respondents stand behind a point. */
export function sendersOf({ draft }: Lists, { members }: Point): number {
  const senders = new Set(members.map(({ responseId }) => responseId));
  return [...senders].filter((id) => draft.responses.get(id)?.otherHearing === false).length;
}

/** Tells whether a point is still as a page showed it. */
export function seenOf(point: Point): string {
  const { themeId, own, text, members } = pointStanding(point);
  return idOf(themeId, own ?? '', text, members, point.by ?? '');
}

/** A member's name in a form. */
export const memberKey = ({ responseId, start, end }: PointMember): string => `${responseId} ${start} ${end}`;

/** Shortest shared word that is looked for inside another. */
const PART = 4;

/** Where the words that made a point stand in a sentence: as themselves in any form, or as part of a compound. */
export function sharedIn(text: string, words: readonly string[]): Span[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}-]+/gu)].flatMap(({ 0: word, index }) => {
    const form = normalForm(word);
    const root = rootOf(form);
    const isShared = words.some(
      (shared) =>
        shared === form ||
        shared === root ||
        (shared.length >= PART && (form.startsWith(shared) || root.endsWith(shared))),
    );
    return isShared && !isStopword(word.toLowerCase()) ? [{ start: index, end: index + word.length }] : [];
  });
}

type PointDecision = Extract<Decision, { kind: 'point' }>;

/** A point as it stands, as a decision that changes some of it. */
function standing(point: Point, over: Partial<PointDecision> = {}): PointDecision {
  const { id, themeId, side, own, members } = point;
  return { kind: 'point', pointId: id, themeId, side, text: own ?? '', members, from: [id], ...over };
}

/** A point said in other words; none: the central sentence stands as a quote. */
export const rewrite = (point: Point, text: string): Decision => standing(point, { text });

/** A point taken out, and kept out when the machine finds the same again. */
export const drop = ({ id, themeId, members }: Point): Decision => ({
  kind: 'point-drop',
  pointId: id,
  themeId,
  members,
});

/** One point laid to another, whose words and central sentence stand. */
export function merge(point: Point, into: Point): Decision {
  const there = new Set(into.members.map(memberKey));
  const members = [...into.members, ...point.members.filter((member) => !there.has(memberKey(member)))];
  return standing(into, { members, from: [into.id, point.id] });
}

/** A point laid under another theme, and with it the theme on its passages: what nobody says under a theme stands in no note. */
export function moveTo({ draft }: Lists, point: Point, themeId: string): Decision[] {
  const passages = [...new Set(point.members.map(({ passageId }) => passageId))];
  const without = passages.filter((id) => {
    const tag = draft.tags.get(id)?.get(themeId);
    return tag === undefined || !isCountedTag(tag);
  });
  return [
    standing(point, { themeId }),
    ...without.map((passageId): Decision => ({ kind: 'tag', passageId, themeId, on: true })),
  ];
}

/** The chosen members as a point of their own. @returns null when none is chosen, or none would be left */
export function split(point: Point, chosen: ReadonlySet<string>): Decision[] | null {
  const out = point.members.filter((member) => chosen.has(memberKey(member)));
  const left = point.members.filter((member) => !chosen.has(memberKey(member)));
  if (out.length === 0 || left.length === 0) return null;
  return [
    standing(point, { members: left }),
    standing(point, { pointId: randomUUID(), text: '', members: out, from: [] }),
  ];
}

/** A point moved one place up (-1) or down (1) among its theme's. @returns null at the end of the list */
export function shift(points: readonly Point[], point: Point, by: -1 | 1): Decision | null {
  const ids = points.map(({ id }) => id);
  const at = ids.indexOf(point.id);
  const other = ids[at + by];
  if (other === undefined) return null;
  ids[at] = other;
  ids[at + by] = point.id;
  return { kind: 'point-order', themeId: point.themeId, pointIds: ids.slice(0, 500) };
}

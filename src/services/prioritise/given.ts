import type { Decision } from '../../corrections/decision.ts';
import { prioritisationWorkbook } from '../../export/prioritise/xlsx.ts';
import { readScore } from '../../prioritise/numbers.ts';
import { type Criterion, type GivenScore, type PriorityState, scoreKey } from '../../priority.ts';
import { priorityOutcome } from '../../report/follow-up/priority.ts';

/** Criteria with nothing under them, in the order of the tree; each with what it lies under. */
export function leavesOf(priority: PriorityState): { criterion: Criterion; under: string[] }[] {
  const byId = new Map(priority.criteria.map((one) => [one.id, one]));
  const parents = new Set(priority.criteria.map(({ parentId }) => parentId));
  return inTree(priority).flatMap(({ criterion }) => {
    if (parents.has(criterion.id)) return [];
    const under: string[] = [];
    for (let one = byId.get(criterion.parentId ?? ''); one; one = byId.get(one.parentId ?? ''))
      under.unshift(one.label);
    return [{ criterion, under }];
  });
}

/** All criteria, each followed by those under it. */
export function inTree({ criteria }: PriorityState): { criterion: Criterion; depth: number }[] {
  const found: { criterion: Criterion; depth: number }[] = [];
  const waiting = criteria.filter(({ parentId }) => parentId === null).map((criterion) => ({ criterion, depth: 0 }));
  for (let one = waiting.shift(); one; one = waiting.shift()) {
    found.push(one);
    const { criterion, depth } = one;
    waiting.unshift(
      ...criteria
        .filter(({ parentId }) => parentId === criterion.id)
        .map((child) => ({ criterion: child, depth: depth + 1 })),
    );
  }
  return found;
}

/** What somebody has given a measure on a criterion. */
export const scoreOf = (
  { scores }: PriorityState,
  measureId: string,
  criterionId: string,
  scorerId: string,
): GivenScore | undefined => scores.get(scoreKey({ measureId, criterionId, scorerId }));

/** All who have scored anything, in the order they began. */
export const scorersOf = ({ scores }: PriorityState): string[] => [
  ...new Set([...scores.values()].map(({ scorerId }) => scorerId)),
];

/** A score as it is written, a comma or a point in it; null: left open; undefined: no score. */
export function scoreIn(text: string): number | null | undefined {
  const read = readScore(text);
  return read.kind === 'score' ? read.value : undefined;
}

/** What stood at a score when a form was made: as `standing` gives it; null: nothing. */
export type SeenScore = Pick<GivenScore, 'value' | 'comment'> | null;

/** What is remembered of a score in a form, so that the same person in two windows does not write over herself unseen. */
export const seenScore = (given: GivenScore | undefined): SeenScore =>
  given === undefined ? null : { value: given.value, comment: given.comment };

/** The scores of a form that are others than those it showed, each with what it showed. */
export function changedScores(
  given: readonly { score: GivenScore; seen: SeenScore }[],
): { decision: Decision; seen: SeenScore }[] {
  return given.flatMap(({ score, seen }) => {
    const { measureId, criterionId, scorerId, value, comment } = score;
    if (value === (seen?.value ?? null) && comment === (seen?.comment ?? '')) return [];
    return [{ decision: { kind: 'score', measureId, criterionId, scorer: scorerId, value, comment }, seen }];
  });
}

/** Ids in an order where one has changed places with the sibling before or after it; null: there is none. */
export function swapped<T extends { id: string }>(
  all: readonly T[],
  id: string,
  by: 1 | -1,
  isSibling: (other: T) => boolean = () => true,
): string[] | null {
  const siblings = all.filter(isSibling);
  const at = siblings.findIndex((one) => one.id === id);
  const other = at < 0 ? undefined : siblings[at + by]?.id;
  if (other === undefined) return null;
  return all.map((one) => (one.id === id ? other : one.id === other ? id : one.id));
}

/** The workbook with live formulas; null where there is nothing to rank yet. */
export async function workbookOf(priority: PriorityState): Promise<Uint8Array<ArrayBuffer> | null> {
  const outcome = priorityOutcome(priority);
  return outcome === null ? null : new Uint8Array(await prioritisationWorkbook(outcome));
}

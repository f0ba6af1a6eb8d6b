import { treeOf } from '../prioritise/tree.ts';
import { type Criterion, type GivenScore, type PriorityState, scoreKey } from '../priority.ts';
import type { Decision } from './decision.ts';
import type { Draft } from './draft.ts';

export type PriorityDecision = Extract<
  Decision,
  {
    kind:
      | 'criterion'
      | 'criterion-drop'
      | 'criterion-order'
      | 'measure'
      | 'measure-drop'
      | 'measure-order'
      | 'score'
      | 'scorer';
  }
>;

/** Carries out a decision on criteria, measures and scores. @returns false when its ground has gone */
export function onPriority(draft: Draft, decision: PriorityDecision): boolean {
  const { state } = draft;
  const was = state.priority;
  const next = (made: Partial<PriorityState>) => {
    state.priority = { ...was, ...made };
    draft.back.push(() => {
      state.priority = was;
    });
    return true;
  };
  switch (decision.kind) {
    case 'criterion':
    case 'criterion-drop': {
      const criteria = criteriaAfter(was, decision);
      return criteria !== null && faultIn(criteria) === null && next({ criteria });
    }
    case 'measure': {
      const { measureId: id, name, ranked } = decision;
      if (was.measures.some((other) => other.id !== id && sameName(other.name, name))) return false;
      return next({ measures: put(was.measures, { id, name, ranked }) });
    }
    case 'measure-drop':
      return (
        was.measures.some(({ id }) => id === decision.measureId) &&
        next({ measures: was.measures.filter(({ id }) => id !== decision.measureId) })
      );
    case 'criterion-order':
      return next({ criteria: ordered(was.criteria, decision.criterionIds) });
    case 'measure-order':
      return next({ measures: ordered(was.measures, decision.measureIds) });
    case 'scorer':
      return next({ scorers: new Map(was.scorers).set(decision.scorer, decision.status) });
    case 'score': {
      if (!canBeScored(was, decision)) return false;
      const { measureId, criterionId, scorer, value, comment } = decision;
      putScore(draft, { measureId, criterionId, scorerId: scorer, value, comment });
      return true;
    }
  }
}

/** The criteria as a decision leaves them; null when there is none of that id to take out. */
export function criteriaAfter(
  { criteria }: PriorityState,
  decision: Extract<Decision, { kind: 'criterion' | 'criterion-drop' }>,
): Criterion[] | null {
  if (decision.kind === 'criterion') {
    const { kind: _, criterionId: id, ...fields } = decision;
    return put(criteria, { id, ...fields });
  }
  if (!criteria.some(({ id }) => id === decision.criterionId)) return null;
  const out = new Set([decision.criterionId]);
  for (let before = 0; before < out.size; ) {
    before = out.size;
    for (const { id, parentId } of criteria) if (parentId !== null && out.has(parentId)) out.add(id);
  }
  return criteria.filter(({ id }) => !out.has(id));
}

/** Why criteria are no tree, in Norwegian; null when they are, or there are none. */
export function faultIn(criteria: readonly Criterion[]): string | null {
  if (criteria.length === 0) return null;
  const made = treeOf(criteria, 'sum', () => '');
  return made.kind === 'refused' ? (made.faults[0]?.said ?? '') : null;
}

/** A measure that is there, on a criterion with nothing under it. */
export function canBeScored(
  { criteria, measures }: PriorityState,
  { measureId, criterionId }: Pick<GivenScore, 'measureId' | 'criterionId'>,
): boolean {
  return (
    measures.some(({ id }) => id === measureId) &&
    criteria.some(({ id }) => id === criterionId) &&
    !criteria.some(({ parentId }) => parentId === criterionId)
  );
}

/** The scores are one map, since they may be many; it is the draft's own. */
function putScore(draft: Draft, score: GivenScore): void {
  const { state, scores, back } = draft;
  const key = scoreKey(score);
  const [was, priority] = [scores.get(key), state.priority];
  scores.set(key, score);
  state.priority = { ...priority, scores };
  back.push(() => {
    if (was === undefined) scores.delete(key);
    else scores.set(key, was);
    state.priority = priority;
  });
}

export const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('nb') === b.trim().toLocaleLowerCase('nb');

function put<T extends { id: string }>(all: readonly T[], one: T): T[] {
  const at = all.findIndex(({ id }) => id === one.id);
  return at < 0 ? [...all, one] : all.with(at, one);
}

/** Those that are named first, in that order; the others as they stood. */
function ordered<T extends { id: string }>(all: readonly T[], ids: readonly string[]): T[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: T) => places.get(id) ?? ids.length;
  return [...all].sort((a, b) => placeOf(a) - placeOf(b));
}

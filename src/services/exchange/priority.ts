import type { Decision } from '../../corrections/decision.ts';
import { themeKey } from '../../formats/codebook/words.ts';
import { idOf } from '../../ids.ts';
import { broughtWords } from '../../norsk/desk/work/brought.ts';
import type { Prioritisation } from '../../prioritise/model.ts';
import { treeOf } from '../../prioritise/tree.ts';
import { type Criterion, scoreKey } from '../../priority.ts';
import { coderNames } from './coder.ts';
import { type Brought, type Ground, standingOf } from './ground.ts';

interface Counts {
  added: number;
  /** They stand here already, and something of them is otherwise in the file. */
  changed: number;
}

/** What a prioritisation made in a file would bring. */
export interface PriorityPlan {
  decisions: Brought[];
  criteria: Counts;
  measures: Counts;
  scores: Counts;
  /** Scores that stand here as in the file. */
  known: number;
  /** Taken out by people here, or scored at another level here: their word stands. Criteria, measures and scores. */
  left: number;
  /** Scorers who have left by the file. */
  gone: number;
  /** The file's total is a mean; here it is a sum. */
  mean: boolean;
}

/**
 * Makes decisions of a prioritisation: criteria by what they lie under and their name, measures by name, scores by who gave
 * them. Cells without a score take nothing away. The same file twice gives nothing.
 * @param file its name, for the log
 */
export function planPriority(ground: Ground, prioritisation: Prioritisation, file: string): PriorityPlan {
  const { draft } = ground;
  const plan: PriorityPlan = {
    decisions: [],
    criteria: { added: 0, changed: 0 },
    measures: { added: 0, changed: 0 },
    scores: { added: 0, changed: 0 },
    known: 0,
    left: 0,
    gone: 0,
    mean: prioritisation.total === 'mean',
  };
  const criteria = planCriteria(ground, prioritisation, plan);
  const measures = planMeasures(ground, prioritisation, plan);
  const parents = new Set([
    ...draft.state.priority.criteria.map(({ parentId }) => parentId),
    ...plan.decisions.map(({ decision }) => (decision.kind === 'criterion' ? decision.parentId : null)),
  ]);
  const coder = coderNames(ground.consultation, file);
  const nameOf = scorerNames(ground, prioritisation);

  for (const score of prioritisation.scores) {
    if (score.value === null && score.comment === '') continue;
    const criterionId = criteria.get(score.criterionId);
    const measureId = measures.get(score.measureId);
    if (criterionId === undefined || measureId === undefined || parents.has(criterionId)) {
      plan.left += 1;
      continue;
    }
    const scorer = nameOf(score.scorerId);
    const was = draft.scores.get(scoreKey({ measureId, criterionId, scorerId: scorer }));
    const value = score.value ?? was?.value ?? null;
    const comment = score.comment.trim() || (was?.comment ?? '');
    if (was?.value === value && was.comment === comment) {
      plan.known += 1;
      continue;
    }
    plan.scores[was === undefined ? 'added' : 'changed'] += 1;
    const decision: Decision = { kind: 'score', measureId, criterionId, scorer, value, comment };
    plan.decisions.push({ decision, coder: coder({ guid: '', name: scorer }) });
  }
  for (const { id, left } of prioritisation.scorers) {
    const scorer = nameOf(id);
    if (!left || !prioritisation.scores.some(({ scorerId }) => scorerId === id)) continue;
    if ((draft.state.priority.scorers.get(scorer) ?? 'here') !== 'here') continue;
    plan.gone += 1;
    plan.decisions.push({ decision: { kind: 'scorer', scorer, status: 'left' }, coder: null });
  }
  return plan;
}

/** @returns our criterion of each in the file that is to stand */
function planCriteria(
  { consultation, draft, log }: Ground,
  { criteria, total }: Prioritisation,
  plan: PriorityPlan,
): Map<string, string> {
  const made = treeOf(criteria, total, () => '');
  const out = new Set(standingOf(log, 'criterion-drop').map(({ criterionId }) => criterionId));
  const here = draft.state.priority.criteria;
  const ids = new Map<string, string>();
  const found: { criterion: Criterion; depth: number; isNew: boolean }[] = [];
  for (const { criterion, depth } of made.kind === 'tree' ? made.tree.nodes : []) {
    const parentId = criterion.parentId === null ? null : ids.get(criterion.parentId);
    const id = idOf(consultation, 'criterion', criterion.id);
    const same = (one: Criterion) => one.parentId === parentId && themeKey(one.label) === themeKey(criterion.label);
    const was = here.find((one) => one.id === criterion.id || one.id === id) ?? here.find(same);
    if (was === undefined && (parentId === undefined || out.has(id))) {
      plan.left += 1;
      continue;
    }
    ids.set(criterion.id, was?.id ?? id);
    const { weight, combine, low, high } = criterion;
    // What people here have called it, and where they have laid it, stands.
    const next: Criterion = was
      ? { ...was, weight, combine, low: low || was.low, high: high || was.high }
      : { id, parentId: parentId ?? null, label: criterion.label, weight, combine, low, high };
    if (was === undefined || JSON.stringify(was) !== JSON.stringify(next))
      found.push({ criterion: next, depth, isNew: was === undefined });
  }
  // Parents first; those that weigh something before those that don't, since weights that are 0 together are no tree.
  found.sort((a, b) => a.depth - b.depth || Number(b.criterion.weight > 0) - Number(a.criterion.weight > 0));
  for (const { criterion, isNew } of found) {
    const { id: criterionId, ...fields } = criterion;
    plan.criteria[isNew ? 'added' : 'changed'] += 1;
    plan.decisions.push({ decision: { kind: 'criterion', criterionId, ...fields }, coder: null });
  }
  return ids;
}

/** @returns our measure of each in the file that is to stand */
function planMeasures({ consultation, draft, log }: Ground, { measures }: Prioritisation, plan: PriorityPlan) {
  const out = new Set(standingOf(log, 'measure-drop').map(({ measureId }) => measureId));
  const ids = new Map<string, string>();
  for (const { id: told, name, ranked } of measures) {
    const id = idOf(consultation, 'measure', themeKey(name));
    const here = draft.state.priority.measures;
    const was = here.find((one) => themeKey(one.name) === themeKey(name)) ?? here.find((one) => one.id === id);
    if (was === undefined && out.has(id)) {
      plan.left += 1;
      continue;
    }
    ids.set(told, was?.id ?? id);
    if (was !== undefined && was.ranked === ranked) continue;
    plan.measures[was === undefined ? 'added' : 'changed'] += 1;
    const decision: Decision = { kind: 'measure', measureId: was?.id ?? id, name: was?.name ?? name, ranked };
    plan.decisions.push({ decision, coder: null });
  }
  return ids;
}

/** Those who score here already are met by name, however it is spaced and capitalised. */
function scorerNames({ draft }: Ground, { scorers }: Prioritisation): (id: string) => string {
  const here = new Map([...draft.scores.values()].map(({ scorerId }) => [themeKey(scorerId), scorerId]));
  const names = new Map(scorers.map(({ id, name }) => [id, name === '' ? broughtWords.priority.group : name]));
  return (id) => {
    const name = names.get(id) ?? id;
    return here.get(themeKey(name)) ?? name;
  };
}

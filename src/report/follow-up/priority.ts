import { type Outcome, prioritise } from '../../prioritise/prioritise.ts';
import type { PriorityState } from '../../priority.ts';

/** Kept by what it follows from: it is asked for by the note and by the page after every decision. */
const outcomes = new WeakMap<PriorityState, Outcome | null>();

/** What follows from the scores people have given; null where there is nothing to rank yet. */
export function priorityOutcome(priority: PriorityState): Outcome | null {
  const known = outcomes.get(priority);
  if (known !== undefined) return known;
  const outcome = outcomeOf(priority);
  outcomes.set(priority, outcome);
  return outcome;
}

function outcomeOf({ criteria, measures, scores, scorers: statuses }: PriorityState): Outcome | null {
  if (criteria.length === 0 || measures.length === 0) return null;
  const given = [...scores.values()].filter(({ scorerId }) => statuses.get(scorerId) !== 'left-out');
  const scorers = [...new Set(given.map(({ scorerId }) => scorerId))];
  const made = prioritise({
    title: '',
    total: 'sum',
    criteria: [...criteria],
    measures: [...measures],
    scorers: scorers.map((name) => ({ id: name, name, left: statuses.get(name) === 'left' })),
    scores: given,
  });
  return made.kind === 'outcome' ? made.outcome : null;
}

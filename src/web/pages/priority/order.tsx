import type { FC } from 'hono/jsx';
import type { Decision } from '../../../corrections/decision.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { type Criterion, type PriorityState, SCORER_STATUSES } from '../../../priority.ts';
import { scorersOf, swapped } from '../../../services/prioritise/given.ts';
import { act, DecideButton } from '../../parts/deciding.tsx';
import { linkTo } from '../../parts/place.ts';

/** Two buttons that move one among its siblings. */
const Moves: FC<{
  name: string;
  up: string[] | null;
  down: string[] | null;
  decisionOf: (ids: string[]) => Decision;
  seen: string[];
  back: string;
}> = ({ name, up, down, decisionOf, seen, back }) => (
  <span class="acts">
    {up === null ? null : (
      <DecideButton back={back} act={act(decisionOf(up), seen)} label={ui.priority.up(name)} variant="tertiary">
        ↑
      </DecideButton>
    )}
    {down === null ? null : (
      <DecideButton back={back} act={act(decisionOf(down), seen)} label={ui.priority.down(name)} variant="tertiary">
        ↓
      </DecideButton>
    )}
  </span>
);

/** Moves a criterion among those that lie under the same. */
export const CriterionMoves: FC<{ priority: PriorityState; criterion: Criterion }> = ({ priority, criterion }) => {
  const { criteria } = priority;
  const isSibling = (other: Criterion) => other.parentId === criterion.parentId;
  return (
    <Moves
      name={criterion.label}
      up={swapped(criteria, criterion, -1, isSibling)}
      down={swapped(criteria, criterion, 1, isSibling)}
      decisionOf={(criterionIds) => ({ kind: 'criterion-order', criterionIds })}
      seen={criteria.map(({ id }) => id)}
      back="/prioritering#kriterier"
    />
  );
};

/** The measures as they are listed, which is what settles ties. */
export const MeasureOrder: FC<{ priority: PriorityState; edits: boolean; open: boolean }> = ({
  priority,
  edits,
  open,
}) => {
  const { priority: words } = ui;
  const { measures } = priority;
  const seen = measures.map(({ id }) => id);
  if (measures.length === 0) return null;
  return (
    <details class="ranking-more" open={open}>
      <summary>{words.measures}</summary>
      <p class="hint">{words.measuresLead}</p>
      <ol class="measures">
        {measures.map((measure) => (
          <li>
            <a class="ds-link" href={linkTo(`/prioritering/${measure.id}`)}>
              {measure.name}
            </a>
            {edits ? (
              <Moves
                name={measure.name}
                up={swapped(measures, measure, -1)}
                down={swapped(measures, measure, 1)}
                decisionOf={(measureIds) => ({ kind: 'measure-order', measureIds })}
                seen={seen}
                back="/prioritering"
              />
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
};

/** Who gives scores, and whether they still do; of those who have left the scores count or are left out. */
export const Scorers: FC<{ priority: PriorityState; edits: boolean }> = ({ priority, edits }) => {
  const { priority: words } = ui;
  const names = scorersOf(priority);
  if (names.length === 0) return null;
  const counts = new Map<string, number>();
  for (const { scorerId, value } of priority.scores.values())
    if (value !== null) counts.set(scorerId, (counts.get(scorerId) ?? 0) + 1);
  return (
    <details class="ranking-more">
      <summary>{words.scorers}</summary>
      <ul class="criteria">
        {names.map((scorer) => {
          const now = priority.scorers.get(scorer) ?? 'here';
          return (
            <li>
              {scorer}{' '}
              <span class="hint">
                {words.missingOf(counts.get(scorer) ?? 0)}, {words.statuses[now]}
              </span>
              {edits ? (
                <span class="acts">
                  {SCORER_STATUSES.filter((status) => status !== now).map((status) => (
                    <DecideButton
                      back="/prioritering"
                      act={act({ kind: 'scorer', scorer, status }, now)}
                      label={`${scorer}: ${words.setTo[status]}`}
                      variant="tertiary"
                    >
                      {words.setTo[status]}
                    </DecideButton>
                  ))}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
};

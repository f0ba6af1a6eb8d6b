import type { FC, PropsWithChildren } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import { type Criterion, type PriorityState, SCORER_STATUSES } from '../../../priority.ts';
import { scorersOf } from '../../../services/prioritise/given.ts';
import { act, DecideButton } from '../../parts/deciding.tsx';
import { linkTo } from '../../parts/place.ts';

/** Two buttons that move one among its siblings. They tell which and how, never the whole order: there may be hundreds. */
const Moves: FC<{ of: 'kriterium' | 'tiltak'; id: string; name: string; first: boolean; last: boolean }> = (props) => {
  const { of, id, name, first, last } = props;
  return (
    <span class="acts">
      {first ? null : <Move value={`${of}-opp:${id}`} label={ui.priority.up(name)} sign="↑" />}
      {last ? null : <Move value={`${of}-ned:${id}`} label={ui.priority.down(name)} sign="↓" />}
    </span>
  );
};

const Move: FC<{ value: string; label: string; sign: string }> = ({ value, label, sign }) => (
  <button
    type="submit"
    class="ds-button"
    data-size="sm"
    data-variant="tertiary"
    name="flytt"
    value={value}
    aria-label={label}
  >
    {sign}
  </button>
);

/** A form around lists whose entries can be moved. */
const MoveForm: FC<PropsWithChildren<{ back: string }>> = ({ back, children }) => (
  <form method="post" action={linkTo('/prioritering')} data-decide class="inline">
    <input type="hidden" name="til" value={back} />
    <input type="hidden" name="gjor" value="flytt" />
    {children}
  </form>
);

/** Moves a criterion among those that lie under the same. */
export const CriterionMoves: FC<{ priority: PriorityState; criterion: Criterion }> = ({ priority, criterion }) => {
  const siblings = priority.criteria.filter(({ parentId }) => parentId === criterion.parentId);
  return (
    <MoveForm back="/prioritering#kriterier">
      <Moves
        of="kriterium"
        id={criterion.id}
        name={criterion.label}
        first={siblings[0] === criterion}
        last={siblings.at(-1) === criterion}
      />
    </MoveForm>
  );
};

/** The measures as they are listed, which is what settles ties. */
export const MeasureOrder: FC<{ priority: PriorityState; edits: boolean; open: boolean }> = ({
  priority: { measures },
  edits,
  open,
}) => {
  const { priority: words } = ui;
  if (measures.length === 0) return null;
  return (
    <details class="ranking-more" open={open}>
      <summary>{words.measures}</summary>
      <p class="hint">{words.measuresLead}</p>
      <MoveForm back="/prioritering">
        <ol class="measures">
          {measures.map(({ id, name }, at) => (
            <li>
              <a class="ds-link" href={linkTo(`/prioritering/${id}`)}>
                {name}
              </a>
              {edits ? (
                <Moves of="tiltak" id={id} name={name} first={at === 0} last={at === measures.length - 1} />
              ) : null}
            </li>
          ))}
        </ol>
      </MoveForm>
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

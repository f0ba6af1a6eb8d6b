import type { FC } from 'hono/jsx';
import { THEME_STANCES } from '../../../corrections/decision.ts';
import { isCounted, type Tag } from '../../../domain.ts';
import { sentences } from '../../../language/tokens.ts';
import { STANCE_MARKS, THEME_STANCE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { act, Decide, Save, SaveMark } from '../../parts/deciding.tsx';
import { Select } from '../../parts/fields.tsx';
import { excerpt } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';
import type { PassageProps } from './props.ts';

const { answer: words } = ui;

/** Letters of a sentence one chooses to divide before. */
const LONGEST = 70;

/** A passage divided before one of its sentences, or joined with the next. */
export const Divide: FC<PassageProps> = ({ response, passage, back }) => {
  const { id, start, end } = passage;
  const text = response.text.slice(start, end);
  const [, ...later] = sentences(text);
  const next = response.passages.find((other) => other.start >= end);
  const isNext = next !== undefined && isCounted(next.kind) && response.text.slice(end, next.start).trim() === '';
  if (later.length === 0 && !isNext) return null;
  return (
    <details class="divide">
      <summary>
        {words.divide} <kbd>d</kbd>
      </summary>
      {later.length === 0 ? null : (
        <form method="post" action={linkTo('/merk')} data-decide class="one-line">
          <input type="hidden" name="til" value={back} />
          <input type="hidden" name="responseId" value={response.id} />
          <input type="hidden" name="passageId" value={id} />
          <input type="hidden" name="gjor" value="del" />
          <Select
            id={`del-${id}`}
            name="start"
            label={words.splitBefore}
            value=""
            options={later.map((one) => [
              String(start + one.start),
              excerpt(text.slice(one.start, one.end).trim(), LONGEST),
            ])}
          />
          <Save label={words.split} />
        </form>
      )}
      {isNext ? (
        <Decide back={back}>
          <button
            type="submit"
            name="act"
            data-key="D"
            value={act({
              kind: 'join',
              responseId: response.id,
              passageId: id,
              nextId: next.id,
              start,
              end: next.end,
            })}
          >
            {words.joinNext} <kbd>D</kbd>
          </button>
        </Decide>
      ) : null}
    </details>
  );
};

/** What the passage holds on each of its themes, to be said. `isUnread`: the machine has not read what it holds. */
export const StanceHere: FC<PassageProps & { tags: Tag[]; isUnread: boolean }> = (props) => {
  const { lists, response, passage, tags, back, isUnread } = props;
  return tags.length === 0 ? null : (
    <details class="stance-here" open={isUnread || tags.some(({ said }) => said !== undefined)}>
      <summary>
        {words.stanceHere} <kbd>p</kbd>
      </summary>
      {isUnread ? <p class="hint">{words.unreadHere}</p> : null}
      {tags.map(({ themeId, said }) => {
        const label = lists.draft.themes.get(themeId)?.label ?? '';
        const decision = { kind: 'passage-stance' as const, responseId: response.id, passageId: passage.id, themeId };
        return (
          <Decide back={`${back}#p-${passage.id}`} act={act(decision, said ?? null)} class="one-line">
            <Select
              id={`syn-${passage.id}-${themeId}`}
              name="stance"
              label={label}
              value={said ?? ''}
              empty={said === undefined ? words.notSaid : undefined}
              options={THEME_STANCES.map(
                (value, index) => [value, `${index + 1} ${STANCE_MARKS[value]} ${THEME_STANCE_WORDS[value]}`] as const,
              )}
              digits
            />
            <SaveMark of={`${words.stanceHere}, ${label}`} />
          </Decide>
        );
      })}
    </details>
  );
};

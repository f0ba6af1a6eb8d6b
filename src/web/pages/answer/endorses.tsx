import type { FC } from 'hono/jsx';
import type { Endorsement } from '../../../domain.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Lists } from '../../../services/review/lists.ts';
import { act, Decide, DecideButton, SaveMark } from '../../parts/deciding.tsx';
import { Field } from '../../parts/fields.tsx';
import { linkTo } from '../../parts/place.ts';
import { Because } from './because.tsx';

const { answer: words } = ui;

/** Whom the answer joins, each with a way to take it away, and one more. */
export const Endorses: FC<{ lists: Lists; responseId: string; back: string }> = ({ lists, responseId, back }) => {
  const endorses = lists.endorsementsOf.get(responseId) ?? [];
  return (
    <>
      {endorses.length === 0 ? null : (
        <dl class="facts">
          <dt>{words.endorses}</dt>
          {endorses.map((endorsement) => {
            const { name, endorsedResponseId } = endorsement;
            return (
              <dd>
                <Endorsed of={endorsement} />{' '}
                <DecideButton
                  back={back}
                  act={act({ kind: 'endorsement', responseId, name, endorsedResponseId, on: false }, true)}
                  label={words.endorsesNot(name)}
                  variant="tertiary"
                >
                  ✕
                </DecideButton>
                <Because evidence={endorsement.because} confidence={endorsement.confidence} />
              </dd>
            );
          })}
        </dl>
      )}
      <details>
        <summary>{endorses.length === 0 ? words.endorsesFirst : words.endorsesNew}</summary>
        <Decide back={back} act={act({ kind: 'endorsement', responseId, on: true })} class="one-line">
          <Field id="tilslutning" name="name" label={words.endorsesName} list="tilsluttede" required />
          <SaveMark of={words.endorses} />
          <datalist id="tilsluttede">
            {lists.endorsedNames.map((name) => (
              <option value={name} />
            ))}
          </datalist>
        </Decide>
      </details>
    </>
  );
};

/** One body that is joined, with its answer where it has given one. */
export const Endorsed: FC<{ of: Endorsement }> = ({ of: { name, part, endorsedResponseId } }) => (
  <>
    {endorsedResponseId ? <a href={linkTo(`/svar/${endorsedResponseId}`)}>{name}</a> : name}
    {part ? ` ${words.partly(part)}` : ''}
  </>
);

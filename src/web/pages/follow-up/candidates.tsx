import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Asked } from '../../../report/follow-up/asked.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { Frame } from '../../context.ts';
import { Save } from '../../parts/deciding.tsx';
import { Select, TextArea } from '../../parts/fields.tsx';
import { excerpt } from '../../parts/format.ts';
import { FollowUpForm, kindsFor, Senders } from './entry.tsx';

/** What was asked for, each of which a person can make a follow-up point of. */
export const Candidates: FC<{ frame: Frame; lists: Lists; asked: readonly Asked[] }> = ({ frame, lists, asked }) => {
  const { followUp: words } = ui;
  return (
    <ul class="follow-ups">
      {asked.map((one) => {
        const short = excerpt(one.text, 60);
        const id = `onske-${one.pointId}`;
        return (
          <li id={id}>
            <p class="follow-up-text">{excerpt(one.text, 400)}</p>
            <p class="hint">
              {one.formal.length > 0 ? `${words.formal} · ` : ''}
              {words.askedBy(one.bodies.length + one.others)}: <Senders lists={lists} spans={one.asked} />
            </p>
            {may(frame.role, 'note') ? (
              <details>
                <summary aria-label={words.makeOf(short)}>{words.make}</summary>
                <FollowUpForm back={frame.here} does="kandidat" themeId={one.themeId}>
                  <input type="hidden" name="onske" value={one.pointId} />
                  <TextArea id={`${id}-tekst`} name="tekst" label={words.text} value={one.text} rows={3} />
                  <Select
                    id={`${id}-type`}
                    name="type"
                    label={words.kind}
                    value={undefined}
                    options={kindsFor(lists)}
                  />
                  <Save label={words.make} />
                </FollowUpForm>
              </details>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};

import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import { askedUnder, followUpsUnder } from '../../../services/follow-up/follow-ups.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { Frame } from '../../context.ts';
import { linkTo } from '../../parts/place.ts';
import { Candidates } from './candidates.tsx';
import { candidatesAddress, FollowUpEntry, FollowUpFieldsForm } from './entry.tsx';

/** What is asked for that is shown before one asks for the rest. */
const SHOWN = 8;

/** «Oppfølging» on a theme's page: its points, a new one, and what was asked for and has none. */
export const ThemeFollowUps: FC<{ frame: Frame; lists: Lists; themeId: string; today: string; all: boolean }> = ({
  frame,
  lists,
  themeId,
  today,
  all,
}) => {
  const { followUp: words } = ui;
  const points = followUpsUnder(lists, themeId);
  const asked = askedUnder(lists, themeId).filter(({ followUps }) => followUps.length === 0);
  const shown = all ? asked : asked.slice(0, SHOWN);
  return (
    <section aria-labelledby="oppfolging" class="theme-follow-ups">
      <h2 class="ds-heading" data-size="xs" id="oppfolging" tabindex={-1}>
        {words.title}
      </h2>
      {points.length === 0 ? <p class="hint">{words.nothing}</p> : null}
      <ul class="follow-ups">
        {points.map((point) => (
          <FollowUpEntry frame={frame} lists={lists} point={point} today={today} showStatus />
        ))}
      </ul>
      {may(frame.role, 'note') ? (
        <details>
          <summary>{words.add}</summary>
          <FollowUpFieldsForm
            lists={lists}
            back={`${frame.here.split('#')[0] ?? ''}#oppfolging`}
            themeId={themeId}
            id="oppf-ny"
          />
        </details>
      ) : null}
      {asked.length === 0 ? null : (
        <>
          <h3 class="ds-heading" data-size="2xs" id="bedt-om">
            {words.candidates}
          </h3>
          <p class="hint">{words.candidatesLead}</p>
          <Candidates frame={frame} lists={lists} asked={shown} />
          {shown.length === asked.length ? null : (
            <p>
              <a class="ds-link" href={linkTo(candidatesAddress(themeId))}>
                {words.more(asked.length)}
              </a>
            </p>
          )}
        </>
      )}
    </section>
  );
};

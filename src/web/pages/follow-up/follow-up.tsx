import type { FC } from 'hono/jsx';
import { groupBy } from '../../../group.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { byStatus } from '../../../report/follow-up/board.ts';
import { may } from '../../../services/accounts/roles.ts';
import { followUpsHere, unanswered } from '../../../services/follow-up/follow-ups.ts';
import type { Frame } from '../../context.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { Candidates } from './candidates.tsx';
import { candidatesAddress, FollowUpEntry } from './entry.tsx';

/** Of what was asked for under one theme, so much is shown; the theme's page has the rest. */
const PER_THEME = 5;

/** «Oppfølging»: the board by status, the list by theme, and what was asked for and has no point. */
export const FollowUpPage: FC<{ frame: Frame; view: 'board' | 'list'; today: string }> = ({ frame, view, today }) => {
  const { followUp: words } = ui;
  const lists = frame.desk.lists();
  const points = followUpsHere(lists);
  const asked = unanswered(lists);
  const askedBy = groupBy(asked, ({ themeId }) => themeId);
  const label = (themeId: string) => lists.draft.themes.get(themeId)?.label ?? '';
  const byTheme = groupBy(points, ({ themeId }) => themeId);
  const themes = lists.draft.state.themes.filter(({ id }) => byTheme.has(id));
  return (
    <Layout frame={frame} page="followUp" title={words.title} wide>
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      <p class="lead">{words.lead}</p>
      <WhyNot role={frame.role} right={may(frame.role, 'code') ? 'note' : 'code'} />
      <nav class="acts" aria-label={words.title}>
        {(['board', 'list'] as const).map((one) => (
          <a
            class="ds-link"
            href={linkTo(one === 'board' ? '/oppfolging' : '/oppfolging?vis=tema')}
            {...(one === view ? { 'aria-current': 'page' as const } : {})}
          >
            {words[one]}
          </a>
        ))}
        <a class="ds-link" href="#uten-punkt">
          {words.unanswered}
        </a>
      </nav>
      {points.length === 0 ? <p>{words.nothing}</p> : null}
      {view === 'board' && points.length > 0 ? (
        <div class="follow-up-board">
          {byStatus(points).map(({ key, followUps }) => (
            <section aria-labelledby={`status-${key}`}>
              <h2 class="ds-heading" data-size="2xs" id={`status-${key}`}>
                {words.statuses[key]} <span class="hint">{words.count(followUps.length)}</span>
              </h2>
              {followUps.length === 0 ? <p class="hint">{words.nothingHere}</p> : null}
              <ul class="follow-ups" data-walk={`oppfolging-${key}`}>
                {followUps.map((point) => (
                  <FollowUpEntry frame={frame} lists={lists} point={point} today={today} theme={label(point.themeId)} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      ) : null}
      {view === 'list'
        ? themes.map((theme) => (
            <section aria-labelledby={`tema-${theme.id}`}>
              <h2 class="ds-heading" data-size="2xs" id={`tema-${theme.id}`}>
                <a class="ds-link" href={linkTo(`/temaer/${theme.id}#oppfolging`)}>
                  {theme.label}
                </a>
              </h2>
              <ul class="follow-ups" data-walk={`oppfolging-${theme.id}`}>
                {(byTheme.get(theme.id) ?? []).map((point) => (
                  <FollowUpEntry frame={frame} lists={lists} point={point} today={today} showStatus />
                ))}
              </ul>
            </section>
          ))
        : null}
      <section aria-labelledby="uten-punkt" class="unanswered">
        <h2 class="ds-heading" data-size="xs" id="uten-punkt" tabindex={-1}>
          {words.unanswered}
        </h2>
        <p class="hint">{words.unansweredLead(asked.length)}</p>
        {[...askedBy].map(([themeId, all]) => (
          <section aria-labelledby={`onsker-${themeId}`}>
            <h3 class="ds-heading" data-size="2xs" id={`onsker-${themeId}`}>
              {label(themeId)}
            </h3>
            <Candidates frame={frame} lists={lists} asked={all.slice(0, PER_THEME)} />
            {all.length <= PER_THEME ? null : (
              <p>
                <a class="ds-link" href={linkTo(candidatesAddress(themeId))}>
                  {words.more(all.length)}
                </a>
              </p>
            )}
          </section>
        ))}
      </section>
    </Layout>
  );
};

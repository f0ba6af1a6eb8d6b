import type { FC } from 'hono/jsx';
import { toldChanges } from '../../../norsk/changes.ts';
import { startWords } from '../../../norsk/desk/start/start.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { WouldLose } from '../../../services/shelf/preview.ts';
import type { Waiting } from '../../../services/shelf/running.ts';
import type { Frame } from '../../context.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { tell } from '../../parts/describe.ts';
import { excerpt, time } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { Compared } from './changes.tsx';

const words = startWords.preview;

/** Decisions that are named, of those that would lose their place. */
const SHOWN = 100;
const LONGEST = 200;

/** The two answers to a run that would change what people have seen. */
export const RunOrLeave: FC<{ all: boolean }> = ({ all }) => (
  <div class="acts">
    <form method="post" action={linkTo(`/analyse?sikker=1${all ? '&les=alt' : ''}`)}>
      <button type="submit" class="ds-button" data-size="sm">
        {words.run}
      </button>
    </form>
    <form method="post" action={linkTo('/analyse/la-vaere')}>
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
        {words.leave}
      </button>
    </form>
  </div>
);

/** What a run would change, before it is made. */
export const PreviewPage: FC<{ frame: Frame; waiting: Waiting | null; whole: boolean }> = ({
  frame,
  waiting,
  whole,
}) => (
  <Layout frame={frame} page="overview" title={words.title}>
    <h1 class="ds-heading" data-size="md">
      {words.title}
    </h1>
    {waiting === null ? (
      <p>{words.none}</p>
    ) : (
      <div class="preview">
        <p class="lead">{words.lead}</p>
        {may(frame.role, 'run') ? <RunOrLeave all={waiting.all} /> : <WhyNot role={frame.role} right="run" />}
        <WouldLoseList frame={frame} lost={waiting.preview.lost} />
        {waiting.preview.changes === null ? null : (
          <Compared
            lists={frame.desk.lists()}
            groups={toldChanges(waiting.preview.changes)}
            more={whole ? null : '/forhandsvis?alle=1'}
          />
        )}
      </div>
    )}
  </Layout>
);

const WouldLoseList: FC<{ frame: Frame; lost: readonly WouldLose[] }> = ({ frame, lost }) => {
  if (lost.length === 0) return null;
  const lists = frame.desk.lists();
  const log = frame.desk.log();
  return (
    <section aria-labelledby="mister">
      <h2 class="ds-heading" data-size="xs" id="mister">
        {words.lost(lost.length)}
      </h2>
      <p class="hint">{words.lostLead}</p>
      <ul data-walk="mister">
        {lost.slice(0, SHOWN).map(({ correction, place }) => {
          const { kind, about, href, after } = tell(lists, correction, log);
          return (
            <li>
              {kind}: {href === null ? about : <a href={linkTo(href)}>{about}</a>} → {after}
              {place.text === '' ? null : <> «{excerpt(place.text, LONGEST)}»</>}{' '}
              <span class="hint">
                {correction.who}, {time(correction.at)}
              </span>
            </li>
          );
        })}
      </ul>
      {lost.length > SHOWN ? <p class="hint">{words.shown(SHOWN, lost.length)}</p> : null}
    </section>
  );
};

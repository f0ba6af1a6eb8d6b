import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { startWords as words } from '../../../norsk/desk/start/start.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { digits } from '../../../norsk/numbers.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { Entry, Unreadable } from '../../../services/shelf/shelf.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { date, time } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';
import { reviewerOf } from '../../session.ts';
import { StartLayout } from './layout.tsx';

/** The list of consultations, the one whose deadline is latest first. */
export const StartPage: FC<{
  c: Context;
  corpus: string;
  entries: readonly Entry[];
  unreadable: readonly Unreadable[];
  withAccounts: boolean;
}> = ({ c, corpus, entries, unreadable, withAccounts }) => {
  const { role } = reviewerOf(c);
  const makes = may(role, 'setup');
  return (
    <StartLayout c={c} title={words.title} withAccounts={withAccounts}>
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      {entries.length === 0 ? <p>{makes ? words.empty : words.emptyReader}</p> : <Consultations entries={entries} />}
      {makes ? (
        <p>
          <a class="ds-button" data-size="sm" data-variant="secondary" href={linkTo('/ny')}>
            {words.fresh}
          </a>
        </p>
      ) : (
        <WhyNot role={role} right="setup" />
      )}
      {unreadable.length === 0 ? null : (
        <section aria-labelledby="uleselige" class="start-unreadable">
          <h2 class="ds-heading" data-size="2xs" id="uleselige">
            {words.unreadable}
          </h2>
          <dl>
            {unreadable.map(({ name, why }) => (
              <>
                <dt class="path">{name}</dt>
                <dd>{why}</dd>
              </>
            ))}
          </dl>
        </section>
      )}
      <p class="hint path">{words.where(corpus)}</p>
    </StartLayout>
  );
};

const Consultations: FC<{ entries: readonly Entry[] }> = ({ entries }) => (
  <section class="scroll" tabindex={0} aria-label={ui.table(words.title)}>
    <table class="ds-table stacks start-table" data-size="sm">
      <thead>
        <tr>
          {Object.values(words.columns).map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...entries].sort(byDeadline).map((entry) => (
          <tr>
            <th scope="row">
              <a class="ds-link" href={linkTo(`/${entry.slug}/`)}>
                {entry.title}
              </a>
            </th>
            <td data-label={words.columns.owner}>{entry.owner || words.none}</td>
            <td data-label={words.columns.deadline}>{date(entry.deadline, words.none)}</td>
            {entry.answers === null ? (
              <td colspan={3} class="hint">
                {words.notRun}
              </td>
            ) : (
              <>
                <td data-label={words.columns.answers}>{digits(entry.answers)}</td>
                <td data-label={words.columns.reviewed}>{words.reviewedOf(entry.reviewed, entry.answers)}</td>
                <td data-label={words.columns.lastNote}>
                  {entry.lastNote === null ? words.none : time(entry.lastNote)}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

function byDeadline(one: Entry, other: Entry): number {
  const later = (other.deadline ?? '').localeCompare(one.deadline ?? '');
  return later === 0 ? one.title.localeCompare(other.title, 'nb') : later;
}

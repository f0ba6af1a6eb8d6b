import type { FC, PropsWithChildren } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Point, PointMember } from '../../../point.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { Lists } from '../../../services/review/lists.ts';
import { memberKey, seenOf, sharedIn } from '../../../services/review/points.ts';
import type { Frame } from '../../context.ts';
import { address } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { pieces } from '../answer/passage.tsx';

const { points: words } = ui;

/** Sentences of a point that are shown at once. */
export const MEMBERS_SHOWN = 50;

/** A form that does something with a point. `what`: what it does, where no button says it. */
export const PointForm: FC<PropsWithChildren<{ point: Point; back: string; what?: string; class?: string }>> = ({
  point,
  back,
  what,
  class: name,
  children,
}) => (
  <form method="post" action={linkTo(`/temaer/${point.themeId}/punkter`)} data-decide class={name ?? 'one-line'}>
    <input type="hidden" name="til" value={back} />
    <input type="hidden" name="punkt" value={point.id} />
    <input type="hidden" name="sett" value={seenOf(point)} />
    {what === undefined ? null : <input type="hidden" name="gjor" value={what} />}
    {children}
  </form>
);

/** A sentence as a quote, with the words underlined that it shares with the others. */
export const Sentence: FC<{ text: string; shared: readonly string[] }> = ({ text, shared }) => {
  const marks = sharedIn(text, shared).map((span) => ({ ...span, classes: ['shared-word'] }));
  return (
    <>
      «
      {pieces(0, text.length, marks).map(({ start, end, classes }) =>
        classes.length === 0 ? text.slice(start, end) : <u>{text.slice(start, end)}</u>,
      )}
      »
    </>
  );
};

/** Who says a sentence: a link to where it stands in the letter. */
export const Place: FC<{ lists: Lists; member: PointMember }> = ({ lists, member }) => (
  <a class="ds-link point-place" href={linkTo(`/svar/${member.responseId}#p-${member.passageId}`)}>
    {lists.draft.responses.get(member.responseId)?.respondent || ui.answers.noName}
  </a>
);

/** Members of a point with their places; whoever codes can split the chosen ones off. @param from index of the first */
export const Members: FC<{ frame: Frame; lists: Lists; point: Point; from: number; to: number }> = ({
  frame,
  lists,
  point,
  from,
  to,
}) => {
  const codes = may(frame.role, 'code');
  const list = (
    <ol class="members" start={from + 1}>
      {point.members.slice(from, to).map((member, index) => {
        const { responseId, start, end } = member;
        const response = lists.draft.responses.get(responseId);
        const id = `s-${point.id}-${from + index + 1}`;
        return (
          <li>
            {codes ? (
              <input
                type="checkbox"
                class="ds-input"
                id={id}
                name="valgt"
                value={memberKey(member)}
                aria-label={words.select(from + index + 1, response?.respondent || ui.answers.noName)}
              />
            ) : null}
            <span>
              <Sentence text={response?.text.slice(start, end) ?? ''} shared={point.words} />{' '}
              <Place lists={lists} member={member} />
            </span>
          </li>
        );
      })}
    </ol>
  );
  if (!codes || point.members.length < 2) return list;
  return (
    <PointForm point={point} back={frame.here} what="skill" class="stack">
      {list}
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
        {words.split}
      </button>
    </PointForm>
  );
};

/** All sentences of a point, page by page. */
export const PointPage: FC<{ frame: Frame; point: Point; page: number }> = ({ frame, point, page }) => {
  const lists = frame.desk.lists();
  const count = point.members.length;
  const pages = Math.max(1, Math.ceil(count / MEMBERS_SHOWN));
  const at = Math.min(page, pages);
  return (
    <Layout frame={frame} page="themes" title={words.membersTitle}>
      <p>
        <a class="ds-link" href={linkTo(`/temaer/${point.themeId}#punkt-${point.id}`)}>
          {words.back}
        </a>
      </p>
      <h1 class="ds-heading" data-size="md">
        {words.membersTitle}
      </h1>
      <p class="point-words">{point.own ?? <Sentence text={point.text} shared={point.words} />}</p>
      <section class="points-all" id={`punkt-${point.id}`} aria-label={words.membersTitle}>
        <Members
          frame={frame}
          lists={lists}
          point={point}
          from={(at - 1) * MEMBERS_SHOWN}
          to={Math.min(count, at * MEMBERS_SHOWN)}
        />
      </section>
      <Pages
        label={ui.answers.pagination}
        at={at}
        pages={pages}
        says={ui.answers.page(at, pages)}
        to={(side) => address(`/temaer/${point.themeId}/punkter/${point.id}`, { side })}
      />
    </Layout>
  );
};

/** Links to the pages before and after. */
export const Pages: FC<{ label: string; at: number; pages: number; says: string; to: (page: number) => string }> = ({
  label,
  at,
  pages,
  says,
  to,
}) =>
  pages < 2 ? null : (
    <nav class="pages" aria-label={label}>
      {at > 1 ? (
        <a class="ds-link" rel="prev" href={linkTo(to(at - 1))}>
          {ui.answers.previous}
        </a>
      ) : null}
      <span>{says}</span>
      {at < pages ? (
        <a class="ds-link" rel="next" href={linkTo(to(at + 1))}>
          {ui.answers.next}
        </a>
      ) : null}
    </nav>
  );

import type { FC } from 'hono/jsx';
import { idOf } from '../../../ids.ts';
import { type ToldGroup, type ToldItem, tellReason, toldChanges } from '../../../norsk/changes.ts';
import { changeWords as words } from '../../../norsk/desk/changes.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { Version } from '../../../versions.ts';
import type { Frame } from '../../context.ts';
import { Select } from '../../parts/fields.tsx';
import { address, time } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

/** Versions on a page of their list. */
const PAGE_SIZE = 50;
/** Changes shown under each heading, unless all are asked for. */
const SHOWN = 50;

interface Chosen {
  versions: readonly Version[];
  from: number;
  to: number;
  /** Show every change. */
  all: boolean;
}

/** Two versions of the note compared, and the list of all of them. */
export const ChangesPage: FC<Chosen & { frame: Frame; page: number | null }> = ({
  frame,
  versions,
  from,
  to,
  page,
  all,
}) => {
  const compared = frame.desk.changes(from, to);
  const last = versions.length;
  const comparison = compared ?? frame.desk.changes(last - 1, last);
  const options = versions
    .toReversed()
    .map(({ number, at }) => [String(number), words.version(number, time(at))] as const);
  return (
    <Layout frame={frame} page="log" title={words.title}>
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      <p class="lead">{words.lead}</p>
      {versions.length < 2 ? <p>{versions.length === 0 ? words.none : words.onlyOne}</p> : null}
      {comparison ? (
        <>
          <form method="get" action={linkTo('/nytt')} class="filters">
            <div class="filter-line">
              <Select
                id="nytt-fra"
                name="fra"
                label={words.from}
                value={String(comparison.before.number)}
                options={options}
              />
              <Select
                id="nytt-til"
                name="til"
                label={words.to}
                value={String(comparison.after.number)}
                options={options}
              />
              <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
                {words.compare}
              </button>
            </div>
          </form>
          {compared === null && to > 1 ? <p role="status">{words.gone}</p> : null}
          <Compared
            lists={frame.desk.lists()}
            title={words.compared(
              comparison.after.number,
              time(comparison.after.at),
              comparison.before.number,
              time(comparison.before.at),
            )}
            groups={toldChanges(comparison.changes)}
            more={
              all ? null : address('/nytt', { fra: comparison.before.number, til: comparison.after.number, alle: 1 })
            }
          />
        </>
      ) : null}
      {last === 0 ? null : <Versions versions={versions} page={page ?? 1} />}
    </Layout>
  );
};

/** Changes under their headings, with links to what is there. `more`: where all of them are shown. */
export const Compared: FC<{ lists: Lists; title?: string; groups: readonly ToldGroup[]; more: string | null }> = ({
  lists,
  title,
  groups,
  more,
}) => (
  <section class="changes" {...(title === undefined ? {} : { 'aria-labelledby': 'nytt-tittel' })}>
    {title === undefined ? null : (
      <h2 class="ds-heading" data-size="xs" id="nytt-tittel">
        {title}
      </h2>
    )}
    {groups.length === 0 ? <p>{words.same}</p> : null}
    {groups.map((group) => (
      <>
        <h3 class="ds-heading" data-size="2xs">
          {group.themeId !== null && lists.draft.themes.has(group.themeId) ? (
            <a href={linkTo(`/temaer/${group.themeId}`)}>{group.title}</a>
          ) : (
            group.title
          )}
        </h3>
        {group.summary === '' ? null : <p>{group.summary}</p>}
        {group.items.length === 0 ? null : (
          <ul data-walk="endringer">
            {group.items.slice(0, more === null ? undefined : SHOWN).map((item) => (
              <Item lists={lists} item={item} />
            ))}
          </ul>
        )}
        {more !== null && group.items.length > SHOWN ? (
          <p>
            <a class="ds-link" href={linkTo(more)}>
              {words.more(group.items.length - SHOWN, group.title)}
            </a>
          </p>
        ) : null}
      </>
    ))}
  </section>
);

const Item: FC<{ lists: Lists; item: ToldItem }> = ({ lists, item: { who, about, themeId, said, why, passages } }) => {
  // What is no longer there has no page to go to.
  const first = passages
    .map(({ start, end }) => idOf(who?.id ?? '', start, end))
    .find((id) => lists.draft.passages.has(id));
  const answer = who && lists.draft.responses.has(who.id) ? `/svar/${who.id}${first ? `#p-${first}` : ''}` : null;
  const href = themeId !== null && lists.draft.themes.has(themeId) ? `/temaer/${themeId}` : answer;
  return (
    <li>
      {href === null ? about : <a href={linkTo(href)}>{about}</a>}
      {said === '' ? null : `: ${said}`}
      {why === '' ? null : <span class="hint"> ({why})</span>}
    </li>
  );
};

const Versions: FC<{ versions: readonly Version[]; page: number }> = ({ versions, page }) => {
  const pages = Math.max(1, Math.ceil(versions.length / PAGE_SIZE));
  const at = Math.min(Math.max(1, page), pages);
  return (
    <section aria-labelledby="utgaver">
      <h2 class="ds-heading" data-size="xs" id="utgaver">
        {words.versions}
      </h2>
      <div class="scroll">
        <table class="ds-table log-table" data-size="sm">
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {versions
              .toReversed()
              .slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE)
              .map((version) => (
                <tr>
                  <td>
                    {version.number === 1 ? (
                      version.number
                    ) : (
                      <a
                        href={linkTo(address('/nytt', { fra: version.number - 1, til: version.number }))}
                        aria-label={words.compareWithLast(version.number)}
                      >
                        {version.number}
                      </a>
                    )}
                  </td>
                  <td class="when">{time(version.at)}</td>
                  <td>{tellReason(version)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {pages > 1 ? (
        <nav class="pages" aria-label={ui.answers.pagination}>
          {at > 1 ? (
            <a class="ds-link" href={linkTo(address('/nytt', { side: at - 1 }))}>
              {ui.answers.previous}
            </a>
          ) : null}
          <span>{ui.answers.page(at, pages)}</span>
          {at < pages ? (
            <a class="ds-link" href={linkTo(address('/nytt', { side: at + 1 }))}>
              {ui.answers.next}
            </a>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
};

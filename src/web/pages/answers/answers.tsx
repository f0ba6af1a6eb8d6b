import type { FC } from 'hono/jsx';
import { ANSWER_ORDER_WORDS, SECTOR_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import { type AnswerFilter, type AnswerOrder, type FoundAnswers, isUnsure } from '../../../services/review/answers.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { ResponseState } from '../../../state.ts';
import type { Frame } from '../../context.ts';
import { address, date } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { ThemeName, ToldStance } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';
import { CHOSEN, ChosenAnswers } from './chosen.tsx';
import { Filters } from './filters.tsx';

const { answers: words } = ui;

/** Rows on a page of the list. */
export const PAGE_SIZE = 50;
/** Themes named in a row; the rest are counted. */
const THEMES_NAMED = 2;

/** All answers, filtered and searched; the filter stands in the address. */
export const AnswersPage: FC<{ frame: Frame; found: FoundAnswers; filter: AnswerFilter }> = ({
  frame,
  found,
  filter,
}) => {
  const { desk } = frame;
  const lists = desk.lists();
  const { side = 1, ...rest } = filter;
  const pages = Math.max(1, Math.ceil(found.responses.length / PAGE_SIZE));
  const page = Math.min(side, pages);
  const shown = found.responses.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const all = lists.draft.state.responses.length;
  const elsewhere = all - lists.here.length;
  const indexing = desk.indexing();
  return (
    <Layout frame={frame} page="answers" title={words.title} wide>
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      <Filters lists={lists} filter={filter} />
      {indexing ? <p class="hint">{words.indexing(indexing.done, indexing.total)}</p> : null}
      {may(frame.role, 'code') && shown.length > 0 ? (
        <ChosenAnswers lists={lists} back={frame.here} count={found.responses.length} />
      ) : null}
      <p class="found" role="status">
        <strong>
          {words.found(found.responses.length, filter.status === 'other-hearing' ? elsewhere : lists.here.length)}
        </strong>
        {elsewhere > 0 && filter.status !== 'other-hearing' ? (
          <>
            {' · '}
            <a class="ds-link" href={linkTo(address('/svar', { status: 'other-hearing' }))}>
              {words.otherHearing(elsewhere)}
            </a>
          </>
        ) : null}
        {shown.length === 0 ? null : (
          <>
            {' · '}
            <a class="ds-link" href={linkTo(address('/svar.csv', rest))} download>
              {ui.together.download}
            </a>
          </>
        )}
      </p>
      {shown.length === 0 ? (
        <p>{all === 0 ? ui.overview.noAnswers(desk.consultation.slug) : words.nothing}</p>
      ) : (
        <section class="scroll" tabindex={0} aria-label={ui.table(words.title)}>
          <table class="ds-table answers-table stacks" data-size="sm" data-hover>
            <thead>
              <tr>
                <Head by="name" label={words.respondent} filter={rest} />
                <Head by="sector" label={words.sector} filter={rest} />
                <Head by="stance" label={words.stance} filter={rest} />
                <th scope="col">{words.themes}</th>
                <Head by="date" label={words.date} filter={rest} />
              </tr>
            </thead>
            <tbody data-walk="svar">
              {shown.map((response) => (
                <Row
                  lists={lists}
                  response={response}
                  found={found}
                  frame={frame}
                  filter={{ ...rest, side: page > 1 ? page : undefined }}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {pages > 1 ? (
        <nav class="pages" aria-label={words.pagination}>
          {page > 1 ? (
            <a class="ds-link" rel="prev" href={linkTo(address('/svar', { ...rest, side: page - 1 }))}>
              {words.previous}
            </a>
          ) : null}
          <span>{words.page(page, pages)}</span>
          {page < pages ? (
            <a class="ds-link" rel="next" href={linkTo(address('/svar', { ...rest, side: page + 1 }))}>
              {words.next}
            </a>
          ) : null}
        </nav>
      ) : null}
    </Layout>
  );
};

/** A head that sorts the list, and says when it does. */
const Head: FC<{ by: AnswerOrder; label: string; filter: Omit<AnswerFilter, 'side'> }> = ({ by, label, filter }) => {
  const isSorted = filter.sorter === by;
  return (
    <th scope="col" {...(isSorted ? { 'aria-sort': 'ascending' as const } : {})}>
      <a
        href={linkTo(address('/svar', { ...filter, sorter: isSorted ? undefined : by }))}
        title={isSorted ? ANSWER_ORDER_WORDS.note : ui.together.sortBy(label.toLowerCase())}
      >
        {label}
      </a>
    </th>
  );
};

const Row: FC<{ lists: Lists; response: ResponseState; found: FoundAnswers; frame: Frame; filter: AnswerFilter }> = ({
  lists,
  response,
  found,
  frame,
  filter,
}) => {
  const given = lists.givenTo.get(response.id);
  const of = lists.rows.get(response.id)?.themes;
  const themes = of ? lists.themes.filter((theme) => of.includes(theme.id)) : [];
  return (
    <tr id={`r-${response.id}`}>
      <th scope="row">
        {may(frame.role, 'code') ? (
          <input
            type="checkbox"
            class="ds-input"
            id={`velg-${response.id}`}
            name="valgt"
            value={response.id}
            form={CHOSEN}
            aria-label={ui.together.selectAnswer(response.respondent || words.noName)}
          />
        ) : null}
        <a class="ds-link" href={linkTo(address(`/svar/${response.id}`, filter))}>
          {response.respondent || words.noName}
        </a>
        {isUnsure(response) ? <span class="mark-unsure">{words.unsure}</span> : null}
        {given === undefined ? null : <span class="mark-given">{ui.together.with(given)}</span>}
        {lists.isReviewed(response.id) ? <span class="mark-done">✓ {words.reviewed}</span> : null}
        {found.query ? (
          <p class="snippet">
            {frame.desk.search
              .snippet(found.query, response)
              .map((piece, index) => (index % 2 === 1 ? <mark>{piece}</mark> : piece))}
          </p>
        ) : null}
      </th>
      <td>{SECTOR_WORDS[response.sector.value]}</td>
      <td>
        <ToldStance judged={response.stance} />
      </td>
      <td class="row-themes">
        {themes.slice(0, THEMES_NAMED).map((theme) => (
          <ThemeName label={theme.label} tint={lists.tintOf(theme.id)} />
        ))}
        {themes.length > THEMES_NAMED ? <span class="hint">{`+\u00a0${themes.length - THEMES_NAMED}`}</span> : null}
      </td>
      <td class="row-date">
        {date(response.date, words.noDate)}
        {response.late ? <span class="hint"> {words.late}</span> : null}
      </td>
    </tr>
  );
};

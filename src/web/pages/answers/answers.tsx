import type { FC } from 'hono/jsx';
import { LANGUAGES, SECTORS, STANCES } from '../../../domain.ts';
import {
  ANSWER_ORDER_WORDS,
  ANSWER_STATUS_WORDS,
  LANGUAGE_WORDS,
  SECTOR_WORDS,
  STANCE_WORDS,
} from '../../../norsk/desk/labels.ts';
import { spoken } from '../../../norsk/desk/speak.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import { POSITIONS } from '../../../position.ts';
import {
  ANSWER_ORDERS,
  ANSWER_STATUSES,
  type AnswerFilter,
  type FoundAnswers,
  isUnsure,
} from '../../../services/review/answers.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { ResponseState } from '../../../state.ts';
import type { Frame } from '../../context.ts';
import { Field, Select } from '../../parts/fields.tsx';
import { address, date } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { ThemeName, ToldStance } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';

const { answers: words } = ui;

/** Rows on a page of the list. */
export const PAGE_SIZE = 50;
/** Themes named in a row; the rest are counted. */
const THEMES_NAMED = 3;

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
      </p>
      {shown.length === 0 ? (
        <p>{all === 0 ? ui.overview.noAnswers(desk.consultation.slug) : words.nothing}</p>
      ) : (
        <section class="scroll" tabindex={0} aria-label={ui.table(words.title)}>
          <table class="ds-table answers-table stacks" data-size="sm" data-hover>
            <thead>
              <tr>
                <th scope="col">{words.respondent}</th>
                <th scope="col">{words.sector}</th>
                <th scope="col">{words.stance}</th>
                <th scope="col">{words.themes}</th>
                <th scope="col">{words.date}</th>
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

const Row: FC<{ lists: Lists; response: ResponseState; found: FoundAnswers; frame: Frame; filter: AnswerFilter }> = ({
  lists,
  response,
  found,
  frame,
  filter,
}) => {
  const of = lists.rows.get(response.id)?.themes;
  const themes = of ? lists.themes.filter((theme) => of.includes(theme.id)) : [];
  return (
    <tr id={`r-${response.id}`}>
      <th scope="row">
        <a class="ds-link" href={linkTo(address(`/svar/${response.id}`, filter))}>
          {response.respondent || words.noName}
        </a>
        {isUnsure(response) ? <span class="mark-unsure">{words.unsure}</span> : null}
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
        {themes.length > THEMES_NAMED ? <span class="hint">+ {themes.length - THEMES_NAMED}</span> : null}
      </td>
      <td class="row-date">
        {date(response.date, words.noDate)}
        {response.late ? <span class="hint"> {words.late}</span> : null}
      </td>
    </tr>
  );
};

/** A filter of the list: all, or one of some. */
const Choice: FC<{
  name: string;
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
}> = ({ name, ...choice }) => <Select id={`f-${name}`} name={name} empty={ui.all} {...choice} />;

const Filters: FC<{ lists: Lists; filter: AnswerFilter }> = ({ lists, filter }) => {
  const positions = noteWords(spoken()).positions;
  const more = filter.tema || filter.holdning || filter.lest || filter.sprak || filter.sorter;
  return (
    <form method="get" action={linkTo('/svar')} class="filters">
      <div class="search-line">
        <Field
          id="sok"
          name="sok"
          label={words.searchLabel}
          hint={words.searchHint}
          value={filter.sok ?? ''}
          type="search"
        />
        <button type="submit" class="ds-button" data-size="sm">
          {words.search}
        </button>
      </div>
      <div class="filter-line">
        <Choice
          name="sektor"
          label={words.sector}
          value={filter.sektor}
          options={SECTORS.map((value) => [value, SECTOR_WORDS[value]] as const)}
        />
        <Choice
          name="standpunkt"
          label={words.stance}
          value={filter.standpunkt}
          options={[...STANCES, 'none' as const].map((value) => [value, STANCE_WORDS[value]] as const)}
        />
        <Choice
          name="status"
          label={words.status}
          value={filter.status}
          options={ANSWER_STATUSES.map((value) => [value, ANSWER_STATUS_WORDS[value]] as const)}
        />
        <Choice
          name="tema"
          label={words.theme}
          value={filter.tema}
          options={lists.themes.map((theme) => [theme.id, theme.label] as const)}
        />
        {filter.tema ? (
          <Choice
            name="holdning"
            label={words.position}
            value={filter.holdning}
            options={POSITIONS.map((value) => [value, positions[value]] as const)}
          />
        ) : null}
        {filter.lest ? (
          <Choice
            name="lest"
            label={words.read}
            value={filter.lest}
            options={[[filter.lest, words.onlyUnsure] as const]}
          />
        ) : null}
        <Choice
          name="sprak"
          label={words.language}
          value={filter.sprak}
          options={LANGUAGES.map((value) => [value, LANGUAGE_WORDS[value]] as const)}
        />
        <Select
          id="f-sorter"
          name="sorter"
          label={words.order}
          value={filter.sorter ?? (filter.sok ? 'hits' : 'note')}
          options={ANSWER_ORDERS.filter((order) => order !== 'hits' || filter.sok).map(
            (value) => [value, ANSWER_ORDER_WORDS[value]] as const,
          )}
        />
        <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
          {words.filter}
        </button>
        {more || filter.sok || filter.sektor || filter.standpunkt || filter.status ? (
          <a class="ds-link" href={linkTo('/svar')}>
            {words.clear}
          </a>
        ) : null}
      </div>
    </form>
  );
};

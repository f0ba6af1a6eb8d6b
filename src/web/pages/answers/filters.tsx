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
import { peopleOf } from '../../../services/accounts/colleagues.ts';
import { ANSWER_ORDERS, ANSWER_STATUSES, type AnswerFilter, NOBODY } from '../../../services/review/answers.ts';
import type { Lists } from '../../../services/review/lists.ts';
import { Field, Select } from '../../parts/fields.tsx';
import { linkTo } from '../../parts/place.ts';

const { answers: words } = ui;

/** A filter of the list: all, or one of some. */
const Choice: FC<{
  name: string;
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
}> = ({ name, ...choice }) => <Select id={`f-${name}`} name={name} empty={ui.all} {...choice} />;

/** Search and filters: each acts when it is chosen. */
export const Filters: FC<{ lists: Lists; filter: AnswerFilter }> = ({ lists, filter }) => {
  const positions = noteWords(spoken()).positions;
  const more = filter.hos || filter.tema || filter.holdning || filter.lest || filter.sprak || filter.sorter;
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
        {lists.givenTo.size > 0 || filter.hos ? (
          <Choice
            name="hos"
            label={ui.together.who}
            value={filter.hos}
            options={[...peopleOf(lists).map((name) => [name, name] as const), [NOBODY, ui.together.nobody] as const]}
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
        <button type="submit" class="ds-button without-script" data-size="sm" data-variant="secondary">
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

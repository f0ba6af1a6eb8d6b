import type { FC } from 'hono/jsx';
import type { Tag, Theme } from '../../../domain.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import { isUnsureTag, type Lists } from '../../../services/review/lists.ts';
import { ALIKE, likeness } from '../../../services/review/similar.ts';
import type { Frame } from '../../context.ts';
import { Field, Select } from '../../parts/fields.tsx';
import { address, percent } from '../../parts/format.ts';
import { ToldStance } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';
import { Do, Ticked } from './chosen.tsx';

const { themes: words } = ui;

/** Passages on a page. */
const PAGE_SIZE = 50;
/** Bulk acceptance is offered from these on; below, they are looked at one by one. */
const OVER = [0.8, 0.6] as const;
const CHOSEN_PASSAGES = 'valgte-avsnitt';

/** A theme's passages: the most uncertain first, or those most like one of them. */
export const ThemePassages: FC<{
  frame: Frame;
  lists: Lists;
  theme: Theme;
  tags: Tag[];
  page: number;
  like: string | undefined;
  unsure: boolean;
}> = ({ frame, lists, theme, tags: every, page, like, unsure }) => {
  const tags = unsure ? every.filter(isUnsureTag) : every;
  const codes = may(frame.role, 'code');
  const known = like !== undefined && tags.some((tag) => tag.passageId === like) ? like : undefined;
  const alike = known === undefined ? null : likeness(lists, theme.id, known);
  const of = (tag: Tag) => alike?.get(tag.passageId) ?? 0;
  const all = tags.toSorted(
    (a, b) =>
      of(b) - of(a) ||
      Number(a.by !== undefined) - Number(b.by !== undefined) ||
      a.confidence - b.confidence ||
      (a.passageId < b.passageId ? -1 : 1),
  );
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const at = Math.min(page, pages);
  const shown = all.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE);
  const side = (number: number) =>
    address(`/temaer/${theme.id}`, { side: number, lik: known, usikre: unsure ? 1 : undefined });
  const list = (
    <ol class="uncertain" data-walk="avsnitt" data-walk-by="place" start={(at - 1) * PAGE_SIZE + 1}>
      {shown.map((tag, index) => (
        <Uncertain
          lists={lists}
          tag={tag}
          number={(at - 1) * PAGE_SIZE + index + 1}
          codes={codes}
          likeness={alike === null ? null : of(tag)}
        />
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="avsnitt" class="theme-passages">
      <h2 class="ds-heading" data-size="xs" id="avsnitt">
        {unsure ? words.unsureTitle(all.length) : alike === null ? words.passagesTitle : words.alikeTitle}
      </h2>
      {alike === null && !unsure ? null : (
        <p class="hint">
          {codes && alike !== null ? `${words.alikeLead} ` : null}
          <a class="ds-link" href={linkTo(`/temaer/${theme.id}`)}>
            {unsure ? words.showAll : words.alikeBack}
          </a>
        </p>
      )}
      {all.length === 0 ? <p>{words.noPassages}</p> : null}
      {codes && all.length > 0 ? (
        <form
          method="post"
          action={linkTo(`/temaer/${theme.id}/valgte`)}
          class="passages-page"
          id={CHOSEN_PASSAGES}
          data-decide
        >
          <input type="hidden" name="til" value={frame.here} />
          <Bulk frame={frame} lists={lists} theme={theme} all={all} />
          {list}
        </form>
      ) : (
        list
      )}
      {pages > 1 ? (
        <nav class="pages" aria-label={ui.answers.pagination}>
          {at > 1 ? (
            <a class="ds-link" rel="prev" href={linkTo(side(at - 1))}>
              {ui.answers.previous}
            </a>
          ) : null}
          <span>{ui.answers.page(at, pages)}</span>
          {at < pages ? (
            <a class="ds-link" rel="next" href={linkTo(side(at + 1))}>
              {ui.answers.next}
            </a>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
};

/** What can be done with the ticked passages. It stands beside the list, and follows. */
const Bulk: FC<{ frame: Frame; lists: Lists; theme: Theme; all: Tag[] }> = ({ frame, lists, theme, all }) => {
  const open = all.filter((tag) => tag.by === undefined);
  const others = lists.themes.filter(({ id }) => id !== theme.id);
  return (
    <div class="chosen">
      <h3 class="ds-heading" data-size="2xs">
        {words.chosenPassages}
      </h3>
      <Ticked form={CHOSEN_PASSAGES} />
      <p class="acts">
        <Do what="godta" label={words.acceptSelected} />
        <Do what="forkast" label={words.rejectSelected} />
        {OVER.map((over) => {
          const count = open.filter((tag) => tag.confidence >= over).length;
          return count === 0 ? null : (
            <Do what={`over:${over}`} label={words.acceptOver(percent(over), count)} variant="tertiary" />
          );
        })}
      </p>
      {others.length === 0 ? null : (
        <div class="one-line">
          <Select
            id="flytt-til"
            name="maal"
            label={words.movePassages}
            value=""
            empty={words.chooseTarget}
            options={others.map(({ id, label }) => [id, label] as const)}
          />
          <Do what="flytt" label={words.movePassagesDo} />
        </div>
      )}
      {may(frame.role, 'codebook') ? (
        <div class="one-line">
          <Field id="skill-navn" name="label" label={words.split} />
          <Do what="skill" label={words.splitDo} />
        </div>
      ) : null}
    </div>
  );
};

/** A passage as it stands in the theme. Its id is its place: after a decision the next one stands there. */
const Uncertain: FC<{ lists: Lists; tag: Tag; number: number; codes: boolean; likeness: number | null }> = ({
  lists,
  tag,
  number,
  codes,
  likeness: alike,
}) => {
  const found = lists.draft.passages.get(tag.passageId);
  if (!found) return null;
  const { passage, response } = found;
  const name = response.respondent || ui.answers.noName;
  const id = `v-${passage.id}`;
  const text = response.text.slice(passage.start, passage.end);
  const button = (what: 'godta' | 'forkast', label: string, mark: string) => (
    <button
      type="submit"
      name="gjor"
      value={`${what}:${passage.id}`}
      aria-label={label}
      title={label}
      data-key={what === 'godta' ? 'a' : 'r'}
    >
      {mark}
    </button>
  );
  return (
    <li class={tag.by === undefined ? 'by-machine' : 'by-person'} id={`nr-${number}`}>
      {codes ? (
        <input
          type="checkbox"
          class="ds-input"
          id={id}
          name="valgt"
          value={passage.id}
          checked={alike !== null && alike >= ALIKE && tag.by === undefined}
          aria-label={words.selectPassage(number, name)}
          data-row
        />
      ) : null}
      <div>
        {codes ? (
          <label for={id} class="uncertain-text">
            {text}
          </label>
        ) : (
          <p class="uncertain-text">{text}</p>
        )}
        <p class="hint">
          <a class="ds-link" href={linkTo(`/svar/${response.id}#p-${passage.id}`)}>
            {name}
          </a>{' '}
          · {ui.answer.page(passage.page)} ·{' '}
          {tag.by === undefined
            ? `${ui.answer.byMachine} (${ui.answer.percent(percent(tag.confidence))})`
            : ui.answer.byPerson(tag.by)}{' '}
          <ToldStance judged={lists.draft.state.passageStances.get(passage.id) ?? null} quiet onTheme />
          {alike === null ? (
            <>
              {' · '}
              <a
                href={linkTo(address(`/temaer/${tag.themeId}`, { lik: passage.id }))}
                aria-label={words.alikeTo(number, name)}
              >
                {words.alike}
              </a>
            </>
          ) : (
            ` · ${words.alikeBy(percent(alike))}`
          )}
        </p>
      </div>
      {codes ? (
        <span class="tag-acts">
          {tag.by === undefined ? button('godta', words.acceptPassage(number, name), '✓') : null}
          {button('forkast', words.rejectPassage(number, name), '✕')}
        </span>
      ) : null}
    </li>
  );
};

import type { FC } from 'hono/jsx';
import type { Tag, Theme } from '../../domain.ts';
import { digits } from '../../norsk/numbers.ts';
import { STATUS_WORDS, ui } from '../../norsk/ui.ts';
import type { Lists } from '../../services/review/lists.ts';
import type { Frame } from '../context.ts';
import { address, percent } from './format.ts';
import { Layout } from './layout.tsx';
import { act, Decide, Field, Save, Select, StanceMark, TextArea, ThemeName } from './parts.tsx';

const { themes: words } = ui;

/** Passages on a page. */
const PAGE_SIZE = 50;
/** Bulk acceptance is offered from these on; below, they are looked at one by one. */
const OVER = [0.8, 0.6] as const;

/** One theme: what it is called, where it lies, and its passages with the most uncertain first. */
export const ThemePage: FC<{ frame: Frame; theme: Theme; page: number }> = ({ frame, theme, page }) => {
  const lists = frame.desk.lists();
  const all = (lists.tagsOfTheme.get(theme.id) ?? []).toSorted(
    (a, b) =>
      Number(a.by !== undefined) - Number(b.by !== undefined) ||
      a.confidence - b.confidence ||
      (a.passageId < b.passageId ? -1 : 1),
  );
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const at = Math.min(page, pages);
  const shown = all.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE);
  return (
    <Layout frame={frame} page="themes" title={theme.label} wide>
      <p>
        <a class="ds-link" href="/temaer">
          {words.back}
        </a>
      </p>
      <h1 class="ds-heading" data-size="md">
        <ThemeName label={theme.label} tint={lists.tintOf(theme.id)} />
      </h1>
      <p class="hint">
        {STATUS_WORDS[theme.status]} ·{' '}
        <a href={address('/svar', { tema: theme.id })}>{words.respondents(lists.speakers(theme.id).size)}</a> ·{' '}
        {words.passages(all.length)}
      </p>
      <div class="theme-page">
        <Tools lists={lists} theme={theme} back={frame.here} />
        <section aria-labelledby="avsnitt" class="theme-passages">
          <h2 class="ds-heading" data-size="xs" id="avsnitt">
            {words.passagesTitle}
          </h2>
          {all.length === 0 ? (
            <p>{words.noPassages}</p>
          ) : (
            <form method="post" action={`/temaer/${theme.id}/valgte`} data-decide>
              <input type="hidden" name="til" value={frame.here} />
              <Bulk all={all} />
              <ol class="uncertain" start={(at - 1) * PAGE_SIZE + 1}>
                {shown.map((tag, index) => (
                  <Uncertain lists={lists} tag={tag} number={(at - 1) * PAGE_SIZE + index + 1} />
                ))}
              </ol>
              <fieldset class="split">
                <legend>{words.split}</legend>
                <Field id="skill-navn" name="label" label={words.splitLabel} />
                <button
                  type="submit"
                  class="ds-button"
                  data-size="sm"
                  data-variant="secondary"
                  name="gjor"
                  value="skill"
                >
                  {words.splitDo}
                </button>
              </fieldset>
            </form>
          )}
          {pages > 1 ? (
            <nav class="pages" aria-label={ui.answers.pagination}>
              {at > 1 ? (
                <a class="ds-link" href={address(`/temaer/${theme.id}`, { side: at - 1 })}>
                  {ui.answers.previous}
                </a>
              ) : null}
              <span>{ui.answers.page(at, pages)}</span>
              {at < pages ? (
                <a class="ds-link" href={address(`/temaer/${theme.id}`, { side: at + 1 })}>
                  {ui.answers.next}
                </a>
              ) : null}
            </nav>
          ) : null}
        </section>
      </div>
    </Layout>
  );
};

const Bulk: FC<{ all: Tag[] }> = ({ all }) => {
  const open = all.filter((tag) => tag.by === undefined);
  return (
    <p class="acts bulk">
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary" name="gjor" value="godta">
        {words.acceptSelected}
      </button>
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary" name="gjor" value="forkast">
        {words.rejectSelected}
      </button>
      {OVER.map((over) => {
        const count = open.filter((tag) => tag.confidence >= over).length;
        return count === 0 ? null : (
          <button
            type="submit"
            class="ds-button"
            data-size="sm"
            data-variant="tertiary"
            name="gjor"
            value={`over:${over}`}
          >
            {words.acceptOver(percent(over), count)}
          </button>
        );
      })}
    </p>
  );
};

const Uncertain: FC<{ lists: Lists; tag: Tag; number: number }> = ({ lists, tag, number }) => {
  const found = lists.draft.passages.get(tag.passageId);
  if (!found) return null;
  const { passage, response } = found;
  const name = response.respondent || ui.answers.noName;
  const id = `v-${passage.id}`;
  return (
    <li class={tag.by === undefined ? 'by-machine' : 'by-person'}>
      <input
        type="checkbox"
        class="ds-input"
        id={id}
        name="valgt"
        value={passage.id}
        aria-label={words.selectPassage(number, name)}
      />
      <div>
        <label for={id} class="uncertain-text">
          {response.text.slice(passage.start, passage.end)}
        </label>
        <p class="hint">
          <a class="ds-link" href={`/svar/${response.id}#p-${passage.id}`}>
            {name}
          </a>{' '}
          · {ui.answer.page(passage.page)} ·{' '}
          {tag.by === undefined
            ? `${ui.answer.byMachine} (${ui.answer.percent(percent(tag.confidence))})`
            : ui.answer.byPerson(tag.by)}{' '}
          <StanceMark stance={lists.draft.state.passageStances.get(passage.id)?.value ?? null} quiet />
        </p>
      </div>
    </li>
  );
};

const Tools: FC<{ lists: Lists; theme: Theme; back: string }> = ({ lists, theme, back }) => {
  const others = lists.themes.filter((other) => other.id !== theme.id);
  const below = new Set(lists.family(theme.id));
  return (
    <section class="theme-tools" aria-labelledby="verktoy">
      <h2 class="ds-heading" data-size="2xs" id="verktoy">
        {words.tools}
      </h2>
      <Decide
        back={back}
        act={act({ kind: 'theme-edit', themeId: theme.id }, { label: theme.label, description: theme.description })}
        class="stack"
      >
        <Field id="tema-navn" name="label" label={words.label} value={theme.label} required />
        <TextArea
          id="tema-beskrivelse"
          name="description"
          label={words.description}
          value={theme.description}
          rows={4}
        />
        <Save label={words.saveName} />
      </Decide>
      {theme.words.length > 0 ? (
        <p class="hint">
          {words.words}:{' '}
          {theme.words
            .slice(0, 12)
            .map(({ word }) => word)
            .join(', ')}
        </p>
      ) : null}
      {theme.status === 'confirmed' ? null : (
        <Decide back={back} act={act({ kind: 'theme-status', themeId: theme.id, status: 'confirmed' }, theme.status)}>
          <Save label={words.confirm} />
        </Decide>
      )}
      {others.length === 0 ? null : (
        <>
          <Decide back={back} act={act({ kind: 'theme-merge', themeId: theme.id }, theme.status)} class="one-line">
            <Select
              id="tema-sammen"
              name="into"
              label={words.merge}
              value={others[0]?.id}
              options={others.map(
                (other) =>
                  [other.id, `${other.label} (${digits(lists.tagsOfTheme.get(other.id)?.length ?? 0)})`] as const,
              )}
            />
            <Save label={words.mergeDo} />
          </Decide>
          <Decide back={back} act={act({ kind: 'theme-move', themeId: theme.id }, theme.parentId)} class="one-line">
            <Select
              id="tema-under"
              name="parentId"
              label={words.parent}
              value={theme.parentId ?? ''}
              empty={words.top}
              options={others.filter((other) => !below.has(other.id)).map((other) => [other.id, other.label] as const)}
            />
            <Save label={words.move} />
          </Decide>
        </>
      )}
      {theme.status === 'rejected' ? null : (
        <Decide back={back} act={act({ kind: 'theme-status', themeId: theme.id, status: 'rejected' }, theme.status)}>
          <button type="submit" class="ds-button" data-size="sm" data-variant="tertiary" data-color="danger">
            {words.reject}
          </button>
        </Decide>
      )}
    </section>
  );
};

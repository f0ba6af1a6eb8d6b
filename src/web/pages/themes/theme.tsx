import type { FC } from 'hono/jsx';
import type { Theme } from '../../../domain.ts';
import { STATUS_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { digits } from '../../../norsk/numbers.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { Frame } from '../../context.ts';
import { act, Decide, Save, WhyNot } from '../../parts/deciding.tsx';
import { Field, Select, TextArea } from '../../parts/fields.tsx';
import { address } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { ThemeName } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';
import { ThemeFollowUps } from '../follow-up/under-theme.tsx';
import { KeywordsField, shownWords } from './keywords.tsx';
import { mergedThemes } from './merged.ts';
import { ThemePoints } from './points/points.tsx';
import { ThemePassages } from './theme-passages.tsx';

const { themes: words } = ui;

/** One theme: what it is called, where it lies, and its passages with the most uncertain first, or most like one of them. */
export const ThemePage: FC<{
  frame: Frame;
  theme: Theme;
  page: number;
  points: number;
  like: string | undefined;
  /** Only the passages the machine alone has tagged, and is not sure of. */
  unsure: boolean;
  /** All that was asked for is shown. */
  wishes: boolean;
  today: string;
}> = ({ frame, theme, page, points, like, unsure, wishes, today }) => {
  const lists = frame.desk.lists();
  const tags = lists.tagsOfTheme.get(theme.id) ?? [];
  const edits = may(frame.role, 'codebook');
  const to = theme.status === 'rejected' ? mergedThemes(lists).get(theme.id) : undefined;
  return (
    <Layout frame={frame} page="themes" title={theme.label} wide keys="theme">
      <p>
        <a class="ds-link" href={linkTo('/temaer')}>
          {words.back}
        </a>
      </p>
      <h1 class="ds-heading" data-size="md">
        <ThemeName label={theme.label} tint={lists.tintOf(theme.id)} />
      </h1>
      <p class="hint">
        {to === undefined ? (
          STATUS_WORDS[theme.status]
        ) : (
          <>
            {words.mergedInto} <a href={linkTo(`/temaer/${to.into.id}`)}>{to.into.label}</a>
          </>
        )}{' '}
        · <a href={linkTo(address('/svar', { tema: theme.id }))}>{words.respondents(lists.speakers(theme.id).size)}</a>{' '}
        · {words.passages(tags.length)}
      </p>
      <div class="theme-page">
        {edits ? (
          <Tools lists={lists} theme={theme} back={frame.here} />
        ) : (
          <section class="theme-tools" aria-label={words.description}>
            {theme.description ? <p>{theme.description}</p> : null}
            <Characteristic lists={lists} theme={theme} />
            <WhyNot role={frame.role} right={may(frame.role, 'code') ? 'codebook' : 'code'} />
          </section>
        )}
        <div class="theme-main">
          <ThemePoints frame={frame} lists={lists} themeId={theme.id} page={points} />
          <ThemeFollowUps frame={frame} lists={lists} themeId={theme.id} today={today} all={wishes} />
          <ThemePassages
            frame={frame}
            lists={lists}
            theme={theme}
            tags={tags}
            page={page}
            like={like}
            unsure={unsure}
          />
        </div>
      </div>
    </Layout>
  );
};

const Characteristic: FC<{ lists: Lists; theme: Theme }> = ({ lists, theme }) => {
  const shown = shownWords(lists, theme, 12);
  return shown === '' ? null : (
    <p class="hint">
      {words.words}: {shown}
    </p>
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
      <Characteristic lists={lists} theme={theme} />
      <KeywordsField lists={lists} theme={theme} />
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
              value=""
              empty={words.chooseTarget}
              required
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

import type { FC } from 'hono/jsx';
import type { Theme } from '../../../domain.ts';
import { importWords } from '../../../norsk/desk/imports.ts';
import { STATUS_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import { isUnsureTag, type Lists } from '../../../services/review/lists.ts';
import type { Frame } from '../../context.ts';
import { act, Decide, DecideButton, Save, WhyNot } from '../../parts/deciding.tsx';
import { Field, Select, TextArea } from '../../parts/fields.tsx';
import { address, time } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { ThemeName } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';

const { themes: words } = ui;

/** The codebook: every theme with what stands under it, its status, and the act of sign-off. */
export const ThemesPage: FC<{ frame: Frame }> = ({ frame }) => {
  const lists = frame.desk.lists();
  const signed = lists.draft.state.signedOff;
  const edits = may(frame.role, 'codebook');
  const rejected = lists.draft.state.themes.filter((theme) => theme.status === 'rejected');
  return (
    <Layout frame={frame} page="themes" title={words.title} wide>
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      <p class="lead">{words.lead}</p>
      <section class="sign-off" aria-label={words.signOff}>
        <p>{signed ? words.signedOff(signed.who, time(signed.at)) : words.notSignedOff}</p>
        {edits ? (
          <DecideButton back={frame.here} act={act({ kind: 'sign-off', on: !signed }, signed !== null)}>
            {signed ? words.reopen : words.signOff}
          </DecideButton>
        ) : null}
      </section>
      <WhyNot role={frame.role} right="codebook" />
      {lists.themes.length === 0 ? <p>{words.noThemes}</p> : null}
      <ol class="codebook" data-walk="temaer">
        {lists.themes.map((theme) => (
          <Entry lists={lists} theme={theme} back={frame.here} edits={edits} />
        ))}
      </ol>
      {edits ? <Additions lists={lists} back={frame.here} /> : null}
      {rejected.length === 0 ? null : (
        <details>
          <summary>
            {words.rejectedTitle} ({rejected.length})
          </summary>
          <p class="hint">{words.rejectedLead}</p>
          <ul class="plain-list">
            {rejected.map((theme) => (
              <li>
                {theme.label}{' '}
                {edits ? (
                  <DecideButton
                    back={frame.here}
                    act={act({ kind: 'theme-status', themeId: theme.id, status: 'confirmed' }, 'rejected')}
                    label={`${words.restore}: ${theme.label}`}
                    variant="tertiary"
                  >
                    {words.restore}
                  </DecideButton>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Layout>
  );
};

/** What comes in beside what the machine proposes. */
const Additions: FC<{ lists: Lists; back: string }> = ({ lists, back }) => (
  <>
    <p class="hint">{words.afterChange}</p>
    <details class="add-theme" id="nytt">
      <summary>{words.add}</summary>
      <Decide back={back} act={act({ kind: 'theme-add', description: '' })} class="stack">
        <Field id="nytt-navn" name="label" label={words.label} required />
        <TextArea id="nytt-beskrivelse" name="description" label={words.description} value="" />
        <Select
          id="nytt-under"
          name="parentId"
          label={words.parent}
          value=""
          empty={words.top}
          options={lists.themes.map((theme) => [theme.id, theme.label] as const)}
        />
        <Save label={words.create} />
      </Decide>
    </details>
    <p>
      <a class="ds-link" href={linkTo('/kodebok')}>
        {importWords.codebook.title}
      </a>
    </p>
  </>
);

const Entry: FC<{ lists: Lists; theme: Theme; back: string; edits: boolean }> = ({ lists, theme, back, edits }) => {
  const tags = lists.tagsOfTheme.get(theme.id) ?? [];
  const unsure = tags.filter(isUnsureTag).length;
  const siblings = lists.themes.filter((other) => other.parentId === theme.parentId);
  const at = siblings.indexOf(theme);
  const swapped = (other: Theme | undefined) => {
    if (!other) return null;
    const ids = lists.themes.map(({ id }) => id);
    const from = ids.indexOf(theme.id);
    const to = ids.indexOf(other.id);
    ids[from] = other.id;
    ids[to] = theme.id;
    return act({ kind: 'theme-order', themeIds: ids });
  };
  const up = swapped(siblings[at - 1]);
  const down = swapped(siblings[at + 1]);
  return (
    <li class={`entry ${theme.parentId === null ? '' : 'under'} status-${theme.status}`} id={`tema-${theme.id}`}>
      <div class="entry-head">
        <a class="entry-name" href={linkTo(`/temaer/${theme.id}`)}>
          <ThemeName label={theme.label} tint={lists.tintOf(theme.id)} />
        </a>
        <span class="entry-status">{STATUS_WORDS[theme.status]}</span>
        {theme.fresh && theme.status === 'proposed' ? (
          <span class="entry-new" title={words.freshLead}>
            {words.fresh}
          </span>
        ) : null}
      </div>
      {theme.description ? <p class="entry-text">{theme.description}</p> : null}
      {theme.words.length > 0 ? (
        <p class="hint">
          {words.words}:{' '}
          {theme.words
            .slice(0, 8)
            .map(({ word }) => word)
            .join(', ')}
        </p>
      ) : null}
      <p class="entry-figures">
        <a href={linkTo(address('/svar', { tema: theme.id }))}>{words.respondents(lists.speakers(theme.id).size)}</a>
        <a href={linkTo(`/temaer/${theme.id}`)}>{words.passages(tags.length)}</a>
        {unsure > 0 ? <a href={linkTo(`/temaer/${theme.id}?usikre=1#avsnitt`)}>{words.unsure(unsure)}</a> : null}
      </p>
      {edits ? (
        <div class="entry-acts">
          {theme.status === 'proposed' ? (
            <DecideButton
              back={back}
              act={act({ kind: 'theme-status', themeId: theme.id, status: 'confirmed' }, theme.status)}
              press="a"
              label={`${words.confirm}: ${theme.label}`}
            >
              {words.confirm}
            </DecideButton>
          ) : null}
          <DecideButton
            back={back}
            act={act({ kind: 'theme-status', themeId: theme.id, status: 'rejected' }, theme.status)}
            press="r"
            label={`${words.reject}: ${theme.label}`}
            variant="tertiary"
          >
            {words.reject}
          </DecideButton>
          {up ? (
            <DecideButton back={back} act={up} label={words.moveUp(theme.label)} variant="tertiary">
              ↑
            </DecideButton>
          ) : null}
          {down ? (
            <DecideButton back={back} act={down} label={words.moveDown(theme.label)} variant="tertiary">
              ↓
            </DecideButton>
          ) : null}
        </div>
      ) : null}
    </li>
  );
};

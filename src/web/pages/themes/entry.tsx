import type { FC } from 'hono/jsx';
import type { Theme } from '../../../domain.ts';
import { STATUS_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { isUnsureTag, type Lists } from '../../../services/review/lists.ts';
import { act, Decide, DecideButton, Save } from '../../parts/deciding.tsx';
import { Field, TextArea } from '../../parts/fields.tsx';
import { address } from '../../parts/format.ts';
import { ThemeName } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';
import { CHOSEN } from './chosen.tsx';
import { KeywordsField, shownWords } from './keywords.tsx';

const { themes: words } = ui;

const WORDS_SHOWN = 8;

/** A theme in the codebook: what it is, its figures, and all that can be done with it where it stands. */
export const Entry: FC<{ lists: Lists; theme: Theme; back: string; edits: boolean }> = ({
  lists,
  theme,
  back,
  edits,
}) => {
  const tags = lists.tagsOfTheme.get(theme.id) ?? [];
  const unsure = tags.filter(isUnsureTag).length;
  const shown = shownWords(lists, theme, WORDS_SHOWN);
  return (
    <li class={`entry ${theme.parentId === null ? '' : 'under'} status-${theme.status}`} id={`tema-${theme.id}`}>
      <div class="entry-head">
        {edits ? (
          <input
            type="checkbox"
            class="ds-input"
            id={`velg-${theme.id}`}
            name="valgt"
            value={theme.id}
            form={CHOSEN}
            aria-label={words.selectTheme(theme.label)}
          />
        ) : null}
        <a class="entry-name" data-row href={linkTo(`/temaer/${theme.id}`)}>
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
      {theme.keywords.length > 0 ? (
        <p class="hint">
          {words.keywords}: {theme.keywords.slice(0, WORDS_SHOWN).join(', ')}
        </p>
      ) : shown === '' ? null : (
        <p class="hint">
          {words.words}: {shown}
        </p>
      )}
      <p class="entry-figures">
        <a href={linkTo(address('/svar', { tema: theme.id }))}>{words.respondents(lists.speakers(theme.id).size)}</a>
        <a href={linkTo(`/temaer/${theme.id}`)}>{words.passages(tags.length)}</a>
        {unsure > 0 ? <a href={linkTo(`/temaer/${theme.id}?usikre=1#avsnitt`)}>{words.unsure(unsure)}</a> : null}
      </p>
      {edits ? <Edit lists={lists} theme={theme} back={back} /> : null}
      {edits ? <Acts lists={lists} theme={theme} back={back} /> : null}
    </li>
  );
};

/** Name, description and keywords, where the theme stands. */
const Edit: FC<{ lists: Lists; theme: Theme; back: string }> = ({ lists, theme, back }) => (
  <details class="entry-edit">
    <summary aria-label={words.editTheme(theme.label)}>{words.edit}</summary>
    <Decide
      back={back}
      act={act({ kind: 'theme-edit', themeId: theme.id }, { label: theme.label, description: theme.description })}
      class="stack"
    >
      <Field id={`navn-${theme.id}`} name="label" label={words.label} value={theme.label} required />
      <TextArea
        id={`beskrivelse-${theme.id}`}
        name="description"
        label={words.description}
        value={theme.description}
        rows={2}
      />
      <Save label={words.saveName} />
    </Decide>
    <KeywordsField lists={lists} theme={theme} />
  </details>
);

const Acts: FC<{ lists: Lists; theme: Theme; back: string }> = ({ lists, theme, back }) => {
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
  );
};

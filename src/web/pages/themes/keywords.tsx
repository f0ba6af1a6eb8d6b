import type { FC } from 'hono/jsx';
import { STOP_WORDS, wordsIn } from '../../../corrections/slots.ts';
import type { Theme } from '../../../domain.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { Frame } from '../../context.ts';
import { act, Save } from '../../parts/deciding.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { excerpt } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const { themes: words } = ui;

/** Passages shown of those that come, and of those that go. */
const SHOWN = 10;
const LONGEST = 220;

/** The words the machine found a theme by, without the hearing's own stop words. */
export function shownWords(lists: Lists, theme: Theme, most: number): string {
  const stops = new Set(wordsIn(lists.draft.state.texts.get(STOP_WORDS) ?? '').map((word) => word.toLowerCase()));
  const own = theme.words.filter(({ word }) => !stops.has(word.toLowerCase()));
  return own
    .slice(0, most)
    .map(({ word }) => word)
    .join(', ');
}

/** Where keywords are written; what they change is shown before they are saved. */
export const KeywordsField: FC<{ lists: Lists; theme: Theme; value?: readonly string[] }> = ({
  lists,
  theme,
  value = theme.keywords,
}) => {
  const found = shownWords(lists, theme, 5);
  return (
    <form method="get" action={linkTo(`/temaer/${theme.id}/stikkord`)} class="stack" data-slow={words.computing}>
      <TextArea
        id={`stikkord-${theme.id}`}
        name="ord"
        label={words.keywords}
        hint={found === '' ? words.keywordsHint : `${words.keywordsHint} ${words.keywordsFound(found)}`}
        value={value.join('\n')}
        rows={2}
      />
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
        {words.seeChange}
      </button>
    </form>
  );
};

/** What would come of other keywords, and where they are saved. `ahead`: passages under the theme then; null: not known. */
export const KeywordsPage: FC<{
  frame: Frame;
  theme: Theme;
  keywords: readonly string[];
  ahead: ReadonlySet<string> | null;
}> = ({ frame, theme, keywords, ahead }) => {
  const lists = frame.desk.lists();
  const now = new Set((lists.tagsOfTheme.get(theme.id) ?? []).map(({ passageId }) => passageId));
  const come = [...(ahead ?? [])].filter((id) => !now.has(id));
  const go = [...now].filter((id) => !ahead?.has(id));
  const { label, description } = theme;
  const told = (list: readonly string[]) => list.join(', ') || ui.none.toLowerCase();
  return (
    <Layout frame={frame} page="themes" title={words.keywordsTitle(label)}>
      <div class="rooms">
        <h1 class="ds-heading" data-size="md">
          {words.keywordsTitle(label)}
        </h1>
        <p>{words.keywordsLead}</p>
        <p>{words.keywordsBy(told(theme.keywords), told(keywords))}</p>
        <section id="endring" aria-label={words.seeChange}>
          {ahead === null ? (
            <p>{words.noAhead}</p>
          ) : (
            <>
              <Passages lists={lists} title={words.come(come.length)} ids={come} />
              <Passages lists={lists} title={words.go(go.length)} ids={go} />
              <p>{words.stay(now.size - go.length)}</p>
            </>
          )}
        </section>
        <form method="post" action={linkTo('/avgjor')} class="acts">
          <input type="hidden" name="til" value={`/temaer/${theme.id}`} />
          <input
            type="hidden"
            name="act"
            value={act(
              { kind: 'theme-edit', themeId: theme.id, label, description, keywords: [...keywords] },
              { label, description, keywords: theme.keywords },
            )}
          />
          <Save label={words.saveKeywords} />
          <a class="ds-link" href={linkTo(`/temaer/${theme.id}`)}>
            {words.noSave}
          </a>
        </form>
        <KeywordsField lists={lists} theme={theme} value={keywords} />
      </div>
    </Layout>
  );
};

const Passages: FC<{ lists: Lists; title: string; ids: readonly string[] }> = ({ lists, title, ids }) => (
  <>
    <h2 class="ds-heading" data-size="xs">
      {title}
    </h2>
    {ids.length > SHOWN ? <p class="hint">{words.firstOf(SHOWN, ids.length)}</p> : null}
    <ul class="ahead">
      {ids.slice(0, SHOWN).flatMap((id) => {
        const found = lists.draft.passages.get(id);
        if (!found) return [];
        const { passage, response } = found;
        return [
          <li>
            {excerpt(response.text.slice(passage.start, passage.end), LONGEST)}{' '}
            <a class="ds-link" href={linkTo(`/svar/${response.id}#p-${id}`)}>
              {response.respondent || ui.answers.noName}
            </a>
          </li>,
        ];
      })}
    </ul>
  </>
);

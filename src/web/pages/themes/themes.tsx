import type { FC } from 'hono/jsx';
import { STOP_WORDS } from '../../../corrections/slots.ts';
import { importWords } from '../../../norsk/desk/imports.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { Frame } from '../../context.ts';
import { act, Decide, DecideButton, Save, WhyNot } from '../../parts/deciding.tsx';
import { Field, Select, TextArea } from '../../parts/fields.tsx';
import { time } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { Chosen } from './chosen.tsx';
import { Entry } from './entry.tsx';
import { mergedThemes } from './merged.ts';

const { themes: words } = ui;

/** The codebook: every theme with what stands under it, its status, and the act of sign-off. */
export const ThemesPage: FC<{ frame: Frame }> = ({ frame }) => {
  const lists = frame.desk.lists();
  const signed = lists.draft.state.signedOff;
  const edits = may(frame.role, 'codebook');
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
      <div class="codebook-page">
        <ol class="codebook" data-walk="temaer">
          {lists.themes.map((theme) => (
            <Entry lists={lists} theme={theme} back={frame.here} edits={edits} />
          ))}
        </ol>
        {edits && lists.themes.length > 0 ? <Chosen lists={lists} back={frame.here} /> : null}
      </div>
      {edits ? <Additions lists={lists} back={frame.here} /> : null}
      <StopWords lists={lists} back={frame.here} edits={edits} />
      <Gone lists={lists} back={frame.here} edits={edits} />
    </Layout>
  );
};

/** Themes that are merged away or rejected. */
const Gone: FC<{ lists: Lists; back: string; edits: boolean }> = ({ lists, back, edits }) => {
  const merged = mergedThemes(lists);
  const away = lists.draft.state.themes.filter((theme) => theme.status === 'rejected');
  const together = away.flatMap((theme) => {
    const to = merged.get(theme.id);
    return to ? [{ theme, ...to }] : [];
  });
  const rejected = away.filter(({ id }) => !merged.has(id));
  return (
    <>
      {together.length === 0 ? null : (
        <details>
          <summary>
            {words.mergedTitle} ({together.length})
          </summary>
          <ul class="plain-list">
            {together.map(({ theme, into, of }) => (
              <li>
                {theme.label}, {words.mergedInto}{' '}
                <a class="ds-link" href={linkTo(`/temaer/${into.id}`)}>
                  {into.label}
                </a>{' '}
                {edits ? (
                  <DecideButton
                    back={back}
                    act={act({ kind: 'undo', of })}
                    label={words.undoMergeOf(theme.label, into.label)}
                    variant="tertiary"
                  >
                    {words.undoMerge}
                  </DecideButton>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
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
                    back={back}
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
    </>
  );
};

/** The hearing's own stop words. */
const StopWords: FC<{ lists: Lists; back: string; edits: boolean }> = ({ lists, back, edits }) => {
  const written = lists.draft.state.texts.get(STOP_WORDS) ?? '';
  if (!edits && written === '') return null;
  return (
    <details class="add-theme" id="stoppord">
      <summary>{words.stopWords}</summary>
      <p class="hint">{words.stopWordsLead}</p>
      {edits ? (
        <Decide back={`${back}#stoppord`} act={act({ kind: 'text', slot: STOP_WORDS }, written)} class="stack">
          <TextArea
            id="stoppord-felt"
            name="markdown"
            label={words.stopWords}
            hint={words.stopWordsHint}
            value={written}
          />
          <p class="hint">{words.stopWordsRerun}</p>
          <Save />
        </Decide>
      ) : (
        <p>{written}</p>
      )}
    </details>
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

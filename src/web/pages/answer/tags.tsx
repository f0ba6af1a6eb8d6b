import type { FC, PropsWithChildren } from 'hono/jsx';
import { isCountedTag, type Quote, type Stance, type Tag } from '../../../domain.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Lists } from '../../../services/review/lists.ts';
import { suggest } from '../../../services/review/suggest.ts';
import { act, Save } from '../../parts/deciding.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { percent, sideOf, trim } from '../../parts/format.ts';
import { ThemeName } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';
import { Divide, StanceHere } from './divide.tsx';
import type { PassageProps } from './props.ts';

const { answer: words } = ui;

/** The tags of a passage in its margin, and all that can be done with it. */
export const Tags: FC<PassageProps & { tags: Tag[]; stance: Stance | null; quotes: Quote[]; isUnread: boolean }> = (
  props,
) => {
  const { lists, response, passage, tags, stance, quotes, back } = props;
  const seen = (tag: Tag) => (tag.by === undefined ? 'machine' : 'person');
  const counted = tags.filter(isCountedTag);
  const open = counted.filter((tag) => tag.by === undefined);
  const weakest = tags.filter((tag) => tag.by === undefined).at(-1);
  const last = tags.at(-1);
  const first = counted[0];
  const decide = (themeId: string, on: boolean) => ({ kind: 'tag' as const, passageId: passage.id, themeId, on });
  const label = (themeId: string) => lists.draft.themes.get(themeId)?.label ?? '';
  const side = sideOf(first?.said ?? stance);
  const trimmed = trim(response.text, passage.start, passage.end);
  const whole = first && quotes.find((q) => q.start === trimmed.start && q.end === trimmed.end && q.pinned);
  const id = passage.id;
  const noteSlot = `passage:${id}`;
  const note = lists.draft.state.texts.get(noteSlot) ?? '';
  return (
    <>
      <form method="post" action={linkTo('/avgjor')} data-decide class="tags-form">
        <input type="hidden" name="til" value={`${back}#p-${id}`} />
        <ul class="tags" aria-label={words.tags}>
          {tags.map((tag, index) => (
            <TagItem lists={lists} tag={tag} index={index}>
              <span class="tag-acts">
                {tag.by === undefined ? (
                  <button
                    type="submit"
                    name="act"
                    value={act(decide(tag.themeId, true), seen(tag))}
                    aria-label={words.acceptTag(label(tag.themeId))}
                    title={words.acceptTag(label(tag.themeId))}
                  >
                    ✓
                  </button>
                ) : null}
                <button
                  type="submit"
                  name="act"
                  value={act(decide(tag.themeId, false), seen(tag))}
                  aria-label={(tag.by === undefined ? words.rejectTag : words.removeTag)(label(tag.themeId))}
                  title={(tag.by === undefined ? words.rejectTag : words.removeTag)(label(tag.themeId))}
                  {...(tag === weakest ? { 'data-key': 'r' } : {})}
                  {...(tag === last ? { 'data-key-x': '' } : {})}
                >
                  ✕
                </button>
              </span>
            </TagItem>
          ))}
        </ul>
        <p class="passage-acts">
          {open.length > 0 ? (
            <button
              type="submit"
              name="act"
              data-key="a"
              value={JSON.stringify({ decisions: open.map((tag) => decide(tag.themeId, true)) })}
            >
              {open.length > 1 ? words.acceptAll : words.accept} <kbd>a</kbd>
            </button>
          ) : null}
          {first ? (
            <button
              type="submit"
              name="act"
              data-key="q"
              data-theme={first.themeId}
              data-side={side}
              value={act({
                kind: 'quote',
                themeId: whole ? whole.themeId : first.themeId,
                responseId: response.id,
                ...trimmed,
                side: whole ? whole.side : side,
                pinned: !whole,
              })}
              aria-label={whole ? words.unquote : words.quoteFor(label(first.themeId))}
            >
              {whole ? words.unquote : words.quote} <kbd>q</kbd>
            </button>
          ) : null}
        </p>
        <details class="add">
          <summary>{words.add}</summary>
          <ol class="suggested">
            {suggest(lists, passage, response).map((theme, index) => (
              <li>
                <button
                  type="submit"
                  name="act"
                  value={act(decide(theme.id, true), 'none')}
                  data-key={String(index + 1)}
                  title={theme.label}
                >
                  <kbd>{index + 1}</kbd> <ThemeName label={theme.label} tint={lists.tintOf(theme.id)} />
                </button>
              </li>
            ))}
          </ol>
        </details>
      </form>
      <form method="post" action={linkTo('/avgjor')} data-decide class="by-name">
        <input type="hidden" name="til" value={`${back}#p-${id}`} />
        <input type="hidden" name="act" value={act({ kind: 'tag', passageId: id, on: true })} />
        <details>
          <summary>
            {words.addByName} <kbd>t</kbd>
          </summary>
          <label class="ds-sr-only" for={`t-${id}`}>
            {words.addByName}
          </label>
          <input class="ds-input" id={`t-${id}`} name="themeLabel" list="temaliste" autocomplete="off" data-focus="t" />
          <Save label={words.put} />
        </details>
      </form>
      <StanceHere {...props} tags={counted} />
      <Divide {...props} />
      <form method="post" action={linkTo('/avgjor')} data-decide class="passage-note">
        <input type="hidden" name="til" value={`${back}#p-${id}`} />
        <input type="hidden" name="act" value={act({ kind: 'text', slot: noteSlot }, note)} />
        <details open={note !== ''}>
          <summary>
            {words.note} <kbd>n</kbd>
          </summary>
          <TextArea id={`n-${id}`} name="markdown" label={words.noteTo} value={note} hint={words.noteHint} rows={2} />
          <Save />
        </details>
      </form>
    </>
  );
};

/** A tag: its theme, how sure and by whom, what can be done with it, and the words that carry it. */
const TagItem: FC<PropsWithChildren<{ lists: Lists; tag: Tag; index: number }>> = ({ lists, tag, index, children }) => {
  const label = lists.draft.themes.get(tag.themeId)?.label ?? '';
  return (
    <li class={`tag tint-${lists.tintOf(tag.themeId)} ${tag.by === undefined ? 'by-machine' : 'by-person'}`}>
      <span class="tag-line">
        <a class="tag-theme" href={linkTo(`/temaer/${tag.themeId}`)}>
          {label}
        </a>
        {children}
      </span>
      <div class="tag-ground">
        <span class="confidence" title={tag.by === undefined ? words.byMachine : words.byPerson(tag.by)}>
          {tag.by === undefined ? words.percent(percent(tag.confidence)) : tag.by}
          {isCountedTag(tag) ? null : ` · ${words.suggestion}`}
        </span>
        <details class={`why why-${index}`}>
          <summary aria-label={words.whyTag(label)}>{ui.why}</summary>
          <Reasons tag={tag} />
        </details>
      </div>
    </li>
  );
};

/** The tags and the remark for those who only read. */
export const ReadTags: FC<PassageProps & { tags: Tag[] }> = ({ lists, passage, tags }) => {
  const note = lists.draft.state.texts.get(`passage:${passage.id}`) ?? '';
  return (
    <>
      <ul class="tags" aria-label={words.tags}>
        {tags.map((tag, index) => (
          <TagItem lists={lists} tag={tag} index={index} />
        ))}
      </ul>
      {note === '' ? null : (
        <p class="hint">
          {words.note}: {note}
        </p>
      )}
    </>
  );
};

/** The words that carry a tag, each once. */
const Reasons: FC<{ tag: Tag }> = ({ tag }) => {
  const cues = [...new Set(tag.because.filter((evidence) => evidence.source !== 'reviewer').map((e) => e.cue))];
  return cues.length === 0 ? (
    <p>{words.noReasons}</p>
  ) : (
    <p>
      {words.words}: {cues.map((cue) => `«${cue}»`).join(', ')}
    </p>
  );
};

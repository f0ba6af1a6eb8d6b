import { basename } from 'node:path';
import type { FC } from 'hono/jsx';
import { isCounted, type Passage, type Quote, type Stance, type Tag } from '../../domain.ts';
import { ui } from '../../norsk/ui.ts';
import type { Lists } from '../../services/review/lists.ts';
import { suggest } from '../../services/review/suggest.ts';
import type { ResponseState } from '../../state.ts';
import { percent } from './format.ts';
import { act, Save, StanceMark, TextArea, ThemeName } from './parts.tsx';

const { answer: words } = ui;

/** More tags than this on one passage have their words listed, but not underlined. */
const UNDERLINED = 8;

/** A span of text with what is marked in it. */
interface Piece {
  start: number;
  end: number;
  classes: string[];
}

/** Cuts a span where marks begin and end, so that marks may overlap. */
export function pieces(start: number, end: number, marks: Piece[]): Piece[] {
  const cuts = new Set([start, end]);
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => ({
    start: from,
    end: sorted[index + 1] ?? end,
    classes: inside.filter((mark) => mark.start <= from && mark.end > from).flatMap((mark) => mark.classes),
  }));
}

export interface PassageProps {
  lists: Lists;
  response: ResponseState;
  passage: Passage;
  /** 1-based among the counted passages. */
  number: number;
  /** Where forms come back to. */
  back: string;
}

/** Where a passage stands in the original: file and page. */
export function placeOf(response: ResponseState, passage: Passage): { path: string | undefined; page: number } {
  const page = response.pages.find((other) => passage.start >= other.start && passage.start < other.end);
  const path = response.files.find((file) => basename(file) === page?.attachment) ?? response.files[0];
  return { path, page: page?.number ?? passage.page };
}

export const PassageView: FC<PassageProps> = (props) => {
  const { lists, response, passage, number, back } = props;
  const text = response.text;
  if (!isCounted(passage.kind))
    return (
      <div class={`passage quiet kind-${passage.kind}`}>
        <div class="text" data-start={String(passage.start)}>
          {text.slice(passage.start, passage.end)}
        </div>
      </div>
    );
  const tags = tagsOf(lists, passage.id);
  const quotes = lists.draft.state.quotes.filter(
    (quote) => quote.responseId === response.id && quote.start < passage.end && quote.end > passage.start,
  );
  const marks: Piece[] = [
    ...tags
      .slice(0, UNDERLINED)
      .flatMap((tag, index) =>
        tag.because.flatMap(({ source, start, end }) =>
          source === 'text' && start !== undefined && end !== undefined
            ? [{ start, end, classes: ['cue', `cue-${index}`] }]
            : [],
        ),
      ),
    ...quotes.filter(({ pinned }) => pinned).map(({ start, end }) => ({ start, end, classes: ['quoted'] })),
  ];
  const { path, page } = placeOf(response, passage);
  const file = lists.draft.state.files.find((other) => other.path === path);
  const overlaps = response.passages.some(
    (other) => other !== passage && other.start <= passage.start && other.end >= passage.end,
  );
  const stance = lists.draft.state.passageStances.get(passage.id)?.value ?? null;
  const first = tags[0];
  return (
    <article
      class={`passage ${overlaps ? 'excerpt' : ''} ${first ? `tint-${lists.tintOf(first.themeId)}` : 'untagged'}`}
      id={`p-${passage.id}`}
      tabindex={-1}
      aria-label={`${words.passage(number)}${overlaps ? `. ${words.excerpt}` : ''}`}
      data-passage={passage.id}
      data-response={response.id}
      data-start={String(passage.start)}
      data-end={String(passage.end)}
      data-page={String(page)}
      data-file={file?.id ?? ''}
      data-frame={/\.(pdf|html?|txt)$/i.test(file?.path ?? '') ? '1' : ''}
    >
      <div class="text" data-start={String(passage.start)}>
        {pieces(passage.start, passage.end, marks).map(({ start, end, classes }) =>
          classes.length === 0 ? (
            text.slice(start, end)
          ) : (
            <span class={[...new Set(classes)].join(' ')}>{text.slice(start, end)}</span>
          ),
        )}
      </div>
      <div class="margin">
        <p class="place">
          <span>
            {words.page(page)}
            {quotes.length > 0 ? ` · ${words.quoted}` : ''}
          </span>
          {stance ? <StanceMark stance={stance} quiet /> : null}
        </p>
        <Tags {...props} tags={tags} stance={stance} quotes={quotes} back={back} />
      </div>
    </article>
  );
};

/** Tags of themes that stand, surest first, a person's before the machine's. */
function tagsOf(lists: Lists, passageId: string): Tag[] {
  return [...(lists.draft.tags.get(passageId)?.values() ?? [])]
    .filter((tag) => lists.draft.themes.get(tag.themeId)?.status !== 'rejected')
    .sort((a, b) => b.confidence - a.confidence || (a.themeId < b.themeId ? -1 : 1));
}

const Tags: FC<PassageProps & { tags: Tag[]; stance: Stance | null; quotes: Quote[] }> = ({
  lists,
  response,
  passage,
  tags,
  stance,
  quotes,
  back,
}) => {
  const seen = (tag: Tag) => (tag.by === undefined ? 'machine' : 'person');
  const open = tags.filter((tag) => tag.by === undefined);
  const weakest = open.at(-1);
  const last = tags.at(-1);
  const first = tags[0];
  const decide = (themeId: string, on: boolean) => ({ kind: 'tag' as const, passageId: passage.id, themeId, on });
  const label = (themeId: string) => lists.draft.themes.get(themeId)?.label ?? '';
  const side: Quote['side'] = stance === 'opposes' ? 'against' : stance === 'supports' ? 'for' : 'wish';
  const trimmed = trim(response.text, passage.start, passage.end);
  const whole = first && quotes.find((q) => q.start === trimmed.start && q.end === trimmed.end && q.pinned);
  const id = passage.id;
  const noteSlot = `passage:${id}`;
  const note = lists.draft.state.texts.get(noteSlot) ?? '';
  return (
    <>
      <form method="post" action="/avgjor" data-decide class="tags-form">
        <input type="hidden" name="til" value={`${back}#p-${id}`} />
        <ul class="tags" aria-label={words.tags}>
          {tags.map((tag, index) => (
            <li class={`tag tint-${lists.tintOf(tag.themeId)} ${tag.by === undefined ? 'by-machine' : 'by-person'}`}>
              <span class="tag-line">
                <a class="tag-theme" href={`/temaer/${tag.themeId}`}>
                  {label(tag.themeId)}
                </a>
                <span class="confidence" title={tag.by === undefined ? words.byMachine : words.byPerson(tag.by)}>
                  {tag.by === undefined ? words.percent(percent(tag.confidence)) : tag.by}
                </span>
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
              </span>
              <details class={`why why-${index}`}>
                <summary aria-label={words.whyTag(label(tag.themeId))}>{ui.why}</summary>
                <Reasons tag={tag} />
              </details>
            </li>
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
                >
                  <kbd>{index + 1}</kbd> <ThemeName label={theme.label} tint={lists.tintOf(theme.id)} />
                </button>
              </li>
            ))}
          </ol>
        </details>
      </form>
      <form method="post" action="/avgjor" data-decide class="by-name">
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
      <form method="post" action="/avgjor" data-decide class="passage-note">
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

/** The span without white space at its ends. */
export function trim(text: string, start: number, end: number): { start: number; end: number } {
  const span = text.slice(start, end);
  return {
    start: start + span.length - span.trimStart().length,
    end: end - (span.length - span.trimEnd().length),
  };
}

import { basename } from 'node:path';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { isCounted, isCountedTag, type Passage, type Span, type Tag } from '../../../domain.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import { decidingSentences, groundId, isMadeHere } from '../../../services/review/evidence.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { ResponseState } from '../../../state.ts';
import { quoteParts, toldStance } from '../../../told.ts';
import { ToldStance } from '../../parts/marks.tsx';
import type { PassageProps } from './props.ts';
import { ReadTags, Tags } from './tags.tsx';

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

/** Where a passage stands in the original: file and page. */
export function placeOf(response: ResponseState, passage: Passage): { path: string | undefined; page: number } {
  const page = response.pages.find((other) => passage.start >= other.start && passage.start < other.end);
  const path = response.files.find((file) => basename(file) === page?.attachment) ?? response.files[0];
  return { path, page: page?.number ?? passage.page };
}

/** What the letter has as a heading is one for those who listen, too. */
const Words: FC<PropsWithChildren<{ start: number; isHeading: boolean }>> = ({ start, isHeading, children }) =>
  isHeading ? (
    <h2 class="text" data-start={String(start)}>
      {children}
    </h2>
  ) : (
    <div class="text" data-start={String(start)}>
      {children}
    </div>
  );

export const PassageView: FC<PassageProps> = (props) => {
  const { lists, response, passage, number, back } = props;
  const text = response.text;
  if (!isCounted(passage.kind))
    return (
      <div class={`passage quiet kind-${passage.kind}`}>
        <Words start={passage.start} isHeading={passage.kind === 'heading'}>
          {text.slice(passage.start, passage.end)}
        </Words>
      </div>
    );
  const tags = tagsOf(lists, passage.id);
  const quotes = lists.draft.state.quotes.filter(
    (quote) => quote.responseId === response.id && quote.start < passage.end && quote.end > passage.start,
  );
  const grounds = decidingSentences(response);
  const marks: Piece[] = [
    ...grounds.map((span, index) => ({ ...span, classes: ['ground', groundId(index)] })),
    ...tags
      .slice(0, UNDERLINED)
      .flatMap((tag, index) =>
        tag.because.flatMap(({ source, start, end }) =>
          source === 'text' && start !== undefined && end !== undefined
            ? [{ start, end, classes: ['cue', `cue-${index}`] }]
            : [],
        ),
      ),
    ...quotes
      .filter(({ pinned }) => pinned)
      .flatMap((quote) => [
        ...quoteParts(quote).map((part) => ({ ...part, classes: ['quoted'] })),
        ...(quote.cuts ?? []).map((cut) => ({ ...cut, classes: ['left-out'] })),
      ]),
  ];
  const { path, page } = placeOf(response, passage);
  const file = lists.draft.state.files.find((other) => other.path === path);
  const overlaps = response.passages.some(
    (other) => other !== passage && other.start <= passage.start && other.end >= passage.end,
  );
  const judged = lists.draft.state.passageStances.get(passage.id) ?? null;
  const stance = toldStance(judged);
  const first = tags.find(isCountedTag);
  const isUnread = judged === null && first !== undefined && isMadeHere(lists, passage.id);
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
      data-quotes={quotes.map(({ start, end }) => `${start}-${end}`).join(' ')}
      data-file={file?.id ?? ''}
      data-frame={/\.(pdf|html?|txt)$/i.test(file?.path ?? '') ? '1' : ''}
    >
      <div class="text" data-start={String(passage.start)}>
        {pieces(passage.start, passage.end, marks).map(({ start, end, classes }) =>
          classes.length === 0 ? (
            text.slice(start, end)
          ) : (
            <span class={[...new Set(classes)].join(' ')} {...nameOf(grounds, start)}>
              {text.slice(start, end)}
            </span>
          ),
        )}
      </div>
      <div class="margin">
        <p class="place">
          <span>
            {words.page(page)}
            {quotes.length > 0 ? ` · ${quotes.some(({ cuts }) => cuts) ? words.quotedShort : words.quoted}` : ''}
          </span>
          {stance ? <ToldStance judged={judged} quiet /> : isUnread ? <span>{words.unread}</span> : null}
        </p>
        {may(props.role, 'code') ? (
          <Tags {...props} tags={tags} stance={stance} quotes={quotes} back={back} isUnread={isUnread} />
        ) : (
          <ReadTags {...props} tags={tags} />
        )}
      </div>
    </article>
  );
};

/** The beginning of a deciding sentence can be linked to. */
function nameOf(grounds: Span[], at: number): { id?: string } {
  const index = grounds.findIndex(({ start }) => start === at);
  return index < 0 ? {} : { id: groundId(index) };
}

/** Tags of themes that stand, surest first, a person's before the machine's. */
function tagsOf(lists: Lists, passageId: string): Tag[] {
  return [...lists.draft.tags.of(passageId)]
    .filter((tag) => lists.draft.themes.get(tag.themeId)?.status !== 'rejected')
    .sort((a, b) => b.confidence - a.confidence || (a.themeId < b.themeId ? -1 : 1));
}

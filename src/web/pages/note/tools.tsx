import type { FC } from 'hono/jsx';
import { SIDE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import type { NoteLanguage } from '../../../norsk/numbers.ts';
import type { Lists } from '../../../services/review/lists.ts';
import { quoteText } from '../../../told.ts';
import { act, Decide, DecideButton, Save } from '../../parts/deciding.tsx';
import { Field, Select } from '../../parts/fields.tsx';
import { excerpt } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';
import { Writer } from './writer.tsx';

const { note: words } = ui;

/**
 * A follow-up under a heading of its own: Mandater, Oppsummeringsnotat, or any other.
 * @param language the note's: the heading stands in it, and names the slot, so it does not follow the desk
 */
export const NewFollowUp: FC<{ themeId: string; back: string; language: NoteLanguage }> = ({
  themeId,
  back,
  language,
}) => (
  <details class="new-follow-up">
    <summary>{words.addHeading}</summary>
    <Decide back={back} act={act({ kind: 'text', slot: `follow-up:${themeId}:` })} class="stack">
      <Field id={`oh-${themeId}`} name="heading" label={words.newHeading} list={`ol-${themeId}`} required />
      <datalist id={`ol-${themeId}`}>
        {noteWords(language).followUpHeadings.map((heading) => (
          <option value={heading} />
        ))}
      </datalist>
      <Writer id={`ot-${themeId}`} name="markdown" label={words.followUpPlain} value="" rows={4} />
      <Save />
    </Decide>
  </details>
);

/** Choosing, pinning and ordering a theme's quotes. */
export const QuoteTools: FC<{ lists: Lists; themeId: string; back: string }> = ({ lists, themeId, back }) => {
  const ids = lists.family(themeId);
  const quotes = lists.draft.state.quotes.filter((quote) => ids.includes(quote.themeId));
  return (
    <details class="quote-tools">
      <summary>{words.quotes(quotes.length)}</summary>
      <ol data-walk={`sitater-${themeId}`}>
        {quotes.map((quote, index) => {
          const response = lists.draft.responses.get(quote.responseId);
          const text = quoteText(response?.text ?? '', quote);
          const cuts = quote.cuts ? { cuts: quote.cuts } : {};
          const decide = (pinned: boolean, whole = false) =>
            act(
              {
                kind: 'quote',
                themeId: quote.themeId,
                responseId: quote.responseId,
                start: quote.start,
                end: quote.end,
                side: quote.side,
                pinned,
                ...(whole ? {} : cuts),
              },
              { side: quote.side, pinned: quote.pinned ?? false, ...cuts },
            );
          const swapped = (other: number) => {
            const order = quotes.filter((one) => one.themeId === quote.themeId).map((one) => one.id);
            const from = order.indexOf(quote.id);
            const to = order.indexOf(quotes[other]?.id ?? '');
            if (from < 0 || to < 0) return null;
            [order[from], order[to]] = [order[to] ?? '', order[from] ?? ''];
            return act({ kind: 'quote-order', themeId: quote.themeId, quoteIds: order });
          };
          const up = index > 0 ? swapped(index - 1) : null;
          const down = index < quotes.length - 1 ? swapped(index + 1) : null;
          return (
            <li class={quote.pinned ? 'pinned' : ''} id={`sitat-${quote.id}`}>
              <p>«{excerpt(text, 220)}»</p>
              <p class="hint">
                <a href={linkTo(`/svar/${quote.responseId}${quote.passageId ? `#p-${quote.passageId}` : ''}`)}>
                  {response?.respondent || ui.answers.noName}
                </a>{' '}
                · {SIDE_WORDS[quote.side]} {quote.pinned ? `· ${words.pinned}` : ''}
              </p>
              <Decide
                back={back}
                act={act(
                  {
                    kind: 'quote',
                    themeId: quote.themeId,
                    responseId: quote.responseId,
                    start: quote.start,
                    end: quote.end,
                    pinned: true,
                    ...cuts,
                  },
                  { side: quote.side, pinned: quote.pinned ?? false, ...cuts },
                )}
                class="one-line quote-side"
              >
                <Select
                  id={`side-${quote.id}`}
                  name="side"
                  label={words.sideOf(excerpt(text, 60))}
                  value={quote.side}
                  options={(['for', 'against', 'wish'] as const).map((side) => [side, SIDE_WORDS[side]] as const)}
                  hideLabel
                />
                <Save label={words.changeSide} />
              </Decide>
              <div class="acts">
                {quote.pinned ? null : (
                  <DecideButton
                    back={back}
                    act={decide(true)}
                    press="a"
                    variant="tertiary"
                    label={`${words.pin}: ${excerpt(text, 60)}`}
                  >
                    {words.pin}
                  </DecideButton>
                )}
                {quote.cuts ? (
                  <DecideButton
                    back={back}
                    act={decide(true, true)}
                    variant="tertiary"
                    label={`${words.whole}: ${excerpt(text, 60)}`}
                  >
                    {words.whole}
                  </DecideButton>
                ) : null}
                <DecideButton
                  back={back}
                  act={decide(false)}
                  press="r"
                  variant="tertiary"
                  label={`${words.takeOut}: ${excerpt(text, 60)}`}
                >
                  {words.takeOut}
                </DecideButton>
                {up ? (
                  <DecideButton
                    back={back}
                    act={up}
                    variant="tertiary"
                    label={`${words.quoteUp}: ${excerpt(text, 60)}`}
                  >
                    ↑
                  </DecideButton>
                ) : null}
                {down ? (
                  <DecideButton
                    back={back}
                    act={down}
                    variant="tertiary"
                    label={`${words.quoteDown}: ${excerpt(text, 60)}`}
                  >
                    ↓
                  </DecideButton>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
      <p class="hint">{words.shorten}</p>
      <p>
        <a class="ds-link" href={linkTo(`/temaer/${themeId}`)}>
          {words.findQuote}
        </a>
      </p>
    </details>
  );
};

import type { FC } from 'hono/jsx';
import { pageSlot } from '../../../corrections/slots.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import { poorPages } from '../../../services/review/attention.ts';
import type { RecognisedPage } from '../../../services/writing/page-text.ts';
import type { ResponseState } from '../../../state.ts';
import type { Frame } from '../../context.ts';
import { act, Decide, DecideButton, Save, WhyNot } from '../../parts/deciding.tsx';
import { TextArea } from '../../parts/fields.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const { pageText: words } = ui;

const placeOf = (response: ResponseState, at: number): string => `/svar/${response.id}/side/${at}`;

/** A recognised page: its picture, and beside it the text, to be put right. */
export const PageText: FC<{
  frame: Frame;
  response: ResponseState;
  page: RecognisedPage;
  /** Its place among the answer's pages, from 1. */
  at: number;
  turns: number;
}> = ({ frame, response, page, at, turns }) => {
  const name = response.respondent || ui.answers.noName;
  const others = response.pages.flatMap((other, index) => (other.scan === undefined ? [] : [index + 1]));
  const here = others.indexOf(at);
  const [previous, next] = [others[here - 1], others[here + 1]];
  const slot = pageSlot(page.scan);
  return (
    <Layout frame={frame} page="answers" title={`${words.title(page.number)}, ${name}`} wide>
      <p class="answer-steps">
        <a href={linkTo(`/svar/${response.id}`)}>{words.back(name)}</a>
        {previous === undefined ? null : (
          <a href={linkTo(placeOf(response, previous))} rel="prev" data-key-link="K">
            ←<span class="ds-sr-only">{words.page(response.pages[previous - 1]?.number ?? previous)}</span>
          </a>
        )}
        {next === undefined ? null : (
          <a href={linkTo(placeOf(response, next))} rel="next" data-key-link="J">
            →<span class="ds-sr-only">{words.page(response.pages[next - 1]?.number ?? next)}</span>
          </a>
        )}
      </p>
      <h1 class="ds-heading" data-size="md">
        {words.title(page.number)}
      </h1>
      <p class="lead">
        {page.attachment === undefined ? '' : `${words.within(page.attachment)}. `}
        {page.waits
          ? page.own === ''
            ? words.waitsForMachine
            : words.waits
          : page.own === ''
            ? words.isMachines
            : words.isCorrected}
      </p>
      <div class="page-text">
        <div>
          <p>
            <a class="ds-link" href={linkTo(`${placeOf(response, at)}?drei=${(turns + 1) % 4}`)}>
              {words.turn}
            </a>
          </p>
          <section class="page-picture" tabindex={0} aria-label={words.picture(page.number)}>
            <img src={linkTo(`${placeOf(response, at)}/bilde?drei=${turns}`)} alt={words.picture(page.number)} />
          </section>
        </div>
        {may(frame.role, 'code') ? (
          <div>
            <Decide back={frame.here} act={act({ kind: 'text', slot }, page.own)} class="stack">
              <TextArea
                id="sidetekst"
                name="markdown"
                label={words.text}
                value={page.own || page.machine}
                hint={words.hint}
                rows={28}
              />
              <p class="hint">{words.moves}</p>
              <Save />
            </Decide>
            {page.own === '' ? null : (
              <DecideButton
                back={frame.here}
                act={act({ kind: 'text', slot, markdown: '' }, page.own)}
                variant="tertiary"
              >
                {words.toMachine}
              </DecideButton>
            )}
          </div>
        ) : (
          <div>
            <WhyNot role={frame.role} right="code" />
            <p class="text">{page.own || page.machine}</p>
          </div>
        )}
      </div>
    </Layout>
  );
};

/** The pages of an answer that were read as pictures, each with the way to its text. */
export const RecognisedPages: FC<{ frame: Frame; response: ResponseState }> = ({ frame, response }) => {
  const pages = response.pages.flatMap((page, index) => (page.scan === undefined ? [] : [{ page, at: index + 1 }]));
  if (pages.length === 0) return null;
  const files = frame.desk.lists().draft.state.files.filter(({ path }) => response.files.includes(path));
  const poorly = new Set(files.flatMap((file) => poorPages(response, file)));
  return (
    <details class="hint page-list">
      <summary>{words.links(pages.length)}</summary>
      <ul class="page-links">
        {pages.map(({ page, at }) => (
          <li>
            <a class="ds-link" href={linkTo(placeOf(response, at))}>
              {page.attachment === undefined ? '' : `${page.attachment}, `}
              {words.page(page.number)}
            </a>
            {page.corrected ? ` (${words.corrected})` : poorly.has(at) ? ` (${words.poorly})` : ''}
          </li>
        ))}
      </ul>
    </details>
  );
};

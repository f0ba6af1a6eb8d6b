import type { FC } from 'hono/jsx';
import { isCounted } from '../../../domain.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { AnswerFilter } from '../../../services/review/answers.ts';
import type { ResponseState } from '../../../state.ts';
import type { Frame } from '../../context.ts';
import { address, date } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { ToldStance } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';
import { RecognisedPages } from '../page-text/page-text.tsx';
import { PassageView } from './passage.tsx';
import { SenderCard } from './sender.tsx';

const { answer: words } = ui;

/** Answers shown on each side of the one at hand in the list. */
const AROUND = 20;

/** One answer: the list, the text with its passages, the sender. */
export const AnswerPage: FC<{
  frame: Frame;
  response: ResponseState;
  /** The list the reader came from. */
  found: ResponseState[];
  filter: AnswerFilter;
}> = ({ frame, response, found, filter }) => {
  const lists = frame.desk.lists();
  const at = found.indexOf(response);
  const link = (other: ResponseState) => address(`/svar/${other.id}`, filter);
  const previous = found[at - 1];
  const next = found[at + 1];
  const name = response.respondent || ui.answers.noName;
  let number = 0;
  return (
    <Layout frame={frame} page="answers" title={name} wide keys="answer">
      <div class="reading" data-answer={response.id}>
        <nav class="answer-list" aria-label={words.list}>
          <a class="ds-skip-link" href="#brevet">
            {words.skipList}
          </a>
          <p class="answer-steps">
            <a href={linkTo(address('/svar', filter))}>
              {at >= 0 ? words.position(at + 1, found.length) : ui.answers.title}
            </a>
            {previous ? (
              <a href={linkTo(link(previous))} rel="prev" data-key-link="K" title={words.previous}>
                ←<span class="ds-sr-only">{words.previous}</span>
              </a>
            ) : null}
            {next ? (
              <a href={linkTo(link(next))} rel="next" data-key-link="J" title={words.next}>
                →<span class="ds-sr-only">{words.next}</span>
              </a>
            ) : null}
          </p>
          <ol>
            {found.slice(Math.max(0, at - AROUND), Math.max(0, at) + AROUND).map((other) => (
              <li>
                <a href={linkTo(link(other))} {...(other === response ? { 'aria-current': 'page' as const } : {})}>
                  <ToldStance judged={other.stance} quiet />
                  <span class="list-name">{other.respondent || ui.answers.noName}</span>
                  {lists.isReviewed(other.id) ? (
                    <span class="done" title={ui.answers.reviewed}>
                      ✓<span class="ds-sr-only">{ui.answers.reviewed}</span>
                    </span>
                  ) : null}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div class="letter">
          <header class="letter-head" id="brevet" tabindex={-1}>
            <h1 class="ds-heading" data-size="sm">
              {name}
            </h1>
            <p class="hint">
              {date(response.date, ui.answers.noDate)}
              {response.late ? ` (${ui.answers.late})` : ''}
              {response.otherHearing ? ` · ${words.otherHearing}` : ''}
              {response.identity.withheld ? ` · ${words.withheld}` : ''} ·{' '}
              <a href={linkTo(originalOf(frame, response))} data-original target="_blank" rel="noopener">
                {words.openOriginal} <kbd>o</kbd>
              </a>
            </p>
            <RecognisedPages frame={frame} response={response} />
          </header>
          {response.passages.length === 0 ? <p>{words.empty}</p> : null}
          {response.passages.map((passage) => {
            if (isCounted(passage.kind)) number += 1;
            return (
              <PassageView
                lists={lists}
                response={response}
                passage={passage}
                number={number}
                back={frame.here}
                role={frame.role}
              />
            );
          })}
        </div>
        <aside class="side" aria-label={words.sender}>
          <SenderCard lists={lists} response={response} back={frame.here} role={frame.role} />
        </aside>
        <section class="original" id="original" aria-label={words.original} data-close={ui.close} hidden />
        {may(frame.role, 'code') ? (
          <>
            <MarkingTools response={response} back={frame.here} />
            <datalist id="temaliste">
              {lists.themes.map((theme) => (
                <option value={theme.label} />
              ))}
            </datalist>
          </>
        ) : null}
      </div>
    </Layout>
  );
};

function originalOf(frame: Frame, response: ResponseState): string {
  const file = frame.desk.lists().draft.state.files.find((other) => other.path === response.files[0]);
  return file ? `/fil/${file.id}` : '#';
}

/** What can be made of text that is marked; shown by the script when something is. */
const MarkingTools: FC<{ response: ResponseState; back: string }> = ({ response, back }) => (
  <form
    class="marking"
    id="merket"
    method="post"
    action={linkTo('/merk')}
    data-decide
    hidden
    aria-label={words.marking}
  >
    <input type="hidden" name="til" value={back} />
    <input type="hidden" name="responseId" value={response.id} />
    <input type="hidden" name="start" value="" />
    <input type="hidden" name="end" value="" />
    <p class="marked-text" id="merket-tekst" />
    <label class="ds-label" for="merket-tema">
      {words.markedTheme}
    </label>
    <input class="ds-input" id="merket-tema" name="themeLabel" list="temaliste" autocomplete="off" data-size="sm" />
    <p class="marking-acts">
      <button type="submit" class="ds-button" data-size="sm" name="gjor" value="avsnitt">
        {words.newPassage}
      </button>
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary" name="gjor" value="sitat">
        {words.quote}
      </button>
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary" name="gjor" value="del">
        {words.splitHere} <kbd>d</kbd>
      </button>
      <button
        type="submit"
        class="ds-button"
        data-size="sm"
        data-variant="secondary"
        name="gjor"
        value="utelat"
        id="merket-utelat"
        hidden
      >
        {words.leaveOut} […] <kbd>e</kbd>
      </button>
    </p>
  </form>
);

import type { FC } from 'hono/jsx';
import type { Outcome } from '../../../domain.ts';
import { changeWords } from '../../../norsk/desk/changes.ts';
import { importWords } from '../../../norsk/desk/imports.ts';
import { spoken } from '../../../norsk/desk/speak.ts';
import { startWords } from '../../../norsk/desk/start/start.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import { digits } from '../../../norsk/numbers.ts';
import { STAGE_WORDS, scannedPages } from '../../../norsk/stages.ts';
import { may, whyNot } from '../../../services/accounts/roles.ts';
import { attention } from '../../../services/review/attention.ts';
import type { Lists } from '../../../services/review/lists.ts';
import { sumsOf } from '../../../services/review/quality.ts';
import type { RunState } from '../../../services/shelf/running.ts';
import { toldOutcomes } from '../../../told.ts';
import type { Frame } from '../../context.ts';
import { address } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { RunOrLeave } from '../changes/preview.tsx';
import { AttentionList } from './attention.tsx';
import { BySector, OverTime, Stances } from './charts.tsx';
import { ByTheme, Heat } from './charts-themes.tsx';
import { Quality, Unsettled } from './quality.tsx';
import { Mentions, Shares } from './together.tsx';

const { overview: words } = ui;

/** Front page: what waits for a person, then what came in and what it says. Every number is a link. */
export const OverviewPage: FC<{ frame: Frame; kind: string | undefined; page: number }> = ({ frame, kind, page }) => {
  const lists = frame.desk.lists();
  const { state } = lists.draft;
  const sums = sumsOf(lists);
  return (
    <Layout frame={frame} page="overview" title={ui.pages.overview} wide>
      <h1 class="ds-heading" data-size="md">
        {ui.pages.overview}
      </h1>
      <div class="overview">
        <div class="overview-main">
          <Mentions frame={frame} />
          {state.files.length === 0 ? (
            <>
              <p>{words.noAnswers(frame.desk.consultation.slug)}</p>
              {may(frame.role, 'upload') ? (
                <p class="acts">
                  <a class="ds-button" data-size="sm" href={linkTo('/last-opp')}>
                    {importWords.upload.title}
                  </a>
                </p>
              ) : null}
            </>
          ) : (
            <AttentionList frame={frame} items={attention(lists)} kind={kind} page={page} />
          )}
          <Unsettled frame={frame} />
        </div>
        <div class="overview-side">
          <RunBox frame={frame} />
          <Shares frame={frame} />
          {state.files.length === 0 ? null : <Ledger lists={lists} />}
          {lists.here.length === 0 ? null : (
            <>
              <BySector sums={sums} />
              <Stances sums={sums} />
            </>
          )}
        </div>
      </div>
      <ByTheme lists={lists} sums={sums} />
      <Heat lists={lists} sums={sums} />
      <div class="overview-pair">
        {lists.here.length === 0 ? null : <OverTime sums={sums} deadline={state.deadline} />}
        {state.invitations.length > 0 ? <Invited lists={lists} /> : null}
      </div>
      <Quality frame={frame} sums={sums} />
    </Layout>
  );
};

/** A rate as it is said: a tenth means something only where there are few. */
const perSecond = (rate: number) => (rate < 10 ? rate.toFixed(1).replace('.', ',') : digits(Math.round(rate)));

/** One line about how the analysis goes. */
export function runLine(run: RunState): string {
  if (run.error !== null) return words.runFailed(run.error);
  if (run.waiting !== null) return startWords.preview.waits;
  if (!run.running) return words.runDone;
  const { looking } = startWords.preview;
  // Gone with the next piece of work that is done.
  if (run.waitsFor !== '') return run.waitsFor;
  if (run.progress === null) return run.looking ? looking : words.running;
  const { stage, done, total, current: file, pages } = run.progress;
  const current = pages ? scannedPages(file, pages.done, pages.total) : file;
  const line = words.runProgress(STAGE_WORDS[stage], done, total, perSecond(run.rate), current);
  return run.looking ? `${looking} ${line}` : line;
}

const RunBox: FC<{ frame: Frame }> = ({ frame }) => {
  const run = frame.desk.run.state();
  const { files } = frame.desk.lists().draft.state;
  return (
    <section aria-labelledby="kjor" class="run-box">
      <h2 class="ds-sr-only" id="kjor">
        {words.runAgain}
      </h2>
      {may(frame.role, 'run') ? (
        <>
          {run.waiting === null ? (
            <>
              <form method="post" action={linkTo('/analyse')} data-run>
                <button type="submit" class="ds-button" data-size="sm" data-variant="secondary" disabled={run.running}>
                  {files.length === 0 ? startWords.run : words.runAgain}
                </button>
              </form>
              {run.error !== null && !run.running ? (
                <p class="ds-validation-message" role="alert">
                  {runLine(run)}
                </p>
              ) : (
                <p class="hint">{run.running ? runLine(run) : files.length === 0 ? '' : words.runLead}</p>
              )}
            </>
          ) : (
            <div class="run-waits">
              <p>
                {startWords.preview.waits}{' '}
                <a class="ds-link" href={linkTo('/forhandsvis')}>
                  {startWords.preview.see}
                </a>
              </p>
              <RunOrLeave all={run.waiting.all} />
            </div>
          )}
          {run.error === null || files.length === 0 ? null : (
            <form method="post" action={linkTo('/analyse?sikker=1')} data-run>
              <button type="submit" class="ds-button" data-size="sm" data-variant="tertiary">
                {startWords.preview.runUnseen}
              </button>
            </form>
          )}
          {run.news.length === 0 ? null : (
            <>
              <p>{changeWords.sinceLast}:</p>
              <ul>
                {run.news.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
              <p>
                <a class="ds-link" href={linkTo('/nytt')}>
                  {changeWords.link}
                </a>
              </p>
            </>
          )}
          {files.length === 0 ? null : (
            <>
              <details>
                <summary>{words.readAll}</summary>
                <p class="hint">{words.readAllLead}</p>
                <form method="post" action={linkTo('/analyse?les=alt')} data-run>
                  <button
                    type="submit"
                    class="ds-button"
                    data-size="sm"
                    data-variant="secondary"
                    disabled={run.running}
                  >
                    {words.readAll}
                  </button>
                </form>
              </details>
              <p>
                <a class="ds-link" href={linkTo('/notat')}>
                  {startWords.toNote}
                </a>
              </p>
              <p>
                <a class="ds-link" href={linkTo('/last-opp')}>
                  {importWords.upload.title}
                </a>
              </p>
            </>
          )}
          <p>
            <a class="ds-link" href={linkTo('/oppsett')}>
              {startWords.settings}
            </a>
          </p>
        </>
      ) : (
        <p class="hint">{run.running || run.error !== null ? runLine(run) : whyNot(frame.role, 'run')}</p>
      )}
    </section>
  );
};

const Ledger: FC<{ lists: Lists }> = ({ lists }) => {
  const files = lists.draft.state.files;
  const { outcomes } = noteWords(spoken());
  const counted = (outcome: Outcome) => files.filter((file) => file.outcome === outcome).length;
  return (
    <section aria-labelledby="regnskap">
      <h2 class="ds-heading" data-size="2xs" id="regnskap">
        {words.ledger}
      </h2>
      <p class="hint">{words.ledgerLead}</p>
      <table class="ds-table figures" data-size="sm">
        <thead>
          <tr>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.files}</th>
          </tr>
        </thead>
        <tbody>
          {toldOutcomes(counted).map((outcome) => {
            const count = counted(outcome);
            return (
              <tr>
                <th scope="row">{outcomes[outcome]}</th>
                <td>
                  <a href={linkTo(address('/filer', { utfall: outcome }))}>{digits(count)}</a>
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{ui.total}</th>
            <td>
              <a href={linkTo('/filer')}>{digits(files.length)}</a>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
};

const Invited: FC<{ lists: Lists }> = ({ lists }) => {
  const matches = lists.draft.state.invitations;
  const named = matches.filter((match) => !match.collective);
  const answered = named.filter((match) => match.answeredBy.length > 0 && !match.doubtful);
  return (
    <section aria-labelledby="inviterte">
      <h2 class="ds-heading" data-size="2xs" id="inviterte">
        {words.invited}
      </h2>
      <p class="hint">{words.invitedLead(named.length, answered.length)}</p>
      <section class="scroll tall" tabindex={0} aria-label={ui.table(words.invited)}>
        <table class="ds-table" data-size="sm">
          <thead>
            <tr>
              <th scope="col">{words.invitedName}</th>
              <th scope="col">{words.answeredBy}</th>
            </tr>
          </thead>
          <tbody>
            {matches.map((match) => (
              <tr>
                <th scope="row">
                  {match.invitation.name}
                  {match.collective ? <span class="hint"> ({words.collective})</span> : null}
                </th>
                <td>
                  {match.answeredBy.length === 0 ? <span class="hint">{words.notAnswered}</span> : null}
                  {match.answeredBy.slice(0, 6).map((id, index) => (
                    <>
                      {index > 0 ? ', ' : ''}
                      <a class="ds-link" href={linkTo(`/svar/${id}`)}>
                        {lists.draft.responses.get(id)?.respondent || ui.answers.noName}
                      </a>
                    </>
                  ))}
                  {match.answeredBy.length > 6 ? ` + ${match.answeredBy.length - 6}` : ''}
                  {match.doubtful && match.answeredBy.length > 0 ? <span class="hint"> ({words.doubtful})</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};

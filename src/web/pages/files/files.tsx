import type { FC } from 'hono/jsx';
import type { Outcome } from '../../../domain.ts';
import { importWords } from '../../../norsk/desk/imports.ts';
import { spoken } from '../../../norsk/desk/speak.ts';
import { startWords } from '../../../norsk/desk/start/start.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import { tellUnread } from '../../../norsk/note/unread.ts';
import { digits } from '../../../norsk/numbers.ts';
import { may } from '../../../services/accounts/roles.ts';
import { fileSlot } from '../../../services/review/attention.ts';
import type { ListedAnswers } from '../../../services/shelf/hearing.ts';
import { tableFiles } from '../../../services/shelf/tables.ts';
import { toldOutcomes } from '../../../told.ts';
import type { Frame } from '../../context.ts';
import { address } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const { overview: words } = ui;

/** Files shown at most: the rest is found by the outcome. */
const MOST = 500;
/** So many answers that are missing are named. */
const MOST_MISSING = 200;

/** The ledger file by file. */
export const FilesPage: FC<{ frame: Frame; outcome: Outcome | null; listed: readonly ListedAnswers[] }> = ({
  frame,
  outcome,
  listed,
}) => {
  const { files, responses, texts } = frame.desk.lists().draft.state;
  const note = noteWords(spoken());
  const { outcomes } = note;
  const counted = (name: Outcome) => files.filter((file) => file.outcome === name).length;
  const chosen = outcome === null ? files : files.filter((file) => file.outcome === outcome);
  const answerOf = new Map(responses.flatMap((response) => response.files.map((path) => [path, response.id] as const)));
  return (
    <Layout frame={frame} page="overview" title={words.filesTitle} wide>
      <h1 class="ds-heading" data-size="md">
        {words.filesTitle}
      </h1>
      {may(frame.role, 'upload') ? (
        <p>
          <a class="ds-link" href={linkTo('/last-opp')}>
            {importWords.upload.title}
          </a>
        </p>
      ) : null}
      <ul class="kinds">
        <li>
          <a href={linkTo('/filer')} {...(outcome === null ? { 'aria-current': 'true' as const } : {})}>
            {ui.all} {digits(files.length)}
          </a>
        </li>
        {toldOutcomes(counted).map((name) => (
          <li>
            <a
              href={linkTo(address('/filer', { utfall: name }))}
              {...(name === outcome ? { 'aria-current': 'true' as const } : {})}
            >
              {outcomes[name]} {digits(counted(name))}
            </a>
          </li>
        ))}
      </ul>
      {tableFiles({ files }).length === 0 ? null : (
        <p>
          <a class="ds-link" href={linkTo('/tabeller')}>
            {startWords.tables.title}
          </a>
        </p>
      )}
      {listed.map((page) => (
        <Missing {...page} />
      ))}
      {chosen.length === 0 ? <p>{ui.none}</p> : null}
      <section class="scroll" tabindex={0} aria-label={ui.table(words.filesTitle)}>
        <table class="ds-table stacks" data-size="sm">
          <thead>
            <tr>
              <th scope="col">{words.file_}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody data-walk="filer">
            {chosen.slice(0, MOST).map((file) => {
              const answer = answerOf.get(file.path);
              return (
                <tr>
                  <th scope="row" class="path">
                    <a class="ds-link" href={linkTo(answer ? `/svar/${answer}` : `/fil/${file.id}`)}>
                      {file.path}
                    </a>
                  </th>
                  <td>{outcomes[file.outcome]}</td>
                  <td>
                    {tellUnread(note, file)}
                    {file.of === null ? '' : ` (${file.of})`}
                    {texts.has(fileSlot(file.id)) ? ` · ${words.followedUp}` : ''}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {chosen.length > MOST ? <p class="hint">{words.shown(MOST, chosen.length)}</p> : null}
    </Layout>
  );
};

/** Answers that a page of the hearing lists and that are not here. */
const Missing: FC<ListedAnswers> = ({ path, listed, missing }) => (
  <section>
    <p class="path">{startWords.hearing.missing(path, missing.length, listed)}</p>
    {missing.length === 0 ? null : (
      <>
        <ul>
          {missing.slice(0, MOST_MISSING).map((name) => (
            <li>{name}</li>
          ))}
          {missing.length > MOST_MISSING ? <li>{startWords.hearing.more(missing.length - MOST_MISSING)}</li> : null}
        </ul>
        <p class="hint">{startWords.hearing.missingLead}</p>
      </>
    )}
  </section>
);

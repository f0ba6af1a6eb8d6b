import type { FC } from 'hono/jsx';
import { OUTCOMES, type Outcome } from '../../../domain.ts';
import { importWords } from '../../../norsk/desk/imports.ts';
import { spoken } from '../../../norsk/desk/speak.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import { tellUnread } from '../../../norsk/note/unread.ts';
import { digits } from '../../../norsk/numbers.ts';
import { may } from '../../../services/accounts/roles.ts';
import { fileSlot } from '../../../services/review/attention.ts';
import type { Frame } from '../../context.ts';
import { address } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const { overview: words } = ui;

/** Files shown at most: the rest is found by the outcome. */
const MOST = 500;

/** The ledger file by file. */
export const FilesPage: FC<{ frame: Frame; outcome: Outcome | null }> = ({ frame, outcome }) => {
  const { files, responses, texts } = frame.desk.lists().draft.state;
  const note = noteWords(spoken());
  const { outcomes } = note;
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
        {OUTCOMES.map((name) => (
          <li>
            <a
              href={linkTo(address('/filer', { utfall: name }))}
              {...(name === outcome ? { 'aria-current': 'true' as const } : {})}
            >
              {outcomes[name]} {digits(files.filter((file) => file.outcome === name).length)}
            </a>
          </li>
        ))}
      </ul>
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

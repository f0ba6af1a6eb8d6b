import type { FC } from 'hono/jsx';
import { broughtWords } from '../../../norsk/desk/work/brought.ts';
import { type DecidedFile, decidedLines } from '../../../services/exchange/decided.ts';
import { toldAt } from '../../../services/exchange/ground.ts';
import type { Frame } from '../../context.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const { upload: words } = broughtWords;

/** More faults than this are told by their number. */
const MOST_TOLD = 50;

/** Where a file with scores is handed in. */
export const PriorityUpload: FC = () => (
  <details class="ranking-more">
    <summary>{words.title}</summary>
    <form method="post" action={linkTo('/prioritering/fil')} enctype="multipart/form-data" class="stack">
      <div class="ds-field" data-size="sm">
        <label class="ds-label" for="prioritering-fil">
          {words.file}
        </label>
        <div class="hint" id="prioritering-fil-hint">
          {words.lead}
        </div>
        <input
          class="ds-input"
          id="prioritering-fil"
          name="fil"
          type="file"
          accept=".yaml,.yml,.xlsx"
          required
          aria-describedby="prioritering-fil-hint"
        />
      </div>
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
        {words.send}
      </button>
    </form>
  </details>
);

const Lines: FC<{ lines: readonly string[] }> = ({ lines }) =>
  lines.length === 0 ? null : (
    <ul>
      {lines.slice(0, MOST_TOLD).map((line) => (
        <li>{line}</li>
      ))}
      {lines.length > MOST_TOLD ? <li>{broughtWords.more(lines.length - MOST_TOLD)}</li> : null}
    </ul>
  );

/** What would come of a file, or has come; or why nothing can. */
export const BroughtPage: FC<{
  frame: Frame;
  file: string;
  read: DecidedFile | null;
  /** Something went wrong beside the file itself. */
  fault?: string;
  /** Id of the file that is only shown yet. */
  preview?: string;
}> = ({ frame, file, read, fault, preview }) => {
  const refused = read?.kind === 'refused';
  const news = read !== null && read.kind !== 'refused' && read.plan.decisions.length > 0;
  const said = refused
    ? broughtWords.faults(file)
    : !news
      ? broughtWords.nothing
      : preview === undefined
        ? broughtWords.done(file)
        : broughtWords.preview;
  return (
    <Layout frame={frame} page="priority" title={words.title}>
      <div class="rooms">
        <h1 class="ds-heading" data-size="md">
          {words.title}
        </h1>
        {fault === undefined ? null : (
          <p class="ds-validation-message" role="alert">
            {fault}
          </p>
        )}
        {read === null ? null : (
          <>
            <p role={refused ? 'alert' : 'status'}>{said}</p>
            <Lines lines={read.kind === 'refused' ? read.faults.map(toldAt) : decidedLines(read)} />
          </>
        )}
        {read?.kind === 'priority' && read.noted.length > 0 ? (
          <>
            <h2 class="ds-heading" data-size="xs">
              {words.noticed}
            </h2>
            <Lines lines={read.noted.map(toldAt)} />
          </>
        ) : null}
        {news && preview !== undefined ? (
          <form method="post" action={linkTo('/prioritering/hent')} class="acts">
            <input type="hidden" name="id" value={preview} />
            <button type="submit" class="ds-button" data-size="sm">
              {words.confirm}
            </button>
            <a class="ds-link" href={linkTo('/prioritering')}>
              {words.cancel}
            </a>
          </form>
        ) : (
          <p>
            <a class="ds-link" href={linkTo('/prioritering')}>
              {words.back}
            </a>
          </p>
        )}
      </div>
    </Layout>
  );
};

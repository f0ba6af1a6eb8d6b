import type { FC } from 'hono/jsx';
import { importWords } from '../../../norsk/desk/imports.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { CodebookImport } from '../../../services/exchange/codebook.ts';
import { codingLines } from '../../../services/exchange/tell.ts';
import type { Frame } from '../../context.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const { codebook: words, codings: coded } = importWords;

type Read = Extract<CodebookImport, { kind: 'read' }>;

const Names: FC<{ title: string; names: readonly string[] }> = ({ title, names }) =>
  names.length === 0 ? null : (
    <>
      <h2 class="ds-heading" data-size="xs">
        {title}
      </h2>
      <ul>
        {names.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
    </>
  );

/** What of a file's codings comes, and what does not and why. */
const Told: FC<{ plan: NonNullable<Read['codings']> }> = ({ plan }) => (
  <>
    <ul>
      {codingLines(plan).map((line) => (
        <li>{line}</li>
      ))}
    </ul>
    {plan.unknown.length === 0 ? null : <Names title={coded.unknown(plan.unknown.length)} names={plan.unknown} />}
  </>
);

/** What would come of a file with codings, and the way on. */
const Preview: FC<{ result: Read; id: string }> = ({ result, id }) => {
  const themes = result.added.length + result.joined.length + result.renamed.length;
  const plan = result.codings;
  const missing = plan?.missing ?? 0;
  const news = themes + (plan?.decisions.length ?? 0) + missing > 0;
  return (
    <section aria-label={coded.title}>
      <p role="status">{news ? coded.preview : coded.nothing}</p>
      {themes === 0 ? null : <p>{coded.themes(themes)}</p>}
      {plan === null ? null : <Told plan={plan} />}
      <Names title={words.added} names={result.added} />
      <Names title={words.joined} names={result.joined} />
      <Names title={words.renamed} names={result.renamed} />
      <Names title={words.rejected} names={result.rejected} />
      <Names title={words.notes} names={result.notes.map(words.noted)} />
      {news ? (
        <form method="post" action={linkTo('/kodebok/merkinger')} class="stack">
          <input type="hidden" name="id" value={id} />
          {missing === 0 ? null : (
            <label class="ds-label">
              <input type="checkbox" name="fjern" value="1" /> {coded.remove(missing)}
            </label>
          )}
          <button type="submit" class="ds-button" data-size="sm">
            {coded.confirm}
          </button>
          <a class="ds-link" href={linkTo('/kodebok')}>
            {coded.cancel}
          </a>
        </form>
      ) : null}
    </section>
  );
};

/** What came of an import. */
const Imported: FC<{ result: Read }> = ({ result }) => (
  <section aria-label={words.title}>
    <p role="status">
      {result.decided === null
        ? result.codings === null
          ? words.nothingNew
          : coded.nothing
        : [
            ...(result.codings === null ? [] : [coded.done(result.codings.tags, result.codings.stances)]),
            ...(result.codings === null || result.added.length + result.joined.length > 0
              ? [words.done(result.added.length + result.joined.length)]
              : []),
          ].join(' ')}
    </p>
    {result.codings === null ? null : <Told plan={result.codings} />}
    <Names title={words.added} names={result.added} />
    <Names title={words.joined} names={result.joined} />
    <Names title={words.renamed} names={result.renamed} />
    <Names title={words.known} names={result.known} />
    <Names title={words.rejected} names={result.rejected} />
    <Names title={words.notes} names={result.notes.map(words.noted)} />
    <p>{ui.themes.afterChange}</p>
  </section>
);

/** Where a codebook is handed in, and what came of it. */
export const CodebookPage: FC<{
  frame: Frame;
  result: Read | null;
  fault: string | null;
  /** Id of the file that is only shown yet. */
  preview: string | null;
}> = ({ frame, result, fault, preview }) => (
  <Layout frame={frame} page="themes" title={words.title}>
    <div class="rooms">
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      {fault === null ? null : (
        <p class="ds-validation-message" role="alert" id="feil">
          {fault}
        </p>
      )}
      {result === null ? (
        <p>{words.lead}</p>
      ) : preview === null ? (
        <Imported result={result} />
      ) : (
        <Preview result={result} id={preview} />
      )}
      {preview !== null ? null : may(frame.role, 'codebook') ? (
        <form method="post" action={linkTo('/kodebok')} enctype="multipart/form-data" class="stack">
          <div class="ds-field" data-size="sm">
            <label class="ds-label" for="kodebok">
              {result === null ? words.file : words.again}
            </label>
            <div class="hint" id="kodebok-hint">
              {words.formats}
            </div>
            <input
              class="ds-input"
              id="kodebok"
              name="kodebok"
              type="file"
              accept=".csv,.tsv,.txt,.xlsx,.qdc,.qdpx,.xml"
              required
              aria-describedby={fault === null ? 'kodebok-hint' : 'feil kodebok-hint'}
            />
          </div>
          <button type="submit" class="ds-button" data-size="sm">
            {words.send}
          </button>
        </form>
      ) : (
        <WhyNot role={frame.role} right="codebook" />
      )}
      <p>
        <a class="ds-link" href={linkTo('/temaer')}>
          {words.toThemes}
        </a>
      </p>
    </div>
  </Layout>
);

import type { FC } from 'hono/jsx';
import { importWords } from '../../../norsk/desk/imports.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { CodebookImport } from '../../../services/exchange/codebook.ts';
import type { Frame } from '../../context.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { Layout } from '../../parts/layout.tsx';

const { codebook: words } = importWords;

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

/** What came of an import. */
const Imported: FC<{ result: Extract<CodebookImport, { kind: 'read' }> }> = ({ result }) => (
  <section aria-label={words.title}>
    <p role="status">
      {result.decided === null ? words.nothingNew : words.done(result.added.length + result.joined.length)}
    </p>
    <Names title={words.added} names={result.added} />
    <Names title={words.joined} names={result.joined} />
    <Names title={words.known} names={result.known} />
    <Names title={words.rejected} names={result.rejected} />
    <Names title={words.notes} names={result.notes.map(words.noted)} />
    <p>{ui.themes.afterChange}</p>
  </section>
);

/** Where a codebook is handed in, and what came of it. */
export const CodebookPage: FC<{
  frame: Frame;
  result: Extract<CodebookImport, { kind: 'read' }> | null;
  fault: string | null;
}> = ({ frame, result, fault }) => (
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
      {result === null ? <p>{words.lead}</p> : <Imported result={result} />}
      {may(frame.role, 'codebook') ? (
        <form method="post" action="/kodebok" enctype="multipart/form-data" class="stack">
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
        <a class="ds-link" href="/temaer">
          {words.toThemes}
        </a>
      </p>
    </div>
  </Layout>
);

import type { FC } from 'hono/jsx';
import { importWords } from '../../../norsk/desk/imports.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { CodebookImport } from '../../../services/import-codebook.ts';
import type { Frame } from '../../context.ts';
import { WhyNot } from '../../parts/fields.tsx';
import { Layout } from '../../parts/layout.tsx';

const { upload: uploadWords, codebook: bookWords } = importWords;

/** Where files are dropped or chosen. Works without script; with it, each file goes by itself and is told of by itself. */
const UploadZone: FC<{ megabytes: number }> = ({ megabytes }) => (
  <form
    method="post"
    action="/last-opp"
    enctype="multipart/form-data"
    class="zone stack"
    data-upload
    data-max={String(megabytes * 1024 * 1024)}
    data-words={JSON.stringify({
      tooLarge: uploadWords.refused['too-large'](megabytes),
      sending: uploadWords.sending(''),
      broke: uploadWords.broke(''),
      nothing: uploadWords.nothing,
    })}
  >
    <div class="ds-field" data-size="sm">
      <label class="ds-label" for="filer">
        {uploadWords.drop}
      </label>
      <div class="hint" id="filer-hint">
        {uploadWords.limit(megabytes)} <span class="without-script">{uploadWords.withoutScript(megabytes)}</span>
      </div>
      <input class="ds-input" id="filer" name="filer" type="file" multiple required aria-describedby="filer-hint" />
    </div>
    <button type="submit" class="ds-button" data-size="sm">
      {uploadWords.send}
    </button>
  </form>
);

/** What became of sent files, and the way on. */
const Uploaded: FC<{ lines: readonly string[] }> = ({ lines }) => (
  <section id="lastet-opp" aria-live="polite" hidden={lines.length === 0}>
    <ul id="lastet-opp-liste">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
    <form method="post" action="/analyse">
      <button type="submit" class="ds-button" data-size="sm">
        {ui.overview.runAgain}
      </button>
    </form>
    <p class="hint">{ui.overview.runLead}</p>
  </section>
);

export const UploadPage: FC<{ frame: Frame; megabytes: number; lines: readonly string[]; fault: string | null }> = ({
  frame,
  megabytes,
  lines,
  fault,
}) => (
  <Layout frame={frame} page="overview" title={uploadWords.title}>
    <div class="rooms">
      <h1 class="ds-heading" data-size="md">
        {uploadWords.title}
      </h1>
      {fault === null ? null : (
        <p class="ds-validation-message" role="alert">
          {fault}
        </p>
      )}
      {may(frame.role, 'upload') ? (
        <>
          <p>{uploadWords.lead}</p>
          <Uploaded lines={lines} />
          <UploadZone megabytes={megabytes} />
        </>
      ) : (
        <WhyNot role={frame.role} right="upload" />
      )}
      <p>
        <a class="ds-link" href="/filer">
          {uploadWords.toFiles}
        </a>
      </p>
    </div>
  </Layout>
);

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
  <section aria-label={bookWords.title}>
    <p role="status">
      {result.decided === null ? bookWords.nothingNew : bookWords.done(result.added.length + result.joined.length)}
    </p>
    <Names title={bookWords.added} names={result.added} />
    <Names title={bookWords.joined} names={result.joined} />
    <Names title={bookWords.known} names={result.known} />
    <Names title={bookWords.rejected} names={result.rejected} />
    <Names title={bookWords.notes} names={result.notes.map(bookWords.noted)} />
    <p>{ui.themes.afterChange}</p>
  </section>
);

export const CodebookPage: FC<{
  frame: Frame;
  result: Extract<CodebookImport, { kind: 'read' }> | null;
  fault: string | null;
}> = ({ frame, result, fault }) => (
  <Layout frame={frame} page="themes" title={bookWords.title}>
    <div class="rooms">
      <h1 class="ds-heading" data-size="md">
        {bookWords.title}
      </h1>
      {fault === null ? null : (
        <p class="ds-validation-message" role="alert" id="feil">
          {fault}
        </p>
      )}
      {result === null ? <p>{bookWords.lead}</p> : <Imported result={result} />}
      {may(frame.role, 'codebook') ? (
        <form method="post" action="/kodebok" enctype="multipart/form-data" class="stack">
          <div class="ds-field" data-size="sm">
            <label class="ds-label" for="kodebok">
              {result === null ? bookWords.file : bookWords.again}
            </label>
            <div class="hint" id="kodebok-hint">
              {bookWords.formats}
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
            {bookWords.send}
          </button>
        </form>
      ) : (
        <WhyNot role={frame.role} right="codebook" />
      )}
      <p>
        <a class="ds-link" href="/temaer">
          {bookWords.toThemes}
        </a>
      </p>
    </div>
  </Layout>
);

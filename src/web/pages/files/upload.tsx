import type { FC } from 'hono/jsx';
import { importWords } from '../../../norsk/desk/imports.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { Frame } from '../../context.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const { upload: words } = importWords;

/** Where files are dropped or chosen. Works without script; with it, each file goes by itself and is told of by itself. */
const UploadZone: FC<{ megabytes: number }> = ({ megabytes }) => (
  <form
    method="post"
    action={linkTo('/last-opp')}
    enctype="multipart/form-data"
    class="zone stack"
    data-upload
    data-max={String(megabytes * 1024 * 1024)}
    data-words={JSON.stringify({
      tooLarge: words.refused['too-large'](megabytes),
      sending: words.sending(''),
      broke: words.broke(''),
      nothing: words.nothing,
    })}
  >
    <div class="ds-field" data-size="sm">
      <label class="ds-label" for="filer">
        {words.drop}
      </label>
      <div class="hint" id="filer-hint">
        {words.limit(megabytes)} <span class="without-script">{words.withoutScript(megabytes)}</span>
      </div>
      <input class="ds-input" id="filer" name="filer" type="file" multiple required aria-describedby="filer-hint" />
    </div>
    <button type="submit" class="ds-button" data-size="sm">
      {words.send}
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
    <form method="post" action={linkTo('/analyse')}>
      <button type="submit" class="ds-button" data-size="sm">
        {ui.overview.runAgain}
      </button>
    </form>
    <p class="hint">{ui.overview.runLead}</p>
  </section>
);

/** Where answers are handed in, and what became of them. */
export const UploadPage: FC<{ frame: Frame; megabytes: number; lines: readonly string[]; fault: string | null }> = ({
  frame,
  megabytes,
  lines,
  fault,
}) => (
  <Layout frame={frame} page="overview" title={words.title}>
    <div class="rooms">
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      {fault === null ? null : (
        <p class="ds-validation-message" role="alert">
          {fault}
        </p>
      )}
      {may(frame.role, 'upload') ? (
        <>
          <p>{words.lead}</p>
          <Uploaded lines={lines} />
          <UploadZone megabytes={megabytes} />
        </>
      ) : (
        <WhyNot role={frame.role} right="upload" />
      )}
      <p>
        <a class="ds-link" href={linkTo('/filer')}>
          {words.toFiles}
        </a>
      </p>
    </div>
  </Layout>
);

import type { FC } from 'hono/jsx';
import { importWords } from '../../../norsk/desk/imports.ts';
import { startWords } from '../../../norsk/desk/start/start.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { Frame } from '../../context.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const { upload: words } = importWords;

/** What files can be handed in as. */
export const INTAKES = ['svar', 'forslag', 'inviterte'] as const;
export type Intake = (typeof INTAKES)[number];

/** Where files are dropped or chosen. Works without script; with it, each file goes by itself and is told of by itself. */
const UploadZone: FC<{ intake: Intake; megabytes: number }> = ({ intake, megabytes }) => {
  const id = intake === 'svar' ? 'filer' : `filer-${intake}`;
  const { title, lead } = startWords.intakes[intake];
  return (
    <form
      method="post"
      action={linkTo(intake === 'svar' ? '/last-opp' : `/last-opp?hva=${intake}`)}
      enctype="multipart/form-data"
      class="zone stack"
      data-upload={intake}
      data-max={String(megabytes * 1024 * 1024)}
      data-words={JSON.stringify({
        tooLarge: words.refused['too-large'](megabytes),
        sending: words.sending(''),
        broke: words.broke(''),
        nothing: words.nothing,
      })}
    >
      <h2 class="ds-heading" data-size="2xs">
        {title}
      </h2>
      <p class="hint">{lead}</p>
      <div class="ds-field" data-size="sm">
        <label class="ds-label" for={id}>
          <span class="ds-sr-only">{`${title}: `}</span>
          {words.drop}
        </label>
        <div class="hint" id={`${id}-hint`}>
          {intake === 'inviterte' ? startWords.invited.formats : words.limit(megabytes)}{' '}
          <span class="without-script">{words.withoutScript(megabytes)}</span>
        </div>
        <input
          class="ds-input"
          id={id}
          name="filer"
          type="file"
          multiple={intake !== 'inviterte'}
          required
          aria-describedby={`${id}-hint`}
        />
      </div>
      <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
        {words.send}
        <span class="ds-sr-only">{`: ${title}`}</span>
      </button>
    </form>
  );
};

/** What became of sent files. */
const Uploaded: FC<{ lines: readonly string[] }> = ({ lines }) => (
  <section id="lastet-opp" aria-live="polite" hidden={lines.length === 0}>
    <ul id="lastet-opp-liste">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </section>
);

/** Where answers, the proposal and the list of the invited are handed in, what became of them, and the way on. */
export const UploadPage: FC<{
  frame: Frame;
  megabytes: number;
  lines: readonly string[];
  fault: string | null;
  queue: string | null;
}> = ({ frame, megabytes, lines, fault, queue }) => (
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
          {INTAKES.map((intake) => (
            <UploadZone intake={intake} megabytes={megabytes} />
          ))}
          <form method="post" action={linkTo('/analyse')}>
            <button type="submit" class="ds-button" data-size="sm" disabled={frame.desk.run.state().running}>
              {startWords.run}
            </button>
          </form>
          <p class="hint">{ui.overview.runLead}</p>
          {queue === null ? null : <p class="hint">{queue}</p>}
        </>
      ) : (
        <WhyNot role={frame.role} right="upload" />
      )}
      <p>
        <a class="ds-link" href={linkTo('/filer')}>
          {words.toFiles}
        </a>{' '}
        ·{' '}
        <a class="ds-link" href={linkTo('/oppsett')}>
          {startWords.settings}
        </a>
      </p>
    </div>
  </Layout>
);

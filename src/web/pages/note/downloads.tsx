import type { FC } from 'hono/jsx';
import { DESK_FORMATS, type DeskFormat, NOTE_FORMATS } from '../../../export/formats.ts';
import { changeWords } from '../../../norsk/desk/changes.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import type { TemplateKind } from '../../../services/publish/templates.ts';
import type { Frame } from '../../context.ts';
import { time } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';
import { Exported } from './exports.tsx';

const { note: words } = ui;

export type Templates = Record<TemplateKind, string | null>;

/** What can be fetched, and the templates it is made with. */
export const Downloads: FC<{ frame: Frame; templates: Templates }> = ({ frame, templates }) => (
  <>
    <p class="acts">
      {words.export}:{' '}
      <a class="ds-link" href={linkTo('/notat.md')} download>
        {words.markdown}
      </a>
      <a class="ds-link" href={linkTo('/sammendrag.md')} download>
        {words.summary}
      </a>
      <a class="ds-link" href={linkTo('/nytt')}>
        {changeWords.link}
      </a>
    </p>
    {may(frame.role, 'export') ? (
      <>
        <Makes says={words.makes} formats={DESK_FORMATS} />
        <Makes says={words.writtenOnly} formats={NOTE_FORMATS} writtenOnly />
      </>
    ) : null}
    <Exported exports={frame.desk.exports.of(frame.who)} />
    <Template frame={frame} templates={templates} />
  </>
);

/** Files that take a while: a button each. */
const Makes: FC<{ says: string; formats: readonly DeskFormat[]; writtenOnly?: boolean }> = ({
  says,
  formats,
  writtenOnly = false,
}) => (
  <form method="post" action={linkTo('/eksport')} class="acts" data-export>
    <span>{says}:</span>
    {writtenOnly ? <input type="hidden" name="uten-tomme" value="1" /> : null}
    {formats.map((format) => (
      <button
        type="submit"
        class="ds-button"
        data-size="sm"
        data-variant="tertiary"
        name="format"
        value={format}
        {...(writtenOnly ? { 'aria-label': `${words.formats[format]}, ${words.exports.written}` } : {})}
      >
        {words.formats[format]}
      </button>
    ))}
  </form>
);

const Template: FC<{ frame: Frame; templates: Templates }> = ({ frame, templates }) => (
  <details class="template" id="mal">
    <summary>{words.template}</summary>
    <p class="hint">{words.templateLead}</p>
    <ul class="plain-list">
      {(['word', 'slides'] as const).map((kind) => {
        const since = templates[kind];
        return (
          <li>
            {words.templateOf[kind]}: {since === null ? words.noTemplate : words.templateSince(time(since))}{' '}
            {since !== null && may(frame.role, 'setup') ? (
              <form method="post" action={linkTo('/notat/mal/fjern')} class="inline">
                <button
                  type="submit"
                  class="ds-button"
                  data-size="sm"
                  data-variant="tertiary"
                  name="hva"
                  value={kind}
                  aria-label={`${words.removeTemplate}: ${words.templateOf[kind]}`}
                >
                  {words.removeTemplate}
                </button>
              </form>
            ) : null}
          </li>
        );
      })}
    </ul>
    {may(frame.role, 'setup') ? (
      <form method="post" action={linkTo('/notat/mal')} enctype="multipart/form-data" class="stack">
        <div class="ds-field" data-size="sm">
          <label class="ds-label" for="mal-fil">
            {words.templateFile}
          </label>
          <input class="ds-input" id="mal-fil" name="mal" type="file" accept=".docx,.dotx,.pptx,.potx" required />
        </div>
        <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
          {words.putTemplate}
        </button>
      </form>
    ) : null}
  </details>
);

import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { noteBlocks } from '../../../export/blocks.ts';
import type { Chart } from '../../../export/charts.ts';
import { stretchesOf } from '../../../export/markdown/slots.ts';
import { spoken } from '../../../norsk/desk/speak.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Report } from '../../../report/model.ts';
import { may } from '../../../services/accounts/roles.ts';
import { followUpsUnder } from '../../../services/follow-up/follow-ups.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { NotePreview } from '../../../services/review/note.ts';
import type { Frame } from '../../context.ts';
import { act, Decide, Save, WhyNot } from '../../parts/deciding.tsx';
import { Layout } from '../../parts/layout.tsx';
import { base } from '../../parts/place.ts';
import { NoteBlock, type Place } from './blocks.tsx';
import { Downloads, type Templates } from './downloads.tsx';
import { hangsOn, Sections } from './sections.tsx';
import { NewFollowUp, QuoteTools } from './tools.tsx';
import { Writer } from './writer.tsx';

const { note: words } = ui;

/** The note as it will read, with what belongs to people open for writing. `whole`: with every row of the table of bodies. */
export const NotePage: FC<{ frame: Frame; preview: NotePreview; templates: Templates; whole?: boolean }> = ({
  frame,
  preview,
  templates,
  whole = false,
}) => {
  const { report } = preview;
  const lists = frame.desk.lists();
  return (
    <Layout frame={frame} page="note" title={words.title} wide>
      <header class="note-head">
        <h1 class="ds-heading" data-size="md">
          {words.title}
        </h1>
        <p class="lead">{words.lead}</p>
        <WhyNot role={frame.role} right="note" />
        <Downloads frame={frame} templates={templates} />
      </header>
      {report === null ? (
        <div class="ds-alert" data-color="danger" role="alert">
          <p>{words.fault}</p>
          <pre>{preview.fault}</pre>
        </div>
      ) : (
        <>
          {may(frame.role, 'note') ? <script type="module" src="/a/markdown-toolbar.js" /> : null}
          {raw(whole ? wholeHtml(frame, lists, report, preview) : noteHtml(frame, lists, report, preview))}
        </>
      )}
    </Layout>
  );
};

/** A note is long, and the same until something is decided. */
const kept = new WeakMap<NotePreview, Map<string, string>>();
const sections = new WeakMap<Frame['desk'], Sections>();

function noteHtml(frame: Frame, lists: Lists, report: Report, preview: NotePreview): string {
  const made = kept.get(preview) ?? new Map<string, string>();
  kept.set(preview, made);
  const key = `${spoken()} ${frame.role} ${base()}`;
  const own = sections.get(frame.desk) ?? new Sections();
  sections.set(frame.desk, own);
  const html =
    made.get(key) ??
    String(<Note {...{ frame, lists, report }} text={preview.text} charts={preview.charts} sections={own} />);
  made.set(key, html);
  return html;
}

/** Whether people have put something in a place: words, or follow-up points. */
function isWritten(lists: Lists, slot: string): boolean {
  const [kind, themeId = ''] = slot.split(':');
  return lists.draft.state.texts.has(slot) || (kind === 'follow-up' && followUpsUnder(lists, themeId).length > 0);
}

function wholeHtml(frame: Frame, lists: Lists, report: Report, { whole, charts }: NotePreview): string {
  return String(<Note {...{ frame, lists, report, charts }} text={whole()} sections={new Sections()} />);
}

const Note: FC<{ frame: Frame; lists: Lists; report: Report; text: string; charts: Chart[]; sections: Sections }> = ({
  frame,
  lists,
  report,
  text,
  charts,
  sections,
}) => {
  const contents: { id: string; level: number; text: string }[] = [];
  let place: Place = { report, about: 'other', inThemes: false };
  sections.begin(charts);
  let before = 'start';
  const body = stretchesOf(text).map((stretch) => {
    if (stretch.kind === 'slot') {
      before = stretch.slot;
      if (may(frame.role, 'note'))
        contents.push({
          id: placeIdOf(stretch.slot),
          level: 4,
          text: words.placeTo(shortOf(stretch.slot), isWritten(lists, stretch.slot)),
        });
      const [kind, themeId = ''] = stretch.slot.split(':');
      const theme = report.themes.find((other) => other.id === themeId);
      const last = theme?.written.followUps.at(-1)?.slot === stretch.slot;
      return (
        <>
          {kind === 'brief' && theme && may(frame.role, 'code') ? (
            <QuoteTools lists={lists} themeId={themeId} back={frame.here} />
          ) : null}
          {raw(slotHtml({ frame, lists, report, slot: stretch.slot, markdown: stretch.content }, sections))}
          {last && theme && may(frame.role, 'note')
            ? raw(newFollowUpHtml({ themeId, back: frame.here, language: report.language }, sections))
            : null}
        </>
      );
    }
    const written = sections.write(stretch.markdown, `n-${plainOf(before)}`, place);
    place = written.place;
    contents.push(...written.contents);
    return raw(written.html);
  });
  return (
    <div class="note-page">
      <nav class="note-contents" aria-label={words.contents}>
        <ol>
          {contents.map(({ id, level, text }) => (
            <li class={`level-${level}`}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="note" lang={report.language}>
        {body}
      </div>
    </div>
  );
};

/** A slot's name as it can stand in an id. */
const plainOf = (slot: string) => slot.replace(/[^\p{L}\p{N}]+/gu, '-');
const placeIdOf = (slot: string) => `sted-${plainOf(slot)}`;

/** A slot in the contents: it stands under its theme there, and need not name it. */
function shortOf(slot: string): string {
  const [kind, , ...heading] = slot.split(':');
  if (kind === 'summary') return words.summarySlot;
  if (kind === 'proposal') return words.proposalShort;
  if (kind === 'brief') return words.briefShort;
  return heading.join(':') || words.followUpPlain;
}

/** A slot's name, told apart from the same slot of another theme. */
function labelOf(lists: Lists, slot: string): string {
  const [kind, themeId = '', ...heading] = slot.split(':');
  if (kind === 'summary') return words.summarySlot;
  const theme = lists.draft.themes.get(themeId)?.label ?? '';
  if (kind === 'proposal') return words.proposalSlot(theme);
  if (kind === 'brief') return words.briefSlot(theme);
  return words.followUp(theme, heading.join(':'));
}

interface SlotProps {
  frame: Frame;
  lists: Lists;
  report: Report;
  slot: string;
  markdown: string;
}

/** A slot as it was written last time, when it would be the same. */
function slotHtml(props: SlotProps, sections: Sections): string {
  const { frame, lists, report, slot, markdown } = props;
  const on = JSON.stringify([
    hangsOn(markdown, { report, about: 'other', inThemes: false }),
    [lists.draft.state.texts.get(slot), labelOf(lists, slot), markdown, frame.role, frame.here],
  ]);
  return sections.kept(`slot ${slot}`, on, () => String(<Slot {...props} />));
}

function newFollowUpHtml(props: Parameters<typeof NewFollowUp>[0], sections: Sections): string {
  const on = JSON.stringify([base(), spoken(), props]);
  return sections.kept(`new follow-up ${props.themeId}`, on, () => String(<NewFollowUp {...props} />));
}

/** A place where people write: what stands there, and the field to write in. */
const Slot: FC<SlotProps> = ({ frame, lists, report, slot, markdown }) => {
  const written = lists.draft.state.texts.get(slot) ?? '';
  const id = `skriv-${plainOf(slot)}`;
  return (
    <section
      class={`slot ${written === '' ? 'slot-empty' : 'slot-written'}`}
      id={placeIdOf(slot)}
      aria-label={labelOf(lists, slot)}
    >
      {noteBlocks(markdown, [], report.language).map((block, index) => (
        <NoteBlock block={block} place={{ report, about: 'other', inThemes: false }} id={`${id}-${index}`} />
      ))}
      {may(frame.role, 'note') ? (
        <details>
          <summary data-row>{written === '' ? words.write : words.edit}</summary>
          <Decide back={`${frame.here}#${id}`} act={act({ kind: 'text', slot }, written)} class="stack">
            <Writer id={id} name="markdown" label={labelOf(lists, slot)} value={written} rows={6} />
            <Save />
          </Decide>
        </details>
      ) : null}
    </section>
  );
};

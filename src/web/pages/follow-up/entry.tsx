import type { FC, PropsWithChildren } from 'hono/jsx';
import { FOLLOW_UP_STATUSES, type FollowUp } from '../../../follow-up.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { isLate } from '../../../report/follow-up/board.ts';
import { may } from '../../../services/accounts/roles.ts';
import { seenOf } from '../../../services/follow-up/follow-ups.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { Frame } from '../../context.ts';
import { Save } from '../../parts/deciding.tsx';
import { Field, Select, TextArea } from '../../parts/fields.tsx';
import { address, date, excerpt } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';

/** A form that does something with follow-up points. */
export const FollowUpForm: FC<
  PropsWithChildren<{ back: string; does: string; themeId: string; point?: FollowUp | undefined; class?: string }>
> = ({ back, does, themeId, point, class: name, children }) => (
  <form method="post" action={linkTo('/oppfolging')} data-decide class={name ?? 'stack'}>
    <input type="hidden" name="til" value={back} />
    <input type="hidden" name="gjor" value={does} />
    <input type="hidden" name="tema" value={themeId} />
    {point === undefined ? null : (
      <>
        <input type="hidden" name="punkt" value={point.id} />
        <input type="hidden" name="sett" value={JSON.stringify(seenOf(point))} />
      </>
    )}
    {children}
  </form>
);

/** Kinds to choose from: the consultation's, and the point's own where it is of another. */
export const kindsFor = (lists: Lists, own?: string): readonly (readonly [string, string])[] =>
  [...new Set([...lists.draft.state.followUpKinds, ...(own === undefined ? [] : [own])])].map((kind) => [kind, kind]);

const statusOptions = () => FOLLOW_UP_STATUSES.map((status) => [status, ui.followUp.statuses[status]] as const);

/** All fields of a point, or of a new one. `id`: what the fields' own ids begin with. */
export const FollowUpFieldsForm: FC<{
  lists: Lists;
  back: string;
  themeId: string;
  id: string;
  point?: FollowUp | undefined;
}> = ({ lists, back, themeId, id, point }) => {
  const { followUp: words } = ui;
  return (
    <FollowUpForm back={back} does="lagre" themeId={themeId} point={point}>
      <TextArea id={`${id}-tekst`} name="tekst" label={words.text} value={point?.text ?? ''} rows={3} />
      <div class="follow-up-fields">
        <Select
          id={`${id}-type`}
          name="type"
          label={words.kind}
          value={point?.kind}
          options={kindsFor(lists, point?.kind)}
        />
        <Field id={`${id}-ansvarlig`} name="ansvarlig" label={words.responsible} value={point?.responsible ?? ''} />
        <Field id={`${id}-frist`} name="frist" label={words.due} type="date" value={point?.due ?? ''} />
        <Select
          id={`${id}-status`}
          name="status"
          label={words.status}
          value={point?.status ?? 'proposed'}
          options={statusOptions()}
        />
      </div>
      <Save label={words.save} />
    </FollowUpForm>
  );
};

/** One point: its words, who has it and when, who asked; and what can be done with it. */
export const FollowUpEntry: FC<{
  frame: Frame;
  lists: Lists;
  point: FollowUp;
  today: string;
  /** Told where the page is not the theme's own. */
  theme?: string | undefined;
  showStatus?: boolean;
}> = ({ frame, lists, point, today, theme, showStatus }) => {
  const { followUp: words } = ui;
  const { id, themeId, text, kind, responsible, due, status, asked, gone } = point;
  const short = excerpt(text, 60);
  const senders = [...new Set(asked.map(({ responseId }) => responseId))];
  const back = `${frame.here.split('#')[0] ?? ''}#oppf-${id}`;
  const told = [
    kind,
    ...(showStatus ? [words.statuses[status].toLowerCase()] : []),
    ...(responsible === '' ? [] : [words.by(responsible)]),
    ...(due === null ? [] : [words.until(date(due, ''))]),
    ...(isLate(point, today) ? [words.late] : []),
  ];
  return (
    <li id={`oppf-${id}`} tabindex={-1}>
      <p class="follow-up-text">{text}</p>
      <p class="hint">
        {told.join(' · ')}
        {theme === undefined ? null : (
          <>
            {' · '}
            <a class="ds-link" href={linkTo(`/temaer/${themeId}#oppfolging`)}>
              {theme}
            </a>
          </>
        )}
        {senders.length === 0 ? null : (
          <>
            {' · '}
            {words.askedBy(senders.length)}: <Senders lists={lists} spans={asked} />
          </>
        )}
      </p>
      {gone.length === 0 ? null : <p class="hint">{words.gone(gone.length)}</p>}
      {may(frame.role, 'note') ? (
        <>
          <FollowUpForm back={back} does="status" themeId={themeId} point={point} class="one-line">
            <Select
              id={`oppf-${id}-naa`}
              name="status"
              label={words.statusOf(short)}
              hideLabel
              value={status}
              options={statusOptions()}
            />
            <Save label={words.setStatus} />
          </FollowUpForm>
          <details>
            <summary aria-label={words.editOf(short)}>{words.edit}</summary>
            <FollowUpFieldsForm lists={lists} back={back} themeId={themeId} id={`oppf-${id}`} point={point} />
            <FollowUpForm back={frame.here} does="slett" themeId={themeId} point={point}>
              <button
                type="submit"
                class="ds-button"
                data-size="sm"
                data-variant="tertiary"
                data-color="danger"
                aria-label={words.dropOf(short)}
              >
                {words.drop}
              </button>
            </FollowUpForm>
          </details>
        </>
      ) : null}
    </li>
  );
};

/** Names told of those who asked before the rest are counted. */
const NAMED = 4;

/** Who asked, each a link to where the sentence stands. */
export const Senders: FC<{ lists: Lists; spans: FollowUp['asked'] }> = ({ lists, spans }) => {
  const first = [...new Map([...spans].reverse().map((span) => [span.responseId, span])).values()].reverse();
  return (
    <>
      {first.slice(0, NAMED).map(({ responseId, passageId }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a class="ds-link" href={linkTo(`/svar/${responseId}#p-${passageId}`)}>
            {lists.draft.responses.get(responseId)?.respondent || ui.answers.noName}
          </a>
        </>
      ))}
      {first.length > NAMED ? `, ${ui.followUp.others(first.length - NAMED)}` : ''}
    </>
  );
};

/** Where all that was asked for under a theme is shown. */
export const candidatesAddress = (themeId: string): string =>
  `${address(`/temaer/${themeId}`, { onsker: 'alle' })}#bedt-om`;

import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Decision } from '../../corrections/decision.ts';
import { STANCES } from '../../domain.ts';
import { STANCE_MARKS, STANCE_WORDS } from '../../norsk/desk/labels.ts';
import { ui } from '../../norsk/desk/ui.ts';
import type { Role } from '../../role.ts';
import { may, type Right, whyNot } from '../../services/accounts/roles.ts';
import type { ResponseState } from '../../state.ts';
import { toldStance } from '../../told.ts';
import { linkTo } from './place.ts';

/** What a button decides, as it goes over the wire: parsed again at the door. `seen`: what the reviewer saw standing. */
export function act(decision: Partial<Decision> & { kind: Decision['kind'] }, seen?: unknown): string {
  return JSON.stringify(seen === undefined ? { decision } : { decision, seen });
}

/** Where a role may not do what others may: why. */
export const WhyNot: FC<{ role: Role; right: Right }> = ({ role, right }) =>
  may(role, right) ? null : <p class="hint why-not">{whyNot(role, right)}</p>;

/** A form that decides something. Works without script; with script the page is patched in place. */
export const Decide: FC<PropsWithChildren<{ back: string; act?: string; class?: string; id?: string }>> = (props) => (
  <form
    method="post"
    action={linkTo('/avgjor')}
    data-decide
    {...(props.class === undefined ? {} : { class: props.class })}
    {...(props.id === undefined ? {} : { id: props.id })}
  >
    <input type="hidden" name="til" value={props.back} />
    {props.act === undefined ? null : <input type="hidden" name="act" value={props.act} />}
    {props.children}
  </form>
);

/** A button that decides, in a form of its own. */
export const DecideButton: FC<
  PropsWithChildren<{
    back: string;
    act: string;
    label?: string;
    variant?: 'secondary' | 'tertiary';
    id?: string;
    press?: 'a' | 'r' | 'x';
  }>
> = ({ back, act: what, label, variant, id, press, children }) => (
  <Decide back={back} act={what} class="inline">
    <button
      type="submit"
      class="ds-button"
      data-size="sm"
      data-variant={variant ?? 'secondary'}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(id === undefined ? {} : { id })}
      {...(press === undefined ? {} : { 'data-key': press })}
    >
      {children}
    </button>
  </Decide>
);

export const Save: FC<{ label?: string }> = ({ label }) => (
  <button type="submit" class="ds-button" data-size="sm" data-variant="secondary">
    {label ?? ui.save}
  </button>
);

/** The same where there is little room. `of`: what it saves. */
export const SaveMark: FC<{ of: string }> = ({ of }) => (
  <button
    type="submit"
    class="ds-button save-mark"
    data-size="sm"
    data-variant="secondary"
    aria-label={`${ui.save}: ${of}`}
    title={ui.save}
  >
    ✓
  </button>
);

/** What an answer holds in all, to be chosen: `s` and a digit, or a button. `ask`: said where a key leads here. */
export const StanceChoice: FC<{
  response: ResponseState;
  back: string;
  legend: string;
  hideLegend?: boolean;
  ask?: string | undefined;
}> = ({ response: { id, stance }, back, legend, hideLegend, ask }) => (
  <Decide back={back}>
    <fieldset class="stances" data-group="s">
      <legend class={hideLegend ? 'ds-sr-only' : ''}>{legend}</legend>
      {STANCES.map((value, index) => (
        <button
          type="submit"
          name="act"
          value={act({ kind: 'stance', responseId: id, themeId: null, stance: value }, stance?.value ?? null)}
          aria-pressed={toldStance(stance) === value ? 'true' : 'false'}
          {...(ask !== undefined && index === 0 ? { 'data-ask': ask } : {})}
        >
          <span class={`stance stance-${value}`} aria-hidden="true">
            <span class="stance-mark">{STANCE_MARKS[value]}</span>
          </span>{' '}
          {STANCE_WORDS[value]}
        </button>
      ))}
    </fieldset>
  </Decide>
);

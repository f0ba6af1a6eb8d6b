import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Decision } from '../../corrections/decision.ts';
import type { Judged, Role, Stance } from '../../domain.ts';
import { STANCE_MARKS, STANCE_WORDS, THEME_STANCE_WORDS, ui } from '../../norsk/desk/ui.ts';
import { may, type Right, whyNot } from '../../services/accounts/roles.ts';
import { isUnsurelyTold, toldOnTheme, toldStance } from '../../told.ts';

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
    action="/avgjor"
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
    press?: 'a' | 'r';
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

/**
 * ＋ ± − ○ with its word. `quiet`: the word for screen readers and as a tooltip only; `onTheme`: the words for what is held
 * on a theme; `unsure`: the machine alone says so, and is not sure.
 */
export const StanceMark: FC<{ stance: Stance | null; quiet?: boolean; onTheme?: boolean; unsure?: boolean }> = ({
  stance,
  quiet,
  onTheme,
  unsure,
}) => {
  const key = stance ?? 'none';
  const plain = (onTheme ? THEME_STANCE_WORDS : STANCE_WORDS)[key];
  const word = quiet && unsure ? `${plain} (${ui.answers.unsureStance})` : plain;
  return (
    <span class={`stance stance-${key}`} {...(quiet ? { title: word } : {})}>
      <span class="stance-mark" aria-hidden="true">
        {STANCE_MARKS[key]}
      </span>
      <span class={quiet ? 'ds-sr-only' : 'stance-word'}>
        {word}
        {unsure && !quiet ? <span class="mark-unsure">{ui.answers.unsureStance}</span> : null}
      </span>
    </span>
  );
};

/** A stance as it is told: «uavklart» where the machine can only guess, with «usikkert» where it is not sure. */
export const ToldStance: FC<{ judged: Judged<Stance> | null; quiet?: boolean; onTheme?: boolean }> = ({
  judged,
  quiet,
  onTheme,
}) => {
  const { stance, unsure } = onTheme
    ? toldOnTheme(judged)
    : { stance: toldStance(judged), unsure: isUnsurelyTold(judged) };
  return <StanceMark stance={stance} unsure={unsure} quiet={quiet ?? false} onTheme={onTheme ?? false} />;
};

/** A theme by label and a quiet tint. */
export const ThemeName: FC<{ label: string; tint: number }> = ({ label, tint }) => (
  <span class={`theme-name tint-${tint}`}>{label}</span>
);

/** A bar drawn with attributes, since the page allows no inline style. Decoration: the number stands beside it. */
export const Bar: FC<{ value: number; of: number; class?: string }> = ({ value, of, class: kind }) => (
  <svg class={`bar ${kind ?? ''}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect x="0" y="0" width={of === 0 ? 0 : (100 * value) / of} height="8" />
  </svg>
);

/** Several options as one labelled select. */
export const Select: FC<{
  id: string;
  name: string;
  label: string;
  value: string | undefined;
  options: readonly (readonly [string, string])[];
  empty?: string | undefined;
  hideLabel?: boolean;
  /** A digit chooses the option with that number, and saves. */
  digits?: boolean;
}> = ({ id, name, label, value, options, empty, hideLabel, digits }) => (
  <div class="ds-field" data-size="sm">
    <label class={hideLabel ? 'ds-sr-only' : 'ds-label'} for={id}>
      {label}
    </label>
    <select class="ds-input" id={id} name={name} {...(digits ? { 'data-digits': '' } : {})}>
      {empty === undefined ? null : (
        <option value="" selected={value === undefined || value === ''}>
          {empty}
        </option>
      )}
      {options.map(([key, word]) => (
        <option value={key} selected={key === value}>
          {word}
        </option>
      ))}
    </select>
  </div>
);

/** A text field with its label. */
export const Field: FC<{
  id: string;
  name: string;
  label: string;
  value?: string;
  hint?: string;
  type?: string;
  list?: string;
  hideLabel?: boolean;
  required?: boolean;
}> = ({ id, name, label, value, hint, type, list, hideLabel, required }) => (
  <div class="ds-field" data-size="sm">
    <label class={hideLabel ? 'ds-sr-only' : 'ds-label'} for={id}>
      {label}
    </label>
    {hint === undefined ? null : (
      <div class="hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    <input
      class="ds-input"
      id={id}
      name={name}
      type={type ?? 'text'}
      value={value ?? ''}
      autocomplete="off"
      required={required ?? false}
      {...(list === undefined ? {} : { list })}
      {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
    />
  </div>
);

/** A long text with its label. */
export const TextArea: FC<{
  id: string;
  name: string;
  label: string;
  value: string;
  hint?: string;
  rows?: number;
}> = ({ id, name, label, value, hint, rows }) => (
  <div class="ds-field" data-size="sm">
    <label class="ds-label" for={id}>
      {label}
    </label>
    {hint === undefined ? null : (
      <div class="hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    <textarea
      class="ds-input"
      id={id}
      name={name}
      rows={rows ?? 3}
      {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
    >
      {value}
    </textarea>
  </div>
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

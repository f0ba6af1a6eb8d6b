import type { FC } from 'hono/jsx';

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
  /** Said where a key leads here to answer. */
  ask?: string;
}> = ({ id, name, label, value, options, empty, hideLabel, digits, ask }) => (
  <div class="ds-field" data-size="sm">
    <label class={hideLabel ? 'ds-sr-only' : 'ds-label'} for={id}>
      {label}
    </label>
    <select
      class="ds-input"
      id={id}
      name={name}
      {...(digits ? { 'data-digits': '' } : {})}
      {...(ask === undefined ? {} : { 'data-ask': ask })}
    >
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
  /** Said where a key leads here to answer. */
  ask?: string;
}> = ({ id, name, label, value, hint, type, list, hideLabel, required, ask }) => (
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
      {...(ask === undefined ? {} : { 'data-ask': ask })}
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

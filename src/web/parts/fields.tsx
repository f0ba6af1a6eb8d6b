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
  required?: boolean;
}> = ({ id, name, label, value, options, empty, hideLabel, digits, ask, required }) => (
  <div class="ds-field" data-size="sm">
    <label class={hideLabel ? 'ds-sr-only' : 'ds-label'} for={id}>
      {label}
    </label>
    <select
      class="ds-input"
      id={id}
      name={name}
      required={required ?? false}
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

/** What a field is described by: what it is, and what is wrong with what stands in it. */
function described(id: string, hint: string | undefined, fault: string | undefined) {
  const by = [hint === undefined ? '' : `${id}-hint`, fault === undefined ? '' : `${id}-feil`].join(' ').trim();
  return {
    ...(by === '' ? {} : { 'aria-describedby': by }),
    ...(fault === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
}

const FieldFault: FC<{ id: string; fault: string | undefined }> = ({ id, fault }) =>
  fault === undefined ? null : (
    <p class="ds-validation-message" id={`${id}-feil`}>
      {fault}
    </p>
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
  fault?: string | undefined;
}> = ({ id, name, label, value, hint, type, list, hideLabel, required, ask, fault }) => (
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
      {...described(id, hint, fault)}
    />
    <FieldFault id={id} fault={fault} />
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
  fault?: string | undefined;
}> = ({ id, name, label, value, hint, rows, fault }) => (
  <div class="ds-field" data-size="sm">
    <label class="ds-label" for={id}>
      {label}
    </label>
    {hint === undefined ? null : (
      <div class="hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    <textarea class="ds-input" id={id} name={name} rows={rows ?? 3} {...described(id, hint, fault)}>
      {value}
    </textarea>
    <FieldFault id={id} fault={fault} />
  </div>
);

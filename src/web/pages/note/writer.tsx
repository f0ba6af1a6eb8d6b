import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';

const { note: words } = ui;

/** What the buttons put around the words, by the library's names for it; Ctrl and a letter does the same. */
const BUTTONS = [
  ['bold', 'F', 'b'],
  ['italic', 'K', 'i'],
  ['header-3', 'H', null],
  ['unordered-list', '•', null],
  ['ordered-list', '1.', null],
  ['quote', '«»', null],
  ['link', '↗', 'k'],
] as const;

/** A long text in Markdown, with buttons for what one need not remember. Without a script it is a plain field. */
export const Writer: FC<{ id: string; name: string; label: string; value: string; rows: number }> = ({
  id,
  name,
  label,
  value,
  rows,
}) => (
  <div class="ds-field writer" data-size="sm">
    <label class="ds-label" for={id}>
      {label}
    </label>
    <markdown-toolbar for={id} role="toolbar" aria-label={words.toolbar(label)}>
      {BUTTONS.map(([what, mark, key]) => (
        <button
          type="button"
          tabindex={-1}
          class={`write-${what}`}
          data-md-button={what}
          title={key === null ? words.buttons[what] : `${words.buttons[what]} (Ctrl+${key.toUpperCase()})`}
          aria-label={words.buttons[what]}
          {...(key === null ? {} : { 'data-ctrl': key, 'aria-keyshortcuts': `Control+${key.toUpperCase()}` })}
        >
          <span aria-hidden="true">{mark}</span>
        </button>
      ))}
    </markdown-toolbar>
    <div class="hint" id={`${id}-hint`}>
      {words.markdownHint}
    </div>
    <textarea class="ds-input" id={id} name={name} rows={rows} aria-describedby={`${id}-hint`}>
      {value}
    </textarea>
  </div>
);

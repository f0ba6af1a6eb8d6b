import { all, anyAtRisk, fetchKept, forget, isAtRisk, read, sendAll, write } from './kept.ts';
import { linkTo, say, words } from './say.ts';

/**
 * What is written and not saved is kept as it is written, by consultation, person, page and field, with the text it began
 * from. It stands again when the page does, in this browser or another. Where nothing keeps it, leaving is asked about.
 */

type Writing = HTMLTextAreaElement | HTMLInputElement;

/** What a form held of texts when it was sent, by the draft's key. */
export type Written = ReadonlyMap<string, string>;

/** Texts are written in forms with room for them; what else stands in such a form belongs to the text. */
const FIELDS = 'form[data-decide]:has(textarea) :is(textarea, input[type=text]:not([list]))';

const here = () => location.pathname.slice((document.body.dataset.base ?? '').length) || '/';
const keyOf = (field: Writing) => `${here()}#${field.id}`;
const fieldsIn = (within: ParentNode) => [...within.querySelectorAll<Writing>(FIELDS)].filter(({ id }) => id !== '');

const seenBy = (form: HTMLFormElement | null) =>
  [...(form?.querySelectorAll<HTMLInputElement>('input[type=hidden]') ?? [])].filter(({ name }) => name !== 'til');

function keep(field: Writing): void {
  const key = keyOf(field);
  if (field.value === field.defaultValue) forget(key);
  else {
    const begun = read(key);
    write(key, {
      text: field.value,
      from: begun?.from ?? field.defaultValue,
      seen: begun?.seen ?? Object.fromEntries(seenBy(field.form).map(({ name, value }) => [name, value])),
      label: field.labels?.[0]?.textContent ?? '',
      page: document.querySelector('h1')?.textContent?.trim() ?? '',
    });
  }
  mark(field.form);
  count();
}

/** What a form holds of texts as it is sent. */
export const writtenIn = (form: HTMLFormElement): Written =>
  new Map(
    fieldsIn(form.parentElement ?? document).flatMap((field) =>
      field.form === form ? [[keyOf(field), field.value]] : [],
    ),
  );

/** These texts are saved: what has been written since is the draft now. */
export function saved(written: Written): void {
  for (const [key, text] of written) {
    const draft = read(key);
    if (draft === null || draft.text === text) forget(key);
    else write(key, { ...draft, from: text, seen: {} });
  }
  count();
}

/** Puts drafts into the fields of a piece of the page, where they can be saved or dropped. */
export function showDrafts(within: ParentNode): void {
  for (const field of fieldsIn(within)) {
    const draft = read(keyOf(field));
    if (draft === null) continue;
    if (draft.text === field.defaultValue) {
      forget(keyOf(field));
      continue;
    }
    // Not touched for nothing: it would move the caret.
    if (field.value !== draft.text) field.value = draft.text;
    // Others have written there since: it is settled when this is saved, as for a page left open.
    if (draft.from !== field.defaultValue)
      for (const hidden of seenBy(field.form)) hidden.value = draft.seen[hidden.name] ?? hidden.value;
    for (let at = field.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
    mark(field.form);
  }
  count();
}

/** Says in a form that it holds a draft, with the way to drop it; saving is the form's own button. */
function mark(form: HTMLFormElement | null): void {
  if (!form) return;
  const drafts = fieldsIn(form.parentElement ?? document).filter(
    (field) => field.form === form && field.value !== field.defaultValue,
  );
  const line = form.querySelector('.draft');
  const [first] = drafts;
  if (!first) line?.remove();
  if (!first) return;
  const said = (isAtRisk(keyOf(first)) ? words().notKept : words().draft) ?? '';
  const told = line?.querySelector('span') ?? document.createElement('span');
  if (told.textContent !== said) told.textContent = said;
  if (line) return;
  const made = document.createElement('p');
  made.className = 'draft';
  const label = first.labels?.[0]?.textContent ?? '';
  made.append(
    told,
    button(words().discard ?? '', label, () => discard(form)),
  );
  form.append(made);
}

function button(word: string, of: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'ds-button';
  made.dataset.size = 'sm';
  made.dataset.variant = 'tertiary';
  made.textContent = word;
  made.setAttribute('aria-label', `${word}: ${of}`);
  made.addEventListener('click', act);
  return made;
}

/** Drops what is written in a form; until something else is said it can be had back. */
function discard(form: HTMLFormElement): void {
  const dropped = fieldsIn(form.parentElement ?? document).filter((field) => field.form === form);
  const before = dropped.map((field) => field.value);
  const [first] = dropped;
  for (const field of dropped) {
    field.value = field.defaultValue;
    keep(field);
  }
  first?.focus();
  say(words().discarded ?? '', {
    action: [
      words().undo ?? '',
      () => {
        for (const [index, field] of dropped.entries()) {
          field.value = before[index] ?? '';
          keep(field);
        }
        first?.focus();
      },
    ],
  });
}

/** How many drafts one has here stands at the top of every page, and they all on the account's. */
function count(): void {
  const drafts = all();
  const link = document.querySelector<HTMLAnchorElement>('#utkast-lenke');
  if (link) {
    link.hidden = drafts.length === 0;
    link.textContent = `${drafts.length} ${words().drafts ?? ''}`;
  }
  const section = document.querySelector<HTMLElement>('[data-drafts]');
  if (!section) return;
  section.hidden = drafts.length === 0;
  section.querySelector('ul')?.replaceChildren(
    ...drafts.map(({ key, draft }) => {
      const entry = document.createElement('li');
      const place = document.createElement('a');
      place.className = 'ds-link';
      place.href = linkTo(key.replace(/~.*/, ''));
      place.textContent = `${draft.label} (${draft.page})`;
      const text = document.createElement('p');
      text.className = 'draft-text';
      text.textContent = draft.text;
      const drop = () => {
        forget(key);
        count();
        section.querySelector<HTMLElement>('h2')?.focus();
        say(words().discarded ?? '', {
          action: [
            words().undo ?? '',
            () => {
              write(key, draft);
              count();
            },
          ],
        });
      };
      entry.append(place, text, button(words().discard ?? '', draft.label, drop));
      return entry;
    }),
  );
}

/** What another browser has written, saved or dropped meanwhile. */
async function meet(): Promise<void> {
  if (await fetchKept()) showDrafts(document);
}

export function listenDrafts(): void {
  document.addEventListener('input', (event) => {
    const field = event.target;
    if (field instanceof HTMLElement && field.matches(FIELDS) && field.id !== '') keep(field as Writing);
  });
  addEventListener('beforeunload', (event) => {
    if (anyAtRisk()) event.preventDefault();
  });
  document.addEventListener('utkast', () => {
    for (const line of document.querySelectorAll('.draft')) mark(line.closest('form'));
  });
  // Another tab may have saved or dropped it, or the page comes back as it was left.
  addEventListener('storage', count);
  addEventListener('pageshow', () => showDrafts(document));
  addEventListener('pagehide', sendAll);
  document.addEventListener('visibilitychange', () => (document.hidden ? sendAll() : void meet()));
  showDrafts(document);
  void meet();
}

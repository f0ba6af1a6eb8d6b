import { showDrafts } from './drafts.ts';
import { countTicked } from './lists.ts';
import { isField } from './walk.ts';

/** Puts server-rendered pieces into the page without losing the reader's place, open parts or unsaved words. */

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    // Where the server marked none, the browser shows the first.
    const options = [...field.options];
    return field.selectedOptions[0] !== (options.find((option) => option.defaultSelected) ?? options[0]);
  }
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked !== field.defaultChecked;
  return field.type !== 'hidden' && field.value !== field.defaultValue;
}

/** Whether the reader is in the middle of writing something. */
export function isWriting(within: ParentNode = document): boolean {
  const active = document.activeElement;
  // A list that is open would close, and a button under the finger would be another.
  if (active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement) return true;
  if (active instanceof HTMLInputElement && active.type !== 'checkbox') return true;
  return [...within.querySelectorAll<Field>('main textarea, main select, main input:not([type=hidden])')].some(
    isChanged,
  );
}

/** What of the reader's stands in a piece of the page. `sent`: a form whose fields are saved now, and not to be kept. */
function keep(old: Element, sent: HTMLFormElement | null) {
  const fields = new Map<string, { value: string; checked: boolean }>();
  for (const field of old.querySelectorAll<Field>('input, textarea, select'))
    if (field.id !== '' && isChanged(field) && !(sent && field.form === sent))
      fields.set(field.id, { value: field.value, checked: field instanceof HTMLInputElement && field.checked });
  const open = [...old.querySelectorAll('details')].map((details) => ({
    name: nameOf(details),
    open:
      details.open &&
      !(sent?.contains(details) && details.querySelector('textarea, input:not([type=hidden])')) &&
      !(sent && details.contains(sent) && details.closest('.slot, .add-theme, .new-follow-up, .entry-edit')),
  }));
  const active = document.activeElement;
  const focused = active && old.contains(active) ? active : null;
  return { fields, open, focus: focused ? pathTo(focused) : null };
}

/** What tells one openable part from another: what it says, and the nearest thing with a name that it is in. */
function nameOf(details: HTMLDetailsElement): string {
  const summary = details.querySelector('summary');
  const within = details.closest('[id]')?.id ?? '';
  return `${within} ${summary?.getAttribute('aria-label') ?? summary?.textContent?.trim() ?? ''}`;
}

const FOCUSABLE = 'a, button, input:not([type=hidden]), select, textarea, summary, [tabindex]';

interface Spot {
  id: string;
  /** The nearest thing with a name that it is in, and which of the things in there it is. */
  within: string;
  index: number;
  label: string;
  key: string;
}

const labelOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';

/** How to find an element again in the new page: by id, else by what it does and where. */
function pathTo(element: Element): Spot {
  const around = element.closest('[id]:not(main)');
  return {
    id: element.id,
    within: around?.id ?? '',
    index: around ? [...around.querySelectorAll(FOCUSABLE)].indexOf(element) : -1,
    label: labelOf(element),
    key: element.getAttribute('data-key') ?? '',
  };
}

/** The element that is now what the one in focus was. */
function again(fresh: HTMLElement, spot: Spot): HTMLElement {
  const found = likeIt(fresh, spot);
  // Another field than the one that had it would swallow the next key.
  return isField(found) && found.id !== spot.id
    ? (found.closest<HTMLElement>('li, section, [data-passage]') ?? fresh)
    : found;
}

function likeIt(fresh: HTMLElement, { id, within, index, label, key }: Spot): HTMLElement {
  const place = within === '' ? null : fresh.querySelector<HTMLElement>(`#${CSS.escape(within)}`);
  const all = [...fresh.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const inPlace = all.filter((element) => place?.contains(element));
  const same = (element: HTMLElement) => (id === '' ? label !== '' && labelOf(element) === label : element.id === id);
  const does = (element: HTMLElement) => key !== '' && element.getAttribute('data-key') === key;
  return (
    (id !== '' && fresh.id === id ? fresh : undefined) ??
    inPlace.find(same) ??
    inPlace.find(does) ??
    // In a list the next entry stands where the settled one stood, which may have gone elsewhere in it.
    (place?.matches('li') ? inPlace[index] : undefined) ??
    (id !== '' ? all.find((element) => element.id === id) : undefined) ??
    all.find(same) ??
    all.find(does) ??
    place ??
    fresh
  );
}

function restore(fresh: HTMLElement, kept: ReturnType<typeof keep>): void {
  for (const [id, { value, checked }] of kept.fields) {
    const field = fresh.querySelector<Field>(`#${CSS.escape(id)}`);
    if (!field) continue;
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = checked;
    else field.value = value;
  }
  const wasOpen = kept.open.filter(({ open }) => open).map(({ name }) => name);
  for (const details of fresh.querySelectorAll('details')) {
    const at = wasOpen.indexOf(nameOf(details));
    if (at < 0) continue;
    details.open = true;
    wasOpen.splice(at, 1);
  }
  showDrafts(fresh);
  countTicked();
  if (kept.focus === null) return;
  const found = again(fresh, kept.focus);
  if (!found.matches(FOCUSABLE)) found.tabIndex = -1;
  found.focus({ preventScroll: true });
}

/** Replaces one element by its new self. */
export function replace(id: string, html: string, sent: HTMLFormElement | null): void {
  const old = document.getElementById(id);
  if (!old) return;
  const template = document.createElement('template');
  template.innerHTML = html;
  const fresh = template.content.firstElementChild;
  if (!(fresh instanceof HTMLElement)) return;
  const kept = keep(old, sent);
  if (old.classList.contains('current')) fresh.classList.add('current');
  old.replaceWith(fresh);
  restore(fresh, kept);
}

/** What was chosen, in the new page; of a passage that was divided or joined, what now stands where it began. */
function standingFor({ id, dataset }: HTMLElement): HTMLElement | null {
  const same = document.getElementById(id);
  if (same || dataset.start === undefined) return same;
  const at = Number(dataset.start);
  const passages = [...document.querySelectorAll<HTMLElement>('[data-passage]')];
  return passages.find(({ dataset: { start, end } }) => Number(start) <= at && at < Number(end)) ?? null;
}

/**
 * Reads the page anew and puts its content in, at the same place.
 * @param sent the form that was saved, whose fields are not kept
 * @param byItself nobody asked for it: it keeps no session alive
 * @returns false when nothing was put in, because the reader had begun to write meanwhile
 */
export async function refresh(
  sent: HTMLFormElement | null = null,
  unless: () => boolean = () => false,
  byItself = false,
): Promise<boolean> {
  const answer = await fetch(location.href, {
    headers: { accept: 'text/html', ...(byItself ? { 'x-by-itself': '1' } : {}) },
  });
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const old = document.querySelector('main');
  const fresh = parsed.querySelector('main');
  if (unless()) return false;
  // Signed out meanwhile: the page it was sent on to is no part of this one.
  if (!old || !fresh || answer.redirected) {
    location.reload();
    return true;
  }
  const kept = keep(old, sent);
  const current = old.querySelector<HTMLElement>('.current');
  const scrolled = [scrollX, scrollY] as const;
  const inner = [...old.querySelectorAll('.answer-list, .side, .tall')].map((element) => element.scrollTop);
  old.replaceWith(fresh);
  const progress = parsed.querySelector('#framdrift');
  if (progress) document.querySelector('#framdrift')?.replaceWith(progress);
  const chosen = current && standingFor(current);
  chosen?.classList.add('current');
  restore(fresh, kept);
  if (chosen && current.id !== chosen.id && !isField(document.activeElement)) chosen.focus({ preventScroll: true });
  for (const [index, element] of [...fresh.querySelectorAll('.answer-list, .side, .tall')].entries())
    element.scrollTop = inner[index] ?? 0;
  scrollTo(...scrolled);
  return true;
}

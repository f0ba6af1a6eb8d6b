import { send } from './decide.ts';
import { markFromKeys, sendMarked, stopMarking } from './marking.ts';
import { toggleOriginal } from './original.ts';
import { linkTo, say, words } from './say.ts';

/** Keys of the desk. Each does what a button or link on the page does. */

const PLACES: Record<string, string> = { o: '/', s: '/svar', t: '/temaer', n: '/notat', l: '/logg', k: '/#kvalitet' };
/** How long after `g` a letter counts. */
const GO_MS = 1500;

/** As in the style of the answer's page. */
const roomBeside = matchMedia('(min-width: 70.01rem) and (min-height: 40rem)');

let goAt = Number.NEGATIVE_INFINITY;

const passages = () => [...document.querySelectorAll<HTMLElement>('[data-passage]')];
export const current = () => document.querySelector<HTMLElement>('[data-passage].current');

/** Makes a passage the one that keys act on. */
export function choose(passage: HTMLElement, focus = true): void {
  const left = current();
  left?.classList.remove('current');
  if (left !== passage) left?.querySelector('.add')?.removeAttribute('open');
  passage.classList.add('current');
  // What the number keys put stands where it can be read, where there is room for it beside the text.
  if (roomBeside.matches) passage.querySelector('.add')?.setAttribute('open', '');
  if (!focus) return;
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'nearest' });
}

function step(by: 1 | -1): void {
  const all = passages();
  const at = current();
  if (all.length > 0) {
    const next = at ? all[all.indexOf(at) + by] : all[0];
    if (next) choose(next);
    return;
  }
  // Among the points of a theme one goes from point to point; else through the list that the page is.
  const isAtPoints = (document.activeElement?.closest('.points') ?? null) !== null;
  const rows = [
    ...document.querySelectorAll<HTMLElement>(
      isAtPoints
        ? '.points > li > :is(.point-words, .point-quote) a'
        : '.needs-list .needs-what a, .answers-table th a, .entry-name, .uncertain input, .log-table td a, .changes li a',
    ),
  ];
  const active = rows.findIndex(
    (row) => row === document.activeElement || row.closest('li, tr')?.contains(document.activeElement),
  );
  const next = rows[active < 0 ? 0 : active + by];
  next?.focus();
}

/** What keys act on: the passage at hand, or the entry of a list that has the focus. */
const atHand = () =>
  current() ??
  document.activeElement?.closest<HTMLElement>('.needs-list > li, .uncertain > li, .codebook > li, .points > li');

function press(selector: string): boolean {
  const button =
    atHand()?.querySelector<HTMLButtonElement>(selector) ??
    document.querySelector<HTMLButtonElement>(`.side ${selector}`);
  if (!button?.form) return false;
  button.form.requestSubmit(button);
  return true;
}

function openAndFocus(details: HTMLDetailsElement | null | undefined, field: string): boolean {
  if (!details) return false;
  details.open = true;
  details.querySelector<HTMLElement>(field)?.focus();
  return true;
}

function act(key: string): boolean {
  switch (key) {
    case 'j':
    case 'k':
      if (document.body.classList.contains('marking-mode')) stopMarking();
      step(key === 'j' ? 1 : -1);
      return true;
    case 'J':
    case 'K': {
      const link = document.querySelector<HTMLAnchorElement>(`[data-key-link="${key}"]`);
      link?.click();
      return link !== null;
    }
    case 'x':
      return press('[data-key-x]');
    case 'q':
      return sendMarked('sitat') || press('[data-key="q"]') || needsTheme();
    case 'e':
      return sendMarked('utelat');
    case 'a':
    case 'r':
    case 'f':
      return press(`[data-key="${key}"]`);
    case 't':
      return openAndFocus(current()?.querySelector<HTMLDetailsElement>('.by-name details'), 'input:not([type=hidden])');
    case 'n':
      return openAndFocus(current()?.querySelector<HTMLDetailsElement>('.passage-note details'), 'textarea');
    case 's': {
      const group = document.querySelector('[data-group="s"]');
      const button =
        group?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? group?.querySelector<HTMLElement>('button');
      button?.focus();
      return button !== null && button !== undefined;
    }
    case 'S': {
      const sector = document.querySelector<HTMLElement>('#sektor');
      sector?.focus();
      return sector !== null;
    }
    case 'm':
      return markFromKeys(current());
    case 'o':
      if (current()?.dataset.frame === '') say(words().saved ?? '');
      return toggleOriginal(current());
    case 'u': {
      const form = document.querySelector<HTMLFormElement>('#angre');
      if (form) send(form, null);
      return true;
    }
    case '/': {
      const search = document.querySelector<HTMLInputElement>('#sok, #logg-sok');
      if (search) search.focus();
      else location.href = linkTo('/svar#sok');
      return true;
    }
    case '?':
      document.querySelector<HTMLDialogElement>('#taster')?.showModal();
      return true;
    default:
      return /^[1-9]$/.test(key) && press(`[data-key="${key}"]`);
  }
}

/** Where the stance or the sector is being put right, a digit says which; it is saved at once. */
function chooseByDigit(target: HTMLElement, digit: number): boolean {
  const button = target.closest('[data-group]')?.querySelectorAll<HTMLButtonElement>('button')[digit - 1];
  if (button) {
    button.form?.requestSubmit(button);
    return true;
  }
  if (!(target instanceof HTMLSelectElement) || target.dataset.digits === undefined) return false;
  const option = target.options[digit - 1];
  if (option) {
    target.value = option.value;
    target.form?.requestSubmit();
  }
  return true;
}

function needsTheme(): boolean {
  if (!current()) return false;
  say(words().needsTheme ?? '', { fault: true });
  return true;
}

/** Keys that only mean something on an answer's page say so when there is nothing to act on. */
const ACTING = /^[axrqefntsS1-9o]$/;

export function listen(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key === 'Escape') {
      if (target?.matches('input, textarea, select')) {
        target.blur();
        current()?.focus({ preventScroll: true });
      } else if (!toggleOriginal(null)) say('');
      return;
    }
    if (target?.matches('select') && event.key === 'Enter' && target.closest('[data-decide]')) {
      event.preventDefault();
      target.closest<HTMLFormElement>('form')?.requestSubmit();
      return;
    }
    if (/^[1-9]$/.test(event.key) && target && chooseByDigit(target, Number(event.key))) {
      event.preventDefault();
      return;
    }
    if (target?.matches('textarea') || target?.matches('input:not([type=checkbox])') || target?.matches('select'))
      return;
    if (document.querySelector('dialog[open]')) return;
    if (target?.closest('[data-group]') && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const buttons = [...(target.closest('[data-group]')?.querySelectorAll<HTMLElement>('button') ?? [])];
      buttons[buttons.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
      event.preventDefault();
      return;
    }
    if (event.timeStamp - goAt < GO_MS) {
      goAt = Number.NEGATIVE_INFINITY;
      const place = PLACES[event.key];
      if (place) {
        event.preventDefault();
        location.href = linkTo(place);
        return;
      }
    }
    if (event.key === 'g') {
      goAt = event.timeStamp;
      return;
    }
    if (act(event.key)) event.preventDefault();
    else if (document.querySelector('[data-answer], .needs-list, .uncertain, .codebook') && ACTING.test(event.key))
      say(words().nothingHere ?? '');
  });
  document.addEventListener('focusin', (event) => {
    const passage = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-passage]') : null;
    if (passage && passage !== current()) choose(passage, false);
  });
  document.addEventListener('click', (event) => {
    const passage = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-passage]') : null;
    if (passage && passage !== current()) choose(passage, false);
  });
}

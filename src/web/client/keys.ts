import { send } from './decide.ts';
import { divideAt, markFromKeys, sendMarked, stopMarking } from './marking.ts';
import { toggleOriginal } from './original.ts';
import { linkTo, say, words } from './say.ts';
import { focusRow, isField, isOnRow, openRow, rowOf, stepRow } from './walk.ts';

/** Keys of the desk. Each does what a button or link on the page does. */

const PLACES: Record<string, string> = {
  o: '/',
  s: '/svar',
  t: '/temaer',
  f: '/oppfolging',
  p: '/prioritering',
  n: '/notat',
  l: '/logg',
  k: '/#kvalitet',
};
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
  if (all.length === 0) {
    stepRow(by);
    return;
  }
  const next = at ? all[all.indexOf(at) + by] : all[0];
  if (next) choose(next);
}

/** What keys act on: the passage at hand, or the row of a list that has the focus. */
const atHand = () => current() ?? rowOf(document.activeElement);

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

/** Where a row asks for more than yes or no, the answer is given in its field: it is said, so that it surprises nobody. */
function ask(): boolean {
  const field = atHand()?.querySelector<HTMLElement>('[data-ask]');
  field?.focus();
  if (field) say(field.dataset.ask ?? '');
  return field !== null && field !== undefined;
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
      return press('[data-key-x], [data-key="x"]');
    case 'q':
      return sendMarked('sitat') || press('[data-key="q"]') || needsTheme();
    case 'e':
      return sendMarked('utelat');
    case 'a':
      return press('[data-key="a"]') || ask();
    case 'r':
    case 'f':
      return press(`[data-key="${key}"]`);
    case 't':
      return openAndFocus(current()?.querySelector<HTMLDetailsElement>('.by-name details'), 'input:not([type=hidden])');
    case 'n':
      return openAndFocus(
        atHand()?.querySelector<HTMLTextAreaElement>('textarea')?.closest<HTMLDetailsElement>('details'),
        'textarea, input[type=text]',
      );
    case 's': {
      const group = (rowOf(document.activeElement) ?? document).querySelector('[data-group="s"]');
      const button =
        group?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? group?.querySelector<HTMLElement>('button');
      button?.focus();
      return button !== null && button !== undefined;
    }
    case 'S': {
      const around = rowOf(document.activeElement) ?? document.querySelector('.side') ?? document;
      const sector = around.querySelector<HTMLElement>('select[data-digits]');
      sector?.focus();
      return sector !== null;
    }
    case 'd':
      return divideAt(current()) || openAndFocus(current()?.querySelector<HTMLDetailsElement>('.divide'), 'select');
    case 'D':
      return press('[data-key="D"]');
    case 'p':
      return openAndFocus(current()?.querySelector<HTMLDetailsElement>('.stance-here'), 'select');
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
  const option = [...target.options].filter(({ value }) => value !== '')[digit - 1];
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

/** Keys that only mean something where there is something to act on say so when there is not. */
const ACTING = /^[axrqefntsSdDp1-9o]$/;

/** Out of a field, or of what stands beside the text, back to the passage or the row; else what is open is closed. */
function stepOut(target: HTMLElement | null): void {
  const passage = current();
  const away = isField(target) || target?.closest('[data-group]');
  if (!away) {
    if (!toggleOriginal(null)) say('');
    return;
  }
  target?.blur();
  const row = rowOf(target);
  if (passage) passage.focus({ preventScroll: true });
  else if (row) focusRow(row);
}

/** Arrows walk a list from row to row, and the choices of a group. @returns whether they did */
function arrow(target: HTMLElement | null, by: 1 | -1): boolean {
  const group = target?.closest('[data-group]');
  if (group) {
    const buttons = [...group.querySelectorAll<HTMLElement>('button')];
    buttons[buttons.indexOf(target as HTMLElement) + by]?.focus();
    return true;
  }
  if (!isOnRow(target)) return false;
  stepRow(by);
  return true;
}

/** Space ticks the box of the row one stands on. @returns whether it has one */
function tick(target: HTMLElement | null): boolean {
  if (!target?.matches('a') || !isOnRow(target)) return false;
  const box = rowOf(target)?.querySelector<HTMLInputElement>('input[type=checkbox]');
  box?.click();
  return box !== null && box !== undefined;
}

export function listen(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key === 'Escape') {
      stepOut(target);
      return;
    }
    if (event.key === 'Enter' && target?.matches('select') && target.closest('[data-decide]')) {
      event.preventDefault();
      target.closest<HTMLFormElement>('form')?.requestSubmit();
      return;
    }
    // Else the browser would send the form that the box stands in.
    if (event.key === 'Enter' && target?.matches('input[type=checkbox]') && openRow(target)) {
      event.preventDefault();
      return;
    }
    // WCAG 2.1.4: keys of one character can be switched off.
    if (event.key.length === 1 && document.body.dataset.keys === 'off') return;
    if (/^[1-9]$/.test(event.key) && target && chooseByDigit(target, Number(event.key))) {
      event.preventDefault();
      return;
    }
    if (isField(target)) return;
    if (event.key === ' ' && tick(target)) {
      event.preventDefault();
      return;
    }
    if (document.querySelector('dialog[open]')) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (by && arrow(target, by)) {
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
    else if (document.querySelector('[data-answer], [data-walk]') && ACTING.test(event.key))
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

/** Lists are walked row by row; where the focus goes when a row is settled is decided here. */

/** A list's rows; the places to write in the note are rows of the page. */
const ROW = '[data-walk] > *, .slot:has(summary)';
const FIELD = 'textarea, select, input:not([type=checkbox])';

/** A field that takes what is typed. */
export const isField = (element: Element | null): boolean => element?.matches(FIELD) ?? false;

/** The row an element stands in. */
export const rowOf = (element: Element | null | undefined): HTMLElement | null =>
  element?.closest<HTMLElement>(ROW) ?? null;

const rows = () => [...document.querySelectorAll<HTMLElement>(ROW)].filter((row) => row.checkVisibility());

/** What of a row has the focus when one comes to it: what it is about, never a field. */
function targetOf(row: HTMLElement): HTMLElement {
  const target = row.querySelector<HTMLElement>('[data-row], a') ?? row;
  if (target === row) row.tabIndex = -1;
  return target;
}

/** Whether the focus stands on a row as a whole, so that arrows may walk on. */
export const isOnRow = (element: Element | null): boolean => {
  const row = rowOf(element);
  return row !== null && targetOf(row) === element;
};

export const focusRow = (row: HTMLElement): void => targetOf(row).focus();

/** To the next row or the one before; past the ends to the next page of the list, where there is one. */
export function stepRow(by: 1 | -1): void {
  const all = rows();
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[at < 0 ? 0 : at + by];
  if (next) targetOf(next).focus();
  else document.querySelector<HTMLElement>(`.pages a[rel=${by === 1 ? 'next' : 'prev'}]`)?.focus();
}

/** Opens what a row is about. @returns whether it leads anywhere */
export function openRow(element: Element | null): boolean {
  const link = rowOf(element)?.querySelector<HTMLAnchorElement>('a');
  link?.click();
  return link !== null && link !== undefined;
}

/** Where something was decided. */
export interface Left {
  list: string;
  row: string;
  index: number;
  /** With a yes or a no, which leads on to the next. */
  judged: boolean;
  /** A field was filled in, or a choice made beside the text. */
  filled: boolean;
}

const listNamed = (name: string) => document.querySelector<HTMLElement>(`[data-walk="${CSS.escape(name)}"]`);

/** Before a decision is sent: where it is taken. */
export function leaving(form: HTMLFormElement, pressed: Element | null): Left {
  const row = rowOf(pressed) ?? rowOf(form);
  const list = row?.parentElement;
  return {
    list: list?.dataset.walk ?? '',
    row: row?.id ?? '',
    index: row && list ? [...list.children].indexOf(row) : -1,
    judged: pressed?.matches('[data-key="a"], [data-key="r"]') ?? false,
    filled: form.querySelector(`:is(${FIELD}):not([type=hidden]), [data-group]`) !== null,
  };
}

/** After it: the focus is on the passage at hand, or on the row that comes now, never in a field by surprise. */
export function settle({ list, row, index, judged, filled }: Left): void {
  const passage = document.querySelector<HTMLElement>('[data-passage].current');
  if (passage) {
    if (!filled) return;
    passage.focus({ preventScroll: true });
    passage.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (list === '') return;
  const around = listNamed(list);
  const all = [...(around?.children ?? [])].filter((one) => one instanceof HTMLElement);
  const at = row === '' ? -1 : all.findIndex(({ id }) => id === row);
  // Rows named after their place: what was settled has given room to the next.
  const isPlace = around?.dataset.walkBy === 'place';
  if (!isPlace && at >= 0 && !judged) {
    // What was filled in has closed, and the focus with it.
    if (document.activeElement === document.body && all[at]) targetOf(all[at]).focus();
    return;
  }
  const next = all[isPlace || at < 0 ? index : at + 1] ?? all.at(-1);
  const active = document.activeElement;
  if (next) {
    if (!next.contains(active) || isField(active)) targetOf(next).focus();
    return;
  }
  const main = document.querySelector<HTMLElement>('main');
  main?.focus({ preventScroll: true });
}

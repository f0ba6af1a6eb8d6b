/** What lists have: how many rows are ticked, and filters that act at once. */

const KEPT = 'filter-felt';

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<Field>('input, select')];

/** How many boxes of a form are ticked stands beside what can be done with them. */
export function countTicked(): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-ticked]')) {
    const form = document.getElementById(line.dataset.ticked ?? '');
    const boxes = form instanceof HTMLFormElement ? [...form.elements] : [];
    const ticked = boxes.filter(
      (box) => box instanceof HTMLInputElement && box.type === 'checkbox' && box.checked && box.name !== 'alle',
    );
    const said = `${ticked.length} ${line.dataset.word ?? ''}`;
    if (line.textContent !== said) line.textContent = said;
    line.hidden = false;
  }
}

export function listenTicked(): void {
  document.addEventListener('change', countTicked);
  addEventListener('pageshow', countTicked);
  countTicked();
}

/** Filters act when a choice is made; the address holds what is chosen and nothing else, and the focus stays where it was. */
export function listenFilters(): void {
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type === 'checkbox')))
      return;
    const form = field.form;
    if (!form?.matches('.filters')) return;
    sessionStorage.setItem(KEPT, field.id);
    form.requestSubmit();
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('.filters')) return;
    for (const field of fieldsOf(form)) if (field.value === '') field.disabled = true;
  });
  addEventListener('pageshow', () => {
    // Come back to from the next page, all can be chosen again.
    for (const form of document.querySelectorAll<HTMLFormElement>('.filters'))
      for (const field of fieldsOf(form)) field.disabled = false;
    const kept = sessionStorage.getItem(KEPT);
    if (kept === null) return;
    sessionStorage.removeItem(KEPT);
    document.getElementById(kept)?.focus({ preventScroll: true });
  });
}

/** Filters act when a choice is made; the address holds what is chosen and nothing else, and the focus stays where it was. */

const KEPT = 'filter-felt';

type Field = HTMLInputElement | HTMLSelectElement;

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<Field>('input, select')];

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

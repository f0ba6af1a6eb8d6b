/** How many boxes of a form are ticked stands beside what can be done with them. */

export function countTicked(): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-ticked]')) {
    const form = document.getElementById(line.dataset.ticked ?? '');
    const boxes = form instanceof HTMLFormElement ? [...form.elements] : [];
    const ticked = boxes.filter((box) => box instanceof HTMLInputElement && box.type === 'checkbox' && box.checked);
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

/** What the desk says to the reader: one polite line, with the undo that belongs to it. */

const line = () => document.querySelector<HTMLElement>('#sagt-tekst');
const box = () => document.querySelector<HTMLElement>('#sagt');
const undo = () => document.querySelector<HTMLFormElement>('#angre');

/** Words the server gave the page for its script. */
export function words(): Record<string, string> {
  return JSON.parse(document.body.dataset.words ?? '{}') as Record<string, string>;
}

/** An address of the desk as the browser asks for it: the desk may be one of several on the server. */
export const linkTo = (path: string): string => `${document.body.dataset.base ?? ''}${path}`;

/** So long a line stands that asks for nothing, unless the reader is at it; `u` undoes also afterwards. */
const LEAVES_MS = 12_000;
let leaving = 0;

function leaveLater(): void {
  clearTimeout(leaving);
  leaving = window.setTimeout(() => {
    if (box()?.matches(':hover, :focus-within')) leaveLater();
    else say('');
  }, LEAVES_MS);
}

/** What the page came with, said by the server, leaves like what is said here. */
export function leaveTold(): void {
  if (line()?.textContent) leaveLater();
}

/** @param action a button beside the line: its word and what it does */
export function say(
  text: string,
  options: { fault?: boolean; undo?: boolean; stays?: boolean; action?: [string, () => void] } = {},
): void {
  const target = line();
  const around = box();
  if (!target || !around) return;
  target.textContent = text;
  around.classList.toggle('said-fault', options.fault ?? false);
  undo()?.toggleAttribute('hidden', !(options.undo ?? false));
  around.querySelector('.said-action')?.remove();
  clearTimeout(leaving);
  if (text !== '' && !options.fault && !options.stays && !options.action) leaveLater();
  if (!options.action) return;
  const [word, act] = options.action;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ds-button said-action';
  button.dataset.size = 'sm';
  button.dataset.variant = 'tertiary';
  button.textContent = word;
  button.addEventListener('click', () => {
    button.remove();
    act();
  });
  around.append(button);
}

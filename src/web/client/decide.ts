import { saved, type Written, writtenIn } from './drafts.ts';
import { refresh, replace } from './patch.ts';
import { linkTo, say, words } from './say.ts';
import { type Left, leaving, settle } from './walk.ts';

/** Sending decisions: one after the other, in the order they were made, and never lost in silence. */

interface Done {
  kind: 'done';
  said: string;
  sequence: number;
  fragments: { id: string; html: string }[] | null;
}
interface Refused {
  kind: 'refused';
  said: string;
  /** The same decision as it would overwrite what stands there now. */
  again: string | null;
}

let waiting: Promise<void> = Promise.resolve();

/** Resolves when all that has been sent is answered. */
export const settled = (): Promise<void> => waiting;

/** The last decision this page knows of. */
export const known = { sequence: Number(document.body.dataset.sequence ?? 0) };

/** Sends a form as the button that was pressed would have it. */
export function send(form: HTMLFormElement, pressed: HTMLElement | null, values: Record<string, string> = {}): void {
  const body = new URLSearchParams();
  const button = pressed instanceof HTMLButtonElement && pressed.name !== '' ? pressed : null;
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (button) body.set(button.name, button.value);
  for (const [name, value] of Object.entries(values)) body.set(name, value);
  const began = performance.now();
  const from = { written: writtenIn(form), left: leaving(form, pressed) };
  waiting = waiting.then(() => post(form.action, body, form, began, from));
}

async function post(
  address: string,
  body: URLSearchParams,
  form: HTMLFormElement | null,
  began: number,
  from: { written: Written; left: Left },
): Promise<void> {
  let answer: Done | Refused;
  try {
    const reply = await fetch(address, {
      method: 'POST',
      body,
      headers: {
        accept: 'application/json',
        'x-answer': document.querySelector<HTMLElement>('[data-answer]')?.dataset.answer ?? '',
      },
    });
    answer = (await reply.json()) as Done | Refused;
  } catch {
    return say(document.body.dataset.offline ?? '', { fault: true });
  }
  if (answer.kind === 'refused') {
    const { again } = answer;
    say(answer.said, {
      fault: true,
      ...(again === null
        ? {}
        : {
            action: [
              words().putMine ?? '',
              () => {
                waiting = waiting.then(() =>
                  post(linkTo('/avgjor'), new URLSearchParams({ act: again }), form, performance.now(), from),
                );
              },
            ],
          }),
    });
    return;
  }
  known.sequence = Math.max(known.sequence, answer.sequence);
  saved(from.written);
  if (answer.fragments) for (const { id, html } of answer.fragments) replace(id, html, form);
  else await refresh(form).catch(() => false);
  settle(from.left);
  document.body.dataset.savedMs = String(Math.round(performance.now() - began));
  say(answer.said, { undo: true });
  document.dispatchEvent(new CustomEvent('avgjort'));
}

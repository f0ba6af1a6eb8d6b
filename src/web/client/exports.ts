import { linkTo, say } from './say.ts';

/** Files that are asked for on the note's page: how far they have come, without loading the page anew. */

export async function showExports(): Promise<void> {
  const shown = document.querySelector('#eksporter');
  if (!shown) return;
  const reply = await fetch(linkTo('/eksport'), { headers: { 'x-by-itself': '1' } }).catch(() => null);
  if (!reply?.ok) return;
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html').querySelector('#eksporter');
  // A link somebody is about to follow stays under the finger.
  if (fresh && fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.childNodes);
}

/** Asks for the file a button names. @returns whether the form was such a one */
export function askForExport(form: HTMLFormElement, button: HTMLElement | null): boolean {
  if (!form.matches('[data-export]') || !(button instanceof HTMLButtonElement)) return false;
  const fields = new URLSearchParams({ format: button.value });
  if (form.querySelector('[name=uten-tomme]')) fields.set('uten-tomme', '1');
  void fetch(form.action, { method: 'POST', body: fields, headers: { accept: 'application/json' } })
    .then(async (reply) => {
      const { said } = (await reply.json()) as { said: string };
      say(said, { fault: !reply.ok });
      await showExports();
    })
    .catch(() => say(document.body.dataset.offline ?? '', { fault: true }));
  return true;
}

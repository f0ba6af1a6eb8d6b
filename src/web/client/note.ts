import { linkTo, say } from './say.ts';

/** The note's page: its contents follow the reading, the chapter at hand marked and in sight; keys write in its fields. */

/** From the top of the window, where the chapter that is read has begun. */
const READ_AT = 120;

function follow(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const topOf = ({ hash }: HTMLAnchorElement) =>
    document.getElementById(hash.slice(1))?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
  let now = links.filter((link) => topOf(link) <= READ_AT).at(-1) ?? links[0];
  // Near the end what was asked for can't come to the top.
  const asked = links.find(({ hash }) => hash === location.hash);
  const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  if (atEnd && asked && topOf(asked) > READ_AT && topOf(asked) < innerHeight) now = asked;
  if (!now || now.getAttribute('aria-current') === 'location') return;
  for (const link of links) link.removeAttribute('aria-current');
  now.setAttribute('aria-current', 'location');
  // The list has its own scroll beside the text; where it has none, the page must not move.
  if (contents.scrollHeight > contents.clientHeight) {
    const { offsetTop, offsetHeight } = now;
    const away =
      offsetTop < contents.scrollTop || offsetTop + offsetHeight > contents.scrollTop + contents.clientHeight;
    if (away) contents.scrollTop = offsetTop - contents.clientHeight / 2;
  }
}

export function listenContents(): void {
  let asked = false;
  const look = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const contents = document.querySelector<HTMLElement>('.note-contents');
      if (contents) follow(contents);
    });
  };
  addEventListener('scroll', look, { passive: true });
  addEventListener('hashchange', look);
  document.addEventListener('avgjort', look);
  look();
}

/** Ctrl and a letter does in a field what the button over it does. */
export function listenWriting(): void {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const bar = document.querySelector(`markdown-toolbar[for="${CSS.escape(event.target.id)}"]`);
    const button = bar?.querySelector<HTMLElement>(`[data-ctrl="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}

/** How far files that were asked for have come, without loading the page anew. */
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

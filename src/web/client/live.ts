import { known, settled } from './decide.ts';
import { showExports } from './note.ts';
import { isWriting, refresh } from './patch.ts';
import { linkTo, say, words } from './say.ts';

/** Running work and others' decisions, as they happen. A page that is not looked at does not listen. */

let source: EventSource | null = null;

function show(run: { running: boolean; failed: boolean; line: string }): void {
  const line = document.querySelector<HTMLElement>('#kjoring');
  if (!line) return;
  line.hidden = false;
  line.textContent = run.line;
  const button = document.querySelector<HTMLButtonElement>('[data-run] button');
  if (button) button.disabled = run.running;
  if (!run.running && !run.failed && !isWriting()) void refresh(null, isWriting, true);
}

/** In the middle of writing or marking: the page is left alone until the reader asks for what is new. */
const isBusy = () =>
  isWriting() || getSelection()?.isCollapsed === false || document.body.classList.contains('marking-mode');

async function heard(news: { sequence: number; by: string[] }): Promise<void> {
  // What this page has itself decided may be told here before it is answered there.
  await settled();
  if (news.sequence <= known.sequence) return;
  known.sequence = news.sequence;
  if (!isBusy() && (await refresh(null, isBusy, true))) return;
  const others = news.by.filter((who) => who !== document.body.dataset.who);
  const { changed = '', reload = '' } = words();
  say(`${(others.length > 0 ? others : news.by).join(', ')} ${changed}`, { action: [reload, () => void refresh()] });
}

function open(): void {
  if (source || document.hidden) return;
  source = new EventSource(linkTo(`/hendelser?etter=${known.sequence}`));
  source.addEventListener('kjoring', (event) => show(JSON.parse((event as MessageEvent<string>).data)));
  source.addEventListener('ute', (event) => {
    close();
    const { said } = JSON.parse((event as MessageEvent<string>).data) as { said: string };
    say(said, { fault: true });
  });
  source.addEventListener('eksport', () => void showExports());
  // What was done while nobody looked.
  source.addEventListener('open', () => void showExports());
  source.addEventListener('logg', (event) => void heard(JSON.parse((event as MessageEvent<string>).data)));
}

function close(): void {
  source?.close();
  source = null;
}

export function listenLive(): void {
  open();
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
}

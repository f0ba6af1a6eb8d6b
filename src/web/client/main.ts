import { send } from './decide.ts';
import { choose, current, listen } from './keys.ts';
import { listenLive } from './live.ts';
import { listenMarking } from './marking.ts';
import { toggleOriginal } from './original.ts';

document.documentElement.classList.add('with-script');

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.matches('[data-decide]')) {
    event.preventDefault();
    send(form, event.submitter);
  }
  if (form.matches('[data-run]')) {
    event.preventDefault();
    void fetch(form.action, { method: 'POST', body: new URLSearchParams(), headers: { accept: 'application/json' } });
  }
});

document.addEventListener('change', (event) => {
  const field = event.target;
  if (field instanceof HTMLSelectElement && 'submit' in field.dataset) field.form?.requestSubmit();
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if ('help' in link.dataset) {
    event.preventDefault();
    document.querySelector<HTMLDialogElement>('#taster')?.showModal();
  }
  if ('original' in link.dataset && current()?.dataset.frame === '1') {
    event.preventDefault();
    toggleOriginal(current());
  }
});

listen();
listenMarking();
listenLive();

/** The passage an address names, or the first: keys have something to act on from the start. */
function arrive(): void {
  const named = location.hash.startsWith('#p-') ? document.getElementById(location.hash.slice(1)) : null;
  const passage = named ?? document.querySelector<HTMLElement>('[data-passage]');
  if (passage) choose(passage, named !== null);
  else if (location.hash === '#sok') document.querySelector<HTMLElement>('#sok')?.focus();
}
arrive();
addEventListener('hashchange', arrive);
document.querySelector('.answer-list [aria-current]')?.scrollIntoView({ block: 'nearest' });

import { send } from './decide.ts';
import { listenDrafts } from './drafts.ts';
import { choose, current, listen } from './keys.ts';
import { listenFilters, listenTicked } from './lists.ts';
import { listenLive } from './live.ts';
import { listenMarking } from './marking.ts';
import { askForExport, listenContents, listenWriting } from './note.ts';
import { toggleOriginal } from './original.ts';
import { leaveTold, say } from './say.ts';
import { listenUpload } from './upload.ts';

document.documentElement.classList.add('with-script');

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.matches('[data-decide]')) {
    event.preventDefault();
    send(form, event.submitter);
  }
  if (form.dataset.slow !== undefined) say(form.dataset.slow, { stays: true });
  if (askForExport(form, event.submitter)) event.preventDefault();
  if (form.matches('[data-run]')) {
    event.preventDefault();
    const asked = fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(),
      headers: { accept: 'application/json' },
    });
    void asked
      .then(async (reply) => {
        if (!reply.ok) say(((await reply.json()) as { said: string }).said, { fault: true });
      })
      .catch(() => say(document.body.dataset.offline ?? '', { fault: true }));
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
leaveTold();
listenFilters();
listenTicked();
listenWriting();
listenContents();
listenUpload();
listenDrafts();

/** The passage an address names, or the sentence in one, or the first: keys have something to act on from the start. */
function arrive(): void {
  const named = /^#(p-|grunn-)/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null;
  const passage =
    named?.closest<HTMLElement>('[data-passage]') ?? document.querySelector<HTMLElement>('[data-passage]');
  if (passage) choose(passage, named !== null);
  else if (location.hash === '#sok') document.querySelector<HTMLElement>('#sok')?.focus();
  if (!named || named === passage) return;
  // What marks in the text have cut the sentence into lights up together.
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  for (const piece of document.querySelectorAll(`.${named.id}`)) piece.classList.add('lit');
  named.scrollIntoView({ block: 'center' });
}
arrive();
addEventListener('hashchange', arrive);
document.querySelector('.answer-list [aria-current]')?.scrollIntoView({ block: 'nearest' });

/** Files dropped on the page, or chosen, go up one by one: one that is refused does not take the others with it. */

interface Words {
  tooLarge: string;
  sending: string;
  broke: string;
  nothing: string;
}

export function listenUpload(): void {
  const form = document.querySelector<HTMLFormElement>('[data-upload]');
  const input = form?.querySelector<HTMLInputElement>('input[type=file]');
  if (!form || !input) return;
  const words = JSON.parse(form.dataset.words ?? '{}') as Words;
  let waiting: Promise<void> = Promise.resolve();
  const send = (files: Iterable<File>) => {
    for (const file of files) {
      const line = told(`${file.name}${words.sending}`);
      waiting = waiting.then(() => post(form, file, line, words));
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(input.files ?? []);
    input.value = '';
  });
  // Also beside the zone: a file that misses it would replace the page.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    form.classList.add('zone-over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) form.classList.remove('zone-over');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('zone-over');
    send(event.dataTransfer?.files ?? []);
  });
}

async function post(form: HTMLFormElement, file: File, line: HTMLElement, words: Words): Promise<void> {
  if (file.size > Number(form.dataset.max ?? 0)) {
    line.textContent = `${file.name}: ${words.tooLarge}`;
    return;
  }
  const body = new FormData();
  body.append('filer', file, file.name);
  try {
    const reply = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } });
    line.textContent = ((await reply.json()) as { said: string }).said;
  } catch {
    line.textContent = `${file.name}${words.broke}`;
  }
}

/** A line of its own in the list of what became of the files. */
function told(text: string): HTMLElement {
  const line = document.createElement('li');
  line.textContent = text;
  document.querySelector('#lastet-opp')?.removeAttribute('hidden');
  document.querySelector('#lastet-opp-liste')?.append(line);
  return line;
}

import { words as pageWords, say } from './say.ts';

/**
 * Files dropped anywhere on a page of the consultation, or chosen, go up one by one: one that is refused does not take the
 * others with it. Dropped on a place for something else than answers, they are taken in as that.
 */

interface Intake {
  action: string;
  max: number;
  words: { tooLarge: string; sending: string; broke: string };
}

const intakeOf = (element: HTMLElement, action: string): Intake => ({
  action,
  max: Number(element.dataset.max ?? 0),
  words: JSON.parse(element.dataset.words ?? '{}') as Intake['words'],
});

let waiting: Promise<void> = Promise.resolve();

export function listenUpload(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-upload]')];
  // On other pages it is said in the desk's one line, with the way to where they lie.
  const anywhere = document.querySelector<HTMLElement>('#slipp');
  if (forms.length === 0 && !anywhere) return;

  const send = (form: HTMLFormElement, files: Iterable<File>) => {
    const intake = intakeOf(form, form.action);
    for (const file of files) {
      const line = told(`${file.name}${intake.words.sending}`);
      waiting = waiting.then(async () => {
        line.textContent = (await post(intake, file)).said;
      });
    }
  };
  for (const form of forms)
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const input = form.querySelector<HTMLInputElement>('input[type=file]');
      send(form, [...(input?.files ?? [])]);
      if (input) input.value = '';
    });

  const zoneOf = (event: DragEvent) =>
    forms.find((form) => event.target instanceof Node && form.contains(event.target)) ?? forms[0];
  const lit = (zone: HTMLElement | undefined) => {
    for (const form of forms) form.classList.toggle('zone-over', form === zone);
    if (forms.length === 0) anywhere?.toggleAttribute('hidden', zone === undefined);
  };
  // Text that is dragged within the page is none of this.
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    // Also beside a zone: a file that misses it would replace the page.
    event.preventDefault();
    lit(zoneOf(event) ?? anywhere ?? undefined);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) lit(undefined);
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    lit(undefined);
    const files = [...(event.dataTransfer?.files ?? [])];
    const zone = zoneOf(event);
    if (zone) send(zone, files);
    else if (anywhere) waiting = waiting.then(() => sendFrom(anywhere, files));
  });
}

async function sendFrom(anywhere: HTMLElement, files: readonly File[]): Promise<void> {
  const intake = intakeOf(anywhere, anywhere.dataset.action ?? '');
  const all: { said: string; done: boolean }[] = [];
  for (const [index, file] of files.entries()) {
    say(`${file.name}${intake.words.sending} ${index + 1} / ${files.length}`);
    all.push(await post(intake, file));
  }
  const refused = all.filter(({ done }) => !done);
  const many = `${all.length - refused.length} / ${all.length}`;
  const said =
    all.length === 1
      ? (all[0]?.said ?? '')
      : [`${many} ${pageWords().taken ?? ''}`, ...refused.map((one) => one.said)].join(' ');
  say(said, {
    fault: refused.length > 0,
    action: [pageWords().toUpload ?? '', () => location.assign(intake.action)],
  });
}

async function post(intake: Intake, file: File): Promise<{ said: string; done: boolean }> {
  if (file.size > intake.max) return { said: `${file.name}: ${intake.words.tooLarge}`, done: false };
  const body = new FormData();
  body.append('filer', file, file.name);
  try {
    const reply = await fetch(intake.action, { method: 'POST', body, headers: { accept: 'application/json' } });
    return { said: ((await reply.json()) as { said: string }).said, done: reply.ok };
  } catch {
    return { said: `${file.name}${intake.words.broke}`, done: false };
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

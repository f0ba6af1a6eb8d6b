import { linkTo } from './say.ts';

/**
 * Where drafts are kept: in this browser at once, and on the server soon after, so that they are there in the next browser
 * too. Which of two is the newer is told by the server's revision, not by clocks.
 */

export interface Draft {
  text: string;
  /** What stood in the field when the writing began. */
  from: string;
  /** What the form then said it had seen: saved with it, what others have written since is not written over. */
  seen: Record<string, string>;
  label: string;
  page: string;
  /** As the server last counted it for this browser; 0: it has never been there. */
  revision: number;
  /** The server has it as it is. */
  sent: boolean;
}

/** So long after the last key the server is told. */
const SEND_MS = 500;

/** Drafts this browser would not keep: here as long as the page is. */
const memory = new Map<string, Draft>();
const waiting = new Map<string, ReturnType<typeof setTimeout>>();

const prefix = () =>
  `horing:utkast:${encodeURIComponent(document.body.dataset.consultation ?? '')}:${encodeURIComponent(document.body.dataset.who ?? '')}:`;

/** A browser may refuse its storage, or hold something else there. */
export function read(key: string): Draft | null {
  const here = memory.get(key);
  if (here) return here;
  try {
    const found: unknown = JSON.parse(localStorage.getItem(prefix() + key) ?? 'null');
    if (typeof found !== 'object' || found === null || !('text' in found)) return null;
    return { revision: 0, sent: false, ...(found as Omit<Draft, 'revision' | 'sent'>) };
  } catch {
    return null;
  }
}

function put(key: string, draft: Draft): void {
  try {
    localStorage.setItem(prefix() + key, JSON.stringify(draft));
    memory.delete(key);
  } catch {
    memory.set(key, draft);
  }
}

/** Keeps what is written: here now, on the server when the writing pauses. */
export function write(key: string, draft: Omit<Draft, 'revision' | 'sent'>): void {
  put(key, { ...draft, revision: read(key)?.revision ?? 0, sent: false });
  clearTimeout(waiting.get(key));
  waiting.set(
    key,
    setTimeout(() => void send(key), SEND_MS),
  );
}

function take(key: string): void {
  clearTimeout(waiting.get(key));
  waiting.delete(key);
  memory.delete(key);
  try {
    localStorage.removeItem(prefix() + key);
  } catch {
    // Nothing was kept there.
  }
}

/** The draft is saved or dropped: nowhere is it one any more. */
export function forget(key: string): void {
  const known = read(key);
  take(key);
  if (known && known.revision > 0) void post('/utkast/fjern', { felt: key }).catch(() => undefined);
}

const post = (path: string, fields: Record<string, string>, keepalive = false) =>
  fetch(linkTo(path), {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { accept: 'application/json' },
    keepalive,
  });

async function send(key: string, leaving = false): Promise<void> {
  clearTimeout(waiting.get(key));
  waiting.delete(key);
  const draft = read(key);
  if (!draft || draft.sent) return;
  const { sent: _, ...told } = draft;
  try {
    const reply = await post('/utkast', { utkast: JSON.stringify({ key, ...told }) }, leaving);
    if (!reply.ok) return;
    const { revision } = (await reply.json()) as { revision: number };
    const now = read(key);
    if (now) {
      put(key, { ...now, revision, sent: now.text === draft.text });
      document.dispatchEvent(new CustomEvent('utkast'));
    }
    // Saved or dropped while it was on its way.
    else void post('/utkast/fjern', { felt: key }).catch(() => undefined);
  } catch {
    // It is kept here, and is sent with the next word, or from the next page.
  }
}

/** Neither the browser nor the server has it. */
export const isAtRisk = (key: string): boolean => memory.get(key)?.sent === false;
export const anyAtRisk = (): boolean => [...memory.values()].some(({ sent }) => !sent);

/** All of this person's drafts, by page and field. */
export function all(): { key: string; draft: Draft }[] {
  const keys = new Set(memory.keys());
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index) ?? '';
      if (key.startsWith(prefix())) keys.add(key.slice(prefix().length));
    }
  } catch {
    // What is in memory is all there is.
  }
  return [...keys].sort().flatMap((key) => {
    const draft = read(key);
    return draft === null ? [] : [{ key, draft }];
  });
}

/** Brings what this browser has and what the server has together. @returns whether anything is another than it was here */
export async function fetchKept(): Promise<boolean> {
  let there: Map<string, Omit<Draft, 'sent'>>;
  try {
    const reply = await fetch(linkTo('/utkast'), { headers: { accept: 'application/json', 'x-by-itself': '1' } });
    if (!reply.ok) return false;
    const { drafts } = (await reply.json()) as { drafts: ({ key: string } & Omit<Draft, 'sent'>)[] };
    there = new Map(drafts.map(({ key, ...draft }) => [key, draft]));
  } catch {
    return false;
  }
  let changed = false;
  for (const { key, draft } of all()) {
    const kept = there.get(key);
    if (!draft.sent) void send(key);
    else if (!kept) {
      // Saved or dropped in another browser.
      take(key);
      changed = true;
    } else if (kept.revision > draft.revision) {
      put(key, { ...kept, sent: true });
      changed = true;
    }
    there.delete(key);
  }
  for (const [key, kept] of there) put(key, { ...kept, sent: true });
  return changed || there.size > 0;
}

/** What has not been told the server yet, as the page is left. */
export function sendAll(): void {
  for (const key of [...waiting.keys()]) void send(key, true);
}

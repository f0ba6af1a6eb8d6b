import { send } from './decide.ts';
import { say, words } from './say.ts';

/** Marking text, with mouse or keys: what is marked can become a passage, a tag or a quote. */

const form = () => document.querySelector<HTMLFormElement>('#merket');

/** Offset of a place in the page's text, in the answer's text (UTF-16). */
function offsetIn(text: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(text);
  range.setEnd(node, offset);
  return Number(text.dataset.start) + range.toString().length;
}

/** The marked span in the answer's text; null when nothing of it is marked. */
function marked(): { start: number; end: number; words: string } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const texts = [...document.querySelectorAll<HTMLElement>('.letter .text')].filter((text) =>
    range.intersectsNode(text),
  );
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return null;
  const start = first.contains(range.startContainer)
    ? offsetIn(first, range.startContainer, range.startOffset)
    : Number(first.dataset.start);
  const end = last.contains(range.endContainer)
    ? offsetIn(last, range.endContainer, range.endOffset)
    : Number(last.dataset.start) + (last.textContent?.length ?? 0);
  return end > start ? { start, end, words: selection.toString() } : null;
}

function show(): void {
  const tools = form();
  if (!tools) return;
  const span = marked();
  // The field for a theme takes the focus, and with it the marking: what was marked stays until something new is.
  if (!span) {
    if (!tools.contains(document.activeElement)) tools.hidden = true;
    return;
  }
  const set = (name: string, value: number) => {
    const field = tools.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (field) field.value = String(value);
  };
  set('start', span.start);
  set('end', span.end);
  const plain = span.words.replace(/\s+/g, ' ').trim();
  const told = tools.querySelector('#merket-tekst');
  if (told) told.textContent = plain.length > 140 ? `«${plain.slice(0, 70)} … ${plain.slice(-60)}»` : `«${plain}»`;
  const leaveOut = tools.querySelector<HTMLElement>('#merket-utelat');
  if (leaveOut) leaveOut.hidden = !isInQuote(span);
  tools.hidden = false;
}

/** Whether a span lies in a quote of the note, so that it can be left out of it. */
function isInQuote({ start, end }: { start: number; end: number }): boolean {
  return [...document.querySelectorAll<HTMLElement>('[data-quotes]')]
    .flatMap((passage) => (passage.dataset.quotes ?? '').split(' '))
    .some((quote) => {
      const [from = Number.NaN, to = Number.NaN] = quote.split('-').map(Number);
      return start >= from && end <= to;
    });
}

/** Sends what is marked, if anything is. */
export function sendMarked(what: 'avsnitt' | 'sitat' | 'utelat' | 'del'): boolean {
  const tools = form();
  if (!tools || !marked()) return false;
  show();
  send(tools, null, { gjor: what });
  stopMarking();
  return true;
}

/** Divides the passage where the caret stands in it, or at what is marked. @returns whether either is there */
export function divideAt(passage: HTMLElement | null): boolean {
  if (sendMarked('del')) return true;
  const text = passage?.querySelector<HTMLElement>('.text');
  const tools = form();
  const { focusNode = null, focusOffset = 0 } = getSelection() ?? {};
  if (!text || !tools || focusNode === null || !text.contains(focusNode)) return false;
  const at = String(offsetIn(text, focusNode, focusOffset));
  send(tools, null, { gjor: 'del', start: at, end: at, passageId: passage?.dataset.passage ?? '' });
  stopMarking();
  return true;
}

/** Leaves the caret, and what it marked. */
export function stopMarking(): void {
  document.body.classList.remove('marking-mode');
  getSelection()?.removeAllRanges();
}

/** Puts a caret in the passage, to be moved by the arrow keys; Shift extends. */
export function markFromKeys(passage: HTMLElement | null): boolean {
  const text = passage?.querySelector('.text');
  const walker = text ? document.createTreeWalker(text, NodeFilter.SHOW_TEXT) : null;
  const first = walker?.nextNode();
  if (!first) return false;
  getSelection()?.collapse(first, 0);
  document.body.classList.add('marking-mode');
  say(words().marking ?? '');
  return true;
}

export function listenMarking(): void {
  let timer = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, 120);
  });
  document.addEventListener('keydown', (event) => {
    if (!document.body.classList.contains('marking-mode')) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key === 'Escape') {
      stopMarking();
      return;
    }
    if (target?.matches('input, textarea, select')) return;
    if (event.key === 'Enter' && form()?.hidden === false) {
      event.preventDefault();
      document.body.classList.remove('marking-mode');
      document.querySelector<HTMLElement>('#merket-tema')?.focus();
      return;
    }
    const moves: Record<string, [string, string]> = {
      ArrowRight: ['forward', event.ctrlKey ? 'sentence' : 'word'],
      ArrowLeft: ['backward', event.ctrlKey ? 'sentence' : 'word'],
      ArrowDown: ['forward', 'line'],
      ArrowUp: ['backward', 'line'],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    getSelection()?.modify(event.shiftKey ? 'extend' : 'move', ...move);
  });
  document.addEventListener('avgjort', () => {
    const tools = form();
    if (!tools || tools.hidden) return;
    tools.hidden = true;
    stopMarking();
    const theme = tools.querySelector<HTMLInputElement>('#merket-tema');
    if (theme) theme.value = '';
  });
}

import { hashOf } from '../ids.ts';
import type { WrittenText } from './report.ts';

/**
 * The places in the Markdown note where people write, between marked lines:
 * `<!-- horing:skriv <slot> <sum> -->` … `<!-- /horing:skriv -->`. The sum is of what was put there, so that what a person
 * has changed in the file itself is seen and kept. The note ends with a sum of all the rest.
 */
const OPEN = /^<!-- horing:skriv (.+) ([0-9a-f]{12}) -->$/;
const CLOSE = '<!-- /horing:skriv -->';
const WHOLE = /\n<!-- horing:sum ([0-9a-f]{64}) -->\n$/;

function sumOf(text: string): string {
  return hashOf(text.trim()).slice(0, 12);
}

/** Words of a person as Markdown that can neither become HTML nor break the note's order of headings. */
function tamed(markdown: string): string {
  return markdown
    .trim()
    .replace(/</g, '&lt;')
    .replace(/^[ \t]*#{1,6}[ \t]+(.*)$/gm, '**$1**');
}

/** A slot as it stands in the note: what people wrote, or an invitation to write. */
export function slotBlock({ slot, markdown }: WrittenText, invitation: string): string {
  const content = markdown.trim() === '' ? `*[${invitation}]*` : tamed(markdown);
  return `<!-- horing:skriv ${encodeURI(slot)} ${sumOf(content)} -->\n${content}\n${CLOSE}`;
}

/** Ends a note with the sum of everything outside the slots. */
export function sealed(note: string): string {
  return `${note}\n<!-- horing:sum ${hashOf(withoutSlots(note))} -->\n`;
}

/** What a person has changed in a note file since it was written. */
export interface NoteEdits {
  /** Slots whose text is another than the machine put there. */
  slots: WrittenText[];
  /** Something outside the slots is changed, or the seal is gone. */
  elsewhere: boolean;
}

/** Reads what people have changed in the file. */
export function editsIn(note: string): NoteEdits {
  const seal = WHOLE.exec(note);
  const body = seal ? note.slice(0, seal.index) : note;
  const slots: WrittenText[] = [];
  let open: { slot: string; sum: string; lines: string[] } | null = null;
  for (const line of body.split('\n')) {
    const start = OPEN.exec(line);
    if (start) open = { slot: decodeURI(start[1] ?? ''), sum: start[2] ?? '', lines: [] };
    else if (line === CLOSE && open) {
      const content = open.lines.join('\n').trim();
      if (sumOf(content) !== open.sum) slots.push({ slot: open.slot, markdown: content.replace(/&lt;/g, '<') });
      open = null;
    } else open?.lines.push(line);
  }
  return { slots, elsewhere: !seal || hashOf(withoutSlots(body)) !== seal[1] };
}

/** The note with its slots emptied, markers and all: what the machine alone answers for. */
function withoutSlots(note: string): string {
  const kept: string[] = [];
  let inside = false;
  for (const line of note.split('\n')) {
    const start = OPEN.exec(line);
    if (start) {
      inside = true;
      kept.push(`<!-- horing:skriv ${start[1]} -->`);
    } else if (line === CLOSE) {
      inside = false;
      kept.push(line);
    } else if (!inside) kept.push(line);
  }
  return kept.join('\n').trimEnd();
}

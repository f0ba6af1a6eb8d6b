import { hashOf } from '../../ids.ts';
import type { WrittenText } from '../../report/model.ts';
import { tamed } from './tricks.ts';

/**
 * The places in the Markdown note where people write, between marked lines:
 * `<!-- horing:skriv <slot> <sum> -->` … `<!-- /horing:skriv -->`. The sum is of what was put there, so that what a person
 * has changed in the file itself is seen and kept. The note ends with whose it is and a sum of all the rest.
 */
const OPEN = /^<!-- horing:skriv (\S+) ([0-9a-f]{12}) -->$/;
const CLOSE = '<!-- /horing:skriv -->';
const SEAL = /\n<!-- horing:sum ([a-z0-9-]+) (note|sammendrag) ([0-9a-f]{64}) -->\s*$/;

/** The two files a note is written as. */
export type NoteKind = 'note' | 'sammendrag';

function sumOf(text: string): string {
  return hashOf(text.trim()).slice(0, 12);
}

/** What people wrote in a slot, without marks around it; empty when nobody has. */
export function plainSlot({ markdown }: WrittenText): string {
  return tamed(markdown);
}

function contentOf(markdown: string, invitation: string): string {
  return markdown.trim() === '' ? `*[${invitation}]*` : tamed(markdown);
}

/** A slot as it stands in the note: what people wrote, or an invitation to write. */
export function slotBlock({ slot, markdown }: WrittenText, invitation: string): string {
  const content = contentOf(markdown, invitation);
  return `<!-- horing:skriv ${encodeURI(slot)} ${sumOf(content)} -->\n${content}\n${CLOSE}`;
}

/** Ends a note with what it is and the sum of everything outside the slots. */
export function sealed(note: string, slug: string, kind: NoteKind): string {
  return `${note}\n<!-- horing:sum ${slug} ${kind} ${sealOf(note, slug, kind)} -->\n`;
}

function sealOf(note: string, slug: string, kind: string): string {
  return hashOf(`${slug} ${kind}\n${withoutSlots(note)}`);
}

/** A slot as it stands in a file. */
export interface SlotInFile {
  slot: string;
  /** 1-based line of its opening mark. */
  line: number;
  /** 1-based line where its content begins. */
  first: number;
  /** Sum of what the machine put there. */
  sum: string;
  content: string;
  /** Somebody has changed it since. */
  edited: boolean;
}

/** A note file taken apart. */
export interface NoteFile {
  slots: SlotInFile[];
  /** The lines of the machine, slots emptied, without the seal, with their 1-based numbers in the file. */
  lines: { text: string; number: number }[];
  /** Lines of marks that open or close no slot, or one that is there already. */
  broken: number[];
  seal: { slug: string; kind: NoteKind; holds: boolean } | null;
}

/** A stretch of a note: the machine's Markdown, or a slot with what stands in it. */
export type Stretch =
  | { kind: 'machine'; markdown: string }
  | { kind: 'slot'; slot: string; sum: string; content: string };

/** Cuts a note at the marks around people's text; the marks and the seal are left out. */
export function stretchesOf(note: string): Stretch[] {
  const found: Stretch[] = [];
  let machine: string[] = [];
  let open: { slot: string; sum: string; lines: string[] } | null = null;
  const flush = () => {
    if (machine.some((line) => line !== '')) found.push({ kind: 'machine', markdown: machine.join('\n') });
    machine = [];
  };
  for (const line of note.replace(SEAL, '').split('\n')) {
    const start = OPEN.exec(line);
    if (start) {
      flush();
      open = { slot: slotNamed(start[1] ?? ''), sum: start[2] ?? '', lines: [] };
    } else if (line === CLOSE && open) {
      found.push({ kind: 'slot', slot: open.slot, sum: open.sum, content: open.lines.join('\n').trim() });
      open = null;
    } else (open?.lines ?? machine).push(line);
  }
  if (open) found.push({ kind: 'slot', slot: open.slot, sum: open.sum, content: open.lines.join('\n').trim() });
  flush();
  return found;
}

/** The lines of a file, whatever ends them. */
export function linesOf(file: string): string[] {
  return file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
}

/** Takes a note file apart; line ends of any kind. */
export function readNote(file: string): NoteFile {
  const note = linesOf(file).join('\n');
  const found = SEAL.exec(note);
  const body = found ? note.slice(0, found.index) : note;
  const slots: SlotInFile[] = [];
  const broken: number[] = [];
  let open: { slot: string; line: number; sum: string; lines: string[] } | null = null;
  for (const [index, line] of body.split('\n').entries()) {
    const start = OPEN.exec(line);
    if (start) {
      if (open) broken.push(open.line);
      open = { slot: slotNamed(start[1] ?? ''), line: index + 1, sum: start[2] ?? '', lines: [] };
    } else if (line === CLOSE && open) {
      const { slot, sum, line: at, lines } = open;
      if (slots.some((other) => other.slot === slot)) broken.push(at);
      const content = lines.join('\n').trim();
      const first =
        at +
        1 +
        Math.max(
          0,
          lines.findIndex((one) => one.trim() !== ''),
        );
      slots.push({ slot, line: at, first, sum, content, edited: sumOf(content) !== sum });
      open = null;
    } else if (line === CLOSE) broken.push(index + 1);
    else open?.lines.push(line);
  }
  if (open) broken.push(open.line);
  const [, slug = '', kind = 'note', sum = ''] = found ?? [];
  return {
    slots,
    lines: machineLines(body),
    broken,
    seal: found ? { slug, kind: kind as NoteKind, holds: sealOf(body, slug, kind) === sum } : null,
  };
}

function slotNamed(encoded: string): string {
  try {
    return decodeURI(encoded);
  } catch {
    return encoded;
  }
}

/** A slot's content in a file as the words a person wrote: entities back, an untouched or emptied invitation as nothing. */
export function wordsIn(content: string): string {
  return /^\*\[[^\]\n]*\]\*$/.test(content) ? '' : content.replace(/&lt;/g, '<');
}

/** Whether a slot with these words looks in the note as the given content. */
export function standsAs(markdown: string, slot: Pick<SlotInFile, 'content'>): boolean {
  return markdown.trim() === '' ? wordsIn(slot.content) === '' : tamed(markdown) === slot.content;
}

/** Whether these words are what the machine put in the slot when the file was written. */
export function wasPutThere(markdown: string, slot: Pick<SlotInFile, 'sum'>, invitation: string): boolean {
  return sumOf(contentOf(markdown, invitation)) === slot.sum;
}

/** The note with its slots emptied, sums and all: what the machine alone answers for. */
function withoutSlots(note: string): string {
  return machineLines(note)
    .map(({ text }) => text)
    .join('\n')
    .trimEnd();
}

function machineLines(note: string): NoteFile['lines'] {
  const kept: NoteFile['lines'] = [];
  let inside = false;
  for (const [index, line] of note.split('\n').entries()) {
    const start = OPEN.exec(line);
    if (start) {
      inside = true;
      kept.push({ text: `<!-- horing:skriv ${start[1]} -->`, number: index + 1 });
    } else if (line === CLOSE) {
      inside = false;
      kept.push({ text: line, number: index + 1 });
    } else if (!inside) kept.push({ text: line, number: index + 1 });
  }
  return kept;
}

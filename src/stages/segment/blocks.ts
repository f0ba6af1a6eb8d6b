import type { Page, PassageKind } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import { cutFlat } from './flat.ts';
import { announcesVedtak, BULLET, isProse } from './patterns.ts';

/** A stretch of the text that gets one kind. Trimmed: no white space at either end. */
export interface Block {
  start: number;
  end: number;
  text: string;
  /** Kind that the cutting already decided. */
  forced: PassageKind | null;
  attachment: string | undefined;
}

/** A lead-in and its items, or items alone, make one passage up to this length; the paragraph's natural size. */
const LONGEST_LIST = 1000;
const SHORT_ITEM = 220;
/** Items without a mark are told from headings by a lead-in, and by being shorter than a sentence. */
const SHORT_UNMARKED = 160;
/** Longer paragraphs are divided at sentence ends, into pieces of about the second length. */
const LONGEST_PARAGRAPH = 1200;
const PIECE = 800;

/** Cuts the text into blocks: paragraphs, lists with their lead-in, pieces of flattened letters. They cover all that is not blank. */
export function blocksOf(text: string, pages: Page[]): Block[] {
  const blocks: Block[] = [];
  const add = (from: number, to: number, forced: PassageKind | null) => {
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (end > start) {
      const { attachment } = placeOf(pages, start);
      blocks.push({ start, end, text: text.slice(start, end), forced, attachment });
    }
  };
  for (const line of text.matchAll(/[^\n]+/gu)) {
    for (const piece of cutFlat(text, line.index, line.index + line[0].length))
      add(piece.start, piece.end, piece.forced);
  }
  return joinLists(text, blocks);
}

/** Page and attachment of an offset: the last page that starts at or before it. */
export function placeOf(pages: Page[], offset: number): { page: number; attachment: string | undefined } {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pages[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const page = pages[low];
  return { page: page?.number ?? 1, attachment: page?.attachment };
}

/** Puts short items together with the words that introduce them. */
function joinLists(text: string, blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const first = blocks[i];
    if (first === undefined) continue;
    const last = listEnd(blocks, i);
    const lastBlock = blocks[last];
    if (last === i || lastBlock === undefined) joined.push(first);
    else {
      joined.push({ ...first, end: lastBlock.end, text: text.slice(first.start, lastBlock.end) });
      i = last;
    }
  }
  return joined;
}

function listEnd(blocks: Block[], first: number): number {
  const lead = blocks[first];
  if (lead === undefined || lead.forced !== null || announcesVedtak(lead.text)) return first;
  const introduces = lead.text.endsWith(':') && isProse(lead.text) && lead.text.split(' ').length >= 4;
  if (!introduces && !isShortItem(lead)) return first;
  const items = new Set<string>();
  let last = first;
  // Items of one list carry one kind of mark; a numbered heading above bullets is not their first item.
  let mark = introduces ? null : markOf(lead);
  for (let i = first + 1; i < blocks.length; i++) {
    const item = blocks[i];
    if (item === undefined || item.forced !== null || item.attachment !== lead.attachment) break;
    if (item.end - lead.start > LONGEST_LIST || items.has(item.text)) break;
    const own = markOf(item);
    if (own === 'none' && !(introduces && isUnmarkedItem(item))) break;
    if (mark !== null && mark !== own) break;
    mark = own;
    items.add(item.text);
    last = i;
  }
  // One line after a colon may as well be a heading.
  return mark === 'none' && last === first + 1 ? first : last;
}

/** The kind of mark a short item carries. */
function markOf(block: Block): 'figure' | 'letter' | 'sign' | 'none' {
  if (!isShortItem(block)) return 'none';
  if (/^\(?\p{N}/u.test(block.text)) return 'figure';
  return /^\(?\p{L}[.)]/u.test(block.text) ? 'letter' : 'sign';
}

function isShortItem(block: Block): boolean {
  return BULLET.test(block.text) && block.text.length <= SHORT_ITEM;
}

function isUnmarkedItem(block: Block): boolean {
  if (block.text.length > SHORT_UNMARKED || block.text.endsWith(':')) return false;
  return !/[.!?]$/u.test(block.text) || /^(?:at|å|om) /iu.test(block.text);
}

/** Divides a very long paragraph at sentence ends into pieces of even length. */
export function divide(block: Block): Block[] {
  if (block.text.length <= LONGEST_PARAGRAPH) return [block];
  const ends = sentences(block.text).map((sentence) => sentence.end);
  const count = Math.ceil(block.text.length / PIECE);
  const pieces: Block[] = [];
  let from = 0;
  for (let n = 1; n <= count; n++) {
    const target = (block.text.length * n) / count;
    let to = block.text.length;
    if (n < count) {
      to = nearest(ends, target);
      // Text without sentence ends (lost spaces, tables) is cut between words.
      if (Math.abs(to - target) > PIECE / 2) to = block.text.lastIndexOf(' ', target);
    }
    if (to <= from) continue;
    const raw = block.text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const text = raw.trim();
    if (text !== '') {
      pieces.push({ ...block, start: block.start + start, end: block.start + start + text.length, text });
    }
    from = to;
  }
  return pieces;
}

function nearest(ends: number[], target: number): number {
  let best = 0;
  for (const end of ends) if (Math.abs(end - target) < Math.abs(best - target)) best = end;
  return best;
}

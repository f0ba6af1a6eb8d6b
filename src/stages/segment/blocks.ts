import type { Page, PassageKind } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import type { Block } from './block.ts';
import { cutFlat } from './flat.ts';
import { peelOpening } from './opening.ts';
import { announcesVedtak, BULLET, isProse, TICK } from './patterns.ts';

/** A lead-in and its fragments make one passage up to this length; the paragraph's natural size. */
const LONGEST_LIST = 1000;
/** An item no longer than this is a noun or two, no thought of its own. */
const FRAGMENT = 60;
const FRAGMENT_WORDS = 6;
/** Longer paragraphs are divided at sentence ends, into pieces of about the second length. */
const LONGEST_PARAGRAPH = 1200;
const PIECE = 800;

/** Cuts the text into blocks: paragraphs, lists with their lead-in, pieces of flattened letters. They cover all that is not blank. */
export function blocksOf(text: string, pages: Page[], respondent = ''): Block[] {
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
  const numbering = new Set<number>();
  for (const line of text.matchAll(/[^\n]+/gu)) {
    for (const piece of cutFlat(text, line.index, line.index + line[0].length, numbering))
      add(piece.start, piece.end, piece.forced);
  }
  return withoutSlivers(text, joinFragments(text, peelOpening(blocks, respondent)));
}

/** So many blocks of so few letters are no paragraphs but a table or noise, and each costs a row of its own. */
const MOST_BLOCKS = 5000;
const SLIVER = 20;

/** Puts the blocks of a text that has fallen to pieces together again, into pieces of a paragraph's size. */
function withoutSlivers(text: string, blocks: Block[]): Block[] {
  const letters = blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  if (blocks.length <= MOST_BLOCKS || letters > SLIVER * blocks.length) return blocks;
  const joined: { first: Block; end: number }[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const fits =
      last !== undefined && block.end - last.first.start <= PIECE && block.attachment === last.first.attachment;
    if (fits) last.end = block.end;
    else joined.push({ first: block, end: block.end });
  }
  return joined.map(({ first, end }) => ({ ...first, end, text: text.slice(first.start, end) }));
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

/**
 * Puts fragments together with the words that introduce them: «Vi savner:» «pris» «kvalitet». An item that is a thought
 * of its own, a demand or a sentence, stays a passage of its own.
 */
function joinFragments(text: string, blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const first = blocks[i];
    if (first === undefined) continue;
    const last = lastFragment(blocks, i);
    const lastBlock = blocks[last];
    if (last === i || lastBlock === undefined) joined.push(first);
    else {
      joined.push({ ...first, end: lastBlock.end, text: text.slice(first.start, lastBlock.end) });
      i = last;
    }
  }
  return joined;
}

function lastFragment(blocks: Block[], first: number): number {
  const lead = blocks[first];
  if (lead === undefined || lead.forced !== null || announcesVedtak(lead.text)) return first;
  const introduces = lead.text.endsWith(':') && isProse(lead.text) && lead.text.split(' ').length >= 4;
  if (!introduces && !isFragment(lead)) return first;
  const items = new Set<string>();
  let last = first;
  // Items of one list carry one kind of mark; a numbered heading above bullets is not their first item.
  let mark = introduces ? null : markOf(lead);
  for (let i = first + 1; i < blocks.length; i++) {
    const item = blocks[i];
    if (item === undefined || item.forced !== null || item.attachment !== lead.attachment) break;
    const own = markOf(item);
    // One long item shows that the list is of thoughts: none of it is joined.
    if (own !== 'none' && !isFragment(item)) return first;
    if (item.end - lead.start > LONGEST_LIST || items.has(item.text)) break;
    if (own === 'none' && !(introduces && isUnmarkedFragment(item))) break;
    if (mark !== null && mark !== own) break;
    mark = own;
    items.add(item.text);
    last = i;
  }
  // One line after a colon may as well be a heading.
  return mark === 'none' && last === first + 1 ? first : last;
}

/** The kind of mark an item carries. */
function markOf({ text }: Block): 'figure' | 'letter' | 'sign' | 'none' {
  if (!BULLET.test(text)) return 'none';
  if (/^\(?\p{N}/u.test(text)) return 'figure';
  return /^\(?\p{L}[.)]/u.test(text) ? 'letter' : 'sign';
}

function isFragment({ text }: Block): boolean {
  if (!BULLET.test(text) || TICK.test(text) || /\p{Ll}[.!?]$/u.test(text)) return false;
  return text.length <= FRAGMENT && text.split(' ').length <= FRAGMENT_WORDS;
}

function isUnmarkedFragment({ text }: Block): boolean {
  return text.length <= FRAGMENT && text.split(' ').length <= FRAGMENT_WORDS && !/[.!?:]$/u.test(text);
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
      to = nearest(block.text, ends, target);
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

/** Openings that lean on the sentence before. */
const LEANS =
  /^(?:(?:Det|Dette|Den|Denne|Disse|Dei|De|Desse|Slik|Slike|Derfor|Difor|Dermed|Likevel|Her|Der|Da|Då|Hun|Han|Ho|Tilsvarende|Tilsvarande|Men|Og|This|These|It|They|However|Therefore)(?!\p{L})|.{1,40}? (?:derfor|difor|imidlertid|likevel|dermed) )/u;
/** A cut this much further off is better than one before a sentence that leans. */
const LEANING = 220;

/** The sentence end nearest to a place; one before a sentence that leans on the last counts as further off. */
function nearest(text: string, ends: number[], target: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < target - LEANING * 2) low = middle + 1;
    else high = middle;
  }
  let best = ends[low - 1] ?? 0;
  let least = Math.abs(best - target) + LEANING;
  for (let i = low; i < ends.length; i++) {
    const end = ends[i] ?? 0;
    const far = Math.abs(end - target);
    if (end > target && far >= least) break;
    if (far >= least) continue;
    const cost = far + (LEANS.test(text.slice(end, end + 60).trimStart()) ? LEANING : 0);
    if (cost >= least) continue;
    best = end;
    least = cost;
  }
  return best;
}

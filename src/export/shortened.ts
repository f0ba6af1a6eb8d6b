import { exportWords } from '../norsk/export.ts';
import { noteWords } from '../norsk/note/note.ts';
import type { NoteLanguage } from '../norsk/numbers.ts';
import { type Block, type Inline, plainText } from './blocks.ts';

/** Rows of a table that pages have room for: about ten pages of them. */
const MOST_ROWS = 400;
/** Letters of a paragraph of names: most of a page. */
const MOST_LETTERS = 3000;

/**
 * The note as pages have room for it, however many have answered: what grows by each answer (the table of bodies, lists of
 * names) stands in the Markdown note, and here it is said where. So do the lines that only `verify` reads, which takes the
 * Markdown note. What people wrote is left as it is.
 */
export function shortened(blocks: Block[], language: NoteLanguage): Block[] {
  const words = exportWords(language);
  const { tallyLead, listedLead } = noteWords(language);
  const isReckoning = (text: string) => [tallyLead, listedLead].some((lead) => text.startsWith(`${lead}: `));
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'paragraph' && isReckoning(plainText(block.line))) return [];
    return [roomFor(block, words)];
  });
}

function roomFor(block: Block, words: ReturnType<typeof exportWords>): Block {
  if (block.kind === 'table' && block.rows.length > MOST_ROWS)
    return { kind: 'paragraph', line: [plain(words.tableElsewhere(block.rows.length))] };
  return block.kind === 'paragraph' && plainText(block.line).length > MOST_LETTERS
    ? { kind: 'paragraph', line: [...beginning(block.line), plain(words.restElsewhere)] }
    : block;
}

const plain = (text: string): Inline => ({ text, bold: false, italic: false, code: false, href: null });

/** A line up to the last name there is room for. */
function beginning(line: Inline[]): Inline[] {
  let room = MOST_LETTERS;
  return line.flatMap((piece) => {
    const text = piece === 'break' ? ' ' : piece.text;
    const taken = text.length <= room ? text : text.slice(0, Math.max(0, text.lastIndexOf(', ', room)));
    room = text.length <= room ? room - text.length : 0;
    return taken === '' ? [] : [piece === 'break' ? piece : { ...piece, text: taken }];
  });
}

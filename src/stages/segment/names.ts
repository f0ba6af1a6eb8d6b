import type { PassageKind } from '../../domain.ts';
import type { Block } from './block.ts';
import { BULLET, isProse, PERSON, TITLED } from './patterns.ts';

/** Names and titles after the last paragraph. */
const LONGEST_NAME_LINE = 80;
const MOST_NAME_LINES = 8;

/** A letter without «Med hilsen» may still end on names: short lines at the very end, the first of them a person's name. */
export function markNames(blocks: Block[], kinds: PassageKind[]): void {
  if (kinds.includes('signature')) return;
  let first = blocks.length;
  while (first > 0 && blocks.length - first < MOST_NAME_LINES && isNameLine(blocks[first - 1])) first--;
  while (first < blocks.length && !isPerson(blocks[first]?.text ?? '', blocks.length - first)) first++;
  const saysSomething = blocks.slice(0, first).some(({ text }) => isProse(text));
  if (!saysSomething) return;
  for (let i = first; i < blocks.length; i++) {
    if (kinds[i] === 'body' || kinds[i] === 'heading' || kinds[i] === 'vedtak') kinds[i] = 'signature';
  }
}

/** A name, with or without a title; a first name alone only at the very end. */
function isPerson(text: string, left: number): boolean {
  const bare = text.replace(/,$/u, '');
  return PERSON.test(bare) || TITLED.test(bare) || (left === 1 && /^\p{Lu}\p{Ll}{1,14}$/u.test(bare));
}

function isNameLine(block: Block | undefined): boolean {
  if (block === undefined) return false;
  const { text } = block;
  return text.length <= LONGEST_NAME_LINE && !/[!?:;]$|\p{Ll}\.$/u.test(text) && !BULLET.test(text) && !isProse(text);
}

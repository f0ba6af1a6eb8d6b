import { type NoteFile, wordsIn } from '../../export/markdown/slots.ts';
import { unescaped } from '../parts.ts';
import type { Reading } from '../reading.ts';
import type { Held } from './held.ts';

/**
 * Where it is told what was proposed, either the machine tells it, with a sentence of the proposal, or people in their own
 * place. Of a confirmed theme it may be the codebook's words, which stand nowhere else.
 * @param background texts of the proposal; null: not to be had
 */
export function proposalsIn(note: Reading, file: NoteFile, background: readonly string[] | null): Held {
  const { words, lines } = note;
  const unwritten = new Set(file.slots.flatMap(({ line, content }) => (wordsIn(content) === '' ? [line] : [])));
  const texts = background?.map(folded) ?? null;
  const allProposed = lines.some(({ text }) => text.startsWith(words.allProposed));
  const found: Held = { faults: [], checked: [] };
  let isProposed = allProposed;
  for (const [index, { text, number }] of lines.entries()) {
    if (/^### \d/.test(text)) isProposed = allProposed || text.endsWith(` *(${words.proposedTheme})*`);
    if (text !== `#### ${words.proposed}`) continue;
    const next = lines.slice(index + 1).find((line) => line.text !== '');
    if (!next) continue;
    if (next.text.startsWith('<!-- horing:skriv proposal:')) {
      if (unwritten.has(next.number)) found.faults.push({ line: number, because: 'missing', should: null });
    } else if (texts !== null && isProposed) {
      found.checked.push(next.number);
      const said = folded(unescaped(next.text));
      if (!texts.some((one) => one.includes(said)))
        found.faults.push({ line: next.number, because: 'proposal', should: null });
    }
  }
  return found;
}

/** Words with single spaces, whatever breaks lines between them, and without what hides. */
const folded = (text: string): string =>
  text
    .replace(/\u00AD/g, '')
    .replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

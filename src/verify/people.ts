import type { NoteFile } from '../export/markdown/slots.ts';
import { tricksIn } from '../export/markdown/tricks.ts';
import type { Fault } from './parts.ts';

/** What is wrong with the places where people write: marks that do not pair, and tricks typed in the file. */
export function peopleFaults(file: NoteFile): Fault[] {
  return [
    ...file.broken.map((line): Fault => ({ line, because: 'mark', should: null })),
    ...file.slots.flatMap(({ content, first }) =>
      tricksIn(content).map(({ kind, line }): Fault => ({ line: first + line, because: kind, should: null })),
    ),
  ];
}

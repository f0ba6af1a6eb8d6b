import { type ReadResult, unreadable } from '../document.ts';
import { type Budget, type Enclosed, type ReadWithin, readEnclosed } from '../enclosed.ts';
import { MAX_ARCHIVE_MEMBERS, MAX_MAIL_DEPTH } from '../limits.ts';

/** RFC 4155: a message begins with «From », an address and a time. */
const FROM_LINE = /(?:^|\n)From \S[^\n]{0,200}\d{2}:\d{2}[^\n]{0,40}\n/gu;

/** Takes a mailbox file apart into its messages. */
export function unpackMbox(bytes: Uint8Array): Enclosed[] {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const starts = [...content.matchAll(FROM_LINE)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return starts.map(({ to }, index) => ({
    name: `melding ${String(index + 1).padStart(3, '0')}.eml`,
    bytes: new Uint8Array(
      Buffer.from(content.slice(to, starts[index + 1]?.from).replace(/^>(>*From )/gmu, '$1'), 'latin1'),
    ),
  }));
}

/** Reads a mailbox within another file: its messages in their order. */
export async function readMbox(
  bytes: Uint8Array,
  read: ReadWithin,
  depth: number,
  budget: Budget,
): Promise<ReadResult> {
  if (depth > MAX_MAIL_DEPTH) return unreadable('too-many-attachments');
  const result = await readEnclosed(unpackMbox(bytes), read, depth, budget, MAX_ARCHIVE_MEMBERS);
  if ('kind' in result) return result;
  return { kind: 'pages', format: 'mbox', ...result, metadata: {} };
}

import type { UnreadableReason } from '../domain.ts';
import { type ReadResult, unreadable } from './document.ts';
import { type Budget, type ReadWithin, readEnclosed } from './enclosed.ts';
import { MAX_ARCHIVE_BYTES, MAX_ARCHIVE_MEMBERS, MAX_FILE_BYTES, MAX_MAIL_DEPTH } from './limits.ts';
import { inflateEntry, zipEntries } from './zip.ts';

/** A member of an archive: its path without roots and steps up, and its bytes or why they can't be had. */
export interface Member {
  path: string;
  bytes: Uint8Array;
  problem: UnreadableReason | null;
}

/** What operating systems and editors leave in folders: not received from anybody. */
export const FURNITURE = /^(?:\.DS_Store|\.gitkeep|Thumbs\.db|desktop\.ini|~\$.*|\._.*)$/iu;

const APPENDIX = /vedlegg|bilag|appendi|annex|attachment/iu;

/**
 * Unpacks a ZIP that people have put files in. The whole is refused when it has no directory, no file, too many files, or
 * unpacks to unreasonably much; a member that can't be had is told with its reason beside the others.
 * @param wanted a path: only the member it is, or lies within, is unpacked
 */
export function unpackZip(
  bytes: Uint8Array,
  budget: Pick<Budget, 'bytes'>,
  wanted?: string,
): Member[] | UnreadableReason {
  const entries = zipEntries(bytes);
  if (entries === null) return 'corrupt';
  const files = entries.flatMap((entry) => {
    const path = memberPath(entry.name);
    const isFolder = /[\\/]$/u.test(entry.name);
    return isFolder || path === '' || isFurniture(path) ? [] : [{ entry, path }];
  });
  if (files.length === 0) return 'corrupt';
  if (files.length > MAX_ARCHIVE_MEMBERS) return 'too-many-attachments';
  if (budget.bytes + files.reduce((sum, { entry }) => sum + entry.unpacked, 0) > MAX_ARCHIVE_BYTES)
    return 'unpacks-too-large';
  const members: Member[] = [];
  const taken = new Set<string>();
  for (const { entry, path } of files) {
    if (taken.has(path)) continue;
    taken.add(path);
    if (wanted !== undefined && wanted !== path && !wanted.startsWith(`${path}/`)) continue;
    const room = Math.min(MAX_FILE_BYTES, MAX_ARCHIVE_BYTES - budget.bytes);
    const part = inflateEntry(bytes, entry, room);
    if (typeof part === 'string') members.push({ path, bytes: new Uint8Array(), problem: part });
    else {
      budget.bytes += part.length;
      members.push({ path, bytes: part, problem: null });
    }
  }
  return members.sort((a, b) => order(a.path) - order(b.path) || (a.path < b.path ? -1 : 1));
}

/** Letters before appendices. */
const order = (path: string): number => Number(APPENDIX.test(path.split('/').at(-1) ?? ''));

/** «C:\x\..\..\brev.pdf» → «x/brev.pdf»: a name is only ever a name. */
function memberPath(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[\\/]/u)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/u.test(part))
    .join('/');
}

const isFurniture = (path: string): boolean =>
  path.startsWith('__MACOSX/') || FURNITURE.test(path.split('/').at(-1) ?? '');

/** Reads a ZIP within another file: its members in their order, letters first. */
export async function readZip(bytes: Uint8Array, read: ReadWithin, depth: number, budget: Budget): Promise<ReadResult> {
  if (depth > MAX_MAIL_DEPTH) return unreadable('too-many-attachments');
  const members = unpackZip(bytes, budget);
  if (typeof members === 'string') return unreadable(members);
  const files = members.filter(({ problem }) => problem === null);
  const lost = members.flatMap(({ path, problem }) =>
    problem === null ? [] : [{ code: 'attachment-unreadable' as const, where: path, reason: problem }],
  );
  const result = await readEnclosed(
    files.map(({ path, bytes: content }) => ({ name: path.split('/').at(-1) ?? path, bytes: content })),
    read,
    depth,
    budget,
    MAX_ARCHIVE_MEMBERS,
  );
  if ('kind' in result) return result;
  const warnings = [...lost, ...result.warnings];
  const [first] = warnings.filter(({ code }) => code === 'attachment-unreadable');
  if (result.pages.length === 0 && first?.reason !== undefined) return unreadable(first.reason, first.where);
  return { kind: 'pages', format: 'zip', pages: result.pages, metadata: {}, warnings };
}

import type { ExtractWarning } from '../domain.ts';
import { type RawPage, type ReadResult, unreadable } from './document.ts';
import { MAX_ATTACHMENTS } from './limits.ts';
import type { Scans } from './scan/scans.ts';

/** A file within a file: a mail's attachment, a member of an archive, what a PDF carries. */
export interface Enclosed {
  name: string;
  bytes: Uint8Array;
}

/** Files met so far within one received file, over all that enclose others, and what they unpack to. */
export interface Budget {
  files: number;
  bytes: number;
  /** Pages met so far that are pictures. */
  scans: Scans;
}

/** Reads a file within another by the readers for its content. `depth` counts the files around it. */
export type ReadWithin = (bytes: Uint8Array, depth: number, budget: Budget) => Promise<ReadResult>;

/** What enclosed files gave: pages that carry their file's name, and what of them was not read. */
export interface EnclosedRead {
  pages: RawPage[];
  warnings: ExtractWarning[];
}

/**
 * Reads enclosed files in their order. Too many of them, or too deep in each other, make the whole file unreadable: what
 * would be left out could be the answer itself.
 */
export async function readEnclosed(
  files: Enclosed[],
  read: ReadWithin,
  depth: number,
  budget: Budget,
  most: number = MAX_ATTACHMENTS,
): Promise<EnclosedRead | Extract<ReadResult, { kind: 'unreadable' }>> {
  budget.files += files.length;
  if (budget.files > most) return unreadable('too-many-attachments');
  const pages: RawPage[] = [];
  const warnings: ExtractWarning[] = [];
  for (const { name, bytes } of files) {
    const result = await read(bytes, depth + 1, budget);
    if (result.kind === 'unreadable') {
      if (result.reason === 'too-many-attachments') return result;
      const where = result.attachment === undefined ? name : `${name}: ${result.attachment}`;
      warnings.push({ code: 'attachment-unreadable', where, reason: result.reason });
    } else if (result.kind === 'empty' || result.pages.every((page) => page.lines.every(isBlank))) {
      if (result.kind === 'empty' || result.warnings.length === 0)
        warnings.push({ code: 'attachment-empty', where: name });
      else warnings.push(...within(name, result.warnings));
    } else {
      // A letter inside a forwarded e-mail keeps its own name, which says more than the e-mail's.
      for (const page of result.pages) pages.push({ ...page, attachment: page.attachment ?? name });
      warnings.push(...within(name, result.warnings));
    }
  }
  return { pages, warnings };
}

const isBlank = ({ text }: { text: string }): boolean => text.trim() === '';

const within = (name: string, warnings: ExtractWarning[]): ExtractWarning[] =>
  warnings.map((warning) => ({ ...warning, where: `${name}: ${warning.where}` }));

/** An enclosed file's name as it may be shown: without folders, control characters or direction marks. */
export function enclosedName(name: string | undefined, index: number): string {
  const bare = (name ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[\\/]/u)
    .at(-1)
    ?.trim();
  return bare === undefined || bare === '' ? `vedlegg ${index + 1}` : bare;
}

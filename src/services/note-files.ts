import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, parse, resolve } from 'node:path';
import { appendCorrection } from '../../db/corrections.ts';
import type { Db } from '../../db/open.ts';
import { ConfigurationError } from '../config.ts';
import { Decision } from '../corrections/decision.ts';
import { type SlotInFile, standsAs, wasPutThere, wordsIn } from '../export/markdown/slots.ts';
import { fileWords, NOTE_FILE } from '../norsk/files.ts';
import { noteWords } from '../norsk/note/note.ts';
import { verifyWords } from '../norsk/verify.ts';
import type { ConsultationState } from '../state.ts';

/** What is to be done with a note file that somebody has changed, before it is written anew. */
export interface TakenIn {
  /** How many texts went into the log. */
  kept: number;
  /** Why the file must be kept as well; null: it need not. */
  copy: 'both' | 'elsewhere' | 'noPlace' | null;
}

/** Reads a file if it is there; a link, which may lead to anything, is not followed. */
export async function readIfThere(path: string): Promise<string | null> {
  return (await bytesIfThere(path))?.toString('utf8') ?? null;
}

/** The same, as bytes. */
export async function bytesIfThere(path: string): Promise<Buffer | null> {
  try {
    if (!(await lstat(path)).isFile()) return null;
    return await readFile(path, { flag: constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP')) return null;
    throw error;
  }
}

/**
 * Makes the folder that files are to be written in, its owner's alone.
 * @throws ConfigurationError when a link stands in its place: what is written, and removed, would be elsewhere
 */
export async function ownFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  if (!(await lstat(path)).isDirectory()) throw new ConfigurationError(fileWords.notAFolder(path));
  // Also one made before, or by others. A disk that knows no modes keeps nothing from anybody.
  await chmod(path, 0o700).catch(() => undefined);
}

/** A slot that somebody has changed, as it stands in a file; `sum` is of what the machine put there. */
type Edit = Pick<SlotInFile, 'slot' | 'sum' | 'content'>;

/**
 * Reads the note a command was given.
 * @throws ConfigurationError saying what to give where it is a folder or an export
 */
export async function readNoteFile(path: string): Promise<string> {
  const found = await stat(resolve(path)).catch(() => null);
  if (found === null) throw new ConfigurationError(verifyWords.noFile(path));
  if (found.isDirectory()) throw new ConfigurationError(verifyWords.folderGiven(path));
  const bytes = await readFile(resolve(path));
  // Word is a ZIP; PDF and HTML say so at their beginning.
  const head = bytes.subarray(0, 200).toString('latin1').toLowerCase();
  if (['pk\u0003', '%pdf'].some((mark) => head.startsWith(mark)) || /^\W*<(?:!doctype|html)/.test(head))
    throw new ConfigurationError(verifyWords.otherFormat(path));
  return bytes.toString('utf8');
}

/**
 * Takes what people have written in a file into the log of decisions (synchronous; to be called inside a transaction
 * with the state as the log has it). The desk's word stands where both have changed a slot.
 * @param who the log is told it was
 */
export function takeInEdits(db: Db, state: ConsultationState, edits: readonly Edit[], who: string): TakenIn {
  const texts = new Map(state.texts);
  const taken: TakenIn = { kept: 0, copy: null };
  for (const slot of edits) {
    const now = texts.get(slot.slot) ?? '';
    if (standsAs(now, slot)) continue;
    const invitation = invitationOf(slot.slot, state);
    const decision = Decision.safeParse({ kind: 'text', slot: slot.slot, markdown: wordsIn(slot.content) });
    if (invitation === null || !decision.success) {
      taken.copy = 'noPlace';
    } else if (!wasPutThere(now, slot, invitation)) {
      taken.copy ??= 'both';
    } else {
      appendCorrection(db, {
        id: randomUUID(),
        consultationId: state.id,
        who,
        at: new Date().toISOString(),
        decision: decision.data,
        before: now,
        why: '',
      });
      texts.set(slot.slot, wordsIn(slot.content));
      taken.kept += 1;
    }
  }
  return taken;
}

/** What stands in a slot nobody has written in; null: the note has no such slot. */
export function invitationOf(slot: string, state: ConsultationState): string | null {
  const words = noteWords(state.language);
  const [kind, themeId = ''] = slot.split(':');
  if (slot === 'summary') return words.summarySlot;
  const theme = state.themes.find((other) => other.id === themeId);
  if (!theme || theme.status === 'rejected') return null;
  if (kind === 'proposal') return words.proposalSlot;
  if (kind === 'brief') return words.briefSlot;
  return kind === 'follow-up' ? words.followUpSlot : null;
}

/**
 * Copies a file to `<name>.kopi-N.<extension>` beside it, N being the first free number; not again when a copy says the same.
 * @returns the copy's name
 */
export async function copyAside(path: string, content: string | Uint8Array): Promise<string> {
  const { name: stem, ext } = parse(path);
  const taken = new Set(await readdir(dirname(path)));
  for (let number = 1; ; number += 1) {
    const name = `${stem}.kopi-${number}${ext}`;
    const target = join(dirname(path), name);
    if (!taken.has(name)) {
      await replaceFile(target, content);
      return name;
    }
    if ((await bytesIfThere(target))?.equals(Buffer.from(content))) return name;
  }
}

/** What the analyst is told of a file that was taken in. */
export function tellTakenIn({ kept, copy }: TakenIn, copyName: string | null): string[] {
  return [
    ...(kept > 0 ? [fileWords.kept(kept, NOTE_FILE)] : []),
    ...(copy !== null && copyName !== null ? [fileWords[copy](copyName)] : []),
  ];
}

/**
 * Whole files only: written beside, under a name nobody knows beforehand, and moved into place; left alone when nothing
 * changed. A link that stands there is replaced, and what it leads to is not touched.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  if ((await bytesIfThere(path))?.equals(Buffer.from(content))) return;
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(part, content, { flag: 'wx' });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

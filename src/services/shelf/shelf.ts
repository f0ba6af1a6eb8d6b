import { lstat, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { findByFolderName } from '../../../db/files.ts';
import { comparisonOf } from '../../../db/findings.ts';
import { responseIds } from '../../../db/responses.ts';
import { lastVersionAt } from '../../../db/versions.ts';
import { ConfigurationError } from '../../config.ts';
import { loadConsultation, slugOf } from '../../consultation/consultation.ts';
import { readMark } from '../../consultation/mark.ts';
import type { Setup } from '../../consultation/setup.ts';
import { inForce } from '../../corrections/apply.ts';
import { reviewedSlot } from '../../corrections/slots.ts';
import { idOf } from '../../ids.ts';
import { readLog } from '../../pipeline/log.ts';
import { type Desk, openDesk } from '../review/open.ts';
import type { Workspace } from '../workspace.ts';
import { knownOf, register } from './identity.ts';
import { type Made, makeConsultation } from './setting-up.ts';

/** A consultation as the list of them tells it. */
export interface Entry {
  slug: string;
  title: string;
  owner: string;
  deadline: string | null;
  /** Answers to this hearing that have been read; null: nothing has been run yet. */
  answers: number | null;
  reviewed: number;
  /** When the note was last written anew (ISO time). */
  lastNote: string | null;
}

/** A folder that is no consultation that can be opened, and why. */
export interface Unreadable {
  name: string;
  why: string;
  /** The folder that is told of. */
  folder: string;
}

/** Whether somebody has access to a consultation. What he has none to is told of nowhere: as if it were not there. */
export type Sees = (consultationId: string) => boolean;

/** The consultations of one folder, each opened when somebody first asks for it. */
export interface Shelf {
  /** The corpus folder; null: the one consultation there is was named by itself. */
  readonly corpus: string | null;
  /** The slug of that one; null: there may be several. */
  readonly only: string | null;
  /** @param sees for whom; not given: all there is */
  list(sees?: Sees): Promise<{ entries: Entry[]; unreadable: Unreadable[] }>;
  /**
   * The desk of a consultation, with what others have done to its folder taken in.
   * @param sees for whom; not given: whoever asks
   * @returns null when there is none of that slug that he has access to
   * @throws ConfigurationError when its folder or its configuration is at fault
   */
  desk(slug: string, sees?: Sees): Promise<Desk | null>;
  /** Makes a new one. @param invited a list as text @throws ConfigurationError when it can't be written */
  make(setup: Setup, invited?: string): Promise<Made>;
}

/** Names of the server's own pages: a consultation of such a name could not be reached. */
export const RESERVED: ReadonlySet<string> = new Set(['a', 'ny', 'farger', 'logg-inn', 'logg-ut']);

const SIGNS = ['responses', 'consultation.yaml'];

/** Whether a folder holds a consultation, as against being the folder of several. */
export async function isConsultation(folder: string): Promise<boolean> {
  const found = await Promise.all(SIGNS.map((name) => lstat(join(folder, name)).catch(() => null)));
  return found.some((one) => one !== null);
}

/**
 * @param folder a consultation, or the folder of several; that of several need not be there until the first is made
 */
export async function openShelf(workspace: Workspace, folder: string): Promise<Shelf> {
  const root = resolve(folder);
  const alone = await isConsultation(root);
  const opened = new Map<string, { folder: string; desk: Promise<Desk> }>();

  /** Folders by the slug of their names, which is never made a path of; a link is not followed. */
  const folders = async (): Promise<{ bySlug: Map<string, string>; unreadable: Unreadable[] }> => {
    if (alone) return { bySlug: new Map([[slugOf(root), root]]), unreadable: [] };
    const bySlug = new Map<string, string>();
    const unreadable: Unreadable[] = [];
    const entries = await readdir(root, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      // The folder of them all comes with the first.
      if (error.code === 'ENOENT') return [];
      throw new ConfigurationError(`Kan ikke lese mappen ${root} (${error.code}).`);
    });
    for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name, 'nb'))) {
      const { name } = entry;
      if (name.startsWith('.') || entry.isFile()) continue;
      const slug = slugOf(name);
      const other = bySlug.get(slug);
      const tell = (why: string, folder = join(root, name)) => unreadable.push({ name, why, folder });
      if (!entry.isDirectory()) tell('Den er en lenke eller noe annet enn en mappe, og følges ikke.');
      else if (other !== undefined)
        tell(`Den får samme adresse som mappen «${basename(other)}». Gi den et annet navn.`, other);
      else if (RESERVED.has(slug)) tell('Den heter det samme som en av pultens egne sider. Gi den et annet navn.');
      else bySlug.set(slug, join(root, name));
    }
    return { bySlug, unreadable };
  };

  /** Which consultation a folder is, also one that can't be opened. */
  const identityOf = async (folder: string): Promise<string> => {
    const slug = slugOf(folder);
    const mark = await readMark(folder).catch(() => null);
    return mark ?? findByFolderName(workspace.db, slug)?.id ?? idOf('consultation', slug);
  };

  return {
    corpus: alone ? null : root,
    only: alone ? slugOf(root) : null,
    async list(sees) {
      const { bySlug, unreadable } = await folders();
      const entries: Entry[] = [];
      for (const [slug, path] of bySlug)
        try {
          if (sees && !sees(await identityOf(path))) continue;
          entries.push(await entryOf(workspace, slug, path));
        } catch (error) {
          if (!(error instanceof ConfigurationError)) throw error;
          unreadable.push({ name: basename(path), why: error.message, folder: path });
        }
      if (!sees) return { entries, unreadable };
      const seen = await Promise.all(unreadable.map(async ({ folder }) => sees(await identityOf(folder))));
      return { entries, unreadable: unreadable.filter((_, at) => seen[at]) };
    },
    async make(setup, invited) {
      const { bySlug } = await folders();
      return makeConsultation(workspace, root, (slug) => bySlug.has(slug) || RESERVED.has(slug), setup, invited);
    },
    async desk(slug, sees) {
      const path = (await folders()).bySlug.get(slug);
      if (path === undefined || (sees && !sees(await identityOf(path)))) return null;
      let found = opened.get(slug);
      if (found?.folder !== path) {
        found = { folder: path, desk: open(workspace, path) };
        opened.set(slug, found);
        // What could not be opened now is tried again when it is asked for again.
        found.desk.catch(() => opened.delete(slug));
      }
      const desk = await found.desk;
      await desk.follow();
      return desk;
    },
  };
}

/** Opens the desk of a consultation, also of one that nothing has been run on. */
async function open(workspace: Workspace, folder: string): Promise<Desk> {
  const consultation = await loadConsultation(folder);
  if (knownOf(workspace.db, consultation)?.folder !== consultation.folder) await register(workspace, consultation);
  return openDesk(workspace, folder);
}

/** What the list tells of a consultation, without opening it. */
async function entryOf({ db }: Workspace, slug: string, folder: string): Promise<Entry> {
  const consultation = await loadConsultation(folder);
  const { id, title, config } = consultation;
  const told = { slug, title, owner: config.owner ?? '', deadline: config.deadline ?? null };
  const last = knownOf(db, consultation) ? lastVersionAt(db, id) : null;
  if (last === null) return { ...told, answers: null, reviewed: 0, lastNote: null };
  const elsewhere = new Set(comparisonOf(db, id)?.otherHearing.map((found) => found.responseId));
  const reviewed = new Set<string>();
  const put = (set: Set<string>, member: string, on: boolean) => (on ? set.add(member) : set.delete(member));
  for (const { decision } of inForce(readLog(db, id)))
    if (decision.kind === 'other-hearing') put(elsewhere, decision.responseId, decision.on);
    else if (decision.kind === 'text') put(reviewed, decision.slot, decision.markdown !== '');
  const here = responseIds(db, id).filter((responseId) => !elsewhere.has(responseId));
  return {
    ...told,
    answers: here.length,
    reviewed: here.filter((responseId) => reviewed.has(reviewedSlot(responseId))).length,
    lastNote: last.at,
  };
}

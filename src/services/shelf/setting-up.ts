import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { findByFolderName } from '../../../db/files.ts';
import { ConfigurationError } from '../../config.ts';
import { parseConfiguration } from '../../consultation/configuration.ts';
import { slugOf } from '../../consultation/consultation.ts';
import { newConsultation, TEMPLATE } from '../../consultation/new.ts';
import { type Setup, setupOf, withSetup } from '../../consultation/setup.ts';
import { hashOf } from '../../ids.ts';
import { toldFault } from '../../norsk/faults.ts';
import type { Workspace } from '../workspace.ts';
import { takeInInvited } from './invited.ts';

/** Room in an address and in a folder's name. */
const LONGEST_SLUG = 60;

/** The slug of a title, cut between words. */
export function slugOfTitle(title: string): string {
  // What stands after a slash is part of the title, not the name of a folder.
  const slug = slugOf(title.replace(/[/\\]/g, ' '));
  if (slug.length <= LONGEST_SLUG) return slug;
  const cut = slug.slice(0, LONGEST_SLUG + 1);
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : slug.slice(0, LONGEST_SLUG);
}

/** What came of making a consultation. */
export type Made = { kind: 'made'; slug: string } | { kind: 'taken'; slug: string };

/**
 * Makes a consultation in the corpus folder. Nothing that is there is touched: of two who make the same at once, one is
 * told that it is taken.
 * @param taken the slugs that are in use there
 * @param invited a list of the invited, as text; empty: none yet
 */
export async function makeConsultation(
  { db }: Pick<Workspace, 'db'>,
  corpus: string,
  taken: (slug: string) => boolean,
  setup: Setup,
  invited = '',
): Promise<Made> {
  const slug = slugOfTitle(setup.title);
  // One whose folder is gone has its decisions and its note still, in the folder of reports of that name.
  if (taken(slug) || findByFolderName(db, slug)) return { kind: 'taken', slug };
  const folder = join(corpus, slug);
  try {
    await mkdir(corpus, { recursive: true });
    await mkdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return { kind: 'taken', slug };
    throw new ConfigurationError(`Kan ikke lage mappen ${folder}: ${reasonOf(error)}`);
  }
  try {
    await newConsultation(folder, setup);
    if (invited.trim() !== '') await takeInInvited(folder, Buffer.from(invited));
  } catch (error) {
    // It was made just now, and holds nothing of anybody's.
    await rm(folder, { recursive: true, force: true });
    throw new ConfigurationError(`Kan ikke lage høringen i ${folder}: ${reasonOf(error)}`);
  }
  return { kind: 'made', slug };
}

/** consultation.yaml as it stands: what is set up in it, and what tells this text from another. */
export interface Standing {
  setup: Setup;
  mark: string;
}

/** @throws ConfigurationError with file and line when the text has a fault */
export async function readSetupOf(folder: string): Promise<Standing> {
  const text = await textOf(folder);
  return { setup: setupOf(parseConfiguration(join(folder, 'consultation.yaml'), text)), mark: hashOf(text ?? '') };
}

/**
 * Writes a setup into consultation.yaml, unless somebody has changed the file since it was read.
 * @param mark the text the setup was made from
 * @throws ConfigurationError when the text has a fault (nothing is written then), or can't be written
 */
export function writeSetup(folder: string, setup: Setup, mark: string): Promise<'written' | 'changed'> {
  return writeYaml(folder, mark, (text) => withSetup(text, setup));
}

/** The same of any change to its text. */
export async function writeYaml(
  folder: string,
  mark: string,
  change: (text: string) => string,
): Promise<'written' | 'changed'> {
  const text = await textOf(folder);
  if (hashOf(text ?? '') !== mark) return 'changed';
  const path = join(folder, 'consultation.yaml');
  parseConfiguration(path, text);
  const part = join(folder, `._horing-${randomUUID()}`);
  try {
    await writeFile(part, change(text ?? TEMPLATE), { flag: 'wx', flush: true });
    await rename(part, path);
  } catch (error) {
    throw new ConfigurationError(`Kan ikke skrive ${basename(path)}: ${reasonOf(error)}`);
  } finally {
    await rm(part, { force: true });
  }
  return 'written';
}

async function textOf(folder: string): Promise<string | null> {
  return readFile(join(folder, 'consultation.yaml'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new ConfigurationError(`Kan ikke lese consultation.yaml: ${reasonOf(error)}`);
  });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disken er full.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'mappen er skrivebeskyttet.';
  return toldFault(error) ?? (error instanceof Error ? error.message : String(error));
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ConfigurationError } from '../config.ts';
import type { Invitation, Theme } from '../domain.ts';
import { parseInvited } from '../formats/invited.ts';
import { idOf } from '../ids.ts';
import { isOfMachine } from '../norsk/faults.ts';
import { type Configuration, parseConfiguration } from './configuration.ts';
import { readMark } from './mark.ts';

/** A consultation as its folder tells it. */
export interface Consultation {
  id: string;
  /** Whether the folder carries the id itself; else it is made of the folder's name. */
  marked: boolean;
  slug: string;
  folder: string;
  /** Where the received files lie. */
  responses: string;
  title: string;
  config: Configuration;
  /** Themes of the YAML's codebook: confirmed by the owner. */
  codebook: Theme[];
  invited: Invitation[];
  /** Paths of the proposal's files. */
  background: string[];
}

/** ASCII slug of a folder's name: names the report folder and stands in addresses. */
export function slugOf(folder: string): string {
  const plain = basename(resolve(folder))
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || 'horing';
}

/**
 * Reads a consultation's folder: consultation.yaml (optional), invited.csv (optional), background/ (optional).
 * @throws ConfigurationError with file, line and what was expected
 */
export async function loadConsultation(folder: string): Promise<Consultation> {
  const root = resolve(folder);
  if (!(await isFolder(root)))
    throw new ConfigurationError(`Finner ikke mappen ${folder}. Lag en ny høring med: horing new ${folder}`);
  if (!(await isFolder(join(root, 'responses'))))
    throw new ConfigurationError(
      `Mappen ${folder} har ingen undermappe «responses». Legg høringssvarene i ${join(folder, 'responses')}.`,
    );
  const yaml = join(root, 'consultation.yaml');
  const config = parseConfiguration(yaml, await readOptional(yaml));
  const slug = slugOf(root);
  const mark = await readMark(root);
  const id = mark ?? idOf('consultation', slug);
  const invitedFile = join(root, 'invited.csv');
  const invited = await readOptional(invitedFile);
  let invitations: Invitation[] = [];
  if (invited !== null) {
    try {
      invitations = parseInvited(invited);
    } catch (error) {
      throw new ConfigurationError(`${invitedFile}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {
    id,
    marked: mark !== null,
    slug,
    folder: root,
    responses: join(root, 'responses'),
    title: config.title ?? basename(root),
    config,
    codebook: config.themes.map((theme) => ({
      id: idOf(id, 'theme', theme.id ?? theme.label),
      label: theme.label,
      description: theme.description,
      keywords: theme.keywords,
      status: 'confirmed' as const,
      parentId: null,
      words: [],
    })),
    invited: invitations,
    background: await filesIn(join(root, 'background')),
  };
}

/** @throws what the machine says of a disk that is away: of what is on it nobody knows */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    if (isOfMachine(error)) throw error;
    return false;
  }
}

async function readOptional(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    if (isOfMachine(error)) throw error;
    throw new ConfigurationError(`Kan ikke lese ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  if (!(await isFolder(folder))) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort();
}

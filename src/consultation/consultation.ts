import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { type Invitation, SECTORS, type Theme } from '../domain.ts';
import { parseInvited } from '../formats/invited.ts';
import { idOf } from '../ids.ts';

const isoDate = z.iso.date({ error: 'forventet en dato på formen 2022-04-11' });

const Configuration = z.strictObject({
  title: z.string().min(1).optional(),
  owner: z.string().min(1).optional(),
  caseNumber: z.string().optional(),
  opened: isoDate.optional(),
  deadline: isoDate.optional(),
  language: z.enum(['nb', 'nn', 'en']).default('nb'),
  questions: z.array(z.strictObject({ id: z.string().min(1), text: z.string().min(1) })).default([]),
  respondents: z
    .record(
      z.string(),
      z.strictObject({
        respondent: z.string().min(1).optional(),
        sector: z.enum(SECTORS).optional(),
        date: isoDate.optional(),
        supersedes: z.string().optional(),
      }),
    )
    .default({}),
  sectorHeadings: z.partialRecord(z.enum(SECTORS), z.string().min(1)).default({}),
  themes: z
    .array(
      z.strictObject({
        id: z.string().min(1).optional(),
        label: z.string().min(1),
        description: z.string().default(''),
        keywords: z.array(z.string().min(1)).default([]),
        proposal: z.string().optional(),
      }),
    )
    .default([]),
});

/** consultation.yaml, parsed. */
export type Configuration = z.infer<typeof Configuration>;

/** A consultation as its folder tells it. */
export interface Consultation {
  id: string;
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
  const config = await readConfiguration(join(root, 'consultation.yaml'));
  const slug = slugOf(root);
  const id = idOf('consultation', slug);
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

async function readConfiguration(path: string): Promise<Configuration> {
  const source = await readOptional(path);
  const lines = new LineCounter();
  const document = parseDocument(source ?? '', { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) {
    const { line } = lines.linePos(fault.pos[0]);
    throw new ConfigurationError(`${path}, linje ${line}: ugyldig YAML: ${fault.message.split('\n')[0]}`);
  }
  const parsed = Configuration.safeParse(document.toJS() ?? {}, { error: inNorwegian });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
    const offset =
      key === undefined
        ? placeOf(document, issue.path as (string | number)[])
        : (source ?? '').search(new RegExp(`^\\s*-?\\s*${escapePattern(key)}\\s*:`, 'm'));
    const line = offset >= 0 ? lines.linePos(offset).line : 1;
    return `${path}, linje ${line}: ${issue.path.join('.') || 'øverste nivå'}: ${issue.message}`;
  });
  throw new ConfigurationError(faults.join('\n'));
}

function escapePattern(key: string): string {
  return key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Where a field stands; for one that is missing, where the field around it begins. */
function placeOf(document: Document.Parsed, path: (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) return Number(node.range[0]);
  }
  return -1;
}

function inNorwegian(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `forventet ${{ string: 'tekst', array: 'en liste', object: 'felter', record: 'felter' }[issue.expected as string] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `ukjent felt «${issue.keys.join('», «')}»; se docs/bruk.md for feltene som finnes`;
    case 'invalid_value':
      return `forventet en av: ${issue.values.join(', ')}`;
    case 'too_small':
      return 'kan ikke være tom';
    default:
      return undefined;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function readOptional(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
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

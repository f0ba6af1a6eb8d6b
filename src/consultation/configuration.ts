import { type Document, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ConfigurationError } from '../config.ts';
import { SECTORS } from '../domain.ts';

const isoDate = z.iso.date({ error: 'forventet en dato på formen 2022-04-11' });

/** File systems give names composed or not («å» as one sign or as two); here they are always composed. */
const composed = (name: string): string => name.normalize('NFC');
const fileName = z.string().transform(composed);

const Configuration = z.strictObject({
  title: z.string().min(1).optional(),
  owner: z.string().min(1).optional(),
  caseNumber: z.string().optional(),
  opened: isoDate.optional(),
  deadline: isoDate.optional(),
  events: z.array(z.strictObject({ date: isoDate, label: z.string().min(1) })).default([]),
  language: z.enum(['nb', 'nn', 'en']).default('nb'),
  questions: z.array(z.strictObject({ id: z.string().min(1), text: z.string().min(1) })).default([]),
  respondents: z
    .record(
      z.string(),
      z.strictObject({
        respondent: z.string().min(1).optional(),
        sector: z.enum(SECTORS).optional(),
        date: isoDate.optional(),
        supersedes: fileName.optional(),
      }),
    )
    .default({})
    .transform((named) => Object.fromEntries(Object.entries(named).map(([path, told]) => [composed(path), told]))),
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

/** Whether a text is a date as consultation.yaml has them. */
export const isDate = (text: string): boolean => isoDate.safeParse(text).success;

/** consultation.yaml, parsed. */
export type Configuration = z.infer<typeof Configuration>;

/** What consultation.yaml says of a received file. */
export function toldOf(config: Configuration, path: string): Configuration['respondents'][string] {
  return config.respondents[composed(path)] ?? {};
}

/** Files that consultation.yaml names and that are not there. */
export function namedInVain(config: Configuration, paths: string[]): string[] {
  const there = new Set(paths.map(composed));
  const named = Object.entries(config.respondents).flatMap(([path, told]) => [path, told.supersedes ?? path]);
  return [...new Set(named)].filter((path) => !there.has(path));
}

/**
 * Parses the text of a consultation.yaml; null: there is none, and every field has its default.
 * @throws ConfigurationError naming the path, the line and what was expected
 */
export function parseConfiguration(path: string, source: string | null): Configuration {
  const lines = new LineCounter();
  const document = parseDocument(source ?? '', { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) {
    const { line } = lines.linePos(fault.pos[0]);
    throw new ConfigurationError(`${path}, linje ${line}: ugyldig YAML: ${fault.message.split('\n')[0]}`);
  }
  const parsed = Configuration.safeParse(withoutEmpty(document.toJS()), { error: inNorwegian });
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

/** A field that stands without a value says nothing. */
function withoutEmpty(told: unknown): unknown {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return told ?? {};
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== ''));
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

import * as z from 'zod';
import { ConfigurationError } from '../config.ts';
import { SECTORS } from '../domain.ts';
import { FOLLOW_UP_KINDS } from '../follow-up.ts';
import type { AnswerColumns } from '../formats/answers/columns.ts';
import { inNorwegian, readYaml } from '../formats/yaml.ts';

const isoDate = z.iso.date({ error: 'forventet en dato på formen 2022-04-11' });

const head = z.string().min(1);
/** What people have confirmed that the columns of a table of answers are, by their heads. */
const Columns = z.strictObject({
  sheet: head.optional(),
  id: head.optional(),
  respondent: head.optional(),
  person: head.optional(),
  kind: head.optional(),
  date: head.optional(),
  withheld: head.optional(),
  attachments: head.optional(),
  questions: z
    .array(
      z.strictObject({
        column: head,
        question: z.string().min(1).optional(),
        closed: z.boolean().optional(),
        comments: z.array(head).optional(),
      }),
    )
    .min(1),
});

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
  tables: z
    .record(z.string(), Columns)
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
  followUpKinds: z
    .array(z.string().trim().min(1).max(300))
    .min(1)
    .default([...FOLLOW_UP_KINDS]),
});

/** Whether a text is a date as consultation.yaml has them. */
export const isDate = (text: string): boolean => isoDate.safeParse(text).success;

/** consultation.yaml, parsed. */
export type Configuration = z.infer<typeof Configuration>;
/** Tables of answers by their path below responses/. */
export type Tables = Readonly<Record<string, AnswerColumns>>;

/** What consultation.yaml says of a received file. */
export function toldOf(config: Configuration, path: string): Configuration['respondents'][string] {
  return config.respondents[composed(path)] ?? {};
}

/** What people have confirmed of a table of answers; null: nothing. */
export function columnsOf(tables: Tables, path: string): AnswerColumns | null {
  // A file may be called «constructor».
  return Object.hasOwn(tables, composed(path)) ? (tables[composed(path)] ?? null) : null;
}

/** Files that consultation.yaml names and that are not there. */
export function namedInVain(config: Configuration, paths: string[]): string[] {
  const there = new Set(paths.map(composed));
  const named = [
    ...Object.entries(config.respondents).flatMap(([path, told]) => [path, told.supersedes ?? path]),
    ...Object.keys(config.tables),
  ];
  return [...new Set(named)].filter((path) => !there.has(path));
}

/**
 * Parses the text of a consultation.yaml; null: there is none, and every field has its default.
 * @throws ConfigurationError naming the path, the line and what was expected
 */
export function parseConfiguration(path: string, source: string | null): Configuration {
  const read = readYaml(source ?? '');
  if (read.kind === 'refused')
    throw new ConfigurationError(`${path}, linje ${read.line}: ugyldig YAML: ${read.because}`);
  const parsed = Configuration.safeParse(withoutEmpty(read.told), { error: inNorwegian('docs/bruk.md') });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const key = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : null;
    const place = issue.path as (string | number)[];
    const line = read.lineOf(key === null ? place : [...place, key]);
    return `${path}, linje ${line}: ${issue.path.join('.') || 'øverste nivå'}: ${issue.message}`;
  });
  throw new ConfigurationError(faults.join('\n'));
}

/** A field that stands without a value says nothing. */
function withoutEmpty(told: unknown): unknown {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return told ?? {};
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== ''));
}

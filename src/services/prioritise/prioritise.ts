import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { ConfigurationError } from '../../config.ts';
import { prioritisationJson } from '../../export/prioritise/json.ts';
import { prioritisationPage, toldFault } from '../../export/prioritise/markdown.ts';
import { decodeText } from '../../formats/encoding.ts';
import type { Reading } from '../../prioritise/model.ts';
import { type Outcome, prioritise } from '../../prioritise/prioritise.ts';
import { readPrioritisationSheets } from '../../prioritise/sheet/read.ts';
import { readCriteria, readPrioritisation } from '../../prioritise/yaml/read.ts';

export const PRIORITISE_FORMATS = ['md', 'json', 'svg', 'xlsx'] as const;
export type PrioritiseFormat = (typeof PRIORITISE_FORMATS)[number];

/** Some thousand scores and their comments; what is larger is something else. */
const MAX_BYTES = 20 * 1024 * 1024;
/** More faults than this are told by their number. */
const MOST_TOLD = 50;

/**
 * Reads a prioritisation (YAML, or XLSX with scores) and computes what follows from it.
 * @param criteriaPath YAML with the tree, for a workbook that does not hold it
 * @throws ConfigurationError with a sentence a fault, each with its cell or line, when nothing can be computed
 */
export async function prioritiseFile(path: string, criteriaPath?: string): Promise<Outcome> {
  const bytes = await bytesOf(path);
  const given = criteriaPath === undefined ? null : readCriteria(textOf(criteriaPath, await bytesOf(criteriaPath)));
  if (given?.kind === 'refused') throw refusal(criteriaPath ?? '', given.faults);
  const reading: Reading = isWorkbook(bytes)
    ? readPrioritisationSheets(bytes, given)
    : readPrioritisation(textOf(path, bytes));
  if (reading.kind === 'refused') throw refusal(path, reading.faults);
  const result = prioritise(reading.prioritisation, reading.claims);
  if (result.kind === 'refused') throw refusal(path, result.faults);
  return { ...result.outcome, faults: [...reading.faults, ...result.outcome.faults] };
}

/** An outcome in a format: text, or the bytes of a workbook. */
export async function prioritisationIn(outcome: Outcome, format: PrioritiseFormat): Promise<string | Uint8Array> {
  if (format === 'md') return prioritisationPage(outcome);
  if (format === 'json') return prioritisationJson(outcome);
  // Their libraries are large.
  if (format === 'svg') return (await import('../../export/prioritise/chart.ts')).contributionChart(outcome).svg;
  const { prioritisationWorkbook } = await import('../../export/prioritise/xlsx.ts');
  return prioritisationWorkbook(outcome);
}

/**
 * Writes it beside the file it is made of, or where it is asked for.
 * @throws ConfigurationError when that is the file itself, or no place to write
 */
export async function writePrioritisation(
  from: string,
  to: string | undefined,
  format: PrioritiseFormat,
  content: string | Uint8Array,
): Promise<string> {
  const path = to ?? join(dirname(from), `${basename(from, extname(from))}-prioritert.${format}`);
  if (resolve(path) === resolve(from))
    throw new ConfigurationError(`Resultatet kan ikke skrives over ${from}. Velg et annet navn med --til.`);
  await writeFile(path, content).catch(() => {
    throw new ConfigurationError(`Kan ikke skrive ${path}.`);
  });
  return path;
}

const isWorkbook = (bytes: Uint8Array) =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

async function bytesOf(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => {
    throw new ConfigurationError(`Kan ikke lese filen ${path}.`);
  });
  if (bytes.length > MAX_BYTES) throw new ConfigurationError(`${path}: filen er større enn 20 MB.`);
  return new Uint8Array(bytes);
}

function textOf(path: string, bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new ConfigurationError(`${path}: filen er verken YAML eller et regneark (XLSX).`);
  return decoded.text;
}

function refusal(path: string, faults: readonly Parameters<typeof toldFault>[0][]): ConfigurationError {
  const told = faults.slice(0, MOST_TOLD).map((fault) => `${path}, ${toldFault(fault)}`);
  if (faults.length > MOST_TOLD) told.push(`… og ${faults.length - MOST_TOLD} feil til.`);
  return new ConfigurationError(told.join('\n'));
}

import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { ConfigurationError } from '../../config.ts';

/** Reading and writing of evaluation files: TSV with a header line, and JSONL. */

/**
 * @returns the rows as records by column name; text is taken as it stands, without quoting
 * @throws ConfigurationError when the file can't be read or lacks a column
 */
export async function readTsv(path: string, columns: string[]): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = parse(await text(path), {
    columns: true,
    delimiter: '\t',
    quote: null,
    skipEmptyLines: true,
    relaxColumnCount: true,
    bom: true,
  });
  for (const column of columns)
    if (rows[0] && !(column in rows[0]))
      throw new ConfigurationError(
        `${path}, linje 1: mangler kolonnen «${column}». Forventet: ${columns.join(', ')} (skilt med tabulator).`,
      );
  return rows;
}

/** @throws ConfigurationError naming file and line when a line is not JSON of the expected form */
export async function readJsonl<T>(path: string, form: z.ZodType<T>): Promise<T[]> {
  const lines = (await text(path)).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new ConfigurationError(`${path}, linje ${index + 1}: ikke gyldig JSON.`);
    }
    const parsed = form.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new ConfigurationError(
        `${path}, linje ${index + 1}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
      );
    }
    return [parsed.data];
  });
}

export async function writeJsonl(path: string, rows: unknown[]): Promise<void> {
  await writeFile(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

async function text(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new ConfigurationError(`Kan ikke lese ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

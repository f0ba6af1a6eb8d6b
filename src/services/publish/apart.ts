import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../config.ts';
import type { DeskFormat } from '../../export/formats.ts';
import type { Workspace } from '../workspace.ts';

const run = promisify(execFile);
/** Its own parts end before: a browser that prints, an office that converts. */
const LONGEST_MS = 20 * 60_000;
const compiled = import.meta.url.endsWith('.js');
const CLI = fileURLToPath(new URL('../../cli.js', import.meta.url));

/**
 * Writes an export in a process of its own (`horing export`), so that nobody at the desk waits for another's: with many
 * answers it takes seconds, and all of them in memory. From the sources, which no other process can run, it is written here.
 * @returns the file
 * @throws ConfigurationError when it can't be made
 */
export async function exportApart(
  workspace: Workspace,
  folder: string,
  format: DeskFormat,
  writtenOnly: boolean,
): Promise<string> {
  if (!compiled) {
    const { exportConsultation } = await import('../export.ts');
    return resolve((await exportConsultation(workspace, folder, format, { writtenOnly })).path);
  }
  const { database, reports } = workspace.settings;
  const env = { ...process.env, HORING_DB: database, HORING_REPORTS: reports };
  const asked = [CLI, 'export', folder, '--format', format, ...(writtenOnly ? ['--uten-tomme'] : [])];
  const { stdout } = await run(process.execPath, asked, { env, timeout: LONGEST_MS }).catch((error: Failed) => {
    // What a person can mend is told in plain words; the rest is a fault of ours.
    if (error.code === 2 || error.code === 3) throw new ConfigurationError(error.stderr?.trim() ?? '');
    throw new Error(error.stderr?.trim() || error.message);
  });
  const path = /^Eksport: (.+)$/mu.exec(stdout)?.[1];
  if (path === undefined) throw new Error(`no export in: ${stdout}`);
  return resolve(path);
}

type Failed = Omit<Error, 'code'> & { code?: number | string; stderr?: string };

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CLI } from '../queue/built.ts';

const exec = promisify(execFile);

/** A place of one's own to run in: database, reports. */
export function place(): { env: NodeJS.ProcessEnv; database: string; note: string; reports: string } {
  const folder = mkdtempSync(join(tmpdir(), 'horing-journey-'));
  const [reports, database] = [join(folder, 'reports'), join(folder, 'horing.sqlite')];
  return {
    env: { ...process.env, HORING_DB: database, HORING_REPORTS: reports },
    database,
    note: join(reports, 'demo', 'note.md'),
    reports,
  };
}

/** The command, as it is built. */
export async function horing(
  env: NodeJS.ProcessEnv,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await exec(process.execPath, [CLI, ...args], { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** All that a run writes, by name: the note and its charts. */
export function written(reports: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(reports, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(reports.length), readFileSync(path, 'utf8')]),
  );
}

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { vi } from 'vitest';
import { runProgram } from '../../src/commands/program.ts';
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

/** What a command ended with and said. */
interface Ended {
  code: number;
  out: string;
  err: string;
}

/** The command, as it is built. */
export async function horing(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await exec(process.execPath, [CLI, ...args], { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** The same command line in this process, from the sources: where it is not the process that is tried, whose start costs most. */
export async function horingHere(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
  const own = process.env;
  const heard = (stream: NodeJS.WriteStream) => {
    const spy = vi.spyOn(stream, 'write').mockReturnValue(true);
    return { said: () => spy.mock.calls.map(([text]) => String(text)).join(''), stop: () => spy.mockRestore() };
  };
  const [out, err] = [heard(process.stdout), heard(process.stderr)];
  process.env = { ...env };
  try {
    await runProgram(args);
    return { code: Number(process.exitCode ?? 0), out: out.said(), err: err.said() };
  } finally {
    process.env = own;
    process.exitCode = undefined;
    out.stop();
    err.stop();
  }
}

/** All that a run writes, by name: the note and its charts. */
export function written(reports: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(reports, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(reports.length), readFileSync(path, 'utf8')]),
  );
}

import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemCode } from '../../norsk/faults.ts';

/** What a line of the log may hold beside its event: counts, codes and words of our own. Nothing anybody has written. */
type Fields = Record<string, number | boolean | string | readonly string[]>;

/** Where our own code lies: its places are told from there. */
const PROGRAM = fileURLToPath(new URL('../../../', import.meta.url));

let on = false;

/** Sets whether what happens is told as JSON, a line each, on the error output. @returns whether it is */
export function logAsJson(wanted: boolean): boolean {
  on = wanted;
  return on;
}

export const isLogging = (): boolean => on;

/** Tells an event, when it is asked for. */
export function log(event: string, fields: Fields = {}): void {
  if (on) process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
}

/** Tells a fault of ours: as JSON without what it says, which may be a name or a path; else as it is. */
export function logFault(error: Error): void {
  if (on) log('fault', faultFields(error));
  else process.stderr.write(`${error.stack ?? error.message}\n`);
}

/** What may be told of an error: its kind, its code and where in our code it came from. */
export function faultFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { kind: typeof error };
  const places = [...(error.stack ?? '').matchAll(/(file:\/\/[^\s()]+):(\d+):\d+/gu)]
    .map(([, path = '', line]) => ({ path: relative(PROGRAM, fileURLToPath(path)).split(sep).join('/'), line }))
    .filter(({ path }) => !path.startsWith('..') && !path.includes('node_modules'))
    .map(({ path, line }) => `${path}:${line}`);
  const code = systemCode(error);
  return { kind: error.name, ...(code === '' ? {} : { code }), at: places.slice(0, 8) };
}

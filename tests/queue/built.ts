import { fileURLToPath, pathToFileURL } from 'node:url';

/** The compiled program: worker threads can't run TypeScript, so queue tests use what `npm run build` made. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
export const CLI = `${DIST}src/cli.js`;

export async function built<T>(path: string): Promise<T> {
  return (await import(pathToFileURL(`${DIST}${path}`).href)) as T;
}

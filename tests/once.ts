import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder all test files of a run share. */
    shared: string;
  }
}

/** Vitest's global setup: the shared folder is there as long as the run is, and empty before each run of a watching one. */
export default function setup(project: TestProject): () => void {
  const folders: string[] = [];
  const renew = () => {
    folders.push(mkdtempSync(join(tmpdir(), 'horing-shared-')));
    project.provide('shared', folders.at(-1) ?? '');
  };
  renew();
  project.onTestsRerun(async () => renew());
  return () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * What costs much and is the same for many test files: made by the first that asks, while others wait. It is read or copied,
 * never changed.
 * @param make fills an empty folder
 * @returns the filled folder
 */
export async function once(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('shared'), name);
  const [making, fault] = [`${folder}.making`, `${folder}.fault`];
  const mine = await mkdir(`${folder}.asked`).then(
    () => true,
    () => false,
  );
  if (mine)
    try {
      await mkdir(making);
      await make(making);
      await rename(making, folder);
    } catch (error) {
      await writeFile(fault, error instanceof Error ? (error.stack ?? error.message) : String(error));
      throw error;
    }
  while (!(await isThere(folder))) {
    if (await isThere(fault)) throw new Error(`«${name}» could not be made: ${await readFile(fault, 'utf8')}`);
    await setTimeout(100);
  }
  return folder;
}

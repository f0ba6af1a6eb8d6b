import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { saveConsultation } from '../../db/files.ts';
import { closeDatabase } from '../../db/moment.ts';
import { openDatabase } from '../../db/open.ts';
import { loadConsultation } from '../../src/consultation/consultation.ts';
import { engineCalled } from '../../src/ocr/engine.ts';
import type { StageQueue } from '../../src/queue/queue.ts';
import { analyse } from '../../src/services/analyse.ts';
import type { Workspace } from '../../src/services/workspace.ts';
import type { RecogniseInput, StageTools } from '../../src/stages/recognise.ts';
import { stages } from '../../src/stages/stages.ts';
import { once } from '../once.ts';

export const DEMO = 'corpus/demo';

/** What the demo brings into the log by itself. */
const BROUGHT = ['oppfolging.csv', 'prioritering.yaml'];

/** The demo's folder without what it brings into the log: nobody has decided anything there. */
export function copyUndecided(to: string): void {
  const filter = (path: string) => !BROUGHT.includes(basename(path));
  cpSync(DEMO, to, { recursive: true, preserveTimestamps: true, filter });
}

/** The stages run where they are called, from the sources: no build is needed. Finished work is answered by its key. */
export function inProcess(): StageQueue {
  const done = new Map<string, unknown>();
  return {
    concurrency: 4,
    threads: 2,
    pages: 2,
    async run(stage, input, { key }) {
      const run = (await stages[stage].load()) as (input: unknown, tools: StageTools) => unknown;
      const asked = stage === 'recognise' ? (input as RecogniseInput).engine : '';
      if (!done.has(key)) done.set(key, await run(input, { engine: await engineCalled(asked) }));
      return done.get(key) as never;
    },
    close: async () => undefined,
  };
}

/** A workspace of one's own: a database, empty when it is not there already, and a folder for reports. */
export function workspaceHere(root = mkdtempSync(join(tmpdir(), 'horing-her-'))): Workspace & { root: string } {
  const db = openDatabase(join(root, 'horing.sqlite'));
  const queue = inProcess();
  return {
    root,
    db,
    settings: { database: join(root, 'horing.sqlite'), reports: join(root, 'reports'), threads: 1, redisUrl: null },
    openQueue: async () => queue,
    close: () => closeDatabase(db),
  };
}

/**
 * A workspace of one's own in which the demo consultation has been analysed, and nobody has decided anything: a copy of what
 * one test file had made for all. A run on `DEMO` itself brings its follow-up points and prioritisation in.
 * @param folder where the consultation lies, when it is a copy of the demo with the times of its files
 */
export async function demoWorkspace(
  root = mkdtempSync(join(tmpdir(), 'horing-her-')),
  folder = DEMO,
): Promise<ReturnType<typeof workspaceHere>> {
  const made = await once('demo', async (shared) => {
    const workspace = workspaceHere(shared);
    const folder = join(mkdtempSync(join(tmpdir(), 'horing-demo-')), 'demo');
    copyUndecided(folder);
    await analyse(workspace, folder);
    workspace.close();
  });
  cpSync(made, root, { recursive: true });
  const workspace = workspaceHere(root);
  const { id, slug, folder: place, title, config, marked } = await loadConsultation(folder);
  saveConsultation(workspace.db, { id, slug, folder: place, title, config, marked });
  return workspace;
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../db/open.ts';
import type { StageQueue } from '../../src/queue/queue.ts';
import type { Workspace } from '../../src/services/workspace.ts';
import { stages } from '../../src/stages/stages.ts';

/** The stages run where they are called, from the sources: no build is needed. Finished work is answered by its key. */
function inProcess(): StageQueue {
  const done = new Map<string, unknown>();
  return {
    concurrency: 4,
    async run(stage, input, { key }) {
      const run = (await stages[stage].load()) as (input: unknown) => unknown;
      if (!done.has(key)) done.set(key, await run(input));
      return done.get(key) as never;
    },
    close: async () => undefined,
  };
}

/** A workspace of one's own: an empty database and a folder for reports. */
export function workspaceHere(): Workspace & { root: string } {
  const root = mkdtempSync(join(tmpdir(), 'horing-her-'));
  const db = openDatabase(join(root, 'horing.sqlite'));
  const queue = inProcess();
  return {
    root,
    db,
    settings: { database: join(root, 'horing.sqlite'), reports: join(root, 'reports'), threads: 1, redisUrl: null },
    openQueue: async () => queue,
    close: () => db.$client.close(),
  };
}

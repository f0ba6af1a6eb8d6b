import { createHash } from 'node:crypto';
import type { Extracted } from '../../domain.ts';
import { extractWhole } from '../../pipeline/scans.ts';
import { StageLimitError } from '../../queue/queue.ts';
import { stages } from '../../stages/stages.ts';
import type { Workspace } from '../workspace.ts';

/** Reads a document as a run does: where a hostile one costs a thread and not the desk. Nothing is kept of it. */
export async function readDocument(workspace: Pick<Workspace, 'openQueue'>, bytes: Uint8Array): Promise<Extracted> {
  const queue = await workspace.openQueue();
  try {
    const hash = createHash('sha256').update(bytes).digest('hex');
    return await extractWhole(queue, { name: '', bytes }, { key: `extract:${hash}:${stages.extract.version}` });
  } catch (error) {
    if (error instanceof StageLimitError) return { kind: 'unreadable', reason: error.reason };
    throw error;
  } finally {
    await queue.close();
  }
}

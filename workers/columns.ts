import { type MessagePort, workerData } from 'node:worker_threads';
import { buffersOfJudged, judgedColumns } from '../db/many/judged.ts';
import { buffersOf, taggedColumns } from '../db/many/tagged.ts';
import { openClient } from '../db/open.ts';
import type { PassageKind } from '../src/domain.ts';

/** What it is told. */
export interface ColumnsAsked {
  path: string;
  consultationId: string;
  counted: readonly PassageKind[];
  port: MessagePort;
  /** How many messages it has sent. */
  told: Int32Array<SharedArrayBuffer>;
}

/** A thread that reads a consultation's stances, its tags and where its passages are, while another reads the rest. */
const { path, consultationId, counted, port, told } = workerData as ColumnsAsked;
function tell(columns: object | null, buffers: ArrayBuffer[] = []): void {
  port.postMessage(columns, buffers);
  Atomics.add(told, 0, 1);
  Atomics.notify(told, 0);
}
try {
  const client = openClient(path, { readonly: true });
  client.exec('BEGIN');
  const judged = judgedColumns({ $client: client }, consultationId);
  tell(judged, buffersOfJudged(judged));
  const tagged = taggedColumns({ $client: client }, consultationId, counted);
  tell(tagged, buffersOf(tagged));
  client.close();
} catch {
  // Who waits reads for itself, and meets the fault itself: none of it is told, once or twice.
  tell(null);
  tell(null);
}
port.close();

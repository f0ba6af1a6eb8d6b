import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type JudgedColumns, judgedColumns } from '../../../db/many/judged.ts';
import { type TaggedColumns, taggedColumns } from '../../../db/many/tagged.ts';
import type { Db } from '../../../db/open.ts';
import type { ColumnsAsked } from '../../../workers/columns.ts';
import { isCounted, PASSAGE_KINDS } from '../../domain.ts';

/** With fewer answers all is read before a thread has started. */
const MANY = 20_000;
/** Milliseconds: who tells nothing for so long has died, or it is as quick to read without it. */
const PATIENCE = 30_000;
const COUNTED = PASSAGE_KINDS.filter(isCounted);

/** Whether a consultation has so many answers that objects of all that they hold take too long to make. */
export function isMany({ $client: client }: Db, consultationId: string): boolean {
  const answers = client.prepare('SELECT count(*) FROM responses WHERE consultation_id = ?').pluck();
  return Number(answers.get(consultationId)) >= MANY;
}

/** What there is hundreds of thousands of. To be asked in this order, each once. */
export interface Columns {
  judged(): JudgedColumns;
  tagged(): TaggedColumns;
}

/**
 * Reads stances, tags and where the passages are; of many answers in another thread, while the caller reads the rest.
 * @param db as it stands at one moment
 * @param isStill whether nobody has written since before that moment: else the thread may have read of another
 * @param inThread whether there is a thread, see `isMany`
 */
export function readBeside(db: Db, consultationId: string, isStill: () => boolean, inThread: boolean): Columns {
  const judged = () => judgedColumns(db, consultationId);
  const tagged = () => taggedColumns(db, consultationId, COUNTED);
  if (!inThread) return { judged, tagged };
  const next = started(db.$client.name, consultationId);
  const isGood = <T>(columns: T | null): columns is T => columns !== null && isStill();
  return {
    judged() {
      const columns = next<JudgedColumns>();
      return isGood(columns) ? columns : judged();
    },
    tagged() {
      const columns = next<TaggedColumns>();
      return isGood(columns) ? columns : tagged();
    },
  };
}

/** @returns what waits for its next message; null: it could not read, or has died */
function started(path: string, consultationId: string): <T>() => T | null {
  const { port1, port2 } = new MessageChannel();
  const told = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const asked: ColumnsAsked = { path, consultationId, counted: COUNTED, port: port2, told };
  const thread = new Worker(new URL('../../../workers/columns.js', import.meta.url), {
    workerData: asked,
    transferList: [port2],
  });
  thread.on('error', () => undefined);
  thread.unref();
  port1.unref();
  let taken = 0;
  return <T>() => {
    // One that was given up is not waited for again, nor heard late.
    if (taken < 0 || Atomics.wait(told, 0, taken, PATIENCE) === 'timed-out') {
      taken = -1;
      return null;
    }
    taken += 1;
    return (receiveMessageOnPort(port1)?.message ?? null) as T | null;
  };
}

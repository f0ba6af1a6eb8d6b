import type { Extracted } from '../domain.ts';
import type { ScannedPage } from '../formats/scan/page.ts';
import { hashOf } from '../ids.ts';
import { engineHere } from '../ocr/engine.ts';
import { DisturbedError, StageLimitError, type StageQueue } from '../queue/queue.ts';
import type { ExtractInput } from '../stages/extract.ts';
import type { RecogniseInput } from '../stages/recognise.ts';
import { stages } from '../stages/stages.ts';

/** Where pages that have been recognised are kept; without it all are read anew. */
export interface PageStore {
  find(key: string, engine: string): ScannedPage | null;
  save(key: string, engine: string, page: ScannedPage): void;
}

export interface ReadingJob {
  key: string;
  signal?: AbortSignal;
  store?: PageStore;
  /** Told how long each reading took. */
  took?: (milliseconds: number) => void;
  /** Called after each page that was recognised. */
  onPage?: (done: number, total: number) => void;
}

/** What reads pages that are pictures on this machine: the engine, and how we prepare pages for it. Null: nothing does. */
export async function readerHere(): Promise<string | null> {
  const engine = await engineHere();
  return engine && nameOf(engine.id);
}

const nameOf = (engine: string): string => `${engine} · ${stages.recognise.version}`;

/**
 * Reads a file with its pages that are pictures: `extract` tells which they are, each is recognised by itself and kept, and
 * `extract` puts them in their places. A run that is stopped among the pages goes on with those that are left.
 */
export async function extractWhole(queue: StageQueue, input: ExtractInput, job: ReadingJob): Promise<Extracted> {
  const { key, signal, took } = job;
  const watched = { ...(signal ? { signal } : {}), ...(took ? { took } : {}) };
  const { scans = [], ...first } = await queue.run('extract', input, { key, ...watched });
  if (!mayHavePictures(first) && scans.length === 0) return first;
  const engine = await engineHere();
  const reader = engine && nameOf(engine.id);
  if (engine === null || scans.length === 0) return marked(first, reader);
  const pages = await recognised(queue, input.bytes, scans, engine.id, job);
  const read = await queue.run(
    'extract',
    { ...input, pages },
    { key: `${key}:${hashOf(JSON.stringify(pages))}`, ...watched },
  );
  const { scans: _, ...whole } = read;
  return marked(whole, reader);
}

/** Another reader reads the file anew. */
function marked(extracted: Extracted, recognisedBy: string | null): Extracted {
  return extracted.kind === 'text' || extracted.kind === 'unreadable' ? { ...extracted, recognisedBy } : extracted;
}

/** Also of files read before pages were recognised at all. */
function mayHavePictures(extracted: Extracted): boolean {
  if (extracted.kind === 'unreadable') return extracted.reason === 'no-text-layer';
  const warnings = extracted.kind === 'text' ? extracted.warnings : [];
  return warnings.some(({ code, reason }) => code === 'page-without-text' || reason === 'no-text-layer');
}

async function recognised(
  queue: StageQueue,
  bytes: Uint8Array,
  scans: readonly string[],
  engine: string,
  { signal, took, store, onPage }: ReadingJob,
): Promise<Record<string, ScannedPage>> {
  const pages: Record<string, ScannedPage> = {};
  const reader = nameOf(engine);
  const waiting = scans.values();
  let done = 0;
  let stopped = false;
  const lane = async (): Promise<void> => {
    for (const key of waiting) {
      signal?.throwIfAborted();
      if (stopped) return;
      const page = store?.find(key, reader) ?? (await pageOf(queue, { bytes, page: key, engine }, signal, took));
      store?.save(key, reader, page);
      pages[key] = page;
      done += 1;
      onPage?.(done, scans.length);
    }
  };
  // Those of other files wait in the queue with them.
  const lanes = Array.from({ length: Math.min(queue.pages, scans.length) }, lane);
  try {
    await Promise.all(lanes);
  } catch (error) {
    stopped = true;
    await Promise.allSettled(lanes);
    throw error;
  }
  // In the order of the file, whoever was ready first: the same pages are the same work.
  return Object.fromEntries(scans.flatMap((key) => (pages[key] ? [[key, pages[key]]] : [])));
}

async function pageOf(
  queue: StageQueue,
  input: RecogniseInput,
  signal: AbortSignal | undefined,
  took: ReadingJob['took'],
): Promise<ScannedPage> {
  try {
    const key = `recognise:${input.page}:${hashOf(nameOf(input.engine))}`;
    const read = await queue.run('recognise', input, {
      key,
      ...(signal ? { signal } : {}),
      ...(took ? { took } : {}),
    });
    // It is kept as read by the one that was asked for.
    if (read.engine !== input.engine) throw new DisturbedError('the engine that was asked for is not there');
    return read.page;
  } catch (error) {
    // A page that is too much for its thread is told as unread; the others are read.
    if (error instanceof StageLimitError) return { state: 'failed', width: 0, height: 0, confidence: 0, words: [] };
    throw error;
  }
}

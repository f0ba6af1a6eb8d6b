import { readFile } from '../formats/read.ts';
import type { Engine } from '../formats/scan/engine.ts';
import type { Grey } from '../formats/scan/grey.ts';
import type { ScannedPage } from '../formats/scan/page.ts';
import { readPicture } from '../formats/scan/recognise.ts';
import { noScans } from '../formats/scan/scans.ts';

/** A page that is a picture, in a received file. */
export interface RecogniseInput {
  bytes: Uint8Array;
  /** The page's key, as `extract` told it; its document may lie within the file. */
  page: string;
  /** The engine that is to read it, by its id: another may read another text. */
  engine: string;
}

/** What a stage is given where it runs: the engine that is asked for, or null where it is not. */
export interface StageTools {
  engine: Engine | null;
}

/** Which engine read the page, and its words; no engine: null, and nothing is known of the page. */
export interface RecogniseOutput {
  engine: string | null;
  page: ScannedPage;
}

/** Recognises the text of one page. A page that can't be read is a result. */
export async function recognise({ bytes, page }: RecogniseInput, { engine }: StageTools): Promise<RecogniseOutput> {
  const failed: ScannedPage = { state: 'failed', width: 0, height: 0, confidence: 0, words: [] };
  if (engine === null) return { engine: null, page: failed };
  let read: ScannedPage | null = null;
  const take = async (picture: Grey): Promise<void> => {
    read = await readPicture(picture, engine);
  };
  await readFile(bytes, { ...noScans(), wanted: { key: page, take } });
  return { engine: engine.id, page: read ?? failed };
}

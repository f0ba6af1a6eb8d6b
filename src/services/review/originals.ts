import { basename } from 'node:path';
import type { Consultation } from '../../consultation/consultation.ts';
import { readReceived } from '../../consultation/received.ts';
import { rowOf, rowPage } from '../../formats/answers/row.ts';
import { detect } from '../../formats/detect.ts';
import { MAX_FILE_BYTES } from '../../formats/limits.ts';
import type { FileState } from '../../state.ts';

export interface Original {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** What a browser may be told it is; null: only to be saved, never opened here. */
  type: 'application/pdf' | 'text/plain; charset=utf-8' | 'text/html; charset=utf-8' | null;
}

/**
 * A received file as it lies in the folder. Found by its row, never by a path from outside.
 * @returns null when it is gone, is a link, or leads out of the folder
 */
export async function readOriginal(consultation: Consultation, file: FileState): Promise<Original | null> {
  try {
    const bytes = await readReceived(consultation.responses, file.path, consultation.config.tables);
    if (bytes.length > MAX_FILE_BYTES) return null;
    const row = rowOf(bytes);
    if (row !== null)
      return {
        name: `${basename(file.path)}.txt`,
        bytes: new TextEncoder().encode(rowPage(row)),
        type: 'text/plain; charset=utf-8',
      };
    return { name: basename(file.path), bytes, type: await typeOf(bytes) };
  } catch {
    return null;
  }
}

/** By content, as the reader does: the name is free to lie. */
async function typeOf(bytes: Uint8Array): Promise<Original['type']> {
  switch (await detect(bytes)) {
    case 'pdf':
      return 'application/pdf';
    case 'html':
      return 'text/html; charset=utf-8';
    case 'text':
      return 'text/plain; charset=utf-8';
    default:
      return null;
  }
}

import { extractOf, filesOf } from '../../../db/files.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { readReceived } from '../../consultation/received.ts';
import { pageSlot } from '../../corrections/slots.ts';
import type { Page } from '../../domain.ts';
import { hashOf } from '../../ids.ts';
import { StageLimitError } from '../../queue/queue.ts';
import { asParagraphs } from '../../stages/extract/corrected.ts';
import { stages } from '../../stages/stages.ts';
import type { ConsultationState, ResponseState } from '../../state.ts';
import type { Workspace } from '../workspace.ts';

/** A page that was read as a picture, as it stands now. */
export interface RecognisedPage extends Page {
  scan: string;
  /** What the machine read, also where a person has put it right. */
  machine: string;
  /** What a person has written in its place; '' where nobody has. */
  own: string;
  /** What a person last decided is not what the analysis has read yet. */
  waits: boolean;
}

/** A page of an answer by its place among them, from 1. @returns null when there is none, or it was not recognised */
export function recognisedPage(
  { db }: Pick<Workspace, 'db'>,
  { id }: Consultation,
  { texts }: ConsultationState,
  response: ResponseState,
  at: number,
): RecognisedPage | null {
  const page = response.pages[at - 1];
  if (page?.scan === undefined) return null;
  const { scan } = page;
  const read = response.text.slice(page.start, page.end).trim();
  const own = texts.get(pageSlot(scan)) ?? '';
  const machine = page.corrected ? machinesOf(db, id, response, scan) : read;
  return { ...page, scan, machine, own, waits: (own === '' ? machine : asParagraphs(own)) !== read };
}

function machinesOf(db: Workspace['db'], id: string, response: ResponseState, scan: string): string {
  for (const { hash } of filesOf(db, id).filter(({ path }) => response.files.includes(path))) {
    const extracted = extractOf(db, hash);
    const page = extracted?.kind === 'text' ? extracted.pages.find((one) => one.scan === scan) : undefined;
    if (extracted?.kind === 'text' && page) return extracted.text.slice(page.start, page.end).trim();
  }
  return '';
}

/** The page's picture as a PNG, drawn where a hostile file costs a thread and not the desk; null when there is none. */
export async function pictureOf(
  workspace: Pick<Workspace, 'openQueue'>,
  { responses, config }: Consultation,
  response: ResponseState,
  { scan, turns }: { scan: string; turns: number },
): Promise<Uint8Array<ArrayBuffer> | null> {
  const queue = await workspace.openQueue();
  try {
    for (const path of response.files) {
      const bytes = await readReceived(responses, path, config.tables).catch(() => null);
      if (bytes === null) continue;
      const key = `draw:${hashOf(bytes)}:${hashOf(scan)}:${turns}:${stages.draw.version}`;
      const drawn = await queue.run('draw', { bytes: new Uint8Array(bytes), page: scan, turns }, { key });
      if (drawn !== null) return new Uint8Array(drawn);
    }
    return null;
  } catch (error) {
    if (error instanceof StageLimitError) return null;
    throw error;
  } finally {
    await queue.close();
  }
}

import { basename, dirname, join, resolve } from 'node:path';
import { findByFolderName } from '../../db/files.ts';
import type { Db } from '../../db/open.ts';
import { ConfigurationError } from '../config.ts';
import { type Consultation, loadConsultation } from '../consultation/consultation.ts';
import { readReceived } from '../consultation/received.ts';
import { type NoteFile, type NoteKind, readNote } from '../export/markdown/slots.ts';
import { hashOf } from '../ids.ts';
import { verifyWords } from '../norsk/verify.ts';
import { extractWhole } from '../pipeline/scans.ts';
import type { StageQueue } from '../queue/queue.ts';
import { withCorrections } from '../stages/extract/corrected.ts';
import type { ConsultationState } from '../state.ts';
import { tablesIn } from '../verify/parts.ts';
import { peopleFaults } from '../verify/people.ts';
import { plainWithPlaces, quotesIn, quotesInSlots, type SourceText, standsInSource } from '../verify/quotes.ts';
import { Reading } from '../verify/reading.ts';
import { byLine, rebuiltFaults, slotFaults, type WrongFault, type WrongLine } from '../verify/rebuilt.ts';
import { recount } from '../verify/recount.ts';
import { readIfThere, readNoteFile } from './note-files.ts';
import { type Composed, compose } from './report.ts';
import type { Workspace } from './workspace.ts';

export interface Verification {
  wrong: WrongLine[];
  /** Slots people have written in since the file was written: theirs, not faults. */
  edited: number;
  checked: { lines: number; quotes: number; tables: number };
}

/** Checks notes of one consultation; the source files are read once. */
export interface Verifier {
  /** @param folder where the note's figures lie; null: they are not checked */
  check(text: string, kind: NoteKind, folder: string | null): Promise<Verification>;
}

/**
 * Checks a note file in three independent ways: the figures against each other from the Markdown alone; every quote, with
 * its sender and page, against the source files read anew; every line against the note made anew from database and log.
 * @throws ConfigurationError when the file is not there, or is no note of a consultation in the database
 */
export async function verifyNote(workspace: Workspace, path: string): Promise<Verification> {
  const text = await readNoteFile(path);
  const { seal } = readNote(text);
  const consultation = await consultationOf(workspace.db, seal?.slug, path);
  const kind = seal?.kind ?? (basename(path).startsWith('sammendrag') ? 'sammendrag' : 'note');
  const queue = await workspace.openQueue();
  try {
    return await verifierOf(workspace, consultation, queue).check(text, kind, dirname(resolve(path)));
  } finally {
    await queue.close();
  }
}

/** Makes the note anew and stands ready to check files against it. */
export function verifierOf(
  workspace: Workspace,
  consultation: Consultation,
  queue: StageQueue,
  composed = compose(workspace, consultation),
): Verifier {
  const source = sourceReader(queue, composed.state, consultation);
  const anew = { note: readNote(composed.files.note), sammendrag: readNote(composed.files.sammendrag) };
  return {
    async check(text, kind, folder) {
      const file = readNote(text);
      const faults: WrongFault[] = kind === 'note' ? recount(file.lines) : [];
      const names = new Set(new Reading(file.lines).byName.keys());
      faults.push(...peopleFaults(file));
      const quoted = [...quotesIn(file), ...quotesInSlots(file, names)];
      for (const quote of quoted)
        if (!(await standsInSource(quote, composed.state, source)))
          faults.push({ line: quote.line, because: 'quote', should: null });
      const slots = slotFaults(file, anew[kind], composed.state.texts);
      faults.push(...slots.faults, ...rebuiltFaults(text, file, composed.files[kind], anew[kind]));
      if (folder !== null) faults.push(...(await chartFaults(folder, file, composed)));
      return {
        wrong: byLine(faults, text),
        edited: slots.edited,
        checked: { lines: file.lines.length, quotes: quoted.length, tables: tablesIn(file.lines).length },
      };
    },
  };
}

async function consultationOf(db: Db, named: string | undefined, path: string): Promise<Consultation> {
  for (const slug of [named, basename(dirname(resolve(path)))]) {
    const found = slug === undefined ? undefined : findByFolderName(db, slug);
    if (found) return loadConsultation(found.folder);
  }
  throw new ConfigurationError(verifyWords.notNote(path));
}

/** Reads a response's files from the folder, each extracted anew; a file that is gone gives no text. */
function sourceReader(queue: StageQueue, state: ConsultationState, consultation: Consultation) {
  // What people have put right of recognised pages stands in no file: it is theirs, as the note's answers have it.
  const corrected = new Map(
    state.responses.flatMap(({ text, pages }) =>
      pages.flatMap((page) =>
        page.corrected && page.scan !== undefined ? [[page.scan, text.slice(page.start, page.end)] as const] : [],
      ),
    ),
  );
  const read = async (path: string): Promise<SourceText | null> => {
    const bytes = await readReceived(consultation.responses, path, consultation.config.tables).catch(() => null);
    if (!bytes) return null;
    const name = basename(path);
    const input = { name, bytes: new Uint8Array(bytes) };
    const read = await extractWhole(queue, input, { key: `verify-${hashOf(bytes)}-${hashOf(name)}` });
    const extracted = withCorrections(read, corrected);
    return extracted.kind === 'text'
      ? { name, text: extracted.text, plain: plainWithPlaces(extracted.text), pages: extracted.pages }
      : null;
  };
  const files = new Map(state.responses.map((response) => [response.id, response.files]));
  const texts = new Map<string, Promise<SourceText | null>>();
  return async (responseId: string): Promise<SourceText[]> => {
    const found: SourceText[] = [];
    for (const path of files.get(responseId) ?? []) {
      const known = texts.get(path) ?? read(path);
      texts.set(path, known);
      const text = await known;
      if (text) found.push(text);
    }
    return found;
  };
}

/** Figures beside the note that are others than those made anew. A note sent without its figures is not at fault. */
async function chartFaults(folder: string, file: NoteFile, { charts }: Composed): Promise<WrongFault[]> {
  const faults: WrongFault[] = [];
  for (const chart of charts) {
    const line = file.lines.find(({ text }) => text.endsWith(`](charts/${chart.name})`));
    const found = line ? await readIfThere(join(folder, 'charts', chart.name)) : null;
    if (line && found !== null && found !== chart.svg)
      faults.push({ line: line.number, because: 'chart', should: null });
  }
  return faults;
}

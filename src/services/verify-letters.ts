import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { ConfigurationError, type Settings } from '../config.ts';
import { type Configuration, columnsOf, type Tables } from '../consultation/configuration.ts';
import { loadConsultation } from '../consultation/consultation.ts';
import { readReceived } from '../consultation/received.ts';
import { type NoteFile, readNote } from '../export/markdown/slots.ts';
import { hashOf } from '../ids.ts';
import { noteWords } from '../norsk/note/note.ts';
import { verifyWords } from '../norsk/verify.ts';
import { extractWhole } from '../pipeline/scans.ts';
import { DEFAULT_LIMITS } from '../queue/pool.ts';
import { StageLimitError, type StageQueue } from '../queue/queue.ts';
import { foldName } from '../register/names.ts';
import { askedBy } from '../stages/segment/asked.ts';
import { type Alone, againstLetters, type ReadTable, type UnreadFile } from '../verify/letters/alone.ts';
import type { Letter } from '../verify/letters/lookup.ts';
import type { Setup } from '../verify/letters/setup.ts';
import { plainWithPlaces } from '../verify/quotes.ts';
import { ownerIn } from '../verify/sentences.ts';
import { scanResponses } from './ingest.ts';
import { readNoteFile } from './note-files.ts';

/** Where the proposal lies, beside the answers. */
const BACKGROUND = 'background';
/** So sure is the date that a letter says plainly is its own: a label, a place and date, a container's. */
const PLAIN_DATE = 0.75;

/** A folder of letters read for one check; nothing of it is kept. */
export interface LetterFolder {
  letters: Letter[];
  unread: UnreadFile[];
  tables: ReadTable[];
  /** How many files the folder has. */
  files: number;
  /** What was proposed, of the folder beside; null where it is not there, or not all of it could be read. */
  background: string[] | null;
  /** What consultation.yaml and invited.csv beside the folder say; null where they are not there, or can't be read. */
  setup: Setup | null;
}

/** `horing verify note.md responses/`: the note against itself and against the letters, without a database. */
export async function verifyWithLetters(settings: Settings, path: string, folder: string): Promise<Alone> {
  const text = await readNoteFile(path);
  const found = await stat(resolve(folder)).catch(() => null);
  if (!found?.isDirectory()) throw new ConfigurationError(verifyWords.alone.noFolder(folder));
  // Always on this machine: what is checked may be of a hearing that nobody else here knows.
  const { localQueue } = await import('../queue/local.ts');
  const queue = localQueue({ ...DEFAULT_LIMITS, threads: settings.threads });
  try {
    const file = readNote(text);
    if (file.seal === null && !file.lines.some(({ text: line }) => line.startsWith('# ')))
      throw new ConfigurationError(verifyWords.notNote(path));
    const read = await readLetters(queue, resolve(folder), file);
    if (read.files === 0) throw new ConfigurationError(verifyWords.alone.emptyFolder(folder));
    return againstLetters(text, file, read);
  } finally {
    await queue.close();
  }
}

/** Reads every file below a folder, with its sender as far as the file itself tells. */
export async function readLetters(queue: StageQueue, folder: string, note: NoteFile): Promise<LetterFolder> {
  const config = await configBeside(folder);
  const columns = config?.tables ?? {};
  const scanned = await scanResponses('', folder, new Map(), columns);
  const consultation = ownerIn(note.lines);
  const letters: Letter[] = [];
  const unread: UnreadFile[] = [];
  const tables: ReadTable[] = [];
  const reasons = noteWords('nb').reasons;
  const work = scanned.values();
  const next = async (): Promise<void> => {
    for (const { path, hash, problem } of work) {
      const read = problem ?? (await letterOf(queue, folder, columns, { path, hash }, consultation));
      if (typeof read === 'string') unread.push({ path, reason: reasons[read] ?? read });
      else if ('questions' in read) tables.push(read);
      else letters.push(read);
    }
  };
  // As many as there are threads: each holds a file, which may be large.
  await Promise.all(Array.from({ length: queue.threads }, next));
  const inOrder = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  return {
    letters: letters.sort(inOrder),
    unread: unread.sort(inOrder),
    tables: tables.sort(inOrder),
    files: scanned.length,
    background: await readBackground(queue, join(folder, '..', BACKGROUND)),
    setup: await readSetup(folder, tables),
  };
}

/** What consultation.yaml beside the folder says; null where it is not there, or can't be read. */
async function configBeside(folder: string): Promise<Configuration | null> {
  if (basename(folder) !== 'responses') return null;
  return loadConsultation(join(folder, '..')).then(
    ({ config }) => config,
    () => null,
  );
}

async function readSetup(folder: string, tables: readonly ReadTable[]): Promise<Setup | null> {
  const beside = join(folder, '..');
  if (basename(folder) !== 'responses' || !(await stat(join(beside, 'consultation.yaml')).catch(() => null)))
    return null;
  try {
    const { title, config, invited } = await loadConsultation(beside);
    const { owner = '', caseNumber = '', opened = null, deadline = null } = config;
    const { questions } = askedBy(config.questions, tables);
    const names = invited.map(({ name }) => name);
    return { title, owner, caseNumber, opened, deadline, questions, invited: names.length > 0 ? names : null };
  } catch (error) {
    if (error instanceof ConfigurationError) return null;
    throw error;
  }
}

/** The texts of the proposal, as a consultation's folder has it beside the answers. */
async function readBackground(queue: StageQueue, folder: string): Promise<string[] | null> {
  if (!(await stat(folder).catch(() => null))?.isDirectory()) return null;
  const texts: string[] = [];
  for (const { path, hash, problem } of await scanResponses('', folder, new Map())) {
    const extracted =
      problem === null ? await extractedFrom(queue, folder, null, { path, hash }).catch(() => null) : null;
    if (extracted?.kind !== 'text') return null;
    texts.push(extracted.text);
  }
  return texts.length > 0 ? texts : null;
}

/** @param tables what is confirmed of tables of answers; null: the file is none of the answers */
async function extractedFrom(
  queue: StageQueue,
  folder: string,
  tables: Tables | null,
  { path, hash }: { path: string; hash: string },
) {
  const name = basename(path);
  const bytes = await readReceived(folder, path, tables ?? {});
  const table = tables === null ? {} : { table: columnsOf(tables, path) };
  return extractWhole(queue, { name, bytes, ...table }, { key: `verify-extract-${hash}-${hashOf(name)}` });
}

/** @returns why it could not be read instead */
async function letterOf(
  queue: StageQueue,
  folder: string,
  tables: Tables,
  { path, hash }: { path: string; hash: string },
  consultation: { title: string; owner: string },
): Promise<Letter | ReadTable | string> {
  const name = basename(path);
  try {
    const extracted = await extractedFrom(queue, folder, tables, { path, hash });
    if (extracted.kind === 'table') return { path, questions: extracted.questions };
    if (extracted.kind !== 'text') return extracted.kind === 'empty' ? 'empty' : extracted.reason;
    const { text, pages, metadata } = extracted;
    const identity = await queue.run(
      'identify',
      { fileName: name, text, pages, metadata, consultation },
      { key: `verify-identify-${hash}-${hashOf(name)}` },
    );
    const sender = identity.respondent.value;
    return {
      path,
      name,
      text,
      plain: plainWithPlaces(text),
      pages,
      sender,
      senderKey: identity.registerId ?? foldName(sender),
      language: identity.language.value,
      date: identity.date.value,
      ...(extracted.answers === undefined
        ? {}
        : { answers: extracted.answers, isPerson: identity.sector.value === 'individual' }),
      dateIsPlain: identity.date.value === null || identity.date.confidence >= PLAIN_DATE,
    };
  } catch (error) {
    if (error instanceof StageLimitError) return error.reason;
    if (error instanceof Error && 'code' in error) return 'no-access';
    throw error;
  }
}

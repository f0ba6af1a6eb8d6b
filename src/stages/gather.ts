import type { Identity, Outcome, SourceMetadata, UnreadableReason } from '../domain.ts';
import { idOf } from '../ids.ts';
import { foldName } from '../register/names.ts';
import { isPersonName } from '../register/persons.ts';

/** One received file with what extract and identify found. */
export interface GatheredFile {
  fileId: string;
  path: string;
  hash: string;
  problem: UnreadableReason | null;
  /** Why extract gave no text. */
  extracted: 'text' | 'empty' | 'table' | UnreadableReason | Undone;
  /** Hash of the extracted text with white space folded: the same letter as PDF and as DOCX. */
  textHash: string;
  identity: Identity | Undone;
  /** The saved page of the hearing itself. */
  hearingPage: boolean;
  /** Path of the file that this one replaces, from consultation.yaml. */
  supersedes: string | null;
  /** Folder within an archive that the file came in. */
  folder?: string | null;
  /** What the columns of a table say, where it is one of its rows. */
  row?: SourceMetadata['row'] | null;
}

/** Nothing came of it: by a fault of ours, or because the run was disturbed, and then the next does it. */
export type Undone = 'failed' | 'disturbed';

export interface GatherInput {
  consultationId: string;
  deadline: string | null;
  files: GatheredFile[];
}

/** One respondent's answer: which files it is made of, in reading order. */
export interface GatheredResponse {
  id: string;
  respondent: string;
  respondentKey: string;
  identity: Identity;
  late: boolean;
  fileIds: string[];
}

export interface GatherOutput {
  responses: GatheredResponse[];
  /** One row for each file: what became of it. */
  outcomes: {
    fileId: string;
    outcome: Outcome;
    reason: string | null;
    ofFileId: string | null;
    responseId: string | null;
  }[];
}

type Row = GatherOutput['outcomes'][number];
/** `lead`: the letter it is an appendix of, where that is known otherwise than by the sender. */
type Readable = Omit<GatheredFile, 'identity'> & { identity: Identity; lead?: Readable };

/** «svar.pdf» before «svar (1).pdf»: of files with the same bytes the copy is the one with the longer name. */
export const shortestFirst = <File extends { path: string }>(files: readonly File[]): File[] =>
  [...files].sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));

/**
 * Makes responses of files: duplicates by content, a newer answer in place of an older one, letter and appendices of one
 * sender together. Every file gets exactly one outcome, so that the ledger adds up.
 */
export function gather(input: GatherInput): GatherOutput {
  const outcomes = new Map<string, Row>();
  const set = (file: GatheredFile, outcome: Outcome, reason: string | null = null, ofFileId: string | null = null) =>
    outcomes.set(file.fileId, { fileId: file.fileId, outcome, reason, ofFileId, responseId: null });

  const byHash = new Map<string, GatheredFile>();
  const readable: Readable[] = [];
  for (const file of shortestFirst(input.files)) {
    const first = byHash.get(file.hash);
    if (file.problem) set(file, 'unreadable', file.problem);
    else if (first) set(file, 'duplicate', 'same-bytes', first.fileId);
    else {
      byHash.set(file.hash, file);
      if (file.extracted === 'empty') set(file, 'empty', 'empty');
      else if (file.extracted === 'table') set(file, 'answer-table', 'answer-table');
      else if (file.extracted !== 'text') set(file, 'unreadable', file.extracted);
      else if (file.hearingPage) set(file, 'hearing-page', 'hearing-page');
      else if (typeof file.identity === 'string') set(file, 'unreadable', file.identity);
      else readable.push(file as Readable);
    }
  }

  const responses: GatheredResponse[] = [];
  for (const [key, files] of groupBySender(withAttachments(withAppendices(newestRows(readable, set))))) {
    const kept = keepNewest(files, set);
    const [letter] = kept;
    if (!letter) continue;
    // A row keeps its id when a column is read otherwise, or the table is exported anew.
    const id = idOf(input.consultationId, 'response', letter.row?.key ?? letter.hash);
    for (const file of kept)
      outcomes.set(file.fileId, {
        fileId: file.fileId,
        outcome: 'analysed',
        reason: null,
        ofFileId: null,
        responseId: id,
      });
    const date = letter.identity.date.value;
    responses.push({
      id,
      respondent: letter.identity.respondent.value,
      respondentKey: key,
      identity: letter.identity,
      late: date !== null && input.deadline !== null && date > input.deadline,
      fileIds: kept.map((file) => file.fileId),
    });
  }
  responses.sort((a, b) => a.respondent.localeCompare(b.respondent, 'nb') || (a.id < b.id ? -1 : 1));
  return {
    responses,
    outcomes: input.files.map((file) => {
      const row = outcomes.get(file.fileId);
      if (!row) throw new Error(`no outcome for ${file.path}`);
      return row;
    }),
  };
}

/** One answer in two exports of a survey is told once: as the export has it that comes last by its name. */
function newestRows(
  files: Readable[],
  set: (file: GatheredFile, outcome: Outcome, reason: string | null, ofFileId: string | null) => void,
): Readable[] {
  const newest = new Map<string, Readable>();
  for (const file of files) {
    const there = file.row ? newest.get(file.row.key) : undefined;
    if (file.row && (there === undefined || there.path < file.path)) newest.set(file.row.key, file);
  }
  return files.filter((file) => {
    const kept = file.row ? newest.get(file.row.key) : file;
    if (kept === file || kept === undefined) return true;
    const isSame = kept.textHash === file.textHash;
    set(file, isSame ? 'duplicate' : 'superseded', isSame ? 'same-text' : 'revised', kept.fileId);
    return false;
  });
}

/** A file that one row alone names as its attachment is part of that answer, whoever seems to have written it. */
function withAttachments(files: Readable[]): Readable[] {
  const naming = new Map<string, Readable[]>();
  for (const file of files)
    for (const name of file.row?.attachments ?? [])
      naming.set(name.toLowerCase(), [...(naming.get(name.toLowerCase()) ?? []), file]);
  if (naming.size === 0) return files;
  return files.map((file) => {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1).normalize('NFC');
    const [lead, ...others] = file.row ? [] : (naming.get(name.toLowerCase()) ?? []);
    if (lead === undefined || others.length > 0) return file;
    return { ...file, identity: { ...file.identity, appendix: true }, lead };
  });
}

/**
 * What lies in one folder of an archive with a single letter are that letter's appendices, whoever wrote them. A folder with
 * letters of several senders is only a folder.
 */
function withAppendices(files: Readable[]): Readable[] {
  const folders = new Map<string, Readable[]>();
  for (const file of files) if (file.folder) folders.set(file.folder, [...(folders.get(file.folder) ?? []), file]);
  const leads = new Map<string, Readable>();
  for (const [folder, members] of folders) {
    const letters = members.filter(({ identity }) => !identity.appendix);
    const own = /\.zip\/./iu.test(folder);
    const named = letters.filter(({ identity }) => identity.respondent.value !== '' && !(own && isGuess(identity)));
    const senders = new Set(named.map(({ identity }) => identity.registerId ?? foldName(identity.respondent.value)));
    const lead = letters.length === 1 ? letters[0] : senders.size === 1 ? named[0] : undefined;
    if (lead) leads.set(folder, lead);
  }
  return files.map((file) => {
    const lead = leads.get(file.folder ?? '');
    if (lead === undefined || lead === file || isLetterOf(file, lead)) return file;
    return { ...file, identity: { ...file.identity, appendix: true }, lead };
  });
}

/** A name that only the file's own name gives is no proof of another sender, in a folder that is one sender's. */
const isGuess = ({ respondent, sector, registerId }: Identity): boolean =>
  registerId === undefined &&
  sector.value === 'unknown' &&
  respondent.because.every(({ source }) => source === 'file-name');

const isLetterOf = (file: Readable, { identity }: Readable): boolean =>
  !file.identity.appendix && file.identity.respondent.value === identity.respondent.value;

/** Files of one sender. Private persons may share a name, and an unnamed sender is nobody else: each stands alone. */
function groupBySender(files: Readable[]): Map<string, Readable[]> {
  const groups = new Map<string, Readable[]>();
  const firstOfName = new Map<string, string>();
  // Letters first: an appendix goes where its letter has gone.
  for (const file of [...files].sort((a, b) => Number(a.lead !== undefined) - Number(b.lead !== undefined))) {
    const of = file.lead ?? file;
    const { respondent, registerId, sector, revised, appendix } = of.identity;
    const isPerson = sector.value === 'individual' || (sector.value === 'unknown' && isPersonName(respondent.value));
    const alone = respondent.value === '' || (isPerson && !revised && !appendix);
    const name = registerId ?? foldName(respondent.value);
    const key = alone ? `${name}#${of.hash}` : name;
    const target = alone ? key : (firstOfName.get(name) ?? key);
    if (!firstOfName.has(name)) firstOfName.set(name, target);
    groups.set(target, [...(groups.get(target) ?? []), file]);
  }
  return groups;
}

/** Letters in order of date with the newest version only; then appendices. */
function keepNewest(
  files: Readable[],
  set: (file: GatheredFile, outcome: Outcome, reason: string | null, ofFileId: string | null) => void,
): Readable[] {
  const dated = (file: Readable) => file.identity.date.value ?? '';
  const ordered = [...files].sort(
    (a, b) =>
      Number(a.identity.appendix) - Number(b.identity.appendix) ||
      (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : 0) ||
      Number(a.identity.revised) - Number(b.identity.revised) ||
      (a.path < b.path ? -1 : 1),
  );
  const gone = new Set<string>();
  const texts = new Map<string, Readable>();
  for (const file of ordered) {
    const same = texts.get(file.textHash);
    if (same) {
      set(file, 'duplicate', 'same-text', same.fileId);
      gone.add(file.fileId);
    } else texts.set(file.textHash, file);
  }
  const revision = ordered.filter((file) => file.identity.revised && !gone.has(file.fileId)).at(-1);
  for (const file of ordered) {
    if (gone.has(file.fileId)) continue;
    const replacer =
      ordered.find((other) => other.supersedes === file.path.normalize('NFC')) ??
      (revision && revision !== file && !file.identity.appendix && dated(file) <= dated(revision)
        ? revision
        : undefined);
    if (!replacer || replacer === file) continue;
    set(
      file,
      'superseded',
      replacer.supersedes === file.path.normalize('NFC') ? 'by-configuration' : 'revised',
      replacer.fileId,
    );
    gone.add(file.fileId);
  }
  return ordered.filter((file) => !gone.has(file.fileId));
}

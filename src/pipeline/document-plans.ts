import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { extractOf, filesOf, identityOf, lookAgainAt, saveExtract, saveIdentity } from '../../db/files.ts';
import type { Db } from '../../db/open.ts';
import {
  type ResponseRow,
  replacePassages,
  replaceResponses,
  responseIds,
  responseReader,
} from '../../db/responses.ts';
import { saveScannedPage, scannedPage, unreadBy } from '../../db/scans/scans.ts';
import { runsOf, type StageRun } from '../../db/work.ts';
import { columnsOf, toldOf } from '../consultation/configuration.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { archiveFolder, bytesOf, readReceived } from '../consultation/received.ts';
import { isAsSummed } from '../consultation/sums.ts';
import { hashOf } from '../ids.ts';
import { type GatheredFile, shortestFirst, type Undone } from '../stages/gather.ts';
import type { InputOf } from '../stages/stages.ts';
import { askedIn } from './asked.ts';
import { joinTexts } from './join.ts';
import { type Plans, whole } from './plan.ts';
import { readingsOf } from './readings.ts';
import { extractWhole } from './scans.ts';

type DocumentPlans = Pick<Plans, 'extract' | 'identify' | 'gather' | 'segment'>;

/** A file of the proposal, by content. */
export interface BackgroundFile {
  hash: string;
  path: string;
}

/** The proposal's files with their hashes. */
export async function readBackground(consultation: Consultation): Promise<BackgroundFile[]> {
  return Promise.all(consultation.background.map(async (path) => ({ path, hash: hashOf(await readFile(path)) })));
}

/** The text of the proposal's files that have been extracted. */
export function proposalText(db: Db, background: BackgroundFile[]): string {
  return background
    .map((file) => extractOf(db, file.hash))
    .map((extracted) => (extracted?.kind === 'text' ? extracted.text : ''))
    .join('\n\n');
}

/**
 * The plans of the stages that take one file or one response at a time, and of the gathering between them.
 * @param reader what reads pages that are pictures here
 */
export function documentPlans(
  db: Db,
  consultation: Consultation,
  background: BackgroundFile[],
  reader: string | null,
): DocumentPlans {
  const { id, config } = consultation;
  const reading = readingsOf(db, id);
  return {
    extract: {
      *work() {
        const received = filesOf(db, id)
          .filter((file) => file.problem === null)
          .map(({ hash, path, size }) => ({
            hash,
            path,
            size,
            read: async () => {
              const bytes = await readReceived(consultation.responses, path, config.tables);
              if (isAsSummed(bytes, hash, path, config.tables)) return bytes;
              // What is read now would stand for what was there: the next run looks again, also where the time is the same.
              lookAgainAt(db, id, path);
              throw new Error('changed while the run was going on');
            },
            more: { table: columnsOf(config.tables, path) },
          }));
        const proposal = background.map((file) => ({ ...file, size: 0, read: () => bytesOf(file.path), more: {} }));
        const seen = new Set<string>();
        const unread = reader === null ? new Set<string>() : unreadBy(db, reader);
        for (const { hash, path, size, read, more } of [...proposal, ...received]) {
          if (seen.has(hash)) continue;
          seen.add(hash);
          const name = basename(path);
          yield {
            subject: hash,
            name,
            mark: hashOf(hash),
            bytes: size,
            again: unread.has(hash),
            input: async () => ({ name, bytes: await read(), ...more }),
          };
        }
      },
      run: (queue, input, job) =>
        extractWhole(queue, input, {
          ...job,
          store: {
            find: (key, engine) => scannedPage(db, key, engine),
            save: (key, engine, page) => saveScannedPage(db, key, engine, page),
          },
        }),
      save: (hash, extracted) => saveExtract(db, hash, extracted),
      onLimit: (reason) => ({ kind: 'unreadable', reason }),
    },

    identify: {
      *work() {
        const seen = new Set<string>();
        for (const file of shortestFirst(filesOf(db, id).filter(({ problem }) => problem === null))) {
          // A copy is nobody's: the gathering keeps the first alone.
          if (seen.has(file.hash)) continue;
          seen.add(file.hash);
          const make = (): InputOf<'identify'> | null => {
            const extracted = reading(file.hash);
            if (extracted?.kind !== 'text') return null;
            const { respondent, sector, date } = toldOf(config, file.path);
            return {
              fileName: basename(file.path),
              text: extracted.text,
              pages: extracted.pages,
              metadata: extracted.metadata,
              consultation: { title: consultation.title, owner: config.owner ?? '' },
              override: {
                ...(respondent === undefined ? {} : { respondent }),
                ...(sector === undefined ? {} : { sector }),
                ...(date === undefined ? {} : { date }),
              },
            };
          };
          const input = make();
          if (input !== null) yield whole<'identify'>(file.id, file.path, input, () => stillThere(make()));
        }
      },
      save: (fileId, identity) => saveIdentity(db, id, fileId, identity),
    },

    gather: {
      *work() {
        const [extracts, identities] = [runsOf(db, id, 'extract'), runsOf(db, id, 'identify')];
        const undone = (run: StageRun | undefined): Undone =>
          run === undefined || run.error === null ? 'disturbed' : 'failed';
        // Copies have the same text, which may be a large one.
        const known = new Map<string, Pick<GatheredFile, 'extracted' | 'textHash' | 'hearingPage' | 'row'>>();
        const read = (hash: string) => {
          const extracted = reading(hash);
          const text = extracted?.kind === 'text' ? extracted : null;
          const row = text?.metadata.row;
          return {
            extracted:
              extracted === null
                ? undone(extracts.get(hash))
                : extracted.kind === 'unreadable'
                  ? extracted.reason
                  : extracted.kind,
            textHash: text === null ? '' : hashOf(text.text.replace(/\s+/g, ' ')),
            hearingPage: text?.metadata.hearingPage === true,
            ...(row === undefined ? {} : { row }),
          };
        };
        const files = filesOf(db, id).map((file): GatheredFile => {
          const { hash, path, problem } = file;
          const found = known.get(hash) ?? read(hash);
          known.set(hash, found);
          const { extracted, textHash, hearingPage, row } = found;
          return {
            fileId: file.id,
            path,
            hash,
            problem,
            extracted,
            textHash,
            identity: identityOf(db, file.id) ?? undone(identities.get(file.id)),
            hearingPage,
            ...(row === undefined ? { folder: archiveFolder(path) } : { folder: null, row }),
            supersedes: toldOf(config, path).supersedes ?? null,
          };
        });
        yield whole<'gather'>(id, consultation.title, {
          consultationId: id,
          deadline: config.deadline ?? null,
          files,
        });
      },
      save: (_, { responses, outcomes }) => {
        const files = new Map(filesOf(db, id).map((file) => [file.id, file]));
        const rows = responses.map((response, position) => {
          const parts = response.fileIds.flatMap((fileId) => {
            const file = files.get(fileId);
            const extracted = file ? reading(file.hash) : null;
            return file && extracted?.kind === 'text'
              ? [
                  {
                    path: file.path,
                    text: extracted.text,
                    pages: extracted.pages,
                    answers: extracted.answers,
                    withheld: extracted.metadata.row?.withheld ?? false,
                  },
                ]
              : [];
          });
          const { identity } = response;
          const { answers, ...joined } = joinTexts(parts);
          return {
            id: response.id,
            consultationId: id,
            position,
            respondent: response.respondent,
            respondentKey: response.respondentKey,
            registerId: identity.registerId ?? null,
            sector: identity.sector.value,
            date: identity.date.value,
            late: response.late,
            language: identity.language.value,
            identity: {
              ...identity,
              ...(answers.length === 0 ? {} : { answers }),
              // Of several answers by one sender, one that is to be kept from the public keeps them all.
              ...(parts.some(({ withheld }) => withheld) ? { withheld: true as const } : {}),
            },
            ...joined,
          };
        });
        replaceResponses(db, id, rows, outcomes);
      },
    },

    segment: {
      *work() {
        const proposal = proposalText(db, background);
        const { questions, idOf } = askedIn(db, consultation);
        const rowOf = responseReader(db);
        const inputOf = (row: ResponseRow): InputOf<'segment'> => {
          const answers = row.identity.answers?.map(({ question, start, from, end, choice }) => ({
            question: idOf(question),
            start,
            from,
            end,
            closed: choice !== undefined,
          }));
          return {
            responseId: row.id,
            text: row.text,
            pages: row.pages,
            language: row.language,
            questions,
            background: proposal,
            respondent: row.respondent,
            ...(answers === undefined ? {} : { answers }),
          };
        };
        for (const responseId of responseIds(db, id)) {
          const row = stillThere(rowOf(responseId));
          yield whole<'segment'>(row.id, row.respondent, inputOf(row), () => inputOf(stillThere(rowOf(responseId))));
        }
      },
      save: (responseId, passages) => replacePassages(db, id, responseId, passages),
    },
  };
}

/** What was there a moment ago. */
function stillThere<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error('gone from the database meanwhile');
  return found;
}

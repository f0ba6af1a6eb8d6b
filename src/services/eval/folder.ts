import { dirname, join, resolve } from 'node:path';
import { replaceFiles } from '../../../db/files.ts';
import type { Db } from '../../../db/open.ts';
import { ConfigurationError } from '../../config.ts';
import { type Consultation, isFolder, loadConsultation } from '../../consultation/consultation.ts';
import { idOf } from '../../ids.ts';
import { run } from '../../pipeline/run.ts';
import type { StageQueue } from '../../queue/queue.ts';
import type { ConsultationState } from '../../state.ts';
import { scanResponses } from '../ingest.ts';
import { loadState } from '../state.ts';
import type { Workspace } from '../workspace.ts';
import { type CodebookEntry, confirmedTheme } from './coding.ts';

/** What a folder is run with. */
export interface FolderOptions {
  /** Files that must be there. */
  files: readonly string[];
  /** Themes that stand as the consultation's codebook, instead of its own. */
  codebook?: readonly CodebookEntry[] | undefined;
}

/**
 * Runs the whole pipeline over a folder of responses. The folder's consultation.yaml (beside it) is used when there is one.
 * @param workspace with a database of its own
 * @throws ConfigurationError when the folder or one of the files is not there
 */
export async function analyseFolder(
  workspace: Workspace,
  directory: string,
  { files, codebook }: FolderOptions,
): Promise<ConsultationState> {
  const around = await consultationAround(resolve(directory));
  const consultation = codebook
    ? { ...around, codebook: codebook.map((entry) => confirmedTheme(themeIdOf(around.id, entry.id), entry)) }
    : around;
  const queue = await workspace.openQueue();
  try {
    return await analyseConsultation(workspace.db, queue, consultation, files);
  } finally {
    await queue.close();
  }
}

/**
 * Runs one consultation as `horing run` does, and loads what was found.
 * @param files paths below responses/ that must be there
 * @throws ConfigurationError when one of the files is not there
 */
export async function analyseConsultation(
  db: Db,
  queue: StageQueue,
  consultation: Consultation,
  files: readonly string[],
): Promise<ConsultationState> {
  const scanned = await scanResponses(consultation.id, consultation.responses, new Map(), consultation.config.tables);
  for (const file of files)
    if (!scanned.some(({ path }) => path === file))
      throw new ConfigurationError(`Fasiten nevner ${file}, som ikke finnes i ${consultation.responses}.`);
  replaceFiles(db, consultation.id, scanned);
  await run({ db, queue, consultation });
  return loadState(db, consultation);
}

/** Id of a codebook's theme in a consultation that was run with it. */
export function themeIdOf(consultationId: string, key: string): string {
  return idOf(consultationId, 'theme', key);
}

async function consultationAround(responses: string): Promise<Consultation> {
  const parent = dirname(responses);
  if (responses === join(parent, 'responses')) return loadConsultation(parent);
  if (!(await isFolder(responses))) throw new ConfigurationError(`Finner ikke mappen ${responses}.`);
  const empty = {
    events: [],
    language: 'nb' as const,
    questions: [],
    respondents: {},
    tables: {},
    sectorHeadings: {},
    themes: [],
    followUpKinds: [],
  };
  return {
    id: responses,
    marked: false,
    slug: 'eval',
    folder: responses,
    responses,
    title: '',
    config: empty,
    codebook: [],
    invited: [],
    background: [],
  };
}

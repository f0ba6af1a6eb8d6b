import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { replaceFiles } from '../../../db/files.ts';
import { ConfigurationError } from '../../config.ts';
import { run } from '../../pipeline.ts';
import type { ConsultationState } from '../../state.ts';
import { type Consultation, loadConsultation } from '../consultation.ts';
import { scanResponses } from '../ingest.ts';
import { loadState } from '../state.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Runs the whole pipeline over a folder of responses. The folder's consultation.yaml (beside it) is used when there is one.
 * @param workspace with a database of its own
 * @param files files that must be there
 * @throws ConfigurationError when the folder or one of the files is not there
 */
export async function analyseFolder(
  workspace: Workspace,
  directory: string,
  files: readonly string[],
): Promise<ConsultationState> {
  const responses = resolve(directory);
  const consultation = await consultationAround(responses);
  const scanned = await scanResponses(consultation.id, responses, new Map());
  for (const file of files)
    if (!scanned.some(({ path }) => path === file))
      throw new ConfigurationError(`Fasiten nevner ${file}, som ikke finnes i ${directory}.`);
  replaceFiles(workspace.db, consultation.id, scanned);
  const queue = await workspace.openQueue();
  try {
    await run({ db: workspace.db, queue, consultation });
  } finally {
    await queue.close();
  }
  return loadState(workspace.db, consultation);
}

async function consultationAround(responses: string): Promise<Consultation> {
  const parent = dirname(responses);
  if (responses === join(parent, 'responses')) return loadConsultation(parent);
  if (!(await stat(responses).catch(() => null))?.isDirectory())
    throw new ConfigurationError(`Finner ikke mappen ${responses}.`);
  const empty = { language: 'nb' as const, questions: [], respondents: {}, sectorHeadings: {}, themes: [] };
  return {
    id: responses,
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

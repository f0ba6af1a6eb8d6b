import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { replaceFiles } from '../../../db/files.ts';
import { ConfigurationError } from '../../config.ts';
import type { Judged, Language, Sector } from '../../domain.ts';
import { run } from '../../pipeline.ts';
import { foldName } from '../../register/names.ts';
import { sectorOf } from '../../register/sector.ts';
import type { ConsultationState } from '../../state.ts';
import { type Consultation, loadConsultation } from '../consultation.ts';
import { scanResponses } from '../ingest.ts';
import { loadState } from '../state.ts';
import type { Workspace } from '../workspace.ts';

export interface SectorPrediction {
  name: string;
  sector: Sector;
  confidence: number;
  because: Judged<Sector>['because'];
}

/** Sectors of names by the register and rules of the pipeline, and how many agree with the labels where there are any. */
export function evalSectors(rows: { name: string; sector?: string }[]): {
  predictions: SectorPrediction[];
  labelled: number;
  right: number;
  wrong: { name: string; expected: string; got: Sector }[];
} {
  const predictions = rows.map(({ name }) => {
    const { value, confidence, because } = sectorOf(name);
    return { name, sector: value, confidence, because };
  });
  const labelled = rows.filter((row) => row.sector);
  const wrong = rows.flatMap((row, index) => {
    const got = predictions[index]?.sector;
    return row.sector && got && got !== row.sector ? [{ name: row.name, expected: row.sector, got }] : [];
  });
  return { predictions, labelled: labelled.length, right: labelled.length - wrong.length, wrong };
}

export interface IdentifyRow {
  file: string;
  respondent: string;
  sector: string;
  lang: Language | '';
  stance: string;
  endorses: string;
}

export interface IdentifyResult {
  predictions: (IdentifyRow & { otherHearing: boolean })[];
  scores: { field: string; right: number; of: number; wrong: { file: string; expected: string; got: string }[] }[];
  endorsements: {
    listed: number;
    found: number;
    missed: { file: string; name: string }[];
    false: { file: string; name: string }[];
  };
}

/**
 * Runs the whole pipeline over a folder of responses in a database of its own and compares what it read with a manifest.
 * The folder's consultation.yaml (beside it) is used when there is one.
 * @throws ConfigurationError when the folder or a file of the manifest is not there
 */
export async function evalIdentify(
  workspace: Workspace,
  manifest: Record<string, string>[],
  directory: string,
): Promise<IdentifyResult> {
  const responses = resolve(directory);
  const consultation = await consultationAround(responses);
  const scanned = await scanResponses(consultation.id, responses, new Map());
  for (const row of manifest)
    if (!scanned.some((file) => file.path === row.file))
      throw new ConfigurationError(`Manifestet nevner ${row.file}, som ikke finnes i ${directory}.`);
  replaceFiles(workspace.db, consultation.id, scanned);
  const queue = await workspace.openQueue();
  try {
    await run({ db: workspace.db, queue, consultation });
  } finally {
    await queue.close();
  }
  // A manifest may also list files that make no response of their own.
  return score(
    loadState(workspace.db, consultation),
    manifest.filter((row) => (row.outcome ?? 'analysed') === 'analysed'),
  );
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

function score(state: ConsultationState, manifest: Record<string, string>[]): IdentifyResult {
  const nameOf = new Map(state.responses.map((response) => [response.id, response.respondent]));
  const predictions = manifest.map((row) => {
    const file = row.file ?? '';
    const response = state.responses.find((other) => other.files.includes(file));
    const joined = state.endorsements
      .filter((endorsement) => endorsement.responseId === response?.id)
      .map(({ endorsedResponseId, name }) => (endorsedResponseId && nameOf.get(endorsedResponseId)) || name);
    return {
      file,
      respondent: response?.respondent ?? '',
      sector: response?.sector.value ?? 'unknown',
      lang: response?.language ?? ('' as const),
      stance: response?.stance?.value ?? '',
      endorses: joined.join('; '),
      otherHearing: response?.otherHearing ?? false,
    };
  });
  const same = (field: string, a: string, b: string) =>
    field === 'respondent' ? foldName(a) === foldName(b) : a === b;
  const scores = (['respondent', 'sector', 'lang', 'stance'] as const).map((field) => {
    const compared = manifest.flatMap((row, index) => {
      const expected = row[field];
      const got = predictions[index]?.[field] ?? '';
      return expected === undefined || expected === '' ? [] : [{ file: row.file ?? '', expected, got }];
    });
    const wrong = compared.filter(({ expected, got }) => !same(field, expected, got));
    return { field, of: compared.length, right: compared.length - wrong.length, wrong };
  });
  const listed = manifest.map((row) => names(row.endorses));
  const missed = listed.flatMap((expected, index) => {
    const got = names(predictions[index]?.endorses);
    return expected
      .filter((name) => !got.some((other) => sameBody(name, other)))
      .map((name) => ({ file: predictions[index]?.file ?? '', name }));
  });
  return {
    predictions,
    scores,
    endorsements: {
      listed: listed.flat().length,
      found: listed.flat().length - missed.length,
      missed,
      false: predictions.flatMap((prediction, index) =>
        names(prediction.endorses)
          .filter((name) => !(listed[index] ?? []).some((expected) => sameBody(expected, name)))
          .map((name) => ({ file: prediction.file, name })),
      ),
    },
  };
}

function names(list: string | undefined): string[] {
  return (list ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** «Nettverk fjord- og kystkommuner (NFKK)» is met by the name, by the abbreviation or by both. */
function sameBody(expected: string, got: string): boolean {
  const forms = (name: string) => {
    const short = /\(([^)]+)\)\s*$/.exec(name)?.[1];
    const long = name.replace(/\s*\([^)]*\)\s*$/, '');
    return [name, long, ...(short ? [short] : [])].map(foldName);
  };
  const wanted = forms(expected);
  return forms(got).some((form) => wanted.includes(form));
}

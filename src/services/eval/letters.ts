import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '../../config.ts';
import { loadConsultation, slugOf } from '../../consultation/consultation.ts';
import type { Outcome } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import type { Workspace } from '../workspace.ts';
import { analyseConsultation } from './folder.ts';
import { isAccepted, isSwapped, type Reading } from './readings.ts';

/** A whole letter and what a coder reads in it. */
export interface Letter {
  id: string;
  /** Letters of one hearing are run together, with the proposal of the first. */
  hearing: string;
  hearing_title: string;
  proposal: string;
  text: string;
  stance: string;
  also_ok: readonly string[];
  sector?: string | undefined;
  lang?: string | undefined;
}

export interface LetterPrediction {
  id: string;
  stance: string;
  confidence: number;
  sector: string;
  lang: string;
  outcome: Outcome;
}

/** How often the machine is right among those it is so sure of. */
export interface Bin {
  from: number;
  to: number;
  letters: number;
  /** Mean confidence: what the share right would be if confidence meant just that. */
  confidence: number;
  right: number;
}

export interface LettersEvaluation {
  predictions: LetterPrediction[];
  letters: number;
  /** Accepting the other readings that can be defended. */
  right: number;
  strict: number;
  /** Supporters read as opponents and the other way. */
  swapped: number;
  sure: number;
  sureRight: number;
  bins: Bin[];
  sectors: { right: number; of: number };
  languages: { right: number; of: number };
  /** Letters that came to no response of their own here: duplicates, unread, other hearings. */
  notCounted: number;
  wrong: (Reading & { id: string; confidence: number })[];
}

/** From here the note tells a stance without a caveat. */
export const SURE = 0.7;
/** Lower edges of the reliability table. */
const EDGES = [0, 0.3, 0.5, 0.6, SURE, 0.8, 0.9];

/**
 * Runs each hearing as a consultation of its own, with its proposal in background/, by the code of `horing run`.
 * @param workspace with a database of its own
 * @throws ConfigurationError when two letters have the same id, or two hearings would lie in the same folder
 */
export async function readLetters(workspace: Workspace, letters: readonly Letter[]): Promise<LetterPrediction[]> {
  const hearings = groupBy(letters, ({ hearing }) => hearing);
  const slugs = groupBy([...hearings.keys()], slugOf);
  for (const [slug, same] of slugs)
    if (same.length > 1)
      throw new ConfigurationError(`Høringene ${same.join(' og ')} har samme navn i adresser: ${slug}.`);
  for (const [id, same] of groupBy(letters, (letter) => letter.id))
    if (same.length > 1) throw new ConfigurationError(`To brev har samme id: ${id}.`);
  const work = await mkdtemp(join(tmpdir(), 'horing-letters-'));
  const queue = await workspace.openQueue();
  try {
    const found = new Map<string, LetterPrediction>();
    for (const [hearing, own] of hearings) {
      const folder = join(work, slugOf(hearing));
      await writeConsultation(folder, own);
      const consultation = await loadConsultation(folder);
      const state = await analyseConsultation(workspace.db, queue, consultation, own.map(fileOf));
      const outcomes = new Map(state.files.map(({ path, outcome }) => [path, outcome]));
      for (const letter of own) {
        const response = state.responses.find(({ files }) => files.includes(fileOf(letter)));
        found.set(letter.id, {
          id: letter.id,
          stance: response?.stance?.value ?? '',
          confidence: response?.stance?.confidence ?? 0,
          sector: response?.sector.value ?? '',
          lang: response?.language ?? '',
          outcome: outcomes.get(fileOf(letter)) ?? 'unreadable',
        });
      }
    }
    return letters.flatMap(({ id }) => found.get(id) ?? []);
  } finally {
    await queue.close();
    await rm(work, { recursive: true, force: true });
  }
}

function fileOf({ id }: Letter): string {
  return `${id}.txt`;
}

async function writeConsultation(folder: string, letters: readonly Letter[]): Promise<void> {
  const [first] = letters;
  if (!first) return;
  await mkdir(join(folder, 'responses'), { recursive: true });
  await mkdir(join(folder, 'background'));
  // A string in JSON is one in YAML.
  await writeFile(join(folder, 'consultation.yaml'), `title: ${JSON.stringify(first.hearing_title)}\n`);
  const proposal = `Høringsnotat\n\n${first.hearing_title}\n\n${first.proposal}\n`;
  await writeFile(join(folder, 'background', 'forslag.txt'), proposal);
  for (const letter of letters) await writeFile(join(folder, 'responses', fileOf(letter)), letter.text);
}

/** Counts what was read in letters against the coder's reading. */
export function scoreLetters(letters: readonly Letter[], predictions: readonly LetterPrediction[]): LettersEvaluation {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const rows = letters.flatMap((letter) => {
    const prediction = byId.get(letter.id);
    if (!prediction) return [];
    const { stance: got, confidence } = prediction;
    const reading = { id: letter.id, expected: letter.stance, alsoOk: letter.also_ok, got, confidence };
    return [{ letter, prediction, reading, right: isAccepted(reading) }];
  });
  const count = (list: readonly boolean[]) => list.filter(Boolean).length;
  const right = (list: typeof rows) => count(list.map((row) => row.right));
  const sure = rows.filter(({ prediction }) => prediction.confidence >= SURE);
  const same = (known: 'sector' | 'lang') => {
    const labelled = rows.filter(({ letter }) => letter[known] !== undefined);
    return {
      right: count(labelled.map(({ letter, prediction }) => letter[known] === prediction[known])),
      of: labelled.length,
    };
  };
  return {
    predictions: [...predictions],
    letters: rows.length,
    right: right(rows),
    strict: count(rows.map(({ reading }) => reading.got === reading.expected)),
    swapped: count(rows.map(({ reading }) => isSwapped(reading))),
    sure: sure.length,
    sureRight: right(sure),
    bins: EDGES.flatMap((from, index) => {
      const to = EDGES[index + 1] ?? 1;
      const last = index === EDGES.length - 1;
      const within = rows.filter(({ prediction: { confidence } }) => confidence >= from && (last || confidence < to));
      if (within.length === 0) return [];
      const sum = within.reduce((total, { prediction }) => total + prediction.confidence, 0);
      return [{ from, to, letters: within.length, confidence: sum / within.length, right: right(within) }];
    }),
    sectors: same('sector'),
    languages: same('lang'),
    notCounted: count(rows.map(({ prediction }) => prediction.outcome !== 'analysed')),
    wrong: rows.filter((row) => !row.right).map(({ reading }) => reading),
  };
}

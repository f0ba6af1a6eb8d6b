import type { Sector } from '../../domain.ts';
import type { Counted } from '../../position.ts';
import type { Respondent, Speaker } from '../model.ts';
import type { Families, Row } from '../rows.ts';
import { countHeld } from './counted.ts';
import { hear } from './hear.ts';
import { asHeld } from './held.ts';
import { type Sums, sumsOf } from './sums.ts';

/** So many answers are told of together. */
const MOST = 128;

/** Who speaks on a family in a batch, and how many hold what. */
export interface Voice {
  sector: Sector;
  speakers: Speaker[];
  counted: Counted;
}

interface Heard {
  families: Families;
  voices: readonly Voice[];
}

/**
 * Answers of one sector that stand together in the note's order, with what is told of them together. After a decision nearly
 * all batches are what they were, and with many answers, to come to each anew is what takes the time.
 */
export class Batch {
  /** Also the answers to other hearings. */
  readonly rows: readonly Row[];
  readonly sector: Sector;
  /** Files of those whose name is withheld. */
  readonly unnamed: string[];
  /** Who answers another hearing. */
  readonly elsewhere: Respondent[];
  /** Of the answers to this hearing, as all that follows. */
  readonly respondents: Respondent[];
  readonly withRemarks: Respondent[];
  readonly withoutRemarks: Respondent[];
  readonly late: Respondent[];
  readonly stances: Counted;
  readonly sums: Sums;
  private heard: Heard | null = null;

  constructor(sector: Sector, rows: readonly Row[]) {
    this.sector = sector;
    this.rows = rows;
    this.unnamed = rows.flatMap(({ respondent, response }) => (respondent.name === null ? response.files : []));
    this.elsewhere = rows.filter((row) => row.elsewhere).map(({ respondent }) => respondent);
    const here = rows.filter((row) => !row.elsewhere);
    this.respondents = here.map(({ respondent }) => respondent);
    this.withRemarks = this.respondents.filter(({ stance }) => stance !== 'no-remarks');
    this.withoutRemarks = this.respondents.filter(({ stance }) => stance === 'no-remarks');
    this.late = this.respondents.filter(({ late }) => late);
    this.stances = countHeld(this.withRemarks.map(asHeld));
    this.sums = sumsOf(here);
  }

  /** By the family's index. */
  voices(families: Families): readonly Voice[] {
    if (this.heard?.families === families) return this.heard.voices;
    const speakers = Array.from(families, (): Speaker[] => []);
    hear(this.rows, families, (index, { respondent }, held) => speakers[index]?.push({ respondent, ...held }));
    const voices = speakers.map((list) => ({ sector: this.sector, speakers: list, counted: countHeld(list) }));
    this.heard = { families, voices };
    return voices;
  }

  /** How many have a passage on a theme. */
  withTheme(themeId: string): number {
    return this.rows.filter((row) => !row.elsewhere && row.themes.includes(themeId)).length;
  }
}

/** The batch that was last made from an answer on. */
const madeFrom = new WeakMap<Row, Batch>();

/**
 * All answers in batches: those made before, where the same answers stand together still.
 * @param inOrder in the note's order
 */
export function batchesOf(inOrder: readonly Row[]): Batch[] {
  const batches: Batch[] = [];
  for (let at = 0; at < inOrder.length; ) {
    const batch = standing(inOrder, at) ?? made(inOrder, at);
    batches.push(batch);
    at += batch.rows.length;
  }
  return batches;
}

function standing(inOrder: readonly Row[], from: number): Batch | null {
  const first = inOrder[from];
  const batch = first && madeFrom.get(first);
  return batch?.rows.every((row, index) => row === inOrder[from + index]) ? batch : null;
}

function made(inOrder: readonly Row[], from: number): Batch {
  const first = inOrder[from];
  if (first === undefined) throw new RangeError(`no answer stands at ${from}`);
  const { sector } = first.respondent;
  let to = from + 1;
  for (; to < inOrder.length && to - from < MOST; to += 1) {
    const next = inOrder[to];
    if (next === undefined || next.respondent.sector !== sector || standing(inOrder, to) !== null) break;
  }
  const batch = new Batch(sector, inOrder.slice(from, to));
  madeFrom.set(first, batch);
  return batch;
}

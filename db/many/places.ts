import type { PassageKind } from '../../src/domain.ts';
import { DatabaseError } from '../damage/fault.ts';
import type { Db } from '../open.ts';
import { type Ids, IdTable } from './ids.ts';

/** Rows that SQLite puts together at a time: a string or an object for each of a million is what would take the time. */
const AT_A_TIME = 4_096;
const LINE_END = 10;
const YES = 49;

/** Where the passages of a consultation are, without an object or a string for each. */
export interface PassagePlaces {
  /** Of the passages, by number. */
  ids: Ids;
  /** The number of each one's answer, in `answers`. */
  of: Uint32Array<ArrayBuffer>;
  /** 1: it is counted. */
  isCounted: Uint8Array<ArrayBuffer>;
  /** Ids of the answers that have passages, by number. */
  answers: string[];
  /** How many of each answer's passages are counted. */
  counted: Uint32Array<ArrayBuffer>;
}

/**
 * Reads the places of all passages of a consultation.
 * @param counted the kinds of passages that are counted
 * @throws DatabaseError when there are others than SQLite's index says
 */
export function passagePlaces(
  { $client: client }: Pick<Db, '$client'>,
  consultationId: string,
  counted: readonly PassageKind[],
): PassagePlaces {
  const [size, first, last] = client
    .prepare<[string], [number, number, number]>(
      'SELECT count(*), coalesce(min(rowid), 0), coalesce(max(rowid), -1) FROM passages WHERE consultation_id = ?',
    )
    .raw()
    .get(consultationId) ?? [0, 0, -1];
  const lines = (column: string) => `CAST(group_concat(${column} || char(${LINE_END}), '') AS BLOB)`;
  const chunk = client
    .prepare<unknown[], [Buffer | null, Buffer, Buffer]>(
      `SELECT ${lines('id')}, ${lines('response_id')},
         CAST(group_concat(kind IN (${counted.map(() => '?').join(', ')}), '') AS BLOB)
       FROM passages NOT INDEXED WHERE rowid BETWEEN ? AND ? AND consultation_id = ?`,
    )
    .raw();
  const ids = new IdTable(size);
  const of = new Uint32Array(size);
  const isCounted = new Uint8Array(size);
  const answers: string[] = [];
  const countedIn: number[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id) ?? answers.push(id) - 1;
    if (known === countedIn.length) countedIn.push(0);
    numbers.set(id, known);
    return known;
  };
  let at = 0;
  for (let from = first; from <= last; from += AT_A_TIME) {
    const [names, responses, yes] = chunk.get(...counted, from, from + AT_A_TIME - 1, consultationId) ?? [null];
    if (names === null || responses === undefined || yes === undefined) continue;
    ids.add(names);
    let [begins, before, length, answer] = [0, 0, 0, -1];
    for (let index = 0; index < yes.length; index += 1) {
      // Those of an answer lie together as a rule: what it is need not be looked up again.
      if (answer < 0 || !isSameLine(responses, before, begins)) {
        length = responses.indexOf(LINE_END, begins) + 1 - begins;
        answer = numberOf(responses.toString('latin1', begins, begins + length - 1));
      }
      of[at] = answer;
      if (yes[index] === YES) {
        isCounted[at] = 1;
        countedIn[answer] = (countedIn[answer] ?? 0) + 1;
      }
      at += 1;
      before = begins;
      begins += length;
    }
  }
  if (at !== size || ids.size !== size)
    throw new DatabaseError('SQLITE_CORRUPT', 'passages are not what their index says');
  return { ids: ids.made(), of, isCounted, answers, counted: Uint32Array.from(countedIn) };
}

function isSameLine(bytes: Uint8Array, one: number, other: number): boolean {
  for (let at = 0; bytes[one + at] === bytes[other + at]; at += 1) if (bytes[one + at] === LINE_END) return true;
  return false;
}

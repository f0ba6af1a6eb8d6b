import type { PassageKind } from '../../src/domain.ts';
import { DatabaseError } from '../damage/fault.ts';
import type { Db } from '../open.ts';

/** Rows that SQLite puts together at a time: a string or an object for each of a million is what would take the time. */
const AT_A_TIME = 4_096;
const LINE_END = 10;
const YES = 49;

/** Where the passages of a consultation are, found by their ids without an object or a string for each. */
export interface PassagePlaces {
  /** @returns the passage's number, -1 when it is none of them */
  find(passageId: string): number;
  /** @returns the number of its answer, in `answers` */
  answerOf(passage: number): number;
  isCounted(passage: number): boolean;
  /** @returns an answer's number, -1 when it has no passages */
  numberOf(answerId: string): number;
  /** Ids of the answers that have passages, by number. */
  readonly answers: readonly string[];
  /** How many of an answer's passages are counted, by its number. */
  readonly counted: Uint32Array;
}

/**
 * Reads the places of all passages of a consultation.
 * @param counted the kinds of passages that are counted
 * @throws DatabaseError when there are others than SQLite's index says
 */
export function passagePlaces(
  { $client: client }: Db,
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
  const ids = new Ids(size);
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
  ids.close();
  return {
    find: (passageId) => ids.find(passageId),
    answerOf: (passage) => of[passage] ?? 0,
    isCounted: (passage) => isCounted[passage] === 1,
    numberOf: (answerId) => numbers.get(answerId) ?? -1,
    answers,
    counted: Uint32Array.from(countedIn),
  };
}

function isSameLine(bytes: Uint8Array, one: number, other: number): boolean {
  for (let at = 0; bytes[one + at] === bytes[other + at]; at += 1) if (bytes[one + at] === LINE_END) return true;
  return false;
}

/** Ids by number, found by their letters: a hash table with open addressing, linear probing (Knuth, TAOCP 3, 6.4, algorithm L). */
class Ids {
  size = 0;
  private readonly chunks: Uint8Array[] = [];
  private bytes: Uint8Array = new Uint8Array();
  /** Where each begins; it ends with a line end. */
  private readonly begins: Uint32Array;
  /** One more than the number; 0: free. At most half is taken. */
  private readonly slots: Uint32Array;
  private length = 0;

  constructor(most: number) {
    this.begins = new Uint32Array(most + 1);
    this.slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** @param bytes ids in ASCII, a line end after each; no more in all than there is room for */
  add(bytes: Uint8Array): void {
    const last = this.slots.length - 1;
    this.chunks.push(bytes);
    let hash = FNV_BASIS;
    for (let at = 0; at < bytes.length; at += 1) {
      const letter = bytes[at] ?? LINE_END;
      if (letter !== LINE_END) {
        hash = Math.imul(hash ^ letter, FNV_PRIME);
        continue;
      }
      let slot = hash & last;
      while (this.slots[slot] !== 0) slot = (slot + 1) & last;
      this.slots[slot] = ++this.size;
      this.begins[this.size] = this.length + at + 1;
      hash = FNV_BASIS;
    }
    this.length += bytes.length;
  }

  /** To be called when all are added. */
  close(): void {
    this.bytes = Buffer.concat(this.chunks);
    this.chunks.length = 0;
  }

  find(id: string): number {
    let hash = FNV_BASIS;
    for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), FNV_PRIME);
    const last = this.slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (this.slots[slot] ?? 0) - 1;
      if (number < 0 || this.is(number, id)) return number;
    }
  }

  private is(number: number, id: string): boolean {
    const begins = this.begins[number] ?? 0;
    if ((this.begins[number + 1] ?? 0) - begins !== id.length + 1) return false;
    for (let at = 0; at < id.length; at += 1) if (this.bytes[begins + at] !== id.charCodeAt(at)) return false;
    return true;
  }
}

/** FNV-1a (Fowler, Noll, Vo) with 32 bits. */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

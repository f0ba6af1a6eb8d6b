import { STANCES } from '../../src/domain.ts';
import type { StanceRow } from '../findings.ts';
import type { Db } from '../open.ts';
import { eachStance } from './large.ts';

/** The stances of responses without their reasons, in the order of `eachStance`: in columns, which a thread can hand over. */
export interface JudgedColumns {
  /** Rows of `stances`. */
  rows: Float64Array<ArrayBuffer>;
  /** One more than the place in `STANCES`; 0: nothing was read. */
  values: Uint8Array<ArrayBuffer>;
  confidences: Float64Array<ArrayBuffer>;
  /** Themes or questions: numbers in `targetIds`. */
  targets: Uint32Array<ArrayBuffer>;
  targetIds: string[];
  /** Those of one scope and response are a group. */
  groups: { scopes: StanceRow['scope'][]; subjects: string[]; ends: Uint32Array<ArrayBuffer> };
  /** Responses whose stance others have joined, by place. */
  inherited: Map<number, string>;
}

export function judgedColumns(db: Pick<Db, '$client'>, consultationId: string): JudgedColumns {
  const rows: number[] = [];
  const values: number[] = [];
  const confidences: number[] = [];
  const targets: number[] = [];
  const [scopes, subjects, ends]: [StanceRow['scope'][], string[], number[]] = [[], [], []];
  const inherited = new Map<number, string>();
  const numbers = new Map<string, number>();
  const codes = new Map<string | null, number>([[null, 0], ...STANCES.map((one, at) => [one, at + 1] as const)]);
  let [of, last] = ['', ''];
  for (const [row, scope, subject, target, value, confidence, inheritedFrom] of eachStance(db, consultationId)) {
    if (subject !== last || scope !== of) {
      [of, last] = [scope, subject];
      scopes.push(scope);
      subjects.push(subject);
      ends.push(rows.length);
    }
    const number = numbers.get(target) ?? numbers.size;
    numbers.set(target, number);
    if (inheritedFrom !== null) inherited.set(rows.length, inheritedFrom);
    rows.push(row);
    values.push(codes.get(value) ?? 0);
    confidences.push(confidence);
    targets.push(number);
    ends[ends.length - 1] = rows.length;
  }
  return {
    rows: Float64Array.from(rows),
    values: Uint8Array.from(values),
    confidences: Float64Array.from(confidences),
    targets: Uint32Array.from(targets),
    targetIds: [...numbers.keys()],
    groups: { scopes, subjects, ends: Uint32Array.from(ends) },
    inherited,
  };
}

/** What goes over to another thread whole. */
export const buffersOfJudged = ({ rows, values, confidences, targets, groups }: JudgedColumns) =>
  [rows, values, confidences, targets, groups.ends].map(({ buffer }) => buffer);

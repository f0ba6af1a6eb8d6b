import { hashOf } from '../../ids.ts';
import type { AnswerColumns } from './columns.ts';
import type { AnswerRow } from './row.ts';

/** A day alone is many answers'; the time of day is one's. */
const TIME = /\d:\d\d|^\d{5}[.,]\d{3,}$/u;
/** Letters of a name that is made of what the row holds. */
const SHORT = 10;

/**
 * What answers are known by: the survey's own number, else the time and the sender, else all they say. Where a row stands
 * and what the file is called have no part in it, so that decisions stay when rows are sorted, added or exported anew.
 */
export class Keys {
  private readonly columns: AnswerColumns;
  private readonly taken = new Map<string, number>();

  constructor(columns: AnswerColumns) {
    this.columns = columns;
  }

  named(row: Omit<AnswerRow, 'key'>, cell: (head: string | undefined) => string): { name: string; row: AnswerRow } {
    const { respondent, person, date } = this.columns;
    const when = cell(date);
    const who = [cell(respondent), cell(person)];
    const known =
      row.reference !== null
        ? ['reference', row.reference, when === '' ? who : when]
        : TIME.test(when)
          ? ['time', when, who]
          : ['content', when, who, row.answers];
    const made = hashOf(JSON.stringify(known));
    const name = row.reference === null ? `svar-${made.slice(0, SHORT)}` : inPath(row.reference);
    const [count, same] = [this.next(`key ${made}`), this.next(`name ${name}`)];
    return {
      name: same === 1 ? name : `${name}-${same}`,
      row: { key: count === 1 ? made : `${made}-${count}`, ...row },
    };
  }

  private next(of: string): number {
    const count = (this.taken.get(of) ?? 0) + 1;
    this.taken.set(of, count);
    return count;
  }
}

/** A survey's number as the last part of a path. */
const inPath = (reference: string): string =>
  reference.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/gu, '') || 'svar';

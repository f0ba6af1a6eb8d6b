import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from './open.ts';
import { insertAll } from './rows.ts';
import { stageRuns } from './schema.ts';
import { codedPassages, codedThemes, readResponses } from './standing-schema.ts';

/** What the last run coded, so that the next leaves it as it is: passages with the hash of their text, themes with their mark. */
export interface Coded {
  passages: Map<string, string>;
  themes: Map<string, string>;
}

export function codedOf(db: Db, consultationId: string): Coded {
  const passages = db.select().from(codedPassages).where(eq(codedPassages.consultationId, consultationId)).all();
  const themes = db.select().from(codedThemes).where(eq(codedThemes.consultationId, consultationId)).all();
  return {
    passages: new Map(passages.map(({ passageId, hash }) => [passageId, hash])),
    themes: new Map(themes.map(({ themeId, mark }) => [themeId, mark])),
  };
}

/** Replaces it: passages one at a time, of which there may be hundreds of thousands. */
export function replaceCoded(
  db: Db,
  consultationId: string,
  passages: Iterable<readonly [passageId: string, hash: string]>,
  themes: Coded['themes'],
): void {
  forgetCoded(db, consultationId);
  insertAll(
    db,
    codedPassages,
    each(passages, ([passageId, hash]) => ({ passageId, consultationId, hash })),
  );
  insertAll(
    db,
    codedThemes,
    each(themes, ([themeId, mark]) => ({ consultationId, themeId, mark })),
  );
}

function* each<T, U>(items: Iterable<T>, made: (item: T) => U): Generator<U> {
  for (const item of items) yield made(item);
}

function forgetCoded(db: Db, consultationId: string): void {
  db.delete(codedPassages).where(eq(codedPassages.consultationId, consultationId)).run();
  db.delete(codedThemes).where(eq(codedThemes.consultationId, consultationId)).run();
}

/** Answers whose stances the last run read, with the mark of what they were read from. */
export function readOf(db: Db, consultationId: string): Map<string, string> {
  const rows = db.select().from(readResponses).where(eq(readResponses.consultationId, consultationId)).all();
  return new Map(rows.map(({ responseId, mark }) => [responseId, mark]));
}

export function replaceRead(db: Db, consultationId: string, marks: ReadonlyMap<string, string>): void {
  db.delete(readResponses).where(eq(readResponses.consultationId, consultationId)).run();
  insertAll(
    db,
    readResponses,
    each(marks, ([responseId, mark]) => ({ responseId, consultationId, mark })),
  );
}

/** Makes all passages due to be coded, and all stances to be read, anew, also by a run that is broken off and started again. */
export function readAllAnew(db: Db, consultationId: string): void {
  db.transaction(() => {
    forgetCoded(db, consultationId);
    replaceRead(db, consultationId, new Map());
    db.delete(stageRuns)
      .where(and(eq(stageRuns.consultationId, consultationId), inArray(stageRuns.stage, ['themes', 'stance'])))
      .run();
  });
}

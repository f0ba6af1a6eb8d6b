import { and, eq } from 'drizzle-orm';
import type { Db } from './open.ts';
import { codedPassages, codedThemes, stageRuns } from './schema.ts';

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

export function replaceCoded(db: Db, consultationId: string, { passages, themes }: Coded): void {
  forgetCoded(db, consultationId);
  for (const [passageId, hash] of passages) db.insert(codedPassages).values({ passageId, consultationId, hash }).run();
  for (const [themeId, mark] of themes) db.insert(codedThemes).values({ consultationId, themeId, mark }).run();
}

function forgetCoded(db: Db, consultationId: string): void {
  db.delete(codedPassages).where(eq(codedPassages.consultationId, consultationId)).run();
  db.delete(codedThemes).where(eq(codedThemes.consultationId, consultationId)).run();
}

/** Makes all passages due to be coded anew, also by a run that is broken off and started again. */
export function readAllAnew(db: Db, consultationId: string): void {
  db.transaction(() => {
    forgetCoded(db, consultationId);
    db.delete(stageRuns)
      .where(and(eq(stageRuns.consultationId, consultationId), eq(stageRuns.stage, 'themes')))
      .run();
  });
}

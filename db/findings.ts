import { asc, eq } from 'drizzle-orm';
import type { Judged, Quote, Stance, Tag, Theme } from '../src/domain.ts';
import type { Point } from '../src/point.ts';
import type { Db } from './open.ts';
import { type Comparison, comparisons, points, quotes, stances, tags, themes } from './schema.ts';

/** What the consultation stages found: themes, tags, stances, comparison, quotes, points. Machine rows are replaced whole. */

export type StanceRow = typeof stances.$inferSelect;

export function themesOf(db: Db, consultationId: string): Theme[] {
  return db
    .select()
    .from(themes)
    .where(eq(themes.consultationId, consultationId))
    .orderBy(asc(themes.position))
    .all()
    .map(({ consultationId: _, position: __, fresh, ...theme }) => (fresh ? { ...theme, fresh } : theme));
}

export function tagsOf(db: Db, consultationId: string): Tag[] {
  return db
    .select({ passageId: tags.passageId, themeId: tags.themeId, confidence: tags.confidence, because: tags.because })
    .from(tags)
    .where(eq(tags.consultationId, consultationId))
    .orderBy(asc(tags.passageId), asc(tags.themeId))
    .all();
}

export function replaceThemes(db: Db, consultationId: string, found: Theme[], foundTags: Tag[]): void {
  db.delete(themes).where(eq(themes.consultationId, consultationId)).run();
  db.delete(tags).where(eq(tags.consultationId, consultationId)).run();
  for (const [position, theme] of found.entries())
    db.insert(themes)
      .values({ fresh: false, ...theme, position, consultationId })
      .run();
  for (const tag of foundTags)
    db.insert(tags)
      .values({ ...tag, consultationId })
      .run();
}

export function stancesOf(db: Db, consultationId: string): StanceRow[] {
  return db
    .select()
    .from(stances)
    .where(eq(stances.consultationId, consultationId))
    .orderBy(asc(stances.scope), asc(stances.subject), asc(stances.target))
    .all();
}

export function replaceStances(
  db: Db,
  consultationId: string,
  rows: {
    scope: StanceRow['scope'];
    subject: string;
    target: string;
    stance: Judged<Stance> | null;
    inheritedFrom: string | null;
  }[],
): void {
  db.delete(stances).where(eq(stances.consultationId, consultationId)).run();
  for (const row of rows)
    db.insert(stances)
      .values({ ...row, consultationId })
      .run();
}

export function comparisonOf(db: Db, consultationId: string): Comparison | null {
  return db.select().from(comparisons).where(eq(comparisons.consultationId, consultationId)).get()?.comparison ?? null;
}

export function saveComparison(db: Db, consultationId: string, comparison: Comparison): void {
  db.insert(comparisons)
    .values({ consultationId, comparison })
    .onConflictDoUpdate({ target: comparisons.consultationId, set: { comparison } })
    .run();
}

export function quotesOf(db: Db, consultationId: string): Quote[] {
  return db
    .select()
    .from(quotes)
    .where(eq(quotes.consultationId, consultationId))
    .orderBy(asc(quotes.position))
    .all()
    .map(({ consultationId: _, position: __, ...quote }) => quote);
}

export function replaceQuotes(db: Db, consultationId: string, rows: Quote[]): void {
  db.delete(quotes).where(eq(quotes.consultationId, consultationId)).run();
  for (const [position, row] of rows.entries())
    db.insert(quotes)
      .values({ ...row, position, consultationId })
      .run();
}

export function pointsOf(db: Db, consultationId: string): Point[] {
  return db
    .select()
    .from(points)
    .where(eq(points.consultationId, consultationId))
    .orderBy(asc(points.position))
    .all()
    .map(({ consultationId: _, position: __, ...point }) => point);
}

export function replacePoints(db: Db, consultationId: string, rows: Point[]): void {
  db.delete(points).where(eq(points.consultationId, consultationId)).run();
  for (const [position, row] of rows.entries())
    db.insert(points)
      .values({ ...row, position, consultationId })
      .run();
}

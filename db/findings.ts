import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Judged, Quote, Stance, Tag, Theme } from '../src/domain.ts';
import type { Point } from '../src/point.ts';
import type { Db } from './open.ts';
import { insertAll } from './rows.ts';
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

export function replaceThemes(db: Db, consultationId: string, found: Theme[], foundTags: Iterable<Tag>): void {
  db.delete(themes).where(eq(themes.consultationId, consultationId)).run();
  db.delete(tags).where(eq(tags.consultationId, consultationId)).run();
  const placed = found.map((theme, position) => ({ fresh: false, ...theme, position, consultationId }));
  insertAll(db, themes, placed);
  insertAll(db, tags, owned(foundTags, consultationId));
}

export function stancesOf(db: Db, consultationId: string): StanceRow[] {
  return db
    .select()
    .from(stances)
    .where(eq(stances.consultationId, consultationId))
    .orderBy(asc(stances.scope), asc(stances.subject), asc(stances.target))
    .all();
}

/** What the machine read of each passage, and of each answer on each theme («answer theme»), without the reasons. */
export function stanceValues(db: Db, consultationId: string): Record<'passage' | 'theme', Map<string, Stance | null>> {
  const rows = db
    .select({
      scope: stances.scope,
      subject: stances.subject,
      target: stances.target,
      value: sql<Stance | null>`json_extract(${stances.stance}, '$.value')`,
    })
    .from(stances)
    .where(and(eq(stances.consultationId, consultationId), inArray(stances.scope, ['passage', 'theme'])))
    .all();
  const values = { passage: new Map<string, Stance | null>(), theme: new Map<string, Stance | null>() };
  for (const { scope, subject, target, value } of rows)
    if (scope === 'passage') values.passage.set(subject, value);
    else if (scope === 'theme') values.theme.set(`${subject} ${target}`, value);
  return values;
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
  insertAll(db, stances, owned(rows, consultationId));
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
  insertAll(
    db,
    quotes,
    rows.map((row, position) => ({ ...row, position, consultationId })),
  );
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
  insertAll(
    db,
    points,
    rows.map((row, position) => ({ ...row, position, consultationId })),
  );
}

/** One at a time: there may be hundreds of thousands. */
function* owned<T>(rows: Iterable<T>, consultationId: string): Generator<T & { consultationId: string }> {
  for (const row of rows) yield { ...row, consultationId };
}

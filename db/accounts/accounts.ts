import { and, asc, count, eq, gt, inArray, lte, max, or } from 'drizzle-orm';
import type { Role, RoleHere } from '../../src/role.ts';
import type { Db } from '../open.ts';
import { accounts, consultationRoles, loginAttempts, sessions } from './schema.ts';

export type AccountRow = typeof accounts.$inferSelect;

export function accountOf(db: Db, key: string): AccountRow | undefined {
  return db.select().from(accounts).where(eq(accounts.key, key)).get();
}

export function allAccounts(db: Db): AccountRow[] {
  return db.select().from(accounts).orderBy(asc(accounts.key)).all();
}

/** @returns false when there is an account of that key already */
export function addAccount(db: Db, row: AccountRow): boolean {
  return db.transaction((tx) => tx.insert(accounts).values(row).onConflictDoNothing().run().changes === 1);
}

/** Changes role or password. @returns false when there is no such account */
export function changeAccount(db: Db, key: string, change: { role: Role } | { password: string }): boolean {
  return db.transaction((tx) => tx.update(accounts).set(change).where(eq(accounts.key, key)).run().changes === 1);
}

/** Removes an account and signs it out everywhere. @returns false when there is no such account */
export function removeAccount(db: Db, key: string): boolean {
  return db.transaction((tx) => {
    tx.delete(sessions).where(eq(sessions.accountKey, key)).run();
    // Who gets the name later has nothing of what it could.
    tx.delete(consultationRoles).where(eq(consultationRoles.accountKey, key)).run();
    return tx.delete(accounts).where(eq(accounts.key, key)).run().changes === 1;
  });
}

/** The roles that accounts have in one consultation, by account; those without one there are not among them. */
export function rolesIn(db: Db, consultationId: string): Map<string, RoleHere> {
  const rows = db.select().from(consultationRoles).where(eq(consultationRoles.consultationId, consultationId)).all();
  return new Map(rows.map(({ accountKey, role }) => [accountKey, role]));
}

/** Gives an account a role in one consultation; null: its own, as everywhere. */
export function putRoleIn(db: Db, accountKey: string, consultationId: string, role: RoleHere | null): void {
  const place = and(eq(consultationRoles.accountKey, accountKey), eq(consultationRoles.consultationId, consultationId));
  db.transaction((tx) => {
    tx.delete(consultationRoles).where(place).run();
    if (role !== null) tx.insert(consultationRoles).values({ accountKey, consultationId, role }).run();
  });
}

/** Starts a session and forgets those that have run out or lain unused. @param unusedSince the time they were last used before */
export function addSession(db: Db, row: typeof sessions.$inferSelect, unusedSince: number): void {
  db.transaction((tx) => {
    tx.delete(sessions)
      .where(or(lte(sessions.expires, row.used), lte(sessions.used, unusedSince)))
      .run();
    tx.insert(sessions).values(row).run();
  });
}

/** The account behind a token's hash and when it was last used, if the session has neither run out nor lain unused. */
export function accountOfSession(
  db: Db,
  tokenHash: string,
  now: number,
  unusedSince: number,
): { account: AccountRow; used: number } | undefined {
  return db
    .select({ account: accounts, used: sessions.used })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.key, sessions.accountKey))
    .where(and(eq(sessions.tokenHash, tokenHash), gt(sessions.expires, now), gt(sessions.used, unusedSince)))
    .get();
}

export function useSession(db: Db, tokenHash: string, now: number): void {
  db.update(sessions).set({ used: now }).where(eq(sessions.tokenHash, tokenHash)).run();
}

export function removeSession(db: Db, tokenHash: string): void {
  db.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run();
}

export function removeSessionsOf(db: Db, accountKey: string): void {
  db.delete(sessions).where(eq(sessions.accountKey, accountKey)).run();
}

/** How many attempts of a subject there were since a time (ms since 1970). */
export function attemptsSince(db: Db, subject: string, since: number): { attempts: number } {
  const found = db
    .select({ attempts: count() })
    .from(loginAttempts)
    .where(and(eq(loginAttempts.subject, subject), gt(loginAttempts.at, since)))
    .get();
  return found ?? { attempts: 0 };
}

/** Writes down attempts and forgets those that no longer count. */
export function addAttempts(db: Db, subjects: readonly string[], at: number, forgetBefore: number): void {
  db.transaction((tx) => {
    tx.delete(loginAttempts).where(lte(loginAttempts.at, forgetBefore)).run();
    tx.insert(loginAttempts)
      .values(subjects.map((subject) => ({ subject, at })))
      .run();
  });
}

/** One has succeeded: those of its own are forgotten, and of what it shares with others the last one. */
export function forgetAttempts(db: Db, own: readonly string[], shared: string): void {
  db.transaction((tx) => {
    tx.delete(loginAttempts).where(inArray(loginAttempts.subject, own)).run();
    const last = tx
      .select({ id: max(loginAttempts.id) })
      .from(loginAttempts)
      .where(eq(loginAttempts.subject, shared));
    tx.delete(loginAttempts).where(inArray(loginAttempts.id, last)).run();
  });
}

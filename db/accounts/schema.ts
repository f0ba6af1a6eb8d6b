import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role, RoleHere } from '../../src/role.ts';

/** Who may use the desk when it is open beyond this machine. `key` is the name as compared: one person, one spelling. */
export const accounts = sqliteTable('accounts', {
  key: text().primaryKey(),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  /** scrypt with its parameters and salt, see src/services/accounts/passwords.ts. */
  password: text().notNull(),
  created: text().notNull(),
});

/** Who is signed in. Only the hash of the token is here: the database gives nobody a session. Times are ms since 1970. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text().primaryKey(),
    accountKey: text().notNull(),
    expires: integer().notNull(),
    /** When somebody last did something with it (ms since 1970). */
    used: integer().notNull().default(0),
  },
  (t) => [index('sessions_account').on(t.accountKey)],
);

/** Sign-ins that did not succeed (yet), for the rate limit: also a restart remembers them. */
export const loginAttempts = sqliteTable(
  'login_attempts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Account key or address, with its kind before it. */
    subject: text().notNull(),
    at: integer().notNull(),
  },
  (t) => [index('login_attempts_subject').on(t.subject, t.at)],
);

/** Roles that an account has in one consultation, where they are others than its own; or that it has no access there. */
export const consultationRoles = sqliteTable(
  'consultation_roles',
  {
    accountKey: text().notNull(),
    consultationId: text().notNull(),
    role: text().$type<RoleHere>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountKey, t.consultationId] })],
);

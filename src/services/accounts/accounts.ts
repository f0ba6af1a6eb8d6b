import { randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import { userInfo } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import {
  accountOf,
  accountOfSession,
  addAccount,
  addAttempts,
  addSession,
  allAccounts,
  attemptsSince,
  changeAccount,
  forgetAttempts,
  putRoleIn,
  removeAccount,
  removeSession,
  removeSessionsOf,
  rolesIn,
  useSession,
} from '../../../db/accounts/accounts.ts';
import { ConfigurationError } from '../../config.ts';
import { hashOf } from '../../ids.ts';
import { accountWords } from '../../norsk/desk/accounts.ts';
import { NO_ACCESS, type Role, type RoleHere } from '../../role.ts';
import type { Workspace } from '../workspace.ts';
import { hashPassword, isPassword, type PasswordCost, passwordFault } from './passwords.ts';
import type { SingleSignOn } from './sso.ts';

/** A working day: whoever signs in in the morning is not thrown out while coding, and must sign in again the next day. */
export const SESSION_MS = 8 * 60 * 60 * 1000;
/** A lunch and a meeting: a screen left for longer is somebody else's way in. */
export const IDLE_MS = 60 * 60 * 1000;
/** Use is written down at most so often: reading a page is no reason to take the database's lock. */
const USE_MS = 60 * 1000;

/**
 * Attempts that did not succeed within the window slow the next ones down: of the account from this address, of the account
 * from anywhere, of the address. Nobody is refused for what a neighbour typed: the right password lets in when its turn comes.
 */
const WINDOW_MS = 15 * 60 * 1000;
/** So many are free; an office shares one address. */
const FREE = { lane: 5, account: 20, address: 40 };
/** Each beyond them waits a second longer, up to this. */
const LONGEST_WAIT = 30;
/** Attempts on one account from one address that wait beside each other: else waiting would cost a guesser nothing. */
const MOST_WAITING = 3;

const TOKEN_BYTES = 32;
const TOKEN = /^[\w-]{43}$/;
const LONGEST_NAME = 80;

export interface Account {
  /** The name that stands in the log. */
  name: string;
  role: Role;
}

/** An account that can't be made or changed so; the message is Norwegian and for people. */
export class AccountFault extends ConfigurationError {
  override name = 'AccountFault';
}

/** What came of signing in. */
export type SignIn =
  | { kind: 'in'; token: string; account: Account }
  | { kind: 'wrong' }
  /** Too many attempts that wait already: how long the next one would. */
  | { kind: 'wait'; seconds: number };

/** The accounts of this installation and who is signed in. */
export interface Accounts {
  list(): (Account & { created: string })[];
  /** @throws AccountFault */
  add(name: string, role: Role, password: string): Promise<Account>;
  /** @throws AccountFault */
  remove(name: string): void;
  /** @throws AccountFault */
  setRole(name: string, role: Role): void;
  /** Sets a new password and signs the account out everywhere. @throws AccountFault */
  setPassword(name: string, password: string): Promise<void>;
  /**
   * @returns the role in a consultation, which is the account's own unless it has another there; null: no such account, or
   * no access to the consultation
   */
  roleOf(name: string, consultationId?: string): Role | null;
  /** By name, what accounts may in a consultation and not elsewhere. */
  rolesIn(consultationId: string): ReadonlyMap<string, RoleHere>;
  /** @param role null: its own, as elsewhere. @throws AccountFault */
  setRoleIn(name: string, consultationId: string, role: RoleHere | null): void;
  /** @param address where the attempt comes from, for the rate limit */
  signIn(name: string, password: string, address: string): Promise<SignIn>;
  /**
   * @param byPerson whether a person asks; what a page asks by itself keeps no session alive
   * @returns null for a token that is forged, run out, left unused or signed out
   */
  signedIn(token: string | undefined, byPerson?: boolean): Account | null;
  signOut(token: string): void;
  /** The account of somebody the server in front has signed in; null: there is none of that name. */
  known(name: string): Account | null;
}

/** A name as it is kept: spaces single, nothing invisible. @throws AccountFault */
export function cleanName(name: string): string {
  const clean = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (clean === '' || clean.length > LONGEST_NAME || /\p{C}/u.test(clean))
    throw new AccountFault(accountWords.nameLength(LONGEST_NAME));
  return clean;
}

const keyOf = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('nb');

/**
 * @param now the clock, ms since 1970
 * @param cost what passwords are hashed with, when not the installation's own
 * @param pause what slows attempts down
 */
export function openAccounts(
  { db }: Pick<Workspace, 'db'>,
  now: () => number = Date.now,
  cost?: PasswordCost,
  pause: (milliseconds: number) => Promise<unknown> = setTimeout,
): Accounts {
  /** Attempts that wait, by account and address. */
  const waiting = new Map<string, number>();
  const existing = (name: string) => {
    const account = accountOf(db, keyOf(name));
    if (!account) throw new AccountFault(accountWords.noAccount(name));
    return account;
  };
  /** The others could not be helped by anybody in the desk if the last administrator went. */
  const keepAnAdministrator = (key: string) => {
    const others = allAccounts(db).filter((account) => account.key !== key);
    if (others.length > 0 && !others.some((account) => account.role === 'administrator'))
      throw new AccountFault(accountWords.lastAdministrator);
  };
  /** Seconds an attempt has to wait for those before it. */
  const waitOf = (subject: string, free: number) => {
    const { attempts } = attemptsSince(db, subject, now() - WINDOW_MS);
    return Math.min(LONGEST_WAIT, Math.max(0, attempts - free + 1));
  };
  const setPassword = async (name: string, password: string) => {
    const { key, name: known } = existing(name);
    const fault = passwordFault(password, known);
    if (fault !== null) throw new AccountFault(fault);
    const hash = await hashPassword(password, cost);
    db.transaction(() => {
      changeAccount(db, key, { password: hash });
      removeSessionsOf(db, key);
    });
  };

  return {
    list: () => allAccounts(db).map(({ name, role, created }) => ({ name, role, created })),
    async add(name, role, password) {
      const clean = cleanName(name);
      const key = keyOf(clean);
      const taken = () => new AccountFault(accountWords.nameTaken(clean));
      if (accountOf(db, key)) throw taken();
      const fault = passwordFault(password, clean);
      if (fault !== null) throw new AccountFault(fault);
      const row = {
        key,
        name: clean,
        role,
        password: await hashPassword(password, cost),
        created: new Date(now()).toISOString(),
      };
      if (!addAccount(db, row)) throw taken();
      return { name: clean, role };
    },
    remove(name) {
      const { key } = existing(name);
      keepAnAdministrator(key);
      removeAccount(db, key);
    },
    setRole(name, role) {
      const { key } = existing(name);
      if (role !== 'administrator') keepAnAdministrator(key);
      changeAccount(db, key, { role });
    },
    setPassword,
    roleOf(name, consultationId) {
      const account = accountOf(db, keyOf(name));
      if (!account) return null;
      const here = consultationId === undefined ? undefined : rolesIn(db, consultationId).get(account.key);
      if (here !== NO_ACCESS) return here ?? account.role;
      // Who gives others their roles can't be shut out: also one who was before becoming an administrator is let in.
      return account.role === 'administrator' ? account.role : null;
    },
    rolesIn(consultationId) {
      const roles = rolesIn(db, consultationId);
      return new Map(
        allAccounts(db).flatMap(({ key, name }) => {
          const role = roles.get(key);
          return role === undefined ? [] : [[name, role] as const];
        }),
      );
    },
    setRoleIn(name, consultationId, role) {
      const { key, role: elsewhere } = existing(name);
      if (role === NO_ACCESS && elsewhere === 'administrator') throw new AccountFault(accountWords.notShutOut);
      putRoleIn(db, key, consultationId, role);
    },
    async signIn(name, password, address) {
      const key = keyOf(name).slice(0, LONGEST_NAME);
      const subjects = { lane: `konto ${key} fra ${address}`, account: `konto ${key}`, address: `adresse ${address}` };
      const seconds = Math.max(
        ...(['lane', 'account', 'address'] as const).map((of) => waitOf(subjects[of], FREE[of])),
      );
      const inLane = waiting.get(subjects.lane) ?? 0;
      if (seconds > 0 && inLane >= MOST_WAITING) return { kind: 'wait', seconds };
      // Written down before the password is looked at: a hundred attempts at once are a hundred attempts.
      addAttempts(db, Object.values(subjects), now(), now() - WINDOW_MS);
      if (seconds > 0) {
        waiting.set(subjects.lane, inLane + 1);
        await pause(seconds * 1000);
        const left = (waiting.get(subjects.lane) ?? 1) - 1;
        if (left > 0) waiting.set(subjects.lane, left);
        else waiting.delete(subjects.lane);
      }
      const account = accountOf(db, key);
      if (!(await isPassword(password, account?.password ?? null, cost, address)) || !account) return { kind: 'wrong' };
      forgetAttempts(db, [subjects.lane, subjects.account], subjects.address);
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const at = now();
      addSession(db, { tokenHash: hashOf(token), accountKey: key, expires: at + SESSION_MS, used: at }, at - IDLE_MS);
      return { kind: 'in', token, account: { name: account.name, role: account.role } };
    },
    signedIn(token, byPerson = true) {
      if (token === undefined || !TOKEN.test(token)) return null;
      const at = now();
      const found = accountOfSession(db, hashOf(token), at, at - IDLE_MS);
      if (!found) return null;
      if (byPerson && at - found.used >= USE_MS) useSession(db, hashOf(token), at);
      return { name: found.account.name, role: found.account.role };
    },
    signOut: (token) => removeSession(db, hashOf(token)),
    known(name) {
      const account = accountOf(db, keyOf(name));
      return account ? { name: account.name, role: account.role } : null;
    },
  };
}

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Whether an address to listen on is reached from this machine only. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  const version = isIP(bare);
  return version === 0 ? bare === 'localhost' : LOOPBACK.check(bare, version === 4 ? 'ipv4' : 'ipv6');
}

/** Who may use a desk: one named person at this machine, or whoever has an account. */
export type Access = { kind: 'alone'; name: string } | WithAccounts;

/** `sso`: the server in front whose word for who somebody is, is taken. */
export interface WithAccounts {
  kind: 'accounts';
  accounts: Accounts;
  sso?: SingleSignOn | undefined;
}

/**
 * Decides who may use the desk. On this machine: one named user without sign-in, unless `login` asks for accounts (a proxy
 * in front) or `sso` takes that proxy's word for who somebody is. Beyond it: accounts, always.
 * @param name the name that is to stand in the log; default the name of who is logged in on the machine
 * @throws ConfigurationError when accounts are needed and there is none, telling how to make one
 */
export function accessFor(
  workspace: Pick<Workspace, 'db'>,
  {
    host,
    name,
    login = false,
    sso,
  }: { host: string; name?: string | undefined; login?: boolean | undefined; sso?: SingleSignOn | undefined },
): Access {
  if (isLoopback(host) && !login && sso === undefined) return { kind: 'alone', name: cleanName(name ?? systemName()) };
  const accounts = openAccounts(workspace);
  if (!accounts.list().some(({ role }) => role === 'administrator'))
    throw new ConfigurationError(
      'Skal andre enn denne maskinen nå pulten, må den ha kontoer, og det er ingen administrator ennå. ' +
        'Lag en først: horing user add <navn> --rolle administrator',
    );
  return { kind: 'accounts', accounts, sso };
}

function systemName(): string {
  try {
    return userInfo().username || 'ukjent';
  } catch {
    // A container may run as a user without a name.
    return 'ukjent';
  }
}

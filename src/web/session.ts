import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import type { DeskLanguage } from '../norsk/desk/speak.ts';
import { type Account, SESSION_MS, type WithAccounts } from '../services/accounts/accounts.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who has been let in; set by the guard. */
    account: Account;
    /** Whether the server in front has signed that one in: there is nothing to sign out of here. */
    isInFront: boolean;
    /** Why one may no longer follow, in Norwegian; null: one may. For what stays open longer than a page. */
    whyOut: () => string | null;
    /** The language the pages of this request have. */
    language: DeskLanguage;
    /** Whether there is a list of consultations to go back to. */
    isOneOfSeveral: boolean;
    /** Why a consultation that was asked for can't be opened. */
    whyNotOpen: string;
  }
}

const COOKIE = 'horing';
/** A name and two passwords. */
const MAX_FORM_BYTES = 16 * 1024;

/** The person behind a request that the guard has let through. */
export function reviewerOf(c: Context): Account {
  const account: Account | undefined = c.get('account');
  if (!account) throw new Error('asked for the account before the guard');
  return account;
}

/** Whether the guard has let the request in: pages for others tell nothing of the consultation. */
export function isInside(c: Context): boolean {
  return c.get('account') !== undefined;
}

/** Over https, also when a proxy in front ends it. Who lies about it only makes his own cookie useless. */
export function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}

/** The token of the request's session, as its cookie has it. */
export function tokenOf(c: Context): string | undefined {
  return isSecure(c) ? getCookie(c, COOKIE, 'host') : getCookie(c, COOKIE);
}

/** Has the browser keep the token of a session. */
export function keepToken(c: Context, token: string): void {
  setCookie(c, COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: SESSION_MS / 1000,
    ...(isSecure(c) ? { prefix: 'host' as const, secure: true } : {}),
  });
}

/** Has the browser forget the token. */
export function forgetToken(c: Context): void {
  deleteCookie(c, COOKIE, { path: '/', ...(isSecure(c) ? { prefix: 'host' as const, secure: true } : {}) });
}

/** The address a request comes from: the connection's own; what a header says, anybody can write. */
export function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'ukjent';
  } catch {
    // A request that came over no connection, as in tests.
    return 'ukjent';
  }
}

/** The name that the trusted server in front gives the request; null: it gives none, or somebody else says so. */
export function namedInFront(c: Context, { sso }: WithAccounts): string | null {
  const name = sso?.trusts(addressOf(c)) ? (c.req.header(sso.header) ?? '') : '';
  // A header's bytes come as one letter each; servers in front write UTF-8.
  const bytes = Buffer.from(name, 'latin1');
  const utf8 = bytes.toString('utf8');
  return name === '' ? null : Buffer.from(utf8).equals(bytes) ? utf8 : name;
}

/**
 * Who asks: the one the server in front has signed in, else whose session it is; null: nobody who has an account.
 * @param byPerson as in `signedIn`
 */
export function askedBy(c: Context, access: WithAccounts, byPerson: boolean): Account | null {
  const name = namedInFront(c, access);
  return name === null ? access.accounts.signedIn(tokenOf(c), byPerson) : access.accounts.known(name);
}

/** What can't be read: cut off on its way, or no form at all. */
const unreadable = (): never => {
  throw new HTTPException(400);
};

/** A form, each field once. @throws HTTPException when it can't be read */
export function formIn(c: Context): Promise<Record<string, string | File>> {
  return c.req.parseBody<Record<string, string | File>>().catch(unreadable);
}

/** All that was chosen of one field, in order. @throws HTTPException when the form can't be read */
export async function chosenIn(c: Context, field: string): Promise<string[]> {
  const { [field]: found = [] } = await c.req.parseBody({ all: true }).catch(unreadable);
  return [found].flat().filter((value) => typeof value === 'string');
}

/** The fields of a form, by name; what is no text, or not there, is empty. */
export async function fieldsOf(c: Context): Promise<(name: string) => string> {
  const body = await formIn(c);
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
}

/** The limit on a form of signing in and of accounts. */
export const smallForm = bodyLimit({
  maxSize: MAX_FORM_BYTES,
  onError: () => {
    throw new HTTPException(413);
  },
});

import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import { ROLES } from '../domain.ts';
import { accountWords } from '../norsk/desk/accounts.ts';
import { type Access, type Account, AccountFault, SESSION_MS } from '../services/accounts/accounts.ts';
import { demand } from '../services/accounts/roles.ts';
import type { Desk } from '../services/review/open.ts';
import { backTo } from './decisions/answering.tsx';
import { LoginPage, OutsideFault } from './outside.tsx';
import { AccountPage } from './pages/account/account.tsx';
import { frameOf } from './parts/frame.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who has been let in; set by the guard. */
    account: Account;
    /** Whether the session still stands; for what stays open longer than a page. */
    isStillIn: () => boolean;
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
function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}

function tokenOf(c: Context): string | undefined {
  return isSecure(c) ? getCookie(c, COOKIE, 'host') : getCookie(c, COOKIE);
}

function keepToken(c: Context, token: string): void {
  setCookie(c, COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: SESSION_MS / 1000,
    ...(isSecure(c) ? { prefix: 'host' as const, secure: true } : {}),
  });
}

/** The address a request comes from: the connection's own; what a header says, anybody can write. */
function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'ukjent';
  } catch {
    // A request that came over no connection, as in tests.
    return 'ukjent';
  }
}

async function fieldsOf(c: Context): Promise<(name: string) => string> {
  const body = await c.req.parseBody().catch(() => {
    throw new HTTPException(400);
  });
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
}

/**
 * The guard before every page (who has no session gets the login page, or 401 when a script asks) and the pages of signing
 * in and of accounts. Call it before the desk's own routes.
 */
export function mountAccounts(app: Hono, { access, desk }: { access: Access; desk: Desk }): void {
  app.use(async (c, next) => {
    if (access.kind === 'alone') c.set('account', { name: access.name, role: 'administrator' });
    else {
      const token = tokenOf(c);
      // A page that follows what others do asks by itself, also when nobody sits there.
      const byPerson = c.req.path !== '/hendelser' && c.req.header('x-by-itself') === undefined;
      const account = access.accounts.signedIn(token, byPerson);
      c.set('isStillIn', () => access.accounts.signedIn(token, false) !== null);
      if (account) c.set('account', account);
      else if (c.req.path !== '/logg-inn' && !c.req.path.startsWith('/a/')) return refuse(c);
    }
    if (c.req.method === 'POST' && c.req.path === '/analyse') demand(reviewerOf(c).role, 'run');
    await next();
  });

  const limit = bodyLimit({
    maxSize: MAX_FORM_BYTES,
    onError: () => {
      throw new HTTPException(413);
    },
  });

  app.get('/logg-inn', (c) => {
    const next = backTo(c.req.query('til'));
    if (isInside(c)) return c.redirect(next, 303);
    c.header('Cache-Control', 'no-store');
    return c.html(<LoginPage c={c} name="" fault={null} next={next} />);
  });

  app.post('/logg-inn', limit, async (c) => {
    const field = await fieldsOf(c);
    const name = field('navn').slice(0, 200);
    const next = backTo(field('til'));
    if (access.kind === 'alone') return c.redirect(next, 303);
    c.header('Cache-Control', 'no-store');
    const again = (fault: string, status: 400 | 401 | 429) =>
      c.html(<LoginPage c={c} name={name} fault={fault} next={next} />, status);
    if (name.trim() === '' || field('passord') === '') return again(accountWords.missing, 400);
    const outcome = await access.accounts.signIn(name, field('passord'), addressOf(c));
    if (outcome.kind === 'wrong') return again(accountWords.wrong, 401);
    if (outcome.kind === 'wait') {
      c.header('Retry-After', String(outcome.seconds));
      return again(accountWords.wait(outcome.seconds), 429);
    }
    const earlier = tokenOf(c);
    if (earlier !== undefined) access.accounts.signOut(earlier);
    keepToken(c, outcome.token);
    return c.redirect(next, 303);
  });

  app.post('/logg-ut', (c) => {
    const token = tokenOf(c);
    if (access.kind === 'accounts' && token !== undefined) access.accounts.signOut(token);
    deleteCookie(c, COOKIE, { path: '/', ...(isSecure(c) ? { prefix: 'host' as const, secure: true } : {}) });
    return c.redirect('/logg-inn', 303);
  });

  const page = (c: Context, { said = null, fault = null }: { said?: string | null; fault?: string | null }) => {
    c.header('Cache-Control', 'no-store');
    const frame = frameOf(c, desk, reviewerOf, '/konto');
    const view = <AccountPage frame={frame} access={access} account={reviewerOf(c)} said={said} fault={fault} />;
    return c.html(view, fault === null ? 200 : 400);
  };

  app.get('/konto', (c) => page(c, {}));

  if (access.kind === 'alone') return;
  const { accounts } = access;

  /** A change of accounts: done and told, or refused and told why. */
  const changing = async (c: Context, change: (field: (name: string) => string) => Promise<string> | string) => {
    try {
      return page(c, { said: await change(await fieldsOf(c)) });
    } catch (error) {
      if (error instanceof AccountFault) return page(c, { fault: error.message });
      throw error;
    }
  };
  const administering = (c: Context, change: (field: (name: string) => string) => Promise<string> | string) => {
    demand(reviewerOf(c).role, 'accounts');
    return changing(c, change);
  };
  const roleIn = (field: (name: string) => string) => {
    const role = ROLES.find((known) => known === field('rolle'));
    if (!role) throw new AccountFault(accountWords.unknownRole);
    return role;
  };

  app.post('/konto/passord', limit, (c) =>
    changing(c, async (field) => {
      const { name } = reviewerOf(c);
      // Asked for again, and counted: an unlocked screen is not a way to take over an account.
      const proof = await accounts.signIn(name, field('gammelt'), addressOf(c));
      if (proof.kind === 'wait') throw new AccountFault(accountWords.wait(proof.seconds));
      if (proof.kind === 'wrong') throw new AccountFault(accountWords.wrong);
      accounts.signOut(proof.token);
      await accounts.setPassword(name, field('nytt'));
      const renewed = await accounts.signIn(name, field('nytt'), addressOf(c));
      if (renewed.kind === 'in') keepToken(c, renewed.token);
      return accountWords.passwordChanged;
    }),
  );
  app.post('/konto/ny', limit, (c) =>
    administering(c, async (field) => {
      const { name } = await accounts.add(field('navn'), roleIn(field), field('passord'));
      return accountWords.added(name);
    }),
  );
  app.post('/konto/rolle', limit, (c) =>
    administering(c, (field) => {
      const role = roleIn(field);
      accounts.setRole(field('navn'), role);
      return accountWords.roleChanged(field('navn'), role);
    }),
  );
  app.post('/konto/fjern', limit, (c) =>
    administering(c, (field) => {
      accounts.remove(field('navn'));
      return accountWords.removed(field('navn'));
    }),
  );
}

function refuse(c: Context): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const wantsPage = c.req.header('accept')?.includes('text/html') ?? false;
  if (c.req.method === 'GET' && wantsPage) {
    const url = new URL(c.req.url);
    const here = `${url.pathname}${url.search}`;
    return c.redirect(here === '/' ? '/logg-inn' : `/logg-inn?${new URLSearchParams({ til: here })}`, 303);
  }
  if (wantsPage) return c.html(<OutsideFault c={c} message={accountWords.expired} />, 401);
  return c.json({ kind: 'refused', said: accountWords.expired, again: null }, 401);
}

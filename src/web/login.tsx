import type { Context, Hono } from 'hono';
import { accountWords } from '../norsk/desk/accounts.ts';
import type { Access, Account, Accounts } from '../services/accounts/accounts.ts';
import { demand } from '../services/accounts/roles.ts';
import type { Desk } from '../services/review/open.ts';
import { LoginPage, OutsideFault } from './outside.tsx';
import { accountRoutes } from './pages/account/route.tsx';
import { backTo } from './parts/frame.ts';
import { linkTo } from './parts/place.ts';
import {
  addressOf,
  askedBy,
  fieldsOf,
  forgetToken,
  isInside,
  keepToken,
  namedInFront,
  reviewerOf,
  smallForm,
  tokenOf,
} from './session.ts';

/** The guard, signing in and the pages of accounts. Call it before the desk's own routes. */
export function mountAccounts(app: Hono, { access, desk }: { access: Access; desk: Desk }): void {
  mountDoor(app, access, desk);
  app.route('/', accountRoutes({ access, desk }));
}

/** So much of a name that nobody here has is told back. */
const LONGEST_TOLD = 80;

/**
 * The guard before every page (who has no session gets the login page, or 401 when a script asks) and signing in and out.
 * @param desk the consultation whose pages these are, where one may have another role than elsewhere
 */
export function mountDoor(app: Hono, access: Access, desk?: Desk): void {
  app.use(async (c, next) => {
    if (access.kind === 'alone') c.set('account', { name: access.name, role: 'administrator' });
    else {
      // A page that follows what others do asks by itself, also when nobody sits there.
      const byPerson = c.req.path !== '/hendelser' && c.req.header('x-by-itself') === undefined;
      const { accounts } = access;
      const inFront = namedInFront(c, access);
      c.set('isInFront', inFront !== null);
      const account = askedBy(c, access, byPerson);
      // Who has no access here is told so by the server before this; a desk by itself lets nobody in either.
      const here = account && inConsultation(accounts, account, desk);
      c.set('whyOut', () => {
        const now = askedBy(c, access, false);
        if (!now) return accountWords.expired;
        return inConsultation(accounts, now, desk) ? null : accountWords.shutOut;
      });
      if (here) c.set('account', here);
      else if (c.req.path.startsWith('/a/')) return next();
      else if (inFront !== null) return shut(c, accountWords.notKnownHere(inFront.slice(0, LONGEST_TOLD)));
      else if (c.req.path !== '/logg-inn') return refuse(c);
    }
    if (c.req.method === 'POST' && /^\/analyse(?:\/|$)/.test(c.req.path)) demand(reviewerOf(c).role, 'run');
    await next();
  });

  app.get('/logg-inn', (c) => {
    const next = backTo(c.req.query('til'));
    if (isInside(c)) return c.redirect(linkTo(next), 303);
    c.header('Cache-Control', 'no-store');
    return c.html(<LoginPage c={c} name="" fault={null} next={next} />);
  });

  app.post('/logg-inn', smallForm, async (c) => {
    const field = await fieldsOf(c);
    const name = field('navn').slice(0, 200);
    const next = backTo(field('til'));
    if (access.kind === 'alone') return c.redirect(linkTo(next), 303);
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
    return c.redirect(linkTo(next), 303);
  });

  app.post('/logg-ut', (c) => {
    const token = tokenOf(c);
    if (access.kind === 'accounts' && token !== undefined) access.accounts.signOut(token);
    forgetToken(c);
    return c.redirect(linkTo('/logg-inn'), 303);
  });
}

/** @returns null: no access to it */
function inConsultation(accounts: Accounts, account: Account, desk: Desk | undefined): Account | null {
  if (!desk) return account;
  const role = accounts.roleOf(account.name, desk.consultation.id);
  return role && { ...account, role };
}

function refuse(c: Context): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const wantsPage = c.req.header('accept')?.includes('text/html') ?? false;
  if (c.req.method === 'GET' && wantsPage) {
    const here = `${c.req.path}${new URL(c.req.url).search}`;
    return c.redirect(linkTo(here === '/' ? '/logg-inn' : `/logg-inn?${new URLSearchParams({ til: here })}`), 303);
  }
  return shut(c, accountWords.expired);
}

function shut(c: Context, said: string): Response | Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const wantsPage = c.req.header('accept')?.includes('text/html') ?? false;
  return wantsPage
    ? c.html(<OutsideFault c={c} message={said} />, 401)
    : c.json({ kind: 'refused', said, again: null }, 401);
}

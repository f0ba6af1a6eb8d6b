import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ConfigurationError } from '../config.ts';
import { type DeskLanguage, speak } from '../norsk/desk/speak.ts';
import { startWords } from '../norsk/desk/start/start.ts';
import { ui } from '../norsk/desk/ui.ts';
import { toldFault } from '../norsk/faults.ts';
import type { Access } from '../services/accounts/accounts.ts';
import { guardDesk, NotAllowed } from '../services/accounts/roles.ts';
import type { Desk } from '../services/review/open.ts';
import { RESERVED, type Sees, type Shelf } from '../services/shelf/shelf.ts';
import { logFault } from '../services/upkeep/log.ts';
import { createApp } from './app.tsx';
import { assetRoutes } from './assets.ts';
import { mountAccounts, mountDoor } from './login.tsx';
import { OutsideFault } from './outside.tsx';
import { colourRoutes } from './pages/help/route.tsx';
import { StartFault } from './pages/start/layout.tsx';
import { newRoutes } from './pages/start/new.tsx';
import { startRoutes } from './pages/start/route.tsx';
import { askedBy, isInside, reviewerOf } from './session.ts';
import { mountShell } from './shell.ts';
import { mountUploads } from './uploads.ts';

export interface SiteOptions {
  shelf: Shelf;
  access: Access;
  /** Names this server answers to; «*»: whatever it is asked for by. */
  hosts: readonly string[];
  /** The language of all desks; not given: each has its consultation's. */
  language?: DeskLanguage | undefined;
  /** Largest answer in bytes. */
  limit?: number;
}

/** The server: the list of consultations, and under its slug the desk of each, opened when somebody first asks for it. */
export function createSite({ shelf, access, hosts, language, limit }: SiteOptions): Hono {
  const app = new Hono();
  const apps = new WeakMap<Desk, Hono>();
  const withAccounts = access.kind === 'accounts';
  /** What whoever asks has access to; null: nobody has been let in. Alone on the machine, all of it. */
  const seenBy = (c: Context): Sees | null => {
    if (access.kind === 'alone') return () => true;
    const account = askedBy(c, access, false);
    return account && ((id) => access.accounts.roleOf(account.name, id) !== null);
  };

  const appOf = (slug: string, desk: Desk): Hono => {
    const made = apps.get(desk);
    if (made) return made;
    const guarded = access.kind === 'alone' ? desk : guardDesk(desk, access.accounts.roleOf);
    const fresh = createApp({
      desk: guarded,
      who: reviewerOf,
      hosts,
      base: `/${slug}`,
      isOneOfSeveral: shelf.only === null,
      // A note can be in English; the desk can't.
      language: () => language ?? (desk.consultation.config.language === 'nn' ? 'nn' : 'nb'),
      mount(inner) {
        mountAccounts(inner, { access, desk: guarded });
        mountUploads(inner, { desk: guarded, ...(limit === undefined ? {} : { limit }) });
      },
    });
    apps.set(desk, fresh);
    return fresh;
  };

  // Before all else: a desk has a guard and headers of its own. Who has not been let in is not told which desks there are.
  app.use(async (c, next) => {
    speak(language ?? 'nb');
    const [, slug = ''] = c.req.path.split('/');
    const sees = seenBy(c);
    if (slug === '' || RESERVED.has(slug) || sees === null) return next();
    try {
      const desk = await shelf.desk(slug, sees);
      if (desk !== null) return await appOf(slug, desk).fetch(c.req.raw, c.env);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      c.set('whyNotOpen', error.message);
    }
    return next();
  });
  mountShell(app, hosts);
  mountDoor(app, access);
  app.route('/', assetRoutes());
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
  app.route('/', colourRoutes());
  app.route('/', startRoutes({ shelf, withAccounts, seenBy }));
  app.route('/', newRoutes({ shelf, withAccounts }));

  /** The desk's script waits for words it can show where one stands: what is written there is kept. */
  const isScript = (c: Context) => c.req.header('accept')?.includes('application/json') ?? false;
  app.notFound((c) => {
    if (!isInside(c)) return c.html(<OutsideFault c={c} message={ui.faults.notFound} />, 404);
    const why: string | undefined = c.get('whyNotOpen');
    const title = why === undefined ? ui.faults.title : startWords.cannotOpen;
    const message = why ?? (withAccounts ? startWords.noSuchForYou : startWords.noSuch);
    const status = why === undefined ? 404 : 409;
    if (isScript(c)) return c.json({ kind: 'refused', said: message, again: null }, status);
    return c.html(<StartFault c={c} title={title} message={message} withAccounts={withAccounts} />, status);
  });
  app.onError((error, c) => {
    const [status, message] = told(error);
    if (status === 500) logFault(error);
    return isInside(c)
      ? c.html(<StartFault c={c} title={ui.faults.title} message={message} withAccounts={withAccounts} />, status)
      : c.html(<OutsideFault c={c} message={message} />, status);
  });
  return app;
}

/** What a request that stopped with an error is answered. */
function told(error: Error): [400 | 403 | 409 | 413 | 500 | 503, string] {
  const disturbance = toldFault(error);
  if (disturbance !== null) return [503, disturbance];
  if (error instanceof NotAllowed) return [403, `${error.message} ${ui.faults.nothingChanged}`];
  if (error instanceof ConfigurationError) return [409, error.message];
  if (!(error instanceof HTTPException)) return [500, ui.faults.internal];
  if (error.status === 403) return [403, ui.faults.forged];
  return error.status === 413 ? [413, ui.faults.tooLarge] : [400, ui.faults.malformed];
}

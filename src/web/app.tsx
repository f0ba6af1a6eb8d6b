import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { getPath } from 'hono/utils/url';
import { type DeskLanguage, speak } from '../norsk/desk/speak.ts';
import { ui } from '../norsk/desk/ui.ts';
import { toldFault } from '../norsk/faults.ts';
import { NotAllowed } from '../services/accounts/roles.ts';
import { databaseFault } from '../services/review/open.ts';
import { logFault } from '../services/upkeep/log.ts';
import { assetRoutes } from './assets.ts';
import type { DeskApp } from './context.ts';
import { markRoutes } from './decisions/mark.ts';
import { decideRoutes } from './decisions/route.ts';
import { liveRoutes } from './live.ts';
import { OutsideFault } from './outside.tsx';
import { answerRoutes } from './pages/answer/route.tsx';
import { answersRoutes } from './pages/answers/route.tsx';
import { changesRoutes } from './pages/changes/route.tsx';
import { filesRoutes } from './pages/files/route.tsx';
import { tablesRoutes } from './pages/files/tables-route.tsx';
import { followUpRoutes } from './pages/follow-up/route.tsx';
import { helpRoutes } from './pages/help/route.tsx';
import { logRoutes } from './pages/log/route.tsx';
import { draftRoutes } from './pages/note/drafts-route.ts';
import { exportRoutes } from './pages/note/export-route.tsx';
import { noteRoutes } from './pages/note/route.tsx';
import { overviewRoutes } from './pages/overview/route.tsx';
import { pageTextRoutes } from './pages/page-text/route.tsx';
import { priorityRoutes } from './pages/priority/route.tsx';
import { setupRoutes } from './pages/setup/route.tsx';
import { chosenRoutes } from './pages/themes/chosen-route.ts';
import { keywordsRoutes } from './pages/themes/keywords-route.tsx';
import { pointRoutes } from './pages/themes/points/route.tsx';
import { themeRoutes } from './pages/themes/route.tsx';
import { frameOf } from './parts/frame.ts';
import { Fault } from './parts/layout.tsx';
import { within } from './parts/place.ts';
import { isInside } from './session.ts';
import { mountShell } from './shell.ts';

/** The longest text a reviewer can send is 20,000 characters; a bulk of decisions on 5,000 passages is under 1 MB. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

/** For what is shown, and can do nothing. */
const CONFINED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export interface AppOptions extends DeskApp {
  /** Names this desk answers to (Host without port): another name that leads here is another site's trick. */
  hosts: readonly string[];
  /** What stands before the desk's own routes: the guard, the pages of accounts and of uploads. */
  mount?: (app: Hono) => void;
  /** Where the desk stands on the server: «/min-horing»; nothing when it has the server alone. */
  base?: string;
  /** There is a list of consultations to go back to. */
  isOneOfSeveral?: boolean;
  /** The language of its pages; not given: the one the process has. */
  language?: (() => DeskLanguage) | undefined;
}

/**
 * The desk as a web application. `who` tells who sits there: one named user on this machine, or whoever has signed in.
 */
export function createApp(options: AppOptions): Hono {
  const { desk, who, hosts, mount, base = '', isOneOfSeveral = false, language } = options;
  // Its routes and its own addresses know nothing of where it stands.
  const app = new Hono({ getPath: (request) => getPath(request).slice(base.length) || '/' });
  app.use((c, next) =>
    within(base, async () => {
      c.set('isOneOfSeveral', isOneOfSeveral);
      if (language) {
        c.set('language', language());
        speak(language());
      }
      await next();
    }),
  );
  /** A fault's page; whoever has not been let in is told nothing of the consultation. */
  const faulty = (c: Context, message: string, status: ContentfulStatusCode) =>
    mount && !isInside(c)
      ? c.html(<OutsideFault c={c} message={message} />, status)
      : c.html(<Fault frame={frameOf(c, desk, who, '/')} message={message} />, status);

  // Outside the general headers, so that it is what stands last. What a sender wrote never runs, loads nothing and is no
  // part of the desk. (PDF is saved, or shown as pictures: its scripts run in a sandbox, too.)
  app.use('/fil/*', async (c, next) => {
    await next();
    if (c.res.status === 200) c.res.headers.set('Content-Security-Policy', `${CONFINED}; sandbox`);
  });
  app.use('/notat/diagram/*', async (c, next) => {
    await next();
    if (c.res.status === 200) c.res.headers.set('Content-Security-Policy', CONFINED);
  });
  mountShell(app, hosts);
  mount?.(app);
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => faulty(c, ui.faults.tooLarge, 413),
    }),
  );

  app.route('/', assetRoutes());
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
  app.route('/', overviewRoutes(options));
  app.route('/', answersRoutes(options));
  app.route('/', answerRoutes(options));
  app.route('/', pageTextRoutes(options));
  app.route('/', filesRoutes(options));
  app.route('/', tablesRoutes(options));
  app.route('/', helpRoutes(options));
  app.route('/', themeRoutes(options));
  app.route('/', chosenRoutes(options));
  app.route('/', keywordsRoutes(options));
  app.route('/', pointRoutes(options));
  app.route('/', followUpRoutes(options));
  app.route('/', priorityRoutes(options));
  app.route('/', noteRoutes(options));
  app.route('/', exportRoutes(options));
  app.route('/', draftRoutes(options));
  app.route('/', logRoutes(options));
  app.route('/', changesRoutes(options));
  app.route('/', setupRoutes(options));
  app.route('/', decideRoutes(options));
  app.route('/', markRoutes(options));
  app.route('/', liveRoutes(options));

  app.notFound((c) => faulty(c, ui.faults.notFound, 404));
  app.onError((error, c) => {
    const inDatabase = databaseFault(error);
    const { status, said } = told(error, inDatabase);
    if (status === 500) logFault(error);
    if (c.req.header('accept')?.includes('application/json'))
      return c.json({ kind: 'refused', said, again: null }, status);
    // A page of the desk would ask the database again.
    return inDatabase === null ? faulty(c, said, status) : c.html(<OutsideFault c={c} message={said} />, status);
  });
  return app;
}

/** What a request that stopped with an error is answered. */
function told(
  error: Error,
  inDatabase: ReturnType<typeof databaseFault>,
): { status: ContentfulStatusCode; said: string } {
  if (inDatabase !== null) return { status: 503, said: ui.faults[inDatabase] };
  const disturbance = toldFault(error);
  if (disturbance !== null) return { status: 503, said: disturbance };
  if (error instanceof NotAllowed) return { status: 403, said: `${error.message} ${ui.faults.nothingChanged}` };
  if (!(error instanceof HTTPException)) return { status: 500, said: ui.faults.internal };
  const { status } = error;
  if (status === 403) return { status, said: ui.faults.forged };
  return {
    status,
    said: status === 413 ? ui.faults.tooLarge : status < 500 ? ui.faults.malformed : ui.faults.internal,
  };
}

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { saveConsultation } from '../../../db/files.ts';
import { replaceThemes } from '../../../db/findings.ts';
import { passages, responses } from '../../../db/schema.ts';
import { readSettings } from '../../../src/config.ts';
import { loadConsultation } from '../../../src/consultation/consultation.ts';
import { idOf } from '../../../src/ids.ts';
import type { Role } from '../../../src/role.ts';
import { type Accounts, openAccounts } from '../../../src/services/accounts/accounts.ts';
import { guardDesk } from '../../../src/services/accounts/roles.ts';
import type { SingleSignOn } from '../../../src/services/accounts/sso.ts';
import { type Desk, openDesk } from '../../../src/services/review/open.ts';
import { openWorkspace, type Workspace } from '../../../src/services/workspace.ts';
import { createApp } from '../../../src/web/app.tsx';
import { mountAccounts } from '../../../src/web/login.tsx';
import { reviewerOf } from '../../../src/web/session.ts';
import { mountUploads } from '../../../src/web/uploads.ts';
import { FAGERVIK, theme } from '../../corrections/machine.ts';

const TEXT = 'Vi støtter forslaget om et nytt råd. Navnet bør endres.';
export const RESPONSE = idOf('door', 'response');
export const PASSAGE = idOf('door', 'passage');
export const THEMES = { name: idOf('door', 'theme', 'navn'), council: idOf('door', 'theme', 'råd') };

export interface Place {
  workspace: Workspace;
  /** Where the consultation's received files lie. */
  folder: string;
  database: string;
  desk: Desk;
}

/**
 * A consultation with one answer and two proposed themes, in a database and a folder of its own.
 * @param settings beside those of the places
 */
export async function place(settings: NodeJS.ProcessEnv = {}): Promise<Place> {
  const root = mkdtempSync(join(tmpdir(), 'horing-door-'));
  const consultationFolder = join(root, 'raad');
  mkdirSync(join(consultationFolder, 'responses'), { recursive: true });
  writeFileSync(join(consultationFolder, 'consultation.yaml'), 'title: Forslag om nytt råd\n');
  const database = join(root, 'horing.sqlite');
  const places = { HORING_DB: database, HORING_REPORTS: join(root, 'reports') };
  const workspace = openWorkspace(readSettings({ ...settings, ...places }));
  const { db } = workspace;
  const consultation = await loadConsultation(consultationFolder);
  const { id, slug, folder, title, config } = consultation;
  saveConsultation(db, { id, slug, folder, title, config });
  db.insert(responses)
    .values({
      id: RESPONSE,
      consultationId: id,
      position: 0,
      respondent: 'Fagervik kommune',
      respondentKey: 'fagervik',
      registerId: null,
      sector: 'municipality',
      date: '2022-04-01',
      late: false,
      language: 'nb',
      identity: FAGERVIK,
      text: TEXT,
      // As if it was recognised, so that its text can be put right.
      pages: [{ number: 1, start: 0, end: TEXT.length, scanned: true, scan: `${'a'.repeat(64)}:1` }],
    })
    .run();
  db.insert(passages)
    .values({
      id: PASSAGE,
      consultationId: id,
      responseId: RESPONSE,
      start: 0,
      end: TEXT.length,
      page: 1,
      kind: 'body',
      heading: null,
      question: null,
    })
    .run();
  replaceThemes(
    db,
    id,
    [theme(THEMES.council, 'Rådets rolle'), theme(THEMES.name, 'Navn')],
    [{ passageId: PASSAGE, themeId: THEMES.council, confidence: 0.7, because: [] }],
  );
  const desk = await openDesk(workspace, consultationFolder);
  await desk.ready();
  return { workspace, folder: consultation.responses, database, desk };
}

/** The desk as `horing review` on this machine has it. */
export function aloneApp({ desk }: Place, limit?: number): Hono {
  return createApp({
    desk,
    who: reviewerOf,
    hosts: ['localhost', '127.0.0.1', '::1'],
    mount(app) {
      mountAccounts(app, { access: { kind: 'alone', name: 'Kari Utreder' }, desk });
      mountUploads(app, { desk, ...(limit === undefined ? {} : { limit }) });
    },
  });
}

/** An app that is listened to. */
export interface Served {
  address: string;
  close(): void;
}

/** Listens for a real browser, at a port of its own. */
export async function served(app: Hono): Promise<Served> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
    },
  };
}

/** The least a stored hash may have cost: these tests are about who is let in, and passwords.ts is tried at its own cost. */
export const CHEAP = { N: 2 ** 14, r: 1, p: 1 };

/**
 * The desk as it is beyond this machine.
 * @param now the clock of sessions and of the rate limit
 * @param pause what slows attempts down; not given: nothing does
 * @param sso the server in front that has signed people in
 */
export function accountsApp(
  { workspace, desk }: Place,
  now?: () => number,
  pause: (milliseconds: number) => Promise<unknown> = async () => undefined,
  sso?: SingleSignOn,
): { app: Hono; accounts: Accounts } {
  const accounts = openAccounts(workspace, now, CHEAP, pause);
  const guarded = guardDesk(desk, accounts.roleOf);
  const app = createApp({
    desk: guarded,
    who: reviewerOf,
    hosts: ['*'],
    mount(inner) {
      mountAccounts(inner, { access: { kind: 'accounts', accounts, sso }, desk: guarded });
      mountUploads(inner, { desk: guarded });
    },
  });
  return { app, accounts };
}

export const HTML = { accept: 'text/html' };
/** What a browser says of a form on the desk's own page. */
export const OWN = { ...HTML, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };

export const form = (fields: Record<string, string>, headers: Record<string, string> = OWN): RequestInit => ({
  method: 'POST',
  headers,
  body: new URLSearchParams(fields),
});

/** The connection a request comes over, as the Node server gives it. */
export const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } });

export const PASSWORDS: Record<Role, string> = {
  leser: 'fire grå måker leser',
  koder: 'tre blå blyanter skriver',
  kvalitetssikrer: 'to røde streker under svaret',
  administrator: 'en stor nøkkel av messing',
};

/** Signs in and gives the cookie that came back. */
export async function cookieOf(app: Hono, name: string, password: string, address = '192.0.2.1'): Promise<string> {
  const reply = await app.request('/logg-inn', form({ navn: name, passord: password }), from(address));
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
  if (reply.status !== 303) throw new Error(`not let in: ${reply.status}`);
  return cookie;
}

import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeLock } from '../../../db/lock.ts';
import { readSettings } from '../../../src/config.ts';
import { idOf } from '../../../src/ids.ts';
import { type Accounts, openAccounts } from '../../../src/services/accounts/accounts.ts';
import { guardDesk } from '../../../src/services/accounts/roles.ts';
import { analyse } from '../../../src/services/analyse.ts';
import { readInvited, takeInInvited } from '../../../src/services/shelf/invited.ts';
import { openShelf, type Shelf } from '../../../src/services/shelf/shelf.ts';
import { openWorkspace, type Workspace } from '../../../src/services/workspace.ts';
import { createApp } from '../../../src/web/app.tsx';
import { mountAccounts } from '../../../src/web/login.tsx';
import { reviewerOf } from '../../../src/web/session.ts';
import { createSite } from '../../../src/web/site.tsx';
import { mountUploads } from '../../../src/web/uploads.ts';
import { workspaceHere } from '../../services/in-process.ts';
import { analysedDemo, type Demo } from '../desk/demo.ts';
import { CHEAP, cookieOf, form, HTML, OWN, PASSWORDS } from '../desk/door.ts';

const HOSTS = ['localhost'];
let demo: Demo;
let workspace: Workspace;
let shelf: Shelf;
let site: Hono;

beforeAll(async () => {
  demo = await analysedDemo();
  const { root } = demo;
  mkdirSync(join(root, 'Ny høring', 'responses'), { recursive: true });
  writeFileSync(join(root, 'Ny høring', 'consultation.yaml'), 'title: Om <b>rådet</b>\nlanguage: nn\n');
  mkdirSync(join(root, 'feil', 'responses'), { recursive: true });
  writeFileSync(join(root, 'feil', 'consultation.yaml'), 'title: Feil\nfrist: i morgen\n');
  mkdirSync(join(root, 'ny-hoering', 'responses'), { recursive: true });
  mkdirSync(join(root, 'ny', 'responses'), { recursive: true });
  symlinkSync(demo.folder, join(root, 'lenke'));
  workspace = openWorkspace(readSettings(demo.env));
  shelf = await openShelf(workspace, root);
  site = createSite({ shelf, access: { kind: 'alone', name: 'Kari Utreder' }, hosts: HOSTS });
}, 180_000);
afterAll(async () => {
  await (await shelf?.desk('demo'))?.ready();
  workspace?.close();
  await demo?.close();
});

const get = async (path: string) => (await site.request(path, { headers: HTML })).text();
const linksIn = (html: string) =>
  [...html.matchAll(/ (?:href|action|src|data-base)="([^"]*)"/g)].map((found) => found[1] ?? '');

describe('one server, several consultations', () => {
  test('the list tells of each, and of what can’t be opened and why', async () => {
    const html = await get('/');
    expect(html).toContain('href="/demo/"');
    expect(html).toMatch(/11\. april 2022[\s\S]*0 av \d+/);
    expect(html).toContain('Om &lt;b&gt;rådet&lt;/b&gt;');
    expect(html).toContain('Ikke analysert ennå');
    const whys = Object.fromEntries((await shelf.list()).unreadable.map(({ name, why }) => [name, why]));
    expect(whys.feil).toMatch(/consultation\.yaml, linje 2: .*frist/);
    expect(whys.lenke).toContain('følges ikke');
    expect(whys['ny-hoering']).toContain('samme adresse som mappen «Ny høring»');
    expect(whys.ny).toContain('en av pultens egne sider');
    expect(whys.reports).toContain('responses');
  });

  test('all of a desk’s addresses are within it', async () => {
    const waiting = ['/demo/'];
    const seen = new Set<string>(waiting);
    const kinds = new Map<string, number>();
    const outside = new Set<string>();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const answer = await site.request(path, { headers: HTML });
      if (!answer.headers.get('content-type')?.includes('text/html') || path.startsWith('/demo/fil/')) continue;
      expect(answer.status, path).toBe(200);
      for (const link of linksIn((await answer.text()).replaceAll('&amp;', '&'))) {
        if (!/^(?:\/demo(?:\/|$)|\/a\/|#|mailto:)/.test(link)) outside.add(`${path}: ${link}`);
        const bare = link.split('#')[0] ?? '';
        // Two of each kind of page are enough.
        const kind = bare.replace(/[0-9a-f-]{30,}/g, '*').replace(/=[^&]*/g, '=');
        if (!bare.startsWith('/demo/') || seen.has(bare) || (kinds.get(kind) ?? 0) > 1) continue;
        if (
          /\/(?:eksport|merk|avgjor|angre|farger|taster|analyse|punkter$|valgte|stikkord$|notat\/mal|prioritering\/fil$)/.test(
            bare,
          )
        )
          continue;
        seen.add(bare);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        waiting.push(bare);
      }
    }
    expect([...outside].filter((one) => !one.endsWith(': /'))).toEqual([]);
    expect(seen.size).toBeGreaterThan(30);
  });

  test('a form comes back to its own desk', async () => {
    const answer = await site.request('/demo/farger', form({ farger: 'dark', til: '/temaer?x=1' }));
    expect(answer.headers.get('location')).toBe('/demo/temaer?x=1');
    const answerId = (await shelf.desk('demo'))?.lists().here[0]?.id ?? '';
    const act = JSON.stringify({ decision: { kind: 'sector', responseId: answerId, sector: 'research' } });
    const decided = await site.request('/demo/avgjor', form({ act, til: `/svar/${answerId}` }));
    expect(decided.headers.get('location')).toBe(`/demo/svar/${answerId}`);
    expect((await site.request('/demo/angre', form({ til: '//ond.example/' }))).headers.get('location')).toBe('/demo/');
  });

  test('each has its own language, also when they are asked for at once', async () => {
    const [one, other] = await Promise.all([get('/demo/'), get('/ny-hoering/')]);
    expect(one).toContain('<html lang="nb"');
    expect(other).toContain('<html lang="nn"');
    expect(other).toContain('Alle høyringar');
  });

  test.each(['/finnes-ikke/', '/../etc/', '/lenke/', '/Ny%20h%C3%B8ring/', '/reports/..%2fdemo/'])(
    '%s is no consultation',
    async (path) => {
      const answer = await site.request(path, { headers: HTML });
      expect([404, 409]).toContain(answer.status);
      expect(await answer.text()).toContain('Alle høringer');
    },
  );

  test('a folder with a fault says which, with its line', async () => {
    const answer = await site.request('/feil/', { headers: HTML });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(/consultation\.yaml, linje 2/);
  });

  test('another name, and a form from elsewhere, get nowhere', async () => {
    expect((await site.request('http://ond.example/', { headers: HTML })).status).toBe(421);
    expect((await site.request('http://ond.example/demo/', { headers: HTML })).status).toBe(421);
    const forged = form({ til: '/' }, { ...OWN, origin: 'http://ond.example', 'sec-fetch-site': 'cross-site' });
    expect((await site.request('/demo/angre', forged)).status).toBe(403);
    expect((await site.request('/farger', forged)).status).toBe(403);
  });
});

describe('a new consultation', () => {
  const made = (title: string, more: Record<string, string> = {}) => site.request('/ny', form({ title, ...more }));

  test('two browsers at once: one makes it, the other is told, nothing is written over', async () => {
    const title = `<img src=x onerror=alert(1)> & ${'ø'.repeat(170)}`;
    const [one, other] = await Promise.all([made(title, { owner: 'A' }), made(title, { owner: 'B' })]);
    expect([one.status, other.status].sort()).toEqual([303, 409]);
    const [first, second, owner] = one.status === 303 ? [one, other, 'A'] : [other, one, 'B'];
    expect(await second.text()).toMatch(/Det finnes alt en høring[\s\S]*&lt;img src=x/);
    const slug = first.headers.get('location')?.split('/')[1] ?? '';
    expect(slug).toMatch(/^[a-z0-9-]{1,60}$/);
    expect(readFileSync(join(demo.root, slug, 'consultation.yaml'), 'utf8')).toContain(`owner: "${owner}"`);
    const empty = await get(`/${slug}/`);
    expect(empty).not.toContain('<img src=x');
    // Nothing is counted before there is something to count.
    expect(empty).toContain('Ingen svar ennå.');
    expect(empty).not.toMatch(/>\s*0\b|\b0 av 0\b|0 \/ 0/);
  });

  test.each(['demo', '../demo', 'Ny', 'Ny høring'])('«%s» is taken', async (title) => {
    expect((await made(title)).status).toBe(409);
  });

  test('the setup is written, unless somebody has changed it meanwhile or its text has a fault', async () => {
    const slug = (await made('Om oppsettet')).headers.get('location')?.split('/')[1] ?? '';
    const yaml = join(demo.root, slug, 'consultation.yaml');
    const mark = async () => /name="mark" value="([^"]*)"/.exec(await get(`/${slug}/oppsett`))?.[1] ?? '';
    const seen = await mark();
    const save = (fields: Record<string, string>) => site.request(`/${slug}/oppsett`, form(fields));
    expect((await save({ title: 'Nytt', mark: seen })).headers.get('location')).toBe(`/${slug}/oppsett?lagret`);
    expect(await get(`/${slug}/svar`)).toContain('Nytt');
    const late = await save({ title: 'Mitt', mark: seen });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain('value="Mitt"');
    writeFileSync(yaml, 'title: [\n');
    expect((await save({ title: 'Mitt', mark: await mark() })).status).toBe(409);
    expect(readFileSync(yaml, 'utf8')).toBe('title: [\n');
  });

  test('who has no right to it is refused', async () => {
    const accounts = openAccounts(workspace, undefined, CHEAP);
    await accounts.add('Ola Koder', 'koder', PASSWORDS.koder);
    const guarded = createSite({ shelf, access: { kind: 'accounts', accounts }, hosts: ['*'] });
    const out = await guarded.request('/demo/', { headers: HTML });
    expect(out.headers.get('location')).toBe('/logg-inn?til=%2Fdemo%2F');
    expect((await guarded.request('/finnes-ikke/', { headers: HTML })).status).toBe(303);
    const cookie = await cookieOf(guarded, 'Ola Koder', PASSWORDS.koder);
    const as = { ...OWN, cookie };
    expect(await (await guarded.request('/', { headers: as })).text()).not.toContain('href="/ny"');
    expect((await guarded.request('/ny', form({ title: 'X' }, as))).status).toBe(403);
    for (const path of ['/demo/oppsett', '/demo/last-opp?hva=forslag', '/demo/analyse'])
      expect((await guarded.request(path, form({ title: 'X' }, as))).status, path).toBe(403);
  });

  test('a list of the invited comes in as Excel or text; the one before is kept', async () => {
    const folder = join(demo.root, 'om-oppsettet');
    expect(await takeInInvited(folder, Buffer.from('navn;sektor\nLyngvik kommune, rådet;kommune\n'))).toEqual({
      kind: 'taken',
      count: 1,
      kept: null,
    });
    expect(await readInvited(readFileSync(join(folder, 'invited.csv')))).toEqual([
      { name: 'Lyngvik kommune, rådet', sector: 'municipality' },
    ]);
    const next = await takeInInvited(folder, Buffer.from('Strandvik kommune\n'));
    expect(next).toMatchObject({ kind: 'taken', kept: 'invited (1).csv' });
    expect(readFileSync(join(folder, 'invited (1).csv'), 'utf8')).toContain('Lyngvik');
    expect(await takeInInvited(folder, Buffer.from([0x50, 0x4b, 3, 4, 0]))).toEqual({
      kind: 'refused',
      because: 'unreadable',
    });
  });
});

describe('no access to one consultation', () => {
  let guarded: Hono;
  let accounts: Accounts;
  let as: Record<string, string>;
  const of = (slug: string) => shelf.desk(slug).then((desk) => desk?.consultation.id ?? '');
  const listed = async () => (await guarded.request('/', { headers: as })).text();

  beforeAll(async () => {
    accounts = openAccounts(workspace, undefined, CHEAP);
    await accounts.add('Una Ute', 'kvalitetssikrer', PASSWORDS.kvalitetssikrer);
    await accounts.add('Ada Admin', 'administrator', PASSWORDS.administrator);
    guarded = createSite({ shelf, access: { kind: 'accounts', accounts }, hosts: ['*'] });
    as = { ...OWN, cookie: await cookieOf(guarded, 'Una Ute', PASSWORDS.kvalitetssikrer) };
  });

  test('an administrator takes it on the account page, and gives it back', async () => {
    const admin = { ...OWN, cookie: await cookieOf(guarded, 'Ada Admin', PASSWORDS.administrator) };
    const give = async (navn: string, rolle: string) =>
      (await guarded.request('/demo/konto/rolle-her', form({ navn, rolle }, admin))).text();
    expect(await listed()).toContain('href="/demo/"');
    expect(await give('Una Ute', 'ingen-tilgang')).toMatch(
      /«Una Ute» har nå ingen tilgang[\s\S]*<option value="ingen-tilgang" selected/,
    );
    expect(await listed()).not.toContain('href="/demo/"');
    expect(await listed()).toContain('href="/ny-hoering/"');
    // Nobody could let the last one in again.
    expect(await give('Ada Admin', 'ingen-tilgang')).toContain('En administrator har tilgang til alle høringer.');
    expect((await guarded.request('/demo/', { headers: admin })).status).toBe(200);
    expect(await give('Una Ute', '')).toContain('samme rolle i denne høringen som ellers');
    expect((await guarded.request('/demo/', { headers: as })).status).toBe(200);
  });

  test('who becomes an administrator is let in', async () => {
    accounts.setRoleIn('Una Ute', await of('demo'), 'ingen-tilgang');
    accounts.setRole('Una Ute', 'administrator');
    expect((await guarded.request('/demo/', { headers: as })).status).toBe(200);
    accounts.setRole('Una Ute', 'kvalitetssikrer');
    expect((await guarded.request('/demo/', { headers: as })).status).toBe(404);
  });

  test('each of its addresses answers as if it were not there', async () => {
    accounts.setRoleIn('Una Ute', await of('demo'), 'ingen-tilgang');
    const desk = await shelf.desk('demo');
    if (!desk) throw new Error('no demo');
    const answer = desk.lists().here[0]?.id ?? '';
    const file = desk.lists().draft.state.files[0]?.id ?? '';
    const own = createApp({
      desk,
      who: reviewerOf,
      hosts: HOSTS,
      mount(app) {
        mountAccounts(app, { access: { kind: 'accounts', accounts }, desk });
        mountUploads(app, { desk });
      },
    });
    const real: Record<string, string> = { ':id': answer, ':format': 'docx', ':name': 'temaer.svg' };
    const addresses = own.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
      .map(({ method, path }) => [
        method,
        path.startsWith('/fil/') ? `/fil/${file}` : path.replace(/:\w+(?:\{[^}]*\})?/g, (part) => real[part] ?? answer),
      ]);
    expect(addresses.length).toBeGreaterThan(60);
    const told = async (slug: string, method = '', path = '', more: Record<string, string> = {}) => {
      const init = method === 'GET' ? { headers: { ...as, ...more } } : form({ act: '{}' }, { ...as, ...more });
      const reply = await guarded.request(`/${slug}${path}`, { ...init, method });
      const headers = [...reply.headers].filter(([name]) => name !== 'date');
      return [reply.status, headers, (await reply.text()).replaceAll(slug, '')];
    };
    for (const [method, path] of addresses)
      for (const accept of ['text/html', 'application/json', 'text/event-stream']) {
        const there = await told('demo', method, path, { accept });
        expect(there[0], `${method} ${path}`).toBe(404);
        expect(there, `${method} ${path}`).toEqual(await told('fins-ikke', method, path, { accept }));
      }
    expect((await told('demo', 'GET', '/'))[2]).toContain('Det er ingen høring på denne adressen som du har tilgang');
  }, 60_000);

  test('nor is it told of when it can’t be opened, or is in the way of another', async () => {
    for (const told of ['feil/consultation.yaml, linje 2', 'samme adresse som mappen «Ny høring»'])
      expect(await listed()).toContain(told);
    accounts.setRoleIn('Una Ute', idOf('consultation', 'feil'), 'ingen-tilgang');
    accounts.setRoleIn('Una Ute', await of('ny-hoering'), 'ingen-tilgang');
    expect(await listed()).not.toMatch(/feil|Ny høring|rådet/);
    expect((await guarded.request('/feil/', { headers: as })).status).toBe(404);
    accounts.setRoleIn('Una Ute', await of('ny-hoering'), null);
  });

  test('a page that follows along is told when it is taken, and a desk by itself lets nobody in', async () => {
    const id = await of('demo');
    accounts.setRoleIn('Una Ute', id, null);
    const follows = await guarded.request('/demo/hendelser', { headers: as });
    expect(follows.status).toBe(200);
    accounts.setRoleIn('Una Ute', id, 'ingen-tilgang');
    expect(await follows.text()).toMatch(/event: ute[\s\S]*Du har ikke tilgang til denne høringen lenger/);
    const desk = await shelf.desk('demo');
    if (!desk) throw new Error('no demo');
    const own = createApp({
      desk,
      who: reviewerOf,
      hosts: ['*'],
      mount: (app) => mountAccounts(app, { access: { kind: 'accounts', accounts }, desk }),
    });
    expect((await own.request('/svar', { headers: as })).status).toBe(303);
    const decision = { kind: 'text', slot: 'summary', markdown: 'Likevel.' } as const;
    expect(() => guardDesk(desk, accounts.roleOf).decide('Una Ute', decision)).toThrow('ikke tilgang');
  });
});

describe('what is changed in the folder while the desk is open', () => {
  const yaml = () => join(demo.root, 'Ny høring', 'consultation.yaml');

  test('an edit shows on the next page; a fault is told with its line and nothing is lost', async () => {
    expect(await get('/ny-hoering/')).toContain('Om &lt;b&gt;rådet&lt;/b&gt;');
    writeFileSync(yaml(), 'title: Nytt navn på høringen\nlanguage: nb\n');
    expect(await get('/ny-hoering/svar')).toContain('Nytt navn på høringen');
    writeFileSync(yaml(), 'title: Nytt navn på høringen\nlanguage: [nb\n');
    const broken = await get('/ny-hoering/svar');
    expect(broken).toMatch(/Nytt navn på høringen[\s\S]*consultation\.yaml, linje \d/);
    expect(readFileSync(yaml(), 'utf8')).toContain('[nb');
    writeFileSync(yaml(), 'title: Rettet\nlanguage: nb\n');
    expect(await get('/ny-hoering/svar')).not.toContain('linje');
  });

  test('a run made elsewhere shows on the next page', async () => {
    writeFileSync(
      join(demo.root, 'Ny høring', 'responses', 'a.txt'),
      'Lyngvik kommune støtter forslaget om et nytt råd.\n',
    );
    const elsewhere = workspaceHere(demo.root);
    await analyse(elsewhere, join(demo.root, 'Ny høring'));
    elsewhere.close();
    expect(await get('/ny-hoering/svar')).toMatch(/<strong>1 svar/);
  });

  test('two runs at once: the other is refused in plain words', async () => {
    const release = takeLock(`${workspace.settings.database}.demo.lock`);
    expect(release).not.toBeNull();
    await expect(analyse(workspace, demo.folder)).rejects.toThrow(/analyseres allerede/);
    const desk = await shelf.desk('demo');
    desk?.run.start();
    await expect.poll(() => desk?.run.state().error).toMatch(/analyseres allerede/);
    expect(await get('/demo/')).toContain('analyseres allerede');
    release?.();
  });

  test('a folder that has vanished while the desk is open: told in words, also to the script; back, all is there', async () => {
    mkdirSync(join(demo.root, 'vandrer', 'responses'), { recursive: true });
    const [place, away] = [join(demo.root, 'vandrer'), join(demo.root, 'vandret')];
    await get('/vandrer/');
    const send = (markdown: string) => {
      const act = JSON.stringify({ decision: { kind: 'text', slot: 'summary', markdown } });
      return site.request('/vandrer/avgjor', form({ act, til: '/' }, { ...OWN, accept: 'application/json' }));
    };
    expect((await send('Første ord.')).status).toBe(200);
    renameSync(place, away);
    const page = await site.request('/vandrer/svar', { headers: HTML });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('flyttet eller slettet');
    const refused = await send('Andre ord.');
    expect([refused.status, await refused.json()]).toMatchObject([404, { kind: 'refused', again: null }]);
    expect((await site.request('/vandret/', { headers: HTML })).status).toBe(200);
    renameSync(away, place);
    expect(await get('/vandrer/notat')).toContain('Første ord.');
    expect((await send('Andre ord.')).status).toBe(200);
  });
});

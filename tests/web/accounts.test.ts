import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { addAttempts } from '../../db/accounts/accounts.ts';
import { accounts as accountTable, sessions } from '../../db/accounts/schema.ts';
import { openClient } from '../../db/open.ts';
import type { Decision } from '../../src/corrections/decision.ts';
import { ROLES, type Role } from '../../src/role.ts';
import {
  AccountFault,
  type Accounts,
  accessFor,
  IDLE_MS,
  isLoopback,
  openAccounts,
  SESSION_MS,
} from '../../src/services/accounts/accounts.ts';
import { hashPassword, isPassword, passwordFault } from '../../src/services/accounts/passwords.ts';
import { horingHere } from '../commands/horing.ts';
import { CLI } from '../queue/built.ts';
import {
  accountsApp,
  aloneApp,
  CHEAP,
  cookieOf,
  form,
  from,
  HTML,
  OWN,
  PASSAGE,
  PASSWORDS,
  type Place,
  place,
  RESPONSE,
  THEMES,
} from './desk/door.ts';

let here: Place;
let app: Hono;
let accounts: Accounts;
let clock = Date.parse('2026-03-02T08:00:00Z');
const cookies: Partial<Record<Role, string>> = {};
const as = (role: Role, headers: Record<string, string> = OWN) => ({ ...headers, cookie: cookies[role] ?? '' });

beforeAll(async () => {
  here = await place();
  ({ app, accounts } = accountsApp(here, () => clock));
  for (const role of ROLES) {
    await accounts.add(`Test ${role}`, role, PASSWORDS[role]);
    cookies[role] = await cookieOf(app, `Test ${role}`, PASSWORDS[role]);
  }
});

describe('passwords', () => {
  test('a hash carries its parameters, its own salt, and not the password', async () => {
    const [one, other] = [await hashPassword('måker over fjorden'), await hashPassword('måker over fjorden')];
    expect(one).toMatch(/^scrypt\$131072\$8\$1\$[\w+/=]{24}\$[\w+/=]{44}$/);
    expect(one).not.toBe(other);
    expect(await isPassword('måker over fjorden', one)).toBe(true);
    // The same letters, as another keyboard composes them.
    expect(await isPassword('måker over fjorden'.normalize('NFD'), one)).toBe(true);
    expect(await isPassword('Måker over fjorden', one)).toBe(false);
  });

  test('an old hash with other parameters is still understood; nonsense is never a match', async () => {
    const { scryptSync } = await import('node:crypto');
    const salt = Buffer.from('0123456789abcdef');
    const old = [
      'scrypt',
      16384,
      8,
      1,
      salt.toString('base64'),
      scryptSync('gammelt passord', salt, 32).toString('base64'),
    ];
    expect(await isPassword('gammelt passord', old.join('$'))).toBe(true);
    for (const stored of ['', 'gammelt passord', 'scrypt$1$1$1$$', 'scrypt$99999999999$8$1$AAAA$AAAA', null])
      expect(await isPassword('gammelt passord', stored, CHEAP)).toBe(false);
  });

  test.each([
    ['kort', /minst 12 tegn/],
    ['aaaaaaaaaaaaaaaa', /fire ulike/],
    ['jeg er kari nordheim', /navnet/],
    ['x1'.repeat(101), /høyst 200/],
    ['fire grå måker', null],
    ['åååå ææææ øøøø', null],
  ])('%s', (password, fault) => {
    if (fault === null) expect(passwordFault(password, 'Kari Nordheim')).toBeNull();
    else expect(passwordFault(password, 'Kari Nordheim')).toMatch(fault);
  });
});

test('a hundred attempts from one address make nobody at another wait for them, and one that fails stops no line', async () => {
  const hash = await hashPassword('måker over fjorden', CHEAP);
  const ended: string[] = [];
  const attempt = (from: string, stored = hash) =>
    isPassword('måker over fjorden', stored, CHEAP, from).then(
      () => ended.push(from),
      () => ended.push('feil'),
    );
  // Which scrypt refuses: no power of two.
  const all = [attempt('a', hash.replace('$16384$', '$20000$')), ...Array.from({ length: 40 }, () => attempt('a'))];
  await Promise.all([...all, attempt('b'), attempt('b'), attempt('c')]);
  expect(ended).toHaveLength(44);
  expect(ended[0]).toBe('feil');
  expect(ended.slice(1, 6)).toEqual(expect.arrayContaining(['b', 'b', 'c']));
});

describe('signing in', () => {
  test('without a session pages lead to the login page, and back afterwards', async () => {
    const reply = await app.request('/svar?sektor=state', { headers: HTML });
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toBe('/logg-inn?til=%2Fsvar%3Fsektor%3Dstate');
    const page = await (await app.request('/logg-inn?til=/svar', { headers: HTML })).text();
    expect(page).toContain('name="til" value="/svar"');
    expect(page).not.toContain('Forslag om nytt råd');
    const script = await app.request('/hendelser', { headers: { accept: 'text/event-stream' } });
    expect(script.status).toBe(401);
    expect(await script.json()).toMatchObject({ kind: 'refused', said: expect.stringContaining('Logg inn igjen') });
  });

  test('without a session nothing is written, and no fault page tells of the consultation', async () => {
    const before = here.desk.log().length;
    const decision: Decision = { kind: 'sector', responseId: RESPONSE, sector: 'state' };
    for (const path of ['/avgjor', '/angre', '/analyse', '/kodebok', '/last-opp', '/konto/ny', '/finnes-ikke']) {
      const reply = await app.request(path, form({ act: JSON.stringify({ decision }) }));
      expect(reply.status, path).toBe(401);
      expect(await reply.text()).not.toContain('Forslag om nytt råd');
    }
    const asset = await app.request('/a/finnes-ikke.css');
    expect(asset.status).toBe(404);
    expect(await asset.text()).not.toContain('Forslag om nytt råd');
    expect(here.desk.log()).toHaveLength(before);
  });

  test('the cookie is random, for this site only and out of scripts’ reach; over https it is for https only', async () => {
    const fields = { navn: '  test   KODER ', passord: PASSWORDS.koder, til: '/temaer' };
    const plain = await app.request('/logg-inn', form(fields), from('192.0.2.2'));
    expect(plain.headers.get('location')).toBe('/temaer');
    expect(plain.headers.get('set-cookie')).toMatch(
      /^horing=[\w-]{43}; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const headers = { ...OWN, 'x-forwarded-proto': 'https' };
    const secure = await app.request('/logg-inn', form(fields, headers), from('192.0.2.2'));
    const cookie = secure.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-horing=[\w-]{43};.*; HttpOnly; Secure; SameSite=Strict$/);
    const token = cookie.slice('__Host-horing='.length, '__Host-horing='.length + 43);
    const stored = JSON.stringify(here.workspace.db.select().from(sessions).all());
    expect(stored).not.toContain(token);
    expect(JSON.stringify(here.workspace.db.select().from(accountTable).all())).not.toContain(PASSWORDS.koder);
  });

  test.each([
    ['//ond.example/', '/'],
    ['/\\ond.example', '/'],
    ['https://ond.example', '/'],
    ['/svar\r\nSet-Cookie: a=b', '/'],
    ['/\t/ond.example', '/'],
    ['/\u0000', '/'],
    ['/svar\u007f', '/'],
    ['/svar\\..\\..', '/'],
    ['/svar?status=late', '/svar?status=late'],
  ])('after signing in %j leads to %s', async (til, location) => {
    const reply = await app.request('/logg-inn', { ...form({ til }), headers: as('leser') });
    const inside = await app.request(`/logg-inn?${new URLSearchParams({ til })}`, { headers: as('leser', HTML) });
    expect(inside.headers.get('location')).toBe(location);
    expect(reply.status).toBe(400);
  });

  test.each([
    'horing=',
    `horing=${'A'.repeat(43)}`,
    'horing=../../etc/passwd',
    `horing=${'A'.repeat(100_000)}`,
    "horing=' OR 1=1 --",
  ])('a forged token lets nobody in: %.40s', async (cookie) => {
    const reply = await app.request('/', { headers: { ...HTML, cookie } });
    expect(reply.status).toBe(303);
    expect(reply.headers.get('location')).toBe('/logg-inn');
  });

  test('a wrong name and a wrong password are told the same', async () => {
    const replies = await Promise.all(
      [
        { navn: 'Ingen Slik', passord: PASSWORDS.koder },
        { navn: 'Test koder', passord: 'feil passord her' },
      ].map((fields) => app.request('/logg-inn', form(fields), from('192.0.2.3'))),
    );
    const pages = await Promise.all(replies.map(async (reply) => (await reply.text()).replace(/value="[^"]*"/g, '')));
    expect(replies.map((reply) => reply.status)).toEqual([401, 401]);
    expect(pages[0]).toContain('Navnet eller passordet er feil.');
    expect(pages[0]).toBe(pages[1]);
  });

  test('what is typed as a name is text on the page', async () => {
    const fields = { navn: '"><script>alert(1)</script>', passord: 'feil passord her' };
    const page = await (await app.request('/logg-inn', form(fields), from('192.0.2.3'))).text();
    expect(page).not.toContain('<script>alert');
  });

  test('signing out ends the session for whoever has the cookie', async () => {
    const cookie = await cookieOf(app, 'Test leser', PASSWORDS.leser, '192.0.2.4');
    const inside = () => app.request('/konto', { headers: { ...HTML, cookie } });
    expect((await inside()).status).toBe(200);
    const out = await app.request('/logg-ut', { ...form({}), headers: { ...OWN, cookie } });
    expect(out.headers.get('set-cookie')).toMatch(/^horing=; Max-Age=0/);
    expect((await inside()).status).toBe(303);
  });

  test('a session ends after its time', async () => {
    const cookie = await cookieOf(app, 'Test leser', PASSWORDS.leser, '192.0.2.4');
    const inside = async () => (await app.request('/konto', { headers: { ...HTML, cookie } })).status;
    const start = clock;
    // In use all day: only the end of the day ends it.
    for (clock = start; clock < start + SESSION_MS; clock += IDLE_MS / 2) expect(await inside()).toBe(200);
    clock = start + SESSION_MS - 1;
    expect(await inside()).toBe(200);
    clock = start + SESSION_MS + 1;
    expect(await inside()).toBe(303);
    clock = start;
  });

  test('a session that nobody uses ends, and a page left open is no use', async () => {
    const cookie = await cookieOf(app, 'Test leser', PASSWORDS.leser, '192.0.2.4');
    const inside = async (headers: Record<string, string> = {}) =>
      (await app.request('/konto', { headers: { ...HTML, cookie, ...headers } })).status;
    const start = clock;
    clock = start + IDLE_MS - 1;
    expect(await inside({ 'x-by-itself': '1' })).toBe(200);
    clock = start + IDLE_MS + 1;
    expect(await inside({ 'x-by-itself': '1' })).toBe(303);
    expect(await inside()).toBe(303);
    clock = start;
  });

  test('a page that follows along is told when its session has ended', async () => {
    const cookie = await cookieOf(app, 'Test leser', PASSWORDS.leser, '192.0.2.4');
    const start = clock;
    const reply = await app.request('/hendelser', { headers: { cookie } });
    clock = start + IDLE_MS + 1;
    const heard = await reply.text();
    expect(heard).toContain('event: ute');
    expect(heard).toContain('Du er ikke logget inn lenger.');
    clock = start;
  });
});

describe('the rate limit', () => {
  /** Accounts whose attempts wait until they are let go, and how long each was to wait. */
  function slow() {
    const waits: number[] = [];
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const pause = (milliseconds: number) => {
      waits.push(milliseconds / 1000);
      return gate;
    };
    return { ...accountsApp(here, () => clock, pause), waits, letGo };
  }
  const attempt = (app: Hono, navn: string, passord: string, address: string) =>
    app.request('/logg-inn', form({ navn, passord }), from(address));

  test('wrong ones slow the next down, from one address no more than three at a time', async () => {
    const { app, accounts, waits, letGo } = slow();
    await accounts.add('Ola Glemsk', 'koder', 'et helt vanlig passord');
    // At once: what is counted afterwards would let them all through.
    const tries = Array.from({ length: 12 }, (_, at) => attempt(app, 'Ola Glemsk', `feil ${at}`, '198.51.100.1'));
    const refused = await Promise.race(tries.slice(8));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3);
    expect(await refused.text()).toContain('For mange forsøk.');
    letGo();
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(8);
    expect(waits).toEqual([1, 2, 3]);
  });

  test('a right password is not refused for what a neighbour types, nor slowed by what succeeded', async () => {
    const { app, accounts, waits, letGo } = slow();
    await accounts.add('Kari Nabo', 'koder', 'et helt annet passord');
    // From the same address, at other names, more than forty; and at hers from elsewhere.
    const wrong = (subject: string, count: number) =>
      addAttempts(here.workspace.db, Array(count).fill(subject), clock, clock - 1);
    wrong('adresse 198.51.100.7', 60);
    wrong('konto kari nabo', 60);
    const hers = attempt(app, 'Kari Nabo', 'et helt annet passord', '198.51.100.7');
    letGo();
    expect((await hers).status).toBe(303);
    expect(waits).toEqual([21 + 9]);
    // Her own are forgotten; the address has one less than with hers.
    for (let time = 0; time < 30; time++)
      expect((await attempt(app, 'Kari Nabo', 'et helt annet passord', '198.51.100.8')).status).toBe(303);
    expect(waits).toHaveLength(1);
  });

  test('forgotten in time', async () => {
    const { app, accounts, waits, letGo } = slow();
    await accounts.add('Siri Sen', 'koder', 'et tredje slags passord');
    letGo();
    for (let at = 0; at < 7; at++) await attempt(app, 'Siri Sen', `feil ${at}`, '198.51.100.9');
    expect(waits).toEqual([1, 2]);
    // A restart remembers.
    const again = slow();
    again.letGo();
    await attempt(again.app, 'Siri Sen', 'feil', '198.51.100.9');
    expect(again.waits).toEqual([3]);
    clock += 15 * 60 * 1000;
    expect((await attempt(again.app, 'Siri Sen', 'et tredje slags passord', '198.51.100.9')).status).toBe(303);
    expect(again.waits).toHaveLength(1);
  });

  test('what a header says of the address is not believed', async () => {
    const { app, waits, letGo } = slow();
    letGo();
    addAttempts(here.workspace.db, Array(50).fill('adresse 203.0.113.7'), clock, clock - 1);
    const headers = { ...OWN, 'x-forwarded-for': '203.0.113.200' };
    await app.request('/logg-inn', form({ navn: 'x', passord: 'feil passord' }, headers), from('203.0.113.7'));
    expect(waits).toHaveLength(1);
  });
});

describe('posts come from the desk’s own pages', () => {
  test.each([
    ['another site', { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' }],
    ['another site, an old browser', { origin: 'https://ond.example' }],
    ['a file on the machine', { origin: 'null' }],
    ['a sibling site', { origin: 'http://annen.localhost', 'sec-fetch-site': 'same-site' }],
    ['nobody knows where', {}],
  ])('from %s: refused with a page', async (_, headers) => {
    const before = here.desk.log().length;
    const decision: Decision = { kind: 'sector', responseId: RESPONSE, sector: 'state' };
    const reply = await app.request('/avgjor', {
      ...form({ act: JSON.stringify({ decision }) }),
      headers: { ...HTML, ...headers, cookie: cookies.administrator ?? '' },
    });
    expect(reply.status).toBe(403);
    expect(await reply.text()).toContain('kom ikke fra pulten selv');
    expect(here.desk.log()).toHaveLength(before);
  });

  test('also of a browser that says only where it comes from, where a proxy in front ends https', async () => {
    const post = (origin: string) =>
      app.request('http://horing.etaten.no/logg-inn', {
        ...form({ navn: 'Kari', passord: 'feil passord' }, { ...HTML, origin, 'x-forwarded-proto': 'https' }),
      });
    expect((await post('https://horing.etaten.no')).status).toBe(401);
    expect((await post('http://horing.etaten.no')).status).toBe(403);
    expect((await post('https://ond.example')).status).toBe(403);
  });

  test('alone on the machine a foreign name that leads here is refused', async () => {
    const alone = aloneApp(here);
    const foreign = await alone.request('http://ond.example/', { headers: HTML });
    expect([foreign.status, await foreign.text()]).toEqual([421, expect.stringContaining('startes med --innlogging')]);
    expect((await alone.request('http://127.0.0.1:4180/', { headers: HTML })).status).toBe(200);
    const forged = await alone.request('/avgjor', form({ act: '{}' }, { ...HTML, origin: 'https://ond.example' }));
    expect(forged.status).toBe(403);
  });

  test('every page forbids foreign and inline scripts, and being framed or guessed at', async () => {
    for (const path of ['/', '/konto', '/last-opp', '/kodebok', '/logg-inn']) {
      const { headers } = await app.request(path, { headers: as('administrator', HTML) });
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toContain('unsafe-inline');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    for (const path of ['/konto', '/last-opp', '/kodebok', '/logg-inn', '/temaer']) {
      const page = await (await app.request(path, { headers: as('administrator', HTML) })).text();
      expect(page, path).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=/);
    }
    expect((await app.request('/logg-inn')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('roles', () => {
  const decisions: [string, Decision, Role][] = [
    ['a tag', { kind: 'tag', passageId: PASSAGE, themeId: THEMES.council, on: true }, 'koder'],
    ['a sector', { kind: 'sector', responseId: RESPONSE, sector: 'organisation' }, 'koder'],
    ['a stance', { kind: 'stance', responseId: RESPONSE, themeId: null, stance: 'opposes' }, 'koder'],
    [
      'a quote',
      { kind: 'quote', themeId: THEMES.council, responseId: RESPONSE, start: 0, end: 36, side: 'for', pinned: true },
      'koder',
    ],
    [
      'a point',
      {
        kind: 'point',
        pointId: RESPONSE,
        themeId: THEMES.council,
        side: 'for',
        text: 'Et råd er bra.',
        members: [{ responseId: RESPONSE, passageId: PASSAGE, start: 0, end: 36 }],
        from: [],
      },
      'koder',
    ],
    ['a remark', { kind: 'text', slot: `passage:${PASSAGE}`, markdown: 'Se også vedlegget' }, 'koder'],
    ['read through', { kind: 'text', slot: `reviewed:${RESPONSE}`, markdown: 'gjennomgått' }, 'koder'],
    ['the note', { kind: 'text', slot: 'summary', markdown: 'De fleste er for.' }, 'kvalitetssikrer'],
    [
      'a theme’s name',
      { kind: 'theme-edit', themeId: THEMES.name, label: 'Navnet', description: '' },
      'kvalitetssikrer',
    ],
    ['a theme’s status', { kind: 'theme-status', themeId: THEMES.name, status: 'confirmed' }, 'kvalitetssikrer'],
    ['the sign-off', { kind: 'sign-off', on: true }, 'kvalitetssikrer'],
  ];
  const decide = (role: Role, decision: Decision) =>
    app.request('/avgjor', { ...form({ act: JSON.stringify({ decision }), til: '/' }), headers: as(role) });

  test.each(decisions)('%s', async (_, decision, needed) => {
    for (const role of ROLES) {
      const before = here.desk.log().length;
      const reply = await decide(role, decision);
      if (ROLES.indexOf(role) < ROLES.indexOf(needed)) {
        expect(reply.status, role).toBe(403);
        expect(await reply.text()).toContain(`Rollen din er «${role}»`);
        expect(here.desk.log()).toHaveLength(before);
      } else {
        expect(reply.status, role).toBe(303);
        expect(here.desk.log().at(-1)).toMatchObject({ who: `Test ${role}`, decision: { kind: decision.kind } });
      }
    }
  });

  test('to take back is to decide the same: a coder can’t undo the sign-off, nor bring it back', async () => {
    await decide('kvalitetssikrer', { kind: 'sign-off', on: true });
    const signed = here.desk.log().at(-1)?.id ?? '';
    expect((await decide('koder', { kind: 'undo', of: signed })).status).toBe(403);
    expect((await decide('kvalitetssikrer', { kind: 'undo', of: signed })).status).toBe(303);
    const undone = here.desk.log().at(-1)?.id ?? '';
    expect((await decide('koder', { kind: 'undo', of: undone })).status).toBe(403);
    await decide('koder', { kind: 'sector', responseId: RESPONSE, sector: 'business' });
    expect((await app.request('/angre', { ...form({ til: '/' }), headers: as('koder') })).status).toBe(303);
    expect(here.desk.log().at(-1)).toMatchObject({ who: 'Test koder', decision: { kind: 'undo' } });
  });

  test('a role in this consultation goes before the general one, both ways, and gives nobody the accounts', async () => {
    const { id } = here.desk.consultation;
    const give = (name: string, rolle: string, by: Role = 'administrator') =>
      app.request('/konto/rolle-her', { ...form({ navn: name, rolle }), headers: as(by) });
    const sector: Decision = { kind: 'sector', responseId: RESPONSE, sector: 'research' };
    expect((await give('Test leser', 'administrator', 'kvalitetssikrer')).status).toBe(403);
    expect((await give('Test leser', 'kaptein')).status).toBe(400);
    expect(await (await give('Test leser', 'administrator')).text()).toContain(
      '«Test leser» er nå administrator i denne',
    );
    expect([accounts.roleOf('Test leser', id), accounts.roleOf('Test leser', id.replace(/^./, 'x'))]).toEqual([
      'administrator',
      'leser',
    ]);
    expect((await decide('leser', sector)).status).toBe(303);
    expect(await (await app.request('/konto', { headers: as('leser', HTML) })).text()).toMatch(
      /med rollen leser\..*I denne høringen har du rollen administrator\./,
    );
    expect(await (await app.request('/oppsett', { headers: as('leser', HTML) })).text()).not.toContain('Rollen din er');
    for (const path of ['/konto/ny', '/konto/rolle', '/konto/rolle-her', '/konto/nytt-passord', '/konto/fjern'])
      expect((await app.request(path, { ...form({ navn: 'Test koder' }), headers: as('leser') })).status, path).toBe(
        403,
      );
    await give('Test koder', 'leser');
    expect((await decide('koder', sector)).status).toBe(403);
    for (const name of ['Test leser', 'Test koder'])
      expect(await (await give(name, '')).text()).toContain('samme rolle i denne høringen som ellers');
    expect([(await decide('leser', sector)).status, (await decide('koder', sector)).status]).toEqual([403, 303]);
  });

  test('who gets the name of an account that was removed gets nothing of what it could', async () => {
    const { id } = here.desk.consultation;
    await accounts.add('Gjest', 'leser', PASSWORDS.leser);
    accounts.setRoleIn('Gjest', id, 'administrator');
    accounts.remove('Gjest');
    await accounts.add('Gjest', 'leser', PASSWORDS.leser);
    expect(accounts.roleOf('Gjest', id)).toBe('leser');
    accounts.remove('Gjest');
  });

  test('a forged id is refused with a page', async () => {
    const reply = await decide('administrator', {
      kind: 'sector',
      responseId: '00000000-0000-4000-8000-000000000000',
      sector: 'state',
    });
    expect(reply.status).toBe(404);
    expect(await reply.text()).toContain('Ingenting er lagret');
  });

  test('only an administrator runs, uploads and keeps accounts', async () => {
    for (const role of ['leser', 'koder', 'kvalitetssikrer'] as const) {
      for (const path of [
        '/analyse',
        '/last-opp',
        '/konto/ny',
        '/konto/rolle',
        '/konto/nytt-passord',
        '/konto/fjern',
      ]) {
        const reply = await app.request(path, {
          ...form({ navn: 'Test leser', rolle: 'administrator' }),
          headers: as(role),
        });
        expect(reply.status, `${role} ${path}`).toBe(403);
      }
      expect(await (await app.request('/konto', { headers: as(role, HTML) })).text()).not.toContain(
        'Test administrator',
      );
    }
    expect(here.desk.run.state().running).toBe(false);
    expect(accounts.roleOf('Test leser')).toBe('leser');
  });

  test('a role that is taken away is gone at once, and so is an account', async () => {
    await accounts.add('Vik Ar', 'koder', 'vikarens lange passord');
    const cookie = await cookieOf(app, 'Vik Ar', 'vikarens lange passord', '192.0.2.9');
    const page = () => app.request('/konto', { headers: { ...HTML, cookie } });
    const post = (path: string, fields: Record<string, string>) =>
      app.request(path, { ...form(fields), headers: as('administrator') });
    expect(await (await post('/konto/rolle', { navn: 'Vik Ar', rolle: 'leser' })).text()).toContain('er nå leser');
    expect(await (await page()).text()).toContain('med rollen leser');
    expect((await post('/konto/rolle', { navn: 'Vik Ar', rolle: 'konge' })).status).toBe(400);
    const given = { navn: 'Vik Ar', passord: 'et helt nytt passord' };
    expect(await (await post('/konto/nytt-passord', { ...given, passord: 'kort' })).text()).toContain(
      'Passordet må ha',
    );
    expect(await (await post('/konto/nytt-passord', given)).text()).toContain('har fått nytt passord');
    expect((await page()).status).toBe(303);
    await cookieOf(app, 'Vik Ar', 'et helt nytt passord', '192.0.2.9');
    expect((await post('/konto/fjern', { navn: 'Vik Ar' })).status).toBe(200);
    expect(accounts.roleOf('Vik Ar')).toBe(null);
  });

  test('the last administrator stays', async () => {
    const post = (path: string, fields: Record<string, string>) =>
      app.request(path, { ...form(fields), headers: as('administrator') });
    for (const [path, fields] of [
      ['/konto/fjern', { navn: 'Test administrator' }],
      ['/konto/rolle', { navn: 'Test administrator', rolle: 'leser' }],
    ] as const) {
      const reply = await post(path, fields);
      expect(reply.status).toBe(400);
      expect(await reply.text()).toContain('siste administratoren');
    }
    expect(accounts.roleOf('Test administrator')).toBe('administrator');
  });

  test('one’s own password: the old one is asked for, and other sessions end', async () => {
    await accounts.add('Bytte Meg', 'koder', 'det gamle passordet');
    const [mine, forgotten] = [
      await cookieOf(app, 'Bytte Meg', 'det gamle passordet', '192.0.2.10'),
      await cookieOf(app, 'Bytte Meg', 'det gamle passordet', '192.0.2.11'),
    ];
    const change = (gammelt: string, nytt: string) =>
      app.request(
        '/konto/passord',
        { ...form({ gammelt, nytt }), headers: { ...OWN, cookie: mine } },
        from('192.0.2.10'),
      );
    expect((await change('gjetter på det', 'et nytt langt passord')).status).toBe(400);
    const short = await change('det gamle passordet', 'kort');
    expect(await short.text()).toContain('minst 12 tegn');
    const changed = await change('det gamle passordet', 'et nytt langt passord');
    expect(changed.status).toBe(200);
    const renewed = changed.headers.get('set-cookie')?.split(';')[0] ?? '';
    const status = async (cookie: string) => (await app.request('/konto', { headers: { ...HTML, cookie } })).status;
    expect([await status(renewed), await status(mine), await status(forgotten)]).toEqual([200, 303, 303]);
  });
});

describe('who may come in at all', () => {
  test.each([
    ['127.0.0.1', true],
    ['127.8.0.1', true],
    ['localhost', true],
    ['::1', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['::', false],
    ['192.168.1.4', false],
    ['pult.example', false],
    ['localhost.example', false],
  ])('%s is this machine: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });

  test('on this machine a name is enough; beyond it accounts are demanded, and how to make one is told', async () => {
    const empty = await place();
    expect(accessFor(empty.workspace, { host: 'localhost', name: ' Kari  Utreder ' })).toEqual({
      kind: 'alone',
      name: 'Kari Utreder',
    });
    expect(() => accessFor(empty.workspace, { host: 'localhost', name: ' \u200b' })).toThrow(AccountFault);
    expect(() => accessFor(empty.workspace, { host: '0.0.0.0' })).toThrow(
      'horing user add <navn> --rolle administrator',
    );
    expect(() => accessFor(empty.workspace, { host: 'localhost', login: true })).toThrow('horing user add');
    await openAccounts(empty.workspace, Date.now, CHEAP).add('Bare Leser', 'leser', 'leserens passord');
    expect(() => accessFor(empty.workspace, { host: '0.0.0.0' })).toThrow('ingen administrator');
    expect(accessFor(here.workspace, { host: '0.0.0.0', name: 'Kari' })).toMatchObject({ kind: 'accounts' });
    const page = await (await aloneApp(empty).request('/konto', { headers: HTML })).text();
    expect(page).toContain('Du er Kari Utreder');
  });
});

describe('a database that can’t be written', () => {
  test('locked: told plainly with 503, nothing lost, and it works again afterwards', async () => {
    const locked = await place();
    locked.workspace.db.$client.pragma('busy_timeout = 50');
    const { app, accounts } = accountsApp(locked);
    await accounts.add('Kari Utreder', 'administrator', 'et helt vanlig passord');
    const cookie = await cookieOf(app, 'Kari Utreder', 'et helt vanlig passord');
    const other = openClient(locked.database);
    other.exec('BEGIN IMMEDIATE');
    const login = await app.request('/logg-inn', form({ navn: 'Kari Utreder', passord: 'et helt vanlig passord' }));
    expect(login.status).toBe(503);
    expect(await login.text()).toContain('opptatt av et annet program');
    const decision: Decision = { kind: 'sector', responseId: RESPONSE, sector: 'state' };
    const decide = () =>
      app.request('/avgjor', { ...form({ act: JSON.stringify({ decision }) }), headers: { ...OWN, cookie } });
    expect((await decide()).status).toBe(503);
    // Reading goes on.
    expect((await app.request('/svar', { headers: { ...HTML, cookie } })).status).toBe(200);
    other.exec('ROLLBACK');
    other.close();
    expect((await decide()).status).toBe(303);
    expect(locked.desk.log()).toHaveLength(1);
  });

  test('full: told plainly with 503, and what was there is there', async () => {
    const full = await place();
    const { app, accounts } = accountsApp(full);
    await accounts.add('Kari Utreder', 'administrator', 'et helt vanlig passord');
    const cookie = await cookieOf(app, 'Kari Utreder', 'et helt vanlig passord');
    const client = full.workspace.db.$client;
    client.pragma(`max_page_count = ${client.pragma('page_count', { simple: true })}`);
    const write = (markdown: string) => {
      const act = JSON.stringify({ decision: { kind: 'text', slot: 'summary', markdown } });
      return app.request('/avgjor', { ...form({ act }), headers: { ...OWN, cookie } });
    };
    let kept = 0;
    let reply = await write('ord '.repeat(4000));
    for (; reply.status === 303 && kept < 100; kept++) reply = await write('ord '.repeat(4000));
    expect(reply.status).toBe(503);
    expect(await reply.text()).toContain('Disken er full');
    expect(full.desk.log()).toHaveLength(kept);
    client.pragma('max_page_count = 1000000');
    expect((await write('Det gikk til slutt.')).status).toBe(303);
    expect(full.desk.log()).toHaveLength(kept + 1);
  });
});

describe('horing user', () => {
  const horing = (args: string[], input: string) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, [CLI, 'user', ...args], {
        env: { ...process.env, HORING_DB: cli.database },
      });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk) => {
        out += chunk;
      });
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.on('close', (code) => resolve({ code, out, err }));
      child.stdin.end(input);
    });
  /** What asks for no password needs no process of its own. */
  const here = (...args: string[]) => horingHere({ ...process.env, HORING_DB: cli.database }, 'user', ...args);
  let cli: Place;

  test('an account is made with a password from the pipe, listed, changed and removed', async () => {
    cli = await place();
    const added = await horing(['add', 'Kari Utreder', '--rolle', 'administrator'], 'et helt vanlig passord\nmer\n');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(await openAccounts(cli.workspace).signIn('Kari Utreder', 'et helt vanlig passord', 'x')).toMatchObject({
      kind: 'in',
    });
    expect(await horing(['add', 'kari utreder', '--rolle', 'leser'], 'et annet langt passord\n')).toMatchObject({
      code: 2,
      err: expect.stringContaining('finnes en konto'),
    });
    // No password comes in at all.
    expect((await horing(['add', 'Ola', '--rolle', 'leser'], '')).err).toContain('minst 12 tegn');
    await openAccounts(cli.workspace, Date.now, CHEAP).add('Ola', 'koder', 'et annet langt passord');
    expect((await horing(['password', 'Ola'], 'et tredje langt passord\r\n')).code).toBe(0);
    expect(await openAccounts(cli.workspace).signIn('Ola', 'et tredje langt passord', 'x')).toMatchObject({
      kind: 'in',
    });
    const list = (await here('list')).out;
    expect(list.split('\n').map((line) => line.split(/\s{2,}/).slice(0, 2))).toEqual([
      ['Kari Utreder', 'administrator'],
      ['Ola', 'koder'],
      [''],
    ]);
    const folder = dirname(cli.folder);
    expect((await here('role', 'Ola', '--rolle', 'leser', '--høring', folder)).out).toContain('i høringen');
    const accounts = openAccounts(cli.workspace);
    const roles = () => [accounts.roleOf('Ola'), accounts.roleOf('Ola', cli.desk.consultation.id)];
    expect(roles()).toEqual(['koder', 'leser']);
    expect((await here('list', '--høring', folder)).out).toMatch(/^Ola .*, i høringen: leser$/m);
    expect((await here('role', 'Ola', '--rolle', 'som-ellers', '--høring', folder)).code).toBe(0);
    expect(roles()).toEqual(['koder', 'koder']);
    const shut = await here('role', 'Ola', '--rolle', 'ingen-tilgang', '--høring', folder);
    expect([shut.out.trim(), roles()]).toEqual(['Kontoen «Ola» har nå ingen tilgang til høringen.', ['koder', null]]);
    expect((await here('list', '--høring', folder)).out).toMatch(/^Ola .*, i høringen: ingen tilgang$/m);
    for (const role of ['som-ellers', 'ingen-tilgang'])
      expect((await here('role', 'Ola', '--rolle', role)).err).toContain('--høring');
    expect((await here('remove', 'Kari Utreder')).err).toContain('siste administratoren');
  });
});

import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { singleSignOn } from '../../src/services/accounts/sso.ts';
import {
  accountsApp,
  cookieOf,
  form,
  from,
  HTML,
  OWN,
  PASSAGE,
  PASSWORDS,
  type Place,
  place,
  THEMES,
} from './desk/door.ts';

let here: Place;
let app: Hono;

beforeAll(async () => {
  here = await place();
  const made = accountsApp(here, undefined, undefined, singleSignOn('Remote-User', ['127.0.0.1', '10.1.0.0/16']));
  app = made.app;
  await made.accounts.add('kari.utreder@etat.no', 'koder', PASSWORDS.koder);
  await made.accounts.add('Åse Ærlig', 'leser', PASSWORDS.leser);
  await made.accounts.add('Utestengt', 'koder', PASSWORDS.koder);
  await made.accounts.add('Sjef', 'administrator', PASSWORDS.administrator);
  made.accounts.setRoleIn('Utestengt', here.desk.consultation.id, 'ingen-tilgang');
});

const get = (user: string, address: string, path = '/', more: Record<string, string> = {}) =>
  app.request(path, { headers: { ...HTML, ...more, 'remote-user': user } }, from(address));

describe('a server in front has signed in', () => {
  test.each(['127.0.0.1', '::ffff:127.0.0.1', '10.1.200.3'])(
    'and comes from %s, where it is trusted',
    async (address) => {
      const reply = await get('Kari.Utreder@etat.no', address, '/konto');
      expect(reply.status).toBe(200);
      const page = await reply.text();
      expect(page).toContain('kari.utreder@etat.no');
      expect(page).toContain('Virksomhetens innlogging har logget deg inn.');
      expect(page).not.toContain('/logg-ut');
      expect(reply.headers.get('set-cookie')).toBeNull();
    },
  );

  test.each(['127.0.0.2', '10.2.0.1', '192.0.2.1', '::1', 'ukjent'])(
    'anybody else who writes the header, as from %s, is nobody',
    async (address) => {
      const reply = await get('kari.utreder@etat.no', address);
      expect(reply.status).toBe(303);
      expect(reply.headers.get('location')).toMatch(/^\/logg-inn/);
    },
  );

  test('somebody without an account: told so on every page, and let in by no old session', async () => {
    const cookie = await cookieOf(app, 'Sjef', PASSWORDS.administrator);
    for (const path of ['/', '/logg-inn', '/svar'])
      for (const user of ['Ola', 'Utestengt', 'kari.utreder@etat.no, Sjef', `x${'y'.repeat(5000)}`]) {
        const reply = await get(user, '127.0.0.1', path, { cookie });
        expect(reply.status, `${path} ${user.slice(0, 20)}`).toBe(401);
        const told = await reply.text();
        expect(told).toContain(`du er «${user.slice(0, 80)}», men det er ingen konto her med det navnet`);
        expect(told.length).toBeLessThan(5000);
      }
    const script = await get('Ola', '127.0.0.1', '/', { accept: 'application/json' });
    expect(await script.json()).toMatchObject({ kind: 'refused' });
  });

  test('without a name in the header, one signs in with the password', async () => {
    const cookie = await cookieOf(app, 'Sjef', PASSWORDS.administrator);
    expect((await app.request('/konto', { headers: { ...HTML, cookie } }, from('127.0.0.1'))).status).toBe(200);
    expect((await get('', '127.0.0.1', '/', { cookie })).status).toBe(200);
    expect((await get('', '127.0.0.1')).status).toBe(303);
  });

  test('what is decided stands in that name, by that role; a form of another page is refused', async () => {
    const act = JSON.stringify({ decision: { kind: 'tag', passageId: PASSAGE, themeId: THEMES.name, on: true } });
    const decide = (user: string, headers: Record<string, string> = OWN) =>
      app.request('/avgjor', form({ act, til: '/' }, { ...headers, 'remote-user': user }), from('127.0.0.1'));
    expect((await decide('Åse Ærlig')).status).toBe(403);
    const forged = { ...OWN, origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' };
    expect((await decide('kari.utreder@etat.no', forged)).status).toBe(403);
    expect(here.desk.log()).toHaveLength(0);
    expect((await decide('kari.utreder@etat.no')).status).toBe(303);
    expect(here.desk.log().map(({ who }) => who)).toEqual(['kari.utreder@etat.no']);
  });

  test('a name in UTF-8, over a real connection', async () => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const name = Buffer.from('Åse Ærlig', 'utf8').toString('latin1');
    const reply = await fetch(`http://127.0.0.1:${port}/konto`, { headers: { ...HTML, 'remote-user': name } });
    expect(await reply.text()).toContain('Åse Ærlig');
    server.close();
  });
});

test.each([
  ['', ['127.0.0.1']],
  ['Remote User', []],
  ['Cookie', []],
  ['Origin', []],
  ['Remote-User', ['localhost']],
  ['Remote-User', ['10.0.0.0/0']],
  ['Remote-User', ['10.0.0.0/33']],
  ['Remote-User', ['10.0.0.0/8/8']],
  ['Remote-User', ['10.0.0.0/']],
])('no header or address that can be trusted: %s %j', (header, addresses) => {
  expect(() => singleSignOn(header, addresses)).toThrow(/--sso-/);
});

test('without addresses, this machine alone is trusted', () => {
  const { trusts } = singleSignOn('X-Forwarded-User');
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1', '10.0.0.1', '2001:db8::1'].map(trusts)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

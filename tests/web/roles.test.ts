import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { Decision } from '../../src/corrections/decision.ts';
import { ROLES, type Role } from '../../src/role.ts';
import { may, type Right, rightFor } from '../../src/services/accounts/roles.ts';
import { accountsApp, cookieOf, HTML, PASSWORDS, type Place, place, RESPONSE, THEMES } from './desk/door.ts';

/** What a form of the desk needs, apart from `/avgjor`, where the decision tells. Null: everybody's. */
const FORMS: [RegExp, Right | null][] = [
  [/^\/(?:farger|taster|logg-ut|konto\/passord|svar|logg)$/, null],
  [/^\/(?:merk|angre|svar\/valgte|temaer\/[^/]+\/valgte)$/, 'code'],
  [/^\/(?:oppfolging|prioritering(?:\/(?:fil|hent))?)$/, 'note'],
  [/^\/prioritering\/[^/]+\/poeng$/, 'code'],
  [/^\/analyse(?:\?les=alt)?$/, 'run'],
  [/^\/last-opp(?:\?hva=\w+)?$/, 'upload'],
  [/^\/oppsett$/, 'setup'],
  [/^\/kodebok$/, 'codebook'],
  [/^\/temaer\/(?:valgte|[^/]+\/stikkord)$/, 'codebook'],
  [/^\/notat\/mal(?:\/fjern)?$/, 'setup'],
  [/^\/utkast\/fjern$/, null],
  [/^\/eksport$/, 'export'],
  [/^\/konto\/(?:ny|nytt-passord|rolle|rolle-her|fjern)$/, 'accounts'],
];

const plain = (attribute: string) =>
  attribute.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** Everything a page offers to do, as the rights it needs. */
function offered(html: string, log: Place['desk']): Set<Right> {
  const rights = new Set<Right>();
  for (const [, action = ''] of html.matchAll(/<form[^>]* action="([^"]*)"/g)) {
    if (action === '/avgjor') continue;
    const known = FORMS.find(([pattern]) => pattern.test(action));
    if (!known) throw new Error(`a form nobody told of: ${action}`);
    if (known[1] !== null) rights.add(known[1]);
  }
  for (const [, value = ''] of html.matchAll(/value="(\{&quot;decision[^"]*)"/g)) {
    const { decision, decisions = [decision] } = JSON.parse(plain(value)) as {
      decision?: object;
      decisions?: object[];
    };
    // A field of the form fills in what is missing; what it is about tells enough.
    for (const one of decisions) rights.add(rightFor(one as Decision, log.log()));
  }
  return rights;
}

describe('each role is shown what it may do, and told of the rest', () => {
  let here: Place;
  let app: Hono;
  const cookies = {} as Record<Role, string>;
  const pages = [
    '/',
    '/svar',
    `/svar/${RESPONSE}`,
    `/svar/${RESPONSE}/side/1`,
    '/temaer',
    `/temaer/${THEMES.council}`,
    '/notat',
    '/logg',
    '/filer',
    '/prioritering',
  ];
  const others = ['/last-opp', '/oppsett', '/kodebok', '/konto', '/hjelp'];

  beforeAll(async () => {
    here = await place();
    const made = accountsApp(here);
    app = made.app;
    for (const role of ROLES) {
      await made.accounts.add(`Test ${role}`, role, PASSWORDS[role]);
      cookies[role] = await cookieOf(app, `Test ${role}`, PASSWORDS[role]);
    }
    // Something to take back, of a coder's and of a quality assurer's.
    here.desk.decide('Test koder', Decision.parse({ kind: 'sector', responseId: RESPONSE, sector: 'business' }));
    here.desk.decide('Test kvalitetssikrer', { kind: 'theme-status', themeId: THEMES.name, status: 'rejected' });
  });

  const page = async (role: Role, path: string) =>
    (await app.request(path, { headers: { ...HTML, cookie: cookies[role] } })).text();

  test.each(ROLES)('%s', async (role) => {
    const seen = new Set<Right>();
    for (const path of [...pages, ...others]) {
      const html = await page(role, path);
      for (const right of offered(html, here.desk)) {
        expect(may(role, right), `${role} is offered to ${right} on ${path}`).toBe(true);
        seen.add(right);
      }
    }
    const all = (['code', 'codebook', 'note', 'run', 'upload', 'setup', 'accounts', 'export'] as const).filter(
      (right) => may(role, right),
    );
    expect([...seen].sort()).toEqual([...all].sort());
  });

  test('what is missing is explained where it would be', async () => {
    for (const path of [
      '/',
      `/svar/${RESPONSE}`,
      `/svar/${RESPONSE}/side/1`,
      '/temaer',
      `/temaer/${THEMES.council}`,
      '/notat',
      '/last-opp',
      '/kodebok',
    ])
      expect(await page('leser', path), path).toContain('Rollen din er «leser».');
    const answer = await page('leser', `/svar/${RESPONSE}`);
    expect(answer).toContain('Vi støtter forslaget om et nytt råd.');
    expect(answer).toContain('Rådets rolle');
    expect(answer).toContain('Næringsliv');
    expect(await page('administrator', '/')).not.toContain('Rollen din er');
  });

  test('the keys shown are those there is something behind', async () => {
    expect(await page('leser', '/hjelp')).not.toContain('godta maskinens merkinger');
    expect(await page('koder', '/hjelp')).toContain('godta maskinens merkinger');
  });
});

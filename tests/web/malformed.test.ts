import { expect, test, vi } from 'vitest';
import { openAccounts } from '../../src/services/accounts/accounts.ts';
import { openShelf } from '../../src/services/shelf/shelf.ts';
import { createSite } from '../../src/web/site.tsx';
import { accountsApp, CHEAP, cookieOf, OWN, PASSWORDS, place } from './desk/door.ts';

/** Forms that are none, or were cut off on their way. */
const SPOILT: [type: string, body: string][] = [
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="valgt"\r\n\r\nhalvt'],
  ['multipart/form-data', 'uten grense'],
  ['multipart/form-data; boundary=x', ''],
  ['application/x-www-form-urlencoded', 'act=%7B&valgt=%ff&__proto__=1'],
  ['application/json', '{"act":'],
  ['text/plain', 'hei'],
];

test('a form that cannot be read is refused in words, whatever page takes it, and is no fault of ours', async () => {
  const here = await place();
  const { app } = accountsApp(here);
  const accounts = openAccounts(here.workspace, undefined, CHEAP);
  await accounts.add('Kari Utreder', 'administrator', PASSWORDS.administrator);
  const cookie = await cookieOf(app, 'Kari Utreder', PASSWORDS.administrator);
  const shelf = await openShelf(here.workspace, here.folder.replace(/responses$/, ''));
  const site = createSite({ shelf, access: { kind: 'accounts', accounts }, hosts: ['*'] });
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  let tried = 0;
  for (const [server, path] of [app, site].flatMap((one) =>
    one.routes.flatMap(({ method, path }) => (method === 'POST' ? [[one, path.replace(/:\w+/g, 'x')] as const] : [])),
  )) {
    // Takes no form, and begins; or lets out whoever asks.
    if (/^\/(?:analyse|logg-ut)$/.test(path)) continue;
    for (const [type, body] of SPOILT)
      for (const accept of ['text/html', 'application/json']) {
        const headers = { ...OWN, cookie, accept, 'content-type': type };
        const { status } = await server.request(path, { method: 'POST', headers, body });
        expect(status, `${path} ${type} ${body}`).toBeLessThan(500);
        tried += 1;
      }
  }
  expect(tried).toBeGreaterThan(200);
  expect(told.mock.calls.map(([text]) => String(text))).toEqual([]);
  told.mockRestore();
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Hono } from 'hono';
import { beforeAll, describe, expect, test } from 'vitest';
import { ConfigurationError } from '../../src/config.ts';
import { openExports } from '../../src/services/publish/exporting.ts';
import { accountsApp, cookieOf, form, HTML, OWN, PASSWORDS, type Place, place } from './desk/door.ts';

/** What is made says when it is let go. */
function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'horing-eksporter-'));
  mkdirSync(folder, { recursive: true });
  const begun: string[] = [];
  const waiting: ((error?: Error) => void)[] = [];
  const make = (format: string) =>
    new Promise<string>((resolve, reject) => {
      begun.push(format);
      // The same file each time, as `horing export` writes it.
      const path = join(folder, 'notat.docx');
      writeFileSync(path, `${format} ${begun.length}`);
      waiting.push((error) => (error ? reject(error) : resolve(path)));
    });
  const next = async (error?: Error) => {
    while (waiting.length === 0) await setTimeout(1);
    waiting.shift()?.(error);
    await setTimeout(20);
  };
  return { make, begun, next };
}

describe('what is made beside the pages', () => {
  test('one at a time over all consultations, in the order they were asked for, each with its own file', async () => {
    const { make, begun, next } = workshop();
    const [one, other] = [openExports(make), openExports(make)];
    const heard: string[] = [];
    one.watch((who) => heard.push(who));
    const asked = [one.ask('Kari', 'docx', false), other.ask('Ola', 'pdf', false), one.ask('Kari', 'odt', true)];
    await setTimeout(20);
    expect(begun).toEqual(['docx']);
    expect(one.of('Kari').map(({ state, before }) => [state, before])).toEqual([
      ['waits', 2],
      ['runs', 0],
    ]);
    for (let turn = 0; turn < 3; turn++) await next();
    expect(begun).toEqual(['docx', 'pdf', 'odt']);
    const texts = await Promise.all(
      [
        one.file('Kari', asked[0]?.id ?? ''),
        other.file('Ola', asked[1]?.id ?? ''),
        one.file('Kari', asked[2]?.id ?? ''),
      ].map(async (file) => new TextDecoder().decode((await file)?.bytes)),
    );
    expect(texts).toEqual(['docx 1', 'pdf 2', 'odt 3']);
    expect(new Set(heard)).toEqual(new Set(['Kari']));
    // Nobody has another's.
    expect(await one.file('Ola', asked[0]?.id ?? '')).toBeNull();
    expect(one.of('Ola')).toEqual([]);
  });

  test('one that fails is told and does not stop the next; the same asked for twice waits once; too many are refused', async () => {
    const { make, next } = workshop();
    const exports = openExports(make);
    exports.ask('Kari', 'pdf', false);
    await next(new ConfigurationError('PDF krever en nettleser.'));
    expect(exports.of('Kari')).toMatchObject([{ state: 'failed', because: 'PDF krever en nettleser.' }]);
    exports.ask('Kari', 'docx', false);
    await setTimeout(5);
    expect(exports.ask('Kari', 'odt', false)?.id).toBe(exports.ask('Kari', 'odt', false)?.id);
    const more = ['html', 'xlsx', 'json', 'qdpx', 'qdc', 'pptx', 'pdfa', 'docx-side', 'pdf', 'docx'] as const;
    const asked = more.map((format) => exports.ask('Kari', format, false));
    expect(asked.filter((one) => one === null)).toHaveLength(2);
    expect(exports.ask('Ola', 'html', false)).not.toBeNull();
    for (let turn = 0; turn < 11; turn++) await next();
    expect(exports.of('Kari')).toHaveLength(10);
    expect(exports.of('Kari').every(({ state }) => state === 'done')).toBe(true);
  });
});

describe('exports at the desk', () => {
  let here: Place;
  let app: Hono;
  let cookie: string;
  beforeAll(async () => {
    here = await place();
    const made = accountsApp(here);
    app = made.app;
    await made.accounts.add('Ola Leser', 'leser', PASSWORDS.leser);
    await made.accounts.add('Kari Utreder', 'administrator', PASSWORDS.administrator);
    cookie = await cookieOf(app, 'Ola Leser', PASSWORDS.leser);
  });
  const as = (headers: Record<string, string> = HTML) => ({ headers: { ...headers, cookie } });

  test('are asked for by POST from the desk’s own pages alone', async () => {
    expect((await app.request('/eksport/docx', as())).status).toBe(404);
    const forged = { ...form({ format: 'json' }), headers: { ...HTML, cookie, origin: 'https://ond.example' } };
    expect((await app.request('/eksport', forged)).status).toBe(403);
    expect((await app.request('/eksport', form({ format: 'json' }))).status).toBe(401);
    const unknown = { ...form({ format: '../../etc' }), headers: { ...OWN, cookie } };
    expect((await app.request('/eksport', unknown)).status).toBe(400);
    expect(here.desk.exports.of('Ola Leser')).toEqual([]);
  });

  test('the page tells how far they have come, the stream that they have come further, and the file is its owner’s', async () => {
    const stream = await app.request('/hendelser', { headers: { cookie } });
    const reader = stream.body?.getReader();
    const asked = await app.request('/eksport', { ...form({ format: 'json' }), headers: { ...OWN, cookie } });
    expect(asked.headers.get('location')).toBe('/notat#eksporter');
    let heard = '';
    while (!heard.includes('event: eksport')) heard += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    const shown = async () => (await app.request('/eksport', as())).text();
    while ((await shown()).match(/lages|i kø/)) await setTimeout(20);
    const [, link = ''] = /href="(\/eksport\/[^"]+)"/.exec(await shown()) ?? [];
    const file = await app.request(link, as());
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="raad-tabeller.json"');
    expect(JSON.parse(await file.text())).toBeTypeOf('object');
    const other = await cookieOf(app, 'Kari Utreder', PASSWORDS.administrator);
    expect((await app.request(link, { headers: { ...HTML, cookie: other } })).status).toBe(404);
  });

  test('no more event streams of one person than twenty, and a closed one gives its place', async () => {
    const open = () => app.request('/hendelser', { headers: { cookie } });
    const streams = await Promise.all(Array.from({ length: 20 }, open));
    expect(streams.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect((await open()).status).toBe(204);
    await streams[0]?.body?.cancel();
    await setTimeout(20);
    const again = await open();
    expect(again.status).toBe(200);
    for (const stream of [...streams.slice(1), again]) await stream.body?.cancel();
  });

  test('who asks for the head of a stream takes no place in it', async () => {
    for (let at = 0; at < 25; at += 1)
      expect((await app.request('/hendelser', { method: 'HEAD', headers: { cookie } })).status).toBeLessThan(300);
    const stream = await app.request('/hendelser', { headers: { cookie } });
    expect(stream.status).toBe(200);
    await stream.body?.cancel();
  });
});

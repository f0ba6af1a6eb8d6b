import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assetRoutes } from '../../src/web/assets.ts';

const app = assetRoutes();
const sheet = async (name: string) => (await app.request(`/a/${name}`)).text();
const written = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

describe('the style sheets', () => {
  test('every one in src/web is in a sheet that is served', async () => {
    const served = (await sheet('desk.css')) + (await sheet('outside.css'));
    expect(written.length).toBeGreaterThan(10);
    for (const path of written) expect(served, path).toContain(readFileSync(join('src/web', path), 'utf8'));
  });

  test('are joined in a fixed order: what pages share stands before what is one page’s', async () => {
    const desk = await sheet('desk.css');
    const at = (path: string) => desk.indexOf(readFileSync(join('src/web', path), 'utf8'));
    const shared = written.filter((path) => path.startsWith('parts/')).map(at);
    const own = written.filter((path) => path.startsWith('pages/')).map(at);
    expect(at('parts/base.css')).toBe(0);
    expect(Math.max(...shared)).toBeLessThan(Math.min(...own));
  });

  test.each([
    'parts/base.css',
    'pages/note/note.css',
    'parts%2fbase.css',
    'frame.css',
    'constructor',
    'app.tsx',
    'parts/icon.svg',
  ])('only names of the list can be asked for, not %s', async (name) => {
    expect((await app.request(`/a/${name}`)).status).toBe(404);
  });

  test('are not sent again to a browser that has them', async () => {
    const tag = (await app.request('/a/desk.css')).headers.get('etag') ?? '';
    expect((await app.request('/a/desk.css', { headers: { 'if-none-match': tag } })).status).toBe(304);
    expect((await app.request('/a/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
  });
});

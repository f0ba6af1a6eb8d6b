import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const require = createRequire(import.meta.url);
const compiled = import.meta.url.includes('/dist/');
/** Style sheets lie beside the sources, also when the compiled code runs from dist/. */
const STYLE = fileURLToPath(new URL(compiled ? '../../../src/web/' : './', import.meta.url));
/** Client modules are compiled, also when the server runs from its sources. */
const CLIENT = fileURLToPath(new URL(compiled ? './client/' : '../../dist/src/web/client/', import.meta.url));
/** The buttons over the fields where the note is written: one module, as its package ships it. */
const TOOLBAR = require.resolve('@github/markdown-toolbar-element');
const INTER = dirname(require.resolve('@fontsource/inter/400.css'));

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  woff: 'font/woff',
};

/** The desk's own sheets, each the files here joined in this order: what stands later wins over what stands before. */
const SHEETS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'desk.css',
    [
      'parts/base.css',
      'parts/frame.css',
      'parts/forms.css',
      'parts/marks.css',
      'parts/tables.css',
      'pages/overview/overview.css',
      'pages/overview/attention.css',
      'pages/overview/charts.css',
      'pages/answers/answers.css',
      'pages/themes/themes.css',
      'pages/themes/theme.css',
      'pages/themes/points/points.css',
      'pages/follow-up/follow-up.css',
      'pages/priority/priority.css',
      'pages/note/note.css',
      'pages/log/log.css',
      'pages/start/start.css',
      'pages/files/upload.css',
      'pages/account/account.css',
      'pages/answer/answer.css',
      'pages/answer/passage.css',
      'pages/answer/tags.css',
      'pages/answer/sender.css',
      'pages/answer/marking.css',
      'pages/page-text/page-text.css',
    ],
  ],
  ['outside.css', ['parts/base.css', 'parts/forms.css', 'outside.css']],
]);

/** Style, fonts and client modules: all from this machine. Only files named here can be asked for. */
export function assetRoutes(): Hono {
  const app = new Hono();
  const kept = new Map<string, { bytes: Uint8Array<ArrayBuffer>; tag: string }>();

  /** The files an asset is joined of; null when there is no such asset. */
  const filesOf = (name: string): string[] | null => {
    const sheet = SHEETS.get(name);
    if (sheet) return sheet.map((file) => join(STYLE, file));
    if (name === 'icon.svg') return [join(STYLE, 'parts/icon.svg')];
    if (name === 'designsystemet.css') return [require.resolve('@digdir/designsystemet-css')];
    if (name === 'theme.css') return [require.resolve('@digdir/designsystemet-css/theme')];
    if (name === 'markdown-toolbar.js') return [TOOLBAR];
    const [folder, file = '', rest] = name.split('/');
    if (folder === 'inter') {
      if (/^[0-9]{3}(-italic)?\.css$/.test(file) && rest === undefined) return [join(INTER, file)];
      if (file === 'files' && rest && /^inter-[a-z0-9-]+\.woff2?$/.test(rest)) return [join(INTER, 'files', rest)];
      return null;
    }
    return folder === 'client' && /^[a-z]+\.js$/.test(file) && rest === undefined ? [join(CLIENT, file)] : null;
  };

  app.get('/a/*', async (c) => {
    const name = c.req.path.slice('/a/'.length);
    const files = filesOf(name);
    if (files === null) return c.notFound();
    let asset = kept.get(name);
    if (!asset) {
      const read = await Promise.all(files.map((file) => readFile(file))).catch(() => null);
      if (read === null) return c.notFound();
      const bytes = new Uint8Array(Buffer.concat(read));
      asset = { bytes, tag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"` };
      kept.set(name, asset);
    }
    c.header('ETag', asset.tag);
    c.header('Cache-Control', name.startsWith('inter/files/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (c.req.header('if-none-match') === asset.tag) return c.body(null, 304);
    c.header('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    return c.body(asset.bytes);
  });

  return app;
}

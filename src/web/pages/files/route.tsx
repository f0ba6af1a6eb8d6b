import { type Context, Hono } from 'hono';
import { OUTCOMES, type Outcome } from '../../../domain.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { drawn } from '../../../services/publish/drawn.ts';
import { listedAnswers } from '../../../services/shelf/hearing.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { DrawnPages } from './drawn.tsx';
import { FilesPage } from './files.tsx';

/** The received files, and each as it came. */
export function filesRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/filer', async (c) => {
    const asked = c.req.query('utfall') as Outcome | undefined;
    const outcome = asked !== undefined && OUTCOMES.includes(asked) ? asked : null;
    const listed = await listedAnswers(desk.consultation, desk.lists().draft.state);
    return c.html(<FilesPage frame={frameOf(c, desk, who)} outcome={outcome} listed={listed} />);
  });

  const gone = (c: Context) => c.html(<Fault frame={frameOf(c, desk, who)} message={ui.answer.gone} />, 404);

  app.get('/fil/:id', async (c) => {
    const original = await desk.original(c.req.param('id'));
    if (original === null) return gone(c);
    const isPdf = original.type === 'application/pdf';
    if (isPdf && c.req.query('lagre') === undefined) return c.redirect(linkTo(`/original/${c.req.param('id')}`), 303);
    const name = `filename*=UTF-8''${encodeURIComponent(original.name)}`;
    c.header('Content-Type', original.type ?? 'application/octet-stream');
    c.header('Content-Disposition', `${original.type === null || isPdf ? 'attachment' : 'inline'}; ${name}`);
    c.header('Cache-Control', 'private, no-cache');
    return c.body(original.bytes);
  });

  // Browsers run what a PDF holds of scripts, also in a sandbox: it is shown as pictures of its pages.
  app.get('/original/:id', async (c) => {
    const original = await desk.original(c.req.param('id'));
    if (original?.type !== 'application/pdf') return gone(c);
    const pages = await drawn(original.bytes, null);
    frameOf(c, desk, who);
    return c.html(<DrawnPages c={c} id={c.req.param('id')} name={original.name} sizes={pages?.sizes ?? null} />);
  });

  app.get('/original/:id/:page{[0-9]{1,4}}', async (c) => {
    const original = await desk.original(c.req.param('id'));
    if (original?.type !== 'application/pdf') return gone(c);
    const page = await drawn(original.bytes, Number(c.req.param('page')));
    if (!page?.png) return gone(c);
    c.header('Content-Type', 'image/png');
    c.header('Cache-Control', 'private, max-age=600');
    return c.body(new Uint8Array(page.png));
  });

  return app;
}

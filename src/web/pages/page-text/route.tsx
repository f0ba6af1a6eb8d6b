import { type Context, Hono } from 'hono';
import { ui } from '../../../norsk/desk/ui.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
import { PageText } from './page-text.tsx';

/** A page of an answer that was read as a picture: the picture, and the text to be put right. */
export function pageTextRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  const pageAt = (c: Context) => {
    const response = desk.lists().draft.responses.get(c.req.param('id') ?? '');
    const at = Number(c.req.param('at'));
    const page = response === undefined ? null : desk.recognised(response, at);
    const turns = Number(c.req.query('drei') ?? 0);
    return response && page && { response, page, at, turns: Number.isInteger(turns) ? turns % 4 : 0 };
  };

  app.get('/svar/:id/side/:at', (c) => {
    const found = pageAt(c);
    if (!found) return c.html(<Fault frame={frameOf(c, desk, who)} message={ui.faults.notFound} />, 404);
    return c.html(<PageText frame={frameOf(c, desk, who)} {...found} />);
  });

  app.get('/svar/:id/side/:at/bilde', async (c) => {
    const found = pageAt(c);
    const picture = found && (await desk.picture(found.response, { scan: found.page.scan, turns: found.turns }));
    if (!picture) return c.text(ui.pageText.noPicture, 404);
    c.header('Content-Type', 'image/png');
    c.header('Cache-Control', 'private, max-age=3600');
    return c.body(picture);
  });

  return app;
}

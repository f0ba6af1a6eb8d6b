import { Hono } from 'hono';
import { OUTCOMES, type Outcome } from '../../../domain.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { listedAnswers } from '../../../services/shelf/hearing.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
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

  app.get('/fil/:id', async (c) => {
    const original = await desk.original(c.req.param('id'));
    if (original === null) return c.html(<Fault frame={frameOf(c, desk, who)} message={ui.answer.gone} />, 404);
    const name = `filename*=UTF-8''${encodeURIComponent(original.name)}`;
    c.header('Content-Type', original.type ?? 'application/octet-stream');
    c.header('Content-Disposition', `${original.type === null ? 'attachment' : 'inline'}; ${name}`);
    c.header('Cache-Control', 'private, no-cache');
    return c.body(original.bytes);
  });

  return app;
}

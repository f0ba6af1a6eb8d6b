import { Hono } from 'hono';
import { ui } from '../../../norsk/desk/ui.ts';
import { templatesIn } from '../../../services/publish/templates.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { NotePage } from './note.tsx';

/** The note, live, with its figures and its download. */
export function noteRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/notat', async (c) => {
    const whole = c.req.query('hele') !== undefined;
    const templates = await templatesIn(desk.consultation.folder);
    return c.html(<NotePage frame={frameOf(c, desk, who)} preview={desk.note()} templates={templates} whole={whole} />);
  });

  for (const [path, which, name] of [
    ['/notat.md', 'markdown', ''],
    ['/sammendrag.md', 'summary', '-sammendrag'],
  ] as const)
    app.get(path, (c) => {
      const { [which]: make, fault } = desk.note();
      if (fault !== null) return c.text(`${ui.note.fault} ${fault}`, 500);
      c.header('Content-Type', 'text/markdown; charset=utf-8');
      c.header('Content-Disposition', `attachment; filename="${desk.consultation.slug}${name}.md"`);
      return c.body(make());
    });

  app.get('/notat/diagram/:name', (c) => {
    const chart = desk.note().charts.find((other) => other.name === c.req.param('name'));
    if (!chart) return c.notFound();
    c.header('Content-Type', 'image/svg+xml');
    return c.body(chart.svg);
  });

  return app;
}

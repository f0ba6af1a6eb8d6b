import { Hono } from 'hono';
import { ui } from '../../norsk/ui.ts';
import type { DeskApp } from '../context.ts';
import { NotePage } from '../views/note.tsx';
import { frameOf } from './frame.ts';

/** The note, live, with its figures and its download. */
export function noteRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/notat', (c) =>
    c.html(
      <NotePage frame={frameOf(c, desk, who)} preview={desk.note()} formats={[['/notat.md', ui.note.markdown]]} />,
    ),
  );

  app.get('/notat.md', (c) => {
    const { markdown, fault } = desk.note();
    if (fault !== null) return c.text(`${ui.note.fault} ${fault}`, 500);
    c.header('Content-Type', 'text/markdown; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="${desk.consultation.slug}.md"`);
    return c.body(markdown);
  });

  app.get('/notat/diagram/:name', (c) => {
    const chart = desk.note().charts.find((other) => other.name === c.req.param('name'));
    if (!chart) return c.notFound();
    c.header('Content-Type', 'image/svg+xml');
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    return c.body(chart.svg);
  });

  return app;
}

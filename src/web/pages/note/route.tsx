import { Hono } from 'hono';
import { ConfigurationError } from '../../../config.ts';
import { DESK_FORMATS } from '../../../export/formats.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { templatesIn } from '../../../services/publish/templates.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
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

  app.get('/eksport/:format', async (c) => {
    const format = DESK_FORMATS.find((name) => name === c.req.param('format'));
    if (!format) return c.notFound();
    try {
      const { name, bytes } = await desk.exportAs(format, c.req.query('uten-tomme') !== undefined);
      c.header('Content-Type', 'application/octet-stream');
      c.header('Content-Disposition', `attachment; filename="${desk.consultation.slug}-${name}"`);
      return c.body(bytes);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      return c.html(<Fault frame={frameOf(c, desk, who)} message={error.message} />, 503);
    }
  });

  app.get('/notat/diagram/:name', (c) => {
    const chart = desk.note().charts.find((other) => other.name === c.req.param('name'));
    if (!chart) return c.notFound();
    c.header('Content-Type', 'image/svg+xml');
    return c.body(chart.svg);
  });

  return app;
}

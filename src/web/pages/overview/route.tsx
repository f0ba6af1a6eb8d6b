import { Hono } from 'hono';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { OverviewPage } from './overview.tsx';

/** The overview. */
export function overviewRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/', (c) => {
    const page = Math.max(1, Math.trunc(Number(c.req.query('side'))) || 1);
    return c.html(<OverviewPage frame={frameOf(c, desk, who)} kind={c.req.query('hva')} page={page} />);
  });

  return app;
}

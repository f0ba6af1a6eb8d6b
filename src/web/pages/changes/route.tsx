import { Hono } from 'hono';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { ChangesPage } from './changes.tsx';
import { PreviewPage } from './preview.tsx';

/** What is new from one version of the note to another, and what a run would change. */
export function changesRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();
  app.get('/nytt', (c) => {
    const { fra, til, side, alle } = c.req.query();
    const versions = desk.versions();
    const numbered = (text: string | undefined) => (text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null);
    const to = numbered(til) ?? versions.length;
    const from = numbered(fra) ?? to - 1;
    return c.html(
      <ChangesPage
        frame={frameOf(c, desk, who)}
        versions={versions}
        from={from}
        to={to}
        page={numbered(side)}
        all={alle !== undefined}
      />,
    );
  });
  app.get('/forhandsvis', (c) =>
    c.html(
      <PreviewPage
        frame={frameOf(c, desk, who)}
        waiting={desk.run.state().waiting}
        whole={c.req.query('alle') !== undefined}
      />,
    ),
  );
  return app;
}

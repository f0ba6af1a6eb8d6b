import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { ui } from '../../../norsk/desk/ui.ts';
import type { DeskApp } from '../../context.ts';
import { backTo, frameOf } from '../../parts/frame.ts';
import { KeysTable, Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

/** The keys. */
export function helpRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/hjelp', (c) => {
    const frame = frameOf(c, desk, who);
    return c.html(
      <Layout frame={frame} page={null} title={ui.keys}>
        <h1 class="ds-heading" data-size="md">
          {ui.keys}
        </h1>
        <KeysTable id="hjelp" role={frame.role} />
      </Layout>,
    );
  });

  return app.route('/', colourRoutes());
}

/** The choice of colours: one for all desks. */
export function colourRoutes(): Hono {
  const app = new Hono();

  app.post('/farger', async (c) => {
    const { farger, til } = await c.req.parseBody();
    const chosen = farger === 'light' || farger === 'dark' ? farger : 'auto';
    setCookie(c, 'farger', chosen, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 365 * 86_400 });
    return c.redirect(linkTo(backTo(typeof til === 'string' ? til : undefined)), 303);
  });

  return app;
}

import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { ui } from '../../../norsk/desk/ui.ts';
import type { DeskApp } from '../../context.ts';
import { backTo, frameOf } from '../../parts/frame.ts';
import { KEY_PLACES, KeysSwitch, KeysTable } from '../../parts/keys.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { formIn } from '../../session.ts';

/** What the foot of the rail leads to: the keys, the choice of colours and of whether keys of one character do something. */
export function helpRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/hjelp', (c) => {
    const frame = frameOf(c, desk, who);
    return c.html(
      <Layout frame={frame} page={null} title={ui.keys}>
        <h1 class="ds-heading" data-size="md">
          {ui.keysTitle}
        </h1>
        <KeysSwitch frame={frame} />
        <KeysTable places={KEY_PLACES} role={frame.role} />
      </Layout>,
    );
  });

  return app.route('/', colourRoutes());
}

/** The choice of colours: one for all desks. */
export function colourRoutes(): Hono {
  const app = new Hono();

  app.post('/farger', async (c) => {
    const { farger, til } = await formIn(c);
    const chosen = farger === 'light' || farger === 'dark' ? farger : 'auto';
    setCookie(c, 'farger', chosen, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 365 * 86_400 });
    return c.redirect(linkTo(backTo(typeof til === 'string' ? til : undefined)), 303);
  });

  app.post('/taster', async (c) => {
    const { taster, til } = await formIn(c);
    const chosen = taster === 'av' ? 'av' : 'pa';
    setCookie(c, 'taster', chosen, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 365 * 86_400 });
    return c.redirect(linkTo(backTo(typeof til === 'string' ? til : undefined)), 303);
  });

  return app;
}

import { type Context, Hono } from 'hono';
import type { Shelf } from '../../../services/shelf/shelf.ts';
import { linkTo } from '../../parts/place.ts';
import { StartPage } from './start.tsx';

/** The list of consultations; where there is only the one, the way to it. */
export function startRoutes({ shelf, withAccounts }: { shelf: Shelf; withAccounts: boolean }): Hono {
  const app = new Hono();

  app.get('/', async (c: Context) => {
    if (shelf.only !== null) return c.redirect(linkTo(`/${shelf.only}/`), 303);
    const { entries, unreadable } = await shelf.list();
    return c.html(
      <StartPage
        c={c}
        corpus={shelf.corpus ?? ''}
        entries={entries}
        unreadable={unreadable}
        withAccounts={withAccounts}
      />,
    );
  });

  return app;
}

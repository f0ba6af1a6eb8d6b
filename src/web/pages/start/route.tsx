import { type Context, Hono } from 'hono';
import type { Sees, Shelf } from '../../../services/shelf/shelf.ts';
import { linkTo } from '../../parts/place.ts';
import { StartPage } from './start.tsx';

interface Start {
  shelf: Shelf;
  withAccounts: boolean;
  /** What whoever asks has access to. */
  seenBy: (c: Context) => Sees | null;
}

/** The list of consultations; where there is only the one, the way to it. */
export function startRoutes({ shelf, withAccounts, seenBy }: Start): Hono {
  const app = new Hono();

  app.get('/', async (c: Context) => {
    if (shelf.only !== null) return c.redirect(linkTo(`/${shelf.only}/`), 303);
    const { entries, unreadable } = await shelf.list(seenBy(c) ?? (() => false));
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

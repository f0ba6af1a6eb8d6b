import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { readSetup, type Setup } from '../../../consultation/setup.ts';
import { startWords as words } from '../../../norsk/desk/start/start.ts';
import { demand } from '../../../services/accounts/roles.ts';
import type { Shelf } from '../../../services/shelf/shelf.ts';
import { linkTo } from '../../parts/place.ts';
import { fieldsOf, reviewerOf } from '../../session.ts';
import { type Faults, FormFault, SetupFields } from '../setup/form.tsx';
import { StartLayout } from './layout.tsx';

/** Questions are what is longest. */
const MAX_FORM_BYTES = 2 * 1024 * 1024;

const EMPTY: Setup = {
  title: '',
  owner: '',
  caseNumber: '',
  opened: '',
  deadline: '',
  language: 'nb',
  questions: [],
  sectorHeadings: {},
};

/** Making a new consultation. */
export function newRoutes({ shelf, withAccounts }: { shelf: Shelf; withAccounts: boolean }): Hono {
  const app = new Hono();

  const page = (
    c: Context,
    setup: Setup,
    { faults = {}, fault = null }: { faults?: Faults; fault?: string | null } = {},
    status: ContentfulStatusCode = 200,
  ) =>
    c.html(
      <StartLayout c={c} title={words.fresh} withAccounts={withAccounts}>
        <h1 class="ds-heading" data-size="md">
          {words.fresh}
        </h1>
        <p>{words.freshLead}</p>
        <FormFault fault={fault} />
        <form method="post" action={linkTo('/ny')} class="stack setup-form" novalidate>
          <SetupFields setup={setup} faults={faults} />
          <div class="acts">
            <button type="submit" class="ds-button" data-size="sm">
              {words.make}
            </button>
            <a class="ds-link" href={linkTo('/')}>
              {words.toList}
            </a>
          </div>
        </form>
      </StartLayout>,
      status,
    );

  app.use('/ny', async (c, next) => {
    if (shelf.only !== null) return c.notFound();
    demand(reviewerOf(c).role, 'setup');
    await next();
  });

  app.get('/ny', (c) => page(c, EMPTY));

  app.post(
    '/ny',
    bodyLimit({
      maxSize: MAX_FORM_BYTES,
      onError: () => {
        throw new HTTPException(413);
      },
    }),
    async (c) => {
      const { setup, faults } = readSetup(await fieldsOf(c), []);
      if (Object.keys(faults).length > 0) return page(c, setup, { faults, fault: words.check }, 400);
      const made = await shelf.make(setup);
      if (made.kind === 'taken') return page(c, setup, { fault: words.taken(made.slug) }, 409);
      return c.redirect(linkTo(`/${made.slug}/last-opp`), 303);
    },
  );

  return app;
}

import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ConfigurationError } from '../../../config.ts';
import { readSetup, type Setup } from '../../../consultation/setup.ts';
import { startWords as words } from '../../../norsk/desk/start/start.ts';
import { demand, may } from '../../../services/accounts/roles.ts';
import type { Desk } from '../../../services/review/open.ts';
import { readSetupOf, writeSetup } from '../../../services/shelf/setting-up.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { frameOf } from '../../parts/frame.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { fieldsOf, reviewerOf } from '../../session.ts';
import { type Faults, FormFault, SetupFields } from './form.tsx';

interface View {
  setup: Setup;
  mark: string;
  faults?: Faults;
  fault?: string | null;
  said?: string | null;
}

/** What consultation.yaml says of the consultation, and changing it. */
export function setupRoutes({ desk }: { desk: Desk }): Hono {
  const app = new Hono();
  const folder = () => desk.consultation.folder;

  const page = (c: Context, view: View, status: ContentfulStatusCode = 200) => {
    const frame = frameOf(c, desk, reviewerOf, '/oppsett');
    const { setup, mark, faults = {}, fault = null, said = null } = view;
    return c.html(
      <Layout frame={frame} page="overview" title={words.settings}>
        <h1 class="ds-heading" data-size="md">
          {words.settings}
        </h1>
        <p>{words.settingsLead}</p>
        {said === null ? null : <p role="status">{said}</p>}
        <FormFault fault={fault} />
        {may(frame.role, 'setup') ? (
          <form method="post" action={linkTo('/oppsett')} class="stack setup-form" novalidate>
            <input type="hidden" name="mark" value={mark} />
            <SetupFields setup={setup} faults={faults} />
            <button type="submit" class="ds-button" data-size="sm">
              {words.save}
            </button>
          </form>
        ) : (
          <WhyNot role={frame.role} right="setup" />
        )}
      </Layout>,
      status,
    );
  };
  /** A file that can't be read is told of, and left alone. */
  const broken = (c: Context, error: unknown) => {
    if (!(error instanceof ConfigurationError)) throw error;
    const frame = frameOf(c, desk, reviewerOf, '/oppsett');
    return c.html(
      <Layout frame={frame} page="overview" title={words.settings}>
        <h1 class="ds-heading" data-size="md">
          {words.settings}
        </h1>
        <p>{words.cannotSave}</p>
        <p class="start-why">{error.message}</p>
      </Layout>,
      409,
    );
  };

  app.get('/oppsett', async (c) => {
    try {
      const said = c.req.query('lagret') === undefined ? null : words.saved;
      return page(c, { ...(await readSetupOf(folder())), said });
    } catch (error) {
      return broken(c, error);
    }
  });

  app.post('/oppsett', async (c) => {
    demand(reviewerOf(c).role, 'setup');
    const field = await fieldsOf(c);
    try {
      const standing = await readSetupOf(folder());
      const { setup, faults } = readSetup(field, standing.setup.questions);
      // What the reader saw is what may be replaced; who has been told of another one has now seen that.
      const view = { setup, mark: standing.mark, faults };
      if (Object.keys(faults).length > 0) return page(c, { ...view, mark: field('mark'), fault: words.check }, 400);
      const outcome = await writeSetup(folder(), setup, field('mark'));
      if (outcome === 'changed') return page(c, { ...view, fault: words.changed }, 409);
      await desk.follow();
      return c.redirect(linkTo('/oppsett?lagret'), 303);
    } catch (error) {
      return broken(c, error);
    }
  });

  return app;
}

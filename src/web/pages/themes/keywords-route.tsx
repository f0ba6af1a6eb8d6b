import { Hono } from 'hono';
import { wordsIn } from '../../../corrections/slots.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { demand } from '../../../services/accounts/roles.ts';
import type { DeskApp } from '../../context.ts';
import { Refused, read } from '../../decisions/read.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
import { KeywordsPage } from './keywords.tsx';

/** What other keywords would change, before anything is saved. The keywords stand in the address. */
export function keywordsRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/temaer/:id/stikkord', async (c) => {
    demand(who(c).role, 'codebook');
    const theme = desk.lists().draft.themes.get(c.req.param('id'));
    if (!theme) return c.html(<Fault frame={frameOf(c, desk, who)} message={ui.faults.notFound} />, 404);
    const { id, label, description } = theme;
    const keywords = wordsIn(c.req.query('ord') ?? '');
    try {
      const decision = read(desk, { kind: 'theme-edit', themeId: id, label, description, keywords });
      // It takes as long as that part of a run; what can't be run now (another is running, too large) can still be saved.
      const ahead = await desk.ahead(decision, id).catch(() => null);
      return c.html(<KeywordsPage frame={frameOf(c, desk, who)} theme={theme} keywords={keywords} ahead={ahead} />);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return c.html(<Fault frame={frameOf(c, desk, who)} message={error.message} />, error.status);
    }
  });

  return app;
}

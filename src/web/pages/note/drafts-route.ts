import { Hono } from 'hono';
import { ui } from '../../../norsk/desk/ui.ts';
import { WrittenDraft } from '../../../services/writing/drafts.ts';
import type { DeskApp } from '../../context.ts';
import { backTo } from '../../parts/frame.ts';
import { linkTo } from '../../parts/place.ts';
import { formIn } from '../../session.ts';

/** What a person has written and not saved, kept for her in whatever browser she sits. The script asks; nobody else is told. */
export function draftRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/utkast', (c) => c.json({ drafts: desk.drafts.of(who(c).name) }));

  app.post('/utkast', async (c) => {
    const { utkast } = await formIn(c);
    const parsed = WrittenDraft.safeParse(parseJson(utkast));
    if (!parsed.success) return c.json({ kind: 'refused', said: ui.faults.malformed, again: null }, 400);
    return c.json({ revision: desk.drafts.keep(who(c).name, parsed.data) });
  });

  app.post('/utkast/fjern', async (c) => {
    const { felt, til } = await formIn(c);
    if (typeof felt === 'string') desk.drafts.drop(who(c).name, felt);
    if (typeof til === 'string') return c.redirect(linkTo(backTo(til)), 303);
    return c.json({ kind: 'done' });
  });

  return app;
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

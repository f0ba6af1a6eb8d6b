import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Decision } from '../../../corrections/decision.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import type { DeskApp } from '../../context.ts';
import { answering } from '../../decisions/answering.tsx';
import { concluded } from '../../decisions/concluded.ts';
import { Refused, read } from '../../decisions/read.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
import { chosenIn } from '../../session.ts';
import { today } from '../follow-up/route.tsx';
import { ThemePage } from './theme.tsx';
import { ThemesPage } from './themes.tsx';

/** The codebook and its themes. */
export function themeRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/temaer', (c) => c.html(<ThemesPage frame={frameOf(c, desk, who)} />));

  app.get('/temaer/:id', (c) => {
    const theme = desk.lists().draft.themes.get(c.req.param('id'));
    const frame = frameOf(c, desk, who);
    if (!theme) return c.html(<Fault frame={frame} message={ui.faults.notFound} />, 404);
    const page = Math.max(1, Number(c.req.query('side')) || 1);
    const points = Math.max(1, Number(c.req.query('punkter')) || 1);
    const unsure = c.req.query('usikre') !== undefined;
    return c.html(
      <ThemePage
        frame={frame}
        theme={theme}
        page={page}
        points={points}
        like={unsure ? undefined : c.req.query('lik')}
        unsure={unsure}
        wishes={c.req.query('onsker') !== undefined}
        today={today()}
      />,
    );
  });

  /** Chosen passages of a theme: accepted, refused, or moved to another theme or made one of their own; all as one. */
  app.post('/temaer/:id/valgte', (c) =>
    answering(c, desk, who, async (fields) => {
      const themeId = c.req.param('id');
      const theme = desk.lists().draft.themes.get(themeId);
      if (!theme) throw new Refused(ui.faults.gone, 404);
      const [what = '', one] = (fields.gjor ?? '').split(':');
      const valgt = one !== undefined && what !== 'over' ? [one] : await chosenIn(c, 'valgt');
      const over = what === 'over' ? Number(one) : null;
      const chosen =
        over === null
          ? valgt
          : (desk.lists().tagsOfTheme.get(themeId) ?? [])
              .filter((tag) => tag.by === undefined && tag.confidence >= over)
              .map((tag) => tag.passageId);
      if (chosen.length === 0) throw new Refused(ui.themes.nothingSelected, 400);
      const tags = (id: string, on: boolean): Decision[] =>
        chosen.map((passageId) => ({ kind: 'tag', passageId, themeId: id, on }));
      let decisions: Decision[];
      if (what === 'skill') {
        const label = fields.label?.trim() ?? '';
        if (label === '') throw new Refused(ui.themes.splitLabel, 400);
        const made = randomUUID();
        const add: Decision = { kind: 'theme-add', themeId: made, label, description: '', parentId: theme.parentId };
        // The new theme must stand before passages can be put under it: checked one by one as they are carried out.
        read(desk, add);
        decisions = [add, ...tags(made, true), ...tags(themeId, false)];
      } else if (what === 'flytt') {
        const target = fields.maal ?? '';
        if (target === themeId || !desk.lists().themes.some(({ id }) => id === target))
          throw new Refused(ui.themes.noMoveTarget, 400);
        decisions = [...tags(target, true), ...tags(themeId, false)].map((decision) => read(desk, decision));
      } else decisions = tags(themeId, what !== 'forkast').map((decision) => read(desk, decision));
      return concluded(desk, decisions, desk.decideAll(who(c).name, decisions), { ...fields, heleSiden: '1' });
    }),
  );

  return app;
}

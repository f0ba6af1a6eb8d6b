import { type Context, Hono } from 'hono';
import { standing } from '../../../../corrections/before.ts';
import type { Decision } from '../../../../corrections/decision.ts';
import { ui } from '../../../../norsk/desk/ui.ts';
import * as points from '../../../../services/review/points.ts';
import type { DeskApp } from '../../../context.ts';
import { answering } from '../../../decisions/answering.tsx';
import { concluded } from '../../../decisions/concluded.ts';
import { Refused, read } from '../../../decisions/read.ts';
import { frameOf } from '../../../parts/frame.ts';
import { Fault } from '../../../parts/layout.tsx';
import { chosenIn } from '../../../session.ts';
import { PointPage } from '../point-members.tsx';

const { points: words, faults } = ui;

/** A theme's points. A form names the point and what is to be done; its members, which may be thousands, stay here. */
export function pointRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();
  const under = (c: Context) => points.pointsUnder(desk.lists(), c.req.param('id') ?? '');

  app.get('/temaer/:id/punkter/:punkt', (c) => {
    const point = under(c).find(({ id }) => id === c.req.param('punkt'));
    const frame = frameOf(c, desk, who);
    if (!point) return c.html(<Fault frame={frame} message={faults.notFound} />, 404);
    return c.html(<PointPage frame={frame} point={point} page={Math.max(1, Number(c.req.query('side')) || 1)} />);
  });

  app.post('/temaer/:id/punkter', (c) =>
    answering(c, desk, who, async (fields) => {
      const all = under(c);
      const point = all.find(({ id }) => id === fields.punkt);
      if (!point) throw new Refused(faults.gone, 404);
      const made = ((): Decision[] => {
        switch (fields.gjor) {
          case 'skriv':
            return [points.rewrite(point, fields.tekst ?? '')];
          case 'ta-ut':
            return [points.drop(point)];
          case 'sammen': {
            const into = all.find(({ id }) => id === fields.med && id !== point.id);
            if (!into) throw new Refused(words.choosePoint, 400);
            return [points.merge(point, into)];
          }
          case 'flytt':
            if (!desk.lists().themes.some(({ id }) => id === fields.tema)) throw new Refused(words.chooseTheme, 400);
            return points.moveTo(desk.lists(), point, fields.tema ?? '');
          case 'opp':
          case 'ned':
            return [points.shift(all, point, fields.gjor === 'opp' ? -1 : 1) ?? []].flat();
          default:
            return [];
        }
      })();
      if (fields.gjor === 'skill') {
        const apart = points.split(point, new Set(await chosenIn(c, 'valgt')));
        if (apart === null) throw new Refused(words.nothingSelected, 400);
        made.push(...apart);
      }
      if (made.length === 0) throw new Refused(faults.malformed, 400);
      const decisions = made.map((decision) => read(desk, decision));
      const [first] = decisions;
      const whole = { ...fields, heleSiden: '1' };
      // Order says nothing of the point itself.
      if (first && first.kind !== 'point-order' && fields.sett !== points.seenOf(point)) {
        const conflict = { kind: 'conflict', standing: standing(desk.lists().draft, first) } as const;
        return concluded(desk, decisions, conflict, whole);
      }
      return concluded(desk, decisions, desk.decideAll(who(c).name, decisions), whole);
    }),
  );

  return app;
}

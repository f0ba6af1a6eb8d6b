import { Hono } from 'hono';
import { inForce } from '../../../corrections/apply.ts';
import { csvOf } from '../../../export/tables/csv.ts';
import type { DeskApp } from '../../context.ts';
import { tell } from '../../parts/describe.ts';
import { frameOf } from '../../parts/frame.ts';
import { LogPage } from './log.tsx';

/** The log, and its download. */
export function logRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/logg', (c) => {
    const { hvem, slag, sok, gjelder, samlet, side } = c.req.query();
    const filter = {
      hvem: hvem || undefined,
      slag: slag || undefined,
      sok: sok?.trim() || undefined,
      gjelder: gjelder ? '1' : undefined,
      samlet: samlet || undefined,
    };
    return c.html(<LogPage frame={frameOf(c, desk, who)} filter={filter} page={Math.max(1, Number(side) || 1)} />);
  });

  app.get('/logg.csv', (c) => {
    const lists = desk.lists();
    const log = desk.log();
    const standing = new Set(inForce(log).map((correction) => correction.id));
    const rows = log.map((correction) => {
      const told = tell(lists, correction, log);
      return [
        String(correction.sequence),
        correction.at,
        correction.who,
        told.kind,
        told.about,
        told.before,
        told.after,
        standing.has(correction.id) || correction.decision.kind === 'undo' ? '' : 'angret',
        correction.why,
        JSON.stringify(correction.decision),
      ];
    });
    // The names of columns, and what stands in them by itself, are the same in every language, so that scripts hold.
    const head = ['nr', 'når', 'hvem', 'slag', 'hva', 'før', 'etter', 'angret', 'hvorfor', 'avgjørelse'];
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="logg-${desk.consultation.slug}.csv"`);
    return c.body(csvOf({ columns: head, rows }));
  });

  return app;
}

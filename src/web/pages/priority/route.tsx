import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { criteriaAfter, faultIn, sameName } from '../../../corrections/apply-priority.ts';
import { standing } from '../../../corrections/before.ts';
import { Decision } from '../../../corrections/decision.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { numberIn } from '../../../prioritise/numbers.ts';
import type { Criterion, PriorityState } from '../../../priority.ts';
import {
  changedScores,
  leavesOf,
  type SeenScore,
  scoreIn,
  scoreOf,
  seenScore,
  swapped,
  workbookOf,
} from '../../../services/prioritise/given.ts';
import type { DeskApp } from '../../context.ts';
import { answering } from '../../decisions/answering.tsx';
import { concluded } from '../../decisions/concluded.ts';
import { jsonIn, Refused, read } from '../../decisions/read.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
import { MeasurePage } from './measure.tsx';
import { PriorityPage } from './priority.tsx';
import { priorityUploadRoutes } from './upload-route.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Measures ranked by the scores of several people. Everyone scores in their own name. */
export function priorityRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();
  app.route('/', priorityUploadRoutes({ desk, who }));
  const priority = () => desk.lists().draft.state.priority;
  const measureOf = (id: string) => priority().measures.find((one) => one.id === id);

  app.get('/prioritering', (c) => c.html(<PriorityPage frame={frameOf(c, desk, who)} />));

  app.get('/prioritering.xlsx', async (c) => {
    const book = await workbookOf(priority());
    if (book === null) return c.notFound();
    c.header('Content-Type', XLSX);
    c.header('Content-Disposition', 'attachment; filename="prioritering.xlsx"');
    return c.body(book);
  });

  app.get('/prioritering/:id', (c) => {
    const measure = measureOf(c.req.param('id'));
    const frame = frameOf(c, desk, who);
    if (!measure) return c.html(<Fault frame={frame} message={ui.faults.notFound} />, 404);
    return c.html(<MeasurePage frame={frame} measure={measure} />);
  });

  app.post('/prioritering', (c) =>
    answering(c, desk, who, async (fields) => {
      const decision = read(desk, checked(priority(), setupDecision(priority(), fields)));
      const seen = fields.sett === undefined ? {} : { seen: jsonIn(fields.sett) };
      return concluded(desk, [decision], desk.decide(who(c).name, decision, seen), { ...fields, heleSiden: '1' });
    }),
  );

  app.post('/prioritering/:id/poeng', (c) =>
    answering(c, desk, who, async (fields) => {
      const measure = measureOf(c.req.param('id'));
      if (!measure) throw new Refused(ui.faults.gone, 404);
      const scorer = who(c).name;
      const given = leavesOf(priority()).flatMap(({ criterion: { id: criterionId } }) => {
        const text = fields[`poeng:${criterionId}`];
        if (text === undefined) return [];
        const value = scoreIn(text);
        if (value === undefined) throw new Refused(ui.priority.notScore, 400);
        const comment = (fields[`ord:${criterionId}`] ?? '').trim();
        const score = { measureId: measure.id, criterionId, scorerId: scorer, value, comment };
        const stands = scoreOf(priority(), measure.id, criterionId, scorer);
        const told = fields[`sett:${criterionId}`];
        return [{ score, seen: told === undefined ? seenScore(stands) : (jsonIn(told) as SeenScore) }];
      });
      const changed = changedScores(given).map(({ decision, seen }) => ({ decision: read(desk, decision), seen }));
      if (changed.length === 0) throw new Refused(ui.priority.nothingNew, 400);
      const decisions = changed.map(({ decision }) => decision);
      const outcome = desk.decideAll(
        scorer,
        decisions,
        [],
        changed.map(({ seen }) => seen),
      );
      // The one that others, or she in another window, came before to.
      const draft = desk.lists().draft;
      const late =
        outcome.kind === 'conflict'
          ? changed.filter((one) => JSON.stringify(one.seen) !== JSON.stringify(standing(draft, one.decision)))
          : [];
      const told = late.length > 0 ? late.map(({ decision }) => decision) : decisions;
      return concluded(desk, told, outcome, { ...fields, heleSiden: '1' });
    }),
  );

  return app;
}

/** The order where one has changed places with its neighbour, as it stands now: whoever comes second moves it on. */
function moved({ criteria, measures }: PriorityState, told: string): object {
  const [, what, way, id = ''] = /^(kriterium|tiltak)-(opp|ned):(.+)$/u.exec(told) ?? [];
  const by = way === 'opp' ? -1 : 1;
  if (what === 'tiltak') return { kind: 'measure-order', measureIds: swapped(measures, id, by) };
  const own = criteria.find((one) => one.id === id);
  const isSibling = (other: Criterion) => other.parentId === own?.parentId;
  return { kind: 'criterion-order', criterionIds: swapped(criteria, id, by, isSibling) };
}

function setupDecision(priority: PriorityState, fields: Record<string, string>): Decision {
  const { gjor, id, navn = '' } = fields;
  const loose = (): object => {
    switch (gjor) {
      case 'kriterium':
        return {
          kind: 'criterion',
          criterionId: id ?? randomUUID(),
          parentId: fields.under === undefined || fields.under === '' ? null : fields.under,
          label: navn,
          weight: numberIn(fields.vekt ?? '1') ?? Number.NaN,
          combine: fields.lages ?? 'mean',
          low: fields.lav ?? '',
          high: fields.hoy ?? '',
        };
      case 'kriterium-ut':
        return { kind: 'criterion-drop', criterionId: id };
      case 'tiltak': {
        const ranked = priority.measures.find((one) => one.id === id)?.ranked ?? true;
        return { kind: 'measure', measureId: id ?? randomUUID(), name: navn, ranked };
      }
      case 'tiltak-ut':
        return { kind: 'measure-drop', measureId: id };
      case 'flytt':
        return moved(priority, fields.flytt ?? '');
      default:
        return {};
    }
  };
  const parsed = Decision.safeParse(loose());
  if (!parsed.success) throw new Refused(ui.faults.malformed, 400);
  return parsed.data;
}

/** The same decision, when what it would leave is a tree without doubles; otherwise says why it is not. */
function checked(priority: PriorityState, decision: Decision): Decision {
  if (decision.kind === 'criterion' || decision.kind === 'criterion-drop') {
    const after = criteriaAfter(priority, decision);
    const why = after === null ? null : faultIn(after);
    if (why !== null) throw new Refused(ui.priority.refused(why), 400);
  }
  if (
    decision.kind === 'measure' &&
    priority.measures.some(({ id, name }) => id !== decision.measureId && sameName(name, decision.name))
  )
    throw new Refused(ui.priority.sameMeasure, 400);
  return decision;
}

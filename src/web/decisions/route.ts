import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { Decision } from '../../corrections/decision.ts';
import { ui } from '../../norsk/desk/ui.ts';
import { may } from '../../services/accounts/roles.ts';
import type { DeskApp } from '../context.ts';
import { tell } from '../parts/describe.ts';
import { answering } from './answering.tsx';
import { concluded } from './concluded.ts';
import { bodyNamed, jsonIn, Refused, read, themeNamed } from './read.ts';

const { faults } = ui;

/** At most so many decisions as one: a whole theme's passages in a large consultation. */
const MOST_AT_ONCE = 5000;

const Loose = z.looseObject({ kind: z.string() });

const Act = z.union([
  z.strictObject({ decision: Loose, seen: z.unknown().optional() }),
  z.strictObject({ decisions: z.array(Loose).min(1).max(MOST_AT_ONCE) }),
]);

/** Writing: every post that decides something. */
export function decideRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  /** Everyone scores in their own name; those who set criteria up may put back what others have given. */
  const own = (c: Context, decision: Decision): Decision => {
    const { name, role } = who(c);
    if (decision.kind === 'score' && decision.scorer !== name && !may(role, 'note'))
      throw new Refused(faults.malformed, 400);
    return decision;
  };

  app.post('/avgjor', (c) =>
    answering(c, desk, who, async (fields) => {
      const { til: _, act, themeLabel, heading, ...values } = fields;
      const parsed = Act.safeParse(jsonIn(act ?? ''));
      if (!parsed.success) throw new Refused(faults.malformed, 400);
      const name = who(c).name;
      if ('decisions' in parsed.data) {
        const decisions = parsed.data.decisions.map((one) => own(c, read(desk, one)));
        return concluded(desk, decisions, desk.decideAll(name, decisions), fields);
      }
      const { decision: loose, seen } = parsed.data;
      const filled: Record<string, unknown> = {
        ...loose,
        ...values,
        ...(themeLabel === undefined ? {} : { themeId: themeNamed(desk, themeLabel) }),
      };
      if (filled.kind === 'endorsement' && !('endorsedResponseId' in filled))
        Object.assign(filled, bodyNamed(desk, String(filled.name ?? ''), String(filled.responseId ?? '')));
      if (heading !== undefined && 'slot' in filled) filled.slot = `${String(filled.slot)}${heading.trim()}`;
      const decision = own(c, read(desk, filled));
      const outcome = desk.decide(name, decision, seen === undefined ? {} : { seen });
      return concluded(desk, [decision], outcome, fields);
    }),
  );

  app.post('/angre', (c) =>
    answering(c, desk, who, async (fields) => {
      const last = desk.undoLast(who(c).name);
      if (last === null) throw new Refused(faults.nothingToUndo, 409);
      const outcome = concluded(desk, [last.undone.decision], last.outcome, fields);
      const told = tell(desk.lists(), last.undone, desk.log());
      return { ...outcome, said: `${ui.decisions.undo}: ${told.kind}, ${told.about}` };
    }),
  );

  return app;
}

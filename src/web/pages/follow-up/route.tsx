import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Decision } from '../../../corrections/decision.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import * as followUps from '../../../services/follow-up/follow-ups.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { DeskApp } from '../../context.ts';
import { answering } from '../../decisions/answering.tsx';
import { concluded } from '../../decisions/concluded.ts';
import { jsonIn, Refused, read } from '../../decisions/read.ts';
import { frameOf } from '../../parts/frame.ts';
import { FollowUpPage } from './follow-up.tsx';

/** Today's date, by this machine. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

/** What is to come of the themes. A form names the point and what is to be done; what asked for it stays here. */
export function followUpRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/oppfolging', (c) =>
    c.html(
      <FollowUpPage
        frame={frameOf(c, desk, who)}
        view={c.req.query('vis') === 'tema' ? 'list' : 'board'}
        today={today()}
      />,
    ),
  );

  app.post('/oppfolging', (c) =>
    answering(c, desk, who, async (fields) => {
      const decision = read(desk, decisionOf(desk.lists(), desk.consultation.id, fields));
      const seen: unknown = fields.sett === undefined ? null : jsonIn(fields.sett);
      // What is made anew is seen as not being there.
      const outcome = desk.decide(who(c).name, decision, { seen });
      return concluded(desk, [decision], outcome, { ...fields, heleSiden: '1' });
    }),
  );

  return app;
}

function decisionOf(lists: Lists, consultation: string, fields: Record<string, string>): Decision {
  const { followUp: words, faults } = ui;
  const { gjor = '', tema: themeId = '', punkt, onske } = fields;
  const point = lists.draft.state.followUps.find(({ id }) => id === punkt);
  if (punkt !== undefined && !point) throw new Refused(faults.gone, 404);
  const made = (id: string, under: string, all: object): Decision => {
    const decision = followUps.followUpDecision(id, under, all);
    if (decision === null) throw new Refused(words.noText, 400);
    return decision;
  };
  const given = {
    text: fields.tekst ?? '',
    kind: fields.type ?? '',
    responsible: fields.ansvarlig ?? '',
    due: fields.frist === undefined || fields.frist === '' ? null : fields.frist,
    status: fields.status ?? 'proposed',
  };
  if (given.due !== null && !/^\d{4}-\d{2}-\d{2}$/.test(given.due)) throw new Refused(words.noDate, 400);
  switch (gjor) {
    case 'lagre': {
      const asked = point ? [...point.asked, ...point.gone] : [];
      return made(point?.id ?? randomUUID(), point?.themeId ?? themeId, { ...given, asked });
    }
    case 'kandidat': {
      const candidate = followUps.askedUnder(lists, themeId).find(({ pointId }) => pointId === onske);
      if (!candidate) throw new Refused(faults.gone, 404);
      const asked = followUps.marked(lists, candidate.asked);
      return made(followUps.idOfCandidate(consultation, candidate), themeId, { ...given, asked });
    }
    case 'status':
      if (!point) throw new Refused(faults.gone, 404);
      return made(point.id, point.themeId, { ...followUps.fieldsOf(point), status: given.status });
    case 'slett':
      if (!point) throw new Refused(faults.gone, 404);
      return { kind: 'follow-up-drop', followUpId: point.id, themeId: point.themeId };
    default:
      throw new Refused(faults.malformed, 400);
  }
}

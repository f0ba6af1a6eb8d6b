import { Hono } from 'hono';
import type { Decision } from '../../../corrections/decision.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { DeskApp } from '../../context.ts';
import { answering } from '../../decisions/answering.tsx';
import { concluded } from '../../decisions/concluded.ts';
import { Refused, read } from '../../decisions/read.ts';
import { chosenIn } from '../../session.ts';
import { TOP } from './chosen.tsx';

const { themes: words, faults } = ui;

/** The same done with several themes, as one decision. */
export function chosenRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.post('/temaer/valgte', (c) =>
    answering(c, desk, who, async (fields) => {
      const chosen = await chosenIn(c, 'valgt');
      if (chosen.length === 0) throw new Refused(words.noneChosen, 400);
      const decisions = decisionsOn(desk.lists(), chosen, fields).map((decision) => read(desk, decision));
      return concluded(desk, decisions, desk.decideAll(who(c).name, decisions), { ...fields, heleSiden: '1' });
    }),
  );

  return app;
}

function decisionsOn(lists: Lists, chosen: readonly string[], fields: Record<string, string>): Decision[] {
  const { gjor, med = '', under = '' } = fields;
  switch (gjor) {
    case 'bekreft':
    case 'forkast': {
      const status = gjor === 'bekreft' ? 'confirmed' : 'rejected';
      return chosen.map((themeId) => ({ kind: 'theme-status', themeId, status }));
    }
    case 'sammen': {
      if (!lists.themes.some(({ id }) => id === med)) throw new Refused(words.noTarget, 400);
      const others = chosen.filter((themeId) => themeId !== med);
      if (others.length === 0) throw new Refused(words.onlyTarget, 400);
      return others.map((themeId) => ({ kind: 'theme-merge', themeId, into: med }));
    }
    case 'under': {
      const parentId = under === TOP ? null : under;
      if (parentId !== null && !lists.themes.some(({ id }) => id === parentId)) throw new Refused(words.noPlace, 400);
      const round = chosen.find((themeId) => parentId !== null && lists.family(themeId).includes(parentId));
      if (round !== undefined) throw new Refused(words.underItself(lists.draft.themes.get(round)?.label ?? ''), 400);
      return chosen.map((themeId) => ({ kind: 'theme-move', themeId, parentId }));
    }
    default:
      throw new Refused(faults.malformed, 400);
  }
}

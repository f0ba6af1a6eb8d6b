import { Hono } from 'hono';
import type { Decision } from '../../../corrections/decision.ts';
import { givenSlot, REVIEWED_MARK, reviewedSlot } from '../../../corrections/slots.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { AnswerFilter, findAnswers } from '../../../services/review/answers.ts';
import type { DeskApp } from '../../context.ts';
import { answering } from '../../decisions/answering.tsx';
import { concluded } from '../../decisions/concluded.ts';
import { Refused, read } from '../../decisions/read.ts';
import { chosenIn } from '../../session.ts';

const { together: words, faults } = ui;

/** Answers that one decision can be about. */
const MOST_AT_ONCE = 5000;

/** The same done with several answers, as one decision: the ticked ones, or the list that the form stood on. */
export function chosenAnswerRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.post('/svar/valgte', (c) =>
    answering(c, desk, who, async (fields) => {
      const ticked = await chosenIn(c, 'valgt');
      const chosen = fields.alle === undefined ? ticked : listed(fields.til ?? '');
      if (chosen.length === 0) throw new Refused(words.noneChosen, 400);
      if (chosen.length > MOST_AT_ONCE) throw new Refused(words.tooMany(MOST_AT_ONCE), 400);
      const decisions = chosen.map((responseId) => read(desk, decisionOn(responseId, fields)));
      return concluded(desk, decisions, desk.decideAll(who(c).name, decisions), { ...fields, heleSiden: '1' });
    }),
  );

  function listed(address: string): string[] {
    const query = Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? ''));
    return findAnswers(desk.lists(), desk.search, AnswerFilter.parse(query)).responses.map(({ id }) => id);
  }

  return app;
}

/** Checked where it is read, as all that comes over the wire. */
function decisionOn(
  responseId: string,
  fields: Record<string, string>,
): Record<string, unknown> & Pick<Decision, 'kind'> {
  switch (fields.gjor) {
    case 'sektor':
      return { kind: 'sector', responseId, sector: fields.sektor };
    case 'standpunkt':
      return { kind: 'stance', responseId, themeId: null, stance: fields.standpunkt };
    case 'gi':
      return { kind: 'text', slot: givenSlot(responseId), markdown: (fields.navn ?? '').trim().slice(0, 300) };
    case 'gjennomgatt':
      return { kind: 'text', slot: reviewedSlot(responseId), markdown: REVIEWED_MARK };
    default:
      throw new Refused(faults.malformed, 400);
  }
}

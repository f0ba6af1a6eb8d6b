import { Hono } from 'hono';
import { ui } from '../../../norsk/desk/ui.ts';
import { AnswerFilter, findAnswers } from '../../../services/review/answers.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
import { AnswerPage } from './answer.tsx';

/** One answer, beside the list it was opened from. */
export function answerRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/svar/:id', (c) => {
    const frame = frameOf(c, desk, who);
    const lists = desk.lists();
    const response = lists.draft.responses.get(c.req.param('id'));
    if (!response) return c.html(<Fault frame={frame} message={ui.faults.notFound} />, 404);
    const filter = AnswerFilter.parse(c.req.query());
    const { responses } = findAnswers(lists, desk.search, filter);
    // A correction may take the answer out of the list it was opened from: the place in the list is kept.
    return c.html(<AnswerPage frame={frame} response={response} found={responses} filter={filter} />);
  });

  return app;
}

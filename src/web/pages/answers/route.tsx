import { Hono } from 'hono';
import { AnswerFilter, findAnswers } from '../../../services/review/answers.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { AnswersPage } from './answers.tsx';

/** The list of answers, searched and filtered. */
export function answersRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.get('/svar', (c) => {
    const filter = AnswerFilter.parse(c.req.query());
    const found = findAnswers(desk.lists(), desk.search, filter);
    return c.html(<AnswersPage frame={frameOf(c, desk, who)} found={found} filter={filter} />);
  });

  return app;
}

import { type Context, Hono } from 'hono';
import { ui } from '../../../norsk/desk/ui.ts';
import { AnswerFilter, findAnswers } from '../../../services/review/answers.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
import { AnswerPage } from './answer.tsx';
import { PageText } from './page-text.tsx';

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

  const pageAt = (c: Context) => {
    const response = desk.lists().draft.responses.get(c.req.param('id') ?? '');
    const at = Number(c.req.param('at'));
    const page = response === undefined ? null : desk.recognised(response, at);
    const turns = Number(c.req.query('drei') ?? 0);
    return response && page && { response, page, at, turns: Number.isInteger(turns) ? turns % 4 : 0 };
  };

  app.get('/svar/:id/side/:at', (c) => {
    const found = pageAt(c);
    if (!found) return c.html(<Fault frame={frameOf(c, desk, who)} message={ui.faults.notFound} />, 404);
    return c.html(<PageText frame={frameOf(c, desk, who)} {...found} />);
  });

  app.get('/svar/:id/side/:at/bilde', async (c) => {
    const found = pageAt(c);
    const picture = found && (await desk.picture(found.response, { scan: found.page.scan, turns: found.turns }));
    if (!picture) return c.text(ui.pageText.noPicture, 404);
    c.header('Content-Type', 'image/png');
    c.header('Cache-Control', 'private, max-age=3600');
    return c.body(picture);
  });

  return app;
}

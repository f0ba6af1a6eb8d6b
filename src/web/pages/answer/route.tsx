import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { OUTCOMES, type Outcome } from '../../../domain.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { AnswerFilter, findAnswers } from '../../../services/review/answers.ts';
import type { DeskApp } from '../../context.ts';
import { backTo } from '../../decisions/answering.tsx';
import { frameOf } from '../../parts/frame.ts';
import { Fault, KeysTable, Layout } from '../../parts/layout.tsx';
import { AnswersPage } from '../answers/answers.tsx';
import { FilesPage } from '../files/files.tsx';
import { OverviewPage } from '../overview/overview.tsx';
import { AnswerPage } from './answer.tsx';

/** Reading: the overview, the answers, the received files, the help. */
export function pageRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();
  const frame = (c: Context) => frameOf(c, desk, who);
  const missing = (c: Context, message: string) => c.html(<Fault frame={frame(c)} message={message} />, 404);

  app.get('/', (c) => c.html(<OverviewPage frame={frame(c)} kind={c.req.query('hva')} />));

  app.get('/svar', (c) => {
    const filter = AnswerFilter.parse(c.req.query());
    return c.html(
      <AnswersPage frame={frame(c)} found={findAnswers(desk.lists(), desk.search, filter)} filter={filter} />,
    );
  });

  app.get('/svar/:id', (c) => {
    const lists = desk.lists();
    const response = lists.draft.responses.get(c.req.param('id'));
    if (!response) return missing(c, ui.faults.notFound);
    const filter = AnswerFilter.parse(c.req.query());
    const { responses } = findAnswers(lists, desk.search, filter);
    // A correction may take the answer out of the list it was opened from: the place in the list is kept.
    return c.html(<AnswerPage frame={frame(c)} response={response} found={responses} filter={filter} />);
  });

  app.get('/filer', (c) => {
    const asked = c.req.query('utfall') as Outcome | undefined;
    const outcome = asked !== undefined && OUTCOMES.includes(asked) ? asked : null;
    return c.html(<FilesPage frame={frame(c)} outcome={outcome} />);
  });

  app.get('/fil/:id', async (c) => {
    const original = await desk.original(c.req.param('id'));
    if (original === null) return missing(c, ui.answer.gone);
    const name = `filename*=UTF-8''${encodeURIComponent(original.name)}`;
    c.header('Content-Type', original.type ?? 'application/octet-stream');
    c.header('Content-Disposition', `${original.type === null ? 'attachment' : 'inline'}; ${name}`);
    c.header('Cache-Control', 'private, no-cache');
    return c.body(original.bytes);
  });

  app.get('/hjelp', (c) => {
    const help = frame(c);
    return c.html(
      <Layout frame={help} page={null} title={ui.keys}>
        <h1 class="ds-heading" data-size="md">
          {ui.keys}
        </h1>
        <KeysTable id="hjelp" role={help.role} />
      </Layout>,
    );
  });

  app.post('/farger', async (c) => {
    const { farger, til } = await c.req.parseBody();
    const chosen = farger === 'light' || farger === 'dark' ? farger : 'auto';
    setCookie(c, 'farger', chosen, { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 365 * 86_400 });
    return c.redirect(backTo(typeof til === 'string' ? til : undefined), 303);
  });

  return app;
}

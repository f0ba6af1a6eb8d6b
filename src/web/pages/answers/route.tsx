import { Hono } from 'hono';
import { csvOf } from '../../../export/tables/csv.ts';
import { SECTOR_WORDS, STANCE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { AnswerFilter, findAnswers } from '../../../services/review/answers.ts';
import { toldStance } from '../../../told.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf } from '../../parts/frame.ts';
import { AnswersPage } from './answers.tsx';
import { chosenAnswerRoutes } from './chosen-route.ts';

const { answers: words, together } = ui;

/** The list of answers, searched and filtered, and its download. */
export function answersRoutes(app: DeskApp): Hono {
  const { desk, who } = app;
  const routes = new Hono();

  routes.get('/svar', (c) => {
    const filter = AnswerFilter.parse(c.req.query());
    const found = findAnswers(desk.lists(), desk.search, filter);
    return c.html(<AnswersPage frame={frameOf(c, desk, who)} found={found} filter={filter} />);
  });

  routes.get('/svar.csv', (c) => {
    // Gives the words their language.
    frameOf(c, desk, who);
    const lists = desk.lists();
    const { responses } = findAnswers(lists, desk.search, AnswerFilter.parse(c.req.query()));
    const columns = [
      words.respondent,
      words.sector,
      words.stance,
      words.themes,
      words.date,
      together.who,
      words.reviewed,
      ui.overview.files,
    ];
    const rows = responses.map((response) => {
      const of = lists.rows.get(response.id)?.themes ?? [];
      return [
        response.respondent || words.noName,
        SECTOR_WORDS[response.sector.value],
        STANCE_WORDS[toldStance(response.stance) ?? 'none'],
        lists.themes.flatMap(({ id, label }) => (of.includes(id) ? [label] : [])).join('; '),
        response.date,
        lists.givenTo.get(response.id) ?? null,
        lists.isReviewed(response.id),
        response.files.join('; '),
      ];
    });
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="svar-${desk.consultation.slug}.csv"`);
    return c.body(csvOf({ columns, rows }));
  });

  routes.route('/', chosenAnswerRoutes(app));
  return routes;
}

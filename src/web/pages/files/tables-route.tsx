import { type Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { COLUMN_ROLES, type ColumnRole } from '../../../formats/answers/columns.ts';
import { startWords } from '../../../norsk/desk/start/start.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { demand, may } from '../../../services/accounts/roles.ts';
import { readSetupOf } from '../../../services/shelf/setting-up.ts';
import { type AskedTable, askedTable, confirmColumns, tableFiles } from '../../../services/shelf/tables.ts';
import type { DeskApp } from '../../context.ts';
import { WhyNot } from '../../parts/deciding.tsx';
import { Select } from '../../parts/fields.tsx';
import { frameOf } from '../../parts/frame.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { fieldsOf } from '../../session.ts';

const { tables: words } = startWords;
/** Characters shown of a cell. */
const LONGEST_SAMPLE = 120;

/** What the columns of tables of answers are, and confirming it. */
export function tablesRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  const page = async (
    c: Context,
    { said = null, fault = null, tried }: { said?: string | null; fault?: string | null; tried?: Tried },
    status: ContentfulStatusCode = 200,
  ) => {
    const frame = frameOf(c, desk, who, '/tabeller');
    const { consultation } = desk;
    const files = tableFiles(desk.lists().draft.state);
    const tables = await Promise.all(
      files.map(async (file) => ({ file, table: await askedTable(consultation, file) })),
    );
    const { mark } = await readSetupOf(consultation.folder);
    const changes = may(frame.role, 'setup');
    return c.html(
      <Layout frame={frame} page="overview" title={words.title} wide>
        <div class="rooms">
          <h1 class="ds-heading" data-size="md">
            {words.title}
          </h1>
          <p>{words.lead}</p>
          {said === null ? null : (
            <div role="status">
              <p>{said}</p>
              {may(frame.role, 'run') ? (
                <form method="post" action={linkTo('/analyse')}>
                  <button type="submit" class="ds-button" data-size="sm" disabled={desk.run.state().running}>
                    {startWords.run}
                  </button>
                </form>
              ) : null}
            </div>
          )}
          {fault === null ? null : (
            <p class="ds-validation-message" role="alert">
              {fault}
            </p>
          )}
          {changes || tables.length === 0 ? null : <WhyNot role={frame.role} right="setup" />}
          {tables.length === 0 ? <p>{words.none}</p> : null}
          {tables.map(({ file, table }, index) => (
            <section>
              <h2 class="ds-heading path" data-size="xs">
                {file.path}
              </h2>
              {table === null ? (
                <p>{words.unread}</p>
              ) : (
                <Columns
                  table={tried?.id === file.id ? withRoles(table, tried.roles) : table}
                  mark={mark}
                  place={index}
                  changes={changes}
                />
              )}
            </section>
          ))}
        </div>
      </Layout>,
      status,
    );
  };

  app.get('/tabeller', (c) => page(c, { said: c.req.query('lagret') === undefined ? null : words.saved }));

  app.post('/tabeller', async (c) => {
    demand(who(c).role, 'setup');
    const field = await fieldsOf(c);
    const file = tableFiles(desk.lists().draft.state).find(({ id }) => id === field('fil'));
    const table = file === undefined ? null : await askedTable(desk.consultation, file);
    if (table === null) return page(c, { fault: words.unread }, 404);
    const roles = table.columns.map((_, index) => roleIn(field(`kolonne-${index}`)));
    const came = await confirmColumns(desk.consultation, table, roles, field('mark'));
    if (came !== 'written')
      return page(
        c,
        { fault: words.faults[came], tried: { id: table.file.id, roles } },
        came === 'changed' ? 409 : 400,
      );
    await desk.follow();
    return c.redirect(linkTo('/tabeller?lagret'), 303);
  });

  return app;
}

/** What somebody chose that could not be saved. */
interface Tried {
  id: string;
  roles: readonly ColumnRole[];
}

const roleIn = (told: string): ColumnRole => COLUMN_ROLES.find((role) => role === told) ?? 'none';

const withRoles = (table: AskedTable, roles: readonly ColumnRole[]): AskedTable => ({
  ...table,
  columns: table.columns.map((column, index) => ({ ...column, role: roles[index] ?? 'none' })),
});

const Columns: FC<{ table: AskedTable; mark: string; place: number; changes: boolean }> = ({
  table: { file, sheet, columns, confirmed, followed },
  mark,
  place,
  changes,
}) => {
  const rows = columns[0]?.samples ?? [];
  return (
    <form method="post" action={linkTo('/tabeller')} class="stack">
      <input type="hidden" name="mark" value={mark} />
      <input type="hidden" name="fil" value={file.id} />
      <p>
        {confirmed ? words.confirmed : followed ? words.proposed : words.doubted}
        {sheet === '' ? '' : ` ${words.sheet(sheet)}.`}
      </p>
      <section class="scroll" tabindex={0} aria-label={ui.table(file.path)}>
        <table class="ds-table stacks columns-asked" data-size="sm">
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.is}</th>
              {rows.map((_, index) => (
                <th scope="col">{words.row(index + 1)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ head, role, samples }, index) => (
              <tr>
                <th scope="row">{head}</th>
                <td>
                  {changes ? (
                    <Select
                      id={`kolonne-${place}-${index}`}
                      name={`kolonne-${index}`}
                      label={`${words.is}: ${head}`}
                      hideLabel
                      value={role}
                      options={COLUMN_ROLES.map((one) => [one, words.roles[one]] as const)}
                    />
                  ) : (
                    words.roles[role]
                  )}
                </td>
                {samples.map((cell) => (
                  <td>{cell.length > LONGEST_SAMPLE ? `${cell.slice(0, LONGEST_SAMPLE)}…` : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {changes ? (
        <button type="submit" class="ds-button" data-size="sm">
          {words.confirm}
        </button>
      ) : null}
    </form>
  );
};

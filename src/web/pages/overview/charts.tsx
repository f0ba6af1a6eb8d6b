import type { FC } from 'hono/jsx';
import { SECTORS, STANCES } from '../../../domain.ts';
import { SECTOR_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { digits } from '../../../norsk/numbers.ts';
import type { Sums } from '../../../services/review/quality.ts';
import { address, date } from '../../parts/format.ts';
import { Bar, StanceMark } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';

const { overview: words } = ui;

/** More days than these are counted by week. */
const MOST_DAYS = 21;

/** Sorted bars with their numbers: a chart and its table in one. */
const Bars: FC<{
  id: string;
  title: string;
  head: string;
  rows: { label: unknown; count: number; href: string }[];
  kind?: string;
}> = ({ id, title, head, rows, kind }) => {
  const most = Math.max(1, ...rows.map((row) => row.count));
  return (
    <section aria-labelledby={id}>
      <h2 class="ds-heading" data-size="2xs" id={id}>
        {title}
      </h2>
      <table class="bars">
        <thead class="ds-sr-only">
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{ui.count}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.label}</th>
              <td class="bar-cell">
                <a href={linkTo(row.href)}>
                  <Bar value={row.count} of={most} {...(kind === undefined ? {} : { class: kind })} />
                  <span class="bar-number">{digits(row.count)}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** «(3 usikkert)»: how many of a figure the machine is not sure of, with their list. */
export const Unsure: FC<{ count: number; href: string }> = ({ count, href }) => (
  <span class="hint of-unsure">
    {' '}
    (<a href={linkTo(href)}>{ui.answers.unsureCount(count)}</a>)
  </span>
);

export const BySector: FC<{ sums: Sums }> = ({ sums }) => {
  return (
    <Bars
      id="sektorer"
      title={words.bySector(sums.answers)}
      head={words.sectorHead}
      rows={SECTORS.map((sector) => ({
        label: SECTOR_WORDS[sector],
        count: sums.bySector.get(sector) ?? 0,
        href: address('/svar', { sektor: sector }),
      }))
        .filter((row) => row.count > 0)
        .sort((a, b) => b.count - a.count)}
    />
  );
};

export const Stances: FC<{ sums: Sums }> = ({ sums }) => {
  const { byStance, unsure } = sums;
  return (
    <Bars
      id="standpunkter"
      title={words.stances(sums.answers)}
      head={words.stanceHead}
      rows={[...STANCES, null].map((stance) => ({
        label: (
          <>
            <StanceMark stance={stance} />
            {unsure.get(stance) ? (
              <Unsure
                count={unsure.get(stance) ?? 0}
                href={address('/svar', { standpunkt: stance ?? 'none', lest: 'usikkert' })}
              />
            ) : null}
          </>
        ),
        count: byStance.get(stance) ?? 0,
        href: address('/svar', { standpunkt: stance ?? 'none' }),
      }))}
    />
  );
};

/** Answers by date, with the deadline marked. */
export const OverTime: FC<{ sums: Sums; deadline: string | null }> = ({ sums, deadline }) => {
  const counts = sums.byDate;
  const all = [...new Set([...counts.keys(), ...(deadline === null ? [] : [deadline])])].sort();
  const isByWeek = all.length > MOST_DAYS;
  const spans = isByWeek ? weeksOf(all) : all.map((day) => ({ from: day, to: day }));
  const dated = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (dated === 0) return null;
  const rows = spans.map((span) => {
    const within = [...counts].filter(([day]) => day >= span.from && day <= span.to);
    return { ...span, count: within.reduce((sum, [, count]) => sum + count, 0) };
  });
  const most = Math.max(...rows.map(({ count }) => count));
  return (
    <section aria-labelledby="tid">
      <h2 class="ds-heading" data-size="2xs" id="tid">
        {words.time(dated)}
      </h2>
      {deadline === null ? null : <p class="hint">{words.timeLead(date(deadline, ''))}</p>}
      {isByWeek ? <p class="hint">{ui.together.byWeek}</p> : null}
      <section class="scroll tall" tabindex={0} aria-label={ui.table(words.time(dated))}>
        <table class="bars">
          <thead class="ds-sr-only">
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col">{ui.count}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ from, to, count }) => (
              <tr class={deadline !== null && deadline >= from && deadline <= to ? 'is-deadline' : ''}>
                <th scope="row">
                  {isByWeek ? ui.together.week(date(from, '')) : date(from, '')}
                  {deadline !== null && deadline >= from && deadline <= to ? ` (${words.deadline})` : ''}
                </th>
                <td class="bar-cell">
                  <a href={linkTo(address('/svar', { dato: from, tildato: to === from ? undefined : to }))}>
                    <Bar value={count} of={most} class={deadline !== null && from > deadline ? 'late' : ''} />
                    <span class="bar-number">{digits(count)}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** The weeks, Monday to Sunday, that days lie in. */
function weeksOf(days: readonly string[]): { from: string; to: string }[] {
  const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const mondays = days.map((day) => {
    const at = Date.parse(`${day}T00:00:00Z`);
    return at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
  });
  return [...new Set(mondays)].map((at) => ({ from: iso(at), to: iso(at + 6 * DAY_MS) }));
}

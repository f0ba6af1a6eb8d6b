import type { FC } from 'hono/jsx';
import { SECTORS, STANCES } from '../../domain.ts';
import { POSITIONS } from '../../norsk/note.ts';
import { digits } from '../../norsk/numbers.ts';
import { SECTOR_WORDS, ui } from '../../norsk/ui.ts';
import type { Lists } from '../../services/review/lists.ts';
import { tally } from '../../services/review/tally.ts';
import { address, date } from './format.ts';
import { Bar, StanceMark } from './parts.tsx';

const { overview: words } = ui;

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
                <a href={row.href}>
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

export const BySector: FC<{ lists: Lists }> = ({ lists }) => {
  const counts = tally(lists.here, (response) => response.sector.value);
  return (
    <Bars
      id="sektorer"
      title={words.bySector(lists.here.length)}
      head={words.sectorHead}
      rows={SECTORS.map((sector) => ({
        label: SECTOR_WORDS[sector],
        count: counts.get(sector) ?? 0,
        href: address('/svar', { sektor: sector }),
      }))
        .filter((row) => row.count > 0)
        .sort((a, b) => b.count - a.count)}
    />
  );
};

export const Stances: FC<{ lists: Lists }> = ({ lists }) => {
  const counts = tally(lists.here, (response) => response.stance?.value ?? null);
  return (
    <Bars
      id="standpunkter"
      title={words.stances(lists.here.length)}
      head={words.stanceHead}
      rows={[...STANCES, null].map((stance) => ({
        label: <StanceMark stance={stance} />,
        count: counts.get(stance) ?? 0,
        href: address('/svar', { standpunkt: stance ?? 'none' }),
      }))}
    />
  );
};

const withRemarks = (lists: Lists) => lists.here.filter((response) => response.stance?.value !== 'no-remarks').length;

/** Per theme: opposition and no stand to the left of zero, support to the right, each with its number. */
export const ByTheme: FC<{ lists: Lists }> = ({ lists }) => {
  const heading = words.byTheme(withRemarks(lists));
  const rows = lists.themes
    .filter((theme) => theme.parentId === null)
    .map((theme) => {
      const speakers = lists.speakers(theme.id);
      const of = tally(speakers.values(), (position) => position);
      const counts = Object.fromEntries(POSITIONS.map((position) => [position, of.get(position) ?? 0])) as Record<
        (typeof POSITIONS)[number],
        number
      >;
      return { theme, counts, total: speakers.size };
    })
    .sort((a, b) => b.total - a.total);
  if (rows.length === 0) return null;
  const left = Math.max(1, ...rows.map(({ counts }) => counts.opposes + counts.neutral));
  const right = Math.max(1, ...rows.map(({ counts }) => counts.supports + counts['supports-with-reservations']));
  const unit = 200 / (left + right);
  const zero = left * unit;
  return (
    <section aria-labelledby="temaer-standpunkt">
      <h2 class="ds-heading" data-size="2xs" id="temaer-standpunkt">
        {heading}
      </h2>
      <section class="scroll" tabindex={0} aria-label={ui.table(heading)}>
        <table class="ds-table figures diverging" data-size="sm">
          <thead>
            <tr>
              <th scope="col">{words.themeHead}</th>
              <th scope="col">{words.speaks}</th>
              {(['opposes', 'neutral'] as const).map((position) => (
                <th scope="col">
                  <StanceMark stance={position} />
                </th>
              ))}
              <td aria-hidden="true" />
              {(['supports-with-reservations', 'supports'] as const).map((position) => (
                <th scope="col">
                  <StanceMark stance={position} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ theme, counts, total }) => {
              const cell = (position: (typeof POSITIONS)[number]) => (
                <td>
                  <a href={address('/svar', { tema: theme.id, holdning: position })}>{digits(counts[position])}</a>
                </td>
              );
              const opposing = counts.opposes * unit;
              const neutral = counts.neutral * unit;
              const reserved = counts['supports-with-reservations'] * unit;
              return (
                <tr>
                  <th scope="row">
                    <a class="ds-link" href={`/temaer/${theme.id}`}>
                      {theme.label}
                    </a>
                  </th>
                  <td>
                    <a href={address('/svar', { tema: theme.id })}>{digits(total)}</a>
                  </td>
                  {cell('opposes')}
                  {cell('neutral')}
                  <td class="diverging-cell" aria-hidden="true">
                    <svg class="diverge" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true">
                      <rect class="opposes" x={zero - neutral - opposing} y="0" width={opposing} height="12" />
                      <rect class="neutral" x={zero - neutral} y="0" width={neutral} height="12" />
                      <rect class="reserved" x={zero} y="0" width={reserved} height="12" />
                      <rect class="supports" x={zero + reserved} y="0" width={counts.supports * unit} height="12" />
                      <rect class="zero" x={zero - 0.3} y="0" width="0.6" height="12" />
                    </svg>
                  </td>
                  {cell('supports-with-reservations')}
                  {cell('supports')}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
};

/** Theme × sector: a heat table with the numbers in it. */
export const Heat: FC<{ lists: Lists }> = ({ lists }) => {
  const sectorOf = new Map(lists.here.map((response) => [response.id, response.sector.value]));
  const present = new Set(sectorOf.values());
  const sectors = SECTORS.filter((sector) => present.has(sector));
  const heading = words.heat(withRemarks(lists));
  const rows = lists.themes
    .filter((theme) => theme.parentId === null)
    .map((theme) => {
      const of = tally(lists.speakers(theme.id).keys(), (id) => sectorOf.get(id));
      return { theme, counts: sectors.map((sector) => of.get(sector) ?? 0) };
    });
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  return (
    <section aria-labelledby="varme">
      <h2 class="ds-heading" data-size="2xs" id="varme">
        {heading}
      </h2>
      <p class="hint">{words.heatLead}</p>
      <section class="scroll" tabindex={0} aria-label={ui.table(heading)}>
        <table class="ds-table figures heat" data-size="sm">
          <thead>
            <tr>
              <th scope="col">{words.themeHead}</th>
              {sectors.map((sector) => (
                <th scope="col">{SECTOR_WORDS[sector]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ theme, counts }) => (
              <tr>
                <th scope="row">
                  <a class="ds-link" href={`/temaer/${theme.id}`}>
                    {theme.label}
                  </a>
                </th>
                {sectors.map((sector, index) => {
                  const count = counts[index] ?? 0;
                  return (
                    <td class={`heat-${count === 0 ? 0 : Math.ceil((5 * count) / most)}`}>
                      <a href={address('/svar', { tema: theme.id, sektor: sector })}>{count}</a>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
};

/** Answers by date, with the deadline marked. */
export const OverTime: FC<{ lists: Lists }> = ({ lists }) => {
  const { deadline } = lists.draft.state;
  const counts = new Map<string, number>();
  for (const response of lists.here)
    if (response.date !== null) counts.set(response.date, (counts.get(response.date) ?? 0) + 1);
  const days = [...new Set([...counts.keys(), ...(deadline === null ? [] : [deadline])])].sort();
  const dated = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (dated === 0) return null;
  const most = Math.max(...counts.values());
  return (
    <section aria-labelledby="tid">
      <h2 class="ds-heading" data-size="2xs" id="tid">
        {words.time(dated)}
      </h2>
      {deadline === null ? null : <p class="hint">{words.timeLead(date(deadline, ''))}</p>}
      <section class="scroll tall" tabindex={0} aria-label={ui.table(words.time(dated))}>
        <table class="bars">
          <thead class="ds-sr-only">
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col">{ui.count}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr class={day === deadline ? 'is-deadline' : ''}>
                <th scope="row">
                  {date(day, '')}
                  {day === deadline ? ` (${words.deadline})` : ''}
                </th>
                <td class="bar-cell">
                  <a href={address('/svar', { dato: day })}>
                    <Bar
                      value={counts.get(day) ?? 0}
                      of={most}
                      class={deadline !== null && day > deadline ? 'late' : ''}
                    />
                    <span class="bar-number">{digits(counts.get(day) ?? 0)}</span>
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

import type { FC } from 'hono/jsx';
import { SECTORS, type Sector } from '../../../domain.ts';
import { SECTOR_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { digits } from '../../../norsk/numbers.ts';
import { POSITIONS } from '../../../position.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { Sums } from '../../../services/review/quality.ts';
import { address } from '../../parts/format.ts';
import { StanceMark } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';
import { Unsure } from './charts.tsx';

const { overview: words } = ui;

/** Between those who take a side and those who take none, in answers. */
const GAP = 2;

/**
 * Per theme: opposition to the left of zero and support to the right; mere mention and what is unclear take no side, and
 * have a place of their own beside it, by the same measure. Each has its number.
 */
export const ByTheme: FC<{ lists: Lists; sums: Sums }> = ({ lists, sums }) => {
  const heading = words.byTheme(sums.withRemarks);
  const rows = lists.themes
    .filter((theme) => theme.parentId === null)
    .map((theme) => {
      const speakers = lists.speakers(theme.id);
      return { theme, ...speakers.counted(), total: speakers.size };
    })
    .sort((a, b) => b.total - a.total);
  if (rows.length === 0) return null;
  const left = Math.max(1, ...rows.map(({ counts }) => counts.opposes));
  const right = Math.max(1, ...rows.map(({ counts }) => counts.supports + counts['supports-with-reservations']));
  const aside = Math.max(1, ...rows.map(({ counts }) => counts.neutral + counts.unclear));
  const unit = 200 / (left + right + GAP + aside);
  const zero = left * unit;
  const besides = (left + right + GAP) * unit;
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
              {(['opposes'] as const).map((position) => (
                <th scope="col">
                  <StanceMark stance={position} onTheme />
                </th>
              ))}
              <td aria-hidden="true" />
              {(['supports-with-reservations', 'supports', 'neutral', 'unclear'] as const).map((position) => (
                <th scope="col">
                  <StanceMark stance={position === 'unclear' ? null : position} onTheme />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ theme, counts, unsure, total }) => {
              const cell = (position: (typeof POSITIONS)[number]) => (
                <td>
                  <a href={linkTo(address('/svar', { tema: theme.id, holdning: position }))}>
                    {digits(counts[position])}
                  </a>
                  {unsure[position] > 0 ? (
                    <Unsure
                      count={unsure[position]}
                      href={address('/svar', { tema: theme.id, holdning: position, lest: 'usikkert' })}
                    />
                  ) : null}
                </td>
              );
              const opposing = counts.opposes * unit;
              const neutral = counts.neutral * unit;
              const unclear = counts.unclear * unit;
              const reserved = counts['supports-with-reservations'] * unit;
              return (
                <tr>
                  <th scope="row">
                    <a class="ds-link" href={linkTo(`/temaer/${theme.id}`)}>
                      {theme.label}
                    </a>
                  </th>
                  <td>
                    <a href={linkTo(address('/svar', { tema: theme.id }))}>{digits(total)}</a>
                  </td>
                  {cell('opposes')}
                  <td class="diverging-cell" aria-hidden="true">
                    <svg class="diverge" viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true">
                      <rect class="opposes" x={zero - opposing} y="0" width={opposing} height="12" />
                      <rect class="reserved" x={zero} y="0" width={reserved} height="12" />
                      <rect class="supports" x={zero + reserved} y="0" width={counts.supports * unit} height="12" />
                      <rect class="zero" x={zero - 0.3} y="0" width="0.6" height="12" />
                      <rect class="neutral" x={besides} y="0" width={neutral} height="12" />
                      <rect class="unclear" x={besides + neutral} y="0" width={unclear} height="12" />
                    </svg>
                  </td>
                  {cell('supports-with-reservations')}
                  {cell('supports')}
                  {cell('neutral')}
                  {cell('unclear')}
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
export const Heat: FC<{ lists: Lists; sums: Sums }> = ({ lists, sums }) => {
  const sectors = SECTORS.filter((sector) => sums.bySector.has(sector));
  const heading = words.heat(sums.withRemarks);
  const rows = lists.themes
    .filter((theme) => theme.parentId === null)
    .map((theme) => {
      const { bySector } = lists.speakers(theme.id);
      const said = (sector: Sector) =>
        POSITIONS.reduce((sum, one) => sum + (bySector.get(sector)?.counts[one] ?? 0), 0);
      return { theme, counts: sectors.map(said) };
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
                  <a class="ds-link" href={linkTo(`/temaer/${theme.id}`)}>
                    {theme.label}
                  </a>
                </th>
                {sectors.map((sector, index) => {
                  const count = counts[index] ?? 0;
                  return (
                    <td class={`heat-${count === 0 ? 0 : Math.ceil((5 * count) / most)}`}>
                      <a href={linkTo(address('/svar', { tema: theme.id, sektor: sector }))}>{count}</a>
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

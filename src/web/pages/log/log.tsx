import type { FC } from 'hono/jsx';
import { inForce } from '../../../corrections/apply.ts';
import type { Correction } from '../../../corrections/decision.ts';
import { changeWords } from '../../../norsk/desk/changes.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { may, rightFor } from '../../../services/accounts/roles.ts';
import { isTogether } from '../../../services/desk.ts';
import type { Lists } from '../../../services/review/lists.ts';
import type { Frame } from '../../context.ts';
import { DecideButton } from '../../parts/deciding.tsx';
import { tell } from '../../parts/describe.ts';
import { Field, Select } from '../../parts/fields.tsx';
import { address, excerpt, time } from '../../parts/format.ts';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';

const { log: words } = ui;

/** Decisions on a page. */
const PAGE_SIZE = 100;
/** Longest text shown in a cell; the whole of it is in the download. */
const LONGEST = 160;

export interface LogFilter {
  hvem: string | undefined;
  slag: string | undefined;
  sok: string | undefined;
  gjelder: string | undefined;
  /** Of one act alone, which the list shows as one row. */
  samlet: string | undefined;
}

/** Every decision, newest first. */
export const LogPage: FC<{ frame: Frame; filter: LogFilter; page: number }> = ({ frame, filter, page }) => {
  const { desk } = frame;
  const lists = desk.lists();
  const log = desk.log();
  const standing = new Set(inForce(log).map((correction) => correction.id));
  const chosen = log
    .filter(
      (correction) =>
        (filter.hvem === undefined || correction.who === filter.hvem) &&
        (filter.slag === undefined || correction.decision.kind === filter.slag) &&
        (filter.samlet === undefined || correction.why === filter.samlet) &&
        (filter.gjelder === undefined || standing.has(correction.id)) &&
        (filter.sok === undefined || matches(lists, correction, log, filter.sok)),
    )
    .toReversed();
  const rows = filter.samlet === undefined ? folded(chosen) : chosen.map((correction) => [correction]);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const at = Math.min(page, pages);
  const people = [...new Set(log.map((correction) => correction.who))].sort();
  return (
    <Layout frame={frame} page="log" title={words.title} wide>
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      <p class="lead">{words.lead}</p>
      <form method="get" action={linkTo('/logg')} class="filters">
        <div class="filter-line">
          <Field id="logg-sok" name="sok" label={words.search} value={filter.sok ?? ''} type="search" />
          <Select
            id="logg-hvem"
            name="hvem"
            label={words.filterWho}
            value={filter.hvem}
            empty={ui.all}
            options={people.map((who) => [who, who] as const)}
          />
          <Select
            id="logg-slag"
            name="slag"
            label={words.filterKind}
            value={filter.slag}
            empty={ui.all}
            options={Object.entries(ui.decisions)}
          />
          <div class="ds-field check">
            <input
              type="checkbox"
              class="ds-input"
              id="logg-gjelder"
              name="gjelder"
              value="1"
              checked={filter.gjelder !== undefined}
            />
            <label for="logg-gjelder">{words.inForce}</label>
          </div>
          <button type="submit" class="ds-button without-script" data-size="sm" data-variant="secondary">
            {ui.answers.filter}
          </button>
        </div>
      </form>
      <p class="found">
        <strong>{words.count(chosen.length, log.length)}</strong>
        {' · '}
        <a class="ds-link" href={linkTo('/logg.csv')} download>
          {words.download}
        </a>
        {' · '}
        <a class="ds-link" href={linkTo('/nytt')}>
          {changeWords.link}
        </a>
      </p>
      {chosen.length === 0 ? (
        <p>{log.length === 0 ? words.nothing : words.nothingFound}</p>
      ) : (
        <section class="scroll" tabindex={0} aria-label={ui.table(words.title)}>
          <table class="ds-table log-table stacks" data-size="sm">
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
                <td />
              </tr>
            </thead>
            <tbody data-walk="logg">
              {rows.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE).map((together) => (
                <Row frame={frame} together={together} standing={standing} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {pages > 1 ? (
        <nav class="pages" aria-label={ui.answers.pagination}>
          {at > 1 ? (
            <a class="ds-link" rel="prev" href={linkTo(address('/logg', { ...filter, side: at - 1 }))}>
              {ui.answers.previous}
            </a>
          ) : null}
          <span>{ui.answers.page(at, pages)}</span>
          {at < pages ? (
            <a class="ds-link" rel="next" href={linkTo(address('/logg', { ...filter, side: at + 1 }))}>
              {ui.answers.next}
            </a>
          ) : null}
        </nav>
      ) : null}
    </Layout>
  );
};

/** Decisions that were made as one stand as one, where they follow each other. */
function folded(chosen: readonly Correction[]): Correction[][] {
  const rows: Correction[][] = [];
  for (const correction of chosen) {
    const last = rows.at(-1);
    if (last && isTogether(correction.why) && last[0]?.why === correction.why) last.push(correction);
    else rows.push([correction]);
  }
  return rows;
}

const Row: FC<{ frame: Frame; together: readonly Correction[]; standing: ReadonlySet<string> }> = ({
  frame,
  together,
  standing,
}) => {
  const [correction, ...others] = together;
  if (!correction) return null;
  const log = frame.desk.log();
  const told = tell(frame.desk.lists(), correction, log);
  const mayUndo = (one: Correction) =>
    (standing.has(one.id) || one.decision.kind === 'undo') && may(frame.role, rightFor(one.decision, log));
  const undone = together.every(({ id, decision }) => !standing.has(id) && decision.kind !== 'undo');
  const undo = together.map(({ id }) => ({ kind: 'undo' as const, of: id }));
  return (
    <tr class={undone ? 'undone' : ''} id={`l-${correction.id}`}>
      <td class="when">{time(correction.at)}</td>
      <td>{correction.who}</td>
      <td>
        <strong>{told.kind}</strong>
        <br />
        {told.href ? <a href={linkTo(told.href)}>{excerpt(told.about, LONGEST)}</a> : excerpt(told.about, LONGEST)}
        {undone ? <span class="hint"> ({words.undone})</span> : null}
        {others.length > 0 ? (
          <span class="hint">
            {' '}
            ({ui.together.folded(together.length)}:{' '}
            <a href={linkTo(address('/logg', { samlet: correction.why }))}>{ui.together.showFolded}</a>)
          </span>
        ) : correction.why === '' ? null : (
          <span class="hint"> ({isTogether(correction.why) ? words.together : correction.why})</span>
        )}
      </td>
      <td data-label={words.before}>{excerpt(told.before, LONGEST)}</td>
      <td data-label={words.after}>{excerpt(told.after, LONGEST)}</td>
      <td>
        {together.every(mayUndo) ? (
          <DecideButton
            back={frame.here}
            act={JSON.stringify(others.length > 0 ? { decisions: undo } : { decision: undo[0] })}
            label={words.undoThis(`${told.kind}, ${told.about}`)}
            variant="tertiary"
            press="x"
          >
            {ui.undo}
          </DecideButton>
        ) : null}
      </td>
    </tr>
  );
};

function matches(lists: Lists, correction: Correction, log: readonly Correction[], words: string): boolean {
  const told = tell(lists, correction, log);
  const all = `${correction.who} ${told.kind} ${told.about} ${told.before} ${told.after} ${correction.why}`;
  return all.toLocaleLowerCase('nb').includes(words.toLocaleLowerCase('nb'));
}

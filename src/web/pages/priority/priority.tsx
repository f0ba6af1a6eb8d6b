import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Measure } from '../../../priority.ts';
import { priorityOutcome } from '../../../report/follow-up/priority.ts';
import { may } from '../../../services/accounts/roles.ts';
import { leavesOf, scoreOf, scorersOf } from '../../../services/prioritise/given.ts';
import type { Frame } from '../../context.ts';
import { Save, WhyNot } from '../../parts/deciding.tsx';
import { Field } from '../../parts/fields.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { RankingTable, Sensitivity } from './ranking.tsx';
import { CriteriaSetup, MeasureForm, PriorityForm } from './setup.tsx';

/** «Prioritering»: the ranking as it is now, what would change it, and the criteria and measures. */
export const PriorityPage: FC<{ frame: Frame }> = ({ frame }) => {
  const { priority: words } = ui;
  const { priority } = frame.desk.lists().draft.state;
  const outcome = priorityOutcome(priority);
  const edits = may(frame.role, 'note');
  const isRanked = outcome !== null && outcome.ranking.order.length > 0;
  return (
    <Layout frame={frame} page="priority" title={words.title} wide>
      <h1 class="ds-heading" data-size="md">
        {words.title}
      </h1>
      <p class="lead">{words.lead}</p>
      <WhyNot role={frame.role} right={may(frame.role, 'code') ? 'note' : 'code'} />
      {outcome === null ? <p>{words.empty}</p> : <RankingTable outcome={outcome} />}
      {isRanked ? (
        <>
          <p>
            <a class="ds-link" href={linkTo('/prioritering.xlsx')} download>
              {words.download}
            </a>
          </p>
          <figure class="ranking-chart">
            <img src={linkTo('/notat/diagram/prioritering.svg')} alt={words.chart} loading="lazy" />
          </figure>
          <Sensitivity outcome={outcome} />
        </>
      ) : null}
      {priority.measures.length > 0 && outcome === null ? (
        <ul>
          {priority.measures.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      ) : null}
      {edits ? <MeasureForm back="/prioritering" /> : null}
      <CriteriaSetup priority={priority} edits={edits} />
    </Layout>
  );
};

/** One measure: what the reader gives it on each criterion, and what the others have given. */
export const MeasurePage: FC<{ frame: Frame; measure: Measure }> = ({ frame, measure }) => {
  const { priority: words } = ui;
  const { priority } = frame.desk.lists().draft.state;
  const leaves = leavesOf(priority);
  const others = scorersOf(priority).filter((name) => name !== frame.who);
  const at = priority.measures.findIndex(({ id }) => id === measure.id);
  const next = priority.measures[at + 1];
  const here = `/prioritering/${measure.id}`;
  const scores = may(frame.role, 'code');
  return (
    <Layout frame={frame} page="priority" title={measure.name}>
      <p>
        <a class="ds-link" href={linkTo('/prioritering')}>
          {words.back}
        </a>
      </p>
      <h1 class="ds-heading" data-size="md">
        {measure.name}
      </h1>
      <p class="hint">{words.scale}</p>
      <WhyNot role={frame.role} right="code" />
      <form method="post" action={linkTo(`${here}/poeng`)} data-decide class="stack">
        <input type="hidden" name="til" value={here} />
        {leaves.map(({ criterion, under }) => {
          const own = scoreOf(priority, measure.id, criterion.id, frame.who);
          const ends = [criterion.low && `0: ${criterion.low}`, criterion.high && `10: ${criterion.high}`];
          const given = others.flatMap((name) => {
            const score = scoreOf(priority, measure.id, criterion.id, name);
            return score ? [{ name, ...score }] : [];
          });
          const label = [...under, criterion.label].join(': ');
          return (
            <fieldset class="score">
              <legend>{label}</legend>
              {ends.some(Boolean) ? <p class="hint">{ends.filter(Boolean).join(' · ')}</p> : null}
              {scores ? (
                <div class="follow-up-fields">
                  <Field
                    id={`poeng-${criterion.id}`}
                    name={`poeng:${criterion.id}`}
                    label={words.yours}
                    value={own?.value == null ? '' : String(own.value).replace('.', ',')}
                  />
                  <Field
                    id={`ord-${criterion.id}`}
                    name={`ord:${criterion.id}`}
                    label={words.comment}
                    value={own?.comment ?? ''}
                  />
                </div>
              ) : null}
              {given.length === 0 ? null : (
                <p class="hint">
                  {words.others}:{' '}
                  {given
                    .map(({ name, value, comment }) => {
                      const told = value === null ? words.open : String(value).replace('.', ',');
                      return `${name} ${told}${comment === '' ? '' : ` («${comment}»)`}`;
                    })
                    .join(' · ')}
                </p>
              )}
            </fieldset>
          );
        })}
        {scores && leaves.length > 0 ? <Save label={words.saveScores} /> : null}
      </form>
      {next === undefined ? null : (
        <p>
          <a class="ds-link" href={linkTo(`/prioritering/${next.id}`)}>
            {words.next}: {next.name}
          </a>
        </p>
      )}
      {may(frame.role, 'note') ? (
        <>
          <MeasureForm id={measure.id} name={measure.name} back={here} />
          <PriorityForm does="tiltak-ut" id={measure.id} back="/prioritering">
            <button type="submit" class="ds-button" data-size="sm" data-variant="tertiary" data-color="danger">
              {words.dropOf(measure.name)}
            </button>
          </PriorityForm>
        </>
      ) : null}
    </Layout>
  );
};

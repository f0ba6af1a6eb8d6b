import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Measure } from '../../../priority.ts';
import { may } from '../../../services/accounts/roles.ts';
import { leavesOf, scoreOf, scorersOf, seenScore } from '../../../services/prioritise/given.ts';
import type { Frame } from '../../context.ts';
import { Save, WhyNot } from '../../parts/deciding.tsx';
import { Field } from '../../parts/fields.tsx';
import { Layout } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { MeasureForm, PriorityForm } from './setup.tsx';

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
                  <input type="hidden" name={`sett:${criterion.id}`} value={JSON.stringify(seenScore(own))} />
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
                      const out = priority.scorers.get(name) === 'left-out' ? ` (${words.leftOut})` : '';
                      return `${name} ${told}${out}${comment === '' ? '' : ` («${comment}»)`}`;
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
          <MeasureForm measure={measure} back={here} />
          <PriorityForm does="tiltak-ut" id={measure.id} seen={measure} back="/prioritering">
            <button type="submit" class="ds-button" data-size="sm" data-variant="tertiary" data-color="danger">
              {words.dropOf(measure.name)}
            </button>
          </PriorityForm>
        </>
      ) : null}
    </Layout>
  );
};

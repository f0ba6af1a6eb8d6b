import type { FC, PropsWithChildren } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import { shortest } from '../../../norsk/prioritise.ts';
import type { Criterion, Measure, PriorityState } from '../../../priority.ts';
import { inTree } from '../../../services/prioritise/given.ts';
import { Save } from '../../parts/deciding.tsx';
import { Field, Select } from '../../parts/fields.tsx';
import { linkTo } from '../../parts/place.ts';
import { CriterionMoves } from './order.tsx';

/** A form that changes criteria or measures. */
export const PriorityForm: FC<
  PropsWithChildren<{ does: string; id?: string; seen: object | null; class?: string; back: string }>
> = ({ does, id, seen, class: name, back, children }) => (
  <form method="post" action={linkTo('/prioritering')} data-decide class={name ?? 'stack'}>
    <input type="hidden" name="til" value={back} />
    <input type="hidden" name="gjor" value={does} />
    {id === undefined ? null : <input type="hidden" name="id" value={id} />}
    <input type="hidden" name="sett" value={JSON.stringify(seen)} />
    {children}
  </form>
);

/** The tree of criteria, each to be changed where it stands, and a new one. */
export const CriteriaSetup: FC<{ priority: PriorityState; edits: boolean }> = ({ priority, edits }) => {
  const { priority: words } = ui;
  const tree = inTree(priority);
  return (
    <section aria-labelledby="kriterier">
      <h2 class="ds-heading" data-size="xs" id="kriterier" tabindex={-1}>
        {words.criteria}
      </h2>
      <ul class="criteria" data-walk="kriterier">
        {tree.map(({ criterion, depth }) => (
          <li class={`depth-${Math.min(depth, 4)}`}>
            <div class="criterion">
              {criterion.label} <span class="hint">{words.weighs(criterion.weight)}</span>
              {edits ? <CriterionMoves priority={priority} criterion={criterion} /> : null}
            </div>
            {edits ? (
              <details>
                <summary aria-label={words.changeCriterion(criterion.label)}>{ui.change}</summary>
                <CriterionForm tree={tree} criterion={criterion} />
                <PriorityForm does="kriterium-ut" id={criterion.id} seen={criterion} back="/prioritering#kriterier">
                  <button
                    type="submit"
                    class="ds-button"
                    data-size="sm"
                    data-variant="tertiary"
                    data-color="danger"
                    aria-label={words.dropOf(criterion.label)}
                  >
                    {words.drop}
                  </button>
                </PriorityForm>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      {edits ? (
        <details open={tree.length === 0}>
          <summary>{words.addCriterion}</summary>
          <CriterionForm tree={tree} />
        </details>
      ) : null}
    </section>
  );
};

const CriterionForm: FC<{ tree: ReturnType<typeof inTree>; criterion?: Criterion }> = ({ tree, criterion }) => {
  const { priority: words } = ui;
  const id = `kriterium-${criterion?.id ?? 'nytt'}`;
  const others = tree.filter((one) => one.criterion.id !== criterion?.id);
  return (
    <PriorityForm
      does="kriterium"
      back="/prioritering#kriterier"
      seen={criterion ?? null}
      {...(criterion === undefined ? {} : { id: criterion.id })}
    >
      <Field id={`${id}-navn`} name="navn" label={words.criterion} value={criterion?.label ?? ''} required />
      <div class="follow-up-fields">
        <Select
          id={`${id}-under`}
          name="under"
          label={words.under}
          value={criterion?.parentId ?? ''}
          empty={words.top}
          options={others.map((one) => [one.criterion.id, one.criterion.label] as const)}
        />
        <Field id={`${id}-vekt`} name="vekt" label={words.weight} value={shortest(criterion?.weight ?? 1)} />
        <Select
          id={`${id}-lages`}
          name="lages"
          label={words.combine}
          value={criterion?.combine ?? 'mean'}
          options={[
            ['mean', words.combines.mean],
            ['sum', words.combines.sum],
          ]}
        />
        <Field id={`${id}-lav`} name="lav" label={words.low} value={criterion?.low ?? ''} />
        <Field id={`${id}-hoy`} name="hoy" label={words.high} value={criterion?.high ?? ''} />
      </div>
      <Save label={words.save} />
    </PriorityForm>
  );
};

/** A new measure, or another name for one. */
export const MeasureForm: FC<{ measure?: Measure; back: string }> = ({ measure, back }) => {
  const { priority: words } = ui;
  return (
    <PriorityForm
      does="tiltak"
      back={back}
      class="one-line"
      seen={measure ?? null}
      {...(measure === undefined ? {} : { id: measure.id })}
    >
      <Field
        id={`tiltak-${measure?.id ?? 'nytt'}`}
        name="navn"
        label={measure === undefined ? words.addMeasure : words.rename}
        value={measure?.name ?? ''}
        required
      />
      <Save label={words.save} />
    </PriorityForm>
  );
};

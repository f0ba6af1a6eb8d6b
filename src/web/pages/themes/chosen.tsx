import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Lists } from '../../../services/review/lists.ts';
import { Select } from '../../parts/fields.tsx';
import { linkTo } from '../../parts/place.ts';

const { themes: words } = ui;

/** The form that the boxes before the themes belong to. */
export const CHOSEN = 'valgte-temaer';
/** Stands for the top level where a place is chosen: nothing is chosen beforehand. */
export const TOP = 'topp';

/** How many are ticked: filled in by the script, which alone knows. */
export const Ticked: FC<{ form: string }> = ({ form }) => (
  <p class="ticked" data-ticked={form} data-word={words.chosen} hidden />
);

/** What can be done with several themes at once. What they are merged with, or put under, is never chosen beforehand. */
export const Chosen: FC<{ lists: Lists; back: string }> = ({ lists, back }) => {
  const options = lists.themes.map(({ id, label }) => [id, label] as const);
  return (
    <form method="post" action={linkTo('/temaer/valgte')} class="chosen" id={CHOSEN} data-decide>
      <input type="hidden" name="til" value={back} />
      <h2 class="ds-heading" data-size="2xs">
        {words.chosenTitle}
      </h2>
      <Ticked form={CHOSEN} />
      <p class="hint">{words.chosenLead}</p>
      <p class="acts">
        <Do what="bekreft" label={words.confirmChosen} />
        <Do what="forkast" label={words.rejectChosen} />
      </p>
      <div class="one-line">
        <Select
          id="valgte-med"
          name="med"
          label={words.mergeChosen}
          value=""
          empty={words.chooseTarget}
          options={options}
        />
        <Do what="sammen" label={words.mergeDo} />
      </div>
      <div class="one-line">
        <Select
          id="valgte-under"
          name="under"
          label={words.moveChosen}
          value=""
          empty={words.choosePlace}
          options={[[TOP, words.top] as const, ...options]}
        />
        <Do what="under" label={words.move} />
      </div>
    </form>
  );
};

/** One of the things that can be done with what is ticked. */
export const Do: FC<{ what: string; label: string; variant?: 'tertiary' }> = ({ what, label, variant }) => (
  <button type="submit" class="ds-button" data-size="sm" data-variant={variant ?? 'secondary'} name="gjor" value={what}>
    {label}
  </button>
);

import type { FC } from 'hono/jsx';
import { SECTORS, STANCES } from '../../../domain.ts';
import { SECTOR_WORDS, STANCE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { peopleOf } from '../../../services/accounts/colleagues.ts';
import type { Lists } from '../../../services/review/lists.ts';
import { Field, Select } from '../../parts/fields.tsx';
import { linkTo } from '../../parts/place.ts';
import { Do, Ticked } from '../themes/chosen.tsx';

const { together: words } = ui;

/** The form that the boxes before the answers belong to. */
export const CHOSEN = 'valgte-svar';

/** What can be done with several answers at once: the ticked ones, or the whole list as it is filtered. */
export const ChosenAnswers: FC<{ lists: Lists; back: string; count: number }> = ({ lists, back, count }) => (
  <details class="several">
    <summary>{words.several}</summary>
    <form method="post" action={linkTo('/svar/valgte')} id={CHOSEN} data-decide>
      <input type="hidden" name="til" value={back} />
      <p class="hint">{words.severalLead}</p>
      <div class="acts">
        <span class="ds-field check">
          <input type="checkbox" class="ds-input" id="velg-alle" name="alle" value="1" />
          <label for="velg-alle">{words.everyOne(count)}</label>
        </span>
        <Ticked form={CHOSEN} />
      </div>
      <div class="several-acts">
        <div class="one-line">
          <Select
            id="valgte-sektor"
            name="sektor"
            label={words.setSector}
            value=""
            empty={words.choose}
            options={SECTORS.map((value) => [value, SECTOR_WORDS[value]] as const)}
          />
          <Do what="sektor" label={words.set} />
        </div>
        <div class="one-line">
          <Select
            id="valgte-standpunkt"
            name="standpunkt"
            label={words.setStance}
            value=""
            empty={words.choose}
            options={STANCES.map((value) => [value, STANCE_WORDS[value]] as const)}
          />
          <Do what="standpunkt" label={words.set} />
        </div>
        <div class="one-line">
          <Field id="valgte-navn" name="navn" label={words.giveTo} hint={words.giveHint} list="kolleger" />
          <Do what="gi" label={words.give} />
          <datalist id="kolleger">
            {peopleOf(lists).map((name) => (
              <option value={name} />
            ))}
          </datalist>
        </div>
        <Do what="gjennomgatt" label={words.markReviewed} />
      </div>
    </form>
  </details>
);

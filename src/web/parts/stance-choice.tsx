import type { FC } from 'hono/jsx';
import { STANCES } from '../../domain.ts';
import { STANCE_MARKS, STANCE_WORDS } from '../../norsk/desk/labels.ts';
import type { ResponseState } from '../../state.ts';
import { toldStance } from '../../told.ts';
import { act, Decide } from './deciding.tsx';

/** What an answer holds in all, to be chosen: `s` and a digit, or a button. `ask`: said where a key leads here. */
export const StanceChoice: FC<{
  response: ResponseState;
  back: string;
  legend: string;
  hideLegend?: boolean;
  ask?: string | undefined;
}> = ({ response: { id, stance }, back, legend, hideLegend, ask }) => (
  <Decide back={back}>
    <fieldset class="stances" data-group="s">
      <legend class={hideLegend ? 'ds-sr-only' : ''}>{legend}</legend>
      {STANCES.map((value, index) => (
        <button
          type="submit"
          name="act"
          value={act({ kind: 'stance', responseId: id, themeId: null, stance: value }, stance?.value ?? null)}
          aria-pressed={toldStance(stance) === value ? 'true' : 'false'}
          {...(ask !== undefined && index === 0 ? { 'data-ask': ask } : {})}
        >
          <span class={`stance stance-${value}`} aria-hidden="true">
            <span class="stance-mark">{STANCE_MARKS[value]}</span>
          </span>{' '}
          {STANCE_WORDS[value]}
        </button>
      ))}
    </fieldset>
  </Decide>
);

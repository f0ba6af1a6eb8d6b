import type { FC } from 'hono/jsx';
import { SECTOR_WORDS, STANCE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Attention } from '../../../services/review/attention.ts';
import { decidingSentences, groundId } from '../../../services/review/evidence.ts';
import { isSure } from '../../../told.ts';
import { act, DecideButton, StanceChoice } from '../../parts/deciding.tsx';
import { howRead } from '../../parts/describe.ts';
import { excerpt, percent } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';

const { overview: words } = ui;

/** Letters of a sentence that stand where it is judged. */
const SHOWN = 300;

type OfStance = Extract<Attention, { kind: 'stance' | 'unclear' | 'no-remarks' | 'majority' | 'sample' }>;

/** A stance to be settled: the sentences it was read from, why it is asked about, and the choice. */
export const StanceItem: FC<{ item: OfStance; decides: boolean; back: string }> = ({ item, decides, back }) => {
  const { response } = item;
  const { id, stance, text } = response;
  const who = response.respondent || ui.answers.noName;
  return (
    <>
      {decidingSentences(response).map(({ start, end }, index) => (
        <blockquote class="needs-quote">
          <a href={linkTo(`/svar/${id}#${groundId(index)}`)}>{excerpt(text.slice(start, end), SHOWN)}</a>
        </blockquote>
      ))}
      <p>{whyAsked(item)}</p>
      {decides ? (
        <div class="acts below">
          {stance === null ? null : (
            <DecideButton
              back={back}
              act={act({ kind: 'stance', responseId: id, themeId: null, stance: stance.value }, stance.value)}
              label={words.rightIs(STANCE_WORDS[stance.value], who)}
              press="a"
            >
              {words.right}
            </DecideButton>
          )}
          <StanceChoice
            response={response}
            back={back}
            legend={`${words.stanceHead}: ${who}`}
            hideLegend
            ask={stance === null ? words.askStance : undefined}
          />
        </div>
      ) : null}
    </>
  );
};

function whyAsked(item: OfStance): string {
  const { stance } = item.response;
  if (item.kind !== 'majority' && item.kind !== 'sample') return howRead(stance, item.joins);
  const read = stance && isSure(stance) ? words.majority(STANCE_WORDS[stance.value], percent(stance.confidence)) : '';
  if (item.kind === 'sample') return `${read} ${words.sampleWhy}`;
  return `${read} ${words.majorityWhy(SECTOR_WORDS[item.sector], item.count, item.of, item.withReservations)}`;
}

import type { FC } from 'hono/jsx';
import { STANCES } from '../../../domain.ts';
import { SECTOR_WORDS, STANCE_MARKS, STANCE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import type { Attention } from '../../../services/review/attention.ts';
import type { ResponseState } from '../../../state.ts';
import { isSure, toldStance } from '../../../told.ts';
import { act, Decide, DecideButton, Save } from '../../parts/deciding.tsx';
import { howRead } from '../../parts/describe.ts';
import { Select } from '../../parts/fields.tsx';
import { excerpt, percent } from '../../parts/format.ts';

const { overview: words } = ui;

/** Letters of what decided a stance that stand where it is judged. */
const SHOWN = 260;

type OfStance = Extract<Attention, { kind: 'stance' | 'majority' | 'sample' }>;

/** A stance to be settled: what it was read from, why it is asked about, and the choice. */
export const StanceItem: FC<{ item: OfStance; decides: boolean; back: string; id: string }> = ({
  item,
  decides,
  back,
  id,
}) => {
  const { response } = item;
  const { stance } = response;
  const who = response.respondent || ui.answers.noName;
  const said = decidingWords(response);
  const decide = { kind: 'stance', responseId: response.id, themeId: null } as const;
  const told = toldStance(stance);
  return (
    <>
      {said === '' ? null : <blockquote class="needs-quote">{said}</blockquote>}
      <p>{whyAsked(item)}</p>
      {decides ? (
        <div class="acts below">
          {stance === null ? null : (
            <DecideButton
              back={back}
              act={act({ ...decide, stance: stance.value }, stance.value)}
              label={words.rightIs(STANCE_WORDS[stance.value], who)}
              press="a"
            >
              {words.right}
            </DecideButton>
          )}
          <Decide back={back} act={act(decide, stance?.value ?? null)} class="one-line">
            <Select
              id={id}
              name="stance"
              label={`${words.stanceHead}: ${who}`}
              hideLabel
              value={told ?? ''}
              empty={told === null ? STANCE_WORDS.none : undefined}
              options={STANCES.map((value) => [value, `${STANCE_MARKS[value]} ${STANCE_WORDS[value]}`] as const)}
            />
            <Save />
          </Decide>
        </div>
      ) : null}
    </>
  );
};

function whyAsked(item: OfStance): string {
  const { stance } = item.response;
  if (item.kind === 'stance') return howRead(stance, item.joins);
  const read = stance && isSure(stance) ? words.majority(STANCE_WORDS[stance.value], percent(stance.confidence)) : '';
  if (item.kind === 'sample') return `${read} ${words.sampleWhy}`;
  return `${read} ${words.majorityWhy(SECTOR_WORDS[item.sector], item.count, item.of, item.withReservations)}`;
}

/** From the sentence that the first reason stands in. */
function decidingWords({ text, passages, stance }: ResponseState): string {
  const at = stance?.because.find(({ source, start }) => source === 'text' && start !== undefined)?.start;
  const passage = at === undefined ? undefined : passages.find(({ start, end }) => start <= at && at < end);
  if (at === undefined || passage === undefined) return '';
  const before = text.slice(passage.start, at);
  const sentence = passage.start + Math.max(0, before.search(/(?<=[.!?]\s)[^.!?]*$/u));
  return excerpt(text.slice(sentence, passage.end), SHOWN);
}

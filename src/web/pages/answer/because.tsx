import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Evidence } from '../../../domain.ts';
import { RULE_WORDS, SOURCE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { decidingSentences, groundId } from '../../../services/review/evidence.ts';
import type { Lists } from '../../../services/review/lists.ts';
import { absentBody } from '../../../services/review/sure.ts';
import type { ResponseState } from '../../../state.ts';
import { isSure } from '../../../told.ts';
import { howRead } from '../../parts/describe.ts';
import { excerpt, percent } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';

const { answer: words } = ui;

/** Letters of a sentence beside the text, where the whole of it stands. */
const LONGEST = 160;

/** How sure, by whom, and on what grounds. */
export const Because: FC<PropsWithChildren<{ evidence: Evidence[]; confidence: number }>> = ({
  evidence,
  confidence,
  children,
}) => {
  const person = evidence.find((one) => one.source === 'reviewer');
  if (person) return <p class="by-person-line">{words.byPerson(person.cue)}</p>;
  return (
    <details class="because">
      <summary>
        {words.percent(percent(confidence))} · {words.because}
      </summary>
      <ul>
        {evidence.map((one) => (
          <li>
            «{one.cue}» <span class="hint">{RULE_WORDS[one.rule] ?? SOURCE_WORDS[one.source]}</span>
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
};

/** Why the stance is told as unsure or unclear. */
export const HowRead: FC<{ lists: Lists; response: ResponseState }> = ({ lists, response }) => {
  const { stance } = response;
  if (isSure(stance)) return null;
  const absent = absentBody(lists, response);
  return <p class="hint">{howRead(stance, absent)}</p>;
};

/** The ground of the stance, and the answer it is inherited from. */
export const StanceBecause: FC<{ response: ResponseState }> = ({ response }) =>
  response.stance === null ? null : (
    <>
      <Grounds response={response} />
      <Because evidence={response.stance.because} confidence={response.stance.confidence}>
        {response.inheritedFrom === null ? null : (
          <p>
            <a href={linkTo(`/svar/${response.inheritedFrom}`)}>{words.inherited}</a>
          </p>
        )}
      </Because>
    </>
  );

/** The sentences that decide the stance, each a link to where it stands in the letter. */
const Grounds: FC<{ response: ResponseState }> = ({ response }) => {
  const found = decidingSentences(response);
  return found.length === 0 ? null : (
    <>
      <p class="hint" id="grunner">
        {words.readFrom}
      </p>
      <ol class="grounds" aria-labelledby="grunner">
        {found.map(({ start, end }, index) => (
          <li>
            <a href={`#${groundId(index)}`}>{excerpt(response.text.slice(start, end), LONGEST)}</a>
          </li>
        ))}
      </ol>
    </>
  );
};

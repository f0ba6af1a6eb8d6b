import type { FC } from 'hono/jsx';
import type { Decision } from '../../../corrections/decision.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { digits } from '../../../norsk/numbers.ts';
import { may, rightFor } from '../../../services/accounts/roles.ts';
import { LET_BE, type Lost } from '../../../services/review/lost.ts';
import type { Frame } from '../../context.ts';
import { act, DecideButton } from '../../parts/deciding.tsx';
import { tell } from '../../parts/describe.ts';
import { excerpt, time } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';

const { overview: words } = ui;

/** Shown at a time; those that are settled give room to the next. */
const SHOWN = 20;
const LONGEST = 260;

/** «Uten feste»: each decision that has lost its place, in words, with what can be done. */
export const LostDecisions: FC<{ frame: Frame }> = ({ frame }) => {
  const all = frame.desk.lost();
  if (all.length === 0) return null;
  const open = all.filter(({ letBe }) => !letBe);
  const letBe = all.filter((lost) => lost.letBe);
  const same = open.flatMap(({ onto, ids }) => (onto?.same ? moving(onto.decision, ids) : []));
  const sameCount = open.filter(({ onto }) => onto?.same).length;
  return (
    <section aria-labelledby="uten-feste">
      <h2 class="ds-heading" data-size="2xs" id="uten-feste">
        {words.orphans} ({digits(open.length)})
      </h2>
      <p class="hint">{words.orphansLead}</p>
      {sameCount > 1 && may(frame.role, 'codebook') ? (
        <DecideButton back={frame.here} act={JSON.stringify({ decisions: same })}>
          {words.putAllSame(sameCount)}
        </DecideButton>
      ) : null}
      <ul class="needs-list" data-walk="uten-feste">
        {open.slice(0, SHOWN).map((lost) => (
          <li>
            <LostItem frame={frame} lost={lost} />
          </li>
        ))}
      </ul>
      {open.length > SHOWN ? <p class="hint">{words.shown(SHOWN, open.length)}</p> : null}
      {letBe.length === 0 ? null : (
        <details>
          <summary>
            {words.letBeTitle} ({digits(letBe.length)})
          </summary>
          <ul class="needs-list">
            {letBe.slice(0, SHOWN).map((lost) => (
              <li>
                <LostItem frame={frame} lost={lost} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

/** The decision at its new place, and the old one taken back, as one. */
function moving(decision: Decision, ids: readonly string[]): Decision[] {
  return [decision, ...ids.map((of): Decision => ({ kind: 'undo', of }))];
}

const LostItem: FC<{ frame: Frame; lost: Lost }> = ({ frame, lost }) => {
  const { correction, place, onto, ids } = lost;
  const { decision } = correction;
  const log = frame.desk.log();
  const told = tell(frame.desk.lists(), correction, log);
  const where = [place?.theme, place?.respondent || place?.path].filter((part) => part).join(', ') || told.about;
  const what = `${told.kind}: ${where}`;
  const many = (decisions: readonly Decision[]) => JSON.stringify({ decisions });
  return (
    <>
      <p class="needs-what">
        {told.kind}: {where} → {told.after}
      </p>
      {place?.text ? <blockquote class="needs-quote">{excerpt(place.text, LONGEST)}</blockquote> : null}
      <p>
        {words.lostBecause[lost.why]}{' '}
        <span class="hint">
          {correction.who}, {time(correction.at)}
        </span>
      </p>
      {onto === null ? null : (
        <p>
          <a class="ds-link" href={linkTo(onto.href)}>
            {onto.same ? words.standsSame : onto.text === '' ? words.newAnswer : words.standsLike}
          </a>
          {onto.same || onto.text === '' ? null : `: «${excerpt(onto.text, LONGEST)}»`}
        </p>
      )}
      {may(frame.role, rightFor(decision, log)) ? (
        <div class="acts">
          {onto === null ? null : (
            <DecideButton
              back={frame.here}
              act={many(moving(onto.decision, ids))}
              label={`${onto.text === '' ? words.putOnAnswer : words.putHere}: ${what}`}
              press="a"
            >
              {onto.text === '' ? words.putOnAnswer : words.putHere}
            </DecideButton>
          )}
          {lost.letBe ? null : (
            <DecideButton
              back={frame.here}
              act={
                ids.length === 1
                  ? act({ kind: 'hold', of: correction.id, machine: LET_BE })
                  : many(ids.map((of) => ({ kind: 'hold', of, machine: LET_BE })))
              }
              label={`${words.letBe}: ${what}`}
            >
              {words.letBe}
            </DecideButton>
          )}
          <DecideButton
            back={frame.here}
            act={many(ids.map((of) => ({ kind: 'undo', of })))}
            label={`${words.dropLost}: ${what}`}
            variant="tertiary"
            press="r"
          >
            {words.dropLost}
          </DecideButton>
        </div>
      ) : null}
    </>
  );
};

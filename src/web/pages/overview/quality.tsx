import type { FC } from 'hono/jsx';
import { SECTOR_WORDS, STANCE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { digits } from '../../../norsk/numbers.ts';
import { may, rightFor } from '../../../services/accounts/roles.ts';
import { judgedMachineTags, type Sums } from '../../../services/review/quality.ts';
import type { Frame } from '../../context.ts';
import { act, DecideButton } from '../../parts/deciding.tsx';
import { tell } from '../../parts/describe.ts';
import { address, percent, time } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';
import { LostDrafts } from '../note/lost-drafts.tsx';
import { LostDecisions } from './lost.tsx';

const { overview: words } = ui;

/** Disagreements shown at a time. */
const SHOWN = 20;

/** How far the review has come and how well the machine did where it was judged. */
export const Quality: FC<{ frame: Frame; sums: Sums }> = ({ frame, sums }) => {
  const lists = frame.desk.lists();
  const { answers, tags, passages } = sums;
  const judged = judgedMachineTags(lists);
  const themes = lists.themes;
  const confirmed = themes.filter((theme) => theme.status === 'confirmed').length;
  const signed = lists.draft.state.signedOff;
  if (answers === 0)
    return (
      <section aria-labelledby="kvalitet">
        <h2 class="ds-heading" data-size="2xs" id="kvalitet">
          {words.quality}
        </h2>
        <p class="hint">{words.qualityEmpty}</p>
      </section>
    );
  const rows: [string, string, string | null][] = [
    [
      words.answersReviewed,
      `${digits(lists.reviewedHere)} / ${digits(answers)}`,
      address('/svar', { status: 'reviewed' }),
    ],
    [
      words.answersTouched,
      `${digits(lists.touchedHere)} / ${digits(answers)}`,
      address('/svar', { status: 'touched' }),
    ],
    [words.themesConfirmed, `${digits(confirmed)} / ${digits(themes.length)}`, '/temaer'],
    [words.tagsByPerson, digits(tags.byPeople), address('/logg', { slag: 'tag' })],
    [words.tagsByMachine, digits(tags.byMachine), '/temaer'],
    [words.tagsUnsure, digits(tags.unsure), address('/', { hva: 'tag' })],
    [
      words.agreed,
      judged.of === 0
        ? '–'
        : `${digits(judged.agreed)} / ${digits(judged.of)} (${percent(judged.agreed / judged.of)} %)`,
      address('/logg', { slag: 'tag' }),
    ],
    [words.passagesWithout, `${digits(passages.unplaced)} / ${digits(passages.counted)}`, null],
    [words.answersWithout, digits(sums.withoutTheme), address('/svar', { status: 'no-theme' })],
  ];
  return (
    <section aria-labelledby="kvalitet">
      <h2 class="ds-heading" data-size="2xs" id="kvalitet">
        {words.quality}
      </h2>
      <p class="hint">{signed ? words.signedOff(signed.who, time(signed.at)) : words.notSignedOff}</p>
      <table class="ds-table figures quality" data-size="sm">
        <tbody>
          {rows.map(([label, value, href]) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{href ? <a href={linkTo(href)}>{value}</a> : value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Decisions without ground, and where the machine now says otherwise. */
export const Unsettled: FC<{ frame: Frame }> = ({ frame }) => {
  const { desk } = frame;
  const lists = desk.lists();
  const disagreements = desk.disagreements();
  return (
    <>
      <LostDecisions frame={frame} />
      <LostDrafts frame={frame} />
      {disagreements.length === 0 ? null : (
        <details class="disagreements">
          <summary>
            <h2 class="ds-heading" data-size="2xs" id="uenig">
              {words.disagreements} ({digits(disagreements.length)})
            </h2>
          </summary>
          <p class="hint">{words.disagreementsLead}</p>
          <ul class="plain-list" data-walk="uenig">
            {disagreements.slice(0, SHOWN).map(({ correction, machine, reading }) => {
              const told = tell(lists, correction, desk.log());
              const what = `${told.kind}, ${told.about}`;
              return (
                <li>
                  {told.href ? <a href={linkTo(told.href)}>{told.about}</a> : told.about}: {told.after}.{' '}
                  {words.machineSays(inWords(machine))}{' '}
                  {may(frame.role, rightFor(correction.decision, desk.log())) ? (
                    <>
                      <DecideButton
                        back={frame.here}
                        act={act({ kind: 'hold', of: correction.id, machine: reading })}
                        label={words.holdThis(what)}
                        press="a"
                      >
                        {words.hold}
                      </DecideButton>{' '}
                      <DecideButton
                        back={frame.here}
                        act={act({ kind: 'undo', of: correction.id })}
                        label={ui.log.undoThis(what)}
                        variant="tertiary"
                        press="r"
                      >
                        {ui.undo}
                      </DecideButton>
                    </>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
};

function inWords(machine: unknown): string {
  if (typeof machine === 'number') return `${ui.values.tagOn} (${percent(machine)} %)`;
  const key = String(machine);
  return { ...STANCE_WORDS, ...SECTOR_WORDS }[key as keyof typeof STANCE_WORDS | keyof typeof SECTOR_WORDS] ?? key;
}

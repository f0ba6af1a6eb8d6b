import type { FC } from 'hono/jsx';
import { type Judged, type Role, SECTORS, STANCES, type Stance } from '../../../domain.ts';
import {
  LANGUAGE_WORDS,
  SECTOR_WORDS,
  STANCE_MARKS,
  STANCE_WORDS,
  THEME_STANCE_WORDS,
  ui,
} from '../../../norsk/desk/ui.ts';
import { may } from '../../../services/accounts/roles.ts';
import { type Lists, REVIEWED_MARK, reviewedSlot } from '../../../services/review/lists.ts';
import { absentBody } from '../../../services/review/sure.ts';
import type { ResponseState } from '../../../state.ts';
import { isSure, toldOnTheme, toldStance } from '../../../told.ts';
import { howRead } from '../../parts/describe.ts';
import { act, Decide, DecideButton, Field, SaveMark, Select, ToldStance, WhyNot } from '../../parts/fields.tsx';
import { address, date } from '../../parts/format.ts';
import { Because } from './because.tsx';
import { Endorsed, Endorses } from './endorses.tsx';

const { answer: words } = ui;

interface CardProps {
  lists: Lists;
  response: ResponseState;
  back: string;
  role: Role;
}

/** Who answered, what they hold and why the machine says so; each thing can be put right where it stands. */
export const SenderCard: FC<CardProps> = (props) => {
  const { response, back, role } = props;
  const { id: responseId, otherHearing } = response;
  return (
    <section class="sender" id="avsender" aria-labelledby="avsender-tittel">
      <h2 class="ds-heading" data-size="2xs" id="avsender-tittel">
        {words.sender}
      </h2>
      {may(role, 'code') ? <Correct {...props} /> : <Read {...props} />}
      <Facts {...props} />
      {may(role, 'code') ? (
        <DecideButton
          back={back}
          act={act({ kind: 'other-hearing', responseId, on: !otherHearing }, otherHearing)}
          variant="tertiary"
        >
          {otherHearing ? ui.overview.belongsHere : ui.overview.belongsElsewhere}
        </DecideButton>
      ) : null}
    </section>
  );
};

/** What one can hold on a theme: «uten merknader» is said of a whole answer. */
const HELD_ON_THEME = STANCES.filter((value) => value !== 'no-remarks');

/** «usikkert» or «uavklart», where a choice is shown for correcting. */
const Doubt: FC<{ judged: Judged<Stance> }> = ({ judged }) => {
  const { stance: told, unsure } = toldOnTheme(judged);
  if (told !== null && !unsure) return null;
  const nearest = ui.answers.nearest(THEME_STANCE_WORDS[judged.value]);
  return <span class="mark-unsure">{told === null ? nearest : ui.answers.unsureStance}</span>;
};

/** Why the stance is told as unsure or unclear. */
const HowRead: FC<{ lists: Lists; response: ResponseState }> = ({ lists, response }) => {
  const { stance } = response;
  if (isSure(stance)) return null;
  const absent = absentBody(lists, response);
  return <p class="hint">{howRead(stance, absent)}</p>;
};

const Correct: FC<CardProps> = ({ lists, response, back }) => {
  const { sector, stance } = response;
  const themes = lists.themes.filter((theme) => lists.rows.get(response.id)?.themes.includes(theme.id));
  const reviewed = lists.isReviewed(response.id);
  const id = response.id;
  return (
    <>
      <Decide back={back} class="reviewed-form">
        <button
          type="submit"
          class="ds-button"
          data-size="sm"
          data-variant={reviewed ? 'secondary' : 'primary'}
          name="act"
          data-key="f"
          value={act(
            { kind: 'text', slot: reviewedSlot(id), markdown: reviewed ? '' : REVIEWED_MARK },
            lists.draft.state.texts.get(reviewedSlot(id)) ?? '',
          )}
        >
          {reviewed ? words.unmarkReviewed : words.markReviewed} <kbd>f</kbd>
        </button>
      </Decide>

      <Decide back={back}>
        <fieldset class="stances" data-group="s">
          <legend>{words.stanceLabel}</legend>
          {STANCES.map((value) => (
            <button
              type="submit"
              name="act"
              value={act({ kind: 'stance', responseId: id, themeId: null, stance: value }, stance?.value ?? null)}
              aria-pressed={toldStance(stance) === value ? 'true' : 'false'}
            >
              <span class={`stance stance-${value}`} aria-hidden="true">
                <span class="stance-mark">{STANCE_MARKS[value]}</span>
              </span>{' '}
              {STANCE_WORDS[value]}
            </button>
          ))}
        </fieldset>
      </Decide>
      <HowRead lists={lists} response={response} />
      {stance === null ? null : <StanceBecause response={response} />}

      <Decide back={back} act={act({ kind: 'sector', responseId: id }, sector.value)} class="one-line">
        <Select
          id="sektor"
          name="sector"
          label={words.sectorLabel}
          value={sector.value}
          options={SECTORS.map((value, index) => [value, `${index + 1} ${SECTOR_WORDS[value]}`] as const)}
          digits
        />
        <SaveMark of={words.sectorLabel} />
      </Decide>
      <Because evidence={sector.because} confidence={sector.confidence} />

      <Decide back={back} act={act({ kind: 'respondent', responseId: id }, response.respondent)} class="one-line">
        <Field id="navn" name="name" label={words.respondentLabel} value={response.respondent} required />
        <SaveMark of={words.respondentLabel} />
      </Decide>
      <Because evidence={response.identity.respondent.because} confidence={response.identity.respondent.confidence} />

      <Decide back={back} act={act({ kind: 'date', responseId: id }, response.date)} class="one-line">
        <Field id="dato" name="date" label={words.dateLabel} value={response.date ?? ''} type="date" required />
        <SaveMark of={words.dateLabel} />
      </Decide>
      {response.late ? <p class="hint">{words.late}</p> : null}

      <Endorses lists={lists} responseId={id} back={back} />

      {themes.length === 0 ? null : (
        <details>
          <summary>{words.byThemeTitle}</summary>
          {themes.map((theme) => {
            const judged = response.byTheme.get(theme.id) ?? null;
            const { stance: told } = toldOnTheme(judged);
            return (
              <Decide
                back={back}
                act={act({ kind: 'stance', responseId: id, themeId: theme.id }, judged?.value ?? null)}
                class="one-line"
              >
                <Select
                  id={`st-${theme.id}`}
                  name="stance"
                  label={theme.label}
                  value={judged === null ? '' : (told ?? '')}
                  empty={judged === null || told === null ? THEME_STANCE_WORDS[told ?? 'none'] : undefined}
                  options={HELD_ON_THEME.map(
                    (value) => [value, `${STANCE_MARKS[value]} ${THEME_STANCE_WORDS[value]}`] as const,
                  )}
                />
                <SaveMark of={theme.label} />
                {judged === null ? null : <Doubt judged={judged} />}
              </Decide>
            );
          })}
        </details>
      )}
    </>
  );
};

/** The same for those who only read. */
const Read: FC<CardProps> = ({ lists, response, role }) => {
  const endorses = lists.endorsementsOf.get(response.id) ?? [];
  const { sector, stance, identity } = response;
  const themes = lists.themes.filter((theme) => response.byTheme.has(theme.id));
  return (
    <>
      <WhyNot role={role} right="code" />
      <dl class="facts">
        {lists.isReviewed(response.id) ? <dt>✓ {words.reviewed}</dt> : null}
        <dt>{words.stanceLabel}</dt>
        <dd>
          <ToldStance judged={stance} />
          <HowRead lists={lists} response={response} />
          {stance === null ? null : <StanceBecause response={response} />}
        </dd>
        <dt>{words.sectorLabel}</dt>
        <dd>
          {SECTOR_WORDS[sector.value]}
          <Because evidence={sector.because} confidence={sector.confidence} />
        </dd>
        <dt>{words.respondentLabel}</dt>
        <dd>
          {response.respondent || ui.answers.noName}
          <Because evidence={identity.respondent.because} confidence={identity.respondent.confidence} />
        </dd>
        <dt>{words.dateLabel}</dt>
        <dd>
          {date(response.date, ui.answers.noDate)}
          {response.late ? ` (${words.late})` : ''}
        </dd>
        {endorses.length === 0 ? null : <dt>{words.endorses}</dt>}
        {endorses.map((endorsement) => (
          <dd>
            <Endorsed of={endorsement} />
          </dd>
        ))}
      </dl>
      {themes.length === 0 ? null : (
        <details>
          <summary>{words.byThemeTitle}</summary>
          <dl class="facts">
            {themes.map((theme) => (
              <>
                <dt>{theme.label}</dt>
                <dd>
                  <ToldStance judged={response.byTheme.get(theme.id) ?? null} onTheme />
                </dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </>
  );
};

/** What is not for correcting here. */
const Facts: FC<CardProps> = ({ lists, response }) => {
  const campaign = lists.campaignOf.get(response.id);
  const id = response.id;
  return (
    <>
      {response.byQuestion.size === 0 ? null : (
        <details>
          <summary>{words.byQuestionTitle}</summary>
          <dl class="facts">
            {[...response.byQuestion].map(([question, judged]) => (
              <>
                <dt>{question}</dt>
                <dd>
                  <ToldStance judged={judged} onTheme />
                </dd>
              </>
            ))}
          </dl>
        </details>
      )}
      <dl class="facts">
        <dt>{words.languageLabel}</dt>
        <dd>{LANGUAGE_WORDS[response.language]}</dd>
        {response.identity.signatories.length > 1 ? (
          <>
            <dt>{words.joint}</dt>
            <dd>{response.identity.signatories.join(', ')}</dd>
          </>
        ) : null}
        {campaign ? (
          <>
            <dt>
              <a href={address('/svar', { status: 'campaign' })}>{words.campaign(campaign.members.length - 1)}</a>
            </dt>
            {campaign.members
              .filter((member) => member.responseId !== id)
              .slice(0, 5)
              .map((member) => (
                <dd>
                  <a href={`/svar/${member.responseId}`}>
                    {lists.draft.responses.get(member.responseId)?.respondent || ui.answers.noName}
                  </a>
                </dd>
              ))}
          </>
        ) : null}
        <dt>{words.filesLabel}</dt>
        {response.files.map((path) => {
          const file = lists.draft.state.files.find((other) => other.path === path);
          return <dd class="path">{file ? <a href={`/fil/${file.id}`}>{path}</a> : path}</dd>;
        })}
      </dl>
    </>
  );
};

const StanceBecause: FC<{ response: ResponseState }> = ({ response }) =>
  response.stance === null ? null : (
    <Because evidence={response.stance.because} confidence={response.stance.confidence}>
      {response.inheritedFrom === null ? null : (
        <p>
          <a href={`/svar/${response.inheritedFrom}`}>{words.inherited}</a>
        </p>
      )}
    </Because>
  );

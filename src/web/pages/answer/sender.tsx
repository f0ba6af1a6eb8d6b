import type { FC } from 'hono/jsx';
import { LANGUAGE_WORDS, SECTOR_WORDS } from '../../../norsk/desk/labels.ts';
import { spoken } from '../../../norsk/desk/speak.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import { tellUnread } from '../../../norsk/note/unread.ts';
import { may } from '../../../services/accounts/roles.ts';
import { act, DecideButton, WhyNot } from '../../parts/deciding.tsx';
import { address, date } from '../../parts/format.ts';
import { ToldStance } from '../../parts/marks.tsx';
import { linkTo } from '../../parts/place.ts';
import { Because, HowRead, StanceBecause } from './because.tsx';
import { Correct } from './correct.tsx';
import { Endorsed } from './endorses.tsx';
import type { CardProps } from './props.ts';

const { answer: words } = ui;

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

/** What the answer holds, for those who only read. */
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
              <a href={linkTo(address('/svar', { status: 'campaign' }))}>
                {words.campaign(campaign.members.length - 1)}
              </a>
            </dt>
            {campaign.members
              .filter((member) => member.responseId !== id)
              .slice(0, 5)
              .map((member) => (
                <dd>
                  <a href={linkTo(`/svar/${member.responseId}`)}>
                    {lists.draft.responses.get(member.responseId)?.respondent || ui.answers.noName}
                  </a>
                </dd>
              ))}
          </>
        ) : null}
        <dt>{words.filesLabel}</dt>
        {response.files.map((path) => {
          const file = lists.draft.state.files.find((other) => other.path === path);
          const unread = file?.unread?.length ? tellUnread(noteWords(spoken()), file) : '';
          return (
            <dd class="path">
              {file ? <a href={linkTo(`/fil/${file.id}`)}>{path}</a> : path}
              {unread === '' ? null : <p class="hint">{unread}</p>}
            </dd>
          );
        })}
      </dl>
    </>
  );
};

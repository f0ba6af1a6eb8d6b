import type { FC } from 'hono/jsx';
import { THEME_STANCES } from '../../../corrections/decision.ts';
import { givenSlot, REVIEWED_MARK, reviewedSlot } from '../../../corrections/slots.ts';
import { type Judged, SECTORS, type Stance } from '../../../domain.ts';
import { SECTOR_WORDS, STANCE_MARKS, THEME_STANCE_WORDS } from '../../../norsk/desk/labels.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { peopleOf } from '../../../services/accounts/colleagues.ts';
import { toldOnTheme } from '../../../told.ts';
import { act, Decide, SaveMark, StanceChoice } from '../../parts/deciding.tsx';
import { Field, Select } from '../../parts/fields.tsx';
import { Because, HowRead, StanceBecause } from './because.tsx';
import { Endorses } from './endorses.tsx';
import type { CardProps } from './props.ts';

const { answer: words } = ui;

/** «usikkert» or «uavklart», where a choice is shown for correcting. */
const Doubt: FC<{ judged: Judged<Stance> }> = ({ judged }) => {
  const { stance: told, unsure } = toldOnTheme(judged);
  if (told !== null && !unsure) return null;
  const nearest = ui.answers.nearest(THEME_STANCE_WORDS[judged.value]);
  return <span class="mark-unsure">{told === null ? nearest : ui.answers.unsureStance}</span>;
};

/** What the answer holds, each thing with a form to put it right. */
export const Correct: FC<CardProps> = ({ lists, response, back }) => {
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

      <StanceChoice response={response} back={back} legend={words.stanceLabel} />
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
                  options={THEME_STANCES.map(
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

      <Decide
        back={back}
        act={act({ kind: 'text', slot: givenSlot(id) }, lists.givenTo.get(id) ?? '')}
        class="one-line"
      >
        <Field
          id="gitt-til"
          name="markdown"
          label={ui.together.giveThis}
          value={lists.givenTo.get(id) ?? ''}
          list="kolleger"
        />
        <SaveMark of={ui.together.giveThis} />
        <datalist id="kolleger">
          {peopleOf(lists).map((name) => (
            <option value={name} />
          ))}
        </datalist>
      </Decide>
    </>
  );
};

import type { FC } from 'hono/jsx';
import { LANGUAGES, type Setup, type SetupFault } from '../../../consultation/setup.ts';
import { SECTORS } from '../../../domain.ts';
import { SECTOR_WORDS } from '../../../norsk/desk/labels.ts';
import { startWords as words } from '../../../norsk/desk/start/start.ts';
import { Field, Select, TextArea } from '../../parts/fields.tsx';

/** What is wrong with which field. */
export type Faults = Partial<Record<keyof Setup, SetupFault>>;

/** The fields of a consultation's setup: the same when it is made and when it is changed. */
export const SetupFields: FC<{ setup: Setup; faults: Faults }> = ({ setup, faults }) => {
  const fault = (name: keyof Setup) => {
    const found = faults[name];
    return found === undefined ? undefined : words.faults[found];
  };
  const field = (name: 'title' | 'owner' | 'caseNumber' | 'opened' | 'deadline', more: object = {}) => (
    <Field id={name} name={name} label={words.fields[name]} value={setup[name]} fault={fault(name)} {...more} />
  );
  return (
    <>
      {field('title', { hint: words.hints.title, required: true })}
      {field('owner')}
      <div class="setup-line">
        {field('opened', { type: 'date' })}
        {field('deadline', { type: 'date' })}
        {field('caseNumber')}
        <Select
          id="language"
          name="language"
          label={words.fields.language}
          value={setup.language}
          options={LANGUAGES.map((language) => [language, words.languages[language]] as const)}
        />
      </div>
      <TextArea
        id="questions"
        name="questions"
        label={words.fields.questions}
        hint={words.hints.questions}
        value={setup.questions.map(({ text }) => text).join('\n')}
        fault={fault('questions')}
      />
      <details open={faults.sectorHeadings !== undefined || Object.keys(setup.sectorHeadings).length > 0}>
        <summary>{words.fields.sectorHeadings}</summary>
        <div class="stack setup-headings">
          <p class="hint">{words.hints.sectorHeadings}</p>
          {fault('sectorHeadings') === undefined ? null : (
            <p class="ds-validation-message">{fault('sectorHeadings')}</p>
          )}
          {SECTORS.map((sector) => (
            <Field
              id={`overskrift-${sector}`}
              name={`sectorHeadings.${sector}`}
              label={SECTOR_WORDS[sector]}
              value={setup.sectorHeadings[sector] ?? ''}
            />
          ))}
        </div>
      </details>
    </>
  );
};

/** What is said above a form that was not saved. */
export const FormFault: FC<{ fault: string | null }> = ({ fault }) =>
  fault === null ? null : (
    <p class="ds-validation-message" role="alert">
      {fault}
    </p>
  );

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Consultation } from '../../consultation/consultation.ts';
import { newConsultation } from '../../consultation/new.ts';
import { readSetup, type Setup } from '../../consultation/setup.ts';
import { csvOf } from '../../export/tables/csv.ts';
import { type HearingPage, readHearingPage } from '../../formats/hearing/page.ts';
import { foldName } from '../../register/fold.ts';
import { invitations } from '../../stages/compare/invitations.ts';
import type { ConsultationState } from '../../state.ts';
import { writeInvited } from './invited.ts';

/** A page with all its pictures inside is some megabytes. */
export const MAX_PAGE_BYTES = 20 * 1024 * 1024;

/** A setup as a page of the hearing fills it. What the page tells that no setup can hold is left out. */
export function setupFrom(page: HearingPage): Setup {
  const told: Readonly<Record<string, string>> = {
    title: page.title,
    owner: page.owner,
    caseNumber: page.caseNumber,
    opened: page.opened,
    deadline: page.deadline,
    language: page.language,
    questions: page.questions.join('\n'),
  };
  const { setup, faults } = readSetup((name) => told[name] ?? '', []);
  const bare = readSetup(() => '', []).setup;
  for (const name of ['owner', 'caseNumber', 'opened', 'deadline', 'questions'] as const)
    if (faults[name] !== undefined) Object.assign(setup, { [name]: bare[name] });
  return setup;
}

/** The invited of a page as lines of a list: names alone, or with their sectors where the page has groups. */
export function invitedText({ invited }: HearingPage): string {
  if (invited.every(({ sector }) => sector === null)) return invited.map(({ name }) => name).join('\n');
  return csvOf({ columns: ['navn', 'sektor'], rows: invited.map(({ name, sector }) => [name, sector ?? '']) }, ';');
}

/** A page of the hearing among what was received, that lists who has answered. */
export interface ListedAnswers {
  path: string;
  listed: number;
  /** Those of them whose answers are not here, by the page's words. */
  missing: string[];
}

/** Names that many have. */
const UNNAMED = /^(?:privatperson|anonym|person som ikke|uten navn|utan namn|ukjent)/iu;

/** What the pages of the hearing among the received files list as answers, against those that are here. */
export async function listedAnswers(consultation: Consultation, state: ConsultationState): Promise<ListedAnswers[]> {
  const pages = state.files.filter(({ outcome }) => outcome === 'hearing-page');
  const found: ListedAnswers[] = [];
  for (const { path } of pages) {
    const place = join(consultation.responses, path);
    const size = (await stat(place).catch(() => null))?.size ?? Number.POSITIVE_INFINITY;
    const bytes = size > MAX_PAGE_BYTES ? null : await readFile(place).catch(() => null);
    const answers = (bytes && readHearingPage(bytes)?.answers) ?? [];
    if (answers.length > 0) found.push({ path, listed: answers.length, missing: missingOf(answers, state) });
  }
  return found;
}

function missingOf(answers: readonly string[], { responses }: ConsultationState): string[] {
  const here = new Set(responses.map(({ respondent }) => foldName(respondent)));
  const matches = invitations({
    invited: answers.filter((name) => !UNNAMED.test(name)).map((name) => ({ name, sector: null })),
    responses: responses.map(({ id, respondent, sector, identity }) => ({
      id,
      respondent,
      sector: sector.value,
      ...(identity.registerId === undefined ? {} : { registerId: identity.registerId }),
    })),
  });
  return matches
    .filter(({ invitation, answeredBy }) => answeredBy.length === 0 && !here.has(foldName(invitation.name)))
    .map(({ invitation }) => invitation.name);
}

/** A saved page of the hearing, from a file. @returns null when it is no such page, or can't be one */
export async function hearingPageAt(path: string): Promise<HearingPage | null> {
  const size = (await stat(path)).size;
  return size > MAX_PAGE_BYTES ? null : readHearingPage(await readFile(path));
}

/** Makes a consultation folder of what a saved page of the hearing tells. */
export async function newFromPage(folder: string, page: HearingPage): Promise<void> {
  await newConsultation(folder, setupFrom(page));
  if (page.invited.length > 0) await writeInvited(folder, page.invited);
}

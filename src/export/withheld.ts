import { findPersonal } from '../language/personal.ts';
import { exportWords } from '../norsk/export.ts';
import type { ConsultationState, ResponseState } from '../state.ts';

/** What of a response may leave the machine. */
export interface Shown {
  name: string;
  /** As long as the stored text in UTF-16 units, so that every offset holds; withheld letters are `█`. */
  text: string;
  files: string[];
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * What may leave of every response, by response id: private individuals and senders of unsettled sector are numbered in
 * the order of the state, their names and personal data are blacked out of their texts, and file names that may carry
 * their names are replaced.
 */
export function shownResponses(state: ConsultationState): {
  responses: Map<string, Shown>;
  files: Map<string, string>;
} {
  const words = exportWords(state.language);
  const responses = new Map<string, Shown>();
  const files = new Map<string, string>();
  const hidden = new Set<string>();
  let persons = 0;
  let unsettled = 0;
  for (const response of state.responses) {
    const named = isNamed(response);
    if (!named) for (const path of response.files) hidden.add(path);
    const name = named
      ? response.respondent
      : response.sector.value === 'individual'
        ? words.person(++persons)
        : words.unsettled(++unsettled);
    responses.set(response.id, {
      name,
      text: blackOut(response.text, named ? [] : namesIn(response)),
      files: [],
    });
  }
  // A duplicate or an earlier version is named like what it stands for.
  for (const file of state.files) if (file.of !== null && hidden.has(file.of)) hidden.add(file.path);
  let number = 0;
  for (const file of state.files) files.set(file.path, hidden.has(file.path) ? words.file(++number) : file.path);
  for (const response of state.responses) {
    const shown = responses.get(response.id);
    if (shown) shown.files = response.files.map((path) => files.get(path) ?? path);
  }
  return { responses, files };
}

function isNamed(response: ResponseState): boolean {
  return response.respondent !== '' && response.sector.value !== 'individual' && response.sector.value !== 'unknown';
}

/** The whole name and each of its words, longest first. */
function namesIn(response: ResponseState): string[] {
  const whole = response.respondent.trim();
  const words = whole.split(/[\s,.()-]+/u).filter((word) => word.length > 1 && /^\p{Lu}/u.test(word));
  return [whole, ...words].filter((name) => name !== '').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Every unit of personal data and of the names (as whole words) becomes `█`. */
function blackOut(text: string, names: string[]): string {
  const spans = findPersonal(text).map(({ start, end }) => ({ start, end }));
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const [before, after] = [text[at - 1] ?? '', text[at + name.length] ?? ''];
      if (!LETTER.test(before) && !LETTER.test(after)) spans.push({ start: at, end: at + name.length });
    }
  if (spans.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of spans) units.fill('█', start, end);
  return units.join('');
}

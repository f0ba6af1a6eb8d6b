import { findPersonal } from '../language/personal.ts';
import { exportWords } from '../norsk/export.ts';
import { hiddenKind } from '../norsk/note/hidden.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import { isNamed, shownPaths } from './privacy.ts';

/** What of a response may leave the machine. */
export interface Shown {
  name: string;
  /** As long as the stored text in UTF-16 units, so that every offset holds; withheld letters are `█`. */
  text: string;
  files: string[];
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * What may leave of every response, by response id, and file names by path: private individuals and senders of unsettled
 * sector are numbered in the order of the state, their names and all personal data are blacked out of the texts (all of it,
 * where the sender has asked that the answer is kept from the public), and
 * file names that may tell who they are are replaced.
 */
export function shownResponses(state: ConsultationState): {
  responses: Map<string, Shown>;
  files: Map<string, string>;
} {
  const words = exportWords(state.language);
  const unnamed = state.responses.filter((response) => !isNamed(response));
  const files = shownPaths(
    state,
    unnamed.flatMap((response) => response.files),
  );
  const counts = { private: 0, unresolved: 0, unnamed: 0 };
  const nameOf = (response: ResponseState) => {
    if (isNamed(response)) return response.respondent;
    const kind = hiddenKind(response.sector.value);
    const number = ++counts[kind];
    const make = { private: words.person, unresolved: words.unsettled, unnamed: words.unnamed };
    return make[kind](number);
  };
  const responses = new Map(
    state.responses.map((response): [string, Shown] => [
      response.id,
      {
        name: nameOf(response),
        text: blackOut(response, isNamed(response) ? [] : namesIn(response)),
        files: response.files.map((path) => files.get(path) ?? path),
      },
    ]),
  );
  return { responses, files };
}

/** The whole name and each of its words, longest first. */
function namesIn(response: ResponseState): string[] {
  const whole = response.respondent.trim();
  const words = whole.split(/[\s,.()-]+/u).filter((word) => word.length > 1 && /^\p{Lu}/u.test(word));
  return [whole, ...words].filter((name) => name !== '').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** Every unit of personal data and of the names (as whole words) becomes `█`. */
function blackOut(response: ResponseState, names: string[]): string {
  const { text } = response;
  if (response.identity.withheld) return text.replace(/\S/g, '█');
  const spans = findPersonal(response.text).map(({ start, end }) => ({ start, end }));
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

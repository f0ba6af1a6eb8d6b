import { findAbuse } from '../language/abuse.ts';
import { findPersonal, namesPerson } from '../language/personal.ts';
import { exportWords } from '../norsk/export.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import { remembered } from './remembered.ts';

/** Whether the sender's name may be told. */
export function isNamed({ respondent, sector, identity }: ResponseState): boolean {
  return !identity.withheld && respondent !== '' && sector.value !== 'individual' && sector.value !== 'unknown';
}

/** Whether a piece of a response holds personal data, the name of a sender whose name is withheld, or all of it is to be kept from the public. */
export function holdsPersonal(text: string, response: ResponseState): boolean {
  if (response.identity.withheld || hasPersonal(text)) return true;
  return !isNamed(response) && nameWords(response.respondent).some((word) => hasWord(text, word));
}

/** Whether the machine may let a piece of a response stand in the note: no personal data, no person's name, no abuse. */
export function mayBeTold(text: string, response: ResponseState): boolean {
  return isClean(text) && !holdsPersonal(text, response);
}

const isClean = remembered((text) => !namesPerson(text) && findAbuse(text).length === 0);
const hasPersonal = remembered((text) => findPersonal(text).length > 0);
const isNamedAfterPerson = remembered((path) => namesPerson(path.replace(/\.\p{L}+$/u, '').replace(/[_\-./]+/g, ' ')));

function nameWords(name: string): string[] {
  return name.split(/[\s,.()-]+/u).filter((word) => word.length > 2 && /^\p{Lu}/u.test(word));
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + word.length] ?? '')) return true;
  return false;
}

/**
 * File names that may leave only as a number, by path: those of senders whose name is withheld, of what such files stand
 * for, and those that name a person themselves.
 */
export function shownPaths(state: Pick<ConsultationState, 'language' | 'responses' | 'files'>): Map<string, string> {
  const words = exportWords(state.language);
  const hidden = new Set<string>();
  for (const response of state.responses) if (!isNamed(response)) for (const path of response.files) hidden.add(path);
  for (const file of state.files)
    if ((file.of !== null && hidden.has(file.of)) || isNamedAfterPerson(file.path)) hidden.add(file.path);
  const shown = new Map<string, string>();
  for (const { path } of state.files) if (hidden.has(path)) shown.set(path, words.file(shown.size + 1));
  return shown;
}

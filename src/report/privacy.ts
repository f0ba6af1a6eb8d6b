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

/** Paths that name a person, by the list they stand in: no decision gives a file another. */
const namingIn = new WeakMap<readonly { path: string }[], readonly string[]>();

function namingPersons(files: readonly { path: string }[]): readonly string[] {
  const found = namingIn.get(files) ?? files.flatMap(({ path }) => (isNamedAfterPerson(path) ? [path] : []));
  namingIn.set(files, found);
  return found;
}

/**
 * File names that may leave only as a number, by path: those of senders whose name is withheld, of what such files stand
 * for, and those that name a person themselves.
 * @param unnamed files of senders whose name is withheld
 */
export function shownPaths(
  { language, files }: Pick<ConsultationState, 'language' | 'files'>,
  unnamed: Iterable<string>,
): Map<string, string> {
  const words = exportWords(language);
  const hidden = new Set(unnamed);
  for (const path of namingPersons(files)) hidden.add(path);
  for (const { of, path } of files) if (of !== null && hidden.has(of)) hidden.add(path);
  const shown = new Map<string, string>();
  for (const { path } of files) if (hidden.has(path)) shown.set(path, words.file(shown.size + 1));
  return shown;
}

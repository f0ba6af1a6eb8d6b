import { STAGE_WORDS, STAGE_WORDS_NN } from '../stages.ts';
import { accountWords, ROLE_NAMES, ROLE_WORDS } from './accounts.ts';
import { accountWordsNn, ROLE_NAMES_NN, ROLE_WORDS_NN } from './accounts-nn.ts';
import { changeWords } from './changes.ts';
import { changeWordsNn } from './changes-nn.ts';
import { importWords } from './imports.ts';
import { importWordsNn } from './imports-nn.ts';
import * as labels from './labels.ts';
import * as labelsNn from './labels-nn.ts';
import { startWords } from './start/start.ts';
import { startWordsNn } from './start/start-nn.ts';
import * as nb from './ui.ts';
import * as nn from './ui-nn.ts';
import { broughtWords } from './work/brought.ts';
import { broughtWordsNn } from './work/brought-nn.ts';

/** Languages the desk itself can have; a consultation in any other is worked on in bokmål. */
export const DESK_LANGUAGES = ['nb', 'nn'] as const;
export type DeskLanguage = (typeof DESK_LANGUAGES)[number];

interface WordSet {
  /** What the desk reads. */
  shown: object;
  nb: object;
  nn: object;
}

/** @param shown the bokmål words, as they are when the program starts; `other`: the same words in nynorsk */
const wordSet = <T extends object>(shown: T, other: NoInfer<T>): WordSet => ({ shown, nb: copyOf(shown), nn: other });

/** Every set of words that the desk shows. */
export const WORD_SETS: readonly WordSet[] = [
  wordSet(nb.ui, nn.ui),
  wordSet(labels.STANCE_WORDS, labelsNn.STANCE_WORDS),
  wordSet(labels.THEME_STANCE_WORDS, labelsNn.THEME_STANCE_WORDS),
  wordSet(labels.SECTOR_WORDS, labelsNn.SECTOR_WORDS),
  wordSet(labels.LANGUAGE_WORDS, labelsNn.LANGUAGE_WORDS),
  wordSet(labels.STATUS_WORDS, labelsNn.STATUS_WORDS),
  wordSet(labels.SIDE_WORDS, labelsNn.SIDE_WORDS),
  wordSet(labels.ANSWER_STATUS_WORDS, labelsNn.ANSWER_STATUS_WORDS),
  wordSet(labels.ANSWER_ORDER_WORDS, labelsNn.ANSWER_ORDER_WORDS),
  wordSet(labels.RULE_WORDS, labelsNn.RULE_WORDS),
  wordSet(labels.SOURCE_WORDS, labelsNn.SOURCE_WORDS),
  wordSet(labels.KEY_WORDS, labelsNn.KEY_WORDS),
  wordSet(accountWords, accountWordsNn),
  wordSet(ROLE_NAMES, ROLE_NAMES_NN),
  wordSet(ROLE_WORDS, ROLE_WORDS_NN),
  wordSet(importWords, importWordsNn),
  wordSet(changeWords, changeWordsNn),
  wordSet(startWords, startWordsNn),
  wordSet(broughtWords, broughtWordsNn),
  wordSet(STAGE_WORDS, STAGE_WORDS_NN),
];

let now: DeskLanguage = 'nb';

/** The language the desk has. */
export const spoken = (): DeskLanguage => now;

/**
 * Gives the desk its language: before a request is taken up, and again before a page is written, since others may have had
 * their turn between. The words are put into the objects that are there: who holds on to one of them holds on to the right
 * words.
 */
export function speak(language: DeskLanguage): void {
  if (language === now) return;
  now = language;
  for (const set of WORD_SETS) fill(set.shown, set[language]);
}

function fill(shown: object, words: object): void {
  for (const [key, word] of Object.entries(words)) {
    const inner: unknown = Reflect.get(shown, key);
    if (typeof inner === 'object' && inner !== null) fill(inner, word);
    else Reflect.set(shown, key, word);
  }
}

/** Words are strings and functions in objects; `structuredClone` takes no functions. */
function copyOf(words: object): object {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, typeof word === 'object' && word !== null ? copyOf(word) : word]),
  );
}

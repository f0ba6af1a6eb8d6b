import type { Evidence, Theme } from '../../domain.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenize } from '../../language/tokens.ts';

/** What a theme is known by, ready to be met in sentences. */
export interface AboutTheme {
  /** Keywords, each as the forms that must all stand in the sentence. */
  keywords: string[][];
  /** Words of the label and those the machine found, with what meeting each is worth. */
  words: Map<string, number>;
}

/** A word of the label; of a label of one word, the word is the theme. */
const LABEL_WORD = 0.6;
const ONLY_WORD = 1;
/** The heaviest of the words the machine found; they stand in for keywords where there are none. */
const FOUND_WORD = 0.5;
/** What a tag's own reason in the sentence is worth, by its rule. */
const REASON: Readonly<Record<string, number>> = {
  keyword: 0.6,
  label: 0.3,
  'theme-word': 0.3,
  description: 0.15,
  related: 0.15,
};

const formsOf = (phrase: string): string[] =>
  tokenize(phrase)
    .filter(({ kind, text }) => kind === 'word' && !isStopword(text))
    .map(({ text }) => normalForm(text));

/** Prepares a theme. */
export function aboutTheme({ label, keywords, words }: Pick<Theme, 'label' | 'keywords' | 'words'>): AboutTheme {
  const weights = new Map<string, number>();
  if (keywords.length === 0) {
    const heaviest = words.reduce((most, { weight }) => Math.max(most, weight), Number.MIN_VALUE);
    for (const { word, weight } of words) weights.set(normalForm(word), (FOUND_WORD * weight) / heaviest);
  }
  const labelForms = formsOf(label);
  for (const form of labelForms) weights.set(form, labelForms.length === 1 ? ONLY_WORD : LABEL_WORD);
  return { keywords: keywords.map(formsOf).filter((forms) => forms.length > 0), words: weights };
}

/**
 * How plainly a sentence is about a theme: its keywords and label words, and the reasons of the passage's tag that stand in
 * it. About 1 is one whole keyword.
 * @param forms the sentence's words in normal form
 * @param reasons those of the tag's reasons that stand in the sentence
 */
export function aboutness(
  theme: AboutTheme,
  forms: ReadonlySet<string>,
  reasons: readonly Pick<Evidence, 'rule' | 'cue'>[],
): number {
  let worth = 0;
  const met = new Set<string>();
  for (const keyword of theme.keywords) {
    if (!keyword.every((form) => forms.has(form)) || keyword.every((form) => met.has(form))) continue;
    worth += 1;
    for (const form of keyword) met.add(form);
  }
  for (const [form, weight] of theme.words) if (forms.has(form) && !met.has(form)) worth += weight;
  for (const { rule, cue } of reasons) {
    const own = formsOf(cue);
    // What is counted as keyword or label word is not counted again as the tag's reason.
    if (own.length > 0 && own.every((form) => met.has(form) || theme.words.has(form))) continue;
    worth += REASON[rule] ?? REASON.keyword ?? 0;
  }
  return worth;
}

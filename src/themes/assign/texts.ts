import type { Language, Theme } from '../../domain.ts';
import { detectLanguage } from '../../language/detect.ts';
import { askedFor, type Found, find, placesOf, rarities, termsOf } from './evidence.ts';
import { rightSpellings } from './misspelt.ts';
import { bodyNames } from './names.ts';
import { type Reading, read } from './reading.ts';
import { retold } from './retold.ts';

export interface Texts {
  passages: readonly { text: string; responseId: string; heading: string | null }[];
  /** The proposal's text, '' when there is none. */
  background: string;
}

export interface ReadAll {
  /** Passages, then three texts a theme: the space the likeness is measured in. */
  space: Reading;
  /** Index in `space.texts` of each theme's keywords, one text each. */
  keywords: number[][];
  /** Index in `space.texts` of the proposal's text. */
  background: number | null;
}

/** Reads passages, theme texts and proposal as one collection. */
export function readAll(input: Texts, themes: readonly Theme[]): ReadAll {
  const byResponse = new Map<string, string>();
  for (const { responseId, text } of input.passages) {
    byResponse.set(responseId, `${byResponse.get(responseId) ?? ''}\n${text}`);
  }
  const languageOf = new Map([...byResponse].map(([id, text]) => [id, detectLanguage(text.slice(0, 20_000)).language]));
  const texts = input.passages.map((passage) => passage.text);
  const languages = input.passages.map((passage): Language => languageOf.get(passage.responseId) ?? 'nb');
  const commonest = languages.filter((each) => each === 'en').length * 2 > languages.length ? 'en' : 'nb';
  const add = (text: string, prior: Language): number => {
    texts.push(text);
    // A label is a few words; alone they rarely tell their language.
    const { language, confidence } = detectLanguage(text, prior);
    languages.push(confidence > 0 && language !== 'other' ? language : prior);
    return texts.length - 1;
  };
  for (const theme of themes) {
    add(theme.label, commonest);
    add(theme.keywords.join('\n'), commonest);
    add(theme.description, commonest);
  }
  const keywords = themes.map((theme) => theme.keywords.map((keyword) => add(keyword, commonest)));
  const background = input.background.trim() === '' ? null : add(input.background, commonest);
  return { space: read(texts, languages), keywords, background };
}

/** What each passage holds of each theme's text. */
export function findAll(input: Texts, themes: readonly Theme[], { space, keywords }: ReadAll): Found[][] {
  const n = input.passages.length;
  const rarity = rarities(space, n);
  const empty = { words: new Int32Array(0), starts: new Int32Array(0), ends: new Int32Array(0) };
  const terms = themes.map((_, t) =>
    termsOf(
      space,
      space.texts[n + 3 * t] ?? empty,
      (keywords[t] ?? []).map((k) => space.texts[k] ?? empty),
      space.texts[n + 3 * t + 2] ?? empty,
    ),
  );
  const asked = terms.map(askedFor);
  const others = asked.map(
    (own, t) => new Set(asked.flatMap((forms, o) => (o === t ? [] : [...forms].filter((form) => !own.has(form))))),
  );
  const spelling = rightSpellings(terms.flatMap((each) => each.flatMap(({ words }) => words.flat())));
  const right = space.words.map(({ stop, form }) => (stop ? null : spelling(form)));
  // A body that the codebook itself names is asked for.
  const kept = themes.flatMap(({ label, keywords: words }) => [label, ...words].filter((each) => /\p{Lu}/u.test(each)));
  const isKept = (name: string): boolean => kept.some((each) => name.toLowerCase().includes(each.toLowerCase()));
  const told = retold(input.passages);
  return input.passages.map((passage, p) => {
    const text = space.texts[p] ?? empty;
    const names = bodyNames(passage.text).filter(({ start, end }) => !isKept(passage.text.slice(start, end)));
    const places = placesOf(space, text, { names, told: told[p] ?? [] }, (word) => right[word] ?? null);
    const says = (token: number): boolean => space.words[text.words[token] ?? -1]?.stop === false;
    return terms.map((each, t) => find(text, places, each, rarity, passage.text, others[t] ?? new Set(), says));
  });
}

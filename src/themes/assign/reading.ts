import type { Language } from '../../domain.ts';
import { completed } from '../../language/ellipsis.ts';
import { learnCompounds } from '../../language/forms/compounds.ts';
import { norwegianFor } from '../../language/forms/english.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { learnBreaks } from '../../language/forms/unglue.ts';
import { isStopword } from '../../language/stopwords.ts';
import { type Token, tokenize } from '../../language/tokens.ts';
import { fieldsOf, fieldsOfEnglish } from '../vocabulary/thesaurus.ts';

/** A spelling in one language and all it may be recognised by. */
export interface Word {
  /** Lower case. */
  text: string;
  form: string;
  /** Normal form of the Norwegian word an English one meets in. */
  meets: string | null;
  /** Normal forms of a compound's parts; empty when it is no compound. */
  parts: readonly string[];
  /** Fields of the thesaurus. */
  fields: readonly number[];
  /** Says nothing by itself. */
  stop: boolean;
  /** Digits: they stop nothing in a phrase («40 prosent» is not any per cent). */
  number: boolean;
}

/** The words of one text in order, with their offsets in it (UTF-16). */
export interface ReadText {
  words: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** Normal form of the whole word that a first part stands for, by place: «skatte- og avgiftsnivå». */
  wholes?: ReadonlyMap<number, string>;
}

export interface Reading {
  /** Each spelling once, by first occurrence. */
  words: readonly Word[];
  texts: readonly ReadText[];
}

const PER_CENT = 'prosent';

/** Series of documents: their names' words are no argument («Norges offentlige utredninger» asks for no «utredning»). */
const SERIES = /(?:norges|noregs) offentl[ei]ge (?:utredninger|utgreiingar)/giu;

/**
 * Reads texts word by word, keeping the places. Compounds are learnt from all texts together.
 * @param texts any texts
 * @param languages of the texts, same order; English words are stemmed as English and led to their Norwegian meeting
 */
export function read(texts: readonly string[], languages: readonly Language[]): Reading {
  const ids = new Map<string, number>();
  const spellings: { text: string; english: boolean }[] = [];
  const counts: number[] = [];
  const tokens = texts.map((text) => {
    const names = [...text.matchAll(SERIES)].map((match) => [match.index, match.index + match[0].length] as const);
    const list: Token[] = [];
    for (const token of tokenize(text)) {
      if (names.some(([from, to]) => from <= token.start && token.start < to)) continue;
      if (token.text === '%') list.push({ ...token, text: PER_CENT });
      else if (token.kind === 'word' || token.kind === 'number') list.push(token);
    }
    return list;
  });
  const tally = new Map<string, number>();
  for (const list of tokens) {
    for (const { text } of list) {
      const lower = text.toLowerCase();
      tally.set(lower, (tally.get(lower) ?? 0) + 1);
    }
  }
  const unglue = learnBreaks(tally);
  const used = new Set([...tally.keys()].map((spelling) => normalForm(spelling)));
  const readTexts = tokens.map((list, i): ReadText => {
    const english = languages[i] === 'en';
    const words: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const parts = english ? null : completed(texts[i] ?? '', list, (word) => used.has(normalForm(word)));
    const wholes = new Map<number, string>();
    for (const [t, token] of list.entries()) {
      const whole = parts?.get(t);
      if (whole !== undefined) wholes.set(words.length, normalForm(whole));
      const spans = token.kind === 'word' ? unglue(token.text) : [{ start: 0, end: token.text.length }];
      for (const span of spans) {
        const lower = token.text.slice(span.start, span.end).toLowerCase();
        const key = english ? `\u0000${lower}` : lower;
        let id = ids.get(key);
        if (id === undefined) {
          id = spellings.length;
          ids.set(key, id);
          spellings.push({ text: lower, english });
          counts.push(0);
        }
        counts[id] = (counts[id] ?? 0) + 1;
        words.push(id);
        starts.push(token.start + span.start);
        ends.push(span.end === token.text.length ? token.end : token.start + span.end);
      }
    }
    const read = { words: Int32Array.from(words), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
    return wholes.size > 0 ? { ...read, wholes } : read;
  });
  const stops = spellings.map(
    ({ text, english }) => !/\p{L}{2}/u.test(text) || isStopword(text, english ? 'en' : 'nb'),
  );
  const splitter = learnCompounds(
    spellings.flatMap(({ text, english }, id): [string, number][] =>
      stops[id] || english ? [] : [[text, counts[id] ?? 0]],
    ),
  );
  const words = spellings.map(({ text, english }, id): Word => {
    const stop = stops[id] ?? true;
    const form = normalForm(text, english ? 'en' : 'nb');
    const number = /^\d/u.test(text) && !/\p{L}/u.test(text);
    if (number) return { text, form: digits(text), meets: null, parts: [], fields: [], stop, number };
    if (stop) return { text, form, meets: null, parts: [], fields: [], stop, number };
    const norwegian = english ? norwegianFor(text) : null;
    const meets = norwegian === null ? null : normalForm(norwegian);
    const parts = english ? [] : splitter.split(text);
    const fields = new Set(english ? fieldsOfEnglish(text, form) : fieldsOf(text, form, parts));
    if (norwegian !== null && meets !== null)
      for (const field of fieldsOf(norwegian, meets, splitter.split(norwegian))) fields.add(field);
    return {
      text,
      form,
      meets,
      parts,
      fields: [...fields].sort((a, b) => a - b),
      stop,
      number,
    };
  });
  return { words, texts: readTexts };
}

/** «5 000», «5000» and «5.000» are one number. */
function digits(text: string): string {
  return text.replace(/[\s\u00a0\u2007\u2009\u202f]|[.,](?=\d{3}(?!\d))/gu, '');
}

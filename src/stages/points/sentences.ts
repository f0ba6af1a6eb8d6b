import type { Theme } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { sentences } from '../../language/tokens.ts';
import { aboutness, aboutTheme } from '../quotes/about.ts';
import type { QuotablePassage } from '../quotes/speaking.ts';
import { isRetold, withoutCase } from './whose/whose.ts';

/** A tagged passage, with the letter it is of: likelydende answers are one letter with many senders. */
export interface ArguedPassage extends Omit<QuotablePassage, 'stance' | 'position'> {
  letter: string;
}

/** Words of a sentence that is read. */
const WORDS = { from: 3, to: 100 };
/** A sentence is told under the theme it is most about, or nearly as much. */
const NEARLY = 0.8;
/** Two sentences in one: «Det er vi enige i. Vi er ikke …». */
const GROWN = /\s\p{Ll}\.\s\p{Lu}/u;
/** The number or mark of a list before its sentence. */
const LISTED = /^(?:\(?(?:\d{1,2}|[a-z])[.)]|[-–•▪●*])\s+/u;

/** «Dette tilsier A. […] Vi mener derfor B.»: what is weighed before what is held. */
const PREMISE =
  /^\s*(?:dette|det|dei?t siste) (?:kan )?(?:isolert sett |i utgangspunktet )?(?:tilsi|tilsier|tilseier|taler for|talar for)(?!\p{L})/iu;
const CONCLUSION =
  /(?:^|[.!?]\s+)(?:\p{Lu}\p{L}+ (?:mener|meiner|konkluderer) (?:derfor|difor|likevel|dermed)|(?:Derfor|Difor|Likevel) (?:mener|meiner))(?!\p{L})/u;
/** So near stands what is concluded. */
const NEAR = 600;
const isPremise = (text: string, start: number, end: number): boolean =>
  PREMISE.test(text.slice(start, end)) && CONCLUSION.test(text.slice(end - 1, end + NEAR));

/** A sentence of an answer. */
export interface Said {
  passage: ArguedPassage;
  start: number;
  end: number;
  text: string;
  /** The sentence that stands before it in its passage; empty for the first. */
  before: string;
  /** How many words it has. */
  words: number;
  /** Themes it is told under. */
  themes: string[];
  /** Other themes of its passage, which it is less about. */
  beside: string[];
  /** Its place among all sentences. */
  order: number;
  /** Where it stands, as a number: the same of all that begin at the same letter of an answer. */
  place: number;
}

/** The sentences of the passages, each with the themes it is most about. */
export function sentencesOf(themes: readonly Theme[], passages: readonly ArguedPassage[]): Said[] {
  const own = withoutCase(passages);
  const retold = isRetold(own);
  const known = new Map(themes.map((theme) => [theme.id, aboutTheme(theme)]));
  let order = 0;
  const placeOf = placer();
  return [...groupBy(own, ({ passageId }) => passageId).values()].flatMap((tagged) => {
    const [passage] = tagged;
    if (passage === undefined) return [];
    return sentences(passage.text).flatMap(({ start: open, end }, index, all): Said[] => {
      if (isPremise(passage.text, open, end)) return [];
      const start = open + (LISTED.exec(passage.text.slice(open, end))?.[0].length ?? 0);
      const text = passage.text.slice(start, end);
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length < WORDS.from || words.length > WORDS.to || GROWN.test(text) || retold(passage, text)) return [];
      const forms = new Set(words.map((word) => normalForm(word)));
      const from = passage.start + start;
      const to = passage.start + end;
      const about = tagged.flatMap((tag) => {
        const theme = known.get(tag.themeId);
        if (theme === undefined) return [];
        const reasons = tag.because.filter((each) => each.start !== undefined && each.start >= from && each.start < to);
        return [{ id: tag.themeId, worth: aboutness(theme, forms, reasons) + 0.1 * tag.confidence }];
      });
      const best = Math.max(0, ...about.map(({ worth }) => worth));
      order += 1;
      return [
        {
          passage,
          start: from,
          end: to,
          text,
          before: passage.text.slice(all[index - 1]?.start ?? 0, all[index - 1]?.end ?? 0),
          words: words.length,
          themes: about.filter(({ worth }) => worth >= NEARLY * best).map(({ id }) => id),
          beside: about.filter(({ worth }) => worth < NEARLY * best).map(({ id }) => id),
          order,
          place: placeOf(passage, from),
        },
      ];
    });
  });
}

/** Numbers places; of an answer at a time, as its passages come one after another. */
function placer(): (passage: ArguedPassage, start: number) => number {
  let last: string | undefined;
  let all = 0;
  const known = new Map<number, number>();
  return ({ responseId }, start) => {
    if (responseId !== last) known.clear();
    last = responseId;
    const place = known.get(start) ?? all;
    if (place === all) {
      known.set(start, place);
      all += 1;
    }
    return place;
  };
}

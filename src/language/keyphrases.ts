import { normalForm } from './normal.ts';
import { isStopword } from './stopwords.ts';
import { type Token, tokenize } from './tokens.ts';

/** One occurrence of a possible phrase. */
export interface PhraseHit {
  /** Normal forms joined by a space, connectives included: the same for all inflections. */
  key: string;
  /** As it stands. */
  text: string;
  start: number;
  end: number;
  /** Number of words. */
  length: number;
}

export interface Keyphrase {
  key: string;
  /** The commonest spelling, lower-cased at the start unless always capitalised. */
  text: string;
  /** Occurrences. */
  count: number;
  /** Different groups (respondents) that use it. */
  groups: number;
  /** C-value over groups: what the phrase is used for beyond the longer phrases it is part of. */
  score: number;
}

/** What may stand inside a noun phrase between its nouns. */
const CONNECTIVES = new Set(
  'og i på av for til med om mellom ved mot hos frå fra under over innan innen of in for to and on with between'.split(
    ' ',
  ),
);
/** Words that read as content to the stop list but never open or close a noun phrase: verbs and adverbs of prose. */
const NOT_NOUN = new Set(
  (
    'mener meiner støtter støttar foreslår foreslår ønsker ønskjer ser viser viser vurderer vurderar bør krever krev gjelder innebærer inneber ' +
    'medfører fører fører bidrar bidreg sikrer sikrar sikre styrke styrker redusere øke øker auke hindre unngå oppnå ivareta gjennomføre etablere utrede vurdere ' +
    'legge legger lagt foreslått foreslåtte fremgår framgår fremheve framheve understreke understreker påpeker påpeke peker anbefaler tilrår ber gi få ' +
    'ikke ikkje aldri ingen uten utan derfor difor her der nå no også bare berre allerede fortsatt believe support propose think suggests not never without'
  ).split(' '),
);

const isContent = (token: Token): boolean =>
  token.kind === 'word' &&
  token.text.length >= 2 &&
  /\p{L}{2}/u.test(token.text) &&
  !isStopword(token.text) &&
  !CONNECTIVES.has(token.text.toLowerCase());
const mayEnd = (token: Token): boolean => isContent(token) && !NOT_NOUN.has(token.text.toLowerCase());

/**
 * All places where a phrase of 2–4 words may stand: content words, at most one connective between them («rolle og
 * ansvar», «representasjon i rådet», «lokal aksept»), no punctuation inside, no word after the infinitive mark.
 * @param text any text
 * @returns hits in order of start, then length; offsets are UTF-16
 */
export function phrasesIn(text: string): PhraseHit[] {
  const tokens = tokenize(text);
  const hits: PhraseHit[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    if (first === undefined || !mayEnd(first)) continue;
    if (/^(?:å|to)$/iu.test(tokens[from - 1]?.text ?? '')) continue;
    let connectives = 0;
    for (let to = from + 1; to < Math.min(tokens.length, from + 4); to += 1) {
      const token = tokens[to];
      if (token === undefined || token.kind !== 'word') break;
      // A line break between words is a new paragraph or heading more often than a wrapped line's middle.
      if (/\n\s*\n/u.test(text.slice(tokens[to - 1]?.end ?? 0, token.start))) break;
      if (CONNECTIVES.has(token.text.toLowerCase())) {
        connectives += 1;
        if (connectives > 1) break;
        continue;
      }
      if (!mayEnd(token)) break;
      // «fjord- og kystkommuner»: the first of the two is no word of its own.
      if (/[-–‑]/u.test(text.charAt(token.end))) break;
      hits.push({
        key: tokens
          .slice(from, to + 1)
          .map((each) => normalForm(each.text))
          .join(' '),
        text: text.slice(first.start, token.end),
        start: first.start,
        end: token.end,
        length: to - from + 1,
      });
    }
  }
  return hits;
}

/**
 * Recurring phrases of a set of texts, best first. A phrase must be used by at least `minGroups` groups, so that one
 * long letter makes no phrase. Ranked by C-value (Frantzi, Ananiadou and Mima 2000): log₂ of the length times the
 * groups that use it, less the mean of the longer phrases that contain it.
 * @param texts texts with the group (respondent or campaign) each belongs to
 * @param minGroups least number of different groups; 2 unless told
 */
export function keyphrases(texts: readonly { text: string; group: string }[], minGroups = 2): Keyphrase[] {
  const found = new Map<
    string,
    { count: number; groups: Set<string>; spellings: Map<string, number>; length: number }
  >();
  for (const { text, group } of texts) {
    for (const hit of phrasesIn(text)) {
      const entry = found.get(hit.key) ?? { count: 0, groups: new Set(), spellings: new Map(), length: hit.length };
      entry.count += 1;
      entry.groups.add(group);
      const spelling = hit.text.replace(/\s+/gu, ' ');
      entry.spellings.set(spelling, (entry.spellings.get(spelling) ?? 0) + 1);
      found.set(hit.key, entry);
    }
  }
  const kept = [...found].filter(([, entry]) => entry.groups.size >= minGroups);
  const inside = new Map<string, { sum: number; n: number }>();
  for (const [key, entry] of kept) {
    const words = key.split(' ');
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 2; to <= words.length; to += 1) {
        if (to - from === words.length) continue;
        const part = words.slice(from, to).join(' ');
        const nested = inside.get(part) ?? { sum: 0, n: 0 };
        nested.sum += entry.groups.size;
        nested.n += 1;
        inside.set(part, nested);
      }
    }
  }
  return kept
    .map(([key, entry]) => {
      const nested = inside.get(key);
      const free = entry.groups.size - (nested ? nested.sum / nested.n : 0);
      return {
        key,
        text: spellingOf(entry.spellings),
        count: entry.count,
        groups: entry.groups.size,
        score: Math.log2(entry.length) * free,
      };
    })
    .sort((a, b) => b.score - a.score || b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** The commonest spelling; one that is not only there because a sentence opens with it. */
function spellingOf(spellings: ReadonlyMap<string, number>): string {
  const all = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  const best = all[0]?.[0] ?? '';
  const small = best.charAt(0).toLowerCase() + best.slice(1);
  return spellings.has(small) ? small : best;
}

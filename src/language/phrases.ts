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

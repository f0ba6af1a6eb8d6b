import { normalForm } from './forms/normal.ts';
import { setPhrases } from './set-phrases.ts';
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
    'gjerne gjerna imot tilbake attende fram frem bort borte heim hjem heime hjemme inne ute oppe nede sammen saman snart straks stadig nylig ' +
    'nyleg neppe kanskje trolig truleg sannsynligvis antakelig dessuten dessutan ytterligere ytterlegare nettopp lenger kortere lengre nærmere nærare sist ' +
    'siden sidan hittil ellers elles iallfall riktignok visstnok åpenbart tydeligvis vennligst imens underveis undervegs ' +
    'ikke ikkje aldri ingen uten utan derfor difor her der nå no også bare berre allerede fortsatt believe support propose think suggests not never without'
  ).split(' '),
);

/** Whether a word may join the parts of a noun phrase. */
export function isConnective(word: string): boolean {
  return CONNECTIVES.has(word.toLowerCase());
}

const isContent = (token: Token): boolean =>
  token.kind === 'word' &&
  token.text.length >= 2 &&
  /\p{L}{2}/u.test(token.text) &&
  !isStopword(token.text) &&
  !isConnective(token.text);
const mayEnd = (token: Token): boolean => isContent(token) && !NOT_NOUN.has(token.text.toLowerCase());

/**
 * All places where a phrase of 2–4 words may stand: content words, at most one connective between them («rolle og
 * ansvar», «representasjon i rådet», «lokal aksept»), no punctuation inside, no word after the infinitive mark.
 * @param text any text
 * @returns hits in order of start, then length; offsets are UTF-16
 */
export function phrasesIn(text: string): PhraseHit[] {
  const tokens = tokenize(text);
  const fixed = setPhrases(text);
  const hits: PhraseHit[] = [];
  let next = 0;
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    if (first === undefined || !mayEnd(first)) continue;
    // «av hensyn til saksbehandlingen»: the expression is no part of a phrase, and no phrase runs across it.
    while (next < fixed.length && (fixed[next]?.end ?? 0) <= first.start) next += 1;
    const barrier = fixed[next]?.start ?? Number.POSITIVE_INFINITY;
    if (barrier <= first.start) continue;
    if (/^(?:å|to)$/iu.test(tokens[from - 1]?.text ?? '')) continue;
    let connectives = 0;
    for (let to = from + 1; to < Math.min(tokens.length, from + 4); to += 1) {
      const token = tokens[to];
      if (token === undefined || token.kind !== 'word' || token.end > barrier) break;
      // A line break between words is a new paragraph or heading more often than a wrapped line's middle.
      if (/\n\s*\n/u.test(text.slice(tokens[to - 1]?.end ?? 0, token.start))) break;
      if (isConnective(token.text)) {
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

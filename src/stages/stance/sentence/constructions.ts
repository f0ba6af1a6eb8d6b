import { isPunctuation, type Words } from '../../../language/cues/patterns.ts';
import { type Clause, type Grammar, within } from './clauses.ts';
import type { Found } from './scope.ts';
import type { Signal } from './signal.ts';

/** What is answered without the question in sight. */
const BARE = 0.6;

/** «Nei.», «Ja!», «helt uenig»: an answer and nothing else, to a question that stands elsewhere. */
export function bareAnswer(words: Words, { is }: Grammar): Signal | null {
  const said = words.filter((word) => !isPunctuation(word));
  if (said.length === 0 || said.length > 5 || !said.every((word) => is.answer(word))) return null;
  const base = { declared: true, weight: 2, target: 'open', clause: 0, from: 0, to: words.length - 1 } as const;
  if (said.some(is.no)) return { ...base, rule: 'answer', sign: 'against', most: BARE };
  if (said.some(is.yes)) {
    const sign = said.some((word) => is.half(word)) ? 'aim' : 'for';
    return { ...base, rule: 'answer', sign, declared: sign === 'for', most: BARE };
  }
  return said.some(is.half) ? { ...base, rule: 'answer', sign: 'aim', declared: false, most: BARE } : null;
}

/** «Det er uakseptabelt at …»: what follows is what is judged. */
export function expletive(words: Words, match: Found, clause: Clause, { is }: Grammar): boolean {
  const opener = words[clause.from] ?? '';
  return (
    (opener === 'det' || opener === 'it') &&
    match.from - clause.from <= 5 &&
    within(words, match.to - 1, match.to + 2, is.complement)
  );
}

/** «rår departementet til å legge saken bort»: what is advised is the dropping. */
export function governs(signal: Signal, signals: readonly Signal[], words: Words): boolean {
  if (signal.rule !== 'recommend') return false;
  const dropping = signals.find(({ rule, from }) => rule === 'abandon' && from >= signal.to);
  if (dropping === undefined || dropping.clause !== signal.clause || dropping.from > signal.to + 4) return false;
  return (
    dropping.sign === 'against' &&
    !words.slice(signal.to, dropping.from).some((word) => word === 'og' || word === 'and')
  );
}

const UNSAID = { declared: false, weight: 2, target: 'open' } as const;

/** «Vi går inn for meldeplikten, ikke for gebyret»: what is left out of the support before it. */
export function butNot(
  words: Words,
  clauses: readonly Clause[],
  spoken: ReadonlySet<number>,
  signals: readonly Signal[],
): Signal[] {
  return clauses.flatMap(({ from }, index): Signal[] => {
    const but = index > 0 && /^(?:ikke|ikkje)$/u.test(words[from] ?? '') && !spoken.has(from);
    const supported = signals.some(({ sign, declared, clause }) => sign === 'for' && declared && clause < index);
    return but && supported ? [{ ...UNSAID, rule: 'but-not', sign: 'reserve', clause: index, from, to: from + 1 }] : [];
  });
}

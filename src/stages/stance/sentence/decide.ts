import type { Stance } from '../../../domain.ts';
import type { Target } from './scope.ts';
import type { Signal } from './signal.ts';
import type { Analysis } from './signals.ts';

/** What one sentence says, and how plainly. */
export interface Verdict {
  stance: Stance;
  confidence: number;
  /** The signals (or dropped cues) that the verdict rests on. */
  reasons: { rule: string; from: number; to: number }[];
  /** A declared attitude, not an evaluation. */
  declared: boolean;
  /** What the strongest signal is directed at. */
  target: Target;
  /** Directed at the proposal as a whole, for or against it, by whatever name. */
  whole: boolean;
  /** It limits support given elsewhere: «Imidlertid bør …». */
  qualifies: boolean;
  /** It joins another body's statement. */
  endorses: boolean;
}

/** Against something that need not be the whole. */
const UNSURE = 0.6;
/** Declared without negation: never a part of declining to answer. */
const PLAIN = new Set(['support', 'oppose', 'accept']);

/** Siding with the dissent or with what is today is an attitude to the whole, when it is declared and not only implied. */
const ofWhole = (target: Target, weight: number): boolean =>
  target === 'whole' || (weight >= 3 && (target === 'present-order' || target === 'other-statement'));

/** Of two signals the one that tells more: declared before evaluated, then by weight, then the first. */
function heavier(best: Signal | null, signal: Signal): Signal {
  if (best === null) return signal;
  const rank = ({ declared, weight }: Signal): number => Number(declared) * 10 + weight;
  return rank(signal) > rank(best) ? signal : best;
}

const strongest = (signals: readonly Signal[]): number =>
  signals.reduce((most, { weight }) => Math.max(most, weight), 0);

/**
 * Weighs the signals of one sentence.
 * @param analysis the sentence's clauses and signals
 * @param question the sentence is a question
 */
export function decide(analysis: Analysis, question: boolean): Verdict {
  const { clauses, partly } = analysis;
  const endorsed = analysis.signals.filter(({ sign }) => sign === 'endorse');
  // Joining another's statement: the attitude in that clause is towards the statement, not the proposal.
  const signals = analysis.signals.filter(
    (signal) =>
      !(
        (signal.sign === 'for' || signal.sign === 'aim') &&
        endorsed.some(
          (endorse) => endorse.clause === signal.clause && endorse.to > signal.from && signal.target !== 'whole',
        )
      ),
  );
  const of = (sign: Signal['sign']): Signal[] => signals.filter((signal) => signal.sign === sign);
  const role = (signal: Signal): string => clauses[signal.clause]?.role ?? 'main';
  const verdict = (
    stance: Stance,
    confidence: number,
    because: readonly Signal[],
    extra: Partial<Verdict> = {},
  ): Verdict => ({
    stance,
    confidence: because.reduce((least, { most }) => Math.min(least, most ?? 1), confidence),
    reasons: because.map(({ rule, from, to }) => ({ rule, from, to })),
    declared: because.some(({ declared, sign }) => declared && (sign === 'for' || sign === 'against')),
    target: because.reduce<Signal | null>(heavier, null)?.target ?? 'open',
    whole: because.some(({ declared, target, weight }) => declared && ofWhole(target, weight)),
    qualifies: false,
    endorses: endorsed.length > 0,
    ...extra,
  });
  const none: Verdict = {
    ...verdict('neutral', analysis.dropped.length > 0 ? 0.65 : 0.4, []),
    reasons: analysis.dropped.map(({ rule, from, to }) => ({ rule, from, to })),
  };

  const silent = of('no-remarks');
  // «finner ikke grunn til å avgi uttalelse»: what leads to the remark is part of declining it.
  const live = (list: Signal[]): Signal[] =>
    list.filter(
      (signal) =>
        PLAIN.has(signal.rule) ||
        !silent.some(
          (remark) => remark.clause === signal.clause && signal.from < remark.to && signal.to > remark.from - 8,
        ),
    );
  const undecided = of('no-position');
  const elsewhere = (signal: Signal): boolean => !undecided.some(({ clause }) => clause === signal.clause);
  const cons = live(of('against')).filter(elsewhere);
  // «Vi går imot å fjerne fradraget, slik departementet foreslår»: it only names what the word is against.
  const pros = live(of('for'))
    .filter(elsewhere)
    .filter(({ rule }) => rule !== 'as-proposed' || cons.length === 0);
  const aims = live(of('aim'));
  const reserves = of('reserve');
  const declaredFor = pros.filter(({ declared }) => declared);
  const declaredAgainst = cons.filter(({ declared }) => declared);
  const hedges = reserves.filter(({ weight }) => weight >= 2);
  const contrast = !analysis.turned && clauses.some((clause) => clause.role === 'contrast' || clause.however);
  const conditional = clauses.some((clause) => clause.role === 'condition');

  if (question) {
    // What is asked is not held; what was said before the «men» of the question is: «Vi støtter dette, men hvem betaler?»
    const asked = clauses.findLastIndex((clause) => clause.role === 'contrast');
    const said = declaredFor.filter(({ clause }) => clause < asked);
    if (said.length > 0) return verdict('supports-with-reservations', 0.65, said, { qualifies: true });
    const rhetorical = of('against').filter(({ rule }) => rule === 'rhetorical');
    if (rhetorical.length > 0) return verdict('opposes', 0.4, rhetorical);
    const granted = of('for').filter(({ rule }) => rule === 'rhetorical');
    if (granted.length > 0) return verdict('supports', 0.4, granted);
    return { ...none, confidence: Math.max(none.confidence, 0.6) };
  }
  if (undecided.length > 0 && declaredFor.length + declaredAgainst.length === 0)
    return verdict('neutral', 0.85, undecided);
  if (
    silent.length > 0 &&
    declaredFor.length + declaredAgainst.length + aims.length === 0 &&
    pros.length + cons.length === 0
  ) {
    return verdict('no-remarks', 0.9, silent);
  }
  const reserved = (because: readonly Signal[], confidence = 0.75): Verdict =>
    verdict('supports-with-reservations', confidence, because, { qualifies: true });

  if (declaredFor.length > 0 && declaredAgainst.length > 0) {
    // «Selv om vi er kritiske til satsene, støtter vi hovedgrepet.»
    if (
      declaredAgainst.every((no) => role(no) === 'concession') &&
      declaredFor.some((yes) => role(yes) !== 'concession')
    )
      return reserved([...declaredFor, ...declaredAgainst]);
    const yes = declaredFor.filter(({ target }) => target !== 'aim');
    if (yes.length === 0) {
      return strongest(declaredAgainst) >= 3
        ? verdict('opposes', 0.75, declaredAgainst)
        : reserved([...declaredFor, ...declaredAgainst], 0.6);
    }
    const yesConceded = yes.every((signal) => role(signal) === 'concession');
    const noWhole = declaredAgainst.some(({ target }) => target === 'whole');
    const yesWhole = yes.some(({ target }) => target === 'whole');
    if (yesConceded) return verdict('opposes', 0.7, declaredAgainst);
    if (noWhole && !yesWhole) return verdict('opposes', 0.65, declaredAgainst);
    return reserved([...yes, ...declaredAgainst], 0.65);
  }
  if (declaredFor.length > 0) {
    // «støtter forslaget om skyss for elever med farlig vei»: what is said after it in the same breath tells what is supported.
    const told = (signal: Signal): boolean =>
      declaredFor.some((yes) => yes.clause === signal.clause && yes.to <= signal.from);
    const doubts = [
      ...hedges.filter((hedge) => hedge.rule !== 'amend' || !told(hedge)),
      ...cons.filter((con) => !told(con)),
    ];
    const sideOf = (signal: Signal): number =>
      Math.max(...declaredFor.map((yes) => (signal.clause === yes.clause ? 0 : 1)));
    if (conditional || partly || doubts.length > 0)
      return reserved([...declaredFor, ...doubts], partly || conditional ? 0.8 : 0.75);
    if (contrast) {
      // «krevende, men vi støtter»: the contrast must stand after the support, or hold a wish.
      const after = clauses.some(
        (clause, index) =>
          (clause.role === 'contrast' || clause.however) && declaredFor.every((yes) => yes.clause < index),
      );
      const wishes = reserves.filter((wish) => sideOf(wish) > 0);
      if (after || wishes.length > 0) return reserved([...declaredFor, ...wishes]);
    }
    // «Selv om vi ser ulempene, støtter vi forslaget.»
    const conceded = [...cons, ...reserves].filter((doubt) => role(doubt) === 'concession');
    if (conceded.length > 0) return reserved([...declaredFor, ...conceded], 0.65);
    if (declaredFor.every(({ target }) => target === 'aim')) return reserved(declaredFor, 0.55);
    // «Selv om vi støtter forslaget, vil vi påpeke …»: what is conceded is not the point.
    if (declaredFor.every((yes) => role(yes) === 'concession')) return reserved(declaredFor, 0.7);
    return verdict('supports', strongest(declaredFor) >= 3 ? 0.9 : 0.75, declaredFor);
  }
  if (declaredAgainst.length > 0) {
    // «Primært ønsker vi et forbud, subsidiært støtter vi forslaget.»
    const second = aims.filter(({ rule }) => rule === 'second-best');
    if (second.length > 0 && declaredAgainst.every(({ rule }) => rule === 'instead')) return reserved(second, 0.55);
    const partOnly = declaredAgainst.every(
      ({ target, weight, most = 1 }) => target === 'part' || weight < 3 || most <= UNSURE,
    );
    if (partOnly && pros.length + aims.length > 0 && contrast) return reserved([...pros, ...declaredAgainst], 0.6);
    // «Vi ser klare fordeler, men dersom …, kan vi ikke være med»: refused in one case only.
    const inOneCase = declaredAgainst.every(({ clause }) => clauses[clause - 1]?.role === 'condition');
    if (inOneCase && pros.length > 0 && contrast) return reserved([...pros, ...declaredAgainst], 0.6);
    return verdict('opposes', strongest(declaredAgainst) >= 3 ? 0.9 : 0.75, declaredAgainst);
  }
  if (silent.length > 0 && strongest([...pros, ...cons]) <= 1) return verdict('no-remarks', 0.7, silent);
  const good = [...pros, ...aims];
  if (good.length > 0 && cons.length > 0) {
    if (good.every((signal) => role(signal) === 'concession')) return verdict('opposes', 0.65, cons);
    if (contrast || conditional || clauses.some((clause) => clause.role === 'concession'))
      return reserved([...good, ...cons], 0.65);
    // «Grepet er riktig, gjennomføringen er for dårlig»: a concession without its word.
    const first = good.every((signal) => cons.every((con) => signal.clause < con.clause));
    return !first && strongest(cons) >= strongest(good)
      ? verdict('opposes', 0.5, cons)
      : reserved([...good, ...cons], 0.5);
  }
  if (good.length > 0) {
    const conceded = reserves.some((wish) => role(wish) === 'concession');
    if (contrast || conditional || partly || conceded || hedges.length > 0)
      return reserved([...good, ...reserves], 0.65);
    if (pros.length === 0) return reserved(aims, 0.45);
    if (strongest(pros) === 1) return verdict('supports', 0.4, pros);
    return verdict('supports', 0.65, pros);
  }
  if (cons.length > 0) {
    const certain = strongest(cons) === 1 ? 0.4 : contrast ? 0.55 : 0.65;
    return verdict('opposes', certain, cons, { qualifies: contrast });
  }
  const asides = of('aside');
  if (asides.length > 0) return verdict('neutral', 0.5, asides, { declared: true, whole: false, qualifies: contrast });
  if (hedges.length > 0 && (contrast || conditional)) return { ...none, qualifies: true, confidence: 0.35 };
  return { ...none, qualifies: contrast && reserves.length > 0 };
}

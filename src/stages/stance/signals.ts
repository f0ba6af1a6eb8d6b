import type { CueGroup, Lexicon } from '../../language/cues/cue.ts';
import { CueFinder, type CueMatch, type Words, wordTest } from '../../language/cues/patterns.ts';
import { type Clause, clausesOf, type Grammar, grammarOf } from './clauses.ts';

/** What an attitude is directed at. */
export type Target = 'whole' | 'part' | 'aim' | 'open';

/** One thing a sentence says about the proposal in its holder's own name. */
export interface Signal {
  rule: string;
  sign: 'for' | 'against' | 'reserve' | 'aim' | 'no-remarks' | 'no-position' | 'endorse';
  /** Declared («støtter»), not evaluated («vil styrke»). */
  declared: boolean;
  weight: number;
  target: Target;
  clause: number;
  /** Words of the sentence. */
  from: number;
  to: number;
}

/** A sentence after its cues have been read in scope. */
export interface Analysis {
  clauses: Clause[];
  signals: Signal[];
  /** Cues that were somebody else's, or of the past: shown as reasons for a neutral reading. */
  dropped: { rule: 'reported' | 'past'; from: number; to: number }[];
  /** A phrase of limited agreement: «i hovedsak». */
  partly: boolean;
}

/** Reads sentences of one language. */
export type SentenceReader = (words: Words) => Analysis;

const LAYERS: Record<string, number> = {
  idle: 10,
  mixed: 9,
  objection: 8,
  abandon: 7,
  keep: 6,
  support: 5,
  oppose: 5,
  enact: 4,
  aim: 3,
  criticism: 3,
  reserve: 2,
  need: 2,
  praise: 2,
};
const ATTITUDES = new Set(['idle', 'mixed', 'objection', 'abandon', 'keep', 'support', 'oppose', 'enact']);
const EVALUATIONS = new Set(['aim', 'criticism', 'need', 'praise', 'objection', 'reserve']);

/** Weight of an evaluation that nothing ties to the proposal. */
const LOOSE = 1;

type Found = CueMatch<CueGroup>;

const overlap = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to;

/** Of cues that lie over each other, the more telling one, then the longer one; attitudes and evaluations apart. */
function clear(found: readonly Found[]): Found[] {
  const rank = (match: Found): number =>
    (LAYERS[match.cue.kind] ?? 0) * 1000 + match.cue.weight * 100 + (match.to - match.from);
  const sorted = [...found].sort((a, b) => rank(b) - rank(a) || a.from - b.from);
  const kept: Found[] = [];
  for (const match of sorted) {
    const { kind } = match.cue;
    const hidden = kept.some(
      (other) =>
        overlap(match, other) &&
        (other.cue.kind === 'idle' ||
          (ATTITUDES.has(kind) && ATTITUDES.has(other.cue.kind)) ||
          (EVALUATIONS.has(kind) &&
            EVALUATIONS.has(other.cue.kind) &&
            !(kind === 'reserve' && match.cue.weight === 2)) ||
          kind === other.cue.kind),
    );
    if (!hidden) kept.push(match);
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** How many words of negation reach the cue. */
function negations(
  words: Words,
  match: Found,
  clause: Clause,
  spoken: ReadonlySet<number>,
  grammar: Grammar,
  found: readonly Found[],
): number {
  const { is } = grammar;
  const negates = (at: number): boolean => !spoken.has(at) && is.negation(words[at] ?? '');
  let count = 0;
  if (!match.cue.holdsNegation) for (let at = match.from; at < match.to; at++) if (negates(at)) count++;
  for (let at = match.from - 1; at >= clause.from; at--) {
    const word = words[at] ?? '';
    if (negates(at)) count++;
    else if (is.subordinator(word)) {
      // «ingenting i forslaget som gir grunn til uro»
      for (let before = at - 1; before >= Math.max(clause.from, at - 4); before--) {
        if (/^(?:ing|intet|inkje|nothing|none)/u.test(words[before] ?? '') && !spoken.has(before)) return count + 1;
      }
      break;
    } else if (is.complement(word)) {
      let raised = false;
      for (let before = Math.max(clause.from, at - 7); before < at; before++)
        raised ||= is.raising(words[before] ?? '');
      if (!raised) break;
    } else if (is.coordination(word)) {
      // «nødvendig og riktig» shares its negation; «ingen merknader og støtter» does not.
      const twin = found.some((other) => other.to === at && other.cue.kind === match.cue.kind && !match.cue.verb);
      if (!twin || at + 1 !== match.from) break;
    }
  }
  if (match.cue.verb) {
    const last = Math.min(clause.to, match.to + 5);
    for (let at = match.to; at < last; at++) {
      const word = words[at] ?? '';
      if (is.stop(word) || is.coordination(word)) break;
      if (negates(at)) {
        count++;
        break;
      }
    }
  }
  return count;
}

const OBLIGATION = /^(?:bør|burde|må|skal|should|must|ought)$/u;
const INFINITIVE = /(?:e|a|å|y)$/u;

/** Builds the reader of a language from its lexicon. */
export function sentenceReader(lexicon: Lexicon): SentenceReader {
  const grammar = grammarOf(lexicon);
  const { is } = grammar;
  const isWhole = wordTest(lexicon.classes.whole === undefined ? '@prop' : '@whole', lexicon.classes);
  const isProposal = wordTest('@prop', lexicon.classes);
  const finder = new CueFinder<CueGroup>(
    lexicon.cues.flatMap((cue) => cue.patterns.map((pattern) => ({ cue, pattern }))),
    lexicon.classes,
  );

  /** Word by word, whether the text up to there is another's speech. */
  function reportedFrom(
    words: Words,
    clauses: readonly Clause[],
    attributions: readonly { from: number; to: number }[],
  ): { reported: boolean[]; subjects: number[] } {
    const reported = new Array<boolean>(words.length).fill(false);
    const subjects = new Array<number>(words.length).fill(-1);
    let speech = false;
    // A subject whose verb stands after an inserted clause: «Flertallet, medlemmene A og B, går inn for».
    let pending = -1;
    for (const clause of clauses) {
      if (clause.role === 'contrast' || clause.however) speech = false;
      let subject = pending;
      let verbs = is.reporting;
      for (let at = clause.from; at < clause.to; at++) {
        const word = words[at] ?? '';
        const before = at > clause.from ? (words[at - 1] ?? '') : '';
        if (attributions.some(({ from }) => from === at)) speech = true;
        if (is.self(word) && !(is.preposition(before) && subject >= 0)) {
          speech = false;
          subject = -1;
        }
        const other = is.thirdParty(word) || (is.someone(word) && at <= clause.from + 1);
        const paper = is.document(word);
        if ((other || paper) && !is.preposition(before) && !hasSelf(words, clause.from, at)) {
          subject = at;
          verbs = paper ? is.telling : is.reporting;
          if (at > clause.from && verbs(before)) speech = true;
        }
        // The retelling verb itself, when it is also a cue («flertallet støtter»), is the other's too.
        if (subject >= 0 && at > subject && at <= Math.max(subject, clause.from) + 12 && verbs(word)) speech = true;
        reported[at] = speech;
        subjects[at] = subject;
      }
      const inserted = subject === pending && clause.to - clause.from <= 5;
      pending = !speech && subject >= 0 && (inserted || clause.to - subject <= 2) ? subject : -1;
    }
    return { reported, subjects };
  }
  function hasSelf(words: Words, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (is.self(words[at] ?? '')) return true;
    return false;
  }
  function within(words: Words, from: number, to: number, test: (word: string) => boolean): boolean {
    for (let at = Math.max(0, from); at < to; at++) if (test(words[at] ?? '')) return true;
    return false;
  }
  /** «dem som er imot», «ordninger som støtter»: the holder is the one before «som». */
  function relative(words: Words, match: Found, clause: Clause): boolean {
    for (let at = match.from - 1; at > Math.max(clause.from, match.from - 4); at--) {
      const word = words[at] ?? '';
      if (word === 'som' || word === 'who') {
        const before = words[at - 1] ?? '';
        if (/^(?:dem|de|dei|those|alle)$/u.test(before)) return true;
        return !hasSelf(words, clause.from, at) && before !== 'noe' && before !== 'noko';
      }
    }
    return false;
  }
  /** «Det er uakseptabelt at …»: what follows is what is judged. */
  function expletive(words: Words, match: Found, clause: Clause): boolean {
    const opener = words[clause.from] ?? '';
    return (
      (opener === 'det' || opener === 'it') &&
      match.from - clause.from <= 5 &&
      within(words, match.to - 1, match.to + 2, is.complement)
    );
  }
  function targetOf(words: Words, match: Found, clause: Clause): Target | 'inverse' {
    const passive = /(?:es|ast)$/u.test(words[match.from] ?? '') && match.to - match.from === 1;
    const [first, last] = passive ? [clause.from, match.from] : [match.from + 1, Math.min(clause.to, match.to + 7)];
    let target: Target | 'inverse' = 'open';
    let negated = false;
    for (let at = first; at < last; at++) {
      const word = words[at] ?? '';
      if (at >= match.to && is.negation(word)) negated = true;
      if (is.complement(word) && at >= match.to) break;
      if (is.inverse(word) && !negated) return 'inverse';
      if (target === 'open' && is.aim(word)) target = 'aim';
      else if (is.part(word) && target !== 'aim') target = 'part';
      else if (target === 'open' && isWhole(word)) target = 'whole';
    }
    return target;
  }

  return (words) => {
    const phrases = grammar.phrases(words);
    const clauses = clausesOf(words, phrases);
    const all = finder.find(words);
    const spoken = new Set<number>();
    for (const match of all)
      if (match.cue.kind === 'affirm') for (let at = match.from; at < match.to; at++) spoken.add(at);
    const found = clear(all.filter((match) => match.cue.kind !== 'affirm'));
    const { reported, subjects } = reportedFrom(
      words,
      clauses,
      phrases.filter((phrase) => phrase.mark === 'attribution'),
    );
    const signals: Signal[] = [];
    const dropped: Analysis['dropped'] = [];
    for (const match of found) {
      const index = clauses.findIndex((clause) => match.from >= clause.from && match.from < clause.to);
      const clause = clauses[index];
      if (clause === undefined) continue;
      const { kind, rule, weight } = match.cue;
      const inClause = (mark: string): boolean =>
        phrases.some((phrase) => phrase.mark === mark && phrase.from >= clause.from && phrase.from < clause.to);
      const add = (signal: Partial<Signal> & Pick<Signal, 'sign'>): void => {
        signals.push({
          rule,
          declared: false,
          weight,
          target: 'open',
          clause: index,
          from: match.from,
          to: match.to,
          ...signal,
        });
      };
      if (kind === 'idle') continue;
      if (kind === 'mixed') {
        add({ sign: 'no-position' });
        continue;
      }
      if (kind === 'endorse') {
        add({ sign: 'endorse' });
        continue;
      }
      let negs = match.cue.fixed ? 0 : negations(words, match, clause, spoken, grammar, found);
      // «Vi kan ikke, slik forslaget nå er, støtte det»: the negation waits before the inserted clause.
      const earlier = clauses[index - 2];
      if (
        negs === 0 &&
        !match.cue.fixed &&
        match.from === clause.from &&
        earlier !== undefined &&
        INFINITIVE.test(words[match.from] ?? '') &&
        is.negation(words[earlier.to - 1] ?? '')
      )
        negs = 1;
      const negated = negs % 2 === 1;
      if (kind === 'remark') {
        if (negated || match.cue.fixed) add({ sign: 'no-remarks', rule: 'no-remarks' });
        continue;
      }
      if (kind === 'position') {
        if (negated) add({ sign: 'no-position', rule: 'no-position' });
        continue;
      }
      const past =
        (inClause('past') || yearIn(words, clause)) &&
        within(words, clause.from, clause.to, is.pastForms) &&
        !inClause('still');
      if (past && kind !== 'reserve') {
        dropped.push({ rule: 'past', from: match.from, to: match.to });
        continue;
      }
      const subject = subjects[match.from] ?? -1;
      // «Departementet bør trekke …» tells the other what to do; «flertallet fraråder …» tells what the other thinks.
      const told = within(words, subject, match.from + 1, (word) => OBLIGATION.test(word));
      const theirs = subject >= 0 && match.from - subject <= 4 && !told;
      const others =
        reported[match.from] === true ||
        (ATTITUDES.has(kind) && theirs) ||
        ((kind === 'support' || kind === 'oppose') && relative(words, match, clause));
      if (match.cue.ofOther !== true && others) {
        if (kind !== 'reserve') dropped.push({ rule: 'reported', from: match.from, to: match.to });
        continue;
      }
      if (kind === 'reserve') {
        add({ sign: 'reserve' });
        continue;
      }
      const described = inClause('describing') && (kind === 'praise' || kind === 'need');
      const anchored =
        within(words, 0, words.length, is.anchor) ||
        within(words, clause.from, clause.to, is.self) ||
        expletive(words, match, clause);
      switch (kind) {
        case 'support':
        case 'oppose': {
          const target = match.cue.fixed ? 'open' : targetOf(words, match, clause);
          let against = kind === 'oppose' ? !negated : negated;
          if (target === 'inverse') against = !against;
          const ruleId = `${negated ? 'negated-' : ''}${rule}${target === 'inverse' ? '-of-other' : ''}`;
          add({
            sign: against ? 'against' : 'for',
            declared: true,
            rule: ruleId,
            target: target === 'inverse' ? 'whole' : target,
          });
          break;
        }
        case 'objection':
          if (negated) add({ sign: 'for', declared: weight > 1, rule: 'no-objection' });
          else add({ sign: weight > 1 ? 'against' : 'reserve' });
          break;
        case 'need':
          if (negated) add({ sign: 'against', declared: true, rule: 'no-need' });
          break;
        case 'enact':
          if (negated) add({ sign: 'against', declared: true, rule: 'abandon' });
          else if (within(words, 0, words.length, isProposal) || anchored) add({ sign: 'for' });
          break;
        case 'abandon':
          add(negated ? { sign: 'for', rule: 'not-abandon' } : { sign: 'against', declared: true });
          break;
        case 'keep':
          if (!negated) add({ sign: 'against', declared: true });
          break;
        case 'aim':
          add({ sign: negated ? 'reserve' : 'aim' });
          break;
        case 'praise':
          if (!described) {
            add({
              sign: negated ? 'against' : 'for',
              rule: negated ? 'negated-praise' : rule,
              // «å styrke …» names a wish more often than an effect.
              weight: anchored && words[match.from - 1] !== 'å' ? weight : LOOSE,
            });
          }
          break;
        case 'criticism':
          add({
            sign: negated ? 'for' : 'against',
            rule: negated ? 'negated-criticism' : rule,
            weight: anchored && !negated ? weight : LOOSE,
          });
          break;
      }
    }
    for (const phrase of phrases) {
      const index = clauses.findIndex((clause) => phrase.from >= clause.from && phrase.from < clause.to);
      if (phrase.mark === 'dissent' && reported[phrase.from] !== true) {
        signals.push({
          rule: 'dissent',
          sign: 'against',
          declared: true,
          weight: 3,
          target: 'whole',
          clause: index,
          from: phrase.from,
          to: phrase.to,
        });
      }
    }
    return { clauses, signals, dropped, partly: phrases.some((phrase) => phrase.mark === 'partly') };
  };

  function yearIn(words: Words, clause: Clause): boolean {
    for (let at = clause.from + 1; at < clause.to; at++) {
      if (
        /^(?:19|20)\d\d$/.test(words[at] ?? '') &&
        /^(?:i|fra|frå|in|from|since|av|of|siden|sidan)$/.test(words[at - 1] ?? '')
      )
        return true;
    }
    return false;
  }
}

import type { ActGroup, ActLexicon } from '../../../language/cues/acts/act.ts';
import type { CueGroup, Lexicon } from '../../../language/cues/cue.ts';
import { CueFinder, type CueMatch, type Words, wordTest } from '../../../language/cues/patterns.ts';
import { actsIn, type FoundAct } from './acts.ts';
import { type Clause, clausesOf, grammarOf, type Mark, markedIn, type Phrase, within } from './clauses.ts';
import { bareAnswer, butNot, expletive, governs } from './constructions.ts';
import { byOthers, holdersOf, namesYear, open, overcome, relative, supposed } from './holders.ts';
import { lazily } from './lazily.ts';
import { type Aimed, ATTITUDES, clear, type Found, negations, OF_PROPOSAL, targetOf } from './scope.ts';
import type { Signal } from './signal.ts';

/** A sentence after its cues have been read in scope. */
export interface Analysis {
  clauses: Clause[];
  signals: Signal[];
  /** Cues that were somebody else's, or of the past, or only supposed: shown as reasons for a neutral reading. */
  dropped: { rule: 'reported' | 'past' | 'hypothetical'; from: number; to: number }[];
  /** «Vi var imot, men støtter nå»: its «men» holds nothing back. */
  turned: boolean;
  /** A phrase of limited agreement: «i hovedsak». */
  partly: boolean;
  /** What the sentence does beside that. */
  acts: FoundAct[];
}

/** Reads sentences of one language. */
export type SentenceReader = (words: Words) => Analysis;

/** Weight of an evaluation that nothing ties to the proposal. */
const LOOSE = 1;
/** At an undoing, which is the proposal in one hearing and its contrary in the next; at what is not named. */
const VAGUE = 0.6;
const IMPLIED = new Set(['instead', 'served', 'not-refused']);
const VALUED = new Set(['praise', 'criticism']);
const HAPPENED = /^(?:ble|blei|vart|blitt|vorte|was|were)$/u; // «Framlegget vart trekt»
const UNAIMED: Aimed = { target: 'open', inverse: false, undoing: false };

const WE = /^(?:vi|me|eg|jeg|we)$/u;
const OBLIGATION = /^(?:bør|burde|må|skal|should|must|ought)$/u;
const FIRST = /^(?:før|først|etter|before|until|after)$/u;
const INFINITIVE = /(?:e|a|å|y)$/u;

/** Builds the reader of a language. All its tables are looked through at once. */
export function sentenceReader(lexicon: Lexicon, { acts, classes }: ActLexicon): SentenceReader {
  const grammar = grammarOf(lexicon);
  const { is } = grammar;
  const isProposal = wordTest('@prop', lexicon.classes);
  const groups: readonly (CueGroup | ActGroup)[] = [...lexicon.cues, ...acts];
  const finder = new CueFinder<Mark | CueGroup | ActGroup>(
    [...markedIn(lexicon), ...groups.flatMap((cue) => cue.patterns.map((pattern) => ({ cue, pattern })))],
    { ...lexicon.classes, ...classes },
  );

  return (words) => {
    const phrases: Phrase[] = [];
    const all: Found[] = [];
    const done: CueMatch<ActGroup>[] = [];
    for (const { cue, from, to } of finder.find(words)) {
      if (typeof cue === 'string') phrases.push({ mark: cue, from, to });
      else if ('act' in cue) done.push({ cue, from, to });
      else all.push({ cue, from, to });
    }
    const clauses = clausesOf(words, phrases, grammar);
    const spoken = new Set<number>();
    for (const match of all)
      if (match.cue.kind === 'affirm') for (let at = match.from; at < match.to; at++) spoken.add(at);
    const found = clear(all.filter((match) => match.cue.kind !== 'affirm'));
    const holders = lazily(() => holdersOf(words, clauses, phrases, grammar));
    const answer = bareAnswer(words, grammar);
    const signals: Signal[] = answer === null ? [] : [answer];
    let turned = false;
    const dropped: Analysis['dropped'] = [];
    for (const match of found) {
      const index = clauses.findIndex((clause) => match.from >= clause.from && match.from < clause.to);
      const clause = clauses[index];
      if (clause === undefined) continue;
      const { kind, rule, weight } = match.cue;
      const inClause = (mark: string): boolean =>
        phrases.some((phrase) => phrase.mark === mark && phrase.from >= clause.from && phrase.from < clause.to);
      const inside = (at: number, { from, to }: Clause): boolean => at >= from && at < to;
      const covers = (outer: Found, from: number, to: number): boolean => outer.from <= from && to <= outer.to;
      // «bør styrke» is wished for; so is what stands behind the «viktig at» that a phrase has swallowed.
      const wished = phrases.some(
        ({ mark, from, to }) =>
          mark === 'wish' &&
          inside(from, clause) &&
          (match.cue.effect === true ? from < match.from : from > match.from && to < match.to),
      );
      // «Forslaget bør trekkes», but «det bør ikke åpnes for unntak».
      const ofWhole = (at: Found): Partial<Signal> =>
        within(words, clause.from, Math.min(clause.to, at.to + 4), is.whole) ? { target: 'whole' } : { most: VAGUE };
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
      const left = overcome(words, match, clauses, index, grammar);
      turned ||= left;
      const past =
        (left ||
          phrases.some(({ mark, from, to }) => mark === 'past' && inside(from, clause) && !covers(match, from, to)) ||
          namesYear(words, clause) ||
          // «Da saken var på høring i 2016, støttet vi den.»
          (is.pastForms(words[match.from] ?? '') && clauses.some((other) => namesYear(words, other)))) &&
        within(words, clause.from, clause.to, is.pastForms) &&
        !inClause('still');
      if (kind === 'reserve' && left) continue;
      // «burde vært gjort i 2010»: such a phrase holds its own time.
      if (past && kind !== 'reserve' && !(match.cue.fixed && within(words, match.from, match.to, is.pastForms))) {
        dropped.push({ rule: 'past', from: match.from, to: match.to });
        continue;
      }
      if ((ATTITUDES.has(kind) && supposed(words, match, clause)) || (VALUED.has(kind) && open(words, match, clause))) {
        dropped.push({ rule: 'hypothetical', from: match.from, to: match.to });
        continue;
      }
      const subject = holders().subjects[match.from] ?? -1;
      // «Departementet bør trekke …» tells the other what to do; «flertallet fraråder …» tells what the other thinks.
      const told = within(words, subject, match.from + 1, (word) => OBLIGATION.test(word));
      const ownVerb = within(words, match.from, match.to + 1, (word) => WE.test(word));
      const theirs = !ownVerb && match.cue.ofThem !== true && subject >= 0 && match.from - subject <= 8 && !told;
      const others =
        (holders().reported[match.from] === true && !ownVerb) ||
        (ATTITUDES.has(kind) && (theirs || byOthers(words, match, grammar))) ||
        ((kind === 'support' || kind === 'oppose') && relative(words, match, clause, grammar));
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
        expletive(words, match, clause, grammar);
      switch (kind) {
        case 'support':
        case 'oppose': {
          const { target, inverse, undoing } = match.cue.fixed ? UNAIMED : targetOf(words, match, clause, grammar);
          const against = (kind === 'oppose') !== (negated !== inverse);
          // Praise or blame for what is beside the proposal is not of it; nor is a second best.
          const second = inClause('secondly') && !against;
          if (second && target === 'whole') {
            add({ sign: 'aim', rule: 'second-best' });
            break;
          }
          const aside = (!inverse && !OF_PROPOSAL.has(target)) || second;
          add({
            sign: aside ? 'aside' : against ? 'against' : 'for',
            declared: true,
            rule: `${negated ? 'negated-' : ''}${rule}${inverse ? '-of-other' : ''}`,
            target: second ? 'alternative' : target,
            ...((undoing || IMPLIED.has(rule)) && { most: VAGUE }),
          });
          break;
        }
        case 'objection':
          if (within(words, clause.from, match.from, is.inverse)) break;
          if (negated) add({ sign: 'for', declared: weight > 1, rule: 'no-objection' });
          else add({ sign: weight > 1 ? 'against' : 'reserve' });
          break;
        case 'rebuttal':
          // «Påstanden om at det forenkler, stemmer ikke»: the praise is found wanting.
          if (all.some((other) => other.cue.kind === 'praise' && covers(match, other.from, other.to)))
            add({ sign: 'against', most: 0.5 });
          else add({ sign: 'for' });
          break;
        case 'need':
          if (negated) add({ sign: 'against', declared: true, rule: 'no-need' });
          break;
        case 'enact':
          if (negated) add({ sign: 'against', declared: true, rule: 'abandon' });
          // «bør utredes før det vedtas» does not ask for it.
          else if (within(words, match.from, match.to, (word) => FIRST.test(word))) add({ sign: 'reserve', weight: 1 });
          else if (within(words, 0, words.length, isProposal) || anchored) add({ sign: 'for' });
          break;
        case 'abandon':
          if (within(words, match.from, match.to, (word) => HAPPENED.test(word))) break;
          if (negated) add({ sign: 'for', rule: 'not-abandon' });
          else add({ sign: 'against', declared: true, ...ofWhole(match) });
          break;
        case 'keep':
          if (
            !negated &&
            all.some(({ cue, from }) => cue.rule === 'as-proposed' && from >= match.from && from <= match.to)
          )
            add({ sign: 'for', rule: 'as-proposed' });
          else if (!negated)
            add({
              sign: 'against',
              declared: true,
              target: 'present-order',
              ...(!within(words, clause.from, clause.to, is.inverse) && { most: VAGUE }),
            });
          break;
        case 'aim':
          add({ sign: negated ? 'reserve' : 'aim' });
          break;
        case 'praise':
          // «bør styrke», «ber om at … styrkes», «for å styrke»: wished for, not brought.
          if (wished) add({ sign: 'reserve', rule: 'wish', weight: 1 });
          else if (!negated && is.inverse(words[clause.from] ?? '')) break;
          else if (!described) {
            add({
              sign: negated ? 'against' : 'for',
              rule: negated ? 'negated-praise' : rule,
              // «å styrke …» names a wish more often than an effect.
              weight: anchored && words[match.from - 1] !== 'å' ? weight : LOOSE,
            });
          }
          break;
        case 'criticism':
          // «Dagens regler er urettferdige» is no word against what is proposed.
          if (!negated && within(words, clause.from, match.from, is.inverse)) break;
          add({
            sign: negated ? 'for' : 'against',
            rule: negated ? 'negated-criticism' : rule,
            target: rule === 'postpone' ? 'alternative' : 'open',
            weight: anchored && !negated ? weight : LOOSE,
          });
          break;
      }
    }
    signals.push(...butNot(words, clauses, spoken, signals));
    for (const phrase of phrases) {
      const index = clauses.findIndex((clause) => phrase.from >= clause.from && phrase.from < clause.to);
      if (phrase.mark === 'dissent' && holders().reported[phrase.from] !== true) {
        signals.push({
          rule: 'dissent',
          sign: 'against',
          declared: true,
          weight: 3,
          target: 'other-statement',
          clause: index,
          from: phrase.from,
          to: phrase.to,
        });
      }
    }
    // «tjent med en slik ordning»: the «med» is the verb's own.
    const partly = phrases.some(
      ({ mark, from }) => mark === 'partly' && !found.some(({ to }) => words[from] === 'med' && from === to - 1),
    );
    return {
      clauses,
      signals: signals.filter((signal) => !governs(signal, signals, words)),
      dropped,
      turned,
      partly,
      acts: actsIn(done, () => holders().reported),
    };
  };
}

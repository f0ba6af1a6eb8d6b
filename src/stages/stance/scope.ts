import type { CueGroup } from '../../language/cues/cue.ts';
import type { CueMatch, Words } from '../../language/cues/patterns.ts';
import type { Clause, Grammar } from './clauses.ts';

/**
 * What an attitude is directed at. Only `whole`, `aim`, `part` and `open` (not told) are of the proposal; support for
 * anything else is no support for it.
 */
export type Target =
  | 'whole'
  | 'aim'
  | 'part'
  | 'other-statement'
  | 'alternative'
  | 'present-order'
  | 'money'
  | 'inquiry'
  | 'elsewhere'
  | 'open';

/** Targets that an attitude towards the proposal can have. */
export const OF_PROPOSAL: ReadonlySet<Target> = new Set(['whole', 'aim', 'part', 'open']);

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
/** Cues that tell what somebody wants. */
export const ATTITUDES = new Set(['idle', 'mixed', 'objection', 'abandon', 'keep', 'support', 'oppose', 'enact']);
const EVALUATIONS = new Set(['aim', 'criticism', 'need', 'praise', 'objection', 'reserve']);

const DENIES =
  /^(?:ikke|ikkje|ei|ing|aldri|intet|inkje|neppe|knapt|verken|hverken|korkje|not|no|nothing|none|never|neither|hardly)/u;

/** A cue in its place. */
export type Found = CueMatch<CueGroup>;

const overlap = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to;

/** Of cues that lie over each other, the more telling one, then the longer one; attitudes and evaluations apart. */
export function clear(found: readonly Found[]): Found[] {
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
export function negations(
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
    else if (is.subordinator(word) && match.cue.kind !== 'remark') {
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
      // «rammer kommuner uten havn»: only a word that denies the sentence does so from behind the verb.
      if (negates(at) && DENIES.test(word)) {
        count++;
        break;
      }
    }
  }
  return count;
}

/** What an attitude is directed at, and whether that stands against the proposal. */
export interface Aimed {
  target: Target;
  /** The dissent or what is today: the attitude towards the proposal is the opposite. */
  inverse: boolean;
}

/** Nouns that name what an attitude is directed at when it is not the proposal. */
const ASIDE = ['alternative', 'money', 'inquiry', 'statement'] as const;
const TARGET_OF = {
  alternative: 'alternative',
  money: 'money',
  inquiry: 'inquiry',
  statement: 'other-statement',
} as const;

/** Whether «og» joins the proposal to the noun at a place. */
function joined(words: Words, at: number, last: number, is: Grammar['is']): boolean {
  for (let and = at + 1; and < last; and++) {
    if (is.complement(words[and] ?? '')) return false;
    if (is.coordination(words[and] ?? '')) {
      for (let next = and + 1; next < and + 5; next++) if (is.whole(words[next] ?? '')) return true;
    }
  }
  return false;
}

/** What an attitude is directed at: the words after it, or before a passive («forslaget støttes»). */
export function targetOf(words: Words, match: Found, clause: Clause, grammar: Grammar): Aimed {
  const { is } = grammar;
  const passive = /(?:es|ast)$/u.test(words[match.from] ?? '') && match.to - match.from === 1;
  const [first, last] = passive ? [clause.from, match.from] : [match.from + 1, Math.min(clause.to, match.to + 7)];
  let target: Target = 'open';
  let negated = false;
  for (let at = first; at < last; at++) {
    const word = words[at] ?? '';
    if (at >= match.to && is.negation(word)) negated = true;
    if (is.complement(word) && at >= match.to) break;
    // «… den ordninga som gjeld i dag», but not «støtter i dag tre lag».
    const today = word === 'dag' && words[at - 1] === 'i' && at - match.to > 2;
    if (is.dissenter(word) && !negated) return { target: 'other-statement', inverse: true };
    if ((today || is.inverse(word)) && !negated) return { target: 'present-order', inverse: true };
    // The first noun is what it is about: «utsettelse av forslaget», but «forslaget om utsettelse».
    if (target === 'open' && at >= match.to - 1) {
      const aside = ASIDE.find((name) => is[name](word));
      // «alternativ 1» is one that the proposal holds; «prosessen og forslaget» is of the proposal too.
      const numbered = /^(?:\d.*|[a-z]|i+)$/u.test(words[at + 1] ?? '');
      if (aside !== undefined && !numbered && !joined(words, at, last, is))
        return { target: TARGET_OF[aside], inverse: false };
    }
    if (target === 'open' && is.aim(word)) target = 'aim';
    else if (is.part(word) && target !== 'aim') target = 'part';
    else if (target === 'open' && is.whole(word)) target = 'whole';
  }
  return { target, inverse: false };
}

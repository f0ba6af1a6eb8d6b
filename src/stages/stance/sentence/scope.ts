import type { CueGroup } from '../../../language/cues/cue.ts';
import type { CueMatch, Words } from '../../../language/cues/patterns.ts';
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
  rebuttal: 8,
  enact: 4,
  aim: 3,
  criticism: 3,
  reserve: 2,
  need: 2,
  praise: 2,
};
/** «reduserer risikoen» over «risikoen». */
const REMEDY = 4;
/** Cues that tell what somebody wants. */
export const ATTITUDES = new Set(['idle', 'mixed', 'objection', 'abandon', 'keep', 'support', 'oppose', 'enact']);
const EVALUATIONS = new Set(['aim', 'criticism', 'need', 'praise', 'objection', 'rebuttal', 'reserve']);

const DENIES =
  /^(?:ikke|ikkje|ei|ing|aldri|intet|inkje|neppe|knapt|verken|hverken|korkje|not|no|nothing|none|never|neither|hardly)/u;

const HARDLY = /^(?:lite|mindre)$/u;
const ARTICLE = /^(?:en|et|ei|ein|eit|det|den|dei|de|som|med|for)$/u;

/** A cue in its place. */
export type Found = CueMatch<CueGroup>;

const overlap = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to;

/** Of cues that lie over each other, the more telling one, then the longer one; attitudes and evaluations apart. */
export function clear(found: readonly Found[]): Found[] {
  const rank = (match: Found): number =>
    (match.cue.rule === 'remedy' ? REMEDY : (LAYERS[match.cue.kind] ?? 0)) * 1000 +
    match.cue.weight * 100 +
    (match.to - match.from);
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
  // «lite tenleg», but not «et lite skritt».
  const degree = words[match.to - 2] ?? '';
  const valued = match.cue.kind === 'praise' || (match.cue.kind === 'criticism' && degree !== 'mindre');
  if (valued && HARDLY.test(degree) && match.to - 2 !== match.from && !ARTICLE.test(words[match.to - 3] ?? '')) count++;
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
  // «ingen problemer med å akseptere», «problemer med å akseptere»: the noun of doubt denies as well.
  const doubted = found.some(
    (other) => other.cue.kind === 'objection' && other.from >= clause.from && other.to <= match.from,
  );
  const infinitive = match.cue.kind === 'support' && words[match.from - 1] === 'å';
  if (
    (count === 1 || (count === 0 && infinitive)) &&
    doubted &&
    match.cue.kind !== 'objection' &&
    match.cue.kind !== 'oppose'
  )
    count++;
  // «er for at ordningen ikke endres»: what is said of the ordning is not of the attitude.
  if (match.cue.verb && !is.complement(words[match.to - 1] ?? '')) {
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
  /** It is at an undoing («avvikling av …»): whether that is the proposal or its contrary cannot be known here. */
  undoing: boolean;
}

/** Nouns that name what an attitude is directed at when it is not the proposal. */
const ASIDE = ['alternative', 'money', 'inquiry', 'statement'] as const;
const TARGET_OF = {
  alternative: 'alternative',
  money: 'money',
  inquiry: 'inquiry',
  statement: 'other-statement',
} as const;
/** Words that end what an «at» or «å» says of its object. */
const BEYOND = /^(?:før|når|som|fordi|uten|utan|siden|before|until|which)$/u;
/** «i dagens form»: the proposal's own. */
const SHAPE =
  /^(?:form|utforming|utgave|utgåve|versjon|utkast|forslag|framlegg|shape|wording|draft|version|proposal)$/u;
/** Where the object is at its end: «støtta vår er at …». */
const COPULA = /^(?:er|var|is|are|was)$/u;
const AUXILIARY = /^(?:skal|blir|vert|bør|må|be|is|are)$/u;
/** How many words behind «at» or «om å» are looked at. */
const REACH = 9;

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

/** «med dem som mener …»: people, of whom it is not said on which side they are. */
function people(words: Words, at: number): boolean {
  return /^(?:dem|de|dei|alle|those)$/u.test(words[at] ?? '') && /^(?:som|who)$/u.test(words[at + 1] ?? '');
}

/** «enige med de som er imot». */
function opponents(words: Words, at: number): boolean {
  if (!people(words, at)) return false;
  return words
    .slice(at + 2, at + 7)
    .some((word) => /^(?:imot|mot|against|oppose|kritisk\p{L}*|motset\p{L}*)$/u.test(word));
}

/** What «støtter at …», «støtter forslaget om å …» and «kravet om …» are about, as far as it is not the proposal. */
function withinComplement(words: Words, from: number, to: number, { is }: Grammar): Partial<Aimed> {
  let present = false;
  for (let at = from; at < Math.min(to, from + REACH); at++) {
    const word = words[at] ?? '';
    if (BEYOND.test(word)) return {};
    if (is.undo(word)) return { undoing: true };
    // «at loven ikke endres», «ikke skal endres», but not «ikke skal ha tilgang».
    const changed = AUXILIARY.test(words[at + 1] ?? '') ? at + 2 : at + 1;
    if (/^(?:ikke|ikkje|not)$/u.test(word) && is.change(words[changed] ?? ''))
      return { target: 'present-order', inverse: true, undoing: true };
    if (is.drop(word)) return { target: 'alternative', inverse: true };
    present ||= is.inverse(word);
    if (present && is.retain(word)) return { target: 'present-order', inverse: true };
    if (is.postpone(word) || is.alternative(word)) return { target: 'alternative' };
    if (is.inquiry(word) || is.inquire(word)) return { target: 'inquiry' };
    if (is.compensation(word)) return { target: 'money' };
  }
  return {};
}

/** «kravet fra samskipnaden om at forslaget trekkes»: whoever demands it, it is against the proposal. */
function demanded(words: Words, from: number, clause: Clause, grammar: Grammar): Aimed | null {
  for (let at = from + 1; at < Math.min(clause.to, from + REACH); at++) {
    const word = words[at] ?? '';
    if (word !== 'å' && word !== 'to' && !grammar.is.complement(word)) continue;
    if (word === 'om' && /^(?:at|å)$/u.test(words[at + 1] ?? '')) continue;
    const inner = withinComplement(words, at + 1, clause.to, grammar);
    return inner.inverse === true && inner.target === 'alternative'
      ? { target: 'alternative', inverse: true, undoing: false }
      : null;
  }
  return null;
}

/** What an attitude is directed at: the words after it, or before a passive («forslaget støttes»). */
export function targetOf(words: Words, match: Found, clause: Clause, grammar: Grammar): Aimed {
  const { is } = grammar;
  const passive = /(?:es|ast)$/u.test(words[match.from] ?? '') && match.to - match.from === 1;
  const [first, last] = passive ? [clause.from, match.from] : [match.from + 1, Math.min(clause.to, match.to + 7)];
  const aimed: Aimed = { target: 'open', inverse: false, undoing: false };
  let negated = false;
  for (let at = first; at < last; at++) {
    const word = words[at] ?? '';
    if (at >= match.to && is.negation(word)) negated = true;
    if (at >= match.to && COPULA.test(word)) break;
    if (at >= match.to - 1 && (word === 'å' || is.complement(word))) {
      // «støtter forslaget på det vilkår at …»: what follows is no longer what is supported.
      const previous = words[at - 1] ?? '';
      if (aimed.target === 'whole' && !is.whole(previous) && !/^(?:om|til|to|for)$/u.test(previous)) break;
      const inner = withinComplement(words, at + 1, clause.to, grammar);
      if (inner.target !== undefined || inner.undoing === true) return { ...aimed, ...inner };
      if (is.complement(word) && at >= match.to) break;
    }
    // «… den ordninga som gjeld i dag», but not «støtter i dag tre lag».
    const today = word === 'dag' && words[at - 1] === 'i' && at - match.to > 2;
    if ((is.dissenter(word) || opponents(words, at)) && !negated)
      return { ...aimed, target: 'other-statement', inverse: true };
    if (people(words, at) && at <= match.to + 1) return { ...aimed, target: 'other-statement' };
    if ((today || (is.inverse(word) && !SHAPE.test(words[at + 1] ?? ''))) && !negated)
      return { ...aimed, target: 'present-order', inverse: true };
    if (aimed.target === 'open' && at >= match.to && (is.undo(word) || is.postpone(word)))
      return is.undo(word) ? { ...aimed, undoing: true } : { ...aimed, target: 'alternative' };
    // The first noun is what it is about: «utsettelse av forslaget», but «forslaget om utsettelse».
    if (aimed.target === 'open' && at >= match.to - 1) {
      const aside = ASIDE.find((name) => is[name](word));
      // «alternativ 1» is one that the proposal holds; «prosessen og forslaget» is of the proposal too.
      const numbered = /^(?:\d.*|[a-z]|i+)$/u.test(words[at + 1] ?? '');
      if (aside !== undefined && !numbered && !joined(words, at, last, is))
        return { ...aimed, target: TARGET_OF[aside] };
      const called = is.demand(word) && words[at + 1] === 'for' ? demanded(words, at, clause, grammar) : null;
      if (called !== null) return called;
      if (is.demand(word) && /^(?:fra|frå|from)$/u.test(words[at + 1] ?? ''))
        return demanded(words, at, clause, grammar) ?? { ...aimed, target: 'other-statement' };
    }
    if (aimed.target === 'open' && is.aim(word)) aimed.target = 'aim';
    else if (is.part(word) && aimed.target !== 'aim') aimed.target = 'part';
    else if (aimed.target === 'open' && is.whole(word)) aimed.target = 'whole';
  }
  // «Dette kan kommunen ikke støtte»: the object stands in front.
  if (aimed.target === 'open' && !passive && match.from - clause.from <= 6) {
    const front = is.whole(words[clause.from] ?? '') || is.whole(words[clause.from + 1] ?? '');
    if (front && match.from > clause.from) aimed.target = 'whole';
  }
  return aimed;
}

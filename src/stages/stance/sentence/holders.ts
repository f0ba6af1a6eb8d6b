import type { Words } from '../../../language/cues/patterns.ts';
import { type Clause, type Grammar, type Phrase, within } from './clauses.ts';
import type { Found } from './scope.ts';

/** «Noen bedre kontroll gir det ikke»: no people. */
const MORE =
  /^(?:bedre|betre|tryggere|tryggare|enklere|enklare|større|mindre|høyere|høgare|raskere|billigere|better|more)$/u;
const FINITE =
  /^(?:støtter|støttar|går|ber|mener|meiner|er|anbefaler|tilrår|ønsker|ynskjer|slutter|support|oppose|ask)$/u;
const POSSESSIVE = /^(?:min|mi|mitt|mine|vår|vårt|våre)$/u;
/** «Alle lagene våre støtter»: the sender's own, spoken of as all of them. */
const ALL = /^(?:alle|samtlige|samtlege|all)$/u;
/** «Laget er motstander av …»: what the subject is, and no subject. */
const SIDE = /^(?:motstand|tilheng|opponent|proponent|critic)/u;
const COPULA = /^(?:er|var|einstemmig|enstemmig|sterk|sterke|are|is|were|was)$/u;
const THAT = /^(?:at|that)$/u;
const THEY = /^(?:de|dei|they)$/u;
const NOW = /^(?:nå|no|now)$/u;
const WHETHER = /^(?:om|hvorvidt|whether)$/u;
const AUXILIARY = /^(?:vil|kan|kommer|kjem|må|will|would|can)$/u;
const UNREAL = /^(?:kunne|ville|skulle|hadde|kunna|could|would|had)$/u;
const PARTICIPLE =
  /^(?:støttet|støtta|stødd|gått|stilt|sluttet|slutta|godtatt|godteke|akseptert|anbefalt|tilrådd|tilrådt|avvist|frarådet|frarådd|motsatt|sagt|vore|supported|accepted|endorsed|agreed|opposed|rejected|welcomed|backed)$/u;
const EITHER = (word: string): boolean => /^(?:eller|or)$/u.test(word);
const THE = /^the$/u;
const HAD = /^(?:hadde|had)$/u;
const WAS = /^(?:var|was|were)$/u;
const SUPPOSING = /^(?:dersom|hvis|viss|såfremt|såframt|if|unless)$/u;

/**
 * Whose view each word is in.
 * @returns word by word, whether it is another's speech, and the last other subject before it in its clause (-1: none)
 */
export function holdersOf(
  words: Words,
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  { is }: Grammar,
): { reported: boolean[]; subjects: number[] } {
  const marked = (mark: Phrase['mark'], end: 'from' | 'last'): ReadonlySet<number> =>
    new Set(phrases.filter((phrase) => phrase.mark === mark).map(({ from, to }) => (end === 'from' ? from : to - 1)));
  const attributions = marked('attribution', 'from');
  const counted = marked('counted', 'last');
  const moved = phrases.find(({ mark }) => mark === 'moved');
  const told = moved !== undefined && !within(words, 0, moved.from, is.self);
  const reported = new Array<boolean>(words.length).fill(told);
  const subjects = new Array<number>(words.length).fill(-1);
  // «Ni av ti vil ha loven, og det er også styrets syn.»
  if (told || phrases.some(({ mark }) => mark === 'shared')) return { reported, subjects };
  let own = false;
  let speech = false;
  // A subject whose verb stands after an inserted clause: «Flertallet, medlemmene A og B, går inn for».
  let pending = -1;
  for (const clause of clauses) {
    const opener = words[clause.from] ?? '';
    if (clause.role === 'contrast' || clause.however || words[clause.from - 1] === ';') speech = false;
    // «Vi deler ikke frykten for at …, og støtter forslaget»: the first subject's verb goes on.
    if (own && is.coordination(opener) && FINITE.test(words[clause.from + 1] ?? '')) speech = false;
    let subject = pending;
    let verbs = is.reporting;
    for (let at = clause.from; at < clause.to; at++) {
      const word = words[at] ?? '';
      const before = at > clause.from ? (words[at - 1] ?? '') : '';
      if (attributions.has(at)) speech = true;
      if (is.self(word) && (at < 2 || !speech)) own = true;
      // «ektefellen min»: whose it is, and still another.
      const theirs = at > 0 && at - 1 === subject && POSSESSIVE.test(word) && !/^medle?m/u.test(before);
      if (is.self(word) && !theirs && !(is.preposition(before) && subject >= 0)) {
        speech = false;
        subject = -1;
      }
      // «urge the Ministry to …»: the article stands between.
      const governor = THE.test(before) ? (words[at - 2] ?? '') : '';
      const object = is.preposition(before) || (is.preposition(governor) && !is.complement(governor));
      const other =
        is.thirdParty(word) || (is.someone(word) && at <= clause.from + 1 && !MORE.test(words[at + 1] ?? ''));
      const paper = is.document(word) || is.bystander(word) || counted.has(at);
      // «ordføreren i nabokommunen»: behind a preposition too, as «at han» is.
      const named =
        ((other || paper) && !object && !ALL.test(before) && !(SIDE.test(word) && COPULA.test(before))) ||
        ((is.bystander(word) || THEY.test(word)) && THAT.test(before)) ||
        (is.neighbour(word) && at <= clause.from + 3);
      if (counted.has(at) || (named && (before === 'our' || !within(words, clause.from, at, is.self)))) {
        subject = at;
        verbs = other || counted.has(at) ? is.reporting : is.telling;
        if (at > clause.from && verbs(before)) speech = true;
      }
      // The retelling verb itself, when it is also a cue («flertallet støtter»), is the other's too.
      if (subject >= 0 && at > subject && at <= Math.max(subject, clause.from) + 12 && verbs(word)) speech = true;
      reported[at] = speech;
      subjects[at] = subject;
    }
    const inserted = subject === pending && clause.to - clause.from <= 8;
    pending = !speech && subject >= 0 && (inserted || clause.to - subject <= 2) ? subject : -1;
  }
  return { reported, subjects };
}
/** «dem som er imot», «ordninger som støtter»: the holder is the one before «som». */
export function relative(words: Words, match: Found, clause: Clause, { is }: Grammar): boolean {
  for (let at = match.from - 1; at > Math.max(clause.from, match.from - 4); at--) {
    const word = words[at] ?? '';
    if (word === 'som' || word === 'who') {
      const before = words[at - 1] ?? '';
      if (/^(?:dem|de|dei|those|alle)$/u.test(before)) return true;
      return !within(words, clause.from, at, is.self) && before !== 'noe' && before !== 'noko';
    }
  }
  return false;
}
/** Whether the clause names a year: «i 2015», «fra 2011». */
export function namesYear(words: Words, clause: Clause): boolean {
  for (let at = clause.from + 1; at < clause.to; at++) {
    if (!/^(?:19|20)\d\d$/u.test(words[at] ?? '')) continue;
    if (/^(?:i|fra|frå|in|from|since|av|of|siden|sidan)$/u.test(words[at - 1] ?? '')) return true;
  }
  return false;
}

/** «støttes av de ansatte»: the holder stands behind the passive. */
export function byOthers(words: Words, match: Found, { is }: Grammar): boolean {
  const [verb = '', by = '', whom = ''] = words.slice(match.from, match.from + 3);
  if (!/(?:es|ast|supported|opposed|backed)$/u.test(verb) || !/^(?:av|by)$/u.test(by)) return false;
  return (
    !is.self(whom) &&
    !/^(?:oss|us|.*(?:styret|laget|rådet|kommunen|forbundet|foreningen|foreininga|tinget|skapet))$/u.test(whom)
  );
}

/** «Vi var skeptiske, men støtter nå»: what was held before the turn. */
export function overcome(
  words: Words,
  match: Found,
  clauses: readonly Clause[],
  index: number,
  { is }: Grammar,
): boolean {
  const clause = clauses[index];
  if (clause === undefined || !within(words, clause.from, match.to, is.pastForms)) return false;
  // «Vi var i utgangspunktet positive, men …»: what was, before what is.
  const were = within(
    words,
    Math.max(clause.from, match.from - 4),
    match.from,
    (word) => WAS.test(word) || (match.cue.kind === 'objection' && HAD.test(word)),
  );
  if (were && within(words, clause.from, match.from, is.self) && clauses[index + 1]?.role === 'contrast') return true;
  return clauses.some(
    (later, at) =>
      at > index && later.role === 'contrast' && within(words, later.from, later.to, (word) => NOW.test(word)),
  );
}

/** «Om det styrker tilbudet, er usikkert», «hvis det svekker tilbudet, …»: an effect that is not said to come. */
export function open(words: Words, match: Found, clause: Clause): boolean {
  const opener = words[clause.from] ?? '';
  // «Dersom vi hadde hatt en havn, ville det vært en fordel.»
  const unreal = SUPPOSING.test(words[0] ?? '') && within(words, 1, clause.from, (word) => UNREAL.test(word));
  if (unreal && UNREAL.test(opener)) return true;
  const asked = WHETHER.test(opener) && (clause.from === 0 || opener !== 'om');
  if (!asked && !(clause.role === 'condition' && SUPPOSING.test(opener))) return false;
  // «Dersom dette gjennomføres vil tilbudet svekkes»: the main clause has begun.
  return (
    match.from - clause.from <= 5 &&
    (asked || clause.to < words.length - 1) &&
    !within(words, clause.from + 3, match.from, (word) => AUXILIARY.test(word))
  );
}

/** «hvis vi skulle støtte», «vi kunne ha støttet»: not held, only supposed. */
export function supposed(words: Words, match: Found, clause: Clause): boolean {
  const unreal = within(words, clause.from, match.to, (word) => UNREAL.test(word));
  if (clause.role === 'condition' && SUPPOSING.test(words[clause.from] ?? '')) return true;
  if (/^(?:om|hvorvidt|whether)$/u.test(words[clause.from] ?? '') && within(words, clause.from, clause.to, EITHER))
    return true;
  if (!unreal) return false;
  // «Hadde vi blitt spurt, ville vi sagt nei.»
  if (UNREAL.test(words[0] ?? '') && words.at(-1) !== '?' && UNREAL.test(words[clause.from] ?? '')) return true;
  // «Skulle vi støtte dette, måtte …»
  if (clause.role === 'condition' && UNREAL.test(words[clause.from] ?? '')) return true;
  return words[clause.from] === 'om' || within(words, match.from, match.to, (word) => PARTICIPLE.test(word));
}

import { retells } from '../../quotes/stands-alone.ts';
import { IS_NOT, praiseIn } from '../found.ts';
import { NONE_FOR } from '../matter.ts';
import { type Claim, claimOf, PLAIN } from './made.ts';

/** «…, og at», «… og om at»: the same is asked for, or held, of another thing. */
const AND_THAT = /^,? (?:og|samt|and) (?:(?:om|i|for|til|med|på) )?(?:at|that) /iu;

/** «bør ikke inngå i X, men tilføres Y»: what is asked for instead. */
const INSTEAD =
  /^,? men (?:heller |bør |må |skal |at )?(?:[\p{L}-]+ ){0,3}?(?:\p{L}{3,}(?:es|ast)|være|vere|få|gå)(?!\p{L})/iu;
const DENIED = /(?<!\p{L})(?:ikke|ikkje|not)(?!\p{L})/iu;

/** What is asked for instead of what a claim will not have. */
export function insteadOf(sentence: string, claim: Claim, known: readonly Claim[]): Claim[] {
  const [found] = INSTEAD.exec(sentence.slice(claim.to)) ?? [];
  if (found === undefined || claim.side !== 'wish' || !DENIED.test(sentence.slice(claim.from, claim.to))) return [];
  const [start, end] = [claim.to, claim.to + found.length];
  if (known.some(({ cue }) => cue.start >= start && cue.start < end)) return [];
  return [claimOf(sentence, start, end, { side: 'wish', strength: claim.strength, from: start })];
}

/** What a claim's words ask for, or hold, beside its first thing: «vi ber om at A, og om at B». */
export function joinedTo(sentence: string, claim: Claim, known: readonly Claim[]): Claim[] {
  const [found] = AND_THAT.exec(sentence.slice(claim.to)) ?? [];
  if (found === undefined || !/(?<!\p{L})(?:at|om|that) /iu.test(sentence.slice(claim.cue.start, claim.to))) return [];
  const start = claim.to;
  if (known.some(({ cue }) => cue.start >= start && cue.start < start + found.length + 12)) return [];
  const { side, strength, declared, general } = claim;
  const next = claimOf(sentence, start, start + found.trimEnd().length, {
    side,
    strength,
    declared,
    general,
    from: start,
  });
  return [{ ...next, clausal: true, lead: leadOf(sentence, claim, start) }, ...joinedTo(sentence, next, known)];
}

/** What stands of a first demand for the next too: «vi ber om [at A, og] at B», «vi ber [om A, og] om at B». */
function leadOf(sentence: string, { cue, lead }: Claim, start: number): Claim['lead'] {
  const own = /^,? (?:og|samt|and) (?=((?:om|i|for|til|med|på) )?(?:at|that) )/iu.exec(sentence.slice(start));
  if (own === null) return undefined;
  const first = new RegExp(` (?:${own[1]?.trim() ?? 'at|that'}) `, 'iu').exec(sentence.slice(cue.start, start));
  const end = lead?.end ?? (first === null ? -1 : cue.start + first.index + 1);
  return end < 0 ? undefined : { end, next: start + own[0].length };
}

/** «DLF [fraråder A og] krever at B»: who asks stands before what it holds first. */
export function ledBy(sentence: string, claim: Claim, known: readonly Claim[]): Claim {
  const [first] = [...known].sort((a, b) => a.cue.start - b.cue.start);
  if (first === undefined || first.cue.start >= claim.cue.start || claim.lead !== undefined) return claim;
  const isOwn = /(?<!\p{L})(?:og|samt|and) $/iu.test(sentence.slice(0, claim.cue.start));
  const who = /^(?!(?:at|det|dette|som|når|dersom|hvis|viss)(?!\p{L}))[\p{L}\d -]{2,40} $/iu.exec(
    sentence.slice(0, first.cue.start),
  );
  return isOwn && who !== null ? { ...claim, lead: { end: first.cue.start, next: claim.cue.start } } : claim;
}

/** «…, og ingen av plassene er forbeholdt små kommuner»: some should be. */
export function keptForNone(sentence: string): Claim[] {
  const found = retells(sentence) ? null : NONE_FOR.exec(sentence);
  if (found === null) return [];
  const [start, end] = [found.index, found.index + found[0].length];
  return [claimOf(sentence, start, end, { side: 'wish', strength: PLAIN.wish, lack: 'other', from: start })];
}

/** «Avgiften er ikke nøytral, og følgene bør utredes»: a quality it lacks, told before what is asked for. */
export function lackedFirst(sentence: string, [first]: readonly Claim[]): Claim[] {
  const end = first?.side === 'wish' ? first.from : -1;
  const found = end > 0 ? IS_NOT.exec(sentence.slice(0, end)) : null;
  if (found === null) return [];
  const claim = { side: 'against' as const, strength: PLAIN.against };
  return [claimOf(sentence, found.index, found.index + found[0].length, claim)];
}

/** «X er en god start, og vi …»: praised before another thing is told. */
export function praisedFirst(sentence: string, known: readonly Claim[]): Claim[] {
  const end = /, (?:og|and) (?:vi|me|we)(?!\p{L})/iu.exec(sentence)?.index ?? 0;
  const found = known.every(({ from }) => from >= end) ? praiseIn(sentence.slice(0, end)) : null;
  return found === null ? [] : [claimOf(sentence, found.start, found.end, { side: 'for', strength: PLAIN.for })];
}

const TO_BE_CLEARER =
  /(?<!\p{L})(?:at|that) [^.;:]*(?<!\p{L})(?:tydeligere|tydelegare|klarere|klårare|clearer)(?!\p{L})/iu;
/** «Vi støtter at rutene blir tydeligere», «det er rimelig at de betaler tilbake til fellesskapet»: it is asked for, as by «de bør betale …». */
export function asAsked(sentence: string, claim: Claim): Claim {
  const { side, declared, matters, cue, from, to, strength } = claim;
  const asks = declared ? TO_BE_CLEARER.test(sentence.slice(from, to)) : matters.includes('=shared');
  if (side !== 'for' || !asks) return claim;
  const asked = claimOf(sentence.replaceAll(/\s/gu, ' '), cue.start, cue.end, { side: 'wish', strength });
  return declared ? { ...asked, wasSupport: true } : { ...asked, matters };
}

/** What is said to be harmed, as asked to be kept. */
export function asKept(claim: Claim): Claim {
  if (claim.side !== 'against' || claim.effects.every(({ kind }) => kind !== 'harm')) return claim;
  const effects = claim.effects.map((one) => (one.kind === 'harm' ? { ...one, kind: 'keep' as const } : one));
  return { ...claim, side: 'wish', effects, declared: false, judged: false, direction: 0, wasFault: true };
}

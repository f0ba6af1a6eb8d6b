import type { QuotedLetter } from '../quotes/sentence.ts';
import { retells } from '../quotes/stands-alone.ts';
import { aimOf } from '../stance/aim.ts';
import { isOwn } from '../stance/holder.ts';
import { type Said, saidOn } from '../stance/said-on.ts';
import { type Reading, readSentences } from '../stance/sentence/read.ts';
import { type Subject, subjectOf } from '../stance/subject.ts';
import { askedIn, JUDGED } from './asked.ts';
import { asAsked, insteadOf, joinedTo, keptForNone, lackedFirst, ledBy, praisedFirst } from './claim/beside.ts';
import { type Claim, claimOf, clauseAround, PLAIN } from './claim/made.ts';
import { isOfMatter } from './effect.ts';
import { faultIn, lackIn, PREMISE, praiseIn, SELDOM } from './found.ts';
import { heldIn } from './held.ts';
import { praisedOf } from './matter/judged.ts';
import { NOT_BEFORE } from './matter.ts';
import { readsAlone } from './shown.ts';
import { isElsewhere, isNotHeld, isOfConsulted } from './whose/others.ts';

const NO_SUBJECT: Subject = subjectOf('', '', []);

/** Acts that ask for something, though they are read as words against. */
const ASKING = new Set(['postpone', 'gap']);
const RESERVES =
  /(?<!\p{L})(?:men|forutsatt|føresett|forutsetning|føresetnad|dersom|hvis|viss|såfremt|likevel|but|provided|if)(?!\p{L})/iu;
const NOT_EXPECT =
  /(?<!\p{L})(?:kan|kunne) (?:ikke|ikkje)(?: \p{L}+){0,2} (?:vente|forvente|regne med|rekne med)(?!\p{L})/iu;
const DRAWN =
  /(?<!\p{L})(?:trekkes|trekkast|trekkjast) (?:\p{L}+ )?(?:tilfeldig|ut|inn|fram|frem|opp|blant|mellom)(?!\p{L})/iu;
const REPLACES =
  /(?<!\p{L})(?:kan|må|bør|skal) (?:ikke|ikkje) (?:erstatte|erstatta|komme i stedet for|kome i staden for|replace)(?!\p{L})/iu;
/** «bryter med prinsippet om …»: what it breaks with is asked for. */
const BREAKS =
  /(?<!\p{L})(?:bryter|bryt|brudd|brot|strider|strir) (?:\p{L}+ )?(?:med|mot) (?:[\p{L}-]+ ){0,3}?(?:prinsipp|praksis|tradisjon)\p{L}* (?:om|for)(?!\p{L})/iu;
/** «Verftene får ikke støtte. Dette slår uheldig ut»: who wants more of it is not against what is proposed. */
const WITHHELD =
  /(?<!\p{L})(?:får|fær|gis|gir|gjev|har) (?:\p{L}+ )?(?:ikke|ikkje|ingen)(?!\p{L})|(?<!\p{L})(?:ikke|ikkje) (?:\p{L}+ )?(?:\p{L}*(?:berettiget|berettiga)|omfatt(?:et|a)|inkludert|medregnet|medrekna|dekket|dekka)(?!\p{L})/iu;
const CANNOT = /^(?:kan|can)(?!\p{L})/iu;

/**
 * Reads what a sentence claims: the side it takes, and what more its other clauses ask for. Empty: it takes no side of its
 * own, or not plainly.
 */
export function claimsOf(sentence: string, letter: QuotedLetter, before = ''): Claim[] {
  const withheld = /^Dette(?!\p{L})/u.test(sentence) && WITHHELD.test(before);
  const claims = [...apart(sentence, letter).map((claim) => asAsked(sentence, claim)), ...keptForNone(sentence)]
    .filter(({ side, declared }) => side !== 'for' || declared || !PREMISE.test(sentence))
    .filter(({ side }) => side !== 'against' || !withheld)
    .map((claim, _, all) => ledBy(sentence, claim, all));
  if (claims.every(({ side, judged }) => side === 'wish' || judged)) return claims;
  const held = heldIn(sentence);
  return claims.map((claim) => ({
    ...claim,
    judged:
      claim.judged || held.some(({ side, start }) => side === claim.side && start >= claim.from && start < claim.to),
  }));
}

/** «… som eneste møteplass og krever at …»: what is asked for beside it is another thing. */
const AND_ASKS =
  /,? (?:og|samt|and) (?=(?:ber|krever|krev|foreslår|føreslår|anbefaler|tilrår|ønsker|ønskjer|oppfordrer|oppmodar|asks?|urges?)(?!\p{L}))/iu;
/** Reads each half of a sentence that asks for a thing beside another, where its one claim would hold both. */
function apart(sentence: string, letter: QuotedLetter): Claim[] {
  const claims = readClaims(sentence, letter);
  const at = AND_ASKS.exec(sentence)?.index ?? -1;
  if (at < 0 || !claims.some(({ from, cue }) => from < at && cue.start > at)) return claims;
  const first = readClaims(`${sentence.slice(0, at)}.`, letter).map((claim) => ({
    ...claim,
    to: Math.min(claim.to, at),
  }));
  if (first.length === 0) return claims;
  const plain = sentence.replaceAll(/\s/gu, ' ');
  const second = claims.map((claim) => {
    const { cue, side, strength, general, lack } = claim;
    const said = { side, strength, general, lack, from: at };
    return claim.from < at && cue.start > at ? claimOf(plain, cue.start, cue.end, said) : claim;
  });
  return [...first, ...second.filter(({ from }) => from >= at)];
}

function readClaims(
  sentence: string,
  { respondent = '', language = 'nb', subject = NO_SUBJECT }: QuotedLetter,
): Claim[] {
  if (language === 'se' || language === 'other') return [];
  // A list's head asks for what stands in the list.
  if (/:\s*$/u.test(sentence)) return [];
  if (isOfConsulted(sentence, respondent)) return [];
  // «bedre enn i dag» speaks of what is proposed.
  const plain = sentence
    .replaceAll(/\s/gu, ' ')
    .replaceAll(/ enn i dag(?!\p{L})/giu, (found) => ' '.repeat(found.length));
  const [reading, ...more] = readSentences(plain, 0, language);
  if (reading === undefined || more.length > 0 || reading.question) return [];
  const before = plain.slice(0, reading.because[0]?.start ?? 0);
  const aimed = reading.declared
    ? { aim: aimOf(plain, reading, subject), own: isOwn(before, respondent) }
    : { aim: 'open' as const, own: true };
  const [said] = saidOn(reading, plain, aimed).map((each) => ({ ...each, side: sideOf(each, reading, plain) }));
  const plainly = said !== undefined && said.strength >= PLAIN[said.side];
  const told = (retells(plain) && !(respondent !== '' && plain.startsWith(respondent))) || isNotHeld(plain);
  if (told && !(plainly && said.declared)) return [];
  const asks = told ? [] : askedIn(plain);
  const lack = told ? null : lackIn(plain);
  const claims: Claim[] = [];
  const cue = said?.because.find(({ start }) => start !== undefined);
  if (plainly && isItsOwn(said, reading, plain, asks, cue?.start ?? 0)) {
    // To have it later, or studied first, is asked for; so is what is found lacking.
    const [from, to] = clauseAround(plain, cue?.start ?? 0, cue?.end ?? plain.length);
    const lacks = lack !== null && !said.declared && said.side !== 'for' && lack.start >= from && lack.start < to;
    const wish = said.side === 'wish' || lacks || (!said.declared && said.because.some(({ rule }) => ASKING.has(rule)));
    const found = lacks && asks.length === 0 ? lack : null;
    const [start, end] = found
      ? [found.start, found.end]
      : ((said.side === 'wish' ? asks[0] : undefined) ?? [cue?.start ?? 0, cue?.end ?? plain.length]);
    claims.push(claimOf(plain, start, end, { ...said, side: wish ? 'wish' : said.side, lack: found?.lack ?? null }));
  }
  for (const [start, end] of asks)
    if (claims.every(({ from, to, declared }) => (declared ? isNext(plain, to, start) : start < from || start >= to)))
      claims.push(claimOf(plain, start, end, { side: 'wish', strength: PLAIN.wish }));
  claims.push(...claims.flatMap((claim) => [...joinedTo(plain, claim, claims), ...insteadOf(plain, claim, claims)]));
  if (!told) claims.push(...praisedFirst(plain, claims), ...lackedFirst(plain, claims));
  if (!told) claims.push(...heldBeside(plain, claims, reading, { respondent, subject }));
  if (claims.length > 0 || told || isElsewhere(plain)) return claims;
  const praise = praiseIn(plain);
  // A matter that letters hold right of ever new things is known whatever the sentence leans on.
  const fault = faultIn(plain);
  const isKnown =
    (praise !== null && praisedOf(plain).length > 0) || (fault !== null && isOfMatter(plain)) || lack?.lack === 'often';
  if (!isKnown && !readsAlone(plain)) return claims;
  // «Når sekretariatet alene avgjør, blir det vanskelig å se …»: what it is when so is criticised.
  if (lack?.lack === 'clear' && SUPPOSES.test(plain))
    return [
      { ...claimOf(plain, lack.start, lack.end, { side: 'against', strength: PLAIN.against }), from: 0, judged: true },
    ];
  if (lack !== null)
    return [claimOf(plain, lack.start, lack.end, { side: 'wish', strength: PLAIN.wish, lack: lack.lack })];
  if (praise !== null) return [claimOf(plain, praise.start, praise.end, { side: 'for', strength: PLAIN.for })];
  return fault === null ? [] : [claimOf(plain, fault.start, fault.end, { side: 'against', strength: PLAIN.against })];
}

const SUPPOSES = /^(?:når|dersom|hvis|viss|uten|utan|if|when)(?!\p{L})/iu;
/** Attitudes that the sentence declares beside what it is read as by and large: «vi støtter panelet, men …». */
function heldBeside(
  sentence: string,
  known: readonly Claim[],
  reading: Reading,
  { respondent, subject }: { respondent: string; subject: Subject },
): Claim[] {
  return heldIn(sentence).flatMap(({ side, start, end }): Claim[] => {
    const taken = known.some(
      ({ cue, declared, side: before }) => (declared || before === side) && start < cue.end + 1 && end > cue.start - 1,
    );
    if (taken || !isOwn(sentence.slice(0, end), respondent)) return [];
    const cue = sentence.slice(start, end);
    const aim = aimOf(
      sentence,
      { ...reading, because: [{ rule: 'support', source: 'text', cue, start, end }] },
      subject,
    );
    if (aim === 'other-statement' || aim === 'alternative' || aim === 'present-order') return [];
    return [
      claimOf(sentence, start, end, {
        side,
        strength: PLAIN[side],
        declared: true,
        general: aim !== 'part' && aim !== 'elsewhere',
      }),
    ];
  });
}

/** Whether the side is that of what the sentence says, not of what is told in a clause of what it asks for. */
function isItsOwn(
  said: Said,
  { stance, acts }: Reading,
  sentence: string,
  asks: readonly [number, number][],
  cue: number,
): boolean {
  // «Vi ber om at det avklares hva som skjer når de er uenige.»
  if (said.declared && asks.some(([, end]) => end <= cue && WITHIN.test(sentence.slice(end, cue)))) return false;
  // «Det er nyttig, men mye»: a reserve that asks for nothing.
  const demands = asks.length > 0 || acts.some(({ act }) => act === 'demand' || act === 'condition');
  return demands || said.side !== 'wish' || stance !== 'supports-with-reservations';
}
const WITHIN = /(?<!\p{L})(?:når|dersom|hvis|viss|om|hva|kva|hvordan|korleis|som|forutsatt|when|if|which)(?!\p{L})/iu;

/** Whether what is asked for is another clause than what is agreed with or opposed: «…, og vi ber om at». */
function isNext(sentence: string, to: number, start: number): boolean {
  return start >= to && /^(?:,? (?:og|men|and|but)|[,;:])(?!\p{L})/u.test(sentence.slice(to, start));
}

/**
 * What is agreed with in principle is agreed with, where nothing is asked for beside it; what can't be or be done is found
 * fault with, not asked for.
 */
function sideOf({ side, because }: Said, { stance, acts }: Reading, sentence: string): Said['side'] {
  // «bør trekkes tilfeldig»: nothing is to be withdrawn.
  if (side === 'against' && DRAWN.test(sentence)) return 'wish';
  // «Vi støtter at innføringen utsettes»: to have it later is asked for, whatever it is called.
  if (side === 'against' && (NOT_BEFORE.test(sentence) || SELDOM.test(sentence) || BREAKS.test(sentence)))
    return 'wish';
  if (side === 'against' && stance !== 'opposes' && acts.some(({ act }) => act === 'postpone')) return 'wish';
  if (side !== 'wish') return side;
  // «Det er nyttig, men kan ikke erstatte …»: a reserve.
  if (REPLACES.test(sentence)) return 'wish';
  // «Forslaget om at rådet drøfter og anbefaler, er en forbedring»: what is proposed is judged.
  if (JUDGED.test(sentence) && praiseIn(sentence) !== null && askedIn(sentence).length === 0) return 'for';
  // «Staten kan ikke vente at …»: nothing is asked for.
  if (NOT_EXPECT.test(sentence)) return 'against';
  const asks = acts.some(({ act }) => act === 'demand' || act === 'condition') || RESERVES.test(sentence);
  if (stance === 'supports-with-reservations' && !asks) return 'for';
  return because.length > 0 && because.every(({ cue }) => CANNOT.test(cue)) ? 'against' : 'wish';
}

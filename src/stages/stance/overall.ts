import type { Evidence, Judged, Passage, Stance } from '../../domain.ts';
import type { Act } from '../../language/cues/acts.ts';
import { aimOf } from './aim.ts';
import { type Attitude, attitudeOf } from './attitudes.ts';
import { isOwn } from './holder.ts';
import { type Reading, reasonsOf } from './read.ts';
import type { Subject } from './subject.ts';

/** A passage with its sentences read. */
export interface ReadPassage {
  passage: Passage;
  readings: Reading[];
}

/** Headings under which a letter says what it means as a whole. */
const SUMMARY =
  /oppsummer|konklu|hovedpunkt|hovudpunkt|hovedsyn|hovudsyn|sammendrag|samandrag|summary|conclusion|overordn|generelle|hovedbudskap|hovudbodskap/iu;
/** Share of a letter's sentences, at its opening and at its close, in which the whole is usually judged. */
const EDGE = 0.12;
/** The same in sentences, for short letters. */
const EDGE_SENTENCES = 3;

/** What a letter holds, counted once. */
interface Letter {
  sentences: number;
  yes: Attitude[];
  no: Attitude[];
  /** Support of another way, or of waiting. */
  elsewhere: Reading[];
  praise: Reading[];
  criticism: Reading[];
  of(act: Act): Reading[];
  silent: Reading[];
  undecided: Reading[];
}

const total = (list: readonly Attitude[]): number => list.reduce((sum, { weight }) => sum + weight, 0);

/** «ingen merknader til forslaget for øvrig»: silence on the rest of what was not silent. */
const REST =
  /(?:tilføye|legge til|føye til).{0,12}(?:vurdering|uttal|fråsegn|svar|brev)|\b(?:øvrig\p{L}*|resten|andre|utover|ut over|elles|other|further|otherwise)(?!\p{L})/iu;
/** A letter without remarks is short. */
const BRIEF = 8;
/** A demand that is more than a recommendation. */
const HARD = /\b(?:må|krev\p{L}*|forutset\p{L}*|føreset\p{L}*|forutsetning\p{L}*|must)/iu;
function gather(text: string, read: readonly ReadPassage[], subject: Subject, respondent: string): Letter {
  const all = read.flatMap(({ passage, readings }) =>
    readings.map((reading) => ({ reading, summary: passage.heading !== null && SUMMARY.test(passage.heading) })),
  );
  const edge = Math.max(EDGE_SENTENCES, Math.ceil(all.length * EDGE));
  const letter = {
    elsewhere: [] as Reading[],
    yes: [] as Attitude[],
    no: [] as Attitude[],
    praise: [] as Reading[],
    criticism: [] as Reading[],
  };
  for (const [at, { reading, summary }] of all.entries()) {
    // «Om kravet skal bestå, er et politisk spørsmål»: what is left to others is no attitude.
    if (reading.acts.some(({ act }) => act === 'no-side')) continue;
    if (reading.stance === 'neutral' || reading.stance === 'no-remarks') continue;
    const against = reading.stance === 'opposes';
    if (!reading.declared) {
      (against ? letter.criticism : letter.praise).push(reading);
      continue;
    }
    const place = summary ? 1.6 : at < edge || at >= all.length - edge ? 1.3 : 1;
    const attitude = attitudeOf(text, reading, place, subject, respondent);
    if (attitude?.aim === 'alternative' && !against) letter.elsewhere.push(reading);
    else if (attitude !== null && attitude.weight > 0) (against ? letter.no : letter.yes).push(attitude);
  }
  const readings = all.map(({ reading }) => reading);
  return {
    ...letter,
    sentences: all.length,
    of: (act) =>
      readings.filter(
        ({ acts, question, start }) =>
          !question &&
          acts.some(
            (found) => found.act === act && (act === 'rebut' || isOwn(text.slice(start, found.start), respondent)),
          ),
      ),
    silent: readings.filter(({ stance }) => stance === 'no-remarks'),
    undecided: readings.filter(
      ({ stance, because }) => stance === 'neutral' && because.some(({ rule }) => rule === 'no-position'),
    ),
  };
}

const actEvidence = (text: string, act: Act, readings: readonly Reading[], most = 3): Evidence[] =>
  readings
    .slice(0, most)
    .flatMap(({ acts }) =>
      acts
        .filter((found) => found.act === act)
        .map(({ start, end }) => ({ rule: act, cue: text.slice(start, end), source: 'text' as const, start, end })),
    );

/**
 * Judges an answer as a whole from its sentences, by the first rule that fits (docs/method.md tells them in words).
 * @param text the answer's text
 * @param read the passages that count, in order
 * @param subject what the hearing is about
 * @returns the judgement, or null when no sentence was there to read
 */
export function overallOf(
  text: string,
  read: readonly ReadPassage[],
  subject: Subject,
  respondent: string,
): Judged<Stance> | null {
  const letter = gather(text, read, subject, respondent);
  if (letter.sentences === 0) return null;
  const { yes, no, praise, criticism, silent, undecided } = letter;
  const judged = (rule: string, value: Stance, confidence: number, because: Evidence[]): Judged<Stance> => ({
    value,
    confidence,
    because: [
      {
        rule: `whole:${rule}`,
        cue: because[0]?.cue ?? '',
        source: 'text' as const,
        ...(because[0]?.start === undefined
          ? {}
          : { start: because[0].start, end: because[0].end ?? because[0].start }),
      },
      ...because,
    ].slice(0, 6),
  });
  const acts = (act: Act, most?: number): Evidence[] => actEvidence(text, act, letter.of(act), most);
  const because = (list: readonly Attitude[]): Evidence[] =>
    reasonsOf([...list].sort((a, b) => b.weight - a.weight).map(({ reading }) => reading));

  const demands = letter.of('demand');
  const conditions = letter.of('condition');
  const postponed = [...letter.of('postpone'), ...letter.elsewhere];
  const alternatives = letter.of('alternative');
  const harm = letter.of('harm');
  const gaps = letter.of('gap');
  const wished = letter.of('long-wish');
  const untenable = letter.of('untenable');
  const [aye, nay] = [yes.filter(({ weight }) => weight >= 0.5), no.filter(({ weight }) => weight >= 0.5)];
  const [for_, against] = [total(aye), total(nay)];
  const density = demands.length / letter.sentences;

  const sure = (list: readonly Reading[]): number => list.filter(({ confidence }) => confidence >= 0.6).length;
  const argues =
    demands.length + postponed.length + letter.of('reject').length + letter.of('keep').length + harm.length;
  const quiet = silent.filter(
    (reading) =>
      !REST.test(text.slice(reading.start, reading.end)) &&
      isOwn(text.slice(reading.start, reading.because[0]?.start ?? reading.start), respondent) &&
      (letter.sentences <= BRIEF || aimOf(text, reading, subject) !== 'part'),
  );
  if (quiet.length > 0 && yes.length + no.length === 0 && argues <= 1) {
    const brief = letter.sentences <= BRIEF && sure(praise) + sure(criticism) === 0;
    return judged('no-remarks', 'no-remarks', brief ? 0.9 : 0.6, reasonsOf(quiet));
  }
  const wholly =
    undecided.length > 1 || undecided.some((reading) => ['whole', 'open'].includes(aimOf(text, reading, subject)));
  if (undecided.length > 0 && (yes.length + no.length === 0 || (wholly && for_ + against < 1.6)))
    return judged('no-position', 'neutral', 0.8, reasonsOf(undecided));
  if (against > 0 && for_ === 0) {
    return judged('against', 'opposes', 0.85, because(nay));
  }
  if (for_ > 0 && against > 0) {
    const wholeYes = aye.some(({ aim, reading }) => aim === 'whole' && reading.stance === 'supports');
    const wholeNo = nay.some(({ aim }) => aim === 'whole');
    if (against > 2 * for_ || (wholeNo && !wholeYes))
      return judged('mostly-against', 'opposes', 0.6, because([...nay, ...aye]));
    return judged('both', 'supports-with-reservations', 0.6, because([...aye, ...nay]));
  }
  if (for_ > 0) {
    const hedged = aye.some(({ reading }) => reading.stance === 'supports-with-reservations' || reading.qualifies);
    if (postponed.length > 0)
      return judged('for-later', 'supports-with-reservations', 0.6, [...because(aye), ...acts('postpone')]);
    const near = conditions.some((reading) =>
      aye.some(({ reading: { start, end } }) => reading.end > start && reading.start < end + 300),
    );
    if (hedged || near)
      return judged('for-condition', 'supports-with-reservations', 0.75, [...because(aye), ...acts('condition')]);
    const hard = demands.filter(({ acts: found }) =>
      found.some(({ act, start, end }) => act === 'demand' && HARD.test(text.slice(start, end))),
    );
    if (demands.length >= 3 || density >= 0.15 || (hard.length > 0 && density >= 0.08) || no.length > 0)
      return judged('for-demands', 'supports-with-reservations', 0.7, [...because(aye), ...acts('demand')]);
    if (criticism.length + gaps.length > 2 * aye.length)
      return judged('for-criticism', 'supports-with-reservations', 0.6, [...because(aye), ...reasonsOf(criticism)]);
    return judged('for', 'supports', 0.85, because(aye));
  }
  const wishes = demands.map(({ start, end }) => subject.agrees(text.slice(start, end)));
  const granted = wishes.filter((agrees) => agrees === 1).length;
  const contrary = wishes.filter((agrees) => agrees === -1).length;
  const keep = letter.of('keep');
  const reject = letter.of('reject');
  const welcome = letter.of('welcome');
  const rebut = letter.of('rebut');
  const side = sure(praise) + 2 * wished.length + 2 * untenable.length + 2 * welcome.length + rebut.length + granted;
  const other =
    sure(criticism) +
    harm.length +
    gaps.length +
    2 * postponed.length +
    alternatives.length +
    2 * reject.length +
    2 * keep.length +
    contrary;
  const indirect = (): Evidence[] => [
    ...acts('reject'),
    ...acts('keep'),
    ...acts('harm'),
    ...reasonsOf(criticism),
    ...acts('gap'),
    ...acts('alternative'),
  ];
  const noSide = letter.of('no-side');
  if (noSide.length > 0 && yes.length + no.length + reject.length + postponed.length === 0)
    return judged('no-side', 'neutral', 0.6, acts('no-side'));
  if (letter.of('bounded').length > 0 && yes.length + no.length + reject.length <= 1)
    return judged('bounded', 'neutral', 0.5, acts('bounded'));
  if (postponed.length > 0 && other > side)
    return judged('postpone', 'opposes', 0.5, [...acts('postpone'), ...because(yes)]);
  if (yes.length > 0 && no.length === 0 && other <= side + 1) {
    return judged(
      'part-for',
      demands.length + criticism.length > 0 ? 'supports-with-reservations' : 'supports',
      0.5,
      because(yes),
    );
  }
  if (no.length > 0 && yes.length === 0 && other >= side) {
    if (demands.length >= 4 && keep.length + reject.length + contrary === 0 && other <= side + 2)
      return judged('part-against', 'supports-with-reservations', 0.45, because(no));
    return judged('part-against', 'opposes', 0.5, because(no));
  }
  if (yes.length > 0 && no.length > 0)
    return judged('parts', 'supports-with-reservations', 0.5, because([...yes, ...no]));
  if (other > side + 1 || (other > side && other > 1 && letter.sentences <= 12))
    return judged('indirect-against', 'opposes', 0.45, indirect());
  const spoken = wished.length + untenable.length + welcome.length + rebut.length + granted;
  if (side > other && side > 1 && (spoken > 0 || (other === 0 && demands.length === 0))) {
    const hedged = demands.length - granted > 2 || conditions.length > 0;
    return judged(
      hedged ? 'indirect-for-demands' : 'indirect-for',
      hedged ? 'supports-with-reservations' : 'supports',
      0.45,
      [...acts('welcome'), ...acts('long-wish'), ...acts('untenable'), ...reasonsOf(praise), ...acts('rebut')],
    );
  }
  if (demands.length >= 3) return judged('demands', 'supports-with-reservations', 0.4, acts('demand'));
  return judged('nothing', 'neutral', 0.3, reasonsOf([...praise, ...criticism]));
}

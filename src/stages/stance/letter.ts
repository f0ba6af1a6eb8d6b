import type { Evidence, Passage } from '../../domain.ts';
import type { Act } from '../../language/cues/acts/act.ts';
import { aimOf } from './aim.ts';
import { type Attitude, attitudeOf } from './attitudes.ts';
import { isOwn } from './holder.ts';
import { lazily } from './sentence/lazily.ts';
import { type Reading, reasonsOf } from './sentence/read.ts';
import type { Subject } from './subject.ts';

/** A passage with its sentences read. */
export interface ReadPassage {
  passage: Passage;
  readings: Reading[];
}

/** Headings under which a letter says what it means as a whole. */
const SUMMARY =
  /oppsummer|konklu|hovedpunkt|hovudpunkt|hovedsyn|hovudsyn|sammendrag|samandrag|summary|conclusion|overordn|generelle|hovedbudskap|hovudbodskap/iu;
const IN_SUMMARY = 1.6;
/** Share of a letter's sentences, at its opening and at its close, in which the whole is usually judged. */
const EDGE = 0.12;
/** The same in sentences, for short letters. */
const EDGE_SENTENCES = 3;
const AT_EDGE = 1.3;
/** An attitude that weighs less speaks of a part: one at the whole weighs 0.75 or more, one at a part 0.5 at most. */
const WHOLE_FROM = 0.5;
/** Evaluations that are fainter say more of the tone than of the matter. */
const TELLING = 0.6;
/** A letter of so few sentences is brief: what it says once it says plainly. */
const BRIEF = 8;
/** A condition belongs to the support that stands so many characters before it, or in the same sentence. */
const BESIDE = 300;

/** «ingen merknader for øvrig», «noe å tilføye til denne vurderingen»: silence on what is left when something was said. */
const REST =
  /(?:tilføye|legge til|føye til).{0,12}(?:vurdering|uttal|fråsegn|svar|brev)|(?<!\p{L})(?:øvrig\p{L}*|resten|andre|utover|ut over|elles|other|further|otherwise)(?!\p{L})/iu;
/** A demand that is more than a recommendation. */
const HARD = /(?<!\p{L})(?:må|krev\p{L}*|forutset\p{L}*|føreset\p{L}*|forutsetning\p{L}*|must)/iu;
/** Praise of the aim or of the inquiry is no praise of what is proposed. */
const BESIDE_THE_MATTER =
  /(?<!\p{L})(?:mål|formål|føremål|intensjon|hensikt|ambisjon|utredning|utgreiing|rapport|notat|arbeidet|gjennomgang|beskrivelse|omtale|aim|purpose|report|inquiry)\p{L}*/iu;

const PROPOSED =
  /forslag|framlegg|fremlegg|utkast|høringsnotat|høyringsnotat|departement|innføring|lovendring|proposal/iu;

/** What is argued, not declared. */
export interface Argued {
  /** How much speaks for and against; `outright` counts what speaks for in so many words. */
  side: number;
  other: number;
  outright: number;
  /** Demands for the contrary of what is proposed, and for what it gives. */
  contrary: number;
  granted: number;
}

/** What a letter holds, sorted by what it is evidence of. */
export interface Letter {
  text: string;
  sentences: number;
  /** It has few sentences. */
  brief: boolean;
  /** Declared attitudes of the sender's own; `aye` and `nay` are those at the whole. */
  yes: Attitude[];
  no: Attitude[];
  aye: Attitude[];
  nay: Attitude[];
  /** Evaluations that declare nothing. */
  praise: Reading[];
  criticism: Reading[];
  /** How many of the criticisms name what is proposed. */
  criticised(): number;
  /** Statements of having no remarks, and of taking no position; `undecidedWhole` when the latter are of the whole. */
  quiet: Reading[];
  undecided: Reading[];
  undecidedWhole: boolean;
  demands: Reading[];
  hardDemands: number;
  /** A condition beside support of the whole. */
  conditional: boolean;
  /** It wants to wait, or supports another way. */
  postponed: Reading[];
  /** Sentences of an act, in the sender's own name. */
  of(act: Act): Reading[];
  /** What the letter argues without declaring it; counted when a rule asks. */
  argued(): Argued;
}

/** The sum of the attitudes' weights. */
export const total = (list: readonly Attitude[]): number => list.reduce((sum, { weight }) => sum + weight, 0);

/** The places of an act, as reasons. */
export function actReasons({ text, of }: Letter, act: Act, most = 3): Evidence[] {
  return of(act)
    .slice(0, most)
    .flatMap(({ acts }) =>
      acts
        .filter((found) => found.act === act)
        .map(({ start, end }) => ({ rule: act, cue: text.slice(start, end), source: 'text' as const, start, end })),
    );
}

/** The reasons of attitudes, the weightiest first. */
export function attitudeReasons(list: readonly Attitude[]): Evidence[] {
  return reasonsOf([...list].sort((a, b) => b.weight - a.weight).map(({ reading }) => reading));
}

/**
 * Sorts a letter's sentences by what they are evidence of.
 * @param text the answer's text
 * @param read the passages that count, in order
 * @param subject what the hearing is about
 * @param names all by which the sender names itself
 */
export function letterOf(text: string, read: readonly ReadPassage[], subject: Subject, names: string): Letter {
  const all = read.flatMap(({ passage, readings }) => {
    const summary = passage.heading !== null && SUMMARY.test(passage.heading);
    const title = passage.kind === 'heading';
    return readings.map((reading) => ({ reading, summary, title }));
  });
  const readings = all.map(({ reading }) => reading);
  const edge = Math.max(EDGE_SENTENCES, Math.ceil(all.length * EDGE));
  const yes: Attitude[] = [];
  const no: Attitude[] = [];
  const elsewhere: Reading[] = [];
  const praise: Reading[] = [];
  const criticism: Reading[] = [];
  for (const [at, { reading, summary, title }] of all.entries()) {
    if (reading.stance === 'neutral' || reading.stance === 'no-remarks') continue;
    // «Om kravet skal bestå, er et politisk spørsmål»: what is left to others is no attitude.
    if (reading.acts.some(({ act }) => act === 'no-side')) continue;
    const against = reading.stance === 'opposes';
    if (!reading.declared) {
      (against ? criticism : praise).push(reading);
      continue;
    }
    // «JA TIL …» over a letter is its stand on the whole, whatever words it has for it.
    if (title) {
      (against ? no : yes).push({ reading, against, aim: 'whole', weight: reading.confidence });
      continue;
    }
    const place = summary ? IN_SUMMARY : at < edge || at >= all.length - edge ? AT_EDGE : 1;
    const attitude = attitudeOf(text, reading, place, subject, names);
    if (attitude?.aim === 'alternative' && !against) elsewhere.push(reading);
    else if (attitude !== null && attitude.weight > 0) (attitude.against ? no : yes).push(attitude);
  }
  const own = (reading: Reading, start: number): boolean => isOwn(text.slice(reading.start, start), names);
  const sentenceOf = ({ start, end }: Reading): string => text.slice(start, end);
  // Whose each act is, is found when a rule asks for it: most letters are judged by their declared attitudes.
  const byAct = new Map<Act, Reading[]>();
  const of = (act: Act): Reading[] => {
    const known = byAct.get(act);
    if (known !== undefined) return known;
    const found = readings.filter(
      (reading) =>
        !reading.question &&
        reading.acts.some((each) => each.act === act && (act === 'rebut' || own(reading, each.start))),
    );
    byAct.set(act, found);
    return found;
  };
  const onTheMatter = (list: readonly Reading[]): Reading[] =>
    list.filter((reading) => !BESIDE_THE_MATTER.test(sentenceOf(reading)));
  const telling = (list: readonly Reading[]): number => list.filter(({ confidence }) => confidence >= TELLING).length;

  const namesMatter = (sentence: string): boolean =>
    PROPOSED.test(sentence) || (sentence.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some(subject.isCore);
  const brief = readings.length <= BRIEF;
  const whole = ({ weight, aim }: Attitude): boolean => weight >= WHOLE_FROM && aim !== 'part' && aim !== 'aim';
  const aye = yes.filter(whole);
  const demands = of('demand');
  const postponed = [...of('postpone'), ...elsewhere];
  const undecided = readings.filter(
    ({ stance, because, acts }) =>
      stance === 'neutral' &&
      because.some(
        ({ rule }) => rule === 'no-position' || (rule === 'neutrality' && acts.some(({ act }) => act === 'no-side')),
      ),
  );
  const argued = lazily((): Argued => {
    const wishes = demands.map((reading) => subject.agrees(sentenceOf(reading)));
    const granted = wishes.filter((agrees) => agrees === 1).length;
    const contrary = wishes.filter((agrees) => agrees === -1).length;
    const outright =
      2 * (of('long-wish').length + of('untenable').length + onTheMatter(of('welcome')).length) +
      of('rebut').length +
      granted;
    const other =
      telling(criticism) +
      of('harm').length +
      of('gap').length +
      of('alternative').length +
      2 * (postponed.length + of('reject').length + of('keep').length) +
      contrary;
    return { granted, contrary, outright, other, side: telling(onTheMatter(praise)) + outright };
  });
  return {
    text,
    sentences: readings.length,
    brief,
    yes,
    no,
    aye,
    nay: no.filter(whole),
    praise,
    criticism,
    criticised: lazily(() => criticism.filter((reading) => namesMatter(sentenceOf(reading))).length),
    quiet: readings.filter(
      (reading) =>
        reading.stance === 'no-remarks' &&
        !REST.test(sentenceOf(reading)) &&
        own(reading, reading.because[0]?.start ?? reading.start) &&
        (brief || aimOf(text, reading, subject) !== 'part'),
    ),
    undecided,
    undecidedWhole:
      undecided.length > 1 || undecided.some((reading) => ['whole', 'open'].includes(aimOf(text, reading, subject))),
    demands,
    hardDemands: demands.filter(({ acts }) =>
      acts.some(({ act, start, end }) => act === 'demand' && HARD.test(text.slice(start, end))),
    ).length,
    conditional:
      aye.some(({ reading }) => reading.stance === 'supports-with-reservations' || reading.qualifies) ||
      of('condition').some((reading) =>
        aye.some(({ reading: { start, end } }) => reading.end > start && reading.start < end + BESIDE),
      ),
    postponed,
    of,
    argued,
  };
}

/*
 * What a sentence is shown without where it speaks for others: another demand, its own reason, deadline or examples. A reserve
 * or a condition is never left out: without it the sentence would say more than its sender has.
 */
import type { Span } from '../../../domain.ts';
import type { Claim } from '../claim/made.ts';

/** Another thing is told, held or asked for from here on. */
const BESIDE =
  /^,? (?:og|samt|and) (?=(?:om |i |for |til |med |på )?(?:at|that) |(?:ber|ønsker|ønskjer|foreslår|føreslår|anbefaler|tilrår|krever|krev|mener|meiner|vi|me|viser|stiller|asks?|we|har|bør|må)(?!\p{L}))/iu;
/** «vi støtter forumet [og plassen]». */
const AND_THING = /^,? (?:og|samt|and) /iu;
/** Why, what for and what among others. */
const OWN_REASON =
  /,? (?:slik at|for å|fordi|ettersom|av hensyn til|av omsyn til|so that|in order to|because)(?!\p{L})|, (?:mellom anna|blant annet|bl\.a\.|herunder|deriblant|særlig|særleg|spesielt|for eksempel|til dømes|including) /giu;
/** «må utformes slik at», «mulighet for å»: what is asked stands after. */
const NEEDED =
  /(?<!\p{L})(?:(?:u?tforme?|innrett|skriv|lag|gjør|gjer|endr|legg|sett|stil|sammensett|organis|tilpass|formul|skj|bruk|virk|fung|gjennomfør|beskriv|mulighet|moglegheit|ressurs|behov|rom|tid|midl|peng|plan|myndighet|mynde|frist|grunnlag)\p{L}*|slik|er (?:det )?(?:\p{L}+ )?(?:for lite|for kort|nok|det)|ut)(?: \p{L}+){0,3}?$/iu;
/** «innen fire uker», «samlet én gang i året», «i alle deler av vår næring», «og ikke med skjema»: its own, at the end. */
const NUMBER = '(?:\\d+|én|ett?|eitt?|ein|en|to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv)';
const OWN_END = new RegExp(
  [
    `(?: senest| seinast)? (?:innen|innan|i løpet av|within) (?:\\p{L}+ )?${NUMBER} (?:\\p{L}+ )?(?:dager|dagar|uker?|veker?|måned(?:er)?|månad(?:er)?|år|days|weeks|months)`,
    `(?: samlet| samla)? ${NUMBER} (?:gang|gong|ganger|gonger) (?:i året|i halvåret|per år|årlig|årleg)`,
    '(?<=(?:utsett|utsatt|avvent)\\p{L}*)(?: til| inntil) [^;:]*',
    '(?<!(?:felles|delt|samlet|samla|samstemt|bredt|breitt)\\p{L}* \\p{L}+) (?:fra|frå|i|hos|for|innen|innenfor|på tvers av) (?:alle|heile|hele|våre?|vårt|oss)(?: \\p{L}+){0,6}',
    ' som (?:[\\p{L}-]+ ){0,6}?(?:vår|våre|vårt|oss)(?: \\p{L}+){0,3}',
    ',? (?:og|and) (?:ikke|ikkje|not) (?!bare|berre|only)[^,;:]*',
  ]
    .map((each) => `(?:${each})`)
    .join('|')
    .replace(/^/u, '(?:')
    .concat(')$'),
  'iu',
);
/** So near the end it stands. */
const END = 100;
/** So many words must be left. */
const LEAST = 3;

/** Whether every quotation that is opened is closed. */
const isEven = (part: string): boolean => part.split('«').length === part.split('»').length;

/** A way to show a sentence: what of it is left out, and how it reads. */
export interface Shown {
  cuts: readonly Span[];
  text: string;
}

/** Where a sentence tells why, what for or what among others, which what it asks for stands without. */
export const reasonsIn = (sentence: string): number[] =>
  [...sentence.matchAll(OWN_REASON)].flatMap(({ index }) => (NEEDED.test(sentence.slice(0, index)) ? [] : [index]));

/** The sentence as it reads without some of it. */
function without(sentence: string, cuts: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const { start, end } of cuts) {
    text += sentence.slice(at, start);
    at = end;
  }
  return (text + sentence.slice(at)).replaceAll(/ {2,}/gu, ' ').replace(/ (?=\.$)/u, '');
}

/**
 * The ways to show a sentence for what one of its claims says, the whole of it last.
 * @param isShared whether others say the words of a span too
 */
export function waysToShow(
  sentence: string,
  { to, lead, cue, declared, clausal, apart = false }: Claim,
  isShared: (span: Span) => boolean,
): Shown[] {
  const whole: Shown = { cuts: [], text: sentence };
  const stop = sentence.endsWith('.') ? sentence.length - 1 : -1;
  if (stop < 0 || /["“”(]/u.test(sentence)) return [whole];
  let end = stop;
  const cutTo = (start: number, isTold = false): void => {
    if (
      start < end &&
      start >= cue.end - ' for'.length &&
      isEven(sentence.slice(start, end)) &&
      (isTold || !isShared({ start, end }))
    )
      end = start;
  };
  const both = /(?<!\p{L})både(?!\p{L})/iu.test(sentence.slice(cue.start, to));
  const isNext = (declared && !clausal && !both ? AND_THING : BESIDE).test(sentence.slice(to));
  // What all say beside it is told in a point of its own.
  if (to < stop && isNext) cutTo(to, apart);
  for (const index of reasonsIn(sentence.slice(0, end))) cutTo(index);
  const from = Math.max(0, end - END);
  const own = OWN_END.exec(sentence.slice(from, end));
  if (own !== null) cutTo(from + own.index);
  const cuts = [
    ...(lead === undefined ? [] : [{ start: lead.end, end: lead.next }]),
    ...(end < stop ? [{ start: end, end: stop }] : []),
  ];
  if (cuts.length === 0) return [whole];
  const text = without(sentence, cuts);
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST ? [whole] : [{ cuts, text }, whole];
}

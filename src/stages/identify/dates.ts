import type { Evidence, Judged } from '../../domain.ts';

const MONTHS: readonly RegExp[] = [
  /^jan/u,
  /^feb/u,
  /^ma(?:r|r[st]|rch)/u,
  /^ap/u,
  /^ma[iy]/u,
  /^jun/u,
  /^jul/u,
  /^aug/u,
  /^se/u,
  /^o[kc]t/u,
  /^no/u,
  /^de[sc]/u,
];
const DATE =
  /(?<![\d/.-])(?:(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d{2}|\d{2})(?![\d/-]|\.\d)|(?<dayW>\d{1,2})[.,]?\s?(?<monthW>jan|feb|mars?|apr|mai|jun|jul|aug|sep|okt|nov|des|march|may|oct|dec)(?:\p{L}*)\.?,?\s?(?<yearW>20\d{2})|(?<dayN>\d{1,2})[/-](?<monthN>\d{1,2})[/-](?<yearN>20\d{2})|(?<iso>20\d{2}-\d{2}-\d{2})|(?<monthE>January|February|March|April|May|June|July|August|September|October|November|December)\s(?<dayE>\d{1,2}),?\s(?<yearE>20\d{2}))/giu;

/** Before a date: it is another's date, a meeting's, a deadline's. */
const OTHERS =
  /(?:deres dato|dykkar dato|din dato|your date|brev(?:et)?(?: (?:av|datert|frå|fra))?|datert|dagsett|dated|frist\p{L}*(?: (?:er|den|til|satt til))*|deadline|(?:møte(?:t)?|vedtatt|vedteken|behandlet|handsama)(?: den)?|sak|av|(?:av|fra|innen|til) den|fra|frå|innen|innan|per|pr\.?|deres ref\p{L}*\.?|dykkar ref\p{L}*\.?|til|med|siden|sidan|utsendt\p{L}*.{0,30}|departementet)[\s:,.]{0,4}$/iu;
const OUR_DATE = /(?:vår dato|our date|date of (?:this )?letter)[\s:.]{0,4}$/iu;
const LABEL = /(?:\bdato|\bdate)[\s:.]{0,4}$/iu;
/** «Lillevik, 04.02.2020»; «Lillevik den 4. februar 2020»; «N-5200 Lillevik, 4 februar 2020». */
const PLACE = /(?:^|[\s\d])\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?(?:,\s?|\s(?:den\s)?)$/u;

interface Found {
  iso: string;
  start: number;
  end: number;
  score: number;
  rule: string;
}

/** Length of the head and the foot of a letter in which its own date may stand. */
const HEAD = 1500;
const FOOT = 700;

/**
 * The letter's own date: «Vår dato», «Dato», place and date, or a lone date in head or foot; never the date of the letter it
 * answers, of a meeting or of the deadline. The container's date is used when the text has none.
 */
export function dateOf(text: string, metadataDate: string | undefined): Judged<string | null> {
  const found = [...text.matchAll(DATE)]
    .map((match) => weigh(text, match))
    .filter((one): one is Found => one !== null)
    .sort((a, b) => b.score - a.score || a.start - b.start);
  const best = found[0];
  const fromContainer: Evidence[] =
    metadataDate === undefined ? [] : [{ rule: 'container-date', cue: metadataDate, source: 'metadata' }];
  if (metadataDate !== undefined && (best === undefined || best.score < 0.9))
    return { value: metadataDate, confidence: 0.9, because: fromContainer };
  if (best === undefined) return { value: null, confidence: 0, because: [] };
  const cue = text.slice(best.start, best.end);
  const because: Evidence[] = [{ rule: best.rule, cue, source: 'text', start: best.start, end: best.end }];
  return { value: best.iso, confidence: best.score, because: [...because, ...fromContainer] };
}

function weigh(text: string, match: RegExpMatchArray): Found | null {
  const iso = isoOf(match.groups ?? {});
  const start = match.index ?? 0;
  if (iso === null) return null;
  const end = start + match[0].length;
  const before = text.slice(Math.max(0, start - 60), start);
  const made = (score: number, rule: string): Found => ({ iso, start, end, score, rule });
  if (OUR_DATE.test(before)) return made(0.97, 'our-date');
  if (OTHERS.test(before)) return null;
  const inHead = start < HEAD;
  const inFoot = start > text.length - FOOT;
  if (!inHead && !inFoot) return null;
  if (LABEL.test(before)) return made(0.95, 'date-label');
  if (inRow(text, start)) return made(0.85, 'reference-row');
  if (PLACE.test(before)) return made(0.8, 'place-and-date');
  const alone = /(?:^|\n)\s*$/u.test(before) && /^\s*(?:\n|$)/u.test(text.slice(end, end + 20));
  if (alone || (start < 40 && before.trim() === '')) return made(0.75, 'date-alone');
  return made(inFoot ? 0.45 : 0.4 - start / 10_000, 'date-near');
}

/** In a row of labels followed by a row of values («Deres ref  Vår ref  Dato  19/1  19/2  04.02.2020»). */
function inRow(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  return (
    /\b(?:vår|var) dato\b|\bdato\b(?![\s\S]*\bdato\b)/iu.test(before) && !/[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(before)
  );
}

function isoOf(groups: Record<string, string | undefined>): string | null {
  if (groups.iso !== undefined) return valid(groups.iso);
  const day = groups.day ?? groups.dayW ?? groups.dayE ?? groups.dayN ?? '';
  const word = (groups.monthW ?? groups.monthE)?.toLowerCase();
  const month =
    word === undefined ? Number(groups.month ?? groups.monthN) : MONTHS.findIndex((form) => form.test(word)) + 1;
  const year = groups.year ?? groups.yearW ?? groups.yearE ?? groups.yearN ?? '';
  const pad = (value: string | number) => String(value).padStart(2, '0');
  return valid(`${year.length === 2 ? `20${year}` : year}-${pad(month)}-${pad(day)}`);
}

function valid(iso: string): string | null {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

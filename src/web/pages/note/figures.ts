import type { Sector } from '../../../domain.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import type { NoteWords } from '../../../norsk/note/words.ts';
import type { NoteLanguage } from '../../../norsk/numbers.ts';
import { type Counted, NO_COUNTS, POSITIONS, type Position } from '../../../position.ts';
import type { AnswerFilter } from '../../../services/review/answers.ts';
import { address } from '../../parts/format.ts';

/**
 * Makes the figures of the note's sentences into links to the answers behind them. The sentences are not read: each is
 * made with known figures by the note's own words, and what stands where those figures stood is the link.
 */

/** Figures no note holds, told apart in a sentence that is made with them. Under five digits: no spaces are put in. */
const MARKS = [7771, 7772, 7773] as const;
const FIGURE = '(\\d[\\d\\u2009]*)';

interface Pattern {
  expression: RegExp;
  /** Address per figure, in the order they stand. */
  hrefs: (string | null)[];
}

/** A piece of a sentence; `href`: it is a figure with its list. */
export interface FigurePiece {
  text: string;
  href: string | null;
}

/** @param sentence made with MARKS; `hrefs`: where each mark's figure leads */
function pattern(sentence: string, hrefs: readonly (string | null)[]): Pattern {
  const order = MARKS.map((mark, index) => ({ at: sentence.indexOf(String(mark)), href: hrefs[index] ?? null }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const escaped = sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/777[123]/g, FIGURE);
  return { expression: new RegExp(`(?<![\\d\\u2009])${escaped}`, 'dg'), hrefs: order.map(({ href }) => href) };
}

const list = (filter: AnswerFilter) => address('/svar', filter);
const doubtful = (unsure: boolean): AnswerFilter => (unsure ? { lest: 'usikkert' } : {});

/** So many of one position, and of them so many in doubt. */
const some = (position: Position, count: number, unsure = 0): Counted => ({
  counts: { ...NO_COUNTS, [position]: count },
  unsure: { ...NO_COUNTS, [position]: unsure },
});

/**
 * Patterns for «n er for (m usikkert)» and the like, longest first so that «støtter» does not take «støtter med forbehold».
 * Of many, and of one: the word may be another.
 */
function splits(tell: (counted: Counted) => string, of: (position: Position, unsure: boolean) => string): Pattern[] {
  const [a, b] = MARKS;
  return POSITIONS.flatMap((position) => [
    { sentence: tell(some(position, a, b)), hrefs: [of(position, false), of(position, true)] },
    { sentence: tell(some(position, a)), hrefs: [of(position, false)] },
    { sentence: tell(some(position, 1)).replace('1', String(a)), hrefs: [of(position, false)] },
  ])
    .sort((one, other) => other.sentence.length - one.sentence.length)
    .map(({ sentence, hrefs }) => pattern(sentence, hrefs));
}

/** The text of a sentence before what varies: names come after. */
function until(sentence: string, mark: string): string {
  return sentence.split(mark)[0] ?? sentence;
}

const made = new Map<string, Pattern[]>();

/** What a stretch of the note speaks of: a theme, a question, all answers (the summary), or nothing that can be counted on. */
export type About = { tema: string; sektor?: Sector } | { sporsmal: string } | 'all' | 'other';

/** What the figures of a stretch mean. */
function patternsFor(language: NoteLanguage, about: About): Pattern[] {
  const key = `${language} ${JSON.stringify(about)}`;
  let patterns = made.get(key);
  if (!patterns) {
    const words = noteWords(language);
    patterns = typeof about === 'string' ? general(words, about === 'all') : ofSubject(words, about);
    // One consultation at a time has few themes; another one's are let go.
    if (made.size > 500) made.clear();
    made.set(key, patterns);
  }
  return patterns;
}

function ofSubject(words: NoteWords, subject: Exclude<About, string>): Pattern[] {
  const [a, b] = MARKS;
  // A sector that stands apart: its heading stands first, and is not read.
  const apart = POSITIONS.flatMap((holdning) => [
    pattern(words.sectorApart('', holdning, a, b), [list({ ...subject, holdning }), list(subject)]),
    pattern(words.sectorApart('', holdning, b, b), [null, list({ ...subject, holdning })]),
  ]);
  const degrees = (['all', 'large-majority', 'majority', 'half', 'several', 'few', 'one', 'counted'] as const).flatMap(
    (much) =>
      POSITIONS.map((holdning) =>
        pattern(words.degree(much, holdning, a, b), [list({ ...subject, holdning }), list(subject)]),
      ),
  );
  return [
    ...('sektor' in subject ? apart : []),
    pattern(words.speak(a, b), [list(subject), list({ status: 'with-remarks' })]),
    pattern(words.answersTo(a, b), [list(subject), list({ status: 'with-remarks' })]),
    ...degrees,
    pattern(until(words.line(some('neutral', 9), a), ':'), [list(subject)]),
    ...splits(words.split, (holdning, unsure) => list({ ...subject, holdning, ...doubtful(unsure) })),
  ];
}

function general(words: NoteWords, all: boolean): Pattern[] {
  const [a, b, c] = MARKS;
  const mark = '§§';
  return [
    pattern(words.received(a, b, c), ['/svar', list({ status: 'with-remarks' }), list({ standpunkt: 'no-remarks' })]),
    // «Én» is a word, and no figure to be a link.
    pattern(words.received(a, b, 1), ['/svar', list({ status: 'with-remarks' })]),
    pattern(words.received(a, 1, c), ['/svar', null, list({ standpunkt: 'no-remarks' })]),
    pattern(words.received(a, b, 0), ['/svar']),
    pattern(words.received(a, 0, c), ['/svar']),
    pattern(words.ledger(a, b, c), ['/filer', '/filer?utfall=analysed', '/svar']),
    pattern(words.invitedCount(a, b, c), ['/#inviterte', '/#inviterte', list({ status: 'uninvited' })]),
    pattern(`${words.silent} (${a})`, ['/#inviterte']),
    pattern(`${words.uninvited} (${a})`, [list({ status: 'uninvited' })]),
    pattern(words.collective(mark, a).split(mark)[1] ?? '', ['/#inviterte']),
    pattern(words.codebook(b, a), ['/temaer', '/temaer']),
    pattern(until(words.late(a, mark), mark), [list({ status: 'late' })]),
    pattern(until(words.otherHearing(a, mark), mark), [list({ status: 'other-hearing' })]),
    pattern(until(words.inNoTheme(a, mark), mark), [list({ status: 'no-theme' })]),
    ...(all
      ? [
          pattern(until(words.overall(some('neutral', 9), a), ':'), [list({ status: 'with-remarks' })]),
          ...splits(words.whole, (holdning, unsure) => list({ holdning, ...doubtful(unsure) })),
        ]
      : []),
  ];
}

/** Where the figures of a sentence stand: what comes after is names, and those can be ten thousand. */
const FIGURES_WITHIN = 600;

/** A text with its figures as links. */
export function linkFigures(text: string, language: NoteLanguage, about: About): FigurePiece[] {
  const rest = text.slice(FIGURES_WITHIN);
  const pieces = piecesOf(text.slice(0, FIGURES_WITHIN), language, about);
  return rest === '' ? pieces : [...pieces, { text: rest, href: null }];
}

function piecesOf(text: string, language: NoteLanguage, about: About): FigurePiece[] {
  const links: { start: number; end: number; href: string }[] = [];
  const taken = (start: number, end: number) => links.some((link) => start < link.end && end > link.start);
  for (const { expression, hrefs } of patternsFor(language, about))
    for (const match of text.matchAll(expression))
      for (const [index, href] of hrefs.entries()) {
        const [start, end] = match.indices?.[index + 1] ?? [0, 0];
        if (href !== null && end > start && !taken(start, end)) links.push({ start, end, href });
      }
  links.sort((x, y) => x.start - y.start);
  const pieces: FigurePiece[] = [];
  let at = 0;
  for (const { start, end, href } of links) {
    if (start > at) pieces.push({ text: text.slice(at, start), href: null });
    pieces.push({ text: text.slice(start, end), href });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}

import type { Sector } from '../../../domain.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import type { NoteWords } from '../../../norsk/note/words.ts';
import { type Gender, inWords, type NoteLanguage, NUMBER } from '../../../norsk/numbers.ts';
import { NO_COUNTS, POSITIONS, type Position } from '../../../position.ts';
import { remembered } from '../../../report/remembered.ts';
import type { AnswerFilter } from '../../../services/review/answers.ts';
import { address } from '../../parts/format.ts';

/**
 * Makes the figures of the note's sentences into links to the answers behind them. The sentences are not read: each is
 * made with known figures by the note's own words, and what stands where those figures stood is the link.
 */

/** Figures no note holds, told apart in a sentence that is made with them. Under five digits: no spaces are put in. */
const MARKS = [7771, 7772, 7773] as const;
const FIGURE = `(${NUMBER})`;

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
  // A figure is a whole word; what opens with other words may stand after any.
  const before = escaped.startsWith(FIGURE) ? '(?<![\\p{L}\\d\\u2009])' : '';
  return { expression: new RegExp(`${before}${escaped}`, 'dgu'), hrefs: order.map(({ href }) => href) };
}

const list = (filter: AnswerFilter) => address('/svar', filter);

/**
 * Patterns for «fem er for» and the like, longest first so that «støtter det» does not take «støtter det med forbehold».
 * Of many, and of one: the word may be another.
 */
function splits(
  tell: (position: Position, count: number, who: string) => string[],
  of: (position: Position) => string,
) {
  const [a] = MARKS;
  return POSITIONS.flatMap((position) =>
    [a, 1].flatMap((count) => tell(position, count, String(a))).map((part) => ({ part, href: of(position) })),
  )
    .sort((one, other) => other.part.length - one.part.length)
    .map(({ part, href }) => pattern(part, [href]));
}

/** The sentence of many, and of one with its number as a mark. */
function ofAny(make: (count: number) => string, language: NoteLanguage): string[] {
  const [a] = MARKS;
  const one = new RegExp(
    `(?<!\\p{L})(?:${['common', 'neuter'].map((gender) => inWords(1, language, gender as Gender)).join('|')})(?!\\p{L})`,
    'iu',
  );
  return [make(a), make(1).replace(one, String(a))];
}

/** The text of a sentence before what varies: names come after. */
function until(sentence: string, mark: string): string {
  return sentence.split(mark)[0] ?? sentence;
}

/** Texts whose figures are remembered by what they are about: cells of tables, which come again in every note. */
const MOST_TEXTS = 100;

const made = new Map<string, (text: string) => FigurePiece[]>();

/** What a stretch of the note speaks of: a theme, a question, all answers (the summary), or nothing that can be counted on. */
export type About = { tema: string; sektor?: Sector } | { sporsmal: string } | 'all' | 'other';

/** What finds the figures of a stretch, and what they mean. */
function readerFor(language: NoteLanguage, about: About): (text: string) => FigurePiece[] {
  const key = `${language} ${JSON.stringify(about)}`;
  let reader = made.get(key);
  if (!reader) {
    const words = noteWords(language);
    const patterns =
      typeof about === 'string' ? general(words, language, about === 'all') : ofSubject(words, language, about);
    reader = remembered((text) => piecesOf(text, patterns), MOST_TEXTS);
    // One consultation at a time has few themes; another one's are let go.
    if (made.size > 500) made.clear();
    made.set(key, reader);
  }
  return reader;
}

function ofSubject(words: NoteWords, language: NoteLanguage, subject: Exclude<About, string>): Pattern[] {
  const [a, b] = MARKS;
  const withRemarks = list({ status: 'with-remarks' });
  // A sector that stands apart: its heading stands first, and is not read.
  const apart = POSITIONS.flatMap((holdning) => [
    pattern(words.sectorApart('', holdning, a, b), [list({ ...subject, holdning }), list(subject)]),
    pattern(words.sectorApart('', holdning, b, b), [null, list({ ...subject, holdning })]),
  ]);
  const speaking = [(count: number) => words.speak(count, b), (count: number) => words.answersTo(count, b)];
  return [
    ...('sektor' in subject ? apart : []),
    ...speaking
      .flatMap((make) => ofAny(make, language))
      .map((sentence) => pattern(sentence, [list(subject), withRemarks])),
    pattern(words.speak(a, a), [list(subject)]),
    ...ofAny(words.spoken, language).map((sentence) => pattern(sentence, [list(subject)])),
    ...splits(
      (position, count, who) => [words.part(position, count, who)],
      (holdning) => list({ ...subject, holdning }),
    ),
    ...ofAny((count) => words.doubted(count, b), language).map((sentence) =>
      pattern(sentence, [list({ ...subject, lest: 'usikkert' })]),
    ),
  ];
}

function general(words: NoteWords, language: NoteLanguage, all: boolean): Pattern[] {
  const [a, b, c] = MARKS;
  const mark = '§§';
  const named = (make: (count: number, names: string) => string, href: string) =>
    ofAny((count) => until(make(count, mark), mark), language).map((sentence) => pattern(sentence, [href]));
  const divided = words.overall({ ...NO_COUNTS, supports: 9, opposes: 9 }, a);
  return [
    pattern(words.received(a, b, c), ['/svar', list({ status: 'with-remarks' }), list({ standpunkt: 'no-remarks' })]),
    pattern(words.received(a, b, 0), ['/svar']),
    pattern(words.received(a, 0, c), ['/svar']),
    ...[0, 1, 2].map((tables) => pattern(words.ledger(a, b, c, tables), ['/filer', '/filer?utfall=analysed', '/svar'])),
    pattern(words.invitedCount(a, b, 0), ['/#inviterte', '/#inviterte']),
    pattern(words.invitedCount(a, b, c), ['/#inviterte', '/#inviterte', '/#inviterte']),
    ...named(words.silent, '/#inviterte'),
    ...named(words.uninvited, list({ status: 'uninvited' })),
    pattern(words.collective(mark, a).split(mark)[1] ?? '', ['/#inviterte']),
    ...ofAny((count) => words.codebook(b, count), language).map((sentence) =>
      pattern(sentence, ['/temaer', '/temaer']),
    ),
    ...named(words.late, list({ status: 'late' })),
    ...named(words.otherHearing, list({ status: 'other-hearing' })),
    ...named(words.inNoTheme, list({ status: 'no-theme' })),
    ...(all
      ? [
          pattern(`${until(divided, String(a))}${a}`, [list({ status: 'with-remarks' })]),
          ...splits(
            (position, count, who) => [true, false].map((first) => words.wholePart(position, count, first, who)),
            (holdning) => list({ holdning }),
          ),
          ...ofAny((count) => words.doubted(count, b), language).map((sentence) =>
            pattern(sentence, [list({ lest: 'usikkert' })]),
          ),
        ]
      : []),
  ];
}

/** Where the figures of a sentence stand: what comes after is names, and those can be ten thousand. */
const FIGURES_WITHIN = 600;

/** A text with its figures as links. */
export function linkFigures(text: string, language: NoteLanguage, about: About): FigurePiece[] {
  const rest = text.slice(FIGURES_WITHIN);
  const pieces = readerFor(language, about)(text.slice(0, FIGURES_WITHIN));
  return rest === '' ? pieces : [...pieces, { text: rest, href: null }];
}

function piecesOf(text: string, patterns: readonly Pattern[]): FigurePiece[] {
  const links: { start: number; end: number; href: string }[] = [];
  const taken = (start: number, end: number) => links.some((link) => start < link.end && end > link.start);
  for (const { expression, hrefs } of patterns)
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

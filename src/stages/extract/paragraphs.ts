import type { Page } from '../../domain.ts';
import { LONGEST_LINE } from './bounds.ts';
import { hyphenatedWords, joinLines } from './hyphens.ts';
import type { Line } from './line.ts';
import type { CleanPage } from './lines.ts';

/** A baseline distance this much above the usual is a space between paragraphs. Headings' extra lead starts at about 1.3. */
const APART = 1.28;
/** Where no distance is usual, this many letter heights are a space between paragraphs. */
const ALWAYS_APART = 2.2;
/** Size differences above this are another kind of text (heading, note). */
const OTHER_SIZE = 1.12;
/** First-line indents are from one letter height on; less is uneven typesetting. */
const INDENT = 0.9;
/** A line that ends before this share of its column was not broken for lack of room. */
const SHORT_LINE = 0.5;
/** Share of the column a first word must leave free to count as fitting: letters differ in width, edges are ragged. */
const ROOM = 0.05;
/** Headings seldom fill more of their line than this; a paragraph's last line without a full stop is rarer still. */
const HEADING_SHARE = 0.7;
const FULL_SHARE = 0.8;
/** A line shorter than this is a fragment (address, heading) that no sentence runs on from over a page's end. */
const RUNS_ON = 40;

const BULLET = /^(?:[•●▪◦○■□➢✓·]|\* )/u;
const DASH = /^[-–—] \S/u;
const NUMBERED = /^\(?(?:\p{N}{1,2}(?:\.\p{N}{1,2}){1,4}[.)]?|\p{N}{1,2}[.)]|\p{Lu}[.)]|\p{Ll}\)) ?\p{Lu}/u;
const LETTERED = /^\(?(?:\p{N}{1,2}|\p{Ll}|[ivx]{1,4})\) /u;
const TERMINAL = /[.!?:;][»”"')\]]*$/u;
const LOWER = /^[«“"'(]?\p{Ll}/u;
const ADDRESS_START =
  /^(?:\S{1,80}@|(?:www|WWW)\.|https?:|(?:[Tt]elefon|TELEFON|[Tt]lf|TLF|[Aa]dresse|[Pp]ostadresse|[Bb]esøksadresse|[Ee]-post|E-POST|[Oo]rg\.? ?nr)(?:[.:]*(?= ?[+(\p{N}[])|[.:]{0,2}: )|(?:Telefon|Adresse|Postadresse|Besøksadresse|E-post|Org\.? ?nr)[.:]* )/u;
const CONTENTS = /^(?:innhold|innhald|innholdsfortegnelse|innhaldsliste|contents)$/iu;
/** A box to tick, and the head lines of quoted mail, begin a line of their own. */
const OWN_LINE = /^(?:[☐☑☒✗✘] ?\S|[[(] ?[xX✓]? ?[\])] \S|>|(?:Fra|Frå|Sendt|Til|Kopi|Emne|From|Sent|To|Cc|Subject): )/u;
/** A line that ends on one of these goes on whatever the next begins with: «… til enighet gjennom | NFKK». */
const DANGLING =
  / (?:og|eller|av|til|for|i|på|som|at|med|en|ein|et|eit|ei|den|det|de|dei|om|fra|frå|ved|gjennom|hos|mellom|under|etter|vedrørende|angående)$/u;

/** The final text and its pages. */
export interface Assembled {
  text: string;
  pages: Page[];
}

/**
 * Makes the final text: a paragraph is one line, paragraphs are parted by a blank line. Where a line break is only the
 * paper's edge the lines are joined. A line's end is taken for a paragraph's end when the next line's first word would
 * still have fitted on it, when the space below is wider than usual, or when the next line opens like a list item or heading.
 * Page spans meet without a gap, also inside a paragraph that runs on over the page's end.
 */
export function assemble(pages: CleanPage[]): Assembled {
  const hyphenated = hyphenatedWords(pages.flatMap((page) => page.lines.map((line) => line.text)));
  let text = '';
  // The open paragraph in pieces, so that a very long one is not copied for every line.
  let open: string[] = [];
  let openLength = 0;
  let above: Line | null = null;
  let before: CleanPage | null = null;
  const spans: Page[] = [];
  const close = () => {
    const paragraph = open
      .join('')
      .replace(/\u00AD$/u, '')
      .trim();
    if (paragraph !== '') text += text === '' ? paragraph : `\n\n${paragraph}`;
    open = [];
    openLength = 0;
  };
  const startOf = (paragraphOffset: number) => text.length + (text === '' ? 0 : 2) + paragraphOffset;
  for (const page of pages) {
    const pitch = pitchesOf(page);
    let start: number | null = null;
    for (const [index, line] of page.lines.entries()) {
      const first = index === 0;
      const goesOn =
        above !== null &&
        openLength + line.text.length < LONGEST_LINE &&
        (first ? before !== null && runsOn(before, page, above, line) : !ends(page, above, line, pitch));
      if (goesOn) {
        const last = open.pop() ?? '';
        const joined = joinLines(last, line.text, hyphenated);
        open.push(joined.slice(0, joined.length - line.text.length));
        openLength += joined.length - last.length;
      } else {
        close();
        openLength = line.text.length;
      }
      open.push(line.text);
      if (first) start = startOf(openLength - line.text.length);
      above = line;
    }
    const { lines: _, breaks: __, ...about } = page;
    const at = start ?? (openLength === 0 ? text.length : startOf(openLength));
    const last = spans.at(-1);
    if (last) last.end = at;
    spans.push({ ...about, start: at, end: at });
    before = page;
  }
  close();
  // Pages without text at the end were placed before the last paragraph was trimmed.
  for (const span of spans) {
    span.start = Math.min(span.start, text.length);
    span.end = Math.min(span.end, text.length);
  }
  const last = spans.at(-1);
  if (last) last.end = text.length;
  return { text, pages: spans };
}

/** A sentence that runs on over a page's end, or over a column's. */
function runsOn(before: CleanPage, page: CleanPage, above: Line, line: Line): boolean {
  if (before.attachment !== page.attachment || page.number < before.number) return false;
  if (page.breaks === 'paragraph' || before.breaks === 'paragraph') return false;
  return continues(above, line);
}

function continues(above: Line, line: Line): boolean {
  const divided = /\p{L}[-\u00AD]$/u.test(above.text);
  return (
    (above.text.length >= RUNS_ON || divided || isFull(above)) &&
    !TERMINAL.test(above.text) &&
    LOWER.test(line.text) &&
    !opens(line)
  );
}

/** Fills its column: lines of narrow columns are short without being fragments. */
function isFull({ box }: Line): boolean {
  return box !== null && box.right - box.left >= (box.columnRight - box.left) * FULL_SHARE;
}

function opens(line: Line): boolean {
  return (
    CONTENTS.test(line.text) ||
    BULLET.test(line.text) ||
    LETTERED.test(line.text) ||
    ADDRESS_START.test(line.text) ||
    OWN_LINE.test(line.text)
  );
}

/** True when a paragraph ends between two lines of a page. */
function ends(page: CleanPage, above: Line, line: Line, pitch: Map<string, number>): boolean {
  if (page.breaks === 'paragraph') return true;
  if (above.text.endsWith('\u00AD')) return false;
  if (page.breaks === 'loose') {
    if (line.apart) return !continues(above, line);
    if (TERMINAL.test(above.text)) return true;
    if (DANGLING.test(above.text))
      return BULLET.test(line.text) || LETTERED.test(line.text) || OWN_LINE.test(line.text);
    return opens(line) || (!LOWER.test(line.text) && !line.text.startsWith('('));
  }
  const a = above.box;
  const b = line.box;
  if (line.apart || a === null || b === null) return !continues(above, line);
  if (a.column !== b.column) return a.cell === true || b.cell === true || !continues(above, line);
  if (line.text.includes('\t') || opens(line) || NUMBERED.test(line.text)) return true;
  if (above.text.includes('\t')) return !continues(above, line);
  const bigger = Math.max(a.size, b.size) / Math.min(a.size, b.size);
  if (bigger > OTHER_SIZE) return true;
  const usual = pitch.get(pitchKey(b.size));
  if (usual === undefined && b.baseline - a.baseline > b.size * ALWAYS_APART) return true;
  if (usual !== undefined && b.baseline - a.baseline > usual * APART) return true;
  const terminal = TERMINAL.test(above.text);
  const lower = LOWER.test(line.text);
  if (fits(above, line)) {
    if (!lower || terminal) return true;
    return a.right - a.left < (b.columnRight - a.left) * SHORT_LINE;
  }
  if (a.font !== '' && b.font !== '' && a.font !== b.font && !lower) return true;
  if (terminal && isHeading(line)) return true;
  if (DASH.test(line.text)) return terminal || DASH.test(above.text);
  return terminal && b.left - a.left > b.size * INDENT;
}

/** A short line that ends no sentence, after one that does. */
function isHeading(line: Line): boolean {
  const { box, text } = line;
  return box !== null && !TERMINAL.test(text) && box.right - box.left < (box.columnRight - box.left) * HEADING_SHARE;
}

/** The next line's first word would still have fitted on the line above: so the break was meant. */
function fits(above: Line, line: Line): boolean {
  const { box: a } = above;
  const { box: b } = line;
  if (a === null || b === null) return false;
  const firstWord = line.text.split(' ', 1)[0]?.length ?? 0;
  const letter = (b.right - b.left) / Math.max(1, line.text.length);
  const slack = Math.max(a.size * 0.3, (a.columnRight - a.left) * ROOM);
  return a.right + (firstWord + 1) * letter < a.columnRight - slack;
}

function pitchKey(size: number): string {
  return size.toFixed(0);
}

/** The usual distance of baselines by letter size: the lower third, since paragraphs' spaces only make distances larger. */
function pitchesOf(page: CleanPage): Map<string, number> {
  const distances = new Map<string, number[]>();
  for (let i = 1; i < page.lines.length; i++) {
    const a = page.lines[i - 1]?.box;
    const b = page.lines[i]?.box;
    if (!a || !b || a.column !== b.column || Math.abs(a.size - b.size) > 0.5) continue;
    const distance = b.baseline - a.baseline;
    if (distance <= 0 || distance > 3 * b.size) continue;
    const key = pitchKey(b.size);
    const same = distances.get(key);
    if (same === undefined) distances.set(key, [distance]);
    else same.push(distance);
  }
  const pitches = new Map<string, number>();
  for (const [size, all] of distances) {
    all.sort((x, y) => x - y);
    pitches.set(size, all[Math.floor(all.length * 0.3)] ?? 0);
  }
  return pitches;
}

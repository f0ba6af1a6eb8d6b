import { runsOn } from './chars.ts';
import type { PdfPage } from './page.ts';
import { type Rule, rulesOn } from './rules.ts';
import type { PlacedText } from './segments.ts';

/** What is written on a page: runs of text in their places, and the lines that are drawn where there may be a table. */
export interface Placed {
  texts: PlacedText[];
  rules: Rule[];
  /** Letters stand apart without a sign of where the words end. */
  unsure: boolean;
}

/** Text that a page shows, with its places. */
export function placedTexts(page: PdfPage): Placed {
  const texts = withInitials(withoutOverprint(runsOn(page)));
  const unsure = joinSpaced(texts);
  return { texts, rules: mayHaveTable(texts) ? rulesOn(page) : [], unsure };
}

/** How far, in letter heights, a run may be moved to be made bold by printing it again. */
const OVERPRINT = 0.15;

/** Text printed twice in one place, to look bold or to throw a shadow, is read once. */
function withoutOverprint(texts: PlacedText[]): PlacedText[] {
  const seen = new Map<string, PlacedText[]>();
  return texts.filter((text) => {
    if (text.text.trim() === '') return true;
    const same = seen.get(text.text);
    if (same === undefined) {
      seen.set(text.text, [text]);
      return true;
    }
    const near = OVERPRINT * text.size;
    if (
      same.some((other) => Math.abs(other.left - text.left) < near && Math.abs(other.baseline - text.baseline) < near)
    )
      return false;
    same.push(text);
    // A hostile page may have one letter a million times; those last printed are the ones that are printed over.
    if (same.length > MOST_ALIKE) same.shift();
    return true;
  });
}

const MOST_ALIKE = 9;

/** A letter, perhaps after a quotation mark. */
const LONGEST_INITIAL = 3;
const INITIAL = /^[«“"]?\p{Lu}$/u;
/** An initial is so many times as high as the text it begins, whose first line stands so near, in the initial's heights. */
const INITIAL_HEIGHT = 2;
const INITIAL_GAP = 0.4;
/** More on a page are something else. */
const MOST_INITIALS = 20;

/** A large letter that some lines stand beside belongs to the first of them, whatever line it reaches down to. */
function withInitials(texts: PlacedText[]): PlacedText[] {
  const large = texts.filter(({ text, upright }) => upright && text.length <= LONGEST_INITIAL && INITIAL.test(text));
  const usual = texts.find(({ text }) => text.length > LONGEST_WORD)?.size ?? Number.POSITIVE_INFINITY;
  const initials = large.filter(({ size }) => size > INITIAL_HEIGHT * usual).slice(0, MOST_INITIALS);
  const settled = new Set<PlacedText>();
  for (const initial of initials) {
    const { left, width, baseline, size, text } = initial;
    const beside = texts.filter(
      (other) =>
        /^\p{L}/u.test(other.text) &&
        other.upright &&
        other.size * INITIAL_HEIGHT < size &&
        Math.abs(other.left - left - width) < INITIAL_GAP * size &&
        other.baseline > baseline - size &&
        other.baseline <= baseline + OVERPRINT * size,
    );
    const first = beside.reduce<PlacedText | null>(
      (top, o) => (top === null || o.baseline < top.baseline ? o : top),
      null,
    );
    if (first === null || beside.length < 2) continue;
    first.text = text + first.text;
    first.width += first.left - left;
    first.left = left;
    settled.add(initial);
  }
  return settled.size === 0 ? texts : texts.filter((text) => !settled.has(text));
}

const SPACED = /^\S(?: \S)+$/u;
const LONG_SPACED = /^\S(?: \S){3,}$/u;

/**
 * Joins the letters of words set with wide spaces: «g å r» where the line's other words stand so too. The words' own
 * spaces are runs of their own; where there are none the words can't be told apart, and true is returned.
 */
function joinSpaced(texts: PlacedText[]): boolean {
  if (!texts.some(({ text }) => LONG_SPACED.test(text))) return false;
  let unsure = false;
  let start = 0;
  for (let end = 1; end <= texts.length; end++) {
    const first = texts[start];
    const next = texts[end];
    if (first && next && Math.abs(next.baseline - first.baseline) < 1 && next.font === first.font) continue;
    const line = texts.slice(start, end).filter(({ text }) => text.trim() !== '');
    start = end;
    const letters = line.filter(({ text }) => SPACED.test(text) || text.length === 1);
    const proof = line.some(({ text }) => LONG_SPACED.test(text) && /\p{Ll}/u.test(text));
    if (!proof || letters.length < line.length * 0.8) continue;
    for (const piece of letters) {
      const joined = piece.text.replaceAll(' ', '');
      unsure ||= joined.length > LONGEST_WORD;
      piece.text = joined;
    }
  }
  return unsure;
}

const LONGEST_WORD = 35;

const MOST_BESIDE = 21;

/** Runs side by side with clear space between them, on several lines. */
function mayHaveTable(texts: PlacedText[]): boolean {
  const baselines = new Map<number, PlacedText[]>();
  for (const text of texts) {
    if (text.text.trim() === '' || !text.upright) continue;
    const key = Math.round(text.baseline / 2);
    const line = baselines.get(key);
    if (line === undefined) baselines.set(key, [text]);
    else if (line.push(text) > MOST_BESIDE) line.shift();
  }
  let rows = 0;
  for (const line of baselines.values()) {
    const ordered = [...line].sort((a, b) => a.left - b.left);
    if (ordered.some((text, i) => i > 0 && text.left - rightOf(ordered[i - 1]) > text.size)) rows++;
  }
  return rows >= 2;
}

const rightOf = (text: PlacedText | undefined): number => (text === undefined ? 0 : text.left + text.width);

/*
 * Forms hold the options nobody chose as well as the one that was: «☐ Ja ☒ Nei», «[ ] enig [x] uenig». What is not
 * ticked is nobody's view. It is overlaid with spaces, so that every offset into the text stays true.
 */

import { blank, tableTicks } from './tick-table.ts';

/** A box at a place; `round`: a mark that may also be a bullet, and is a box only beside its counterpart. */
interface Box {
  from: number;
  to: number;
  ticked: boolean;
  /** A bullet as often as a box. */
  round: boolean;
  mark: string;
}

const BOX =
  /[☐⬜☒☑✓✔✗✘□■▢○●◯◉⚪⚫]|\[[ _xXvV✓✔*]?\]|\([ xX✓✔*]?\)|\[(?:ja|nei)\](?= ?\p{L})|<[ xX]?>|(?<![\p{L}\d_])_{1,4}(?:[xX]_{1,4})?(?![\p{L}\d_])/giu;
const TICKED = /[☒☑✓✔✗✘■●◉⚫xXvV*]|\[ja\]/iu;
const ROUND = /[□■▢○●◯◉⚪⚫✓✔✗✘]/u;
/** Signs that are boxes only where one like them is ticked: a line to write on, an empty pair of brackets. */
const WEAK: readonly RegExp[] = [/^_/u, /^</u];
const TICK = /[✓✔]/u;
const CROSS = /^[✗✘]$/u;

/** How an option's words begin that takes a side or declines to. */
const ANSWER =
  /^(?:(?:vi|me|eg|jeg|kommunen)\s+)?(?:er\s+|har\s+)?(?:helt\s+|delvis\s+|svært\s+|litt\s+|heilt\s+)?(?:ja|nei|enige?|einige?|samde?|uenige?|ueinige?|usamde?|for|mot|imot|delvis|støtt\S*|går|ingen|vet ikke|veit ikkje|ikke|ikkje|uten|utan|yes|no|agree|disagree|support|oppose|neither|nøytral\S*|verken|positive?|negative?)(?![\p{L}])/iu;
/** What may stand before an option's words: a number, «Alternativ 2:», the question. */
const LEAD =
  /^(?:[^?:]{0,300}[?:](?=\s*\S))?\s*(?:(?:alternativ|alt\.?|valg|val)\s*\S{0,3}\s+|\(?[\da-z]{1,2}[.)]\s*|[•–-]\s*)?/iu;
/** An attitude in a ticked option's own words: then it is they that speak, not the «ja» or «nei» before them. */
const STATEMENT =
  /støtt|stør|imot|enig|einig|usamd|samd|slutter|sluttar|positiv|negativ|avvis|fraråd|tilrår|anbefal|support|agree|oppose/iu;
/** An answer of its own: what follows it on the line is no part of it. */
const BARE =
  /^\s*(?:(?:helt|delvis|heilt) (?:enig|uenig|einig|ueinig)|ja|nei|enig|einig|uenig|ueinig|delvis|vet ikke|veit ikkje|yes|no)(?=\s*(?:[:.;,]|\p{Lu}|$))/iu;
/** Longest option that a round mark makes; longer ones are paragraphs with bullets. */
const LONGEST_OPTION = 90;
/** What a question must hold for «ja» to be an answer about the proposal, and what turns it about. */
const ASKS =
  /støtt|enig|einig|samd|positiv|tilslutt|slutter|bør|burde|godta|vedta|innfør|gjennomfør|ønsk|ynskj|for (?:forslag|framlegg)|h?va mener|kva meiner|syn på|holdning|haldning|stiller|support|agree|favou?r/iu;
const ASKS_AGAINST = /imot|uenig|ueinig|usamd|\bmot\b|ikke|ikkje|negativ|oppose|disagree|against/iu;

/** How far before an answer its question is looked for. */
const LONGEST_QUESTION = 300;

function boxesOf(text: string): Box[] {
  const all = Array.from(text.matchAll(BOX), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    ticked: TICKED.test(match[0]),
    round: ROUND.test(match[0]),
    mark: match[0],
  }));
  const idle = WEAK.filter((kind) => !all.some(({ mark, ticked }) => ticked && kind.test(mark)));
  return idle.length === 0 ? all : all.filter(({ mark }) => !idle.some((kind) => kind.test(mark)));
}

/** A line that has no box and does not go on from the one before parts one form from the next. */
const APART = /\n[ \t]*(?![\p{Ll}\s])[^\n]*(?=\n)/u;

/** Boxes of one form: those beside and right below each other. A cross beside a tick is a «no». */
function forms(text: string, boxes: readonly Box[]): Box[][] {
  const found: Box[][] = [];
  let last: Box | undefined;
  for (const box of boxes) {
    if (last === undefined || APART.test(text.slice(last.to, box.from))) found.push([box]);
    else found.at(-1)?.push(box);
    last = box;
  }
  return found.map((form) =>
    form.some(({ mark }) => TICK.test(mark))
      ? form.map((box) => (CROSS.test(box.mark) ? { ...box, ticked: false } : box))
      : form,
  );
}

const option = (words: string): string => words.trim().replace(LEAD, '');

type Order = 'box-first' | 'label-first' | 'untold';

/** Whether the labels of a line stand after their boxes or before them: told by what stands before the first and after the last. */
function orderOf(line: string, boxes: readonly Box[], start: number): Order {
  const [first] = boxes;
  const last = boxes.at(-1);
  if (first === undefined || last === undefined) return 'box-first';
  const before = line.slice(0, first.from - start).trim();
  const after = line.slice(last.to - start).replace(/[\s.,;|]+/gu, '');
  const opens = ANSWER.test(option(before));
  if (after === '') return opens ? 'label-first' : boxes.length > 1 && before === '' ? 'untold' : 'box-first';
  if (!opens || boxes.length < 2) return 'box-first';
  if (BARE.test(option(before)) && !/[.:;,]./u.test(option(before))) return 'label-first';
  const rest = boxes.map(({ to }, at) => line.slice(to - start, (boxes[at + 1]?.from ?? start + line.length) - start));
  return rest.every((words) => BARE.test(words)) ? 'box-first' : 'untold';
}

/** Where the words of an option that begin at `from` end. `alone`: its box is the only one on its line. */
function optionEnd(text: string, from: number, limit: number, alone: boolean, ticked: boolean): number {
  const words = text.slice(from, limit);
  const bare = BARE.exec(words);
  const goesOn = bare !== null && (alone || /^\s*[,:;–-]/u.test(words.slice(bare[0].length)));
  if (bare !== null && !goesOn) return from + bare[0].length;
  // An option ends with its line, unless the next line goes on in small letters; a chosen one already with its sentence.
  const end = (ticked || !alone ? /[.!?](?=\s)|\n\s*\n|\n(?=\s*[^\p{Ll}\s])/u : /\n\s*\n|\n(?=\s*[^\p{Ll}\s])/u).exec(
    bare === null ? words : words.slice(bare[0].length + 1),
  );
  if (end === null) return limit;
  const skipped = bare === null ? 0 : bare[0].length + 1;
  return from + skipped + end.index + (end[0].startsWith('\n') ? 0 : 1);
}

interface Option {
  box: Box;
  from: number;
  to: number;
  /** It cannot be told which words the box belongs to. */
  untold: boolean;
}

function optionsOf(text: string, boxes: readonly Box[]): Option[] {
  const options: Option[] = [];
  for (let at = 0; at < boxes.length; ) {
    const box = boxes[at];
    if (box === undefined) break;
    const start = text.lastIndexOf('\n', box.from - 1) + 1;
    const newline = text.indexOf('\n', box.to);
    const end = newline < 0 ? text.length : newline;
    let after = at;
    while ((boxes[after]?.from ?? end) < end) after++;
    const onLine = boxes.slice(at, after);
    const order = orderOf(text.slice(start, end), onLine, start);
    if (order === 'box-first') {
      for (const [index, each] of onLine.entries()) {
        const limit = (onLine[index + 1] ?? boxes[after])?.from ?? text.length;
        const to = optionEnd(text, each.to, limit, onLine.length === 1, each.ticked);
        options.push({ box: each, from: each.to, to, untold: false });
      }
    } else {
      let from = start + text.slice(start, box.from).lastIndexOf('?') + 1;
      for (const each of onLine) {
        options.push({ box: each, from, to: each.from, untold: order === 'untold' });
        from = each.to;
      }
      const last = options.at(-1);
      if (order === 'untold' && last !== undefined) options.push({ ...last, from, to: end });
    }
    at = after;
  }
  return options;
}

/** Whether round marks are boxes here: answers beside each other of which one at most is filled. */
function isForm(text: string, options: readonly Option[]): boolean {
  const round = options.filter(({ box }) => box.round);
  const answers = round.filter(({ from, to }) => ANSWER.test(text.slice(from, to).trim()));
  return (
    answers.length >= 2 &&
    answers.length === round.length &&
    round.filter(({ box }) => box.ticked).length <= 1 &&
    round.every(({ from, to }) => to - from <= LONGEST_OPTION)
  );
}

/** «X Nei», «✔ Nei», «Nei X». */
const MARKED = /^\s*[X✓✔]\s+(?=\p{Lu})|\s+[Xx✓✔]\s*$/u;
/** Beside these, a tick is one of a form's boxes. */
const OTHER_BOXES = /[☐⬜☒☑✗✘□■▢○●◯◉⚪⚫]/u;

/** «X Nei» below «Ja»: a letter for a mark, among short lines that are answers. */
function crossed(text: string): string {
  if (!/^[ \t]*[X✓✔]\s+\p{Lu}|\s[Xx✓✔][ \t]*$/mu.test(text)) return text;
  if (/[✓✔]/u.test(text) && OTHER_BOXES.test(text)) return text;
  const lines = text.split('\n');
  const bare = (line: string): string => line.replace(MARKED, '');
  const isAnswer = (line: string | undefined): boolean =>
    line !== undefined && line.length <= LONGEST_OPTION && ANSWER.test(bare(line).trim());
  const isMarked = (line: string | undefined): boolean => line !== undefined && isAnswer(line) && bare(line) !== line;
  const filled = lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  for (let from = 0; from < filled.length; ) {
    let to = from;
    while (to < filled.length && isAnswer(lines[filled[to] ?? -1])) to++;
    const run = filled.slice(from, to);
    if (run.some((index) => isMarked(lines[index]))) {
      // Only what is right beside a mark: a longer run may hold sentences of the sender's own.
      const marked = run.map((index) => isMarked(lines[index]));
      for (const [at, index] of run.entries()) {
        const line = lines[index] ?? '';
        if (marked[at] === true) lines[index] = line.replace(MARKED, blank);
        else if (marked[at - 1] === true || marked[at + 1] === true) lines[index] = blank(line);
      }
    }
    from = Math.max(to, from + 1);
  }
  return lines.join('\n');
}

/** How far a question may stand from the boxes that answer it. */
const BESIDE = 100;

/** The question that stands right before a form, on its line or the one above; null when none does. */
function questionBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - LONGEST_QUESTION), at);
  const mark = before.lastIndexOf('?');
  if (mark < 0 || before.length - mark > BESIDE) return null;
  if (
    before
      .slice(mark + 1)
      .split('\n')
      .filter((line) => line.trim() !== '').length > 1
  )
    return null;
  return /[^.?!\n]*$/u.exec(before.slice(0, mark))?.[0] ?? null;
}

/**
 * Overlays with spaces what a form offers and nobody ticked, and the marks of what was. A ticked «ja» or «nei» stays
 * only where the question before it, if one is there, asks for an attitude.
 * @param text a whole answer or a passage, as it stands
 * @returns a text of the same length
 */
export function tickedOnly(text: string): string {
  const read = crossed(tableTicks(text));
  const boxes = boxesOf(read);
  if (boxes.length === 0) return read;
  const units = read.split('');
  for (const form of forms(read, boxes)) readForm(read, form, units);
  return units.join('');
}

function readForm(read: string, boxes: readonly Box[], units: string[]): void {
  const all = optionsOf(read, boxes);
  const form = isForm(read, all);
  const square = all.some(({ box }) => !box.round);
  const opens = all.reduce((first, { box, from }) => Math.min(first, box.from, from), read.length);
  const hide = (from: number, to: number): void => {
    for (let at = from; at < to; at++) if (!/\s/u.test(units[at] ?? '')) units[at] = ' ';
  };
  for (const { box, from, to, untold } of all) {
    const words = read.slice(from, to).trim();
    const bullet = box.round && !form && !square;
    if (bullet && !(box.ticked && ANSWER.test(words))) continue;
    hide(box.from, box.to);
    if (!box.ticked || untold) {
      hide(from, to);
      continue;
    }
    const yes = /^\s*(?:ja|nei|yes|no)(?=[\s.!,:;–-]|$)/iu.exec(read.slice(from, to))?.[0] ?? '';
    // «Nei, vi går imot»: the statement speaks. «Nei, det blir for dyrt»: it is the «nei» that answers.
    if (yes !== '') {
      const question = questionBefore(read, opens);
      const unasked = question !== null && (!ASKS.test(question) || ASKS_AGAINST.test(question));
      if (unasked || STATEMENT.test(read.slice(from + yes.length, to)))
        hide(from, from + (/^[\s,:;.–-]*/u.exec(read.slice(from + yes.length, to))?.[0].length ?? 0) + yes.length);
    }
    // What is ticked is a sentence of its own, though no full stop parts it from what stands around it.
    if (from >= box.to && /[^\s.!?]\s*$/u.test(units.slice(Math.max(0, box.from - 3), box.from).join('')))
      units[box.from] = '.';
    if (/\s/u.test(units[to] ?? '') && !/[.!?]$/u.test(words)) units[to] = '.';
  }
}

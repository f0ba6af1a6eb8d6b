/*
 * Forms hold the options nobody chose as well as the one that was: «☐ Ja ☒ Nei», «[ ] enig [x] uenig». What is not
 * ticked is nobody's view. It is overlaid with spaces, so that every offset into the text stays true.
 */

/** A box at a place; `ticked` null: a mark that may also be a bullet, and is a box only beside its counterpart. */
interface Box {
  from: number;
  to: number;
  ticked: boolean;
  /** A bullet as often as a box. */
  round: boolean;
}

const BOX = /[☐⬜☒☑✓✔✗✘□■▢○●◯◉⚪⚫]|\[[ xXvV✓✔]?\]|\([ xX✓✔]?\)/gu;
const TICKED = /[☒☑✓✔✗✘■●◉⚫xXvV]/u;
const ROUND = /[□■▢○●◯◉⚪⚫✓✔✗✘]/u;

/** How an option's words begin that takes a side or declines to. */
const ANSWER =
  /^(?:(?:vi|me|eg|jeg|kommunen)\s+)?(?:er\s+|har\s+)?(?:helt\s+|delvis\s+|svært\s+|litt\s+|heilt\s+)?(?:ja|nei|enige?|einige?|samde?|uenige?|ueinige?|usamde?|for|mot|imot|delvis|støtt\S*|går|ingen|vet ikke|veit ikkje|ikke|ikkje|uten|utan|yes|no|agree|disagree|support|oppose|neither|nøytral\S*|verken|positive?|negative?)(?![\p{L}])/iu;
/** An answer of its own: what follows it on the line is no part of it. */
const BARE =
  /^\s*(?:(?:helt|delvis|heilt) (?:enig|uenig|einig|ueinig)|ja|nei|enig|einig|uenig|ueinig|delvis|vet ikke|veit ikkje|yes|no)(?![\p{L}])/iu;
/** What may follow it: «Ja, loven bør vedtas» is one option. */
const APART = /^\s*(?:[:.;]|\p{Lu}|$)/u;
/** Longest option that a round mark makes; longer ones are paragraphs with bullets. */
const LONGEST_OPTION = 90;
/** What a question must hold for «ja» to be an answer about the proposal, and what turns it about. */
const ASKS =
  /støtt|enig|einig|samd|positiv|tilslutt|slutter|bør|burde|godta|vedta|innfør|gjennomfør|ønsk|ynskj|for forslag|support|agree|favou?r/iu;
const ASKS_AGAINST = /imot|uenig|ueinig|usamd|\bmot\b|ikke|ikkje|negativ|oppose|disagree|against/iu;

const YES_OR_NO = /^(?:ja|nei|yes|no)[\s.!]*$/iu;
/** How far before an answer its question is looked for. */
const LONGEST_QUESTION = 300;

function boxesOf(text: string): Box[] {
  return Array.from(text.matchAll(BOX), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    ticked: TICKED.test(match[0]),
    round: ROUND.test(match[0]),
  }));
}

/** «Ja ☐ Nei ☒»: the label stands before its box when the line opens with one and closes with a box. */
function labelsFirst(line: string, boxes: readonly Box[], start: number): boolean {
  const [first] = boxes;
  const last = boxes.at(-1);
  if (first === undefined || last === undefined) return false;
  const before = line.slice(0, first.from - start);
  return ANSWER.test(before.trim()) && line.slice(last.to - start).trim() === '';
}

/** Where the words of an option that begin at `from` end. */
function optionEnd(text: string, from: number, limit: number): number {
  const words = text.slice(from, limit);
  const bare = BARE.exec(words);
  if (bare !== null && APART.test(words.slice(bare[0].length))) return from + bare[0].length;
  // The option ends with its sentence, or with its line, unless the next line goes on in small letters.
  const end = /[.!?](?=\s)|\n\s*\n|\n(?=\s*[^\p{Ll}\s])/u.exec(words);
  return end === null ? limit : from + end.index + (end[0].startsWith('\n') ? 0 : 1);
}

interface Option {
  box: Box;
  from: number;
  to: number;
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
    if (labelsFirst(text.slice(start, end), onLine, start)) {
      let from = start;
      for (const each of onLine) {
        options.push({ box: each, from, to: each.from });
        from = each.to;
      }
    } else {
      for (const [index, each] of onLine.entries()) {
        const next = onLine[index + 1] ?? boxes[after];
        options.push({ box: each, from: each.to, to: optionEnd(text, each.to, next?.from ?? text.length) });
      }
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

const blank = (piece: string): string => piece.replaceAll(/[^\s]/gu, (mark) => ' '.repeat(mark.length));

/** «X Nei» below «Ja»: a letter for a mark, among short lines that are answers. */
function crossed(text: string): string {
  if (!/^\s*X\s+\p{Lu}|\s[Xx]\s*$/mu.test(text)) return text;
  const lines = text.split('\n');
  const bare = (line: string): string => line.replace(/^\s*X\s+(?=\p{Lu})|\s+[Xx]\s*$/u, '');
  const isAnswer = (line: string): boolean => line.length <= LONGEST_OPTION && ANSWER.test(bare(line).trim());
  return lines
    .map((line, index) => {
      if (!isAnswer(line)) return line;
      if (bare(line) !== line) return line.replace(/(^\s*)X(?=\s+\p{Lu})/u, '$1 ').replace(/(\s)[Xx](\s*)$/u, '$1 $2');
      const beside = [lines[index - 1], lines[index + 1]];
      const chosen = beside.some((other) => other !== undefined && isAnswer(other) && bare(other) !== other);
      return chosen ? blank(line) : line;
    })
    .join('\n');
}

/** The question that stands before a place, on its line or the one above; null when none does. */
function questionBefore(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - LONGEST_QUESTION), at);
  const mark = before.lastIndexOf('?');
  if (mark < 0) return null;
  return /[^.?!\n]*$/u.exec(before.slice(0, mark))?.[0] ?? null;
}

/**
 * Overlays with spaces what a form offers and nobody ticked, and the marks of what was. A ticked «ja» or «nei» stays
 * only where the question before it, if one is there, asks for an attitude.
 * @param text a passage, as it stands
 * @returns a text of the same length
 */
export function tickedOnly(text: string): string {
  const read = crossed(text);
  const boxes = boxesOf(read);
  if (boxes.length === 0) return read;
  const all = optionsOf(read, boxes);
  const form = isForm(read, all);
  const square = all.some(({ box }) => !box.round);
  const units = read.split('');
  const hide = (from: number, to: number): void => {
    for (let at = from; at < to; at++) if (!/\s/u.test(units[at] ?? '')) units[at] = ' ';
  };
  for (const { box, from, to } of all) {
    const words = read.slice(from, to).trim();
    const bullet = box.round && !form && !square;
    if (bullet && !(box.ticked && ANSWER.test(words))) continue;
    hide(box.from, box.to);
    const question = YES_OR_NO.test(words) ? questionBefore(text, Math.min(from, box.from)) : null;
    if (!box.ticked || (question !== null && (!ASKS.test(question) || ASKS_AGAINST.test(question)))) hide(from, to);
    // What is ticked is a sentence of its own, though no full stop parts it from what stands around it.
    else {
      if (from >= box.to && /[^\s.!?]\s*$/u.test(units.slice(Math.max(0, box.from - 3), box.from).join('')))
        units[box.from] = '.';
      if (/\s/u.test(units[to] ?? '') && !/[.!?]$/u.test(words)) units[to] = '.';
    }
  }
  return units.join('');
}

import { apartLine, saysMore } from '../../export/markdown/themes.ts';
import type { Counted } from '../../position.ts';
import { apartOf } from '../../report/themes.ts';
import { total } from '../bodies.ts';
import { hiddenIn, quoteIn, splitNames } from '../parts.ts';
import { pointIn, senderIn } from '../points.ts';
import type { Reading } from '../reading.ts';
import { summed } from './needs.ts';

/** What a chapter must have, and may not have, by the note's tables: nothing of it can go unseen. */
export function chapterParts(
  note: Reading,
  index: number,
  counted: Counted,
  sectors: ReadonlyMap<string, Counted>,
  range: [number, number],
): void {
  const table = [...sectors].flatMap(([sector, held]) => {
    const row = { sector, ...held, total: total([held]) };
    return row.total > 0 ? [row] : [];
  });
  const has = note.tablesIn(...range).length > 0;
  if (has !== saysMore(counted, table)) fault(note, range, `| ${note.words.sector} | … |`);
  summed(note, range);
  underHeadings(note, range);
  unheard(note, index, counted, range);
  const { apart } = note.words;
  const told = apartOf(table, counted).map((one) => apartLine(one, note.words));
  const [from, to] = partOf(note, `##### ${apart}`, range);
  for (const { text, number } of note.lines.slice(from, to)) {
    if (!text.startsWith('- ')) continue;
    note.held.add(number);
    if (!told.includes(text)) note.fault(number, 'sentence');
  }
  const missing = told.find((line) => !note.lines.slice(from, to).some(({ text }) => text === line));
  if (missing !== undefined) fault(note, to > 0 ? [from, to] : range, missing);
}

function fault(note: Reading, [from]: [number, number], should: string): void {
  note.fault(note.lines[from]?.number ?? 1, 'missing', should);
}

/** A part of a chapter; nothing where it has none of the name. */
function partOf(note: Reading, heading: string, [from, to]: [number, number]): [number, number] {
  const at = note.lines.findIndex(({ text }, index) => index > from && index < to && text === heading);
  return at < 0 ? [0, 0] : note.section(at);
}

/** Points, single requests and quotes stand each under their heading, and each heading has what it is of. */
function underHeadings(note: Reading, [from, to]: [number, number]): void {
  const { points, singles, sides, apart } = note.words;
  const sideHeadings = Object.values(sides).map((side) => `##### ${side}`);
  const fixed = [`##### ${points}`, `##### ${singles}`, `##### ${apart}`, ...sideHeadings];
  let over = '';
  let since = 0;
  let at = from;
  const close = () => {
    if (fixed.includes(over) && since === 0) note.fault(note.lines[at]?.number ?? 1, 'missing', `${over} …`);
  };
  for (let index = from; index < to; index += 1) {
    const { text, number } = note.lines[index] ?? { text: '', number: 1 };
    if (/^#{1,6} /.test(text)) {
      close();
      [over, since, at] = [text, 0, index];
      continue;
    }
    if (text !== '' && !text.startsWith('<!--')) since += 1;
    const quote = quoteIn(text);
    const may = quote
      ? [quote.lead === undefined ? `##### ${singles}` : `##### ${points}`]
      : /^> «/.test(text)
        ? sideHeadings
        : [over];
    if (!may.includes(over)) note.fault(number, 'missing', may[0] ?? '');
  }
  close();
}

/**
 * That those against have no sentence to be quoted is said where some are against and none of them is among those quoted
 * or named; not held to what is told by sector, or to withheld senders where some of those are against.
 */
function unheard(note: Reading, index: number, { counts }: Counted, [from, to]: [number, number]): void {
  const { words } = note;
  const range = note.lines.slice(from, to);
  const expected = words.noQuote(counts.opposes);
  const line = range.find(({ text }) => text === words.noQuote(1) || text === words.noQuote(2));
  if (line) note.held.add(line.number);
  const argued = range.some(({ text }) => text === `##### ${words.sides.against}`);
  const against = range.flatMap(({ text }) => voicesIn(note, text)).map((name) => isAgainst(note, name, index));
  const isHeard = argued || against.includes(true);
  if (line && (counts.opposes === 0 || isHeard || line.text !== expected)) note.fault(line.number, 'sentence');
  if (!line && counts.opposes > 0 && !isHeard && !against.includes(null)) fault(note, [from, to], expected);
}

/** Names of those whose words a line holds or who say the same. */
function voicesIn(note: Reading, text: string): string[] {
  const quote = quoteIn(text);
  const block = /^> — (.*), (?:s\.|p\.) \d+$/u.exec(text)?.[1];
  if (block !== undefined) return [senderIn(note, block)];
  if (!quote) return [];
  const { who, others } = pointIn(note, quote);
  const named = others === '' ? [] : splitNames(others, new Set(note.byName.keys()), note.words);
  return [who, ...named.map(({ name }) => name)];
}

/** Null: it can't be told of a name that several have, of one that is withheld, or of a sector. */
function isAgainst({ bodies, byName, words }: Reading, name: string, index: number): boolean | null {
  const named = byName.get(name);
  const isWithheld = name === '' || hiddenIn(name, words) !== null;
  const holds = (named ?? bodies.filter(({ hidden }) => hidden || !isWithheld)).map(
    ({ themes }) => (themes[index]?.counts.opposes ?? 0) > 0,
  );
  if (holds.every((one) => !one)) return false;
  return named !== undefined && holds.every((one) => one) ? true : null;
}

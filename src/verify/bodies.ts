import { POINT_MARKS } from '../export/markdown/points.ts';
import { HIDDEN_KINDS } from '../norsk/note/hidden.ts';
import type { NoteWords } from '../norsk/note/words.ts';
import { enumerateNames, type NoteLanguage, numberOf } from '../norsk/numbers.ts';
import { type Counted, NO_COUNTS, POSITIONS, type Position } from '../position.ts';
import { hiddenIn, type TableIn } from './parts.ts';

/** A row of the note's table of bodies and themes: one body, or senders whose names are withheld. */
export interface Body {
  name: string;
  sector: string;
  /** Of its row, 1-based in the file. */
  line: number;
  /** How many it stands for. */
  count: number;
  hidden: boolean;
  /** As a whole; those without remarks apart. */
  overall: Counted;
  without: number;
  /** On each theme in the chapters' order, with the numbers of its points that it stands behind. */
  themes: (Counted & { points: number[] })[];
}

/** A letter with its doubt, and how many hold it. */
const LETTER = new RegExp(`^(\\p{Lu})(\\?)?(?:[${POINT_MARKS}]+| (\\d[\\d\\u2009]*))?$`, 'u');

const nothing = (): Counted => ({ counts: { ...NO_COUNTS }, unsure: { ...NO_COUNTS } });

/** «F», «F?¹³», «F 12, F? 3, E 4» or a dash as counts; null when it is none of these. */
export function lettersIn(
  cell: string,
  { letters }: NoteWords,
): (Counted & { without: number; points: number[] }) | null {
  const found = { ...nothing(), without: 0, points: pointsIn(cell) };
  if (cell === '–') return found;
  for (const piece of cell.split(', ')) {
    const [, letter = '', doubt, many] = LETTER.exec(piece) ?? [];
    const count = many === undefined ? 1 : (numberOf(many) ?? Number.NaN);
    const position = POSITIONS.find((one) => letters[one] === letter);
    if (position === undefined && letter !== letters['no-remarks']) return null;
    if (position === undefined) found.without += count;
    else {
      found.counts[position] += count;
      if (doubt) found.unsure[position] += count;
    }
  }
  return found;
}

/**
 * Reads the tables of bodies: the first with date and overall stance, the others with more themes of the same rows.
 * @param wrong called with the line of a row that can't be read
 */
export function bodiesIn(tables: readonly TableIn[], words: NoteWords, wrong: (line: number) => void): Body[] {
  const bodies: Body[] = [];
  for (const [part, table] of tables.entries()) {
    let sector = '';
    let at = 0;
    for (const { cells, line } of table.rows) {
      const [name = '', ...rest] = cells;
      if (/^\*\*.*\*\*$/.test(name) && rest.every((cell) => cell === '')) {
        sector = name.slice(2, -2);
        continue;
      }
      const read = rest.slice(part === 0 ? 1 : 0).map((cell) => lettersIn(cell, words));
      if (read.some((cell) => cell === null)) wrong(line);
      const held = read.map((cell) => cell ?? { ...nothing(), without: 0, points: [] });
      const hidden = hiddenIn(name, words);
      const count = hidden ?? 1;
      if (part > 0) {
        const body = bodies[at];
        if (body?.name === name && body.sector === sector) body.themes.push(...held);
        else wrong(line);
      } else {
        const [overall = { ...nothing(), without: 0, points: [] }, ...themes] = held;
        const told = total([overall]) + overall.without;
        if (told !== count || themes.some((theme) => total([theme]) > count)) wrong(line);
        bodies.push({ name, sector, line, count, hidden: hidden !== null, overall, without: overall.without, themes });
      }
      at += 1;
    }
  }
  return bodies;
}

/** The raised figures of a cell, each once. */
function pointsIn(cell: string): number[] {
  return [...new Set(cell)].flatMap((mark) => (POINT_MARKS.includes(mark) ? [POINT_MARKS.indexOf(mark) + 1] : []));
}

/** Counts added up. */
export function added(all: readonly Counted[]): Counted {
  const sum = nothing();
  for (const { counts, unsure } of all)
    for (const position of POSITIONS) {
      sum.counts[position] += counts[position];
      sum.unsure[position] += unsure[position];
    }
  return sum;
}

/** How many they count together. */
export function total(all: readonly Counted[]): number {
  const { counts } = added(all);
  return POSITIONS.reduce((sum, position) => sum + counts[position], 0);
}

/** Who holds a position on a theme as the note names them: «A og tre privatpersoner; usikkert: B». */
export function holdersOf(
  position: Position,
  index: number,
  bodies: readonly Body[],
  words: NoteWords,
  language: NoteLanguage,
): string {
  const names = (doubtful: boolean) => {
    const named: string[] = [];
    const hidden = { private: 0, unresolved: 0, unnamed: 0 };
    for (const body of bodies) {
      const held = body.themes[index] ?? nothing();
      const count = doubtful ? held.unsure[position] : held.counts[position] - held.unsure[position];
      if (count === 0) continue;
      if (!body.hidden) named.push(body.name);
      else hidden[HIDDEN_KINDS.find((kind) => body.name === words[kind](body.count)) ?? 'unresolved'] += count;
    }
    for (const kind of HIDDEN_KINDS) if (hidden[kind]) named.push(words[kind](hidden[kind]));
    return enumerateNames(named, language);
  };
  const [sure, unsure] = [names(false), names(true)];
  return [sure, unsure && `${words.unsure}: ${unsure}`].filter((part) => part !== '').join('; ');
}

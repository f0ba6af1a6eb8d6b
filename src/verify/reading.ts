import { noteWords } from '../norsk/note/note.ts';
import type { NoteWords } from '../norsk/note/words.ts';
import { digits, type NoteLanguage, NUMBER, numberOf } from '../norsk/numbers.ts';
import { type Body, bodiesIn } from './bodies.ts';
import { type Fault, languageOf, type NoteLine, splitNames, type TableIn, tablesIn } from './parts.ts';

const NUMBERS = new RegExp(`(?<!\\p{L})(?:${NUMBER})(?!\\p{L})`, 'gu');

/** A note's lines with its tables and bodies read, and where faults are told. */
export class Reading {
  readonly faults: Fault[] = [];
  readonly language: NoteLanguage;
  readonly words: NoteWords;
  readonly tables: TableIn[];
  /** Rows of the table of bodies and themes. */
  readonly bodies: Body[];
  readonly byName: ReadonlyMap<string, Body[]>;
  private readonly place: ReadonlyMap<Body, number>;
  readonly lines: readonly NoteLine[];
  /** Lines that are held to the rest of the note, right or wrong. */
  readonly held = new Set<number>();

  constructor(lines: readonly NoteLine[]) {
    this.lines = lines;
    this.language = languageOf(lines);
    this.words = noteWords(this.language);
    this.tables = tablesIn(lines);
    const [from, to] = this.under(this.words.bodies, 3);
    this.bodies = bodiesIn(this.tablesIn(from, to), this.words, (line) => this.fault(line, 'sum'));
    const byName = new Map<string, Body[]>();
    for (const body of this.bodies) byName.set(body.name, [...(byName.get(body.name) ?? []), body]);
    this.byName = byName;
    this.place = new Map(this.bodies.map((body, index) => [body, index]));
  }

  fault(line: number, because: Fault['because'], should: string | null = null): void {
    if (!this.faults.some((fault) => fault.line === line && fault.because === because))
      this.faults.push({ line, because, should });
  }

  /** A line must stand somewhere between two places, else the line most like it is at fault. */
  mustStand(expected: string, from: number, to: number): void {
    const range = this.lines.slice(from, to);
    const right = range.find(({ text }) => text === expected);
    if (right) {
      this.held.add(right.number);
      return;
    }
    const shape = (text: string) => text.replace(NUMBERS, '#');
    const wanted = shape(expected);
    const alike =
      range.find(({ text }) => shape(text) === wanted) ??
      range.find(({ text }) => shape(text).slice(0, 12) === wanted.slice(0, 12)) ??
      range.find(({ text }) => text !== '');
    this.held.add(alike?.number ?? 1);
    this.fault(alike?.number ?? 1, 'sentence', expected);
  }

  /** From a heading to the next of its level or higher, as indices; nothing when it is not there. */
  under(heading: string, level: number): [number, number] {
    const at = this.lines.findIndex(({ text }) => text === `${'#'.repeat(level)} ${heading}`);
    return at < 0 ? [0, 0] : this.section(at);
  }

  section(at: number): [number, number] {
    const level = /^#+/.exec(this.lines[at]?.text ?? '')?.[0].length ?? 0;
    const next = this.lines.findIndex(
      ({ text }, index) => index > at && /^#{1,6} /.test(text) && (/^#+/.exec(text)?.[0].length ?? 7) <= level,
    );
    return [at, next < 0 ? this.lines.length : next];
  }

  tablesIn(from: number, to: number): TableIn[] {
    return this.tables.filter((table) => table.at >= from && table.at < to);
  }

  headings(pattern: RegExp, from: number, to: number): number[] {
    return this.lines.flatMap(({ text }, index) => (index >= from && index < to && pattern.test(text) ? [index] : []));
  }

  get answers(): number {
    return this.bodies.reduce((sum, body) => sum + body.count, 0);
  }

  get withRemarks(): number {
    return this.bodies.reduce((sum, body) => sum + body.count - body.without, 0);
  }

  /** Headings of sectors in the note's order. */
  get sectors(): string[] {
    return [...new Set(this.bodies.map(({ sector }) => sector))];
  }

  /** Names against a count and against what must hold of a body of that name; «Kommunal sektor (8) og …» is a count of many. */
  names(text: string, count: number | null, line: number, holds: (body: Body) => boolean): void {
    const plain = text.replace(/\.$/, '');
    const many = this.countedBySector(plain);
    if (many !== null) {
      if (many !== count) this.fault(line, 'names', `(${digits(many)})`);
      return;
    }
    let told = 0;
    let last = -1;
    for (const { name, hidden } of splitNames(plain, new Set(this.byName.keys()), this.words)) {
      told += hidden ?? 1;
      if (hidden === null && !this.byName.get(name)?.some(holds)) this.fault(line, 'names');
      // In the note's order, of which the table of bodies is made.
      const next = hidden === null ? this.placesOf(name).find((place) => place > last) : last;
      if (next === undefined) this.fault(line, 'names');
      else last = next;
    }
    if (told !== count) this.fault(line, 'names', `(${digits(told)})`);
  }

  /** Where in the table of bodies a name stands. */
  private placesOf(name: string): number[] {
    const places = (this.byName.get(name) ?? []).map((body) => this.place.get(body) ?? -1);
    // Who is not in the table has been told already.
    return places.length > 0 ? places : [Number.POSITIVE_INFINITY];
  }

  private countedBySector(text: string): number | null {
    let sum = 0;
    let rest = text;
    for (const sector of this.sectors) {
      const at = rest.indexOf(`${sector} (`);
      const [, count] = /^\((\d[\d\u2009]*)\)/.exec(rest.slice(at + sector.length + 1)) ?? [];
      if (at < 0 || count === undefined) continue;
      sum += numberOf(count) ?? 0;
      rest = rest.slice(0, at) + rest.slice(at + sector.length + count.length + 3);
    }
    return sum > 0 && /^(?:, | og | and )*$/.test(rest) ? sum : null;
  }
}

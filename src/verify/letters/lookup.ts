import type { AnswerPart } from '../../answer-row.ts';
import type { Language } from '../../domain.ts';
import { escapeMarkdown, nameIn } from '../../export/markdown/parts.ts';
import { unescaped } from '../parts.ts';
import { CORRECTED, isWhole, pagesOf, type QuoteInNote, RECOGNISED, type SourceText, standsIn } from '../quotes.ts';

/** A file of the folder that was read, with whom it is from as far as it tells itself. */
export interface Letter extends SourceText {
  path: string;
  /** Its sender as it names itself; '' where it does not, and for private persons who may not be named. */
  sender: string;
  /** The same for all files of one sender; '' where it is not known. */
  senderKey: string;
  language: Language;
  date: string | null;
  /** It says its date plainly, or says none. */
  dateIsPlain: boolean;
  /** Of a row of a table: its parts, and whether a person answers in it. */
  answers?: AnswerPart[];
  isPerson?: boolean;
}

/** What can be said of a quote from the letters alone. */
export type Judgement =
  | 'right'
  /** It does not stand there. */
  | 'quote'
  /** It stands in the answer of another body. */
  | 'sender'
  /** Its sender's answer is not among the files read. */
  | 'unread'
  /** It stands there, but the file does not tell for certain whom it is from. */
  | 'sender-unknown'
  /** It is said to stand on a page that was recognised and that a person has put right: the file does not have it. */
  | 'corrected';

/** The names a note may give a sender, without Markdown's escapes. */
export function plainName(name: string): string {
  return unescaped(nameIn(name));
}

/** Between a unit's name and whose unit it is. */
const UNIT = /, | ved | at /u;

/** Looks quotes up in letters. */
export class Lookup {
  private readonly letters: readonly Letter[];
  private readonly bodies: ReadonlySet<string>;
  private readonly hidden: ReadonlySet<string>;
  private readonly incomplete: boolean;
  private readonly corrected: (path: string) => boolean;
  private folded: readonly string[] | null = null;
  private readonly byKey = new Map<string, Set<string>>();

  /**
   * @param bodies named in the note, without escapes
   * @param hidden what the note says in place of a name
   * @param incomplete the note rests on files that were not read
   * @param corrected whether the note says that people have put recognised pages of a file right
   */
  constructor(
    letters: readonly Letter[],
    bodies: ReadonlySet<string>,
    hidden: ReadonlySet<string>,
    incomplete: boolean,
    corrected: (path: string) => boolean = () => false,
  ) {
    this.letters = letters;
    this.corrected = corrected;
    this.bodies = bodies;
    this.hidden = hidden;
    this.incomplete = incomplete;
    for (const { sender, senderKey } of letters) {
      if (senderKey === '') continue;
      const names = this.byKey.get(senderKey) ?? new Set();
      this.byKey.set(senderKey, names.add(plainName(sender)));
    }
  }

  /** The letters a body of the note says it has written. */
  of(name: string): Letter[] {
    return this.letters.filter((letter) => this.namesOf(letter).has(name));
  }

  /** Whether a letter or a file's name holds a name, or each part of the name of a unit. */
  mentions(name: string): boolean {
    const parts = name.toLowerCase().split(UNIT);
    return this.texts().some((text) => parts.every((part) => text.includes(part)));
  }

  /** The files' own names, by sender; those that name none are left out. */
  senders(): ReadonlySet<string>[] {
    return [...this.byKey.values()];
  }

  private texts(): readonly string[] {
    this.folded ??= this.letters.map(({ name, text }) => `${name} ${text}`.toLowerCase().replace(/\s+/g, ' '));
    return this.folded;
  }

  /** Whether the file it stands in has it as whole sentences; what stands nowhere is judged otherwise. */
  isWhole(quote: QuoteInNote): boolean {
    const said = unescaped(quote.text);
    const hits = this.letters.filter((letter) => standsIn(said, letter));
    return hits.length === 0 || hits.some((letter) => isWhole(said, letter));
  }

  judge(quote: QuoteInNote): Judgement {
    const told = unescaped(quote.who);
    const said = unescaped(quote.text);
    const name = this.senderOf(told);
    const attachment = told === name ? null : told.slice(name.length + 2);
    const isHidden = this.hidden.has(name);
    const there = (letter: Letter) =>
      quote.page === null
        ? standsIn(said, letter)
        : pagesOf(said, letter).some(
            ({ number, places }) =>
              number === quote.page &&
              (isHidden || places.includes(attachment) || (quote.byPerson && attachment === null)),
          );
    const hits = this.letters.filter(there);
    if (hits.some((letter) => this.namesOf(letter).has(name))) return 'right';
    if (this.isCorrected(quote, attachment, isHidden ? this.letters : this.of(name))) return 'corrected';
    if (this.incomplete && !isHidden && this.of(name).length === 0) return 'unread';
    // Nor is the appendix it is said to stand in.
    const away = isHidden || (attachment !== null && !this.of(name).some((letter) => isIn(attachment, letter)));
    if (hits.length === 0) return this.incomplete && away ? 'unread' : 'quote';
    if (isHidden) return hits.some((letter) => !this.isAnothers(letter, name)) ? 'right' : 'sender';
    if (this.bodies.size > 0 && !this.bodies.has(name)) return 'sender';
    return hits.every((letter) => this.isAnothers(letter, name)) ? 'sender' : 'sender-unknown';
  }

  /** Whether letters of the sender have text that people have put right, on the page where that is told. */
  private isCorrected(quote: QuoteInNote, attachment: string | null, letters: readonly Letter[]): boolean {
    const isTold = CORRECTED.some((word) => attachment === word || attachment?.endsWith(`, ${word}`));
    if (quote.page !== null && !quote.byPerson && !isTold) return false;
    return letters.some(
      ({ path, pages }) =>
        this.corrected(path) && pages.some((page) => page.scanned && (quote.page ?? page.number) === page.number),
    );
  }

  /** Whether people have put text of a letter right: then it says what the file does not. */
  isOthers({ path, pages }: Letter): boolean {
    return this.corrected(path) && pages.some(({ scanned }) => scanned);
  }

  private senderOf(told: string): string {
    const known = [...this.bodies, ...this.hidden, ...[...this.byKey.values()].flatMap((names) => [...names])];
    const fitting = known.filter((name) => told === name || told.startsWith(`${name}, `));
    return fitting.sort((a, b) => b.length - a.length)[0] ?? told;
  }

  /** What a letter's sender calls itself in all of its letters. */
  namesOf({ senderKey }: Letter): ReadonlySet<string> {
    return this.byKey.get(senderKey) ?? new Set();
  }

  /** Whether the letter is from another body that the note names; without the note's list, that any other body sent it. */
  private isAnothers(letter: Letter, name: string): boolean {
    const names = [...this.namesOf(letter)];
    if (this.bodies.size === 0) return names.length > 0 && this.of(name).length > 0;
    return names.some((other) => other !== name && this.bodies.has(other));
  }
}

/** Whether a letter is, or holds, what a note names beside its sender. */
function isIn(attachment: string, { name, pages }: Letter): boolean {
  const file = [...CORRECTED, ...RECOGNISED].reduce(
    (told, word) => told.replace(new RegExp(`(?:^|, )${word}$`, 'u'), ''),
    attachment,
  );
  return [name, ...pages.map((page) => page.attachment ?? '')].some((one) => unescaped(escapeMarkdown(one)) === file);
}

/** A file's path as the note shows it. */
export function pathInNote(path: string): string {
  return escapeMarkdown(path);
}

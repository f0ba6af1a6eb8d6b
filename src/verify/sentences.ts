import { noteWords } from '../norsk/note/note.ts';
import type { NoteWords } from '../norsk/note/words.ts';
import { languageOf, type NoteLine, splitNames, unescaped } from './parts.ts';
import type { Reading } from './reading.ts';
import { toldBy } from './told.ts';

/** A line the machine writes, by the chapter it stands in; null: in any. */
export interface Sentence {
  under: string | null;
  /** `outside`: what it says stands in neither the note's tables nor the letters. */
  status: 'checked' | 'outside';
  is(text: string, note: Reading): boolean;
}

const MARKUP = /(?<=(?:^|[^\\])(?:\\\\)*)[`*_{}[\]<>|#~]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Text as the machine writes what others have written: nothing in it is markup, or could begin a block. */
export function isPlain(text: string): boolean {
  return text.trim() !== '' && !MARKUP.test(text) && !/^\s*(?:[-+=]|\d+[.)])/.test(text);
}

/** What a sender has added to a letter that several have sent. */
export const ADDED = /^- (.+?): «(.+)»$/u;

type Make = (numbers: number[], strings: string[]) => string;

const by = (numbers: number, strings: number, make: Make) => (text: string) =>
  toldBy(text, numbers, strings, make)?.strings.every((told) => !MARKUP.test(told)) ?? false;

/** A line of several sentences, each of which is one of these. */
const eachOf = (kinds: ((text: string) => boolean)[], between: RegExp) => (text: string) =>
  text.split(between).every((piece) => kinds.some((is) => is(piece)));

/** What is said outside tables, lists of names and quotes, the longest first to be tried. */
export function sentencesOf(words: NoteWords): Sentence[] {
  const n = (numbers: number[], index: number) => numbers[index] ?? 0;
  const s = (strings: string[], index: number) => strings[index] ?? '';
  const outside = (under: string, ...is: ((text: string, note: Reading) => boolean)[]): Sentence[] =>
    is.map((one) => ({ under, status: 'outside', is: one }));
  const fixed = (under: string | null, ...lines: string[]): Sentence => ({
    under,
    status: 'checked',
    is: (text) => lines.includes(text),
  });
  const lead = [words.silence, `${words.silence} ${words.doubt}`];
  const figure = (alt: string, name: string) => `![${alt}](charts/${name}.svg)`;
  return [
    fixed(null, `*${words.constructedBy}*`),
    fixed(words.about, words.asked),
    fixed(words.bySector, figure(words.alt.sectors, 'sektorer')),
    fixed(words.themes, ...lead, ...lead.map((text) => `${words.allProposed} ${text}`), words.noThemes),
    fixed(words.themes, figure(words.alt.stances, 'standpunkter')),
    fixed(words.campaigns, `${words.added}:`),
    fixed(words.endorsements, words.inherited, `${words.joins}:`, `${words.refers}:`),
    fixed(words.noRemarks, words.nobody),
    fixed(words.other, words.otherLead),
    fixed(words.appendix, words.lettersKey, words.notAnalysed, words.withheldLead, words.withheldNone),
    fixed(words.appendix, words.methodText, words.thresholds),
    ...outside(words.about, asked),
    ...outside(words.about, eachOf(sentKinds(words), /(?<=[.)]) (?=\p{Lu}[^.]*(?:\d{4}))/u)),
    ...outside(
      words.about,
      by(1, 1, (c, t) => words.otherHearing(n(c, 0), s(t, 0))),
    ),
    ...outside(
      words.about,
      by(1, 1, (c, t) => words.uninvited(n(c, 0), s(t, 0))),
    ),
    ...outside(
      words.about,
      by(1, 1, (c, t) => words.silent(n(c, 0), s(t, 0))),
    ),
    ...outside(words.about, eachOf([by(1, 1, (c, t) => words.collective(s(t, 0), n(c, 0)))], /(?<=\.) (?=[«“"‘])/u)),
    ...outside(
      words.bySector,
      by(0, 2, (_, t) => words.joint(s(t, 0), s(t, 1))),
    ),
    ...outside(
      words.themes,
      by(0, 1, (_, t) => `${words.parts}: ${s(t, 0)}.`),
    ),
    { under: words.questions, status: 'checked', is: by(1, 0, (c) => words.tables.chosen(n(c, 0))) },
    { under: words.questions, status: 'checked', is: by(1, 0, (c) => words.tables.chosenSeveral(n(c, 0))) },
    {
      under: words.questions,
      status: 'checked',
      is: (text) => text.startsWith(`![${words.tables.chart}](charts/svar-`) && /\/svar-\d+\.svg\)$/u.test(text),
    },
    // How many is counted; whom they join, and who answers a question, stands in no table.
    ...outside(words.endorsements, (text) => /^- \*\*(?:[^*]|\\\*)+\*\* \(\d[\d\u2009]*\): .+$/u.test(text)),
    ...outside(words.questions, (text) => !/^[-#>|<]/.test(text) && !MARKUP.test(text)),
    ...outside(
      words.endorsements,
      by(1, 2, (c, t) => `- ${words.joinsAbsent(s(t, 0), s(t, 1), n(c, 0))}`),
    ),
    ...outside(words.unplaced, (text) => unplaced(text, words)),
    ...outside(
      words.appendix,
      by(2, 0, (c) => words.flagged(n(c, 0), n(c, 1))),
    ),
    ...outside(
      words.appendix,
      by(1, 0, (c) => words.heldQuotes(n(c, 0))),
    ),
    ...outside(
      words.appendix,
      by(0, 1, (_, t) => `${words.versions}: ${s(t, 0)}.`),
      by(0, 1, (_, t) => `${words.namesGiven}: ${s(t, 0)}.`),
      by(0, 1, (_, t) => `${words.datesGiven}: ${s(t, 0)}.`),
      by(0, 1, (_, t) => `${words.joinsGiven}: ${s(t, 0)}.`),
    ),
    ...outside(
      words.appendix,
      eachOf(
        [
          by(3, 0, (c) => words.tagging(n(c, 0), n(c, 1), n(c, 2))),
          by(2, 0, (c) => words.agreement(n(c, 0), n(c, 1))),
          by(2, 0, (c) => words.codebook(n(c, 0), n(c, 1))),
        ],
        /(?<=\.) (?=[\p{Lu}\d])/u,
      ),
      (text) => codebookUsed(text, words),
    ),
    { under: words.campaigns, status: 'checked', is: (text, note) => sharedBy(text, note)?.known ?? ADDED.test(text) },
    ...outside(words.campaigns, (text, note) => sharedBy(text, note) !== null),
  ];
}

/** The hearing's title and whose it is, as the note tells them. */
export function ownerIn(lines: readonly NoteLine[]): { title: string; owner: string } {
  const title = lines.find(({ text }) => text.startsWith('# '))?.text.slice(2) ?? '';
  const before = noteWords(languageOf(lines)).sentBy('\u0001', null).split('\u0001')[0] ?? '';
  const sentence = lines.find(({ text }) => text.startsWith(before))?.text.slice(before.length) ?? '';
  const owner = /^(.+?)(?: \((?:sak|case)[^)]*\))?\.(?: |$)/u.exec(sentence)?.[1] ?? '';
  return { title: unescaped(title), owner: unescaped(owner) };
}

function asked(text: string): boolean {
  const [, id = '', question = ''] = /^- \*\*(.+?)\*\*: (.+)$/u.exec(text) ?? [];
  return isPlain(id) && isPlain(question);
}

/** Whose hearing it is and when it was sent. */
function sentKinds(words: NoteWords): ((text: string) => boolean)[] {
  return [
    by(0, 2, (_, [owner = '', caseNumber = '']) => words.sentBy(owner, caseNumber)),
    by(0, 1, (_, [owner = '']) => words.sentBy(owner, null)),
    by(1, 2, ([days = 0], [opened = '', deadline = '']) => words.period(opened, deadline, days)),
    by(0, 1, (_, [deadline = '']) => words.deadlineOnly(deadline)),
  ];
}

function unplaced(text: string, words: NoteWords): boolean {
  const count = by(2, 0, ([passages = 0, of = 0]) => words.unplacedCount(passages, of));
  const [, first = '', rest = ''] = /^(.*?\.)(?: (.+))?$/u.exec(text) ?? [];
  return count(first) && (rest === '' || by(1, 1, ([c = 0], [names = '']) => words.inNoTheme(c, names))(rest));
}

function codebookUsed(text: string, words: NoteWords): boolean {
  const used = text.endsWith(` ${words.methodText}`) ? text.slice(0, -words.methodText.length - 1) : '';
  if (used === words.themesFound(false)) return true;
  const book = used.endsWith(` ${words.themesFound(true)}`) ? used.slice(0, -words.themesFound(true).length - 1) : used;
  return [
    by(2, 1, ([themes = 0, fromFile = 0], [people = '']) => words.codebookUsed(themes, fromFile, people)),
    by(2, 0, ([themes = 0, fromFile = 0]) => words.codebookUsed(themes, fromFile, '')),
  ].some((is) => is(book));
}

/** Whose letters share parts of their text: the note's own senders, or with some that answer to another hearing. */
function sharedBy(text: string, { words, byName }: Reading): { known: boolean } | null {
  const lead = `${words.shared}: `;
  if (!text.startsWith(lead) || !text.endsWith('.') || MARKUP.test(text)) return null;
  const names = splitNames(text.slice(lead.length, -1), new Set(byName.keys()), words);
  return { known: names.every(({ name, hidden }) => hidden !== null || byName.has(name)) };
}

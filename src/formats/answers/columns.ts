import { findPersonal } from '../../language/personal.ts';
import type { GridRow } from '../document.ts';
import { dayIn, fold, isClosed, isScale, isSeveral, sectorOfKind } from './values.ts';

/** A question that was asked, and the columns its answers stand in. */
export interface QuestionColumn {
  /** Head of the column. */
  column: string;
  /** Id of the consultation's question; absent: the one that is worded the same, else a new one. */
  question?: string | undefined;
  /** The answers are chosen from a list, and are counted. */
  closed?: boolean | undefined;
  /** Heads of columns with the reasons for the answer. */
  comments?: string[] | undefined;
}

/** What the columns of a table of answers are, each named by its head; what is not named is not read. */
export interface AnswerColumns {
  sheet?: string | undefined;
  /** What tells one answer from another, as the survey numbers them. */
  id?: string | undefined;
  respondent?: string | undefined;
  /** The name of a person: who answers where no body does, else nobody that is told. */
  person?: string | undefined;
  kind?: string | undefined;
  date?: string | undefined;
  /** Whether the answer is to be kept from the public. */
  withheld?: string | undefined;
  /** Names of files that came with the answer. */
  attachments?: string | undefined;
  questions: QuestionColumn[];
}

/** Columns as they are proposed, and whether nothing in the proposal is in doubt. */
export interface Proposal {
  columns: AnswerColumns;
  certain: boolean;
}

const ID =
  /^\$?(?:submission|response|respons|svar|respondent|answer|unique|record)?[ _-]?(?:id|nr|nummer|number|løpenr|løpenummer|referanse(?:nummer)?|#)\.?$/iu;
const DATE =
  /^\$?(?:tidsstempel|tidspunkt\p{L}*|timestamp|(?:svar|innsendings|leverings)?dato|created|date(?: submitted)?|innsendt|sendt inn|levert|innlevert|fullført|ferdigstilt|completion time|completed(?: at| on)?|submitted(?: at| on)?|submission date|end ?(?:date|time)|sluttid\p{L}*|svart)(?:$| )/iu;
const LATER = /complet|fullført|innsendt|sendt inn|levert|submi|end|slutt/iu;
const RESPONDENT =
  /^(?:(?:navn|namn|name)(?:et)? (?:på|of)(?: your| the)? )?(?:virksomhet|verksemd|organisasjon|høringsinstans|høyringsinstans|instans|bedrift|kommune|etat|foretak|avsender|avsendar|respondent|organi[sz]ation|company|institution)\p{L}*(?:\s?\/ ?\p{L}+)*(?: ?navn| ?namn|s navn| name)?$|^hv(?:a|em) (?:heter|er navnet på) (?:virksomhet|organisasjon|instans)|^(?:organisasjons|virksomhets|verksemds)na(?:v|m)n$|^what is your organi[sz]ation/iu;
const PERSON =
  /^(?:(?:ditt|fullt|your|full|fornavn og etter) ?)?(?:navn|namn|name)$|kontaktperson|contact (?:person|name)|^(?:for|etter)na(?:v|m)n$|^(?:first|last) name$|^what is your name/iu;
const CONTACT =
  /e-?post|e-?mail|telefon|mobil(?:nummer|tlf)?(?!\p{L})|phone|^tlf|^adresse|postadresse|^address|fødselsnummer|personnummer|postn(?:r|ummer)|^ip[ -]|ip-?adresse/iu;
const KIND =
  /på veg(?:ne|ner|nar) av|svarer du som|svarar du som|type (?:virksomhet|verksemd|avsender|avsendar|respondent|instans|organisasjon)|avsendertype|respondenttype|sektor|sector|responding (?:as|on behalf)|on behalf of|^rolle|^kategori|^type$|^(?:jeg|eg|vi) svar|^svaret (?:er|avgis|blir)|^hvem er du|^kven er du/iu;
const WITHHELD = /unnta|offentlig|offentleg|confidential|konfidensiel|publiser|publish|anonym/iu;
const ATTACHMENTS = /^(?:vedlegg|attachments?|filvedlegg|opplast\p{L}*|last opp|upload\p{L}*|fil(?:er)?)/iu;
const COMMENT =
  /^(?:begrunn|grunngi|grunngje|kommentar|comment|utdyp|forklar|merknad|reason|hvorfor|kvifor|why|please (?:explain|comment|elaborate|give)|gi en begrunn|eventuel\p{L}+ (?:kommentar|merknad))/iu;
const LONGEST_COMMENT = 90;
const ASKED =
  /\?\s*$|^(?:spørsmål|spm|question|q)[ .:]*\d|^(?:hørings|høyrings)?(?:svar|innspill?|innspel|uttal\p{L}+|fråsegn|synspunkt\p{L}*|tilbakemelding\p{L}*|kommentar\p{L}*|merknad\p{L}*|answer|response|comments?|views)$/iu;
/** Longest name of a sender, in the mean. */
const LONGEST_NAME = 90;
/** What a person has written is of so many words in some cell at least. */
const WORDS = 5;
const SAMPLE = 500;

interface Column {
  head: string;
  /** What stands in it, blank cells left out. */
  cells: string[];
  rows: number;
}

/** Heads told apart: of two with the same words the second is «Kommentar (2)»; one without words is named by its place. */
export function headsOf(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const plain =
      cell
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
        .trim() || `Kolonne ${index + 1}`;
    let head = plain;
    for (let count = 2; taken.has(head); count++) head = `${plain} (${count})`;
    taken.add(head);
    return head;
  });
}

/** Whether a column's head asks for a person's name, or for nobody's in particular. */
export const asksForPerson = (head: string): boolean => PERSON.test(head.replace(/[?:*.\s]+$/u, ''));

/** Proposes what the columns are, by their heads and by what stands in them. */
export function proposeColumns(heads: readonly string[], rows: readonly GridRow[]): Proposal {
  const sample = rows.slice(0, SAMPLE);
  const columns = heads.map((head, index): Column => {
    const cells = sample.map(({ cells: all }) => (all[index] ?? '').trim()).filter((cell) => cell !== '');
    return { head, cells, rows: sample.length };
  });
  const proposed: AnswerColumns = { questions: [] };
  const senders: Column[] = [];
  const persons: Column[] = [];
  const dates: Column[] = [];
  for (const column of columns) {
    const { head } = column;
    if (isContact(column)) continue;
    if (ID.test(head) && isKey(column)) proposed.id ??= head;
    else if (isDate(column)) dates.push(column);
    else if (isWithheldColumn(column)) proposed.withheld ??= head;
    else if (isKindColumn(column)) proposed.kind ??= head;
    else if (isName(column, RESPONDENT)) senders.push(column);
    else if (isName(column, PERSON)) persons.push(column);
    else if (ATTACHMENTS.test(head) && !ASKED.test(head)) proposed.attachments ??= head;
    else addQuestion(proposed.questions, column);
  }
  const [person] = persons;
  const [sender] = senders.length > 0 ? senders : persons;
  if (sender) proposed.respondent = sender.head;
  if (person && person !== sender) proposed.person = person.head;
  const date = dates.find(({ head }) => LATER.test(head)) ?? dates[0];
  if (date) proposed.date = date.head;
  const oneSender = senders.length === 1 || (senders.length === 0 && persons.length === 1);
  return { columns: proposed, certain: oneSender && sender?.cells.length !== 0 && proposed.questions.length > 0 };
}

function addQuestion(questions: QuestionColumn[], column: Column): void {
  const { head, cells } = column;
  const last = questions.at(-1);
  if (last && head.length <= LONGEST_COMMENT && COMMENT.test(head) && !isScale(cells)) {
    last.comments = [...(last.comments ?? []), head];
    return;
  }
  const asked = ASKED.test(head);
  const closed = asked
    ? isClosed(cells) || isSeveral(cells)
    : isScale(cells) && cells.some((cell) => /\p{L}/u.test(cell));
  if (closed) questions.push({ column: head, closed });
  else if (asked || cells.some((cell) => cell.split(/\s+/u).length >= WORDS)) questions.push({ column: head });
}

function isContact({ head, cells }: Column): boolean {
  if (CONTACT.test(head) && head.length <= 60) return true;
  const personal = cells.filter((cell) => {
    const [found] = findPersonal(cell);
    return found !== undefined && found.end - found.start >= cell.length * 0.8;
  });
  return cells.length > 0 && personal.length >= cells.length * 0.5;
}

const isKey = ({ cells, rows }: Column): boolean => cells.length === rows && new Set(cells).size === cells.length;

const isDate = ({ head, cells }: Column): boolean =>
  (DATE.test(head) || /^start/iu.test(head)) &&
  cells.filter((cell) => dayIn(cell) !== null).length >= cells.length * 0.8;

const isWithheldColumn = ({ head, cells }: Column): boolean =>
  WITHHELD.test(head) && cells.every((cell) => /^(?:ja|nei|yes|no|x|true|false|0|1)(?!\p{L})/iu.test(fold(cell)));

const isKindColumn = ({ head, cells }: Column): boolean =>
  KIND.test(head) && cells.filter((cell) => sectorOfKind(cell) !== null).length >= cells.length * 0.5;

const isName = ({ head, cells }: Column, pattern: RegExp): boolean =>
  pattern.test(head.replace(/[?:*.\s]+$/u, '')) &&
  cells.reduce((sum, cell) => sum + cell.length, 0) <= cells.length * LONGEST_NAME;

const SINGLE = ['id', 'respondent', 'person', 'kind', 'date', 'withheld', 'attachments'] as const;
/** What a column can be. */
export const COLUMN_ROLES = ['none', ...SINGLE, 'question', 'closed', 'comment'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What each column is, by its head. */
export function rolesOf(columns: AnswerColumns): ReadonlyMap<string, ColumnRole> {
  const roles = new Map<string, ColumnRole>();
  for (const role of SINGLE) {
    const head = columns[role];
    if (head !== undefined) roles.set(head, role);
  }
  for (const { column, closed, comments = [] } of columns.questions) {
    roles.set(column, closed ? 'closed' : 'question');
    for (const comment of comments) roles.set(comment, 'comment');
  }
  return roles;
}

/**
 * The columns of what each is, in their order: reasons belong to the question before them.
 * @returns null where two columns are what only one can be, or reasons stand before all questions
 */
export function columnsFrom(heads: readonly string[], roles: readonly ColumnRole[]): AnswerColumns | null {
  const columns: AnswerColumns = { questions: [] };
  for (const [index, head] of heads.entries()) {
    const role = roles[index] ?? 'none';
    const last = columns.questions.at(-1);
    if (role === 'question' || role === 'closed')
      columns.questions.push({ column: head, ...(role === 'closed' ? { closed: true } : {}) });
    else if (role === 'comment') {
      if (last === undefined) return null;
      last.comments = [...(last.comments ?? []), head];
    } else if (role !== 'none') {
      if (columns[role] !== undefined) return null;
      columns[role] = head;
    }
  }
  return columns;
}

import type { Block } from './block.ts';
import { isProse } from './patterns.ts';

/** What stands in a letter without being it: quoted correspondence below an answer, and the texts of notes. */

const SENDER = /^(?:Fra|Frå|From|Avsender|Avsendar): ?\S/u;
const OTHER_FIELD = /^(?:Sendt|Sent|Dato|Date|Til|To|Kopi|Cc|Emne|Subject|Vedlegg|Attachments): ?/u;
/** A letter's own head may have «Fra:», «Til:» and «Dato:»; only mail says when it was sent or what its subject is. */
const MAIL_FIELD = /(?:^|\s)(?:Sendt|Sent|Emne|Subject): ?/u;
/** The fields of one message's head on one line, as flattened text has them. */
const HEAD_ON_ONE_LINE =
  /^(?:Fra|Frå|From): .{2,160}?(?:Sendt|Sent|Dato|Date): .{4,80}?(?:Til|To): .{2,300}?(?:Emne|Subject): /u;
export const HEAD_INSIDE =
  /(?<=\s)(?:(?:Fra|Frå|From): [^:]{2,160}(?:Sendt|Sent): [^\n]{4,60}?(?:Til|To): [^:]{2,300}(?:Emne|Subject): |-{3,12} ?(?:Opprinnelig|Opprinneleg|Opphavleg|Original|Videresendt|Vidaresend) (?:melding|e-post|message))/gu;
const DIVIDER =
  /^-{2,20} ?(?:Opprinnelig|Opprinneleg|Opphavleg|Original|Videresendt|Vidaresendt?|Forwarded) (?:melding|e-post|message)/iu;
const WROTE = /^(?:(?:Den|On) .{4,140}|\p{L}{2,8}\.? \p{N}{1,2}\. .{3,100}) (?:skrev|wrote)(?: [^:]{0,120})?:$/u;
export const QUOTED_LINE = /^>/u;
/** Words of one who only passes a message on: then the message below is the answer. */
const PASSES_ON =
  /videresend|vidaresend|journalfør|til orientering|se (?:nedenfor|under|vedlagt)|sjå (?:nedanfor|under|vedlagt)|\bfyi\b|forward/iu;

/** Where the quoted correspondence below an answer begins; the number of blocks when there is none. */
export function historyStart(blocks: Block[]): number {
  let answered = false;
  for (const [index, { text }] of blocks.entries()) {
    if (answered && opensMessage(blocks, index)) return index;
    answered ||= text.length >= SHORTEST_ANSWER && isProse(text) && !PASSES_ON.test(text) && !QUOTED_LINE.test(text);
  }
  return blocks.length;
}

const SHORTEST_ANSWER = 20;
/** A message's head has no more fields than this. */
const MOST_FIELDS = 6;

function opensMessage(blocks: Block[], index: number): boolean {
  const text = blocks[index]?.text ?? '';
  if (DIVIDER.test(text) || WROTE.test(text) || HEAD_ON_ONE_LINE.test(text)) return true;
  if (!SENDER.test(text)) return false;
  let fields = 0;
  let mail = MAIL_FIELD.test(text);
  for (const next of blocks.slice(index + 1, index + 1 + MOST_FIELDS)) {
    if (!OTHER_FIELD.test(next.text)) break;
    fields++;
    mail ||= MAIL_FIELD.test(next.text);
  }
  return mail && fields >= 2;
}

const MARKED_NOTE = /^(?:\[(\p{N}{1,3})\]|([¹²³⁰⁴-⁹]{1,3})) ?(?=\S)/u;
const FIGURED_NOTE = /^(\p{N}{1,2}) (?=\p{Lu}|https?:|www\.)/u;
const FIGURED_END = /\.$|https?:|www\./u;
const MARKS = /\[(\p{N}{1,3})\]|([¹²³⁰⁴-⁹]{1,3})|(?<=\p{Ll}{3}[.!?,;:]?["»”')]?)(\p{N}{1,2})(?![\p{L}\p{N}])/gu;

/** Notes' marks in a text: «[1]», «²», «tilbud.1». */
export function noteMarks(text: string): string[] {
  return [...text.matchAll(MARKS)].map((mark) => mark[1] ?? mark[2] ?? mark[3] ?? '');
}

/** Whether any block opens as a note does: without one, no mark need be looked for. */
export function mayHaveNotes(blocks: Block[]): boolean {
  return blocks.some(({ text }) => MARKED_NOTE.test(text) || (FIGURED_NOTE.test(text) && FIGURED_END.test(text)));
}

/** A note's own text: it opens with a mark met before. A plain figure must also have a sentence or an address after it. */
export function isNoteText(text: string, marks: ReadonlySet<string>): boolean {
  const marked = MARKED_NOTE.exec(text);
  if (marked !== null) return marks.has(marked[1] ?? marked[2] ?? '');
  const figure = FIGURED_NOTE.exec(text)?.[1];
  return figure !== undefined && marks.has(figure) && FIGURED_END.test(text);
}

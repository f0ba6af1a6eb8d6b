import { isCounted, type Language, type Page, type Passage, type Question } from '../domain.ts';
import { idOf } from '../ids.ts';
import { nonAnswer } from '../language/non-answer.ts';
import { blocksOf, divide, placeOf } from './segment/blocks.ts';
import { demands } from './segment/headings.ts';
import { kindsOf } from './segment/kinds.ts';
import { Questions } from './segment/questions.ts';
import { isFromProposal, sourceShingles } from './segment/verbatim.ts';

/** Raised when the same text may give other passages; makes earlier runs due. */

/** A response's text with what its passages are told from. `background` is the proposal's text, or ''. */
export interface SegmentInput {
  responseId: string;
  text: string;
  pages: Page[];
  language: Language;
  questions: Question[];
  background: string;
  respondent: string;
  /** Of rows of tables: what stands where, so that nothing has to be told from the words. */
  answers?: SegmentedAnswer[];
}

/** An answer to one question: its heading, and from where on it is the answer. */
export interface SegmentedAnswer {
  question: string | null;
  start: number;
  from: number;
  end: number;
  /** Chosen from a list: counted as such, and no argument. */
  closed: boolean;
}

/** Characters of a heading that its passages carry, each of them: what is longer is none, and a text may be all below one. */
const LONGEST_HEADING = 1_000;

/** A heading that leaves the owner's questions: what follows answers none in particular. */
const GENERAL_HEADING =
  /^(?:\p{N}{1,2}\.? )?(?:andre|øvrige|generel|avslutt|oppsummer|konklu|vedlegg|annet|anna|other|general)/iu;

/**
 * Divides a response's text into passages: paragraphs, points, lists with their lead-in, the pieces of very long
 * paragraphs. They cover all of the text that is not blank, once and in order. Only `body` and `vedtak` are the
 * respondent's own view.
 */
export function segment(input: SegmentInput): Passage[] {
  return input.answers === undefined || input.answers.length === 0 ? ofLetter(input) : ofRows(input, input.answers);
}

/** The parts of rows as they are told; what stands beside them, attachments, as a letter. */
function ofRows(input: SegmentInput, answers: readonly SegmentedAnswer[]): Passage[] {
  const { text, pages, responseId } = input;
  const within = (start: number, end: number): Passage[] => {
    const moved = pages.map((page) => ({ ...page, start: page.start - start, end: page.end - start }));
    const { answers: _, ...letter } = input;
    return ofLetter({ ...letter, text: text.slice(start, end), pages: moved }).map((passage) => {
      const [from, to] = [passage.start + start, passage.end + start];
      return { ...passage, id: idOf(responseId, from, to), start: from, end: to };
    });
  };
  const passages: Passage[] = [];
  let at = 0;
  for (const { question, start, from, end, closed } of answers) {
    passages.push(...within(at, start));
    const heading = text.slice(start, from).trim();
    const { page } = placeOf(pages, start);
    const of = (first: number, last: number, kind: Passage['kind'], above: string | null): Passage => ({
      id: idOf(responseId, first, last),
      start: first,
      end: last,
      page,
      kind,
      heading: above,
      question,
    });
    passages.push(of(start, start + heading.length, 'heading', null));
    const above = heading.slice(0, LONGEST_HEADING);
    if (closed) passages.push(of(from, end, 'aside', above));
    else passages.push(...answerIn(text.slice(from, end), within(from, end), question, above));
    at = end;
  }
  return [...passages, ...within(at, text.length)];
}

/** What stands in an answer's cell is its sender's argument, unless it is a letter whose other parts can be told, or says nothing («–»). */
function answerIn(text: string, passages: Passage[], question: string | null, heading: string): Passage[] {
  const told = passages.some(({ kind }) => isCounted(kind));
  const other = !/\p{L}/u.test(text) || nonAnswer(text) !== null ? 'aside' : 'body';
  return passages.map((passage) => ({
    ...passage,
    kind: told && other === 'body' ? passage.kind : other,
    heading: passage.heading ?? heading,
    question,
  }));
}

function ofLetter(input: SegmentInput): Passage[] {
  const { responseId, text, pages, respondent } = input;
  const questions = new Questions(input.questions);
  const source = sourceShingles(input.background);
  const blocks = blocksOf(text, pages, respondent);
  const kinds = kindsOf(blocks, {
    respondent,
    isProposal: (passage) => questions.repeated(passage) !== null || isFromProposal(passage, source),
  });
  // Letters that go through the questions by number keep to one until the next is named.
  const byNumber = blocks.filter((block) => questions.numbered(block.text) !== null).length >= 2;
  const passages: Passage[] = [];
  let heading: string | null = null;
  let question: string | null = null;
  let attachment: string | undefined;
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index] ?? 'body';
    if (block.attachment !== attachment) {
      heading = null;
      question = null;
      attachment = block.attachment;
    }
    const repeated = kind === 'proposal-quote' ? questions.repeated(block.text) : null;
    const named =
      questions.numbered(block.text) ?? repeated ?? (kind === 'heading' ? questions.worded(block.text) : null);
    if (named !== null) question = named;
    else if (kind === 'heading' && (!byNumber || GENERAL_HEADING.test(block.text))) question = null;
    const answering = kind === 'signature' || kind === 'letterhead' || kind === 'references' ? null : question;
    for (const { start, end } of divide(block)) {
      const { page } = placeOf(pages, start);
      const said = kind === 'heading' && demands(block.text) ? 'body' : kind;
      passages.push({ id: idOf(responseId, start, end), start, end, page, kind: said, heading, question: answering });
    }
    if (kind === 'heading' || repeated !== null) heading = block.text.slice(0, LONGEST_HEADING);
  }
  return passages;
}

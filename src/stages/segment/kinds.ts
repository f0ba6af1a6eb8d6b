import type { PassageKind } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import { historyStart, isNoteText, mayHaveNotes, noteMarks, QUOTED_LINE } from './apart.ts';
import type { Block } from './block.ts';
import { isHeading } from './headings.ts';
import { markJoined } from './joined.ts';
import { markNames } from './names.ts';
import { isMandate, MANDATE_HEADING } from './opening.ts';
import {
  ATTACHMENT_LIST,
  announcesVedtak,
  BULLET,
  CASE_PART,
  CASE_PROOF,
  CASE_VOICE,
  CLOSING_LINE,
  CONTENTS_TITLE,
  COPY_LIST,
  DATE_LINE,
  DOTTED,
  isContact,
  isFormality,
  isProse,
  isReference,
  isSentence,
  isSignatureNote,
  isVoting,
  OTHERS_HEADING,
  SUBJECT,
  TRANSCRIPT,
  VEDTAK,
} from './patterns.ts';

/** What the kinds are told from besides the blocks themselves. */
export interface KindContext {
  respondent: string;
  /** True when a text stands nearly verbatim in the proposal or is one of the owner's questions. */
  isProposal(text: string): boolean;
}

/** Prose this long after a signature opens another text: an appendix, an enclosed statement. */
const RESUMES = 150;
/** Formal sentences open a letter; after this many passages of argument, «vi viser til …» is argument too. */
const OPENING = 1;

/** Kinds that are the letter itself, not its head or its end. */
const SAYING = new Set<PassageKind>(['body', 'vedtak', 'case-presentation', 'salutation', 'aside']);

interface State {
  /** Passages of the respondent's own so far. */
  said: number;
  zone: 'head' | 'body' | 'tail';
  part: 'vedtak' | 'case' | null;
  /** An adopted decision has been met. */
  decided: boolean;
  /** What a heading says of all that stands under it: others' views, the sender's mandate. */
  under: 'others' | 'mandate' | null;
  listing: 'contents' | 'attachments' | null;
}

/** Gives each block its kind, reading from top to bottom: head, body, what follows the signature, and again for each attachment. */
export function kindsOf(blocks: Block[], context: KindContext): PassageKind[] {
  return documentsOf(blocks).flatMap(([from, to]) => {
    const part = blocks.slice(from, to);
    const own = kindsOfDocument(part, context);
    markNames(part, own);
    markJoined(part, own, context.respondent);
    return own;
  });
}

function documentsOf(blocks: Block[]): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= blocks.length; i++) {
    if (i < blocks.length && blocks[i]?.attachment === blocks[from]?.attachment) continue;
    if (i > from) spans.push([from, i]);
    from = i;
  }
  return spans;
}

function kindsOfDocument(blocks: Block[], context: KindContext): PassageKind[] {
  const adopted = blocks.some(({ text }) => VEDTAK.test(text) || announcesVedtak(text));
  const proof = blocks.findIndex(({ text }) => CASE_PROOF.test(text.slice(0, 300)));
  const voiced = blocks.some(({ text }) => CASE_PART.test(text) && CASE_VOICE.test(text.slice(0, 80)));
  const firstProse = blocks.findIndex(({ text, forced }) => forced === null && isProse(text) && !CASE_PART.test(text));
  const lastHead = lastHeadLine(blocks, firstProse);
  const around = { ...context, adopted, proof, isCase: proof >= 0 && (adopted || voiced), firstProse, lastHead };
  const state: State = { said: 0, zone: 'head', part: null, decided: false, under: null, listing: null };
  const kinds: PassageKind[] = [];
  const history = historyStart(blocks);
  const noted = mayHaveNotes(blocks);
  const marks = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const isApart = index >= history || QUOTED_LINE.test(block.text) || (noted && isNoteText(block.text, marks));
    const kind = isApart ? 'aside' : kindOf(block, index, blocks, state, around);
    if (noted) for (const mark of noteMarks(block.text)) marks.add(mark);
    // «Vedtak:» again after the signature opens the decision that is enclosed.
    if (kind === 'signature') state.zone = 'tail';
    else if (SAYING.has(kind) && !isApart) state.zone = 'body';
    if (kind === 'body' || kind === 'vedtak') state.said++;
    if (kind === 'heading') {
      state.under = OTHERS_HEADING.test(block.text) ? 'others' : MANDATE_HEADING.test(block.text) ? 'mandate' : null;
    }
    kinds.push(kind);
  }
  return kinds;
}

function lastHeadLine(blocks: Block[], firstProse: number): number {
  const end = firstProse < 0 ? blocks.length : firstProse;
  for (let i = end - 1; i >= 0; i--) {
    const text = blocks[i]?.text ?? '';
    if (isReference(text) || isContact(text)) return i;
  }
  return -1;
}

interface Surroundings extends KindContext {
  /** Something was adopted. */
  adopted: boolean;
  /** The first block that only a case presentation has; -1 without one. */
  proof: number;
  isCase: boolean;
  firstProse: number;
  lastHead: number;
}

function kindOf(block: Block, index: number, blocks: Block[], state: State, around: Surroundings): PassageKind {
  const { text, forced } = block;
  if (forced !== null) {
    if (forced === 'signature') state.part = null;
    if (forced === 'heading') casePart(text, state, around);
    return forced;
  }
  if (
    state.zone === 'head' &&
    index === 0 &&
    /^(?:høringssvar|høyringssvar) (?:fra|frå) /iu.test(text) &&
    text.length < 200
  ) {
    return 'letterhead';
  }
  if (isSignatureNote(text)) return 'signature';
  if (state.decided && TRANSCRIPT.test(text) && text.length <= 200) {
    state.part = null;
    return 'signature';
  }
  if (CLOSING_LINE.test(text) && text.length <= 400) {
    state.part = null;
    return 'signature';
  }
  if (COPY_LIST.test(text) && (text.length <= 120 || state.zone === 'tail' || !isSentence(text))) return 'signature';
  const listed = listing(text, state);
  if (listed !== null) return listed;
  const part = casePart(text, state, around);
  if (part !== null) return part;
  if (state.zone === 'tail') {
    const tail = tailKind(text);
    if (tail !== null) return tail;
    state.zone = 'body';
  }
  if (isReference(text) && (state.zone === 'head' || text.length <= 120)) {
    // A short line of the body may look like an address («Kapittel 4»); in the head it is one.
    return state.zone === 'head' || !isHeading(block, index, blocks) ? 'references' : 'heading';
  }
  if (isContact(text)) return 'letterhead';
  if (isPlaceOf(text, blocks[index + 1])) return 'references';
  if (around.isProposal(text)) return 'proposal-quote';
  if (isVoting(text) && !BULLET.test(text)) return 'case-presentation';
  if (state.part === 'vedtak') return 'vedtak';
  if (isHeading(block, index, blocks)) {
    // Where nothing was adopted, the case's own view begins at such a heading.
    if (state.part === 'case' && !around.adopted && CASE_VOICE.test(text)) state.part = null;
    return state.part === 'case' || state.zone !== 'head' ? 'heading' : headKind(block, index, blocks, around);
  }
  if (state.part === 'case') return 'case-presentation';
  if (state.zone === 'head' && index < (around.firstProse < 0 ? blocks.length : around.firstProse)) {
    return headKind(block, index, blocks, around);
  }
  // What comes between the case's title and its decision is not adopted, whatever its headings are.
  if (around.adopted && around.isCase && !state.decided && index > around.proof) return 'case-presentation';
  if (state.under === 'others' && !/^(?:Vi|Me|Vår|Våre|Vårt|We) /u.test(text)) return 'case-presentation';
  if (isMandate(text, state.under === 'mandate')) return 'aside';
  return state.said <= OPENING && isSalutation(text) ? 'salutation' : 'body';
}

function listing(text: string, state: State): PassageKind | null {
  if (CONTENTS_TITLE.test(text)) {
    state.listing = 'contents';
    return 'contents';
  }
  if (ATTACHMENT_LIST.test(text) && text.length <= 300 && state.zone !== 'head') {
    if (text.length <= 12) state.listing = 'attachments';
    return 'contents';
  }
  if (DOTTED.test(text)) return 'contents';
  if (state.listing !== null) {
    const item = text.length <= 140 && !isSentence(text) && (state.listing === 'attachments' || /\p{N}$/u.test(text));
    if (item && !isContact(text)) return 'contents';
    state.listing = null;
  }
  return null;
}

/** Parts of a municipal case: what was adopted, and what merely led to it. */
function casePart(text: string, state: State, around: Surroundings): PassageKind | null {
  const vedtak = VEDTAK.exec(text);
  if (vedtak !== null) {
    state.part = 'vedtak';
    state.decided = true;
    state.zone = 'body';
    return (vedtak[1] ?? '') === '' ? 'heading' : 'vedtak';
  }
  if (announcesVedtak(text)) {
    state.part = 'vedtak';
    state.decided = true;
    state.zone = 'body';
    return 'heading';
  }
  if (!around.isCase) return null;
  const part = CASE_PART.exec(text);
  if (part === null) return null;
  const voice = !around.adopted && CASE_VOICE.test(text.slice(0, 80));
  state.part = voice ? null : 'case';
  state.zone = 'body';
  return (part[1] ?? '') === '' ? 'heading' : voice ? 'body' : 'case-presentation';
}

function tailKind(text: string): PassageKind | null {
  if (isReference(text)) return 'references';
  if (isContact(text)) return 'letterhead';
  if (text.length >= RESUMES && isProse(text)) return null;
  if (SUBJECT.test(text) || /^(?:vedlegg|appendix) ?\p{N}/iu.test(text)) return 'heading';
  return 'signature';
}

function headKind(block: Block, index: number, blocks: Block[], around: Surroundings): PassageKind {
  const { text } = block;
  if (SUBJECT.test(text) && !isSentence(text)) return 'heading';
  if (index < around.lastHead) return 'letterhead';
  const name = around.respondent.toLowerCase();
  if (name !== '' && text.toLowerCase().startsWith(name) && text.length <= name.length + 30) return 'letterhead';
  // Nothing but short lines follows: whatever they say is the answer.
  if (around.firstProse < 0) return 'body';
  return isHeading(block, index, blocks) ? 'heading' : 'letterhead';
}

/** «Vi viser til høringsbrev …» alone, or with «… og gir med dette følgende svar». */
function isSalutation(text: string): boolean {
  if (text.length > 900) return false;
  const spans = sentences(text);
  return spans.length <= 4 && spans.every((span) => isFormality(text.slice(span.start, span.end)));
}

/** «Lyngvik», and the date on the next line. */
function isPlaceOf(text: string, next: Block | undefined): boolean {
  return next !== undefined && DATE_LINE.test(next.text) && /^\p{Lu}[\p{L} -]{1,30},?$/u.test(text);
}

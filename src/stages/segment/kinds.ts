import type { PassageKind } from '../../domain.ts';
import { sentences } from '../../language/tokens.ts';
import type { Block } from './blocks.ts';
import {
  ATTACHMENT_LIST,
  announcesVedtak,
  BULLET,
  CASE_PART,
  CASE_PROOF,
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
  PERSON,
  SUBJECT,
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
const LONGEST_HEADING = 130;
const HEADING_WORDS = 16;
/** Names and titles after the last paragraph. */
const LONGEST_NAME_LINE = 80;
const MOST_NAME_LINES = 8;

interface State {
  /** Passages of the respondent's own so far. */
  said: number;
  zone: 'head' | 'body' | 'tail';
  part: 'vedtak' | 'case' | null;
  listing: 'contents' | 'attachments' | null;
}

/** Gives each block its kind, reading from top to bottom: head, body, what follows the signature, and again for each attachment. */
export function kindsOf(blocks: Block[], context: KindContext): PassageKind[] {
  return documentsOf(blocks).flatMap(([from, to]) => {
    const part = blocks.slice(from, to);
    const own = kindsOfDocument(part, context);
    markNames(part, own);
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
  const isCase = adopted && blocks.some(({ text }) => CASE_PROOF.test(text.slice(0, 300)));
  const firstProse = blocks.findIndex(({ text, forced }) => forced === null && isProse(text) && !CASE_PART.test(text));
  const lastHead = lastHeadLine(blocks, firstProse);
  const state: State = { said: 0, zone: 'head', part: null, listing: null };
  const kinds: PassageKind[] = [];
  for (const [index, block] of blocks.entries()) {
    const kind = kindOf(block, index, blocks, state, { ...context, isCase, firstProse, lastHead });
    // «Vedtak:» again after the signature opens the decision that is enclosed.
    if (kind === 'signature') state.zone = 'tail';
    else if (kind === 'body' || kind === 'vedtak' || kind === 'case-presentation' || kind === 'salutation') {
      state.zone = 'body';
    }
    if (kind === 'body' || kind === 'vedtak') state.said++;
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
  isCase: boolean;
  firstProse: number;
  lastHead: number;
}

function kindOf(block: Block, index: number, blocks: Block[], state: State, around: Surroundings): PassageKind {
  const { text, forced } = block;
  if (forced !== null) {
    if (forced === 'signature') state.part = null;
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
  if (state.part !== null) {
    if (state.part === 'case' && isHeading(block, index, blocks)) return 'heading';
    return state.part === 'vedtak' ? 'vedtak' : 'case-presentation';
  }
  if (state.zone === 'head' && index < (around.firstProse < 0 ? blocks.length : around.firstProse)) {
    return headKind(block, index, blocks, around);
  }
  if (state.said <= OPENING && isSalutation(text)) return 'salutation';
  return isHeading(block, index, blocks) ? 'heading' : 'body';
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
    state.zone = 'body';
    return (vedtak[1] ?? '') === '' ? 'heading' : 'vedtak';
  }
  if (announcesVedtak(text)) {
    state.part = 'vedtak';
    state.zone = 'body';
    return 'heading';
  }
  if (!around.isCase) return null;
  const part = CASE_PART.exec(text);
  if (part === null) return null;
  state.part = 'case';
  state.zone = 'body';
  return (part[1] ?? '') === '' ? 'heading' : 'case-presentation';
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

/** A short line that ends no sentence and stands above text. */
function isHeading(block: Block, index: number, blocks: Block[]): boolean {
  const { text } = block;
  if (text.length > LONGEST_HEADING || text.includes('\n') || text.split(/\s+/u).length > HEADING_WORDS) return false;
  if (!/^[«"“(§]?[\p{Lu}\p{N}]/u.test(text) || /[.;,!]$/u.test(text)) return false;
  if (BULLET.test(text) && !/^\p{N}{1,2}[.)] \p{Lu}/u.test(text)) return false;
  if (text.endsWith(':') && !isTitleWithColon(text)) return false;
  // Headings may stand under each other; some text must come within three lines.
  for (let i = index + 1; i <= index + 3; i++) {
    const next = blocks[i];
    if (next === undefined || next.forced === 'signature') return false;
    if (isReference(next.text)) continue;
    if (isProse(next.text) || BULLET.test(next.text) || next.text.length > LONGEST_HEADING) return true;
  }
  return false;
}

function isTitleWithColon(text: string): boolean {
  const words = text.split(/\s+/u).length;
  if (words <= 4) return true;
  return (
    words <= 6 &&
    /(?:kommentar|merknad|bakgrunn|konklusjon|vurdering|innledning|oppsummering|spørsmål|punkt|kapittel|kap\.)\p{L}{0,4}:$/iu.test(
      text,
    )
  );
}

/** A letter without «Med hilsen» may still end on names: short lines at the very end, the first of them a person's name. */
function markNames(blocks: Block[], kinds: PassageKind[]): void {
  if (kinds.includes('signature')) return;
  let first = blocks.length;
  while (first > 0 && blocks.length - first < MOST_NAME_LINES && isNameLine(blocks[first - 1])) first--;
  while (first < blocks.length && !PERSON.test(blocks[first]?.text ?? '')) first++;
  const saysSomething = blocks.slice(0, first).some(({ text }) => isProse(text));
  if (!saysSomething) return;
  for (let i = first; i < blocks.length; i++) {
    if (kinds[i] === 'body' || kinds[i] === 'heading' || kinds[i] === 'vedtak') kinds[i] = 'signature';
  }
}

function isNameLine(block: Block | undefined): boolean {
  if (block === undefined) return false;
  const { text } = block;
  return text.length <= LONGEST_NAME_LINE && !/[.!?:;]$/u.test(text) && !BULLET.test(text) && !isProse(text);
}

import { tokenize } from '../../../language/tokens.ts';
import { type ReadName, readNameBefore, readNames, readShortened } from '../body-names.ts';
import {
  COMMON_BODY,
  GAVE_REPLY,
  IS_REPLY,
  JOINS,
  MAY_CUE,
  OWNERS_REPLY,
  REFERS,
  REPLY_OF,
  REPLY_THEY_GAVE,
  THEIR_REPLY,
  WHAT_THEY_SAY,
} from './rules.ts';

/** A phrase that joins, refers or adopts, in one sentence. */
export interface Cue {
  rule: string;
  strength: number;
  kind: 'joins' | 'refers';
  start: number;
  end: number;
}

/** A statement of a named body in one sentence. */
export interface Statement {
  names: ReadName[];
  start: number;
  end: number;
  /** «høringssvar», not «vurdering» or a bare name. */
  reply: boolean;
  /** Only a name stands there: it must be a known body. */
  bare: boolean;
  /** «… som X har kommet fram til». */
  said?: boolean;
  /** Of readings that overlap the lowest is kept. */
  rank: number;
}

/** What follows a subject that says something. */
const SAYS =
  /^(?:\s+og\s+\p{L}+)?\s+(?:har|hev|gir|gjev|sender|leverer|skriver|skriv|uttaler|uttalar|peker|peiker|fremmer|fremjar|tar til orde|går inn|påpeker|beskriver|has|have|raises?|makes?)(?!\p{L})/iu;

export const all = (pattern: RegExp, text: string): RegExpExecArray[] => [...text.matchAll(pattern)];

/** Phrases in order; of two that begin within each other the first and longest is kept. */
export function cuesIn(sentence: string): Cue[] {
  if (!MAY_CUE.test(sentence)) return [];
  const found: Cue[] = [];
  for (const [rules, kind] of [
    [JOINS, 'joins'],
    [REFERS, 'refers'],
  ] as const) {
    for (const { id, strength, pattern } of rules) {
      for (const match of all(pattern, sentence)) {
        found.push({ rule: id, strength, kind, start: match.index, end: match.index + match[0].length });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((cue, at) => !found.some((other, before) => before < at && other.end > cue.start));
}

/** The statements of named bodies in one sentence, in order; of overlapping readings the surest. */
export function statementsIn(sentence: string, cues: readonly Cue[]): Statement[] {
  const found: Statement[] = [];
  for (const match of all(REPLY_OF, sentence)) {
    const end = match.index + match[0].length;
    const names = readNames(sentence, end);
    const short = names.length === 0 ? readShortened(sentence, end) : null;
    if (short !== null) names.push(short);
    if (names.length === 0) {
      const common = tokenize(sentence.slice(end, end + 40))[0];
      if (common === undefined || !COMMON_BODY.test(common.text)) continue;
      names.push({ name: common.text, abbreviation: null, start: end + common.start, end: end + common.end });
    }
    const last = names.at(-1);
    found.push({
      names,
      start: match.index,
      end: last?.end ?? end,
      reply: IS_REPLY.test(match.groups?.noun ?? ''),
      bare: false,
      // «Fjordlagets uttalelse til departementet» is Fjordlaget's.
      rank: match.groups?.link?.toLowerCase() === 'til' ? 2 : 0,
    });
  }
  for (const match of all(OWNERS_REPLY, sentence)) {
    const genitive = !/^\s*(?:sin|sitt|sine|si)(?!\p{L})/iu.test(match[0]);
    const upTo = sentence.slice(0, match.index).trimEnd();
    // «KS høringssvar»: an abbreviation keeps its own S.
    const end = genitive ? upTo.replace(/(?:['’]s|['’]|(?<=\p{Ll})s|(?<=\p{Lu}{2})s)$/u, '').length : upTo.length;
    const name = readNameBefore(sentence, end);
    if (name === null) continue;
    found.push({
      names: [name],
      start: name.start,
      end: match.index + match[0].length,
      reply: IS_REPLY.test(match.groups?.noun ?? ''),
      bare: false,
      rank: 1,
    });
  }
  for (const match of all(REPLY_THEY_GAVE, sentence)) {
    const from = match.index + match[0].length;
    const names = readNames(sentence, from);
    const end = names.at(-1)?.end ?? from;
    if (names.length === 0 || !SAYS.test(sentence.slice(end))) continue;
    found.push({ names, start: match.index, end, reply: true, bare: false, rank: 0 });
  }
  for (const match of all(GAVE_REPLY, sentence)) {
    const name = readNameBefore(sentence, sentence.slice(0, match.index).trimEnd().length);
    if (name === null) continue;
    found.push({
      names: [name],
      start: name.start,
      end: match.index + match[0].length,
      reply: true,
      bare: false,
      rank: 2,
    });
  }
  for (const match of all(THEIR_REPLY, sentence)) {
    const names = [...sentence.slice(0, match.index).matchAll(/(?<!\p{L})\p{Lu}/gu)].flatMap(({ index }) =>
      readNames(sentence, index).slice(0, 1),
    );
    // The subject of the joining phrase is not whose reply it is.
    const theirs = names.findLast(({ end }) => !cues.some((cue) => cue.start >= end && cue.start - end < 2));
    if (theirs === undefined) continue;
    const { index } = match;
    found.push({
      names: [theirs],
      start: index,
      end: index + match[0].length,
      reply: true,
      bare: true,
      said: true,
      rank: 3,
    });
  }
  for (const cue of cues) {
    if (cue.kind !== 'joins') continue;
    const at = cue.end + (/^\s*/u.exec(sentence.slice(cue.end))?.[0].length ?? 0);
    if (/^\p{Lu}/u.test(sentence.slice(at))) {
      const names = readNames(sentence, at);
      if (names.length > 0)
        found.push({ names, start: at, end: names.at(-1)?.end ?? at, reply: false, bare: true, rank: 3 });
    }
    for (const match of all(WHAT_THEY_SAY, sentence)) {
      if (match.index < cue.end) continue;
      const from = match.index + match[0].length;
      const names = readNames(sentence, from).slice(0, 1);
      const end = names[0]?.end ?? from;
      // «… som X og Y har kommet fram til»: somebody says or has done it, else «som» tells something else.
      if (!SAYS.test(sentence.slice(end))) continue;
      found.push({ names, start: from, end, reply: false, bare: true, said: true, rank: 3 });
    }
  }
  found.sort((a, b) => a.rank - b.rank || a.start - b.start);
  const kept: Statement[] = [];
  for (const statement of found) {
    if (!kept.some((other) => other.end > statement.start && other.start < statement.end)) kept.push(statement);
  }
  return kept.sort((a, b) => a.start - b.start);
}

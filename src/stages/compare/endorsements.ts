import type { Campaign, Endorsement, Evidence, Language, Passage } from '../../domain.ts';
import { sentences, tokenize } from '../../language/tokens.ts';
import { foldName } from '../../register/fold.ts';
import { Bodies } from './bodies.ts';
import { abbreviates, type ReadName, readNameBefore, readNames } from './body-names.ts';
import {
  ADOPTS,
  AS_PUT_BY,
  COMMON_BODY,
  EARLIER,
  IS_REPLY,
  JOINS,
  NEGATION,
  OTHER_OBJECT,
  OTHERS_SUBJECT,
  OWN_SUBJECT,
  OWNERS_REPLY,
  PARTS,
  PAST_FORM,
  PRAISES,
  REFERS,
  REPLY_OF,
  WHAT_THEY_SAY,
} from './endorsement-rules.ts';

interface EndorsementInput {
  consultation: { owner: string };
  responses: {
    id: string;
    respondent: string;
    registerId?: string;
    text: string;
    language: Language;
    passages: Passage[];
  }[];
}

/** A phrase that joins, refers or adopts, in one sentence. */
interface Cue {
  rule: string;
  strength: number;
  kind: 'joins' | 'refers';
  start: number;
  end: number;
}

/** A statement of a named body in one sentence. */
interface Statement {
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

const all = (pattern: RegExp, text: string): RegExpExecArray[] => [...text.matchAll(pattern)];

/** Phrases in order; of two that begin within each other the first and longest is kept. */
function cuesIn(sentence: string): Cue[] {
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

function statementsIn(sentence: string, cues: readonly Cue[]): Statement[] {
  const found: Statement[] = [];
  for (const match of all(REPLY_OF, sentence)) {
    const end = match.index + match[0].length;
    const names = readNames(sentence, end);
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
      if (
        !/^(?:\s+og\s+\p{L}+)?\s+(?:har|hev|gir|gjev|skriver|skriv|uttaler|uttalar|peker|peiker|fremmer|fremjar|tar til orde|går inn|påpeker|beskriver|has|have|raises?|makes?)(?!\p{L})/iu.test(
          sentence.slice(end),
        )
      )
        continue;
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

/** Phrases that can only take a statement or its sender: «slutter seg til KS». */
const SELF_JOINING = new Set(['joins', 'stands-behind']);

/** The words of a name that tell it from others. */
const nameTokens = (name: string): Set<string> =>
  new Set(
    (name.toLowerCase().match(/[\p{L}]+/gu) ?? []).filter(
      (word) => word.length > 2 && !/^(?:kommune|kommunes|the|for|og)$/u.test(word),
    ),
  );

/**
 * Whether the phrase at `at` is the sender's own act: its subject, read backwards from the phrase, is the sender, one of
 * its organs, a first person, or nobody at all (a decision's «Tiltrer uttalelsen fra …»).
 */
function isOwn(sentence: string, cue: Cue, respondent: string): boolean {
  const own = nameTokens(respondent);
  const words = tokenize(sentence.slice(0, cue.end)).filter((token) => token.kind !== 'punctuation');
  const isSelf = (word: string): boolean =>
    OWN_SUBJECT.test(word) || own.has(word.toLowerCase()) || own.has(word.toLowerCase().replace(/s$/u, ''));
  if (words.some((word) => word.start >= cue.start && isSelf(word.text))) return true;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || word.start >= cue.start) continue;
    // «kommuner som støtter …»
    if (/^(?:som|who|which)$/iu.test(word.text) && at === words.findLastIndex((other) => other.start < cue.start))
      return false;
    if (isSelf(word.text)) return true;
    const governed = /^(?:i|av|fra|frå|til|med|for|om|på|etter|hos|from|by|of|with|ved)$/iu.test(
      words[at - 1]?.text ?? '',
    );
    if (OTHERS_SUBJECT.test(word.text) && !governed) return false;
    if (!/^\p{Lu}/u.test(word.text) || /^(?:NOU|Norges|Noregs)$/u.test(word.text)) continue;
    const short = /^\p{Lu}{2,}/u.test(word.text);
    if (short && abbreviates(word.text, respondent)) return true;
    if (at === 0 && !short) {
      // The first word has a capital anyway: it is a subject only right before the phrase, and not an adverb.
      if (words[1] !== undefined && words[1].start < cue.start) continue;
      if (
        /^(?:Derfor|Difor|Dette|Videre|Vidare|Samtidig|Samstundes|Primært|Likevel|Også|Herved|Dermed|Vedtak|Therefore|Hereby|Saka|Saken)$/u.test(
          word.text,
        )
      )
        continue;
      if (respondent === '') return true;
      return false;
    }
    if (governed) continue;
    if (respondent === '') return true;
    return false;
  }
  return true;
}

/** The words that say the statement is joined in part only, nearest to the phrase. */
function partOf(sentence: string): string | null {
  for (const pattern of PARTS) {
    const match = pattern.exec(sentence);
    if (match !== null) return match[0].replace(/\s+/gu, ' ').trim();
  }
  return null;
}

/** «A og B»: one body when the whole is known or neither half is; two when a half is. */
function separate(read: ReadName, bodies: Bodies): ReadName[] {
  const joint = [...read.name.matchAll(/\s(?:og|and|samt)\s(?=\p{Lu})/gu)];
  if (joint.length === 0 || bodies.find(read.name, read.abbreviation).known) return [read];
  for (const cut of joint.toReversed()) {
    const left = read.name.slice(0, cut.index);
    const right = read.name.slice(cut.index + cut[0].length);
    const known = bodies.find(left).known || bodies.find(right, read.abbreviation).known;
    const shortLeft = /^\p{Lu}{2,}$/u.test(left) || /^\p{Lu}{2,}$/u.test(right);
    if (!known && !shortLeft) continue;
    return [
      ...separate({ ...read, name: left, abbreviation: null, end: read.start + left.length }, bodies),
      { ...read, name: right },
    ];
  }
  return [read];
}

/** Splits the last of several names at its last «og»: «A, B, C og D» ends in two bodies, however D is spelt. */
function listed(names: readonly ReadName[], bodies: Bodies): ReadName[] {
  return names.flatMap((read, at) => {
    const parts = separate(read, bodies);
    if (
      parts.length > 1 ||
      names.length < 2 ||
      at < names.length - 1 ||
      bodies.find(read.name, read.abbreviation).known
    )
      return parts;
    const cut = [...read.name.matchAll(/\s(?:og|and)\s(?=\p{Lu})/gu)].at(-1);
    if (cut === undefined) return parts;
    const left = read.name.slice(0, cut.index);
    return [
      { ...read, name: left, abbreviation: null, end: read.start + left.length },
      { ...read, name: read.name.slice(cut.index + cut[0].length) },
    ];
  });
}

/** The spans in which a sender speaks for itself. Without passages the whole text. */
function spoken(response: { text: string; passages: readonly Passage[] }): { start: number; end: number }[] {
  if (response.passages.length === 0) return [{ start: 0, end: response.text.length }];
  return response.passages.filter(({ kind }) => kind === 'body' || kind === 'vedtak' || kind === 'salutation');
}

/** Reads the endorsements of one response. */
function endorsementsOf(
  response: EndorsementInput['responses'][number],
  place: number,
  input: EndorsementInput,
  bodies: Bodies,
): Endorsement[] {
  const found = new Map<string, Endorsement>();
  const owner = foldName(input.consultation.owner);
  const self = foldName(response.respondent);
  const add = (
    read: ReadName,
    statement: Statement,
    cue: Cue,
    confidence: number,
    part: string | null,
    sentence: string,
    offset: number,
  ): void => {
    const body = bodies.find(read.name, read.abbreviation);
    if ((statement.bare && !body.known) || body.responses.includes(place)) return;
    // «Vi støtter Tilsynets anbefaling» is about the matter; only of one who has answered is it about the answer.
    const named = statement.reply || statement.said === true || (statement.bare && SELF_JOINING.has(cue.rule));
    if (!named && body.responses.length === 0) return;
    const folded = foldName(body.name);
    if (folded === '' || folded === owner || folded === self || foldName(read.name) === owner) return;
    // Several documents of one body: the letter itself is the longest.
    const length = (other: number): number => input.responses[other]?.text.length ?? 0;
    const others = body.responses.toSorted((a, b) => length(b) - length(a) || a - b);
    const from = Math.min(cue.start, read.start);
    const to = Math.max(cue.end, read.end, statement.names.length === 1 ? statement.end : 0);
    const because: Evidence = {
      rule: cue.rule,
      cue: sentence.slice(from, to),
      source: 'text',
      start: offset + from,
      end: offset + to,
    };
    const certain = confidence * (statement.bare ? 0.8 : 1) * (statement.reply || statement.bare ? 1 : 0.85);
    const before = found.get(body.key);
    if (before !== undefined) {
      before.because.push(because);
      if (certain > before.confidence) Object.assign(before, { confidence: certain, part });
      return;
    }
    found.set(body.key, {
      responseId: response.id,
      name: body.name,
      endorsedResponseId: others[0] === undefined ? null : (input.responses[others[0]]?.id ?? null),
      part,
      confidence: certain,
      because: [because],
    });
  };

  for (const span of spoken(response)) {
    const text = response.text.slice(span.start, span.end);
    const cut = sentences(text);
    cut.forEach(({ start, end }, at) => {
      // Line breaks inside a sentence are layout.
      const sentence = text.slice(start, end).replace(/\s/gu, ' ');
      const offset = span.start + start;
      const next = cut[at + 1];
      const following = next === undefined ? '' : text.slice(next.start, next.end).replace(/\s/gu, ' ');
      const cues = cuesIn(sentence);
      const statements = statementsIn(sentence, cues);
      if (statements.length === 0 && !PRAISES.test(sentence)) return;
      for (const statement of statements) {
        const cue = cues.findLast((candidate) => candidate.end <= statement.start);
        if (cue === undefined) continue;
        const between = sentence.slice(cue.end, statement.start);
        // «kan ikke støtte», «støtter ikke»; a negation in an earlier clause is another's.
        const clause =
          sentence
            .slice(Math.max(0, cue.start - 25), cue.start)
            .split(/[,;:–]/u)
            .at(-1) ?? '';
        const around = clause + sentence.slice(cue.start, statement.start);
        if (/[;:]|(?<!\p{L})men(?!\p{L})/u.test(between)) continue;
        if (cue.kind === 'refers' && (!statement.reply || statement.bare)) continue;
        if (cue.kind === 'joins' && OTHER_OBJECT.test(between) && !AS_PUT_BY.test(between)) continue;
        if (cue.kind === 'refers' && /(?<!\p{L})(?:at|that)(?!\p{L})/u.test(between)) continue;
        if (NEGATION.test(around) && cue.kind === 'joins') continue;
        if (PAST_FORM.test(sentence.slice(cue.start, cue.end)) && EARLIER.test(sentence)) continue;
        if (!isOwn(sentence, cue, response.respondent)) continue;
        const adopts =
          cue.kind === 'refers'
            ? ADOPTS.find(
                ({ pattern }) =>
                  all(pattern, sentence).some((match) => match.index > cue.start) ||
                  all(pattern, following).some((match) => match.index < 60),
              )
            : undefined;
        const confidence = adopts?.strength ?? cue.strength;
        const rule = adopts?.id ?? cue.rule;
        const part = partOf(sentence);
        for (const read of listed(statement.names, bodies)) {
          add(read, statement, { ...cue, rule }, confidence, part, sentence, offset);
        }
      }
      praised(sentence, offset, statements);
    });
  }

  /** «Vi synes at X har fornuftige forslag om … i sitt høringssvar» */
  function praised(sentence: string, offset: number, statements: readonly Statement[]): void {
    const praise = PRAISES.exec(sentence);
    if (
      praise === null ||
      NEGATION.test(sentence.slice(Math.max(0, praise.index - 20), praise.index + praise[0].length))
    )
      return;
    const reply =
      /(?<!\p{L})i\s+(?:sitt|sin|si)\s+\p{L}*(?:svar|uttal\p{L}*|fråsegn\p{L}*|innspill|innspel)(?!\p{L})/iu.exec(
        sentence.slice(praise.index),
      );
    if (reply === null || statements.length > 0) return;
    const names = [...sentence.slice(0, praise.index).matchAll(/(?<![\p{L}])\p{Lu}/gu)];
    for (const start of names) {
      const read = readNames(sentence, start.index).at(-1);
      if (read === undefined || Math.abs(read.end - praise.index) > 2) continue;
      const about = /(?<!\p{L})om\s[^.;,]{3,90}?(?=\si\s(?:sitt|sin|si)(?!\p{L}))/iu.exec(sentence.slice(praise.index));
      const cue: Cue = {
        rule: 'praises',
        strength: 0.7,
        kind: 'joins',
        start: praise.index,
        end: praise.index + praise[0].length,
      };
      const statement: Statement = {
        names: [read],
        start: read.start,
        end: read.end,
        reply: true,
        bare: false,
        rank: 0,
      };
      add(read, statement, cue, cue.strength, about?.[0].replace(/\s+/gu, ' ') ?? null, sentence, offset);
      return;
    }
  }
  return [...found.values()];
}

/** Share of a letter from which it is «the very same letter». */
const SAME_LETTER = 0.9;

/**
 * A letter sent under another name: a campaign member whose letterhead or signature still names another member has sent
 * that one's letter.
 */
function sameLetters(input: EndorsementInput, campaigns: readonly Campaign[]): Endorsement[] {
  const found: Endorsement[] = [];
  const byId = new Map(input.responses.map((response) => [response.id, response]));
  for (const campaign of campaigns) {
    const whole = campaign.members.filter((member) => member.similarity >= SAME_LETTER);
    // Each name looked for in each frame: for a letter with a few senders only; a mass letter has no one author.
    if (whole.length > 50) continue;
    for (const { responseId } of whole) {
      const response = byId.get(responseId);
      if (response === undefined) continue;
      for (const { responseId: other } of whole) {
        const author = byId.get(other)?.respondent ?? '';
        if (other === responseId || author.length < 4 || foldName(author) === foldName(response.respondent)) continue;
        const frame = response.passages.find(
          (passage) =>
            (passage.kind === 'letterhead' || passage.kind === 'signature' || passage.kind === 'references') &&
            response.text.slice(passage.start, passage.end).includes(author),
        );
        if (frame === undefined) continue;
        const start = response.text.indexOf(author, frame.start);
        found.push({
          responseId,
          name: author,
          endorsedResponseId: other,
          part: null,
          confidence: 0.8,
          because: [{ rule: 'same-letter', cue: author, source: 'text', start, end: start + author.length }],
        });
      }
    }
  }
  return found;
}

/**
 * Finds which respondents join or refer to another body's reply.
 * @param input responses with passages; the owner of the hearing is never endorsed
 * @param campaigns for letters sent under another name
 * @returns in the responses' order; one row a response and body; `confidence` under 0.6 means a mere reference
 */
export function endorsements(input: EndorsementInput, campaigns: readonly Campaign[]): Endorsement[] {
  const bodies = new Bodies(input.responses);
  const copies = sameLetters(input, campaigns);
  return input.responses.flatMap((response, place) => {
    const read = endorsementsOf(response, place, input, bodies);
    const copied = copies.filter(
      (copy) =>
        copy.responseId === response.id && !read.some((other) => other.endorsedResponseId === copy.endorsedResponseId),
    );
    return [...read, ...copied];
  });
}

import type { Campaign, Endorsement, Evidence, Language, Passage } from '../../../domain.ts';
import { sentences } from '../../../language/tokens.ts';
import { findBranch } from '../../../register/branches.ts';
import { foldName } from '../../../register/fold.ts';
import { Bodies } from '../bodies.ts';
import { type ReadName, readNames } from '../body-names.ts';
import { sameLetters } from '../same-letters.ts';
import { type Cue, cuesIn, type Statement, statementsIn } from './reading.ts';
import { MAY_ADOPT, MAY_REPLY, NEGATION, PRAISES } from './rules.ts';
import { partOf, verdict } from './scope.ts';

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

/** Phrases that can only take a statement or its sender: «slutter seg til KS». */
const SELF_JOINING = new Set(['joins', 'stands-behind']);

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

/** «Norges Speiderforbund, Tromsø krets» is one body, and no list. */
function branches(names: readonly ReadName[]): ReadName[] {
  const made: ReadName[] = [];
  for (const read of names) {
    const whole = made.at(-1);
    const name = `${whole?.name}, ${read.name}`;
    if (whole !== undefined && findBranch(name) !== null) made[made.length - 1] = { ...whole, name, end: read.end };
    else made.push(read);
  }
  return made;
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
    const certain = cue.strength * (statement.bare ? 0.8 : 1) * (statement.reply || statement.bare ? 1 : 0.85);
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
    // Line breaks inside a sentence are layout.
    const read = sentences(text).map(({ start, end }) => {
      const sentence = text.slice(start, end).replace(/\s/gu, ' ');
      return { text: sentence, start, cues: cuesIn(sentence) };
    });
    read.forEach(({ text: sentence, start, cues }, at) => {
      const offset = span.start + start;
      const next = read[at + 1] ?? { text: '', cues: [] };
      // Without a phrase here or next, a statement can only be praised.
      const phrased = cues.length + next.cues.length > 0 || MAY_ADOPT.test(sentence);
      const statements = phrased ? statementsIn(sentence, cues) : [];
      for (const statement of statements) {
        const cue = verdict({ text: sentence, cues }, next, statement, response.respondent);
        if (cue === null) continue;
        const part = partOf(sentence);
        for (const name of listed(branches(statement.names), bodies)) add(name, statement, cue, part, sentence, offset);
      }
      praised(sentence, offset, statements);
    });
  }

  /** «Vi synes at X har fornuftige forslag om … i sitt høringssvar» */
  function praised(sentence: string, offset: number, statements: readonly Statement[]): void {
    const praise = MAY_REPLY.test(sentence) ? PRAISES.exec(sentence) : null;
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
      add(read, statement, cue, about?.[0].replace(/\s+/gu, ' ') ?? null, sentence, offset);
      return;
    }
  }
  return [...found.values()];
}

/**
 * Finds which respondents join or refer to another body's reply.
 * @param input responses with passages; the owner of the hearing is never endorsed
 * @param campaigns for letters sent under another name
 * @returns in the responses' order; one row a response and body; `confidence` under 0.6 means a mere reference
 */
export function endorsements(input: EndorsementInput, campaigns: readonly Campaign[]): Endorsement[] {
  const bodies = new Bodies(input.responses);
  const copies = sameLetters(input.responses, campaigns);
  return input.responses.flatMap((response, place) => {
    const read = endorsementsOf(response, place, input, bodies);
    const copied = copies.filter(
      (copy) =>
        copy.responseId === response.id && !read.some((other) => other.endorsedResponseId === copy.endorsedResponseId),
    );
    return [...read, ...copied];
  });
}

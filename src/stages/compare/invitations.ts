import type { Evidence, Invitation, Sector } from '../../domain.ts';
import { findExact } from '../../register/find.ts';
import { foldName } from '../../register/fold.ts';
import { dice, nameStems, shortForm } from './bodies.ts';
import { ALL_OF, COLLECTIVES } from './collectives.ts';

interface Answerer {
  id: string;
  respondent: string;
  registerId?: string;
  sector: Sector;
}

export interface AnsweredInvitation {
  invitation: Invitation;
  answeredBy: string[];
  collective: boolean;
  doubtful: boolean;
  because: Evidence[];
}

/** Two spellings of one name from here: one letter wrong in a name of ten. Shown as doubtful. */
const MISSPELT = 0.82;
/** Shorter names are too like each other («Vik», «Voss») to be told apart by letters. */
const MIN_FUZZY = 7;

/** How an invited name and a respondent meet, strongest first. */
type Match = { rule: string; doubtful: boolean };

/** A name in the forms it is compared by. */
interface Forms {
  name: string;
  folded: string;
  /** The parts of a bilingual name: «Kárášjoga gielda – Karasjok kommune». */
  parts: string[];
  registerId: string | undefined;
  /** Ids of the bodies it was merged into, in order of time. */
  successors: string[];
  short: string | null;
  words: string[];
}

/** The name, cut at dashes and slashes between names. */
const partsOf = (name: string): string[] => name.split(/\s+[-–—/]\s+|\s*\/\s*/u).filter((part) => part.length > 3);

function formsOf(name: string, registerId?: string): Forms {
  const hit =
    findExact(name) ??
    partsOf(name)
      .map((part) => findExact(part))
      .find((part) => part !== null) ??
    null;
  const successors: string[] = [];
  let next = hit?.successor;
  while (next !== undefined) {
    const body = findExact(next);
    if (body === null || successors.includes(body.id)) break;
    successors.push(body.id);
    next = body.successor;
  }
  return {
    name,
    folded: foldName(name),
    parts: partsOf(name).map(foldName),
    registerId: registerId ?? hit?.id,
    successors,
    short: shortForm(name),
    words: nameStems(name),
  };
}

/** Whether `part` stands in `whole` as a run of words. */
function runs(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0 || part.length >= whole.length) return false;
  return whole.some((_, from) => part.every((word, at) => whole[from + at] === word));
}

/** How an invited body and a respondent are the same, if they are. */
function meet(invited: Forms, answered: Forms): Match | null {
  if (invited.registerId !== undefined && invited.registerId === answered.registerId)
    return { rule: 'register', doubtful: false };
  if (invited.folded !== '' && invited.folded === answered.folded) return { rule: 'name', doubtful: false };
  if (invited.parts.length > 1 && invited.parts.includes(answered.folded))
    return { rule: 'parallel-name', doubtful: false };
  if (answered.parts.length > 1 && answered.parts.includes(invited.folded))
    return { rule: 'parallel-name', doubtful: false };
  return null;
}

/** Matches that a person must look at: units, short forms, spellings. */
function mayMeet(invited: Forms, answered: Forms): Match | null {
  const apart =
    invited.registerId !== undefined && answered.registerId !== undefined && invited.registerId !== answered.registerId;
  if (invited.words.length > 0 && (runs(invited.words, answered.words) || runs(answered.words, invited.words))) {
    return { rule: 'unit', doubtful: true };
  }
  if (apart) return null;
  if (invited.short !== null && invited.short === answered.short) return { rule: 'abbreviation', doubtful: true };
  const long = Math.min(invited.folded.length, answered.folded.length) >= MIN_FUZZY;
  if (long && dice(invited.folded, answered.folded) >= MISSPELT) return { rule: 'spelling', doubtful: true };
  return null;
}

/**
 * Matches the invited list to the answers.
 * @param input responses with the sector and, where known, the register id of the sender
 * @returns one row an invited item, in the list's order; empty lines are left out and doubles given once. A collective
 * item is answered by all of its kind. `doubtful` when any of its matches is
 */
export function invitations(input: { responses: Answerer[]; invited: Invitation[] }): AnsweredInvitation[] {
  const answers = input.responses.map((response) => ({
    response,
    forms: formsOf(response.respondent, response.registerId),
  }));
  const candidates = new Candidates(answers);
  const seen = new Set<string>();
  const rows: AnsweredInvitation[] = [];
  for (const invitation of input.invited) {
    const name = invitation.name.trim();
    const forms = formsOf(name);
    const key = forms.registerId ?? (forms.folded || name.toLowerCase());
    if (name === '' || seen.has(key)) continue;
    seen.add(key);
    rows.push(collective(invitation, answers) ?? single(invitation, forms, answers, candidates));
  }
  return rows;
}

type Answer = { response: Answerer; forms: Forms };

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));

/** Which answers may be a doubtful match, without comparing every name with every other. */
class Candidates {
  readonly #byWord = new Map<string, number[]>();
  readonly #byPair = new Map<string, number[]>();
  readonly #byShort = new Map<string, number[]>();

  constructor(answers: readonly Answer[]) {
    const add = (index: Map<string, number[]>, key: string, at: number): void => {
      const places = index.get(key);
      if (places === undefined) index.set(key, [at]);
      else places.push(at);
    };
    answers.forEach(({ forms }, at) => {
      for (const word of new Set(forms.words)) add(this.#byWord, word, at);
      for (const pair of new Set(pairsOf(forms.folded))) add(this.#byPair, pair, at);
      if (forms.short !== null) add(this.#byShort, forms.short, at);
    });
  }

  /** Places of answers with a word, the short form or half of the letter pairs in common, ascending. */
  of(forms: Forms): number[] {
    const found = new Set<number>(forms.short === null ? [] : this.#byShort.get(forms.short));
    for (const word of forms.words) for (const at of this.#byWord.get(word) ?? []) found.add(at);
    const pairs = new Set(pairsOf(forms.folded));
    const common = new Map<number, number>();
    for (const pair of pairs) for (const at of this.#byPair.get(pair) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    for (const [at, count] of common) if (2 * count >= pairs.size) found.add(at);
    return [...found].sort((a, b) => a - b);
  }
}

function collective(invitation: Invitation, answers: readonly Answer[]): AnsweredInvitation | null {
  const item = invitation.name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[.:;]$/u, '')
    .replace(ALL_OF, '');
  const kind = COLLECTIVES.find((candidate) => candidate.item.test(item));
  if (kind === undefined) return null;
  const members = answers.filter(
    ({ response }) =>
      response.sector === kind.sector && kind.member.test(response.respondent.normalize('NFC').toLowerCase()),
  );
  return {
    invitation,
    answeredBy: members.map(({ response }) => response.id),
    collective: true,
    doubtful: false,
    because: members.map(({ response }) => ({ rule: 'collective', cue: response.respondent, source: 'config' })),
  };
}

function single(
  invitation: Invitation,
  forms: Forms,
  answers: readonly Answer[],
  candidates: Candidates,
): AnsweredInvitation {
  const sure = answers.flatMap(({ response, forms: other }) => {
    const match = meet(forms, other) ?? merged(forms, other);
    return match === null ? [] : [{ response, match }];
  });
  // Doubtful matches are offered only where no sure one stands: «LO» answered, so «LO i Byen» is not asked about.
  const matches =
    sure.length > 0
      ? sure
      : candidates.of(forms).flatMap((at) => {
          const answer = answers[at];
          const match = answer === undefined ? null : mayMeet(forms, answer.forms);
          return answer === undefined || match === null ? [] : [{ response: answer.response, match }];
        });
  return {
    invitation,
    answeredBy: matches.map(({ response }) => response.id),
    collective: false,
    doubtful: matches.some(({ match }) => match.doubtful),
    because: matches.map(({ response, match }) => ({
      rule: match.rule,
      cue: response.respondent,
      source: match.rule === 'register' || match.rule === 'successor' ? 'register' : 'config',
    })),
  };
}

/** A body that has been merged into the other, whichever of the two was invited. */
function merged(invited: Forms, answered: Forms): Match | null {
  const later = answered.registerId !== undefined && invited.successors.includes(answered.registerId);
  const earlier = invited.registerId !== undefined && answered.successors.includes(invited.registerId);
  return later || earlier ? { rule: 'successor', doubtful: false } : null;
}

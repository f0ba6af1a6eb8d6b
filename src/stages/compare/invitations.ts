import type { Evidence, Invitation, Sector } from '../../domain.ts';
import { findBody } from '../../register/find.ts';
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
    findBody(name) ??
    partsOf(name)
      .map((part) => findBody(part))
      .find((part) => part !== null) ??
    null;
  const successors: string[] = [];
  let next = hit?.successor;
  while (next !== undefined) {
    const body = findBody(next);
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
  const seen = new Set<string>();
  const rows: AnsweredInvitation[] = [];
  for (const invitation of input.invited) {
    const name = invitation.name.trim();
    const forms = formsOf(name);
    const key = forms.registerId ?? (forms.folded || name.toLowerCase());
    if (name === '' || seen.has(key)) continue;
    seen.add(key);
    rows.push(collective(invitation, answers) ?? single(invitation, forms, answers));
  }
  return rows;
}

type Answer = { response: Answerer; forms: Forms };

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

function single(invitation: Invitation, forms: Forms, answers: readonly Answer[]): AnsweredInvitation {
  const sure = answers.flatMap(({ response, forms: other }) => {
    const match = meet(forms, other) ?? merged(forms, other);
    return match === null ? [] : [{ response, match }];
  });
  // Doubtful matches are offered only where no sure one stands: «LO» answered, so «LO i Byen» is not asked about.
  const matches =
    sure.length > 0
      ? sure
      : answers.flatMap(({ response, forms: other }) => {
          const match = mayMeet(forms, other);
          return match === null ? [] : [{ response, match }];
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

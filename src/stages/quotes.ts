import type { Quote, Sector, Stance, Theme } from '../domain.ts';
import { idOf } from '../ids.ts';
import { normalForm } from '../language/forms/normal.ts';
import { type Argument, argumentOf, wordsIn } from './quotes/sentence.ts';
import {
  earlier,
  isMostlyOn,
  type QuotablePassage,
  type Spoken,
  type SpokenOn,
  speaking,
  toRead,
} from './quotes/speaking.ts';
import { subjectOf } from './stance/subject.ts';

/** At most so many quotes of one side under a theme: three can be read, five are skipped. */
const PER_SIDE = 3;
/** Two quotes that share so many of their words say the same: the second is left out. */
const ALIKE = 0.6;
/** How plainly it must take its side. */
const PLAIN = 0.5;

export interface QuotesInput {
  themes: Theme[];
  passages: QuotablePassage[];
  /** The consultation's title and the proposal's text, where they are known. */
  title?: string;
  proposal?: string;
  /** Of many answers, what was found in their passages part by part, in place of these; and what all of them name (`namedIn`). */
  read?: { spoken: SpokenOn[]; named: readonly string[] };
}

interface Candidate {
  spoken: Spoken;
  side: Quote['side'];
  score: number;
  /** What one respondent says twice in the same words is one sentence. */
  place: string;
  forms: Set<string>;
}

/**
 * Chooses sentences that stand for each theme: they speak of the theme and take a side by their own words, stand alone, are of
 * readable length and without personal data, spread over respondents and sectors. Where no sentence does, there is no quote.
 * Greedy, with explicit ties, so the same input gives the same quotes.
 */
export function quotes({ themes, passages, title = '', proposal = '', read }: QuotesInput): Quote[] {
  const texts = () => [...new Map(passages.map(({ passageId, text }) => [passageId, text])).values()];
  const subject = read === undefined ? subjectOf(title, proposal, texts()) : subjectOf(title, proposal, [], read.named);
  const on = new Map((read?.spoken ?? speaking({ themes, passages })).map((each) => [each.themeId, each]));
  const taken = new Map<string, Argument | null>();
  const argument = ({ said, respondent, language }: Spoken): Argument | null => {
    const key = JSON.stringify([said, respondent, language]);
    const known = taken.get(key);
    if (known !== undefined) return known;
    const found = argumentOf(said, { respondent, language, subject });
    taken.set(key, found);
    return found;
  };
  const used = new Set<string>();
  return themes.flatMap((theme) => {
    // A theme named for what the hearing is about is the proposal itself.
    const whole = (theme.label.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []).some(subject.isCore);
    const { spoken: all = [], positions = [] } = on.get(theme.id) ?? {};
    const readOf = (spoken: readonly Spoken[]): Candidate[] =>
      toRead(spoken).flatMap((one) => candidate(one, argument(one), whole));
    const own = readOf(all.filter(isMostlyOn));
    const divided = positions.includes('opposes') && positions.some((position) => position?.startsWith('supports'));
    const heard = new Map<string, number>();
    const chosen: Candidate[] = [];
    for (const side of ['for', 'against', 'wish'] as const) {
      const free = (list: Candidate[]): Candidate[] => list.filter((one) => one.side === side && !used.has(one.place));
      const picked = spread(free(own), chosen, heard);
      // The few who hold a view must be heard also where their sentences are more about another theme.
      const unheard = picked.length === 0 && divided && side !== 'wish';
      for (const one of unheard ? spread(free(readOf(all)), chosen, heard, 1) : picked) {
        chosen.push(one);
        used.add(one.place);
      }
    }
    return chosen.map(({ spoken: { responseId, passageId, start, end, page }, side }) => ({
      id: idOf(theme.id, responseId, start, end),
      themeId: theme.id,
      responseId,
      passageId,
      start,
      end,
      page,
      side,
    }));
  });
}

/** Whether a sentence's side can stand for what its sender holds on the theme. */
function speaksFor({ side, strength, valued }: Argument, position: Stance | null): boolean {
  if (side === 'wish') return strength >= PLAIN;
  if (side === 'against') return strength >= PLAIN && (position !== 'supports' || !valued);
  // Praise is an argument for only where its sender is for; an opponent's is a concession.
  if (position === 'opposes') return false;
  return !valued || position?.startsWith('supports') === true;
}

function candidate(spoken: Spoken, argument: Argument | null, whole: boolean): Candidate[] {
  if (argument === null || !speaksFor(argument, spoken.position)) return [];
  // What is said of the proposal as a whole says nothing of one theme, unless the theme is its ground.
  if (argument.general && !whole && !argument.grounded) return [];
  const { said, responseId, worth } = spoken;
  const score = Math.round(worth * (0.5 + argument.strength / 2) * 1e6) / 1e6;
  const forms = new Set(wordsIn(said).map((word) => normalForm(word)));
  return [{ spoken, side: argument.side, score, place: `${responseId} ${said}`, forms }];
}

/**
 * The best, then the best of those left: respondents already heard on this side are barred, on another side at a third;
 * sectors already heard at half weight; what has been said is not said again.
 */
function spread(
  candidates: Candidate[],
  before: readonly Candidate[],
  heard: Map<string, number>,
  most = PER_SIDE,
): Candidate[] {
  const chosen: Candidate[] = [];
  const sectors = new Map<Sector, number>();
  while (chosen.length < most) {
    let best: Candidate | null = null;
    let bestScore = 0;
    for (const one of candidates) {
      if (chosen.some((other) => other.spoken.responseId === one.spoken.responseId)) continue;
      if ([...before, ...chosen].some((other) => alike(one.forms, other.forms))) continue;
      const score =
        one.score / 2 ** (sectors.get(one.spoken.sector) ?? 0) / 3 ** (heard.get(one.spoken.responseId) ?? 0);
      if (score > bestScore || (score === bestScore && best !== null && earlier(one.spoken, best.spoken))) {
        best = one;
        bestScore = score;
      }
    }
    if (!best) break;
    chosen.push(best);
    sectors.set(best.spoken.sector, (sectors.get(best.spoken.sector) ?? 0) + 1);
  }
  for (const one of chosen) heard.set(one.spoken.responseId, (heard.get(one.spoken.responseId) ?? 0) + 1);
  return chosen;
}

function alike(a: Set<string>, b: Set<string>): boolean {
  let shared = 0;
  for (const form of a) if (b.has(form)) shared += 1;
  return shared / Math.min(a.size, b.size) > ALIKE;
}

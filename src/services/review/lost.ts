import type { PlaceRow } from '../../../db/places.ts';
import { inForce } from '../../corrections/apply.ts';
import { divided } from '../../corrections/apply-passages.ts';
import type { Correction, Decision } from '../../corrections/decision.ts';
import type { Draft } from '../../corrections/draft.ts';
import { placeKey } from '../../corrections/place-key.ts';
import { slotAnswer, slotTheme } from '../../corrections/slots.ts';
import { isCounted } from '../../domain.ts';
import { idOf, wordsMark } from '../../ids.ts';
import { normalForm } from '../../language/forms/normal.ts';
import { isStopword } from '../../language/stopwords.ts';
import { tokenize } from '../../language/tokens.ts';
import type { ResponseState } from '../../state.ts';

/** What stands in a `hold` of a decision that is let be without a place. */
export const LET_BE = 'uten feste';

/** Of the words of two passages together, how many they must share for one to be offered in place of the other. */
const SIMILAR = 0.5;

export type WhyLost = 'other-words' | 'answer' | 'passage' | 'theme' | 'other';

/** A decision that has no place in what there is now. */
export interface Lost {
  /** The last at its place. */
  correction: Correction;
  /** All at its place, to be taken back with it. */
  ids: string[];
  /** Where it stood; null when it was never kept. */
  place: PlaceRow | null;
  why: WhyLost;
  /** The same decision on what is most like its place now, and the words there. */
  onto: { decision: Decision; href: string; text: string; same: boolean } | null;
  /** Somebody has said that it is to be let be. */
  letBe: boolean;
}

/** «Uten feste»: decisions without a place, each with what it stood on and where it could be put now. */
export function lostDecisions(draft: Draft, log: readonly Correction[], places: ReadonlyMap<string, PlaceRow>): Lost[] {
  const isLetBe = new Set(
    inForce(log).flatMap(({ decision }) =>
      decision.kind === 'hold' && decision.machine === LET_BE ? [decision.of] : [],
    ),
  );
  const atPlace = new Map<string, Correction[]>();
  for (const correction of draft.orphans) {
    const key = placeKey(correction.decision);
    atPlace.set(key, [...(atPlace.get(key) ?? []), correction]);
  }
  const words = wordsOfPassages();
  return [...atPlace.values()].flatMap((all): Lost[] => {
    const correction = all.at(-1);
    if (!correction) return [];
    const place = places.get(correction.id) ?? null;
    return [
      {
        correction,
        ids: all.map(({ id }) => id),
        place,
        why: whyLost(draft, correction),
        onto: place ? ontoNow(draft, correction.decision, place, words) : null,
        letBe: all.every(({ id }) => isLetBe.has(id)),
      },
    ];
  });
}

function whyLost(draft: Draft, { decision, displaced }: Correction): WhyLost {
  if (displaced) return 'other-words';
  const themeId = decision.kind === 'text' ? slotTheme(decision.slot) : 'themeId' in decision ? decision.themeId : null;
  if (themeId !== null && !draft.themes.has(themeId)) return 'theme';
  if ('responseId' in decision && !draft.responses.has(decision.responseId)) return 'answer';
  if (decision.kind === 'text') return slotAnswer(decision.slot) === null ? 'passage' : 'answer';
  return ON_PASSAGES.has(decision.kind) ? 'passage' : 'other';
}

const ON_PASSAGES: ReadonlySet<Decision['kind']> = new Set([
  'tag',
  'passage-stance',
  'passage',
  'split',
  'join',
  'quote',
]);

/** The answers that have come in place of the one a decision was on: of the same file, else of the same sender. */
function answersNow(draft: Draft, { path, respondent }: PlaceRow): ResponseState[] {
  const all = [...draft.responses.values()].filter(({ otherHearing }) => !otherHearing);
  const ofFile = all.filter(({ files }) => path !== '' && files.includes(path));
  return ofFile.length > 0 ? ofFile : all.filter((one) => respondent !== '' && one.respondent === respondent);
}

function ontoNow(
  draft: Draft,
  decision: Decision,
  place: PlaceRow,
  words: ReturnType<typeof wordsOfPassages>,
): Lost['onto'] {
  const answers = answersNow(draft, place);
  const [answer, ...others] = answers;
  if (!answer) return null;
  switch (decision.kind) {
    case 'respondent':
    case 'sector':
    case 'date':
    case 'other-hearing':
    case 'stance':
      if (others.length > 0 || (decision.kind === 'stance' && !hasTheme(draft, decision.themeId))) return null;
      return { decision: { ...decision, responseId: answer.id }, href: `/svar/${answer.id}`, text: '', same: false };
    case 'passage':
    case 'split':
    case 'join':
    case 'quote': {
      if (decision.kind === 'quote' && !hasTheme(draft, decision.themeId)) return null;
      const start = place.text.length === decision.end - decision.start ? answer.text.indexOf(place.text) : -1;
      if (start < 0) return null;
      const end = start + place.text.length;
      const there = { responseId: answer.id, start, end };
      const on = { href: `/svar/${answer.id}`, text: place.text, same: true };
      if (decision.kind === 'split' || decision.kind === 'join') {
        const moved = shifted(draft, decision, answer.id, start - decision.start);
        return moved && { ...on, decision: moved };
      }
      if (decision.kind === 'passage')
        return { ...on, decision: { ...decision, ...there, passageId: idOf(answer.id, start, end) } };
      const cuts = decision.cuts?.map((cut) => ({
        start: cut.start + start - decision.start,
        end: cut.end + start - decision.start,
      }));
      return { ...on, decision: { ...decision, ...there, ...(cuts ? { cuts } : {}) } };
    }
    case 'tag':
    case 'passage-stance':
    case 'text': {
      if (decision.kind !== 'text' && !hasTheme(draft, decision.themeId)) return null;
      const about = decision.kind === 'text' ? slotAnswer(decision.slot) : null;
      if (decision.kind === 'text' && about !== null)
        return {
          decision: { ...decision, slot: decision.slot.replace(about, answer.id) },
          href: `/svar/${answer.id}`,
          text: '',
          same: false,
        };
      if (decision.kind === 'text' && !decision.slot.startsWith('passage:')) return null;
      const found = words.mostLike(answers, place);
      if (found === null) return null;
      const moved: Decision =
        decision.kind === 'text'
          ? { ...decision, slot: `passage:${found.id}` }
          : { ...decision, passageId: found.id, ...('responseId' in decision ? { responseId: found.answer } : {}) };
      return { decision: moved, href: `/svar/${found.answer}#p-${found.id}`, text: found.text, same: found.same };
    }
    default:
      return null;
  }
}

/** The same division where its words stand now; null when there are no such passages there. */
function shifted(
  draft: Draft,
  decision: Extract<Decision, { kind: 'split' | 'join' }>,
  responseId: string,
  by: number,
): Decision | null {
  const [start, end] = [decision.start + by, decision.end + by];
  const passages = draft.responses.get(responseId)?.passages ?? [];
  const first = passages.find(
    (passage) => passage.start === start && (decision.kind === 'join' || passage.end === end),
  );
  const next = passages.find((passage) => passage.end === end && passage.start > start);
  if (!first || (decision.kind === 'join' && !next)) return null;
  const there = { responseId, passageId: first.id, start, end };
  const moved: Extract<Decision, { kind: 'split' | 'join' }> =
    decision.kind === 'split'
      ? { ...decision, ...there, until: decision.until + by, from: decision.from + by }
      : { ...decision, ...there, nextId: next?.id ?? '' };
  return divided(draft, moved) === null ? null : moved;
}

const hasTheme = (draft: Draft, themeId: string | null): boolean => themeId === null || draft.themes.has(themeId);

/** The words of passages, each looked up once for all that is asked. */
function wordsOfPassages() {
  const known = new Map<string, Set<string>>();
  const of = (key: string, text: string): Set<string> => {
    const forms =
      known.get(key) ??
      new Set(
        tokenize(text).flatMap(({ kind, text: word }) =>
          kind === 'word' && !isStopword(word.toLowerCase()) ? [normalForm(word)] : [],
        ),
      );
    known.set(key, forms);
    return forms;
  };
  return {
    /** The passage of some answers that is most like a place: the same words, else so many of them. */
    mostLike(answers: readonly ResponseState[], { correctionId, text: was, mark }: PlaceRow) {
      let best: { id: string; answer: string; text: string; same: boolean } | null = null;
      let most = SIMILAR;
      if (mark === '') return best;
      const own = of(correctionId, was);
      for (const response of answers)
        for (const { id, kind, start, end } of response.passages) {
          if (!isCounted(kind)) continue;
          const text = response.text.slice(start, end);
          if (wordsMark(text) === mark) return { id, answer: response.id, text, same: true };
          const other = of(id, text.slice(0, was.length + 1));
          const shared = [...own].filter((form) => other.has(form)).length;
          const like = shared / Math.max(1, own.size + other.size - shared);
          if (like <= most) continue;
          most = like;
          best = { id, answer: response.id, text, same: false };
        }
      return best;
    },
  };
}

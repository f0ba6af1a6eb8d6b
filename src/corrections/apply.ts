import type { Judged } from '../domain.ts';
import { idOf } from '../ids.ts';
import type { ConsultationState } from '../state.ts';
import { onFollowUp } from './apply-follow-ups.ts';
import { onPassage, onTag } from './apply-passages.ts';
import { onPoint } from './apply-points.ts';
import { onPriority } from './apply-priority.ts';
import { onText } from './apply-texts.ts';
import { onTheme } from './apply-themes.ts';
import { sameEndorsement, standing } from './before.ts';
import { type Correction, type Decision, reviewer } from './decision.ts';
import { hearMachine, holdFast, takeReading } from './disagree.ts';
import { type Disagreement, type Draft, keepQuotes, leadBack, openDraft, settle, touch } from './draft.ts';

/** The corrections in force: those that no undo in force has taken back, in order. */
export function inForce(corrections: readonly Correction[]): Correction[] {
  const undone = new Set<string>();
  const kept: Correction[] = [];
  for (const correction of [...corrections].reverse()) {
    if (undone.has(correction.id)) continue;
    if (correction.decision.kind === 'undo') undone.add(correction.decision.of);
    else kept.push(correction);
  }
  return kept.reverse();
}

/**
 * Where what the machine read and what people decided meet, and nowhere else. Pure: the state that goes in is not touched.
 * @returns the state as people left it, with orphans and disagreements
 */
export function applyCorrections(
  machine: ConsultationState,
  corrections: readonly Correction[],
): { state: ConsultationState; orphans: Correction[]; disagreements: Disagreement[] } {
  const draft = openDraft(machine);
  for (const correction of inForce(corrections)) applyOne(draft, correction);
  return { state: settle(draft), orphans: draft.orphans, disagreements: [...draft.disagreements.values()] };
}

/**
 * Brings a draft to the decisions given, in order: those on it that are not among these are taken back with all that came
 * after, and the rest is put on anew. The draft is then as if these alone had been put on the machine's state.
 * @returns the decisions that were taken back and those that were put on
 */
export function follow(
  draft: Draft,
  corrections: readonly Correction[],
): { gone: readonly Correction[]; come: readonly Correction[] } {
  let same = 0;
  while (same < draft.applied.length && draft.applied[same]?.correction.id === corrections[same]?.id) same += 1;
  const gone = draft.applied.slice(same).map(({ correction }) => correction);
  leadBack(draft, same);
  const come = corrections.slice(same);
  for (const correction of come) applyOne(draft, correction);
  return { gone, come };
}

/** Puts one decision on a draft. A decision whose ground has gone becomes an orphan. */
export function applyOne(draft: Draft, correction: Correction): void {
  draft.applied.push({ correction, from: draft.back.length });
  takeReading(draft, correction);
  if (correction.displaced !== true && carryOut(draft, correction)) {
    hearMachine(draft, correction);
  } else {
    draft.orphans.push(correction);
    draft.back.push(() => draft.orphans.pop());
  }
}

function carryOut(draft: Draft, correction: Correction): boolean {
  const { decision } = correction;
  switch (decision.kind) {
    case 'respondent':
    case 'sector':
    case 'date':
    case 'other-hearing':
    case 'stance':
      return onResponse(draft, correction, decision);
    case 'tag':
    case 'passage-stance':
      return onTag(draft, correction, decision);
    case 'passage':
    case 'split':
    case 'join':
      return onPassage(draft, decision);
    case 'theme-add':
    case 'theme-edit':
    case 'theme-merge':
    case 'theme-move':
    case 'theme-status':
    case 'theme-order':
      return onTheme(draft, decision);
    case 'quote':
    case 'quote-order':
      return onQuote(draft, decision);
    case 'point':
    case 'point-drop':
    case 'point-order':
      return onPoint(draft, correction, decision);
    case 'follow-up':
    case 'follow-up-drop':
      return onFollowUp(draft, decision);
    case 'criterion':
    case 'criterion-drop':
    case 'criterion-order':
    case 'measure':
    case 'measure-drop':
    case 'measure-order':
    case 'score':
    case 'scorer':
      return onPriority(draft, decision);
    case 'text':
      return onText(draft, decision);
    case 'invitation': {
      const at = draft.state.invitations.findIndex((match) => match.invitation.name === decision.name);
      const match = draft.state.invitations[at];
      if (!match) return false;
      const because = [reviewer(correction)];
      draft.back.push(() => {
        draft.state.invitations[at] = match;
      });
      draft.state.invitations[at] = { ...match, answeredBy: decision.answeredBy, doubtful: false, because };
      return true;
    }
    case 'endorsement':
      return onEndorsement(draft, correction, decision);
    case 'sign-off': {
      const was = draft.state.signedOff;
      draft.back.push(() => {
        draft.state.signedOff = was;
      });
      draft.state.signedOff = decision.on ? { who: correction.who, at: correction.at } : null;
      return true;
    }
    case 'hold':
      holdFast(draft, decision);
      return true;
    case 'undo':
      return true;
  }
}

function onEndorsement(
  draft: Draft,
  correction: Correction,
  decision: Extract<Decision, { kind: 'endorsement' }>,
): boolean {
  if (standing(draft, decision) === undefined) return false;
  const { responseId, name, endorsedResponseId } = decision;
  const was = draft.state.endorsements;
  const others = was.filter((endorsement) => !sameEndorsement(decision)(endorsement));
  const own = { responseId, name, endorsedResponseId, part: null, confidence: 1, because: [reviewer(correction)] };
  draft.state.endorsements = decision.on ? [...others, own] : others;
  draft.back.push(() => {
    draft.state.endorsements = was;
  });
  return true;
}

function onResponse(
  draft: Draft,
  correction: Correction,
  decision: Extract<
    Decision,
    { responseId: string; kind: 'respondent' | 'sector' | 'date' | 'other-hearing' | 'stance' }
  >,
): boolean {
  const response = draft.responses.get(decision.responseId);
  if (!response) return false;
  const decided = <T>(value: T): Judged<T> => ({ value, confidence: 1, because: [reviewer(correction)] });
  touch(draft, response);
  switch (decision.kind) {
    case 'respondent':
      response.respondent = decision.name;
      return true;
    case 'sector':
      response.sector = decided(decision.sector);
      return true;
    case 'date':
      response.date = decision.date;
      response.late = draft.state.deadline !== null && decision.date > draft.state.deadline;
      return true;
    case 'other-hearing':
      response.otherHearing = decision.on;
      for (const file of draft.state.files)
        if (response.files.includes(file.path) && (file.outcome === 'analysed' || file.outcome === 'other-hearing')) {
          const { outcome, reason } = file;
          draft.back.push(() => Object.assign(file, { outcome, reason }));
          file.outcome = decision.on ? 'other-hearing' : 'analysed';
          file.reason = decision.on ? 'other-hearing' : null;
        }
      return true;
    case 'stance':
      if (decision.themeId === null) {
        response.stance = decided(decision.stance);
        response.inheritedFrom = null;
      } else {
        if (!draft.themes.has(decision.themeId)) return false;
        response.byTheme = new Map(response.byTheme).set(decision.themeId, decided(decision.stance));
      }
      return true;
  }
}

function onQuote(draft: Draft, decision: Extract<Decision, { kind: 'quote' | 'quote-order' }>): boolean {
  const { state } = draft;
  if (!draft.themes.has(decision.themeId)) return false;
  keepQuotes(draft);
  if (decision.kind === 'quote-order') {
    const rank = new Map(decision.quoteIds.map((id, index) => [id, index]));
    const place = (id: string) => rank.get(id) ?? decision.quoteIds.length;
    state.quotes = state.quotes
      .map((quote, index) => ({ quote, index }))
      .sort((a, b) => place(a.quote.id) - place(b.quote.id) || a.index - b.index)
      .map(({ quote }) => quote);
    return true;
  }
  const response = draft.responses.get(decision.responseId);
  if (!response || decision.end > response.text.length || decision.start >= decision.end) return false;
  const quoteId = idOf(decision.themeId, decision.responseId, decision.start, decision.end);
  const others = state.quotes.filter((quote) => quote.id !== quoteId);
  if (!decision.pinned) {
    state.quotes = others;
    return true;
  }
  const passage = response.passages.find((other) => decision.start >= other.start && decision.start < other.end);
  const page = response.pages.find((other) => decision.start >= other.start && decision.start < other.end);
  const quote = {
    id: quoteId,
    themeId: decision.themeId,
    responseId: decision.responseId,
    passageId: passage?.id ?? '',
    start: decision.start,
    end: decision.end,
    page: page?.number ?? 1,
    side: decision.side,
    pinned: true,
    ...(decision.cuts?.length ? { cuts: decision.cuts } : {}),
  };
  // A quote that is only shortened keeps its place.
  const at = state.quotes.findIndex((other) => other.id === quoteId && other.pinned);
  if (at >= 0) {
    state.quotes = state.quotes.with(at, quote);
    return true;
  }
  const lastPinned = others.findLastIndex((other) => other.pinned);
  state.quotes = [...others.slice(0, lastPinned + 1), quote, ...others.slice(lastPinned + 1)];
  return true;
}

import type { Evidence, Judged, Passage, Tag, Theme } from '../domain.ts';
import { idOf } from '../ids.ts';
import type { ConsultationState, ResponseState } from '../state.ts';
import type { Correction, Decision } from './decision.ts';
import { hearMachine, type Reading, takeReading } from './disagree.ts';

/** A state that decisions are being put on, with what is needed to find things at once. */
export interface Draft {
  state: ConsultationState;
  responses: Map<string, ResponseState>;
  passages: Map<string, { passage: Passage; response: ResponseState }>;
  themes: Map<string, Theme>;
  /** Tags by passage, then theme. */
  tags: Map<string, Map<string, Tag>>;
  /** Decisions whose passage, response or theme is no longer there: «uten feste». Never dropped. */
  orphans: Correction[];
  /** What the machine says where people have decided, by place. */
  readings: Map<string, Reading>;
  /** Where the machine has since come to say otherwise than a person decided, by place: shown as suggestions, never carried out. */
  disagreements: Map<string, Disagreement>;
}

export interface Disagreement {
  correction: Correction;
  machine: unknown;
}

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

/** A copy of the machine's state that decisions can be put on. */
export function openDraft(machine: ConsultationState): Draft {
  const responses = machine.responses.map((response) => ({
    ...response,
    passages: [...response.passages],
    byTheme: new Map(response.byTheme),
  }));
  const themes = machine.themes.map((theme) => ({ ...theme }));
  const tags: Draft['tags'] = new Map();
  for (const tag of machine.tags) {
    const ofPassage = tags.get(tag.passageId) ?? new Map<string, Tag>();
    ofPassage.set(tag.themeId, tag);
    tags.set(tag.passageId, ofPassage);
  }
  return {
    state: {
      ...machine,
      responses,
      themes,
      quotes: [...machine.quotes],
      invitations: [...machine.invitations],
      texts: new Map(machine.texts),
      files: machine.files.map((file) => ({ ...file })),
    },
    responses: new Map(responses.map((response) => [response.id, response])),
    passages: new Map(
      responses.flatMap((response) => response.passages.map((passage) => [passage.id, { passage, response }] as const)),
    ),
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    tags,
    orphans: [],
    readings: new Map(),
    disagreements: new Map(),
  };
}

/** The draft as a state: tags as a list again, without those of themes that were rejected or merged away. */
export function settle(draft: Draft): ConsultationState {
  const tags = [...draft.tags.values()].flatMap((ofPassage) =>
    [...ofPassage.values()].filter((tag) => draft.themes.get(tag.themeId)?.status !== 'rejected'),
  );
  return { ...draft.state, tags };
}

/** Puts one decision on a draft. A decision whose ground has gone becomes an orphan. */
export function applyOne(draft: Draft, correction: Correction): void {
  takeReading(draft, correction);
  if (carryOut(draft, correction)) hearMachine(draft, correction);
  else draft.orphans.push(correction);
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
      return onTag(draft, correction, decision);
    case 'passage':
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
    case 'text':
      if (decision.markdown.trim() === '') draft.state.texts.delete(decision.slot);
      else draft.state.texts.set(decision.slot, decision.markdown);
      return true;
    case 'invitation': {
      const at = draft.state.invitations.findIndex((match) => match.invitation.name === decision.name);
      const match = draft.state.invitations[at];
      if (!match) return false;
      const because = [reviewer(correction)];
      draft.state.invitations[at] = { ...match, answeredBy: decision.answeredBy, doubtful: false, because };
      return true;
    }
    case 'sign-off':
      draft.state.signedOff = decision.on ? { who: correction.who, at: correction.at } : null;
      return true;
    case 'undo':
      return true;
  }
}

function reviewer(correction: Correction): Evidence {
  return { rule: 'reviewer', cue: correction.who, source: 'reviewer' };
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
        response.byTheme.set(decision.themeId, decided(decision.stance));
      }
      return true;
  }
}

function onTag(draft: Draft, correction: Correction, decision: Extract<Decision, { kind: 'tag' }>): boolean {
  if (!draft.passages.has(decision.passageId) || !draft.themes.has(decision.themeId)) return false;
  const ofPassage = draft.tags.get(decision.passageId) ?? new Map<string, Tag>();
  draft.tags.set(decision.passageId, ofPassage);
  const machine = ofPassage.get(decision.themeId);
  if (decision.on)
    ofPassage.set(decision.themeId, {
      passageId: decision.passageId,
      themeId: decision.themeId,
      confidence: 1,
      because: machine?.because ?? [reviewer(correction)],
      by: correction.who,
    });
  else ofPassage.delete(decision.themeId);
  return true;
}

function onPassage(draft: Draft, decision: Extract<Decision, { kind: 'passage' }>): boolean {
  const response = draft.responses.get(decision.responseId);
  if (!response || decision.end > response.text.length || decision.start >= decision.end) return false;
  if (draft.passages.has(decision.passageId)) return true;
  const page = response.pages.find((other) => decision.start >= other.start && decision.start < other.end);
  const around = response.passages.find((other) => decision.start >= other.start && decision.start < other.end);
  const passage: Passage = {
    id: decision.passageId,
    start: decision.start,
    end: decision.end,
    page: page?.number ?? 1,
    kind: 'body',
    heading: around?.heading ?? null,
    question: around?.question ?? null,
  };
  response.passages.push(passage);
  response.passages.sort((a, b) => a.start - b.start || a.end - b.end);
  draft.passages.set(passage.id, { passage, response });
  return true;
}

type ThemeDecision = Extract<
  Decision,
  { kind: 'theme-add' | 'theme-edit' | 'theme-merge' | 'theme-move' | 'theme-status' | 'theme-order' }
>;

function onTheme(draft: Draft, decision: ThemeDecision): boolean {
  const { state, themes } = draft;
  if (decision.kind === 'theme-order') {
    const rank = new Map(decision.themeIds.map((id, index) => [id, index]));
    const place = (theme: Theme) => rank.get(theme.id) ?? decision.themeIds.length;
    state.themes.sort((a, b) => place(a) - place(b));
    return true;
  }
  if (decision.kind === 'theme-add') {
    if (themes.has(decision.themeId)) return true;
    const theme: Theme = {
      id: decision.themeId,
      label: decision.label,
      description: decision.description,
      keywords: decision.keywords ?? [],
      status: 'confirmed',
      parentId: decision.parentId,
      words: [],
    };
    themes.set(theme.id, theme);
    state.themes.push(theme);
    return true;
  }
  const theme = themes.get(decision.themeId);
  if (!theme)
    // The machine has kept to it: what was rejected or merged away has not come back.
    return (
      (decision.kind === 'theme-status' && decision.status === 'rejected') ||
      (decision.kind === 'theme-merge' && themes.has(decision.into))
    );
  switch (decision.kind) {
    case 'theme-edit':
      // What a person has named is hers: the machine keeps it from now on.
      theme.label = decision.label;
      theme.description = decision.description;
      theme.status = 'confirmed';
      return true;
    case 'theme-move':
      if (decision.parentId !== null && !themes.has(decision.parentId)) return false;
      theme.parentId = decision.parentId === theme.id ? null : decision.parentId;
      return true;
    case 'theme-status':
      theme.status = decision.status;
      return true;
    case 'theme-merge': {
      const into = themes.get(decision.into);
      if (!into || into === theme) return false;
      into.status = 'confirmed';
      // So that the machine finds under the one theme what it found under both.
      into.keywords = [...new Set([...into.keywords, theme.label, ...theme.keywords])];
      into.words = [...into.words, ...theme.words.filter(({ word }) => !into.words.some((own) => own.word === word))];
      theme.status = 'rejected';
      for (const other of state.themes) if (other.parentId === theme.id) other.parentId = into.id;
      mergeTags(draft, theme.id, into.id);
      return true;
    }
  }
}

/** Moves tags, stances and quotes of one theme to another. */
function mergeTags(draft: Draft, from: string, into: string): void {
  for (const ofPassage of draft.tags.values()) {
    const tag = ofPassage.get(from);
    if (!tag) continue;
    ofPassage.delete(from);
    const there = ofPassage.get(into);
    if (!there || tag.confidence > there.confidence) ofPassage.set(into, { ...tag, themeId: into });
  }
  for (const response of draft.state.responses) {
    const stance = response.byTheme.get(from);
    if (stance && !response.byTheme.has(into)) response.byTheme.set(into, stance);
  }
  draft.state.quotes = draft.state.quotes.map((quote) =>
    quote.themeId === from ? { ...quote, themeId: into } : quote,
  );
}

function onQuote(draft: Draft, decision: Extract<Decision, { kind: 'quote' | 'quote-order' }>): boolean {
  const { state } = draft;
  if (!draft.themes.has(decision.themeId)) return false;
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

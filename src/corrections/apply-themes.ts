import type { Theme } from '../domain.ts';
import type { ResponseState } from '../state.ts';
import { moveFollowUps } from './apply-follow-ups.ts';
import { hearPassages } from './apply-passages.ts';
import { movePoints } from './apply-points.ts';
import { moveTexts } from './apply-texts.ts';
import type { Decision } from './decision.ts';
import { copyOf, type Draft, keepQuotes, keepThemes, putTags, touch } from './draft.ts';

type ThemeDecision = Extract<
  Decision,
  { kind: 'theme-add' | 'theme-edit' | 'theme-merge' | 'theme-move' | 'theme-status' | 'theme-order' }
>;

/** Carries out a decision on the codebook. @returns false when its ground has gone */
export function onTheme(draft: Draft, decision: ThemeDecision): boolean {
  const { state, themes } = draft;
  keepThemes(draft);
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
    draft.back.push(() => themes.delete(theme.id));
    state.themes.push(theme);
    return true;
  }
  // What stood under a theme that the machine has ceased to make goes along all the same.
  if (decision.kind === 'theme-merge') {
    movePoints(draft, decision.themeId, decision.into);
    moveFollowUps(draft, decision.themeId, decision.into);
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
      theme.keywords = decision.keywords ?? theme.keywords;
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
      moveTexts(draft, theme.id, into.id);
      return true;
    }
  }
}

/** Moves tags, stances and quotes of one theme to another. */
function mergeTags(draft: Draft, from: string, into: string): void {
  const [said, touched] = [new Set<ResponseState>(), new Set<ResponseState>()];
  const change = (response: ResponseState) => {
    if (!touched.has(response)) touch(draft, response);
    touched.add(response);
  };
  for (const tag of [...draft.tags.all()].filter(({ themeId }) => themeId === from)) {
    const { passageId } = tag;
    const response = draft.passages.answer(passageId);
    if (response) change(response);
    if (response && tag.said !== undefined) said.add(response);
    const tags = new Map(draft.tags.get(passageId));
    putTags(draft, passageId, tags);
    tags.delete(from);
    const other = tags.get(into);
    if (!other || tag.confidence > other.confidence) tags.set(into, Object.assign(copyOf(tag), { themeId: into }));
    else if (tag.said !== undefined && other.said === undefined)
      tags.set(into, Object.assign(copyOf(other), { said: tag.said }));
  }
  for (const response of draft.state.responses) {
    const stance = response.byTheme.get(from);
    if (!stance || response.byTheme.has(into)) continue;
    change(response);
    response.byTheme = new Map(response.byTheme).set(into, stance);
  }
  for (const response of said) hearPassages(draft, response, into);
  keepQuotes(draft);
  draft.state.quotes = draft.state.quotes.map((quote) =>
    quote.themeId === from ? { ...quote, themeId: into } : quote,
  );
}

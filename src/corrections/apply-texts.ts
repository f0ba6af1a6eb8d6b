import type { Decision } from './decision.ts';
import type { Draft } from './draft.ts';
import { slotAnswer, slotPage, slotTheme } from './slots.ts';

/** Puts what people have written in its slot. @returns false when what it is about has gone */
export function onText(
  { state, back, ...draft }: Draft,
  { slot, markdown }: Extract<Decision, { kind: 'text' }>,
): boolean {
  if (!hasGround(draft, slot)) return false;
  const { texts } = state;
  const was = texts.get(slot);
  if (markdown.trim() !== '') {
    texts.set(slot, markdown);
    back.push(() => (was === undefined ? texts.delete(slot) : texts.set(slot, was)));
  } else if (was !== undefined) {
    // A new map, so that the text comes back where it stood among the others.
    state.texts = new Map(texts);
    state.texts.delete(slot);
    back.push(() => {
      state.texts = texts;
    });
  }
  return true;
}

/** Whether what a text is about is there: its theme, its passage, its page, its answer. */
export function hasGround(
  { themes, passages, responses }: Pick<Draft, 'themes' | 'passages' | 'responses'>,
  slot: string,
): boolean {
  const themeId = slotTheme(slot);
  if (themeId !== null) return themes.has(themeId);
  const responseId = slotAnswer(slot);
  if (responseId !== null) return responses.has(responseId);
  const scan = slotPage(slot);
  if (scan !== null) return [...responses.values()].some(({ pages }) => pages.some((page) => page.scan === scan));
  const [what, id = ''] = slot.split(':');
  return what === 'passage' ? passages.has(id) : true;
}

/** What people wrote under one theme comes under another, after what is written there. */
export function moveTexts(draft: Draft, from: string, into: string): void {
  for (const slot of [...draft.state.texts.keys()])
    if (slotTheme(slot) === from) joinText(draft, slot, slot.replace(from, into));
}

/** What is written in one slot comes into another, after what is written there. */
export function joinText({ state, back }: Pick<Draft, 'state' | 'back'>, from: string, into: string): void {
  const { texts } = state;
  const text = texts.get(from);
  if (text === undefined || from === into) return;
  // A new map, so that each comes back where it stood among the others.
  state.texts = new Map(texts);
  back.push(() => {
    state.texts = texts;
  });
  const written = texts.get(into);
  state.texts.delete(from);
  state.texts.set(into, written === undefined ? text : `${written}\n\n${text}`);
}

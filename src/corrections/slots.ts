/** Slots of texts under a theme: `brief:<theme>`, `proposal:<theme>`, `follow-up:<theme>:<heading>`. */
const UNDER_THEME = new Set(['brief', 'proposal', 'follow-up']);

/** Slot of the hearing's own stop words, one a line: of the codebook, and of no note. */
export const STOP_WORDS = 'stop-words';

/** The words of such a text, as they are written, each once. */
export function wordsIn(text: string): string[] {
  const words = text.split(/[\n,;]/u).map((word) => word.replace(/\s+/gu, ' ').trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** @returns the theme a text stands under; null for texts elsewhere */
export function slotTheme(slot: string): string | null {
  const [what = '', id = ''] = slot.split(':');
  return UNDER_THEME.has(what) && id !== '' ? id : null;
}

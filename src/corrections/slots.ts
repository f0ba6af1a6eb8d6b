/** Slots of texts under a theme: `brief:<theme>`, `proposal:<theme>`, `follow-up:<theme>:<heading>`. */
const UNDER_THEME = new Set(['brief', 'proposal', 'follow-up']);

/** Slots of texts about one answer: that it is gone through, and who has been given it. */
const ABOUT_ANSWER = new Set(['reviewed', 'given']);
export const reviewedSlot = (responseId: string): string => `reviewed:${responseId}`;
export const givenSlot = (responseId: string): string => `given:${responseId}`;
/** What is written where an answer is gone through. It stands in logs, so it is the same whatever language the desk has. */
export const REVIEWED_MARK = 'Gjennomgått';

/** @returns the answer a text is about; null for other texts */
export function slotAnswer(slot: string): string | null {
  const [what = '', id = ''] = slot.split(':');
  return ABOUT_ANSWER.has(what) && id !== '' ? id : null;
}

/** Slot of the text of a page that is a picture, as a person has put it right; the key is its document's hash and its number. */
export const pageSlot = (scan: string): string => `page:${scan}`;

/** @returns what the picture of the page is known by; null for texts of anything else */
export function slotPage(slot: string): string | null {
  return slot.startsWith('page:') ? slot.slice('page:'.length) : null;
}

/** @returns the passage a remark is to; null for other texts */
export function slotPassage(slot: string): string | null {
  return slot.startsWith('passage:') ? slot.slice('passage:'.length) : null;
}

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

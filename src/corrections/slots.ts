/** Slots of texts under a theme: `brief:<theme>`, `proposal:<theme>`, `follow-up:<theme>:<heading>`. */
const UNDER_THEME = new Set(['brief', 'proposal', 'follow-up']);

/** @returns the theme a text stands under; null for texts elsewhere */
export function slotTheme(slot: string): string | null {
  const [what = '', id = ''] = slot.split(':');
  return UNDER_THEME.has(what) && id !== '' ? id : null;
}

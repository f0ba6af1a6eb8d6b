import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type DeskLanguage, speak } from '../../norsk/desk/speak.ts';
import type { Desk } from '../../services/review/open.ts';
import type { DeskApp, Frame } from '../context.ts';

/** The frame of a page for this request. `here`: where forms come back to, when that is not the page itself. */
export function frameOf(c: Context, desk: Desk, who: DeskApp['who'], here?: string): Frame {
  const chosen = getCookie(c, 'farger');
  const { name, role } = who(c);
  // Another desk may have had its turn since the request came.
  const language: DeskLanguage | undefined = c.get('language');
  if (language) speak(language);
  return {
    desk,
    who: name,
    role,
    isOneOfSeveral: (c.get('isOneOfSeveral') as boolean | undefined) ?? false,
    here: here ?? `${c.req.path}${new URL(c.req.url).search}`,
    colours: chosen === 'light' || chosen === 'dark' ? chosen : 'auto',
    keys: getCookie(c, 'taster') !== 'av',
  };
}

/** Where a form comes back to: only within the desk. */
export function backTo(til: string | undefined): string {
  return til !== undefined && /^\/(?![/\\])[^\r\n\\]*$/.test(til) ? til : '/';
}

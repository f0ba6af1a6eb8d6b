import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
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
    told: told(c),
  };
}

const TOLD = 'sagt';
/** A cookie holds 4 kB; what is told is a line. */
const LONGEST_TOLD = 300;

/** A form sent by itself, without script or before it was there, has done something: the next page says what. */
export function tellNext(c: Context, said: string): void {
  setCookie(c, TOLD, said.slice(0, LONGEST_TOLD), { path: '/', httpOnly: true, sameSite: 'Strict', maxAge: 60 });
}

/** What is to be told here; it is told once, and only on a page that somebody has asked for. */
function told(c: Context): string {
  const said = c.req.header('x-by-itself') === undefined ? getCookie(c, TOLD) : undefined;
  if (said !== undefined) deleteCookie(c, TOLD, { path: '/' });
  return said ?? '';
}

/** Where a form comes back to: only within the desk. */
export function backTo(til: string | undefined): string {
  // Browsers leave out tabs and line ends and turn «\\» about before they look where an address leads.
  return til !== undefined && /^\/(?!\/)[^\p{Cc}\\]*$/u.test(til) ? til : '/';
}

import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Desk } from '../../services/review/open.ts';
import type { DeskApp, Frame } from '../context.ts';

/** The frame of a page for this request. `here`: where forms come back to, when that is not the page itself. */
export function frameOf(c: Context, desk: Desk, who: DeskApp['who'], here?: string): Frame {
  const chosen = getCookie(c, 'farger');
  const { name, role } = who(c);
  return {
    desk,
    who: name,
    role,
    here: here ?? `${c.req.path}${new URL(c.req.url).search}`,
    colours: chosen === 'light' || chosen === 'dark' ? chosen : 'auto',
  };
}

/** Where a form comes back to: only within the desk. */
export function backTo(til: string | undefined): string {
  return til !== undefined && /^\/(?![/\\])[^\r\n\\]*$/.test(til) ? til : '/';
}

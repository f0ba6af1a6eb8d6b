import type { Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { ui } from '../norsk/desk/ui.ts';
import { isSecure } from './session.ts';

/** The address the browser asked for: with https when a proxy in front ends that, where only plain http comes in here. */
function ownOrigin(c: Context): string {
  const { protocol, host } = new URL(c.req.url);
  return `${isSecure(c) ? 'https:' : protocol}//${host}`;
}

/**
 * What stands around every page of the server: headers that keep a page to itself, the check of the name it was asked for
 * under, and of where a form comes from.
 * @param hosts names this server answers to (Host without port); «*»: whatever it is asked for by
 */
export function mountShell(app: Hono, hosts: readonly string[]): void {
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
      // Not «no-referrer»: that would take the Origin from our own forms, which the check below needs.
      referrerPolicy: 'same-origin',
      // Only ever plain http on this machine; whoever puts TLS in front sets it there.
      strictTransportSecurity: false,
    }),
  );
  app.use(async (c, next) => {
    const host = new URL(c.req.url).hostname.replace(/^\[|\]$/g, '');
    if (!hosts.includes('*') && !hosts.includes(host)) return c.text(ui.faults.wrongHost, 421);
    await next();
  });
  app.use(csrf({ origin: (origin, c) => origin === ownOrigin(c) }));
}

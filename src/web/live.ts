import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { DeskApp } from './context.ts';
import { runLine } from './pages/overview/overview.tsx';
import { linkTo } from './parts/place.ts';

/** How often the log is looked at for others' decisions. */
const LOOK_MS = 1000;
/** Pages that follow along cost a look a second each: so many of one person, and so many in all. */
const MOST_OF_ONE = 20;
const MOST_STREAMS = 300;
/** Progress is told at most so often. */
const TELL_MS = 150;

/** Running work and others' decisions, told as they happen (server-sent events). */
export function liveRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();
  /** Streams that are open, by who listens. */
  const listening = new Map<string, number>();
  const isRoomFor = (name: string) => {
    const all = [...listening.values()].reduce((sum, count) => sum + count, 0);
    return (listening.get(name) ?? 0) < MOST_OF_ONE && all < MOST_STREAMS;
  };
  const count = (name: string, more: 1 | -1) => {
    const now = (listening.get(name) ?? 0) + more;
    if (now > 0) listening.set(name, now);
    else listening.delete(name);
  };

  app.post('/analyse', (c) => {
    desk.run.start({ all: c.req.query('les') === 'alt', sure: c.req.query('sikker') === '1' });
    if (c.req.header('accept')?.includes('application/json')) return c.json({ kind: 'done' });
    return c.redirect(linkTo('/'), 303);
  });

  app.post('/analyse/la-vaere', (c) => {
    desk.run.leave();
    return c.redirect(linkTo('/'), 303);
  });

  app.get('/hendelser', (c) => {
    const { name } = who(c);
    // The browser asks no more; its pages are brought up to date when they are loaded.
    // Who asks for the head alone never comes to hear that it has left.
    if (c.req.method === 'HEAD' || !isRoomFor(name)) return c.body(null, 204);
    count(name, 1);
    return streamSSE(c, async (stream) => {
      let open = true;
      let told = 0;
      let sequence = Number(c.req.query('etter') ?? desk.log().at(-1)?.sequence ?? 0);
      const stop = desk.run.watch((state) => {
        const now = performance.now();
        if (state.running && now - told < TELL_MS) return;
        told = now;
        const event = { running: state.running, failed: state.error !== null, line: runLine(state) };
        void stream.writeSSE({ event: 'kjoring', data: JSON.stringify(event) });
      });
      const stopExports = desk.exports.watch((whose) => {
        if (whose === name) void stream.writeSSE({ event: 'eksport', data: '{}' });
      });
      const end = () => {
        if (!open) return;
        open = false;
        stop();
        stopExports();
        count(name, -1);
      };
      stream.onAbort(end);
      if (desk.run.state().running)
        await stream.writeSSE({
          event: 'kjoring',
          data: JSON.stringify({ running: true, failed: false, line: runLine(desk.run.state()) }),
        });
      const whyOut: (() => string | null) | undefined = c.get('whyOut');
      try {
        while (open) {
          await stream.sleep(LOOK_MS);
          if (!open) break;
          const said = whyOut?.() ?? null;
          if (said !== null) {
            await stream.writeSSE({ event: 'ute', data: JSON.stringify({ said }) });
            break;
          }
          const added = desk.log().filter((correction) => correction.sequence > sequence);
          const last = added.at(-1);
          if (!last) continue;
          sequence = last.sequence;
          const event = { sequence, by: [...new Set(added.map((correction) => correction.who))] };
          await stream.writeSSE({ event: 'logg', data: JSON.stringify(event) });
        }
      } finally {
        end();
      }
    });
  });

  return app;
}

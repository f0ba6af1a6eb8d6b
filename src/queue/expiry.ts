const TICK = 250;
/** Time on the clock, counted in ticks, that a job may take for each second of its limit: what waits for ever computes nothing. */
const PATIENCE = 10;

/** A limit on work: aborts when it is reached; `done` when it need not be watched any more. */
export interface Expiry {
  signal: AbortSignal;
  done(): void;
}

/**
 * A limit on what is computed, not on what the clock shows: each tick counts for what the process has computed since the
 * last, and for no more than two ticks. A machine that slept, or was busy with something else, has used up nobody's time.
 */
export function expiryAfter(milliseconds: number): Expiry {
  const controller = new AbortController();
  const every = Math.min(TICK, milliseconds);
  let before = process.cpuUsage();
  let last = performance.now();
  let computed = 0;
  let ticked = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(before);
    const passed = Math.min(now - last, 2 * every);
    computed += Math.min(passed, (user + system) / 1000);
    ticked += passed;
    before = process.cpuUsage();
    last = now;
    if (computed >= milliseconds || ticked >= PATIENCE * milliseconds) {
      clearInterval(timer);
      controller.abort();
    }
  }, every);
  timer.unref();
  return { signal: controller.signal, done: () => clearInterval(timer) };
}

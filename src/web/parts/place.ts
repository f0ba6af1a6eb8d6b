import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Where a desk stands on the server: one server has many desks, each under its slug. A desk's own addresses («/svar»,
 * what forms come back to) know nothing of it; it is put on where an address goes out, and taken off where one comes in.
 */
const bases = new AsyncLocalStorage<string>();

/** Runs a request's work for the desk that stands under `base`: «/min-horing», or nothing when it has the server alone. */
export function within<T>(base: string, work: () => T): T {
  return bases.run(base, work);
}

/** Where the desk at hand stands. */
export const base = (): string => bases.getStore() ?? '';

/** An address of the desk as the browser has to ask for it: for every `href`, `action` and redirect. */
export function linkTo(path: string): string {
  return path.startsWith('/') ? `${base()}${path}` : path;
}

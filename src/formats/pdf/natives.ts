/**
 * pdf.js brings versions of its own for what it finds this Node to do otherwise than the standard. One of them is of `push`,
 * which all of a process then uses, at a tenth of the time a PDF takes: the only fault it mends is of lists that can't grow.
 * Imported before pdf.js, so that Node's own is known.
 */
const { push } = Array.prototype;

/** Puts Node's own back, where pdf.js has loaded one of its parts since. */
export function ownPush(): void {
  if (Array.prototype.push !== push)
    Object.defineProperty(Array.prototype, 'push', { value: push, configurable: true, writable: true });
}

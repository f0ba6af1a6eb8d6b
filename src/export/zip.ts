import { strToU8, type Zippable, zipSync } from 'fflate';

/**
 * A zip container that is the same bytes on every machine: parts in the given order, compressed by fflate (zlib's bytes
 * differ between versions of Node), dated at the zip format's own beginning.
 * @param parts content by path; text becomes UTF-8
 */
export function zipParts(parts: Iterable<readonly [string, Uint8Array | string]>): Uint8Array {
  const files: Zippable = {};
  for (const [path, content] of parts) files[path] = typeof content === 'string' ? strToU8(content) : content;
  // Local fields, as fflate writes local fields: the same date in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

import { createHash } from 'node:crypto';
import { v5 } from 'uuid';

const NAMESPACE = '6f1d3c0e-5a43-5b7e-9c55-1b0f4f0c2a11';

/** Deterministic id (uuid5, RFC 9562) of an ordered list of parts: same parts, same id, on every machine. */
export function idOf(...parts: (string | number)[]): string {
  // A received text may hold half a surrogate pair, which has no UTF-8.
  return v5(parts.join('\u0000').toWellFormed(), NAMESPACE);
}

/** SHA-256 of bytes or text as lower-case hex: the content hash that names a file and a stage's input. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** So much JSON is summed at a time. */
const AT_A_TIME = 65_536;

/**
 * SHA-256 of an object's JSON, without ever holding all of it: its lists may have hundreds of thousands of items. What gives
 * them one by one is a list too.
 */
export function hashOfJson(value: object): string {
  const hash = createHash('sha256');
  let text = '{';
  for (const [key, part] of Object.entries(value)) {
    if (part === undefined) continue;
    text += `${text === '{' ? '' : ','}${JSON.stringify(key)}:`;
    if (!isList(part)) text += JSON.stringify(part);
    else {
      text += '[';
      let comma = '';
      for (const item of part) {
        text += `${comma}${JSON.stringify(item) ?? 'null'}`;
        comma = ',';
        if (text.length < AT_A_TIME) continue;
        hash.update(text);
        text = '';
      }
      text += ']';
    }
  }
  return hash.update(`${text}}`).digest('hex');
}

const isList = (part: unknown): part is Iterable<unknown> =>
  typeof part === 'object' && part !== null && Symbol.iterator in part;

/** White space apart, the same words: a letter that is only set otherwise is the same. */
export function wordsMark(text: string): string {
  return hashOf(text.replace(/\s+/gu, ' ').trim()).slice(0, 16);
}

/** Messages that are signed or encrypted as one whole (S/MIME, RFC 8551), in the envelope of RFC 5652 (CMS). */

/** What is signed, or that it is encrypted. */
export type Sealed = { kind: 'signed'; content: Uint8Array } | { kind: 'encrypted' };

/** Object identifiers as they are written: 1.2.840.113549.1.7.2 (signed), .3 (enveloped), 1.2.840.113549.1.9.16.1.23 (both). */
const PKCS7 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];
const SIGNED = [...PKCS7, 2];
const ENVELOPED = [...PKCS7, 3];
const AUTHENTICATED = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x17];

const [OCTETS, OID, SEQUENCE, SET, EXPLICIT] = [0x04, 0x06, 0x30, 0x31, 0xa0];
const CONSTRUCTED = 0x20;
/** Pieces of a content within pieces; programs write one level. */
const DEEPEST = 4;

/** A value of BER (X.690): its tag, where its content is, and where the next begins. `end` is null where two zeros end it. */
interface Value {
  tag: number;
  start: number;
  end: number | null;
}

/**
 * Opens an envelope.
 * @returns null when the bytes are none, or hold only a signature of something else
 */
export function sealedIn(bytes: Uint8Array): Sealed | null {
  const outer = valueAt(bytes, 0);
  if (outer?.tag !== SEQUENCE) return null;
  const type = valueAt(bytes, outer.start);
  if (type?.tag !== OID || type.end === null) return null;
  const identifier = bytes.subarray(type.start, type.end);
  const is = (one: readonly number[]) =>
    one.length === identifier.length && one.every((byte, i) => byte === identifier[i]);
  if (is(ENVELOPED) || is(AUTHENTICATED)) return { kind: 'encrypted' };
  const wrapped = is(SIGNED) ? valueAt(bytes, type.end) : null;
  const signed = wrapped?.tag === EXPLICIT ? valueAt(bytes, wrapped.start) : null;
  if (signed?.tag !== SEQUENCE) return null;
  // Its version, the algorithms, and then what is signed: its type, and itself where it is not sent beside.
  const version = valueAt(bytes, signed.start);
  const algorithms = version?.end ? valueAt(bytes, version.end) : null;
  if (algorithms?.tag !== SET || !algorithms.end) return null;
  const enclosed = valueAt(bytes, algorithms.end);
  const kind = enclosed?.tag === SEQUENCE ? valueAt(bytes, enclosed.start) : null;
  if (!kind?.end || kind.end === enclosed?.end) return null;
  const content = valueAt(bytes, kind.end);
  const octets = content?.tag === EXPLICIT ? valueAt(bytes, content.start) : null;
  if (octets === null) return null;
  const pieces: Uint8Array[] = [];
  if (octetsOf(bytes, octets, pieces, 0) === null) return null;
  return { kind: 'signed', content: new Uint8Array(Buffer.concat(pieces)) };
}

/** Gathers a string's bytes, whole or in pieces; where it ends, or null when it is none. */
function octetsOf(bytes: Uint8Array, { tag, start, end }: Value, pieces: Uint8Array[], depth: number): number | null {
  if (tag === OCTETS && end !== null) {
    pieces.push(bytes.subarray(start, end));
    return end;
  }
  if (tag !== (OCTETS | CONSTRUCTED) || depth > DEEPEST) return null;
  let at = start;
  for (;;) {
    if (at === end) return at;
    if (end === null && bytes[at] === 0 && bytes[at + 1] === 0) return at + 2;
    const piece = valueAt(bytes, at);
    const after = piece === null ? null : octetsOf(bytes, piece, pieces, depth + 1);
    if (after === null) return null;
    at = after;
  }
}

function valueAt(bytes: Uint8Array, at: number): Value | null {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined) return null;
  if (first === 0x80) return { tag, start: at + 2, end: null };
  const more = first < 0x80 ? 0 : first - 0x80;
  if (more > 4) return null;
  let length = more === 0 ? first : 0;
  for (let i = 0; i < more; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  const start = at + 2 + more;
  return start + length > bytes.length ? null : { tag, start, end: start + length };
}

/** The value of a property: a number is of no interest here and left out. */
export type MapiValue = string | Uint8Array;

/** [MS-OXCDATA] 2.11.1: sizes of the types that have a fixed one, padded to four bytes as TNEF has them. */
const FIXED = new Map([
  [0x02, 4],
  [0x03, 4],
  [0x04, 4],
  [0x05, 8],
  [0x06, 8],
  [0x07, 8],
  [0x0a, 4],
  [0x0b, 4],
  [0x14, 8],
  [0x40, 8],
  [0x48, 16],
]);
const OBJECT = 0x0d;
const STRING_8 = 0x1e;
const STRING = 0x1f;
const BINARY = 0x102;
const MANY = 0x1000;
const FIRST_NAMED = 0x8000;

class Ended extends Error {}

/** Reads a list of MAPI properties ([MS-OXTNEF] 2.1.3.4); null when it runs out of bytes. */
export function mapiProperties(bytes: Uint8Array): Map<number, MapiValue> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const skip = (length: number): number => {
    const start = at;
    if (length < 0 || at + length > bytes.length) throw new Ended();
    at += length;
    return start;
  };
  const u32 = () => view.getUint32(skip(4), true);
  const u16 = () => view.getUint16(skip(2), true);
  const padded = (length: number): Uint8Array => {
    const start = skip(length);
    at = Math.min(bytes.length, at + ((4 - (length % 4)) % 4));
    return bytes.subarray(start, start + length);
  };
  const found = new Map<number, MapiValue>();
  try {
    const count = u32();
    for (let i = 0; i < count; i++) {
      const type = u16();
      const id = u16();
      if (id >= FIRST_NAMED) {
        skip(16);
        if (u32() === 0) skip(4);
        else padded(u32());
      }
      const base = type & ~MANY;
      const size = FIXED.get(base);
      if (size !== undefined) {
        skip(size * ((type & MANY) === 0 ? 1 : u32()));
        continue;
      }
      if (![OBJECT, STRING_8, STRING, BINARY].includes(base)) throw new Ended();
      const values = u32();
      for (let j = 0; j < values; j++) {
        const value = padded(u32());
        if (!found.has(id)) found.set(id, base === STRING ? Buffer.from(value).toString('utf16le') : value);
      }
    }
    return found;
  } catch (error) {
    if (error instanceof Ended) return null;
    throw error;
  }
}

import { decompressRTF } from '@kenjiuno/decompressrtf';
import { MAX_UNPACKED_TEXT_BYTES } from '../limits.ts';

/** [MS-OXRTFCP] 2.1.3.1: the head gives the size before packing. */
const HEAD = 16;

/** Unpacks RTF as Outlook packs it; null when it is damaged or unreasonably large. */
export function unpackRtf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEAD) return null;
  const unpacked = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true);
  if (unpacked > MAX_UNPACKED_TEXT_BYTES) return null;
  try {
    return Uint8Array.from(decompressRTF([...bytes]));
  } catch {
    return null;
  }
}

import { inflateRawSync } from 'node:zlib';
import { iconv } from './encoding.ts';
import { MAX_UNPACKED_BYTES, MAX_UNPACKED_TEXT_BYTES, MAX_ZIP_ENTRIES } from './limits.ts';

/** Why a container, or a member of it, was refused. */
export type ZipRefusal = 'corrupt' | 'encrypted' | 'unpacks-too-large';

/** Parts of a zip container by name, or why it was refused. */
export type Unzipped =
  | { kind: 'parts'; parts: Map<string, Uint8Array>; names: string[] }
  | { kind: 'refused'; reason: ZipRefusal };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;

/** A member as the directory tells of it. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/**
 * Inflates the wanted parts of a zip container (PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16).
 * Declared sizes are summed before anything is inflated; since they may lie, every inflation is bounded as well, and all
 * parts share one budget, so entries that overlap in the file gain nothing.
 * Zip64 is not read: a container that needs it is larger than the limits.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Unzipped {
  const entries = zipEntries(bytes);
  if (entries === null) return { kind: 'refused', reason: 'corrupt' };
  if (entries.length > MAX_ZIP_ENTRIES) return { kind: 'refused', reason: 'unpacks-too-large' };
  const declared = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (declared > MAX_UNPACKED_BYTES) return { kind: 'refused', reason: 'unpacks-too-large' };
  const parts = new Map<string, Uint8Array>();
  let budget = MAX_UNPACKED_TEXT_BYTES;
  for (const entry of entries) {
    if (!wanted(entry.name) || parts.has(entry.name)) continue;
    const part = inflateEntry(bytes, entry, budget);
    if (typeof part === 'string') return { kind: 'refused', reason: part };
    budget -= part.length;
    parts.set(entry.name, part);
  }
  return { kind: 'parts', parts, names: entries.map((entry) => entry.name) };
}

/** Members of a zip container in the directory's order; null when it has no whole directory. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < lowest) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    if (at + 46 + nameLength > bytes.length) return null;
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength), flags),
      encrypted: (flags & ENCRYPTED) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** A name is UTF-8 when it says so, or is such (macOS says nothing); else in the code page of Norwegian DOS and Windows. */
function nameOf(bytes: Uint8Array, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: (flags & UTF8_NAME) === 0 }).decode(bytes);
  } catch {
    return iconv().decode(Buffer.from(bytes), 'cp850');
  }
}

/** Inflates one member within a budget of bytes. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, budget: number): Uint8Array | ZipRefusal {
  if (entry.encrypted) return 'encrypted';
  if (entry.unpacked > budget) return 'unpacks-too-large';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER) return 'corrupt';
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const end = start + entry.packed;
  if (end > bytes.length) return 'corrupt';
  const packed = bytes.subarray(start, end);
  if (entry.method === 0) return packed.length > budget ? 'unpacks-too-large' : packed;
  if (entry.method !== 8) return 'corrupt';
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, budget) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks-too-large' : 'corrupt';
  }
}

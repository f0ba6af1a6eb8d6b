import { inflateSync } from 'node:zlib';

/** Objects that are looked through, what they may unpack to, and the letters of one that may tell what it is. */
const MOST_OBJECTS = 100_000;
const MOST_UNPACKED = 16 * 1024 * 1024;
const MOST_LETTERS = 100_000;
const OBJECT = /(?<![\d.])(\d{1,8})\s{1,4}\d{1,5}\s{1,4}obj\b/gu;
const ENDS = /endobj|stream/u;
const REFERENCE = /(\d{1,8})\s{1,4}\d{1,5}\s{1,4}R/gu;
const NAME = /\/Name\s{0,4}(?:\(((?:\\[\s\S]|[^\\)]){0,500})\)|<([\da-f\s]{0,2000})>)/iu;

/**
 * The names of the layers that a document keeps off, which nobody sees, and which none of PDFium's functions tells. Those that
 * share their name with one that is shown are left out.
 */
export function layersOff(bytes: Uint8Array): Set<string> {
  const objects = objectsIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const root = [...objects.values()].find((body) => body.includes('/OCProperties')) ?? '';
  const layers = valueIn(objects, root, '/OCProperties');
  const shown = valueIn(objects, layers, '/D(?![A-Za-z])');
  const listed = (key: string, where: string) =>
    [...(/^\s*\[([^\]]*)\]/u.exec(valueIn(objects, where, key))?.[1] ?? '').matchAll(REFERENCE)].map(([, number]) =>
      Number(number),
    );
  const all = listed('/OCGs', layers);
  const on = listed('/ON(?![A-Za-z])', shown);
  const off = /\/BaseState\s{0,4}\/OFF/u.test(shown)
    ? all.filter((layer) => !on.includes(layer))
    : listed('/OFF(?![A-Za-z])', shown);
  const nameOf = (layer: number) => named(objects.get(layer) ?? '');
  const seen = new Set(all.filter((layer) => !off.includes(layer)).map(nameOf));
  return new Set(off.map(nameOf).filter((name) => name !== '' && !seen.has(name)));
}

/** What follows a key, or what it refers to. */
function valueIn(objects: ReadonlyMap<number, string>, body: string, key: string): string {
  const found = new RegExp(key, 'u').exec(body);
  if (found === null) return '';
  const after = body.slice(found.index + found[0].length);
  const number = /^\s*(\d{1,8})\s{1,4}\d{1,5}\s{1,4}R/u.exec(after)?.[1];
  return number === undefined ? after : (objects.get(Number(number)) ?? '');
}

/** What a document's objects say, by their numbers; those that are packed together too. */
function objectsIn(whole: Buffer): Map<number, string> {
  const text = whole.toString('latin1');
  const objects = new Map<number, string>();
  let left = MOST_UNPACKED;
  for (const { 0: head, 1: number, index } of text.matchAll(OBJECT)) {
    if (objects.size > MOST_OBJECTS) break;
    const start = index + head.length;
    const body = text.slice(start, start + MOST_LETTERS);
    const end = body.search(ENDS);
    const own = end < 0 ? body : body.slice(0, end);
    objects.set(Number(number), own);
    if (own.includes('/ObjStm') && left > 0) left -= unpack(whole.subarray(start + end), own, objects, left);
  }
  return objects;
}

/** «1 0 2 35 …»: numbers, and where each begins after the first. @returns what it took of what may be unpacked */
function unpack(stream: Buffer, dictionary: string, objects: Map<number, string>, most: number): number {
  const data = stream.subarray(stream[6] === 13 ? 8 : 7);
  const first = Number(/\/First\s{0,4}(\d{1,8})/u.exec(dictionary)?.[1] ?? 0);
  let text: string;
  try {
    text = inflateSync(data, { maxOutputLength: most }).toString('latin1');
  } catch {
    return MOST_UNPACKED / 100;
  }
  const head = text.slice(0, first).trim().split(/\s+/u).map(Number);
  for (let at = 0; at + 1 < head.length && objects.size <= MOST_OBJECTS; at += 2) {
    const [number = 0, start = 0, next] = [head[at], head[at + 1], head[at + 3]];
    objects.set(number, text.slice(first + start, next === undefined ? undefined : first + next));
  }
  return text.length;
}

function named(body: string): string {
  const [, written, hexadecimal] = NAME.exec(body) ?? [];
  const bytes =
    hexadecimal === undefined
      ? Buffer.from((written ?? '').replace(/\\(\d{1,3}|[\s\S])/gu, unescaped), 'latin1')
      : Buffer.from(hexadecimal.replace(/\s/gu, ''), 'hex');
  return decoded(bytes);
}

/** A text as PDF writes it. */
export function decoded(bytes: Uint8Array): string {
  const own = Buffer.from(bytes);
  if (own[0] !== 0xfe || own[1] !== 0xff) return own.toString('latin1');
  return own
    .subarray(2, own.length - (own.length % 2))
    .swap16()
    .toString('utf16le');
}

const unescaped = (_: string, sign: string): string =>
  /^\d/u.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8) & 0xff) : sign;

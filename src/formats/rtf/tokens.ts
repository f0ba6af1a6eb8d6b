/** A piece of RTF: a brace, a control word with its figure, or bytes of text. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; figure: number | null }
  | { kind: 'text'; bytes: Uint8Array };

const LETTER = /[a-zA-Z]/;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Takes RTF apart. Symbols are told as words: «\~» as `~`, «\'e5» as the byte it stands for. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      at++;
      yield { kind: byte === OPEN ? 'open' : 'close' };
    } else if (byte === BACKSLASH) {
      const next = String.fromCharCode(bytes[at + 1] ?? 0x20);
      if (next === "'") {
        const value = Number.parseInt(latin1(bytes, at + 2, at + 4), 16);
        at += 4;
        if (!Number.isNaN(value)) yield { kind: 'text', bytes: Uint8Array.of(value) };
      } else if (!LETTER.test(next)) {
        at += 2;
        if (next === '\\' || next === '{' || next === '}')
          yield { kind: 'text', bytes: Uint8Array.of(next.charCodeAt(0)) };
        else yield { kind: 'word', word: next === '\n' || next === '\r' ? 'par' : next, figure: null };
      } else {
        const [whole = '', word = '', figure] =
          /^([a-zA-Z]{1,32})(-?\d{1,10})?(?: |(?![a-zA-Z]))?/.exec(latin1(bytes, at + 1, at + 46)) ?? [];
        at += 1 + Math.max(1, whole.length);
        // Raw bytes, of a picture mostly.
        if (word === 'bin') at += Math.max(0, Number(figure ?? 0));
        else yield { kind: 'word', word, figure: figure === undefined ? null : Number(figure) };
      }
    } else {
      const start = at;
      while (at < bytes.length && ![BACKSLASH, OPEN, CLOSE].includes(bytes[at] ?? 0)) at++;
      yield { kind: 'text', bytes: bytes.subarray(start, at).filter((value) => value !== 10 && value !== 13) };
    }
  }
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

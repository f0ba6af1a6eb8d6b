/** A response's text as a REFI-QDA source holds it, and where its offsets have gone. */
export interface SourceText {
  text: string;
  /** Code points from the beginning of `text`, of a UTF-16 offset into the original. */
  at(offset: number): number;
}

/**
 * Text with LF line ends only, and the way from its UTF-16 offsets to REFI-QDA's positions: code points from 0. A surrogate
 * pair is one code point and CRLF becomes one line end, so each shortens what follows by one. A leading byte order mark
 * would be taken for the file's own and lost, so it becomes a word joiner.
 */
export function sourceText(original: string): SourceText {
  const shorter = [...original.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n/g)].map((match) => match.index);
  return {
    text: original.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '\u2060'),
    at(offset) {
      let [low, high] = [0, shorter.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((shorter[middle] ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return offset - low;
    },
  };
}

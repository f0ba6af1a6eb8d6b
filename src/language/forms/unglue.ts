/** Finds word breaks that a scan or a bad text layer lost: «støtterprinsippetomgrunnrenteskatt». */

/** Longer than any ordinary compound; a shorter one is left to the compound splitter. */
const GLUED_FROM = 28;
const LONGEST_WORD = 24;

/**
 * Learns the words of a corpus and cuts glued words by them: the cut whose words are together the most frequent
 * (unigram segmentation, Norvig 2009, «Natural Language Corpus Data»), by dynamic programming.
 * @param words the corpus's words, lower case, with their counts
 * @returns a function from a word as it stands to spans of its words (UTF-16 offsets in the word); one span, the whole,
 * when it is not glued or cannot be cut into known words
 */
export function learnBreaks(
  words: Iterable<readonly [string, number]>,
): (word: string) => { start: number; end: number }[] {
  const logs = new Map<string, number>();
  let total = 0;
  const kept: [string, number][] = [];
  for (const [word, count] of words) {
    if (word.length >= GLUED_FROM || (word.length < 3 && count < 3)) continue;
    kept.push([word, count]);
    total += count;
  }
  for (const [word, count] of kept) logs.set(word, Math.log(count / total));
  // An unknown letter costs more than any known word of its length would.
  const unknown = -Math.log(total + 1) - 4;
  return (word) => {
    const whole = [{ start: 0, end: word.length }];
    if (word.length < GLUED_FROM || word.includes('-')) return whole;
    const lower = word.toLowerCase();
    const best = new Float64Array(lower.length + 1).fill(Number.NEGATIVE_INFINITY);
    const from = new Int32Array(lower.length + 1);
    best[0] = 0;
    for (let end = 1; end <= lower.length; end += 1) {
      for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
        const piece = lower.slice(start, end);
        const known = logs.get(piece);
        if (known === undefined && end - start > 1) continue;
        const score = (best[start] ?? 0) + (known ?? unknown);
        if (score > (best[end] ?? 0)) {
          best[end] = score;
          from[end] = start;
        }
      }
    }
    const spans: { start: number; end: number }[] = [];
    let strange = 0;
    for (let end = lower.length; end > 0; end = from[end] ?? 0) {
      const start = from[end] ?? 0;
      if (end - start === 1 && !logs.has(lower.slice(start, end))) strange += 1;
      spans.push({ start, end });
    }
    // A long foreign name or a line of noise cuts into single letters: leave it whole.
    return strange * 4 > lower.length ? whole : spans.reverse();
  };
}

const VOWELS = 'aeiouyæøåé';

/**
 * Places in a word where a line may be broken: before a consonant with a vowel after it, at least three letters from
 * either end. Plain, but the breaks look like those of a word processor («departe-mentet»).
 */
function breakPoints(word: string): number[] {
  const points: number[] = [];
  for (let i = 3; i <= word.length - 3; i += 1) {
    const [before = '', at = '', after = ''] = [word[i - 1], word[i], word[i + 1]];
    if (!/^\p{Ll}{3}$/u.test(before + at + after) || VOWELS.includes(at) || !VOWELS.includes(after)) continue;
    // «prosjekt-styrene» and «an-svar»: s after a consonant opens the next syllable.
    const cluster = before === 's' && !VOWELS.includes(word[i - 2] ?? '') && 'tpkvlnm'.includes(at);
    points.push(cluster ? i - 1 : i);
  }
  return points;
}

/** Breaks text into lines of at most `width` (in the unit of `measure`), dividing long words when asked to. */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
  hyphenate: boolean,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    const start = line === '' ? '' : `${line} `;
    const point =
      hyphenate && word.length > 8
        ? breakPoints(word).findLast((at) => measure(`${start}${word.slice(0, at)}-`) <= width)
        : undefined;
    if (point === undefined) {
      lines.push(line);
      line = word;
    } else {
      lines.push(`${start}${word.slice(0, point)}-`);
      line = word.slice(point);
    }
  }
  lines.push(line);
  return lines.filter((l) => l !== '');
}

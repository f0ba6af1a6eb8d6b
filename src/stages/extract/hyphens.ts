/** Words after which a hyphen before them is suspended: «nord- og sørgående», «helse- eller omsorgstjenester». */
const SUSPENDING = new Set([
  'og',
  'eller',
  'samt',
  'men',
  'til',
  'som',
  'både',
  'and',
  'or',
  'to',
  'i',
  'på',
  'av',
  'for',
  'med',
]);

/** Prefixes that keep their hyphen in Norwegian whatever follows. */
const KEEPING = new Set(['ikke', 'ikkje', 'eks', 'e', 'co', 'it']);

const LAST_WORD = /(?<![\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}-]{0,60})-$/u;
const FIRST_WORD = /^(\p{L}{1,60})/u;

/** How a line and its continuation meet: with a space, or with the hyphen dropped or kept. */
type Meeting = 'space' | 'drop' | 'keep';

/** Words of a document with a hyphen inside, lower case: proof of how the document itself writes a word. */
export function hyphenatedWords(lines: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    if (!line.includes('-')) continue;
    for (const [word] of line.matchAll(/\p{L}{1,40}-\p{L}{1,40}/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/**
 * Joins a line and the next of the same paragraph. A hyphen at the line's end is dropped where it only divides a word
 * («departe-|mentet»), kept where it belongs to the word («e-|helse», «IKT-|systemer», «Sør-|Varanger»), and kept with a
 * space where it is suspended («nord-|og sørgående»). `hyphenated` are the words the document writes with a hyphen.
 */
export function joinLines(line: string, next: string, hyphenated: Set<string>): string {
  if (line === '') return next;
  if (line.endsWith('\u00AD')) return line.slice(0, -1) + next;
  switch (
    line.endsWith('-') || line.endsWith('\u2010') ? meeting(`${line.slice(0, -1)}-`, next, hyphenated) : 'space'
  ) {
    case 'space':
      return `${line} ${next}`;
    case 'drop':
      return line.slice(0, -1) + next;
    case 'keep':
      return line + next;
  }
}

function meeting(line: string, next: string, hyphenated: Set<string>): Meeting {
  const left = LAST_WORD.exec(line)?.[1];
  const right = FIRST_WORD.exec(next)?.[1];
  if (left === undefined) return 'space';
  if (right === undefined) return /^\p{N}/u.test(next) ? 'keep' : 'space';
  if (SUSPENDING.has(right.toLowerCase())) return 'space';
  if (/^\p{Lu}/u.test(right)) return 'keep';
  const piece = left.split('-').at(-1) ?? left;
  if (hyphenated.has(`${piece}-${right}`.toLowerCase())) return 'keep';
  // A single letter, a figure or an abbreviation (IKT-, FoU-) before the hyphen is never a syllable.
  if (piece.length === 1 || /\p{N}|\p{L}\p{Lu}/u.test(piece) || /^\p{Lu}+$/u.test(piece)) return 'keep';
  return KEEPING.has(piece.toLowerCase()) ? 'keep' : 'drop';
}

/**
 * Rejoins words divided inside a line, in text whose line breaks were lost before it came to us («overskudds- basert»).
 * `isFlattened` says that the text is such: elsewhere «kort- mellomlang» may be meant.
 */
export function rejoinInside(line: string, hyphenated: Set<string>): string {
  return line
    .replace(/(\p{Ll})\u00AD ?(?=\p{Ll})/gu, '$1')
    .replaceAll('\u00AD', '')
    .replace(/([\p{L}\p{N}][\p{L}\p{N}-]{0,60})- (\p{Ll}{2,60})/gu, (whole, left: string, right: string) => {
      const how = meeting(`${left}-`, right, hyphenated);
      if (how === 'space') return whole;
      return how === 'drop' ? left + right : `${left}-${right}`;
    });
}

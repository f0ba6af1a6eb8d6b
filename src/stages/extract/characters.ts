import { undoubled, withWindowsSigns } from '../../formats/encoding.ts';

/** Repairs of single characters. All are certain: none depends on what the word is. */

/** Bullets of the Symbol and Wingdings fonts, which Word writes as private-use characters. */
const FONT_BULLETS = /[\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0A8\uF06E\uF071\uF0B0\uF0E0\uF0F0]/gu;
/** Boxes of Wingdings, as private-use characters or as their like in Unicode: ticked and not. */
const TICKED = /[\uF0FD\uF0FE\u{1F5F7}\u{1F5F9}\u{1F5F5}]/gu;
const UNTICKED = /[\u{1F78E}\u{1F78F}\u{1F790}]/gu;
const LIGATURES = /[\uFB00-\uFB06]/gu;
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;
/** Zero-width and direction marks. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;
const PRIVATE_USE = /[\uE000-\uF8FF]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** What most lines are made of. Nothing in them is cleaned, and no two of these bytes are a letter written twice over. */
const PLAIN = /^[\t -~æøåÆØÅé]*$/u;

/**
 * Cleans one line's characters: ligatures opened, composed letters (NFC), a ring drawn beside its a joined to it (TeX
 * writes «p˚ a» for «på»), odd spaces made plain, invisible and control characters dropped. Soft hyphens are left for
 * the joining of lines, which needs them. Tabs stay: they part the cells of a row.
 */
export function cleanCharacters(line: string): string {
  if (PLAIN.test(line)) return line;
  return withWindowsSigns(undoubled(line))
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replace(/\u02DA ?a/gu, 'å')
    .replace(/\u02DA ?A/gu, 'Å')
    .normalize('NFC')
    .replace(/([åÅ])\u030A+/gu, '$1')
    .replace(TICKED, '☒')
    .replace(UNTICKED, '☐')
    .replace(FONT_BULLETS, '•')
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(PRIVATE_USE, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

/** Runs of spaces made one; a run with a tab in it stays a tab. */
export function collapseSpaces(line: string): string {
  return line.replace(/[ \t]{2,}/gu, (run) => (run.includes('\t') ? '\t' : ' ')).trim();
}

const ROMAN = /^[IVXLC]+$/u;

/**
 * Joins letter-spaced capitals: «H Ø R I N G S S VA R» → «HØRINGSSVAR». Takes at least five pieces of one to three
 * capitals, most of them single letters; two or more spaces part words. Roman numerals in a row are left alone.
 */
export function joinSpacedCapitals(line: string): string {
  if (!/\p{Lu} {1,4}\p{Lu}/u.test(line)) return line;
  return line.replace(/(?<![\p{L}\p{N}])\p{Lu}{1,3}(?: {1,4}\p{Lu}{1,3}){4,60}(?![\p{L}\p{N}])/gu, (run) => {
    const pieces = run.split(/ +/u);
    const single = pieces.filter((piece) => piece.length === 1).length;
    if (single < 3 || single * 2 < pieces.length || pieces.every((piece) => ROMAN.test(piece))) return run;
    return run
      .split(/ {2,}/u)
      .map((word) => word.replaceAll(' ', ''))
      .join(' ');
  });
}

import { outermost, valOf } from './docx-elements.ts';

/** A level of a list: what it starts at, how it counts, and what it shows («%1.%2»). */
interface Level {
  start: number;
  format: string;
  shows: string;
}

/** Lists by the number that paragraphs name them by. */
interface Lists {
  abstractOf: Map<string, string>;
  levels: Map<string, Map<number, Level>>;
  /** Where a list begins anew: by its number and level. */
  restarts: Map<string, Map<number, number>>;
}

/** Lists in lists; Word knows nine levels. */
const LEVELS = 9;

/**
 * Writes the numbers of numbered paragraphs into them, as Word shows them: a list goes on after other paragraphs, and is
 * not counted anew. Bullets and headings' numbers are left as they are.
 */
export function withNumbers(xml: string, numbering: string, styles: string): string {
  if (numbering === '') return xml;
  const lists = listsOf(numbering);
  const byStyle = numberedStyles(styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return xml.replace(
    /(<w:p(?:\s[^<>]*)?>\s*)<w:pPr>([\s\S]{0,8000}?)<\/w:pPr>/gu,
    (whole, open: string, inner: string) => {
      const own = /<w:numPr>([\s\S]{0,400}?)<\/w:numPr>/u.exec(inner)?.[1];
      const style = byStyle.get(valOf(inner, 'pStyle') ?? '');
      if (style?.heading || (own === undefined && style === undefined)) return whole;
      const number = (own === undefined ? undefined : valOf(own, 'numId')) ?? style?.number;
      const level = Number((own === undefined ? undefined : valOf(own, 'ilvl')) ?? style?.level ?? 0);
      const shown = number === undefined || !(level < LEVELS) ? null : next(lists, counts, begun, number, level);
      if (shown === null) return whole;
      const rest = inner.replace(/<w:numPr>[\s\S]{0,400}?<\/w:numPr>/u, '');
      const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
      const text = shown === '' ? '' : `<w:r><w:t xml:space="preserve">${shown} </w:t></w:r>`;
      return `${open}<w:pPr>${rest}${none}</w:pPr>${text}`;
    },
  );
}

/** Counts one paragraph; null when its mark is no number. */
function next(
  lists: Lists,
  counts: Map<string, number[]>,
  begun: Set<string>,
  number: string,
  level: number,
): string | null {
  const abstract = lists.abstractOf.get(number);
  const levels = abstract === undefined ? undefined : lists.levels.get(abstract);
  const own = levels?.get(level);
  if (abstract === undefined || levels === undefined || own === undefined) return null;
  const count = counts.get(abstract) ?? [];
  counts.set(abstract, count);
  if (!begun.has(number)) {
    begun.add(number);
    for (const [at, start] of lists.restarts.get(number) ?? []) count[at] = start - 1;
  }
  for (let above = 0; above < level; above++) count[above] ??= levels.get(above)?.start ?? 1;
  count[level] = (count[level] ?? own.start - 1) + 1;
  count.length = level + 1;
  if (own.format === 'bullet' || own.format === 'none') return null;
  return own.shows.replace(/%([1-9])/gu, (_, figure: string) => {
    const at = Number(figure) - 1;
    return formatted(count[at] ?? 1, levels.get(at)?.format ?? 'decimal');
  });
}

function listsOf(xml: string): Lists {
  const lists: Lists = { abstractOf: new Map(), levels: new Map(), restarts: new Map() };
  for (const { start, end } of outermost(xml, 'w:abstractNum')) {
    const list = xml.slice(start, end);
    const id = /^<w:abstractNum\s[^<>]{0,300}?w:abstractNumId="(\d{1,9})"/u.exec(list)?.[1];
    if (id !== undefined) lists.levels.set(id, levelsOf(list));
  }
  for (const { start, end } of outermost(xml, 'w:num')) {
    const list = xml.slice(start, end);
    const id = /^<w:num\s[^<>]{0,300}?w:numId="(\d{1,9})"/u.exec(list)?.[1];
    if (id === undefined) continue;
    lists.abstractOf.set(id, valOf(list, 'abstractNumId') ?? '');
    const restarts = new Map<number, number>();
    for (const [, level = '0', inner = ''] of list.matchAll(
      /<w:lvlOverride\s[^<>]{0,100}?w:ilvl="(\d)"[^<>]*>([\s\S]{0,4000}?)<\/w:lvlOverride>/gu,
    )) {
      const at = valOf(inner, 'startOverride');
      if (at !== undefined) restarts.set(Number(level), Number(at));
    }
    lists.restarts.set(id, restarts);
  }
  return lists;
}

function levelsOf(list: string): Map<number, Level> {
  return new Map(
    outermost(list, 'w:lvl').map(({ start, end }) => {
      const level = list.slice(start, end);
      return [
        Number(/w:ilvl="(\d)"/u.exec(level)?.[1] ?? 0),
        {
          start: Number(valOf(level, 'start') ?? 1),
          format: valOf(level, 'numFmt') ?? 'decimal',
          shows: valOf(level, 'lvlText') ?? '',
        },
      ] as const;
    }),
  );
}

interface NumberedStyle {
  number: string | undefined;
  level: number;
  heading: boolean;
}

/** Styles that number their paragraphs, and headings, whose numbers are not read. */
function numberedStyles(xml: string): Map<string, NumberedStyle> {
  const found = new Map<string, NumberedStyle>();
  for (const { start, end } of outermost(xml, 'w:style')) {
    const style = xml.slice(start, end);
    const id = /w:styleId="([^"]{1,100})"/u.exec(style)?.[1];
    const numbers = /<w:numPr>([\s\S]{0,400}?)<\/w:numPr>/u.exec(style)?.[1];
    const heading = /^(?:heading|overskrift) \d/iu.test(valOf(style, 'name') ?? '') || /<w:outlineLvl/u.test(style);
    if (id === undefined || (numbers === undefined && !heading)) continue;
    const number = numbers === undefined ? undefined : valOf(numbers, 'numId');
    found.set(id, { number, level: Number(valOf(numbers ?? '', 'ilvl') ?? 0), heading });
  }
  return found;
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function formatted(count: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    // After z come aa, bb, cc.
    const letter = String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(10, Math.floor((count - 1) / 26) + 1));
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    let left = Math.min(count, 3999);
    let roman = '';
    for (const [value, sign] of ROMAN)
      while (left >= value) {
        roman += sign;
        left -= value;
      }
    return format === 'lowerRoman' ? roman : roman.toUpperCase();
  }
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count);
}

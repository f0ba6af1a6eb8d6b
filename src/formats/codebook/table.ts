import { parse } from 'csv-parse/sync';
import type { CodebookEntry, CodebookNote, CodebookReading } from '../../codebook.ts';
import { readHighlights } from './highlights.ts';
import { oneLine, prose, themeKey } from './words.ts';

type Column = 'label' | 'description' | 'keywords' | 'parent';

/** Headings as people write them, lower case. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['label', /^(?:label|tema|temanavn|temanamn|theme|navn|namn|name|kode|code|tittel|tag|path)$/u],
  ['description', /^(?:description|beskrivelse|beskriving|skildring|definisjon|definition|forklaring)$/u],
  ['keywords', /^(?:keywords?|nøkkelord|nykelord|stikkord|søkeord)$/u],
  ['parent', /^(?:parent|overordnet|overordna|hovedtema|hovudtema|ligger under|ligg under|under)(?: tema| kode)?$/u],
];

/** A column of parts: the theme's own column is then what they lie under. */
const PART = /^(?:undertema|undertemaer|underkode|subtheme|subcode)$/u;

/** Titles and a line of explanation may stand above the headings. */
const ROWS_ABOVE = 10;

/** What the model takes; see src/corrections/decision.ts. */
const LONGEST_LABEL = 300;
const LONGEST_DESCRIPTION = 20_000;
const MOST_KEYWORDS = 200;

/** An entry cut to what the model takes; what was cut is noted. */
export function fitted(entry: CodebookEntry, notes: CodebookNote[]): CodebookEntry {
  const keywords = [...new Set(entry.keywords.map(oneLine).filter((word) => word !== ''))];
  const fits = {
    ...entry,
    label: entry.label.slice(0, LONGEST_LABEL).trim(),
    description: entry.description.slice(0, LONGEST_DESCRIPTION),
    keywords: keywords.slice(0, MOST_KEYWORDS).map((word) => word.slice(0, LONGEST_LABEL)),
  };
  if (
    fits.label !== entry.label ||
    fits.description !== entry.description ||
    keywords.some((word, index) => fits.keywords[index] !== word)
  )
    notes.push({ code: 'shortened', where: fits.label });
  return fits;
}

function columnsOf(row: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  const headings = row.map((cell) =>
    oneLine(cell)
      .toLocaleLowerCase('nb')
      .replace(/\s*\([^)]*\)$|[:*]+$/gu, ''),
  );
  headings.forEach((heading, index) => {
    const column = HEADINGS.find(([, pattern]) => pattern.test(heading))?.[0];
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  });
  const part = headings.findIndex((heading) => PART.test(heading));
  if (part >= 0) {
    const whole = columns.get('parent') ?? columns.get('label');
    if (whole !== undefined) columns.set('parent', whole);
    columns.set('label', part);
  }
  return columns;
}

const cellOf = (row: readonly string[], column: number | undefined) =>
  column === undefined ? '' : (row[column] ?? '');

/**
 * Reads the rows of a table whose headings stand within the first rows. A theme that others lie under without a row of its
 * own is made. @returns null when no heading for the theme's name is found
 */
export function readTable(rows: readonly (readonly string[])[]): CodebookReading | null {
  const at = rows.slice(0, ROWS_ABOVE).findIndex((row) => columnsOf(row).has('label'));
  const columns = columnsOf(rows[at] ?? []);
  if (at < 0) return null;
  const highlights = readHighlights(rows[at] ?? [], rows.slice(at + 1));
  const notes: CodebookNote[] = [];
  const entries = new Map<string, CodebookEntry>();
  const parents = new Map<string, string>();
  rows.slice(at + 1).forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const above = oneLine(cellOf(row, columns.get('parent')));
    const label = oneLine(cellOf(row, columns.get('label')));
    const description = prose(cellOf(row, columns.get('description')));
    const keywords = cellOf(row, columns.get('keywords')).split(/[;,|\n]/u);
    // «Hovedtema» alone in its row is the main theme itself.
    const name = label === '' && columns.has('parent') ? above : label;
    const key = themeKey(name);
    // In a list of what has been marked, the tag stands as often as it was used.
    if (highlights !== null && (key === '' || entries.has(key))) return;
    if (key === '') {
      notes.push({ code: 'no-label', where: String(at + index + 2) });
      return;
    }
    if (entries.has(key)) {
      notes.push({ code: 'double', where: name });
      return;
    }
    const parent = label === '' || above === '' || themeKey(above) === key ? null : themeKey(above);
    if (parent !== null && !parents.has(parent)) parents.set(parent, above);
    entries.set(key, fitted({ key, label: name, description, keywords, parent }, notes));
  });
  for (const [key, label] of parents)
    if (!entries.has(key)) {
      notes.push({ code: 'parent-made', where: label });
      entries.set(key, fitted({ key, label, description: '', keywords: [], parent: null }, notes));
    }
  return { kind: 'codebook', entries: parentsFirst(entries, notes), notes, marks: new Map(), project: highlights };
}

/** Parents before their parts, otherwise in the file's order. Themes that lie under each other in a ring: the first comes out on top. */
function parentsFirst(entries: ReadonlyMap<string, CodebookEntry>, notes: CodebookNote[]): CodebookEntry[] {
  const placed = new Map<string, CodebookEntry>();
  for (const start of entries.values()) {
    const chain: CodebookEntry[] = [];
    let entry: CodebookEntry | undefined = start;
    while (entry && !placed.has(entry.key)) {
      if (chain.includes(entry)) {
        notes.push({ code: 'circle', where: entry.label });
        const top = { ...entry, parent: null };
        placed.set(top.key, top);
        break;
      }
      chain.push(entry);
      entry = entry.parent === null ? undefined : entries.get(entry.parent);
    }
    for (const link of chain.reverse()) if (!placed.has(link.key)) placed.set(link.key, link);
  }
  return [...placed.values()];
}

/** Reads CSV with comma, semicolon or tab: the one that shows the most headings. */
export function readCsv(text: string): CodebookReading {
  // Excel's own first line that names the delimiter.
  const body = text.replace(/^sep=.\r?\n/iu, '');
  const head = body.split(/\r\n?|\n/u, ROWS_ABOVE);
  const known = (delimiter: string) =>
    Math.max(...head.map((line) => columnsOf(line.split(delimiter).map((cell) => cell.replace(/^"|"$/gu, ''))).size));
  const [delimiter = ','] = [';', '\t', ','].sort((a, b) => known(b) - known(a));
  if (known(delimiter) === 0) return { kind: 'refused', reason: 'no-headings' };
  let rows: string[][];
  try {
    rows = parse(body, { delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: true });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : null;
    return { kind: 'refused', reason: 'corrupt', ...(line === null ? {} : { line }) };
  }
  return readTable(rows) ?? { kind: 'refused', reason: 'no-headings' };
}

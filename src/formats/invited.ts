import { parse } from 'csv-parse/sync';
import type { Invitation, Sector } from '../domain.ts';

/** Sector words in an invited list: ours, and the headings that ministries use. Lower case, by their beginning. */
const SECTOR_WORDS: readonly (readonly [RegExp, Sector])[] = [
  [/^(?:state|stat(?:lig|leg)?|staten|departement|direktorat|etat|tilsyn|ombud|domstol|statsforvalt)/u, 'state'],
  [/^(?:municipality|(?:fylkes)?kommun|kommunesektor|kommunal)/u, 'municipality'],
  [
    /^(?:health-authority|helseforetak|helseføretak|regionale helse|spesialisthelse|sykehus|sjukehus)/u,
    'health-authority',
  ],
  [/^(?:business|næringsliv|bedrift|selskap|verksemd|virksomhet|firma)/u, 'business'],
  [
    /^(?:organisation|organi[sz]asjon|forening|foreining|forbund|interesse|arbeidslivs|fagforening|tros|parti)/u,
    'organisation',
  ],
  [/^(?:research|forskning|forsking|universitet|høgskol|høyskol|høgskul|akademi|utdanning)/u, 'research'],
  [/^(?:individual|privat|enkeltperson)/u, 'individual'],
];

/** The sector that a heading of a list is for. */
export function sectorFrom(word: string): Sector | null {
  const lower = word.normalize('NFC').trim().toLowerCase();
  return SECTOR_WORDS.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}

const NAME_HEADER =
  /^(?:navn|namn|name|høringsinstans(?:er)?|høyringsinstans(?:ar)?|instans|mottaker|mottakar|virksomhet)$/iu;
const SECTOR_HEADER = /^(?:sektor|sector|gruppe|type|kategori)$/iu;

/** The list's delimiter: a name may hold a comma («Byen kommune, formannskapet»), hardly a semicolon or a tab. */
function delimiterOf(lines: readonly string[]): string {
  const header = lines[0] ?? '';
  for (const candidate of ['\t', ';']) if (lines.some((line) => line.includes(candidate))) return candidate;
  return header.split(',').some((cell) => SECTOR_HEADER.test(cell.replace(/"/gu, '').trim())) ? ',' : '\u0000';
}

/** One line's cells. A name never runs over lines, so a quote left open is a character, not the rest of the file. */
function cells(line: string, delimiter: string): string[][] {
  const balanced = (line.match(/"/gu)?.length ?? 0) % 2 === 0;
  return parse(line, {
    delimiter,
    relaxColumnCount: true,
    relaxQuotes: true,
    trim: true,
    quote: balanced ? '"' : false,
  });
}

/**
 * Reads an invited list: CSV with a header («navn», «sektor»; comma, semicolon or tab), or one name a line.
 * @param text the file's text, any line ends, with or without a byte order mark
 * @returns the bodies in the list's order; empty lines and doubles are left out, spaces made single
 */
export function parseInvited(text: string): Invitation[] {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .filter((line) => line.replace(/[\s,;"]/gu, '') !== '');
  if (lines.length === 0) return [];
  const delimiter = delimiterOf(lines);
  const rows =
    delimiter === '\u0000'
      ? lines.map((line) => [
          line
            .trim()
            .replace(/^"(.*)"$/u, '$1')
            .replace(/""/gu, '"'),
        ])
      : lines.flatMap((line) => cells(line, delimiter));
  const header = rows[0] ?? [];
  const nameAt = header.findIndex((cell) => NAME_HEADER.test(cell));
  const sectorAt = header.findIndex((cell) => SECTOR_HEADER.test(cell));
  const body = nameAt < 0 && sectorAt < 0 ? rows : rows.slice(1);
  return distinct(
    body.map((row) => ({
      name: row[Math.max(0, nameAt)] ?? '',
      sector: sectorAt < 0 ? null : sectorFrom(row[sectorAt] ?? ''),
    })),
  );
}

/** Where the list begins in a høringsbrev. */
const LIST_HEADING =
  /^\s*(?:vedlegg\s*\d*\s*[:–-]?\s*)?(?:liste over (?:høringsinstanser|høyringsinstansar)|høringsinstanser(?:ne|liste)?|høyringsinstansar|adresseliste|sendt til|sendes til|likelydende brev (?:er )?sendt(?: til)?|følgende (?:er )?høringsinstanser|høringen (?:er )?sendt til)\s*[:.]?\s*$/iu;
const BULLET = /^\s*(?:[-–—•▪●○*\uf0b7]|\(?\d{1,3}[.)])\s*/u;
/** A name is a line of a few words; prose is longer and ends with a full stop. */
const MAX_NAME_WORDS = 14;

/** Whether a line of a list can be a body's name, rather than prose. */
export function looksLikeName(line: string): boolean {
  const words = line.split(/\s+/u).length;
  return (
    /^\p{Lu}/u.test(line) && words <= MAX_NAME_WORDS && !/[.!?]$/u.test(line.replace(/\b(?:mv|mfl|m\.fl|m\.v)\.$/u, ''))
  );
}

/**
 * Reads the list of invited bodies out of a høringsbrev: the lines under «Høringsinstanser» (or the like), bulleted or
 * not, until prose begins. A heading inside the list («Departementene:») gives the sector of what follows.
 * @param text the letter's text
 * @returns the bodies in order, doubles left out; empty when the letter has no list
 */
export function invitedFromLetter(text: string): Invitation[] {
  const lines = text.split(/\r\n?|\n/u);
  const heading = lines.findIndex((line) => LIST_HEADING.test(line));
  if (heading < 0) return [];
  const found: Invitation[] = [];
  let sector: Sector | null = null;
  for (const line of lines.slice(heading + 1)) {
    const bulleted = BULLET.test(line);
    const name = line.replace(BULLET, '').trim();
    if (name === '') continue;
    if (!bulleted && /:$/u.test(name) && sectorFrom(name) !== null) {
      sector = sectorFrom(name);
      continue;
    }
    if (!looksLikeName(name)) {
      if (found.length > 0) break;
      continue;
    }
    found.push({ name, sector });
  }
  return distinct(found);
}

/** So much of a document's lines must be names for all of it to be a list. */
const MOSTLY = 0.6;

/**
 * The invited in a document: the list in a høringsbrev, a table of names, or a document that is a list and little else.
 * @param lines the document's, the cells of a row parted by tabs
 * @returns the bodies in order; empty when it holds no such list
 */
export function invitedFromDocument(lines: readonly string[]): Invitation[] {
  const rows = lines.filter((line) => /\S\t\s*\S/u.test(line));
  const header = rows.find((row) => row.split('\t').some((cell) => NAME_HEADER.test(cell.trim())));
  if (header !== undefined) {
    const columns = header.split('\t').length;
    // A number that opens a row has come to stand in the cell after it.
    const whole = (row: string) => (row.split('\t').length < columns ? row.replace(/^(\d{1,4})\.?\s+/u, '$1\t') : row);
    return parseInvited(rows.slice(rows.indexOf(header)).map(whole).join('\n'));
  }
  const listed = invitedFromLetter(lines.join('\n'));
  if (listed.length > 0) return listed;
  const cells = lines
    .map((line) => (line.split('\t')[0] ?? '').replace(BULLET, '').trim())
    .filter((cell) => cell !== '');
  const names = cells.filter((cell) => looksLikeName(cell));
  return names.length >= MOSTLY * cells.length ? distinct(names.map((name) => ({ name, sector: null }))) : [];
}

/** Bodies in their order, doubles and empty names left out. */
export function distinct(invitations: readonly Invitation[]): Invitation[] {
  const seen = new Set<string>();
  return invitations.flatMap(({ name, sector }) => {
    const clean = name
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .replace(/[;,]+$/u, '')
      .trim();
    const key = clean.toLowerCase();
    if (clean === '' || seen.has(key)) return [];
    seen.add(key);
    return [{ name: clean, sector }];
  });
}

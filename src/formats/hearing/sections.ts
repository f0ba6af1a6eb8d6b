import type { Invitation, Sector } from '../../domain.ts';
import { distinct, looksLikeName, sectorFrom } from '../invited.ts';
import type { PageLine, PageLink } from './lines.ts';

/** What a page has under headings of its own. */
export type SectionKind = 'invited' | 'answers' | 'questions' | 'papers';

const HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'invited',
    /^(?:liste over |adresseliste for )?(?:(?:hørings|høyrings)(?:instans(?:er|ene|ar|ane)?|adressater|liste)|adresseliste|(?:mottakere|mottakarar)(?: av \p{L}+)?|inviterte(?: \p{L}+)?|(?:høringen|høyringa|brevet|forslaget|saken|saka) er (?:sendt|gått) til|sendt til|hvem har fått (?:saken|brevet|forslaget) .{0,20})$/u,
  ],
  [
    'answers',
    /^(?:(?:innkomne|mottatte|mottekne|alle|publiserte)\s)?(?:(?:hørings|høyrings)(?:svar(?:a|ene)?|uttalelser?|uttaler?|innspill|fråsegn(?:er)?)|svar(?:ene|a)?(?: på (?:høringen|høyringa))?|uttalelser|innspill|merknader)(?:\s(?:fra|frå) \p{L}+)?$/u,
  ],
  ['questions', /spørsmål/u],
  [
    'papers',
    /^(?:hørings|høyrings)(?:brev|notat(?:er)?|dokument(?:er|a)?|saken|forslag(?:et)?|utkast)|^(?:saks)?dokument(?:er|a)?(?: i saken)?$|^vedlegg$/u,
  ],
];

/** What a page asks those who would answer to do: it stands after its lists. */
export const INVITES =
  /^(?:send|gi|gje|lever|avgi|skriv|registrer)(?: inn)? (?:dit+ |et |eit |din |en |ei )?(?:hørings|høyrings)?(?:svar|innspill|uttalelse|uttale|merknad(?:er|ar)?|fråsegn)(?: .{0,40})?$|^(?:slik|hvordan|korleis) (?:svarer|svarar|gir|gjev|sender|kan du (?:svare|gi|gje|sende|uttale)).{0,60}$|(?:hørings|høyrings)?(?:svar|innspill|uttalelser?|uttaler?|merknad(?:er|ar))\s(?:kan\s|må\s|skal\s|bes\s)?(?:sendes|sendast|sendt|leveres|gis)(?!\p{L})/iu;

const LONGEST_HEADING = 90;

/** The kind of a heading; a line that is no heading by its markup counts when it stands alone and says nothing else. */
export function sectionOf({ kind, text }: PageLine): SectionKind | null {
  if (text.length > LONGEST_HEADING || kind === 'row' || kind === 'value') return null;
  const said = text
    .toLowerCase()
    .replace(/\s*\(\d+\)|[:.]\s*$/gu, '')
    .replace(/^(?:vedlegg\s*\d*\s*[:–-]?\s*|\d+\s+)/u, '')
    .trim();
  const found = HEADINGS.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
  return kind === 'heading' || kind === 'label' || found === 'invited' || found === 'answers' ? found : null;
}

/** A section: its heading's kind and the lines until the next heading that is not within it. */
export interface Section {
  kind: SectionKind;
  lines: PageLine[];
}

export function sectionsOf(lines: readonly PageLine[]): Section[] {
  const found: Section[] = [];
  let open: { section: Section; level: number } | null = null;
  for (const line of lines) {
    const kind = sectionOf(line);
    const level = line.kind === 'heading' ? line.level : 0;
    // A list's headings of groups are deeper than its own, or as deep when that is none by its markup.
    const goesOn = open !== null && kind === null && (level === 0 || (open.level > 0 && level > open.level));
    if (goesOn && !(line.kind === 'label' && open?.section.kind !== 'invited')) {
      open?.section.lines.push(line);
      continue;
    }
    open = kind === null ? null : { section: { kind, lines: [] }, level };
    if (open) found.push(open.section);
  }
  return found;
}

const COLLECTIVE = /^(?:alle|landets|samtlige|samtlege|øvrige|fylkets|kommunens|kommunene i|dei)\s/u;
const BULLET = /^\s*(?:[-–—•▪●○*\uf0b7]|\(?\d{1,3}[.)])\s*/u;
/** So many names with commas between them are a list; fewer may be one body with its part. */
const LIST_FROM = 4;

function namesIn(line: PageLine): string[] {
  if (line.kind === 'row') return line.cells.filter(isName).slice(0, 1);
  const text = line.text.replace(BULLET, '').trim();
  const bySemicolon = text.split(/;\s*/u);
  if (bySemicolon.length > 1 && mostlyNames(bySemicolon)) return bySemicolon.filter(isName);
  const byComma = text.replace(/\.$/u, '').split(/,\s+/u);
  // «…, Eldrerådet og Strandvik barnehage.»
  const parts = [...byComma.slice(0, -1), ...(byComma.at(-1) ?? '').split(/(?:^|\s)og\s+(?=\p{Lu})/u)];
  if (byComma.length > 1 && parts.length >= LIST_FROM && mostlyNames(parts)) return parts.filter(isName);
  return isName(text) ? [text] : [];
}

const mostlyNames = (parts: readonly string[]): boolean => parts.filter(isName).length >= 0.8 * parts.length;

/** A name, not a date, a size of a file or what a button does. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > 160 || INVITES.test(text)) return false;
  if (
    /^(?:last ned|vis|skjul|se|les|åpne|opne|lukk|til toppen|dato|navn|namn|avsender|svar|høringsinstans(?:er)?)(?:\s|$)/iu.test(
      text,
    )
  )
    return false;
  return looksLikeName(text) || COLLECTIVE.test(text);
}

/** The bodies in a list of the invited, as they stand there. A heading in it gives the sector of those under it. */
export function invitedIn(lines: readonly PageLine[]): Invitation[] {
  let sector: Sector | null = null;
  const found = new Map<string, Invitation>();
  for (const line of lines) {
    if (INVITES.test(line.text)) break;
    const group = /:$/u.test(line.text) || line.kind === 'heading' || line.kind === 'label';
    if (group) {
      sector = sectorFrom(line.text);
      continue;
    }
    for (const name of namesIn(line)) found.set(name, { name, sector });
  }
  return [...found.values()];
}

/** Who has answered, as a page lists them: «Høringssvar fra X (pdf, 120 kB), 12.03.2024» is X. */
export function answersIn(lines: readonly PageLine[]): string[] {
  const names = lines.flatMap((line) => {
    if (line.kind === 'heading' || INVITES.test(line.text)) return [];
    const [linked] = line.links;
    const told = line.kind === 'row' ? line.cells : [linked && linked.text !== '' ? linked.text : line.text];
    return told.map(senderIn).filter(isName).slice(0, 1);
  });
  return distinct(names.map((name) => ({ name, sector: null }))).map(({ name }) => name);
}

const senderIn = (text: string): string =>
  text
    .replace(BULLET, '')
    .replace(/^(?:hørings|høyrings)?(?:svar|uttalelse|uttale|innspill|fråsegn)\s+(?:fra|frå)\s+/iu, '')
    .replace(/\s*[([]\s*(?:pdf|docx?|odt|html?|\d)[^)\]]*[)\]]\s*/giu, ' ')
    .replace(/\.(?:pdf|docx?|odt)$/iu, '')
    .replace(/[\s,–|-]*\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{4}\s*$/u, '')
    .trim();

/** The questions that are put: what ends with a question mark. */
export function questionsIn(lines: readonly PageLine[]): string[] {
  const asked = lines.flatMap(({ text }) => {
    const question = text.replace(/^(?:spørsmål\s*)?\(?\d{1,3}(?:[.):]|\s)\s*|^[a-zæøå][.)]\s+|^[-–•]\s*/iu, '').trim();
    return /\?$/u.test(question) && question.length >= 10 ? [question] : [];
  });
  return [...new Set(asked)];
}

/** The papers a page leads to: files, by their addresses. */
export function papersIn(lines: readonly PageLine[]): PageLink[] {
  const found = new Map<string, PageLink>();
  for (const { links } of lines)
    for (const { text, href } of links) {
      if (text === '' || found.has(href) || !/\.(?:pdf|docx?|odt|xlsx?)(?:[?#].*)?$/iu.test(href)) continue;
      found.set(href, { text, href });
    }
  return [...found.values()];
}

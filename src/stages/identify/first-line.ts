import { findBranch } from '../../register/branches.ts';
import { cleanName, foldName } from '../../register/names.ts';
import { isPersonName } from '../../register/persons.ts';
import { sectorOf } from '../../register/sector.ts';
import { type Mention, named } from './mentions.ts';

/** Lines that open a letter and name nobody who sends it: subjects, greetings, addressees, labels, dates. */
const NO_SENDER =
  /^(?:høring|høyring|svar\b|uttal|fråsegn|innspill|innspel|merknad|kommentar|vedr|ang\b|angående|om\b|ad\b|re\b|til\b|kjære|hei|god dag|dear|att\b|emne|sak|dato|vår\b|deres\b|dykkar\b|ref\b|forslag|framlegg|nei\b|ja\b|takk|vi\b|jeg\b|eg\b|me\b|det\b|den\b|dette|side\b|vedlegg|notat|brev|postboks|p\.?b|unntatt|saks|arkiv|møte|særutskrift|vedtak|utskrift|consultation|response|submission|comments|regarding|ministry|kopi|mottak|spørsmål|punkt|kapittel|kap\b|endring|ny\b|nytt|nye|lov\b|nou\b|prop\b|støtte|motstand|behold|stopp|stans)/iu;
const ADDRESSEE = /departement(?:et)?$|^ministry\b/iu;
/** A finite verb or a pronoun makes it a sentence or a headline. */
const SENTENCE =
  /(?<!\p{L})(?:er|var|har|må|bør|skal|kan|vil|ber|mener|meiner|støtter|støttar|trenger|treng|ikke|ikkje|nå|no|vi|oss|dere|de|dei|jeg|eg|is|are|should|must|we|our)(?!\p{L})/iu;
/** Offices that sign for a body, behind or below the name of who holds it. */
const OFFICE =
  /(?<!\p{L})(?:daglig leder|dagleg leiar|styreleder|styreleiar|leder|leiar|nestleder|direktør|underdirektør|avdelingsdirektør|generalsekretær|sekretær|rektor|dekan|administrerende|ordfører|ordførar|kommunedirektør|\p{L}+sjef|\p{L}*leder|\p{L}*leiar|\p{L}*direktør|rådgiver|seniorrådgiver|managing director|chief|head of|director|president|chair)(?:en)?(?!\p{L})/iu;
/** «Fra: …» of a message's head, «For …» above who signs. */
const LABELLED = /(?:^|\n)[ \t]*(?:Fra|Frå|From|Avsender|Avsendar)[ \t]*:[ \t]*(?<name>\p{Lu}[^\n@<]{2,70})/u;
/** «Organisasjon: …» of a form: a body, whatever its name looks like; «Nei» and «Ingen» are none. */
const LABELLED_BODY =
  /(?:^|\n)[ \t]*(?:Organisasjon|Verksemd|Virksomhet|Firma|Bedrift|Forening|Lag|Høringsinstans|Høyringsinstans|Instans|Organisation|Company)(?:ens navn| navn)?[ \t.]*:[ \t]*(?<name>(?!(?:Nei|Ingen|Ikke|Ikkje|Privat)(?!\p{L}))\p{Lu}[^\n@<]{2,70})/u;
const SIGNED_FOR = /\n[ \t]*(?:For|På vegne av|På vegner av|On behalf of)[ \t]+(?<name>\p{Lu}[^\n.:;]{2,70})(?=\n|$)/u;
/** «Direktoratet for sjøkart viser til …»: what it is for is written small, so only the words around tell that it is a name. */
const BODY_FOR =
  /(?:^|[.!?]\s|\n)(?<name>\p{Lu}[\p{L}-]+ (?:for|mot) [\p{L}-]+(?:(?:,| og| i) [\p{L}-]+){0,4}) (?:viser (?:til|vi)|syner til|har (?:ingen|ikke|ikkje|mottatt|motteke|følgende)|takker|takkar|avgir|avgjev|slutter seg|sluttar seg)(?!\p{L})/u;
/** Where a message's head ends. */
const HEAD = 500;

/** Names that stand behind a label or in a form that only a sender's has, with the weight of the sign. */
export function labelledNames(text: string): { mention: Mention; weight: number }[] {
  const end = Math.max(0, text.length - 500);
  const tries: [RegExp, string, number, number][] = [
    [LABELLED, text.slice(0, HEAD), 0, 0.75],
    [LABELLED_BODY, text.slice(0, HEAD), 0, 0.8],
    [BODY_FOR, text.slice(0, 3000), 0, 0.6],
    [SIGNED_FOR, text.slice(end), end, 0.6],
  ];
  return tries.flatMap(([form, zone, from, weight]) => {
    const match = form.exec(zone);
    const written = match?.groups?.name?.trim() ?? '';
    const name = cleanName(written);
    const { value } = sectorOf(name);
    if (match === null || name.length < 3 || value === 'individual') return [];
    if (value === 'unknown' && form !== LABELLED_BODY) return [];
    const start = from + match.index + match[0].indexOf(written);
    return [{ mention: named(name, start, start + written.length), weight }];
  });
}

/** What follows the last line of text in a signature. */
const END = 300;

/** Whether an office-holder signs at the end: the letter is some body's. */
export function signedByOffice(text: string): boolean {
  return OFFICE.test(text.slice(-END));
}

/**
 * The first line as the sender's letterhead: short, alone on its line, no subject, greeting, addressee or sentence. A name of
 * no known form is one only when an office-holder signs.
 * @returns with the weight of the sign; null when the first line names nobody
 */
export function firstLine(text: string): { mention: Mention; weight: number } | null {
  const start = text.length - text.trimStart().length;
  const newline = text.indexOf('\n', start);
  if (newline === -1) return null;
  const line = text.slice(start, newline).trim();
  // Two columns: sender and addressee, or a name and a date.
  if (/\t| {3}/u.test(line)) return null;
  if (line.length < 3 || line.length > 80 || line.split(/\s+/u).length > 9) return null;
  if (!/^[\p{Lu}«]/u.test(line) || /[.:?!;@]|\d{2}/u.test(line.replace(/\.$/u, '')) || NO_SENDER.test(line))
    return null;
  if (ADDRESSEE.test(line) || SENTENCE.test(line) || isPersonName(line)) return null;
  const name = cleanName(line);
  if (name.length < 3) return null;
  const { value, confidence } = sectorOf(name);
  const known = value !== 'unknown' && value !== 'individual' && confidence >= 0.6;
  if (!known && !signedByOffice(text)) return null;
  const end = start + line.length;
  const mention =
    findBranch(name) === null ? { name, key: foldName(name), hit: null, start, end } : named(name, start, end);
  return { mention, weight: known ? 0.6 : 0.35 };
}

import { findExact } from '../../register/find.ts';
import { isoDate } from '../web/web-answer.ts';
import type { PageLine } from './lines.ts';

/** A fact of a page: «Høringsfrist: 7. august 2026», in a list of facts, a table or a line. */
export interface Fact {
  label: string;
  value: string;
}

const LONGEST_LABEL = 60;

/** All that stand as facts: a label with what follows it, cells side by side, «Label: value». */
export function factsOf(lines: readonly PageLine[]): Fact[] {
  return lines.flatMap((line, index): Fact[] => {
    const { kind, text, cells } = line;
    if (kind === 'row') return cells.length === 2 ? [{ label: bare(cells[0] ?? ''), value: cells[1] ?? '' }] : [];
    const next = lines[index + 1];
    if (kind === 'label') return next?.kind === 'value' ? [{ label: bare(text), value: next.text }] : [];
    const pieces = text.split(/\s*[|•]\s*/u).flatMap((piece) => {
      const at = piece.indexOf(':');
      if (at < 2 || at > LONGEST_LABEL) return [];
      return [{ label: bare(piece.slice(0, at)), value: piece.slice(at + 1).trim() }];
    });
    // A label on a line of its own, with its value on the next.
    if (text.length <= LONGEST_LABEL && next !== undefined && (pieces.length === 0 || pieces[0]?.value === ''))
      return [...pieces.filter(({ value }) => value !== ''), { label: bare(text), value: next.text }];
    return pieces;
  });
}

const bare = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[:.\s]+$/u, '')
    .trim();

const ANSWER = String.raw`(?:inn)?(?:spill|svar|uttale|uttalelser?|merknad(?:er|ar)?|tilbakemelding(?:er|ar)?|h[øo][ry]+ings\p{L}+|høyrings\p{L}+)`;
const LABELS = {
  deadline: new RegExp(
    String.raw`^(?:(?:hørings|høyrings|svar|innspills|uttale)frist(?:en)?|frist(?:en)?(?: for (?:å )?(?:gi |gje |sende |levere |komme (?:med )?|avgi )?(?:inn )?${ANSWER}.{0,30})?)$`,
    'u',
  ),
  opened:
    /^(?:dato|(?:sendt|sendt ut|lagt ut|ute)(?: på (?:høring|høyring))?(?: dato)?|publisert(?: dato)?|utsendt|kunngjort|(?:hørings|høyrings)dato|(?:høring|høyring)(?:en|a)? (?:sendt|startet|starta)|på (?:høring|høyring) fra|startdato|oppstart)$/u,
  caseNumber:
    /^(?:(?:vår|vårt)? ?ref(?:eranse)?(?:nr|nummer)?|saks?(?:nummer|nr)|saks?referanse|arkivsak(?:s?nr|snummer|id)?|sak)$/u,
  owner:
    /^(?:avsend(?:er|ar)|ansvarlig(?: \p{L}+)?|ansvarleg(?: \p{L}+)?|eier|eigar|(?:høringen|høyringa) er sendt (?:ut )?av|(?:ut)?sendt (?:ut )?(?:på (?:høring|høyring) )?av|departement|direktorat|etat|virksomhet|verksemd|hørings(?:eier|ansvarlig)|utsted(?:er|ar)|fra|frå)$/u,
  /** Whom an answer is sent to: a page of one body's answer has it. */
  to: /^(?:mottaker|mottakar|sendt til|til)$/u,
} as const;

/** The first value under a label of a kind that reads as one. */
export function factOf<T>(
  facts: readonly Fact[],
  kind: keyof typeof LABELS,
  read: (value: string) => T | null,
): T | null {
  for (const { label, value } of facts) {
    const found = LABELS[kind].test(label) ? read(value) : null;
    if (found !== null) return found;
  }
  return null;
}

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const NAMED = new RegExp(String.raw`(?<!\d)(\d{1,2})\.?\s+(${MONTHS.join('|')})\s+(\d{4})(?!\d)`, 'iu');

/** The first date in a text, as ISO; null: there is none. */
export function dateIn(text: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text);
  const dotted = /(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?\d{4}(?!\d)/u.exec(text);
  const named = NAMED.exec(text);
  const [first] = [iso, dotted, named].filter((found) => found !== null).sort((a, b) => a.index - b.index);
  if (!first) return null;
  if (first === iso) return isoDate(`${first[3]}.${first[2]}.${first[1]}`);
  if (first === dotted) return isoDate(first[0].replace(/\s/gu, ''));
  return isoDate(`${first[1]}.${MONTHS.indexOf(first[2]?.toLowerCase() ?? '') + 1}.${first[3]}`);
}

const PROSE_DEADLINE =
  /(?:(?:hørings|høyrings|svar|innspills)frist(?:en)?|(?<!\p{L})frist(?:en)? for (?:å )?[^.:\n]{3,60}?|(?:innspill|høringssvar|merknader|uttalelse\p{L}*)[^.:\n]{0,60}? innen)\s*(?:er|var|settes til|:)?\s*(?:\p{L}+dag\s+)?(?=\d)/iu;

/** A deadline that is told in a sentence. */
export function deadlineIn(lines: readonly PageLine[]): string | null {
  for (const { text } of lines) {
    const found = PROSE_DEADLINE.exec(text.slice(0, 2_000));
    const date = found ? dateIn(text.slice(found.index + found[0].length, found.index + found[0].length + 30)) : null;
    if (date !== null) return date;
  }
  return null;
}

const OFFICE =
  /(?:departement|direktorat|tilsyn|kommun|etat|verk|ombud|forvalter|institutt|universitet|høgskole|høyskole|høgskule|byrå|herad|foretak|myndighet|styresmakt)\p{L}{0,4}(?:\s|$)/iu;

/** A name of a body that sends things out for comment; null: it is a person's, or none. */
export function bodyIn(text: string): string | null {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > 120) return null;
  return findExact(name) !== null || (/^\p{L}/u.test(name) && name.split(' ').length <= 8 && OFFICE.test(name))
    ? name
    : null;
}

/** A case number as a fact's value, or at its beginning. */
export function caseIn(text: string): string | null {
  return (
    /^(?:sak(?:snr\.?)?\s+)?((?:19|20)?\d{2}\s?\/\s?\d{1,7}(?:-\d{1,4})?)(?![\d/])/iu
      .exec(text)?.[1]
      ?.replace(/\s/gu, '') ?? null
  );
}

/** A part of the proposal that proposes something: what answers tend to be about. */
export interface Section {
  /** Its heading without the number. */
  heading: string;
  text: string;
}

const NUMBERED = /^#*\s*(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(\p{Lu}[^\n]{2,110})$/u;
/** A line of a table of contents ends in its page number. */
const CONTENTS = /(?:\.{2,}|…|\s{2,}|\t)\s*\d{1,3}\s*$/u;
/** A section with fewer words gives no profile. */
const LEAST_WORDS = 25;
/** Fewer parts than this is no division into proposals. */
export const LEAST_SECTIONS = 3;

/*
 * What a høringsnotat holds besides its proposals, by the fixed order that Utredningsinstruksen and its guide ask for.
 */
const HOUSEKEEPING =
  /^(?:bakgrunn|innledning|innleiing|innhald|innhold|sammendrag|samandrag|om høringen|om høyringa|hva høringen|kva høyringa|høringens|hoveddokument|høringsfrist|høyringsfrist|videre |vidare |vedlegg|ordliste|definisjoner|gjeldende rett|gjeldande rett|merknader til|utkast|lovforslag|forslag til (?:lov|forskrift)|alternativ|økonomiske og administrative|spørsmål|referanser|kjelder|kilder|ikraft|ikrafttre|mandat for|mandatet for|reviderte mandat|background|introduction|summary)/iu;
const PROPOSALS = /\b(?:forslag|framlegg|tiltak|endring|vurdering)/iu;

interface Numbered {
  number: string;
  heading: string;
  text: string;
}

function numberedParts(text: string): Numbered[] {
  const parts: Numbered[] = [];
  let current: Numbered | null = null;
  for (const line of text.split('\n')) {
    const match = NUMBERED.exec(line.trim());
    const number = match?.[1];
    const heading = match?.[2];
    if (number !== undefined && heading !== undefined && !CONTENTS.test(heading) && !/[.;,]$/u.test(heading.trim())) {
      current = { number, heading: heading.trim(), text: '' };
      parts.push(current);
    } else if (current !== null) {
      current.text += `${line}\n`;
    }
  }
  // A heading of the contents list comes again over its text: the last one with text is the section.
  const byNumber = new Map<string, Numbered>();
  for (const part of parts) {
    const known = byNumber.get(part.number);
    if (known === undefined || part.text.length > known.text.length) byNumber.set(part.number, part);
  }
  return [...byNumber.values()];
}

/**
 * The proposal's own proposals: the sub-sections of the chapter that holds them, else every section that is not
 * housekeeping. Answers follow the proposal's order of business, and so does the owner's summary of them.
 * @param background the proposal's text, as extracted; may be empty
 * @returns sections in order; none when the text has no numbered headings
 */
export function proposals(background: string): Section[] {
  const parts = numberedParts(background);
  const leaves = parts.filter(
    (part) =>
      !parts.some((other) => other.number.startsWith(`${part.number}.`)) &&
      part.text.split(/\s+/u).length >= LEAST_WORDS &&
      !HOUSEKEEPING.test(part.heading),
  );
  const chapters = parts.filter((part) => !part.number.includes('.') && PROPOSALS.test(part.heading));
  for (const chapter of chapters) {
    const own = leaves.filter((leaf) => leaf.number.startsWith(`${chapter.number}.`));
    if (own.length >= LEAST_SECTIONS) return own.map(({ heading, text }) => ({ heading, text }));
  }
  return leaves.length >= LEAST_SECTIONS ? leaves.map(({ heading, text }) => ({ heading, text })) : [];
}

/** A numbered document a hearing is about, in one notation: `nou 2019:18`. */
export interface Reference {
  key: string;
  start: number;
  end: number;
}

/** «NOU 2019: 18», «NOU 18:2019», «NOU 16-2019», «NOU 16, 2019», «NOU 2019-18»; «Prop. 12 L (2019–2020)»; «Meld. St. 4 (2021–2022)». */
const NOU = /(?<!\p{L})NOU[\s)]*(?:nr\.?\s*)?(\d{1,4})\s?[:\-–/,.]\s?(\d{1,4})(?!\d)/giu;
const BILL =
  /(?<!\p{L})(Prop|Meld|Ot\.?\s?prp|St\.?\s?meld)\.?\s?(?:St\.?\s?)?(?:nr\.?\s?)?(\d{1,3})\s?(?:[LS]|LS)?\s?\(((?:19|20)\d\d)/giu;

/** Numbered documents named in a text, in the order they stand. */
export function referencesIn(text: string): Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(NOU)) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    const [year, number] = first > 1900 ? [first, second] : [second, first];
    if (year < 1972 || year > 2100 || number < 1 || number > 60) continue;
    found.push({ key: `nou ${year}:${number}`, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(BILL)) {
    const kind = (match[1] ?? '').toLowerCase().replace(/[^a-z]/gu, '');
    found.push({ key: `${kind} ${match[2]} ${match[3]}`, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A letter's subject stands in its first page; 3,000 characters hold the longest letterhead seen with some to spare. */
export const TOP = 3000;
/** «Høring – …», «Høringssvar: …», «Fråsegn til …», «Svar på høring om …»; the title ends with the line. */
const SUBJECT =
  /(?<!\p{L})(?<lead>(?:Hørings?|Høyrings?)(?:en|a|svar|uttalelse|uttale|innspill|innspel|fråsegn|sak)?|Fråsegn|Uttalelse|Uttale|Innspill)(?<between>\s*(?:[-–—:«»"]|til |om |av |på |vedrørende |angående )+\s*)(?<title>[^\n]{8,220})/giu;
/** What may stand before the subject on its line. */
const LINE_START =
  /(?:^|\n)[ \t]*(?:(?:Ad\.?|Vedr\.?|Vedrørende|Angående|Om|Sak|Re):?\s+)?(?:(?:Offentlig|Alminnelig|Svar på|Svar til|Innspill til)\s)?$/iu;
/** A flattened letter does not end its subject's line. */
const TITLE_WORDS = 14;

export interface Subject {
  title: string;
  start: number;
  end: number;
}

/** Titles the letter gives what it answers, from its subject lines. */
export function subjectsOf(text: string): Subject[] {
  return [...text.slice(0, TOP).matchAll(SUBJECT)].flatMap((match) => {
    const title = match.groups?.title ?? '';
    // «Høringssvar fra Byen kommune»: the title of the page, not of the hearing.
    if (/^(?:fra|frå|from|av)\s/iu.test(title)) return [];
    // Inside a line only «Høring – …» is a subject; «høring av forslaget» is prose.
    const { lead = '', between = '' } = match.groups ?? {};
    const opens = LINE_START.test(text.slice(Math.max(0, match.index - 40), match.index));
    if (!opens && !(/^\p{Lu}/u.test(lead) && /[-–—:«]/u.test(between))) return [];
    const start = match.index + match[0].length - title.length;
    const cut = title.split(/(?<=\p{L}{3})[.!?](?=\s|$)|\s[-–—]\s|[»"]|\s(?:viser|Vi viser|Det vises)\s/u)[0] ?? title;
    const words = cut.split(' ').slice(0, TITLE_WORDS).join(' ');
    return [{ title: words, start, end: start + words.length }];
  });
}

/** What the first «viser til …» of a letter points to is the hearing it answers. */
const POINTS_TO = /(?<!\p{L})(?:viser|vises|visast|synar?|syner|refererer)\s(?:\p{L}+\s){0,3}?til\s/iu;

/** «Fråsegn til NOU 5-2024», «Høring – NOU 5-2024»: a subject, also where a flattened letter has no lines. */
const HEADS =
  /(?<!\p{L})(?:Høring|Høyring|HØRING|HØYRING|Fråsegn|Uttal|Innspill|Innspel|Svar på h)\p{L}*\s*(?:[-–—:«"]|til|om|av|på|vedrørende|ad)\s*(?:høring\p{L}*\s*(?:av|om|[-–—:])?\s*|høyring\p{L}*\s*(?:av|om|[-–—:])?\s*)?[«"]?$/u;

/** Whether a reference stands in the letter's subject, or is what its opening points to. */
export function isSubject(text: string, { start }: Reference, subjects: readonly Subject[]): boolean {
  if (start > TOP) return false;
  if (HEADS.test(text.slice(Math.max(0, start - 80), start))) return true;
  if (subjects.some((subject) => subject.start <= start && start < subject.end)) return true;
  const opening = POINTS_TO.exec(text.slice(0, TOP));
  if (opening === null || opening.index > start) return false;
  const between = text.slice(opening.index + opening[0].length, start);
  return between.length <= 90 && !/[.!?]\s+\p{Lu}/u.test(between) && commentedOn(text, { key: '', start, end: start });
}

/** Whether a reference near the top is named as what was sent out: behind «høring av», «fråsegn til». */
export function commentedOn(text: string, reference: Reference): boolean {
  if (reference.start > TOP) return false;
  const before = text.slice(Math.max(0, reference.start - 60), reference.start);
  return /(?:hørings?\p{L}*|høyrings?\p{L}*|uttalelse\p{L}*|uttale\p{L}*|fråsegn\p{L}*|svar|innspill|innspel|merknad\p{L}*|consultation|om:|ang\.?|vedr\.?)[^.!?]{0,40}$/iu.test(
    before,
  );
}

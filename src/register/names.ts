import { findExact } from './find.ts';

export { foldName } from './fold.ts';

const GUID = /[{(]?\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b[)}]?/giu;
const EXTENSION = /\.(?:pdf|docx?|odt|rtf|html?|txt|md|eml|msg|zip|xlsx?)$/iu;
/** Parentheses that say something of the answer or the file, not of the body. */
const NOISE_IN_PARENTHESES =
  /\s*[([](?:[^()[\]]*\b(?:merknad\w*|pdf|docx?|odt|html|[km]b|vedlegg|revidert|ettersend\w*|oppdatert|korrigert|frist\w*|unntatt\w*|svarfrist|høringssvar|høyringssvar|innspill|utkast)\b[^()[\]]*|\d[\d\s.,]*)[)\]]/giu;
const SENDER_PREFIX =
  /^(?:(?:felles\s+)?(?:høringssvar|høyringssvar|høringsuttalelse|høyringsfråsegn|høyringsuttale|horingssvar|horingsuttalelse|høringsinnspill|innspill|uttalelse|fråsegn|svar|merknader|konsultasjonssvar)\s*(?:fra|frå|av|–|—|-|:)\s+|(?:response|comments|consultation response|submission)\s+(?:from|by)\s+)/iu;
/** Numbering of lists: «A - », «12. », «03 – », «2019_». */
const NUMBERING = /^(?:(?:\p{Lu}\s*[-–—_)]\s|\d{1,4}\s*(?:[-–—_:)]|\.(?=\s)))\s*)+(?=\p{L}{2})/u;
const ORG_NUMBER =
  /[\s,]*\borg(?:anisasjons|anisation)?\.?\s*-?\s*(?:nr|nummer|no|number)?\.?\s*:?\s*(?:\d[\d\s]{7,12})?(?:\s*MVA)?\s*$/iu;
const BOARD =
  'formannskapet|kommunestyret|bystyret|rådmannen|kommunedirektøren|ordføreren?|rådmann|kommunedirektør|varaordfører|fylkestinget|fylkesutvalget|fylkesutvalet|fylkesrådet|fylkesrådmannen|fylkeskommunedirektøren|administrasjonen|kommuneadministrasjonen|sekretariatet|styret|styreleder|daglig leder|postmottak|byrådet|byrådslederen|politisk ledelse|direktøren|rektor|hovedkontoret|administrerende direktør|generalsekretæren';
const OFFICE = new RegExp(`\\s*(?:,|[-–—]|\\bv(?:/|\\.|ed)|/)\\s*(?:${BOARD})\\b.*$`, 'iu');
/** «v/ …» names a person or an office, except where it joins a part to its whole («Institutt for …  v/ Universitetet …»). */
const VIA = /\s+v\s?(?:\/|\.)\s?(?!.*(?:universitet|høgskol|høyskol|høgskul|sykehus|sjukehus)).+$/iu;
const MISSPELLED_MUNICIPALITY = /\bkom(?:mm+|)un+e\b/giu;
const LEGAL_FORM = /^(?:as|asa|sa|ba|da|ans|hf|rhf|sf|iks|kf|nuf|ks|nho|lo)$/iu;
const SMALL_WORD =
  /^(?:og|i|for|på|av|ved|til|med|kommune|fylkeskommune|herad|universitet|forening|forbund|lag|avdeling)$/u;

/**
 * The name itself out of a list entry, a «Høringssvar fra …» or a heading: notes in parentheses, numbering, file sizes,
 * organisation numbers and «v/formannskapet» gone, capitals set to ordinary writing.
 * @param raw a name as it was found; may be a file name with real letters
 * @returns the clean name; '' when nothing is left
 */
export function cleanName(raw: string): string {
  let name = raw
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  name = name
    .replace(EXTENSION, '')
    .replace(GUID, ' ')
    .replace(/-uid\b/giu, ' ');
  name = name.replace(NOISE_IN_PARENTHESES, ' ').trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(NUMBERING, '').replace(SENDER_PREFIX, '').trim();
  }
  name = name.replace(/\s*[-–—,:]?\s*\(?(?:uten|ingen|utan|med)\s+merknad\w*\)?\s*$/iu, '');
  name = name.replace(ORG_NUMBER, '').replace(OFFICE, '').replace(VIA, '');
  name = name.replace(MISSPELLED_MUNICIPALITY, (word) => (word[0] === 'K' ? 'Kommune' : 'kommune'));
  name = name
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;:])/gu, '$1')
    .replace(/^[\s,;:.«"“”–—-]+|[\s,;:«"“”–—-]+$/gu, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
    .replace(/^»|»$/gu, '');
  return ordinaryCapitals(name);
}

/** «NAF», «FFO»: a body's name or short form in capitals. */
function isShortForm(word: string): boolean {
  const name = word.length > 5 ? undefined : findExact(word)?.name;
  return name === word || name?.endsWith(`(${word})`) === true;
}

/** «SKJERVØY KOMMUNE» → «Skjervøy kommune»; abbreviations («NHO») stay. */
function ordinaryCapitals(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '');
  const lowerOffice = name.replace(/(?<=\p{L} )(Kommune|Fylkeskommune|Herad)$/u, (word) => word.toLowerCase());
  if (letters.length < 6 || letters !== letters.toUpperCase()) return lowerOffice;
  const known = findExact(name);
  if (known !== null && known.name.length > 8) return known.display;
  return name
    .split(' ')
    .map((word, index) => {
      if (LEGAL_FORM.test(word) || isShortForm(word)) return word;
      const lower = word.toLowerCase();
      if (index > 0 && SMALL_WORD.test(lower)) return lower;
      return lower.replace(/(?:^|(?<=[-/]))\p{L}/gu, (letter) => letter.toUpperCase());
    })
    .join(' ');
}

/** Whether `short` can stand for `name`: its letters come in the name in order, the first one first in some word. */
export function abbreviates(short: string, name: string): boolean {
  const letters = [...short.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((_, from) => {
    if (!words[from]?.startsWith(letters[0] ?? ' ')) return false;
    const rest = words.slice(from).join('');
    let at = 0;
    for (const letter of rest) if (letter === letters[at]) at += 1;
    return at >= letters.length;
  });
}

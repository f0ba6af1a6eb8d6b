/**
 * Texts no one would send but somebody may: long runs of one thing. Made by rule, no text of anybody's. Each unit is
 * repeated until the text has the length asked for.
 */

/** What runs on and on, by what it is. */
const UNITS: Record<string, string> = {
  letter: 'a',
  capital: 'Å',
  capitals: 'ABCDEFGH ',
  'spaced capitals': 'H Ø R ',
  'lone capital': 'A ',
  'capital and dash': 'A-',
  'dash capital space': 'A- ',
  'capital dot': 'A.',
  'capital and apostrophe': "O'",
  'capital and ampersand': 'A&',
  'small and dash': 'a-',
  word: 'kommune ',
  'two words': 'vi mener ',
  names: 'Kari Nordmann ',
  'names with dots': 'K. Nordmann ',
  bodies: 'Fagervik kommune ',
  'bodies and commas': 'Fagervik kommune, ',
  'bodies with ands': 'Fagervik kommune og ',
  'body with its letters': 'Nettverk for kystbyer (NK) ',
  'open bracket capital': 'A(',
  'capitals in brackets': '(AB) ',
  joins: 'slutter seg til Fagervik kommune ',
  'joins alone': 'slutter seg til ',
  answers: 'høringssvar fra ',
  closings: 'Med vennlig hilsen ',
  bullet: '• ',
  bullets: '• punkt\n',
  dashes: '- ',
  'dash lines': '- ja\n',
  'long dash': '–',
  hyphen: '-',
  underscore: '_',
  dot: '.',
  'dot and space': '. ',
  'dotted letters': 'f.eks. ',
  abbreviations: 'jf. ',
  question: '?',
  'short sentences': 'Ja. ',
  'short questions': 'Hvorfor? ',
  'e-mail': 'a@b.no ',
  'e-mail glued': 'a@b.no',
  'at signs': '@',
  'dots and letters': 'a.',
  'letters before at': 'aa.',
  phone: '22 33 44 55 ',
  'phone glued': '22334455',
  digit: '1',
  'digit and space': '1 ',
  thousands: ' 000',
  'digit and dot': '1.',
  'digit and comma': '1,',
  'digit and slash': '1/',
  'digit and dash': '1-',
  dates: '01.02.2024 ',
  'national id': '010190 12345 ',
  street: 'Storgata 5 ',
  'street and place': 'Øvre Bakkevei 12 B, 1234 Fagervik ',
  'street words': 'Øvre Bakke ',
  paragraph: '§ 4-2 ',
  'paragraph signs': '§',
  'section numbers': '4.2.1 ',
  headings: '1.2 Innledning\n',
  'capital headings': 'INNLEDNING\n\n',
  tab: '\t',
  'cell and tab': 'a\t',
  'rows of cells': 'navn\t12\t34\n',
  space: ' ',
  'space and letter': '          a',
  newline: '\n',
  'letter lines': 'a\n',
  'letter paragraphs': 'a\n\n',
  'paragraphs alike': 'Vi støtter forslaget.\n\n',
  'soft hyphens': 'a\u00ad',
  'hard spaces': '\u00a0a',
  'zero width': 'a\u200b',
  combining: 'e\u0301',
  marks: '\u0301',
  surrogates: '\ud83d\ude00',
  'lone surrogate': '\ud83d ',
  'quote open': '«',
  'quote close': '»',
  'quoted words': '«ja» ',
  'bracket open': '(',
  'bracket pairs': '() ',
  'square open': '[',
  'note marks': 'Ja.[1] ',
  'angle open': '<',
  tags: '<b>',
  address: 'https://a.no/ ',
  'address glued': 'https://',
  www: 'www.',
  colon: ':',
  'head lines': 'Fra: a\nTil: b\n',
  'head line words': 'Til: ',
  'quoted mail': '> ',
  'contents dots': 'Kapittel ..... 5\n',
  boxes: '☐ ',
  page: 'Side 2 av 5\n',
  negations: 'ikke ',
  'not but': 'ikke uenig, men ',
  demands: 'Vi ber om at ',
  ors: 'og/eller ',
  ands: 'og ',
  commas: ',',
  'comma list': 'rådet, ',
  'that that': 'at ',
  'ordinal words': 'for det første ',
  compounds: 'kommunestyremedlem',
  'compound with dash': 'kommune-',
  's-joints': 'havbruks',
  'long words': `${'kommune'.repeat(20)} `,
  'vowels and s': 'es',
  supports: 'Kommunen støtter forslaget og ber om at rådet får mer tid. ',
  'one sentence without end': 'kommunen støtter forslaget og ber om at rådet får mer tid, og ',
  english: 'we support the proposal and ask that ',
  'other hearing': 'høring om endringer i forskrift om ',
  'case paper': 'Saksprotokoll Vedtak ',
  'case number': '22/1234 ',
  replaces: 'erstatter vårt tidligere ',
  'on behalf': 'på vegne av ',
  appendix: 'Vedlegg 1 ',
  departments: 'Institutt for a ',
  institutes: 'Institutt for ',
  councils: 'kommunestyret i Fagervik ',
  domains: 'www.fagervik.kommune.no ',
  'question numbers': 'Spørsmål 1 ',
  'agree words': 'enig uenig ',
};

/** What is in itself no run: one thing that grows, or many different ones. */
const GROWING: Record<string, (length: number) => string> = {
  'words all different': (length) => many(length, (n) => `${letters(n)} `),
  'capitalised words all different': (length) => many(length, (n) => `${capital(letters(n))} `),
  'bodies all different': (length) => many(length, (n) => `${capital(letters(n))} kommune. `),
  'bodies with letters, all different': (length) =>
    many(length, (n) => `Nettverk for ${capital(letters(n))} (N${letters(n).slice(0, 2).toUpperCase()}) mener. `),
  'sentences all different': (length) => many(length, (n) => `Vi støtter ${letters(n)} i forslaget. `),
  'paragraphs all different': (length) => many(length, (n) => `Vi støtter ${letters(n)} i forslaget.\n\n`),
  'headings all different': (length) => many(length, (n) => `${n}. ${capital(letters(n))}\n\nVi ber om mer tid.\n\n`),
  'e-mails all different': (length) => many(length, (n) => `${letters(n)}@${letters(n + 7)}.no `),
  'demands all different': (length) => many(length, (n) => `Vi ber om at ${letters(n)} får mer tid. `),
  'joins, all different': (length) => many(length, (n) => `Vi slutter oss til ${capital(letters(n))} kommune. `),
  'word, then a dot far off': (length) => `${'a '.repeat(length / 2)}.`,
  'brackets that close late': (length) => `${'('.repeat(length / 2)}${')'.repeat(length / 2)}`,
  'one compound of real words': (length) =>
    'kommunestyrehavbruksnæringsrådsmedlem'.repeat(length / 37 + 1).slice(0, length),
  'lines growing': (length) => many(length, (n) => `${'ord '.repeat(n % 300)}\n`),
};

function many(length: number, one: (n: number) => string): string {
  const parts: string[] = [];
  for (let n = 0, so = 0; so < length; n += 1) {
    const part = one(n);
    parts.push(part);
    so += part.length;
  }
  return parts.join('');
}

/** A word for a number: different numbers, different words. */
function letters(n: number): string {
  const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ry', 'så', 'tø', 'vær', 'gi'];
  return [...String(n + 1000)].map((digit) => syllables[Number(digit)]).join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const HOSTILE_NAMES = [...Object.keys(UNITS), ...Object.keys(GROWING)];

/** The text of a kind, of about the length asked for. */
export function hostileText(name: string, length: number): string {
  const growing = GROWING[name];
  if (growing) return growing(length);
  const unit = UNITS[name];
  if (unit === undefined) throw new Error(`no hostile text is called ${name}`);
  return unit.repeat(Math.ceil(length / unit.length));
}

import type { Language, PassageKind, Sector, ThemeStatus } from '../domain.ts';
import { digits, type NoteLanguage } from './numbers.ts';

/** Names of the tables that leave as sheets and CSV files; the same in every language, so that scripts hold. */
export const TABLE_NAMES = [
  'svar',
  'avsnitt',
  'temaer',
  'merkinger',
  'standpunkter',
  'tema-sektor',
  'oppfolging',
  'filer',
  'bred',
  'bred-nokkel',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Words that only the exports need, beside the note's own. */
export interface ExportWords {
  contents: string;
  figure: string;
  table: string;
  /** «Kostnader, etter sektor»: what a table shows and by what. */
  by(what: string, column: string): string;
  pageOf: [string, string];
  skip: string;
  /** Over a place in Word where people write. */
  yours: string;
  charts: { stances: string; sectors: Record<Sector, string> };
  sheets: Record<TableName, string>;
  /** A sender whose name is withheld: «privatperson 3». */
  person(number: number): string;
  unsettled(number: number): string;
  unnamed(number: number): string;
  /** The path of a file whose name would tell who the sender is. */
  file(number: number): string;
  /** In place of a table, and of the rest of a list, that pages have no room for. */
  tableElsewhere(rows: number): string;
  restElsewhere: string;
  machine: string;
  stanceCodes: string;
  quoteCode: string;
  noRemarks: string;
  sectorVariable: string;
  dateVariable: string;
  stanceVariable: string;
  /** Where in a letter: «s. 3», «avsnitt 7». */
  places: { page: string; paragraph: string };
  kinds: Record<PassageKind, string>;
  languages: Record<Language, string>;
  statuses: Record<ThemeStatus, string>;
  withheld: string;
}

const nb: ExportWords = {
  contents: 'Innhold',
  figure: 'Figur',
  table: 'Tabell',
  by: (what, column) => `${what}, etter ${column.toLowerCase()}`,
  pageOf: ['Side', 'av'],
  skip: 'Gå til innholdet',
  yours: 'Her skriver dere',
  charts: {
    stances: 'Syn på hvert tema',
    sectors: {
      state: 'Stat',
      municipality: 'Kommuner',
      'health-authority': 'Helseforetak',
      business: 'Næringsliv',
      organisation: 'Organisasjoner',
      research: 'Forskning',
      individual: 'Privatpersoner',
      unknown: 'Ikke avklart',
    },
  },
  sheets: {
    svar: 'Svar',
    avsnitt: 'Avsnitt',
    temaer: 'Temaer',
    merkinger: 'Merkinger',
    standpunkter: 'Standpunkter',
    'tema-sektor': 'Tema × sektor',
    oppfolging: 'Oppfølging',
    filer: 'Filer',
    bred: 'Bred',
    'bred-nokkel': 'Bred, nøkkel',
  },
  person: (number) => `privatperson ${number}`,
  unsettled: (number) => `avsender med uavklart sektor ${number}`,
  unnamed: (number) => `avsender som ikke er navngitt ${number}`,
  file: (number) => `[filnavn holdt tilbake ${number}]`,
  tableElsewhere: (rows) =>
    `Tabellen har ${digits(rows)} rader og er ikke tatt med her. Den står i note.md og i regnearket.`,
  restElsewhere: ' … Resten står i note.md.',
  machine: 'Høringsanalyse (maskinen)',
  stanceCodes: 'Standpunkt',
  quoteCode: 'Sitat i notatet',
  noRemarks: 'Ingen merknader',
  sectorVariable: 'Sektor',
  dateVariable: 'Dato',
  stanceVariable: 'Standpunkt samlet',
  places: { page: 's.', paragraph: 'avsnitt' },
  kinds: {
    body: 'argumentasjon',
    vedtak: 'vedtak',
    heading: 'overskrift',
    letterhead: 'brevhode',
    references: 'referanser',
    salutation: 'innledning',
    signature: 'underskrift',
    contents: 'innholdsliste',
    'proposal-quote': 'sitat fra forslaget',
    'case-presentation': 'saksframstilling',
    aside: 'om avsenderen og annet',
  },
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'samisk', other: 'annet språk' },
  statuses: { proposed: 'foreslått av maskinen', confirmed: 'bekreftet', rejected: 'forkastet' },
  withheld: 'E-post, telefon, fødselsnummer og navn på privatpersoner er erstattet med █.',
};

const nn: ExportWords = {
  ...nb,
  contents: 'Innhald',
  skip: 'Gå til innhaldet',
  yours: 'Her skriv de',
  charts: {
    stances: 'Syn på kvart tema',
    sectors: {
      state: 'Stat',
      municipality: 'Kommunar',
      'health-authority': 'Helseføretak',
      business: 'Næringsliv',
      organisation: 'Organisasjonar',
      research: 'Forsking',
      individual: 'Privatpersonar',
      unknown: 'Ikkje avklart',
    },
  },
  sheets: {
    ...nb.sheets,
    temaer: 'Tema',
    merkinger: 'Merkingar',
    standpunkter: 'Standpunkt',
    'bred-nokkel': 'Brei, nøkkel',
    bred: 'Brei',
  },
  unsettled: (number) => `avsendar med uavklart sektor ${number}`,
  unnamed: (number) => `avsendar som ikkje er namngitt ${number}`,
  file: (number) => `[filnamn halde tilbake ${number}]`,
  tableElsewhere: (rows) =>
    `Tabellen har ${digits(rows)} rader og er ikkje teken med her. Han står i note.md og i reknearket.`,
  restElsewhere: ' … Resten står i note.md.',
  machine: 'Høringsanalyse (maskina)',
  kinds: {
    ...nb.kinds,
    heading: 'overskrift',
    letterhead: 'brevhovud',
    references: 'referansar',
    salutation: 'innleiing',
    contents: 'innhaldsliste',
    'proposal-quote': 'sitat frå forslaget',
    'case-presentation': 'saksframstilling',
    aside: 'om avsendaren og anna',
  },
  languages: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'samisk', other: 'anna språk' },
  statuses: { proposed: 'foreslått av maskina', confirmed: 'stadfesta', rejected: 'forkasta' },
  withheld: 'E-post, telefon, fødselsnummer og namn på privatpersonar er bytte ut med █.',
};

const en: ExportWords = {
  ...nb,
  contents: 'Contents',
  figure: 'Figure',
  table: 'Table',
  by: (what, column) => `${what}, by ${column.toLowerCase()}`,
  pageOf: ['Page', 'of'],
  skip: 'Skip to content',
  yours: 'For you to write',
  charts: {
    stances: 'View on each theme',
    sectors: {
      state: 'State',
      municipality: 'Municipalities',
      'health-authority': 'Health authorities',
      business: 'Business',
      organisation: 'Organisations',
      research: 'Research',
      individual: 'Individuals',
      unknown: 'Not resolved',
    },
  },
  sheets: {
    svar: 'Responses',
    avsnitt: 'Passages',
    temaer: 'Themes',
    merkinger: 'Tags',
    standpunkter: 'Stances',
    'tema-sektor': 'Theme × sector',
    oppfolging: 'Follow-up',
    filer: 'Files',
    bred: 'Wide',
    'bred-nokkel': 'Wide, key',
  },
  person: (number) => `private individual ${number}`,
  unsettled: (number) => `sender of unresolved sector ${number}`,
  unnamed: (number) => `sender not named ${number}`,
  file: (number) => `[file name withheld ${number}]`,
  tableElsewhere: (rows) =>
    `The table has ${digits(rows)} rows and is left out here. It stands in note.md and in the spreadsheet.`,
  restElsewhere: ' … The rest stands in note.md.',
  machine: 'Høringsanalyse (the machine)',
  stanceCodes: 'Stance',
  quoteCode: 'Quoted in the note',
  noRemarks: 'No remarks',
  sectorVariable: 'Sector',
  dateVariable: 'Date',
  stanceVariable: 'Overall stance',
  places: { page: 'p.', paragraph: 'paragraph' },
  kinds: {
    body: 'argument',
    vedtak: 'adopted decision',
    heading: 'heading',
    letterhead: 'letterhead',
    references: 'references',
    salutation: 'opening',
    signature: 'signature',
    contents: 'contents',
    'proposal-quote': 'quoted from the proposal',
    'case-presentation': 'presentation of the case',
    aside: 'about the sender, and other',
  },
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English', se: 'Sámi', other: 'other language' },
  statuses: { proposed: 'proposed by the machine', confirmed: 'confirmed', rejected: 'rejected' },
  withheld: 'E-mail addresses, telephone and national id numbers and names of individuals are replaced by █.',
};

/** The words of the exports in the language the consultation asks for. */
export function exportWords(language: NoteLanguage): ExportWords {
  return { nb, nn, en }[language];
}

import { digits, enumerate } from './numbers.ts';

/** Who has written when it was done in the file itself: stands in the log. */
export const NOTE_FILE = 'notatfilen';
export const WORD_FILE = 'Word-filen';

/** What Word has that a slot's Markdown has no room for. */
const LOST = {
  table: 'tabell',
  image: 'bilde',
  note: 'fotnote eller merknad',
  struck: 'gjennomstreket tekst',
} as const;

/** What is told of a file that somebody has changed. */
export const fileWords = {
  kept: (count: number, where: string) =>
    `${digits(count)} ${count === 1 ? 'tekst' : 'tekster'} skrevet i ${where} er tatt vare på og står i det nye notatet.`,
  both: (name: string) =>
    `Samme felt er endret både i notatfilen og på pulten. Pultens tekst står i notatet; filen er kopiert til ${name}.`,
  elsewhere: (name: string) =>
    `Notatfilen var endret utenfor feltene som er til å skrive i. Den er kopiert til ${name} før den ble skrevet på nytt.`,
  noPlace: (name: string) =>
    `Tekst i notatfilen hørte til et felt som ikke finnes i det nye notatet, eller var for lang. Filen er kopiert til ${name}.`,
  copied: (name: string, copy: string) =>
    `${name} var endret siden den ble skrevet. Den er kopiert til ${copy} før den ble skrevet på nytt.`,
  /** Of the Word document, which is not written over until it is exported anew, and then copied. */
  wordLeft: {
    both: (name: string) =>
      `Samme felt er endret både i ${name} og på pulten eller i notatfilen. Det som står der, gjelder; Word-filens tekst er ikke tatt inn.`,
    elsewhere: (name: string) => `Noe i ${name} er ikke tatt inn.`,
    noPlace: (name: string) =>
      `Tekst i ${name} hørte til et felt som ikke finnes lenger, eller var for lang, og er ikke tatt inn.`,
  },
  wordLost: (kinds: readonly (keyof typeof LOST)[], name: string) =>
    `I feltene i ${name} står noe notatet ikke har plass til (${enumerate(
      kinds.map((kind) => LOST[kind]),
      'nb',
    )}). Ordene er tatt inn; resten står bare i Word-filen.`,
  notAFolder: (path: string) =>
    `${path} er en lenke eller en fil, og ikke en mappe. Ingenting er skrevet dit. Fjern den, og prøv igjen.`,
  wordUnread: (name: string) => `${name} er endret, men kan ikke leses som Word. Ingenting er tatt inn fra den.`,
} as const;

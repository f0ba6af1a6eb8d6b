import { digits } from './numbers.ts';

/** What is told of a note file that somebody has written in. */
export const fileWords = {
  kept: (count: number) =>
    `${digits(count)} ${count === 1 ? 'tekst' : 'tekster'} skrevet i notatfilen er tatt vare på og står i det nye notatet.`,
  both: (name: string) =>
    `Samme felt er endret både i notatfilen og på pulten. Pultens tekst står i notatet; filen er kopiert til ${name}.`,
  elsewhere: (name: string) =>
    `Notatfilen var endret utenfor feltene som er til å skrive i. Den er kopiert til ${name} før den ble skrevet på nytt.`,
  noPlace: (name: string) =>
    `Tekst i notatfilen hørte til et felt som ikke finnes i det nye notatet, eller var for lang. Filen er kopiert til ${name}.`,
} as const;

/** Who has written when it was done in the file itself: stands in the log. */
export const NOTE_FILE = 'notatfilen';

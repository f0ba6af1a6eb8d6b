import { digits } from './numbers.ts';

/** What `horing verify` says. */
export const verifyWords = {
  reasons: {
    sum: 'tallet stemmer ikke med resten av notatet',
    sentence: 'setningen stemmer ikke med tallene i tabellene',
    names: 'navnene stemmer ikke med antallet eller med listen over høringsinstanser',
    quote: 'sitatet står ikke ordrett i svaret på den siden',
    rebuilt: 'linjen er en annen enn den databasen og loggen gir',
    slot: 'feltets tekst eller merkelinje er en annen enn den i loggen',
    seal: 'summen i siste linje stemmer ikke med innholdet',
    chart: 'figuren er en annen enn den databasen og loggen gir',
  },
  line: (line: number, text: string) => `Linje ${digits(line)}: ${text}`,
  should: (text: string) => `  skal være: ${text}`,
  why: (reasons: string[]) => `  fordi ${reasons.join('; ')}`,
  missing: '(linjen mangler)',
  superfluous: '(linjen skal ikke være der)',
  right: (counts: { lines: number; quotes: number; tables: number }) =>
    `Notatet stemmer: ${digits(counts.lines)} linjer, ${digits(counts.tables)} tabeller og ${digits(counts.quotes)} sitater er kontrollert mot databasen, loggen og kildefilene.`,
  wrong: (count: number) => `${digits(count)} ${count === 1 ? 'linje stemmer' : 'linjer stemmer'} ikke.`,
  edited: (count: number) =>
    `${digits(count)} ${count === 1 ? 'felt er' : 'felt er'} endret i filen siden den ble skrevet. Teksten tas vare på neste gang notatet lages.`,
  noFile: (path: string) => `Finner ikke ${path}.`,
  notNote: (path: string) =>
    `${path} er ikke et notat fra Høringsanalyse, eller høringen det gjelder, er ikke i databasen.`,
} as const;

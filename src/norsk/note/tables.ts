import type { RowReason } from '../../answer-row.ts';
import { digits } from '../numbers.ts';

/** What the ledger says of a table of answers, and the note of answers that were chosen from a list. */
export interface TableWords {
  read(read: string, of: string): string;
  rows(rows: string, why: string): string;
  rowReasons: Record<RowReason, string>;
  moreRows(count: string): string;
  cut(rows: string): string;
  columns(heads: string): string;
  sheets(names: string): string;
  /** Over the table of answers that were chosen from a list. */
  chosen(count: number): string;
  /** The same, where each could choose several. */
  chosenSeveral(count: number): string;
  /** Its last row then: how many have answered. */
  answered: string;
  /** Head of its first column. */
  answer: string;
  /** What its figure shows, for those who don't see it. */
  chart: string;
}

const nb: TableWords = {
  read: (read, of) => `${read} svar lest fra ${of} ${of === '1' ? 'rad' : 'rader'}`,
  rows: (rows, why) => `rad ${rows} er ikke lest: ${why}`,
  rowReasons: {
    'row-empty': 'ingen av spørsmålene er besvart',
    'row-too-long': 'flere celler enn overskriftsraden; se etter skilletegn og anførselstegn i teksten',
    'row-head': 'overskriftene er gjentatt',
    'row-sum': 'en sum',
    'row-broken': 'et anførselstegn som ikke er lukket',
    'row-hidden': 'skjult i regnearket; vis den og legg filen inn på nytt hvis den skal leses',
    'row-over-limit': 'en tabell leses til og med 10 000 svar; del den i flere filer',
  },
  moreRows: (count) => `${count} rader til er ikke lest`,
  cut: (rows) => `en celle på over 100 000 tegn er avkortet (rad ${rows})`,
  columns: (heads) => `kolonner som ikke er lest: ${heads}`,
  sheets: (names) => `ark som ikke er lest: ${names}`,
  chosen: (count) => `Svaralternativene fordelt på sektor (n = ${digits(count)}):`,
  chosenSeveral: (count) =>
    `Svaralternativene fordelt på sektor; hver kunne velge flere (n = ${digits(count)} som har svart):`,
  answered: 'Har svart',
  answer: 'Svaralternativ',
  chart: 'Stolper med antall som har valgt hvert svaralternativ. Tallene står i tabellen under figuren.',
};

const nn: TableWords = {
  read: (read, of) => `${read} svar lesne frå ${of} ${of === '1' ? 'rad' : 'rader'}`,
  rows: (rows, why) => `rad ${rows} er ikkje lesen: ${why}`,
  rowReasons: {
    'row-empty': 'det er ikkje svart på nokon av spørsmåla',
    'row-too-long': 'fleire celler enn overskriftsrada; sjå etter skiljeteikn og hermeteikn i teksten',
    'row-head': 'overskriftene er tekne opp att',
    'row-sum': 'ein sum',
    'row-broken': 'eit hermeteikn som ikkje er lukka',
    'row-hidden': 'gøymd i reknearket; vis ho og legg fila inn på nytt om ho skal lesast',
    'row-over-limit': 'ein tabell blir lesen til og med 10 000 svar; del han i fleire filer',
  },
  moreRows: (count) => `${count} rader til er ikkje lesne`,
  cut: (rows) => `ei celle på over 100 000 teikn er avkorta (rad ${rows})`,
  columns: (heads) => `kolonnar som ikkje er lesne: ${heads}`,
  sheets: (names) => `ark som ikkje er lesne: ${names}`,
  chosen: (count) => `Svaralternativa fordelte på sektor (n = ${digits(count)}):`,
  chosenSeveral: (count) =>
    `Svaralternativa fordelte på sektor; kvar kunne velje fleire (n = ${digits(count)} som har svart):`,
  answered: 'Har svart',
  answer: 'Svaralternativ',
  chart: 'Stolpar med kor mange som har valt kvart svaralternativ. Tala står i tabellen under figuren.',
};

const en: TableWords = {
  read: (read, of) =>
    `${read} ${read === '1' ? 'response' : 'responses'} read from ${of} ${of === '1' ? 'row' : 'rows'}`,
  rows: (rows, why) => `row ${rows} was not read: ${why}`,
  rowReasons: {
    'row-empty': 'none of the questions is answered',
    'row-too-long': 'more cells than the head of the table; look for separators and quotation marks in the text',
    'row-head': 'it repeats the head',
    'row-sum': 'it is a sum',
    'row-broken': 'a quotation mark that is never closed',
    'row-hidden': 'hidden in the sheet; show it and add the file again if it is to be read',
    'row-over-limit': 'a table is read up to 10,000 responses; divide it into several files',
  },
  moreRows: (count) => `${count} more rows were not read`,
  cut: (rows) => `a cell of more than 100,000 characters was cut short (row ${rows})`,
  columns: (heads) => `columns that were not read: ${heads}`,
  sheets: (names) => `sheets that were not read: ${names}`,
  chosen: (count) => `Options chosen, by sector (n = ${digits(count)}):`,
  chosenSeveral: (count) => `Options chosen, by sector; each could choose several (n = ${digits(count)} who answered):`,
  answered: 'Answered',
  answer: 'Option',
  chart: 'Bars with how many have chosen each option. The numbers are in the table below the figure.',
};

export const tableWords = { nb, nn, en };

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
    sender: 'sitatet står i svaret fra en annen høringsinstans, eller avsenderen er ikke blant dem i notatet',
    cut: 'sitatet begynner eller slutter midt i en setning i svaret',
    file: 'filen er en annen, eller noe annet ble av den, enn mappen viser',
    name: 'ingen av filene er fra denne høringsinstansen eller nevner den, og notatet sier ikke at navnet er gitt av mennesker',
    date: 'svaret har en annen dato, og notatet sier ikke at den er rettet av mennesker',
    alike: 'en av dem som er nevnt, har ikke noe av den felles teksten i svaret sitt',
    proposal: 'setningen står ikke ordrett i forslaget (mappen background ved siden av svarene)',
    joins:
      'svaret fra en av dem som er nevnt, viser ikke til denne høringsinstansen, og notatet sier ikke at mennesker har lagt det til',
    choices: 'det er et annet antall som har valgt dette i tabellene med svar',
    answers: 'en av dem som er nevnt, har ikke noe avsnitt i svaret sitt som svarer på spørsmålet',
    setup: 'linjen sier noe annet enn consultation.yaml eller invited.csv ved siden av svarene',
    unknown: 'linjen er ikke en som maskinen skriver her',
    missing: 'noe som alltid står i et notat, mangler',
    mark: 'merkelinjene rundt feltet henger ikke sammen',
    invisible: 'feltet har usynlige tegn eller tegn som snur leseretningen',
    html: 'feltet har HTML, en kommentar eller en merkelinje; skriv &lt; i stedet for <',
    entity: 'feltet har et tegn skrevet som kode (&…;)',
    heading: 'feltet har en overskrift; bruk **fet** i stedet',
    underline: 'feltet har en linje av = eller - som gjør linjen over til overskrift',
    fence: 'feltet åpner en kodeblokk, som kan skjule resten av notatet',
    definition: 'feltet har en lenkedefinisjon eller fotnote, som ikke synes',
    image: 'feltet har et bilde',
    table: 'feltet har en tabell, som kan se ut som maskinens',
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
  /** Without the database: what was checked and what was not. */
  alone: {
    right: 'Notatet stemmer med seg selv og med svarene, så langt det kan kontrolleres uten databasen.',
    checked: (counts: { numbers: number; tables: number; quotes: number; written: number; files: number }) =>
      `Kontrollert: ${digits(counts.numbers)} tall i ${digits(counts.tables)} tabeller og i setningene, og ${digits(counts.quotes)} sitater${counts.written > 0 ? ` (${digits(counts.written)} av dem i feltene dere har skrevet i)` : ''} mot ${counts.files === 1 ? 'én fil' : `${digits(counts.files)} filer`}.`,
    unread: (count: number, lines: string) =>
      `Ikke kontrollert: ${digits(count)} ${count === 1 ? 'sitat' : 'sitater'}, fordi svaret ikke er blant filene som er lest (linje ${lines}).`,
    corrected: (count: number, lines: string) =>
      `Ikke kontrollert mot filen: ${digits(count)} ${count === 1 ? 'sitat' : 'sitater'} fra skannede sider, der mennesker har rettet den tekstgjenkjente teksten (linje ${lines}).`,
    senderUnknown: (count: number, lines: string) =>
      `Avsender ikke kontrollert for ${digits(count)} ${count === 1 ? 'sitat' : 'sitater'} som står i en av filene: filen sier ikke sikkert hvem den er fra, eller navnet er endret på pulten (linje ${lines}).`,
    dates: (count: number, lines: string) =>
      `${count === 1 ? 'Én dato er en annen' : `${digits(count)} datoer er andre`} enn den som leses i svaret; notatet sier at den er gitt av mennesker, eller svaret sier ikke sikkert når det er skrevet (linje ${lines}).`,
    unseen: (count: number, lines: string) =>
      `${count === 1 ? 'Én høringsinstans står' : `${digits(count)} høringsinstanser står`} i tabellen uten at noen av filene sier at de er fra ${count === 1 ? 'den' : 'dem'}; notatet sier at navnet er gitt av mennesker, eller det står et sted i svarene (linje ${lines}).`,
    outside: (count: number, lines: string) =>
      `Ikke kontrollert: ${digits(count)} linjer med opplysninger som verken står i tabellene eller i svarene, som tall om merkingen, beskrivelser og det høringens egne filer ikke ligger ved for (linje ${lines}).`,
    unechoed: (count: number, lines: string) =>
      `${count === 1 ? 'Ett hovedpunkt' : `${digits(count)} hovedpunkter`} der en av dem som er nevnt, ikke har en setning som tar den siden med et av punktets ord; det kan være satt sammen på pulten (linje ${lines}).`,
    summary:
      'Dette er det korte sammendraget: det har ikke tabellen over høringsinstanser, så tallene er ikke kontrollert. Gi det fulle notatet (note.md) for å kontrollere dem.',
    edited: (count: number, lines: string) =>
      `${digits(count)} felt er skrevet i etter at filen ble laget (linje ${lines}).`,
    fewer: (files: number, told: number) =>
      `Mappen har ${digits(files)} ${files === 1 ? 'fil' : 'filer'}; notatet sier ${digits(told)}.`,
    unreadable: (path: string, reason: string) => `Ikke lest: ${path} (${reason}).`,
    noFolder: (path: string) => `${path} er ikke en mappe. Gi mappen med høringssvarene som andre argument.`,
    emptyFolder: (path: string) => `Det er ingen filer i ${path}. Gi mappen med høringssvarene.`,
  },
  /** Something else than a Markdown note was given. */
  folderGiven: (path: string) => `${path} er en mappe. Gi selve notatet, filen note.md.`,
  otherFormat: (path: string) =>
    `${path} er ikke Markdown. Gi note.md som ligger i samme mappe som eksporten er laget av; Word, PDF og HTML lages av den.`,
  noFile: (path: string) => `Finner ikke ${path}.`,
  notNote: (path: string) =>
    `${path} er ikke et notat fra Høringsanalyse, eller høringen det gjelder, er ikke i databasen.`,
} as const;

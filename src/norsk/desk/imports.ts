import type { CodebookNote, CodebookRefusal } from '../../codebook.ts';
import { digits } from '../numbers.ts';

/** What is said of a codebook that was not taken in. */
const REFUSED: Record<CodebookRefusal, string> = {
  empty: 'Filen har ingen temaer.',
  'too-large': 'Filen er for stor til å være en kodebok. Grensen er 10 MB.',
  'too-many-themes': 'Filen har flere enn 500 temaer. Del den, eller ta bare med det øverste nivået.',
  'unknown-type': 'Filen er verken CSV, Excel (XLSX) eller REFI-QDA (QDC).',
  corrupt: 'Filen er ødelagt eller ufullstendig.',
  encrypted: 'Filen har passord, eller er i det gamle Excel-formatet. Lagre den som XLSX uten passord, og prøv igjen.',
  doctype: 'Filen inneholder en DOCTYPE, som en kodebok ikke skal ha, og er avvist.',
  'no-headings': 'Fant ingen kolonne for temaets navn. Øverst må det stå: tema, beskrivelse, nøkkelord, overordnet.',
  'not-a-codebook': 'Filen er XML, men ingen REFI-QDA-kodebok.',
};

const NOTED: Record<CodebookNote['code'], (where: string) => string> = {
  double: (where) => `«${where}» står mer enn én gang. Bare den første er tatt med.`,
  'no-label': (where) => `Et tema uten navn er utelatt${where === '' ? '' : ` (${where})`}.`,
  shortened: (where) => `«${where}» var for langt og er kortet av.`,
  circle: (where) => `«${where}» lå under seg selv og er lagt øverst.`,
  'parent-made': (where) => `«${where}» hadde ingen egen rad, men andre temaer ligger under det. Det er laget.`,
};

/** What `importWords.codings.coder` adds to a name, so that it is not added twice. */
export const BROUGHT_IN = /\s*\(importert fr[aå] .*\)$/u;

/** The words of bringing files and codebooks in, in bokmål. */
export const importWords = {
  upload: {
    title: 'Last opp',
    lead: 'Filene legges i høringens mappe, slik de er. Når du kjører analysen, blir svarene lest, og hver fil får sin plass i regnskapet.',
    drop: 'Slipp filer her, eller velg dem:',
    choose: 'Filer',
    limit: (megabytes: number) =>
      `Høyst ${digits(megabytes)} MB per fil. PDF, Word, RTF, ODT, Excel, HTML, tekst, e-post (EML og MSG) og arkiv (ZIP) kan leses.`,
    withoutScript: (megabytes: number) => `Uten skript: høyst ${digits(megabytes)} MB til sammen om gangen.`,
    send: 'Last opp',
    nothing: 'Velg minst én fil.',
    saved: (name: string) => `${name}: lagret.`,
    renamed: (sent: string, name: string) => `${sent}: lagret som ${name}.`,
    there: (name: string) => `${name}: ligger der fra før, med samme innhold. Ikke lagret en gang til.`,
    refused: {
      'too-large': (megabytes: number) => `er større enn ${digits(megabytes)} MB og er ikke lagret.`,
      empty: () => 'er tom og er ikke lagret.',
      'not-a-letter': () => 'er en fil som systemet legger igjen, og er ikke lagret.',
      'disk-full': () => 'er ikke lagret, for disken er full. Frigjør plass og prøv igjen.',
      'no-access': () => 'er ikke lagret, for mappen er skrivebeskyttet.',
      'folder-gone': () =>
        'er ikke lagret, for høringens mappe finnes ikke lenger. Den kan være flyttet eller slettet.',
      'too-many-of-name': () => 'er ikke lagret, for det finnes for mange filer med det navnet.',
    },
    all: (megabytes: number) =>
      `Det var mer enn pulten tar imot på én gang (${digits(megabytes)} MB). Ingenting er lagret. Last opp færre om gangen; en enkelt fil kan ikke være større.`,
    malformed: 'Filene kom ikke fram som de skulle. Ingenting er lagret; prøv igjen.',
    sending: (name: string) => `${name}: lastes opp …`,
    broke: (name: string) => `${name}: kom ikke fram. Prøv igjen.`,
    again: 'Last opp flere',
    toFiles: 'Mottatte filer',
  },
  codebook: {
    title: 'Hent inn kodebok',
    lead: 'Temaer i filen som dere ikke har, blir bekreftede temaer; de dere har, kjennes igjen på GUID eller navn. Det skjer som én samlet avgjørelse, som står i loggen og kan angres.',
    formats:
      'CSV eller Excel (XLSX) med kolonnene tema, beskrivelse, nøkkelord og overordnet, eller REFI-QDA (QDC eller QDPX) fra NVivo, ATLAS.ti, MAXQDA, QualCoder og andre. Er det merket i filen (QDPX, eller Taguettes liste over merkinger), ser dere først hva som kommer.',
    file: 'Fil',
    send: 'Hent inn',
    nothing: 'Velg en fil.',
    refused: (reason: CodebookRefusal, line: number | undefined) =>
      `${REFUSED[reason]}${line === undefined ? '' : ` Feilen er ved linje ${digits(line)}.`} Ingenting er hentet inn.`,
    noted: (note: CodebookNote) => NOTED[note.code](note.where),
    done: (count: number) => (count === 1 ? 'Ett tema er hentet inn.' : `${digits(count)} temaer er hentet inn.`),
    nothingNew: 'Alle temaene var der fra før. Ingenting er endret.',
    notSaved: 'Ingenting er hentet inn.',
    changed: 'Noen endret temaene i mellomtiden. Ingenting er hentet inn; prøv igjen.',
    added: 'Nye temaer',
    joined: 'Slått sammen med maskinens forslag av samme navn',
    known: 'Var der fra før, og er ikke endret',
    renamed: 'Har fått nytt navn i filen',
    rejected: 'Er forkastet av dere før, og er ikke hentet inn. De kan tas tilbake under Temaer',
    notes: 'Merk',
    toThemes: 'Til temaene',
    again: 'Hent inn en til',
  },
  codings: {
    coder: (name: string, file: string) =>
      `${name === '' ? 'ukjent koder' : name} (importert fra ${file === '' ? 'fil' : file})`,
    title: 'Merkinger i filen',
    preview: 'Ingenting er hentet inn ennå. Dette kommer:',
    themes: (count: number) =>
      count === 1
        ? 'Ett tema blir nytt, slått sammen eller får nytt navn.'
        : `${digits(count)} temaer blir nye, slått sammen eller får nytt navn.`,
    told: {
      tags: (count: number) => (count === 1 ? 'Én merking.' : `${digits(count)} merkinger.`),
      stances: (count: number) => (count === 1 ? 'Ett standpunkt.' : `${digits(count)} standpunkter.`),
      removed: (count: number) =>
        count === 1
          ? 'Én merking fjernes, fordi filen ikke har den.'
          : `${digits(count)} merkinger fjernes, fordi filen ikke har dem.`,
      standing: (count: number) => `${digits(count)} har dere avgjort likt fra før.`,
      otherwise: (count: number) => `${digits(count)} har dere avgjort annerledes, og det står.`,
      machine: (count: number) => `${digits(count)} er maskinens egne og er ikke tatt med.`,
      outside: (count: number) => `${digits(count)} ligger utenfor avsnittene som telles, og er ikke tatt med.`,
      unclear: (count: number) =>
        `${digits(count)} standpunkter er ikke tatt med: avsnittet har ikke noe tema, eller det står flere på samme sted.`,
      without: (count: number) => `${digits(count)} har en kode som ikke er et tema hos dere.`,
    },
    unknown: (count: number) =>
      count === 1
        ? 'Én tekst i filen er ikke et svar i denne høringen:'
        : `${digits(count)} tekster i filen er ikke svar i denne høringen:`,
    nothing: 'Filen har ingenting nytt. Ingenting blir endret.',
    remove: (count: number) =>
      `Fjern det som ikke er kodet i filen (${count === 1 ? 'én merking' : `${digits(count)} merkinger`}). Merkinger maskinen har satt etter at filen ble laget, er også med i tallet.`,
    confirm: 'Hent inn',
    cancel: 'Avbryt',
    gone: 'Forhåndsvisningen er for gammel. Velg filen på nytt.',
    done: (tags: number, stances: number) =>
      `Hentet inn ${tags === 1 ? 'én merking' : `${digits(tags)} merkinger`} og ${stances === 1 ? 'ett standpunkt' : `${digits(stances)} standpunkter`}.`,
  },
};

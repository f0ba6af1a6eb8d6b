import { digits } from '../../numbers.ts';
import { hearingWordsNn } from './hearing-nn.ts';
import { previewWordsNn } from './preview-nn.ts';
import type { startWords } from './start.ts';
import { tablesWordsNn } from './tables-nn.ts';

/** The same words in nynorsk. */
export const startWordsNn: typeof startWords = {
  title: 'Høyringar',
  empty: 'Ingen høyringar enno. Lag den første her; svara legg du inn etterpå.',
  emptyReader: 'Ingen høyringar her som du har tilgang til.',
  where: (folder: string) => `Høyringane ligg i mappa ${folder}.`,
  columns: {
    title: 'Høyring',
    owner: 'Eigar',
    deadline: 'Høyringsfrist',
    answers: 'Svar',
    reviewed: 'Gått gjennom',
    lastNote: 'Notatet sist endra',
  },
  none: '–',
  notRun: 'Ikkje analysert enno',
  reviewedOf: (reviewed: number, of: number) => `${digits(reviewed)} av ${digits(of)}`,
  unreadable: 'Mapper som ikkje kan opnast',
  noSuch: 'Det er inga høyring på denne adressa. Mappa kan ha fått eit anna namn, eller vere flytt eller sletta.',
  noSuchForYou:
    'Det er inga høyring på denne adressa som du har tilgang til. Mappa kan ha fått eit anna namn, eller vere flytt eller sletta. Skal du ha tilgang, er det ein administrator som gjev deg det.',
  cannotOpen: 'Høyringa kan ikkje opnast',
  toList: 'Alle høyringar',
  brokenSetup:
    'Oppsettet i mappa har ein feil. Pulten brukar det slik det var sist det kunne lesast, til feilen er retta:',
  fresh: 'Ny høyring',
  freshLead:
    'Berre tittelen må fyllast ut, og alt kan endrast sidan. Svara, forslaget og dei inviterte legg du inn på neste side.',
  make: 'Lag høyringa',
  taken: (slug: string) =>
    `Det finst alt ei høyring som heiter «${slug}». Ingenting er endra. Gi denne ein annan tittel, eller opne den som finst.`,
  settings: 'Oppsett',
  settingsLead:
    'Dette står i consultation.yaml i mappa til høyringa. Fila kan òg endrast i eit tekstprogram; merknadene i henne blir ståande.',
  save: 'Lagre oppsettet',
  saved: 'Oppsettet er lagra. Køyr analysen på nytt for at alt skal følgje det.',
  changed:
    'Nokon har endra oppsettet sidan du opna sida. Det du har skrive, står her og er ikkje lagra. Sjå over det, og lagre igjen om det skal erstatte det andre.',
  cannotSave:
    'Oppsettet kan ikkje endrast her før feilen i fila er retta. Opne henne i eit tekstprogram. Ingenting er endra.',
  check: 'Noko må rettast. Ingenting er lagra enno.',
  fields: {
    title: 'Tittel',
    owner: 'Kven har sendt forslaget på høyring?',
    caseNumber: 'Saksnummer',
    opened: 'Send på høyring',
    deadline: 'Høyringsfrist',
    language: 'Målforma i notatet',
    questions: 'Spørsmåla som vart stilte',
    sectorHeadings: 'Eigne overskrifter for sektorane',
  },
  hints: {
    title: 'Slik han skal stå i notatet.',
    questions: 'Eitt på kvar linje.',
    sectorHeadings: 'La stå tomt for å bruke dei vanlege.',
  },
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  faults: {
    missing: 'Skriv ein tittel.',
    'too-long': 'Det er for langt. Kort det ned.',
    'not-a-date': 'Vel ein dato som finst, på forma 2022-04-11.',
    'before-opened': 'Fristen er før datoen høyringa vart send ut.',
    'too-many': 'Det er for mange. Høgst 200 kan vere med.',
  },
  run: 'Køyr analysen',
  toNote: 'Opne notatet',
  filesTaken: 'filer er lagra.',
  toUpload: 'Last opp og køyr',
  dropHere: 'Slepp filene for å leggje dei blant svara.',
  intakes: {
    svar: {
      title: 'Svara',
      lead: 'Det de har fått inn, slik det kom. Filer som blir sleppte andre stader på sida, blir svar.',
    },
    forslag: {
      title: 'Forslaget som var på høyring',
      lead: 'Høyringsbrev og høyringsnotat. Blir brukt til å kjenne att sitat frå forslaget, og blir lagt i mappa background.',
    },
    inviterte: {
      title: 'Dei inviterte',
      lead: 'Lista over dei som fekk brevet. Då ser de kven som har svart. Lista kjem i invited.csv.',
    },
  },
  hearing: hearingWordsNn,
  tables: tablesWordsNn,
  preview: previewWordsNn,
  invited: {
    formats:
      'Excel (XLSX), CSV eller tekst: eitt namn på kvar linje, gjerne med kolonnane namn og sektor. Òg Word, ODT, PDF eller den lagra høyringssida.',
    taken: (count: number, kept: string | null) =>
      `${count === 1 ? 'éin invitert er lesen' : `${digits(count)} inviterte er lesne`}.${kept === null ? '' : ` Lista som låg der, heiter no ${kept}.`}`,
    refused: {
      'too-large': 'er for stor til å vere ei liste over inviterte. Grensa er 5 MB.',
      unreadable:
        'kan ikkje lesast som ei liste, og er ikkje teken inn. Bruk Excel (XLSX), CSV, tekst, Word, ODT eller PDF.',
      'no-names': 'har inga liste med namn, og er ikkje teken inn.',
      'not-written': 'er ikkje teken inn, for mappa kan ikkje skrivast i.',
    },
  },
};

import { digits } from '../../numbers.ts';
import { hearingWords } from './hearing.ts';
import { previewWords } from './preview.ts';
import { tablesWords } from './tables.ts';

/** The words of the list of consultations and of making and setting up one, in bokmål; nynorsk stands in start-nn.ts. */
export const startWords = {
  title: 'Høringer',
  empty: 'Ingen høringer ennå. Lag den første her; svarene legger du inn etterpå.',
  emptyReader: 'Ingen høringer her som du har tilgang til.',
  where: (folder: string) => `Høringene ligger i mappen ${folder}.`,
  columns: {
    title: 'Høring',
    owner: 'Eier',
    deadline: 'Høringsfrist',
    answers: 'Svar',
    reviewed: 'Gjennomgått',
    lastNote: 'Notatet sist endret',
  },
  none: '–',
  notRun: 'Ikke analysert ennå',
  reviewedOf: (reviewed: number, of: number) => `${digits(reviewed)} av ${digits(of)}`,
  unreadable: 'Mapper som ikke kan åpnes',
  noSuch: 'Det er ingen høring på denne adressen. Mappen kan ha fått et annet navn, eller være flyttet eller slettet.',
  noSuchForYou:
    'Det er ingen høring på denne adressen som du har tilgang til. Mappen kan ha fått et annet navn, eller være flyttet eller slettet. Skal du ha tilgang, er det en administrator som gir deg den.',
  cannotOpen: 'Høringen kan ikke åpnes',
  toList: 'Alle høringer',
  brokenSetup:
    'Oppsettet i mappen har en feil. Pulten bruker det slik det var sist det kunne leses, til feilen er rettet:',
  fresh: 'Ny høring',
  freshLead:
    'Bare tittelen må fylles ut, og alt kan endres siden. Svarene, forslaget og de inviterte legger du inn på neste side.',
  make: 'Lag høringen',
  taken: (slug: string) =>
    `Det finnes alt en høring som heter «${slug}». Ingenting er endret. Gi denne en annen tittel, eller åpne den som finnes.`,
  settings: 'Oppsett',
  settingsLead:
    'Dette står i consultation.yaml i høringens mappe. Filen kan også endres i et tekstprogram; merknadene i den blir stående.',
  save: 'Lagre oppsettet',
  saved: 'Oppsettet er lagret. Kjør analysen på nytt for at alt skal følge det.',
  changed:
    'Noen har endret oppsettet siden du åpnet siden. Det du har skrevet, står her og er ikke lagret. Se over det, og lagre igjen hvis det skal erstatte det andre.',
  cannotSave:
    'Oppsettet kan ikke endres her før feilen i filen er rettet. Åpne den i et tekstprogram. Ingenting er endret.',
  check: 'Noe må rettes. Ingenting er lagret ennå.',
  fields: {
    title: 'Tittel',
    owner: 'Hvem har sendt forslaget på høring?',
    caseNumber: 'Saksnummer',
    opened: 'Sendt på høring',
    deadline: 'Høringsfrist',
    language: 'Notatets målform',
    questions: 'Spørsmålene som ble stilt',
    sectorHeadings: 'Egne overskrifter for sektorene',
  },
  hints: {
    title: 'Slik den skal stå i notatet.',
    questions: 'Ett på hver linje.',
    sectorHeadings: 'La stå tomt for å bruke de vanlige.',
  },
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  faults: {
    missing: 'Skriv en tittel.',
    'too-long': 'Det er for langt. Kort det ned.',
    'not-a-date': 'Velg en dato som finnes, på formen 2022-04-11.',
    'before-opened': 'Fristen er før datoen høringen ble sendt ut.',
    'too-many': 'Det er for mange. Høyst 200 kan være med.',
  },
  run: 'Kjør analysen',
  toNote: 'Åpne notatet',
  filesTaken: 'filer er lagret.',
  toUpload: 'Last opp og kjør',
  dropHere: 'Slipp filene for å legge dem blant svarene.',
  intakes: {
    svar: {
      title: 'Svarene',
      lead: 'Det dere har mottatt, slik det kom. Filer som slippes andre steder på siden, blir svar.',
    },
    forslag: {
      title: 'Forslaget som var på høring',
      lead: 'Høringsbrev og høringsnotat. Brukes til å kjenne igjen sitater fra forslaget, og legges i mappen background.',
    },
    inviterte: {
      title: 'De inviterte',
      lead: 'Lista over dem som fikk brevet. Da ser dere hvem som har svart. Lista kommer i invited.csv.',
    },
  },
  hearing: hearingWords,
  tables: tablesWords,
  preview: previewWords,
  invited: {
    formats:
      'Excel (XLSX), CSV eller tekst: ett navn på hver linje, gjerne med kolonnene navn og sektor. Også Word, ODT, PDF eller den lagrede høringssiden.',
    taken: (count: number, kept: string | null) =>
      `${count === 1 ? 'én invitert er lest' : `${digits(count)} inviterte er lest`}.${kept === null ? '' : ` Lista som lå der, heter nå ${kept}.`}`,
    refused: {
      'too-large': 'er for stor til å være en liste over inviterte. Grensen er 5 MB.',
      unreadable:
        'kan ikke leses som en liste, og er ikke tatt inn. Bruk Excel (XLSX), CSV, tekst, Word, ODT eller PDF.',
      'no-names': 'har ingen liste med navn, og er ikke tatt inn.',
      'not-written': 'er ikke tatt inn, for mappen kan ikke skrives i.',
    },
  },
};

import { digits } from '../../numbers.ts';

/** The words of the list of consultations and of making and setting up one, in bokmål; nynorsk stands in start-nn.ts. */
export const startWords = {
  title: 'Høringer',
  empty: 'Ingen høringer ennå. Lag den første her; svarene legger du inn etterpå.',
  emptyReader: 'Ingen høringer ennå.',
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
  cannotOpen: 'Høringen kan ikke åpnes',
  toList: 'Alle høringer',
  brokenSetup:
    'Oppsettet i mappen har en feil. Pulten bruker det slik det var sist det kunne leses, til feilen er rettet:',
};

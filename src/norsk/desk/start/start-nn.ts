import { digits } from '../../numbers.ts';
import type { startWords } from './start.ts';

/** The same words in nynorsk. */
export const startWordsNn: typeof startWords = {
  title: 'Høyringar',
  empty: 'Ingen høyringar enno. Lag den første her; svara legg du inn etterpå.',
  emptyReader: 'Ingen høyringar enno.',
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
  cannotOpen: 'Høyringa kan ikkje opnast',
  toList: 'Alle høyringar',
  brokenSetup:
    'Oppsettet i mappa har ein feil. Pulten brukar det slik det var sist det kunne lesast, til feilen er retta:',
};

import { digits } from '../../numbers.ts';
import type { previewWords } from './preview.ts';

/** The words of what a run would change, in nynorsk. */
export const previewWordsNn: typeof previewWords = {
  title: 'Før de køyrer på nytt',
  lead: 'Køyringa er prøvd på ein kopi. Ingenting er endra enno. Dette ville vorte annleis:',
  nothing: 'Ei ny køyring endrar ikkje noko av det de har sett.',
  none: 'Det er inga køyring som ventar på svar. Køyr analysen på nytt frå Oversikt.',
  waits: 'Ei ny køyring ville endra noko de har sett. Ingenting er endra enno.',
  see: 'Sjå kva som ville vorte endra',
  looking: 'Ser etter kva som ville vorte endra.',
  run: 'Køyr på nytt',
  leave: 'La vere',
  left: 'Analysen er ikkje køyrd. Alt er som det var.',
  runUnseen: 'Køyr utan å sjå etter først',
  lost: (count) =>
    count === 1 ? 'Éi avgjerd ville mista plassen sin' : `${digits(count)} avgjerder ville mista plassen sin`,
  lostLead: 'Dei blir tekne vare på, og blir lagde under «Utan feste» på Oversikt, der de kan gi dei ein ny plass.',
  shown: (shown, of) => `Dei ${digits(shown)} første av ${digits(of)} er viste.`,
  dry: 'Dette er ei førehandsvising. Ingenting er skrive.',
};

import { digits } from '../../numbers.ts';

/** The words of what a run would change, in bokmål; nynorsk stands in preview-nn.ts. */
export const previewWords = {
  title: 'Før dere kjører på nytt',
  lead: 'Kjøringen er prøvd på en kopi. Ingenting er endret ennå. Dette ville blitt annerledes:',
  nothing: 'En ny kjøring endrer ikke noe av det dere har sett.',
  none: 'Det er ingen kjøring som venter på svar. Kjør analysen på nytt fra Oversikt.',
  waits: 'En ny kjøring ville endret noe dere har sett. Ingenting er endret ennå.',
  see: 'Se hva som ville blitt endret',
  looking: 'Ser etter hva som ville blitt endret.',
  run: 'Kjør på nytt',
  leave: 'La være',
  left: 'Analysen er ikke kjørt. Alt er som det var.',
  runUnseen: 'Kjør uten å se etter først',
  lost: (count: number) =>
    count === 1 ? 'Én avgjørelse ville mistet plassen sin' : `${digits(count)} avgjørelser ville mistet plassen sin`,
  lostLead: 'De blir tatt vare på, og legges under «Uten feste» på Oversikt, der dere kan gi dem en ny plass.',
  shown: (shown: number, of: number) => `De ${digits(shown)} første av ${digits(of)} vises.`,
  dry: 'Dette er en forhåndsvisning. Ingenting er skrevet.',
};

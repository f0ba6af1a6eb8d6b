import type { Quote } from '../../domain.ts';
import { digits } from '../numbers.ts';

const bodies = (count: number) => (count === 1 ? 'Én høringsinstans' : `${digits(count)} høringsinstanser`);
const SAYS: Record<Quote['side'], string> = {
  for: 'støtter dette',
  against: 'er kritisk til dette',
  wish: 'ber om dette',
};

/** The words of a theme's «Hovedpunkter», in bokmål. Part of `ui`. */
export const pointWords = {
  title: 'Hovedpunkter',
  lead: 'Det flere ber om, støtter eller kritiserer, og konkrete krav fra én. Hvert punkt siteres med én setning fra ett av svarene til dere skriver det med egne ord; ordene svarene har felles, er streket under. Det dere bestemmer her, står også når analysen kjøres på nytt.',
  nothing: 'Ingen hovedpunkter under temaet.',
  point: (n: number) => `Punkt ${digits(n)}`,
  count: (side: Quote['side'], count: number) => `${bodies(count)} ${SAYS[side]}`,
  byMachine: 'sitat, funnet av maskinen',
  quotedBy: (who: string) => `sitat, satt sammen av ${who}`,
  writtenBy: (who: string) => `skrevet av ${who}`,
  others: (count: number) => (count === 1 ? 'Én setning til' : `${digits(count)} setninger til`),
  allOf: (count: number, shown: number) => `Her står ${digits(shown)}. Vis alle ${digits(count)} setningene`,
  shown: (from: number, to: number, of: number) => `Punkt ${digits(from)}–${digits(to)} av ${digits(of)}`,
  pages: 'Sider med hovedpunkter',
  membersTitle: 'Setninger i punktet',
  back: 'Tilbake til temaet',
  change: 'Endre punktet',
  own: 'Med egne ord',
  ownHint: 'Tomt felt: sitatet blir stående.',
  saveOwn: 'Lagre ordlyden',
  drop: 'Ta ut',
  merge: 'Slå sammen med',
  mergeDo: 'Slå sammen',
  choosePoint: 'Velg et punkt',
  move: 'Flytt til temaet',
  moveDo: 'Flytt',
  chooseTheme: 'Velg et tema',
  split: 'Skill ut valgte til et nytt punkt',
  select: (n: number, respondent: string) => `Velg setning ${digits(n)}, fra ${respondent}`,
  up: (n: number) => `Flytt punkt ${digits(n)} opp`,
  down: (n: number) => `Flytt punkt ${digits(n)} ned`,
  of: (what: string, n: number) => `${what}: punkt ${digits(n)}`,
  nothingSelected: 'Velg minst én setning først.',
  dropped: 'tatt ut',
  members: (text: string, count: number) => `${text} (${count === 1 ? 'én setning' : `${digits(count)} setninger`})`,
};

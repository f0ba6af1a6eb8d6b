import type { Quote } from '../../domain.ts';
import { digits } from '../numbers.ts';
import type { pointWords } from './points.ts';

const bodies = (count: number) => (count === 1 ? 'Éin høyringsinstans' : `${digits(count)} høyringsinstansar`);
const SAYS: Record<Quote['side'], string> = {
  for: 'støttar dette',
  against: 'er kritisk til dette',
  wish: 'ber om dette',
};

/** The words of a theme's «Hovudpunkt», in nynorsk. Part of `ui`. */
export const pointWordsNn: typeof pointWords = {
  title: 'Hovudpunkt',
  lead: 'Det fleire ber om, støttar eller kritiserer, og konkrete krav frå éin. Kvart punkt blir sitert med éi setning frå eitt av svara til de skriv det med eigne ord; orda svara har felles, er streka under. Det de avgjer her, står òg når analysen blir køyrd på nytt.',
  nothing: 'Ingen hovudpunkt under temaet.',
  point: (n) => `Punkt ${digits(n)}`,
  count: (side, count) => `${bodies(count)} ${SAYS[side]}`,
  byMachine: 'sitat, funne av maskina',
  quotedBy: (who) => `sitat, sett saman av ${who}`,
  writtenBy: (who) => `skrive av ${who}`,
  others: (count) => (count === 1 ? 'Éi setning til' : `${digits(count)} setningar til`),
  allOf: (count, shown) => `Her står ${digits(shown)}. Vis alle dei ${digits(count)} setningane`,
  shown: (from, to, of) => `Punkt ${digits(from)}–${digits(to)} av ${digits(of)}`,
  pages: 'Sider med hovudpunkt',
  membersTitle: 'Setningar i punktet',
  back: 'Tilbake til temaet',
  change: 'Endre punktet',
  own: 'Med eigne ord',
  ownHint: 'Tomt felt: sitatet blir ståande.',
  saveOwn: 'Lagre ordlyden',
  drop: 'Ta ut',
  merge: 'Slå saman med',
  mergeDo: 'Slå saman',
  choosePoint: 'Vel eit punkt',
  move: 'Flytt til temaet',
  moveDo: 'Flytt',
  chooseTheme: 'Vel eit tema',
  split: 'Skil ut valde til eit nytt punkt',
  select: (n, respondent) => `Vel setning ${digits(n)}, frå ${respondent}`,
  up: (n) => `Flytt punkt ${digits(n)} opp`,
  down: (n) => `Flytt punkt ${digits(n)} ned`,
  of: (what, n) => `${what}: punkt ${digits(n)}`,
  nothingSelected: 'Vel minst éi setning først.',
  dropped: 'teke ut',
  members: (text, count) => `${text} (${count === 1 ? 'éi setning' : `${digits(count)} setningar`})`,
};

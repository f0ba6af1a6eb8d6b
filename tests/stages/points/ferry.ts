import type { Theme } from '../../../src/domain.ts';
import type { Point } from '../../../src/point.ts';
import { type PointsInput, points } from '../../../src/stages/points.ts';

/** A constructed hearing of a ferry route: sentences of letters, as the stage gets them. */

export const theme = (id: string, label: string): Theme => ({
  id,
  label,
  description: '',
  keywords: [],
  status: 'confirmed',
  parentId: null,
  words: [],
});
export const THEMES = [theme('rute', 'Rutetabellen'), theme('kai', 'Kaien')];

type Passage = PointsInput['passages'][number];
export type Said = [from: string, text: string, more?: Partial<Passage>];

export const passageOf = ([from, text, more]: Said): Passage => ({
  passageId: `${from} ${text.slice(0, 30)}`,
  themeId: 'rute',
  confidence: 0.9,
  because: [],
  responseId: from,
  letter: from,
  sector: 'municipality',
  page: 1,
  start: 0,
  text,
  language: 'nb',
  respondent: from,
  ...more,
});
/** Other matters, so that words are as rare as they are among many letters. */
const OTHER: Said[] = [
  ['Sund vel', 'Ventesalen på kaien bør pusses opp og få et toalett som er åpent.'],
  ['Havn handelslag', 'Vi foreslår at billettene kan kjøpes i butikken ved torget.'],
  ['Fjordens venner', 'Båten bør gå på strøm fra vannkraft innen tre år.'],
  ['Sund skolelag', 'Elevene må få reise uten å betale når de skal på skolen.'],
];
export const among = (...said: Said[]): Point[] =>
  points({ themes: THEMES, passages: [...said, ...OTHER].map(passageOf) }).filter(({ single }) => !single);
export const senders = ({ members }: Point): string[] =>
  [...new Set(members.map(({ responseId }) => responseId))].sort();
export const ABC = ['Avlund kommune', 'Bakken kommune', 'Dalen kommune'];
export const threeOf = (...texts: string[]): Said[] =>
  texts.map((text, index): Said => [ABC[index] ?? `Svar ${index}`, text]);

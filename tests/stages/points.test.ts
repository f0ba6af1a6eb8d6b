import { describe, expect, test } from 'vitest';
import type { Language, Sector, Theme } from '../../src/domain.ts';
import type { Point } from '../../src/point.ts';
import { type PointsInput, points } from '../../src/stages/points.ts';

const theme = (id: string, label: string, keywords: string[]): Theme => ({
  id,
  label,
  description: '',
  keywords,
  status: 'confirmed',
  parentId: null,
  words: [],
});
const THEMES = [theme('ferge', 'Fergetilbudet', ['ferge', 'avgang']), theme('gebyr', 'Gebyret', ['gebyr'])];

type Passage = PointsInput['passages'][number];
interface Letter {
  from: string;
  text: string;
  theme?: string;
  letter?: string;
  sector?: Sector;
  language?: Language;
}

const passageOf = ({ from, text, theme: themeId = 'ferge', letter, sector, language }: Letter): Passage => ({
  passageId: `${from} ${text.slice(0, 20)}`,
  themeId,
  confidence: 0.9,
  because: [],
  responseId: from,
  letter: letter ?? from,
  sector: sector ?? 'municipality',
  page: 1,
  start: 0,
  text,
  stance: null,
  language: language ?? 'nb',
  respondent: from,
});

const found = (...letters: Letter[]): Point[] => points({ themes: THEMES, passages: letters.map(passageOf) });
const several = (list: readonly Point[]): Point[] => list.filter(({ single }) => !single);
const senders = ({ members }: Point): string[] => [...new Set(members.map(({ responseId }) => responseId))];

const NIGHT: Letter[] = [
  { from: 'Ytre Sund kommune', text: 'Vi ber om at nattavgangene med fergen videreføres hele året.' },
  { from: 'Indre Sund kommune', text: 'Nattavgangene må videreføres, siden helsearbeiderne våre går på skift.' },
  { from: 'Nordsund kommune', text: 'Kommunen ber om at nattavgangane med ferja vert vidareførte.', language: 'nn' },
];
/** Other matters, so that words are as rare as they are among many letters. */
const OTHER: Letter[] = [
  { from: 'Sund vel', text: 'Ventesalen på kaien bør pusses opp og få et toalett som er åpent.' },
  { from: 'Havn handelslag', text: 'Vi foreslår at billettene kan kjøpes i butikken ved kaien.' },
  { from: 'Fjordens venner', text: 'Fergen bør gå på strøm fra vannkraft innen tre år.' },
  { from: 'Sund skolelag', text: 'Elevene må få reise uten å betale når de skal på skolen.' },
];

describe('a point', () => {
  test('is what several ask for in other words, bokmål and nynorsk', () => {
    const [point, ...more] = several(found(...NIGHT, ...OTHER));
    expect(more).toEqual([]);
    expect(point).toMatchObject({ themeId: 'ferge', side: 'wish' });
    expect(point && senders(point).sort()).toEqual(NIGHT.map(({ from }) => from).sort());
    expect(point?.words).toContain('viderefør');
  });

  test('has its central sentence first, as it stands in its letter', () => {
    const [point] = several(found(...NIGHT, ...OTHER));
    const first = NIGHT.find(({ from }) => from === point?.members[0]?.responseId);
    expect(first?.text.slice(point?.members[0]?.start, point?.members[0]?.end)).toBe(point?.text);
  });
});
